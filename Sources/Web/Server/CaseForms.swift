import AccountHealth
import Appeals
import Foundation
import Operations
import Wording

// What the forms of cases carry.

extension ReceivedForm {
    /// A text that was pasted, else the file.
    ///
    /// - Throws: `CaseTrouble`.
    func notice() throws -> CaseNotice {
        let day = fields["received"].flatMap { Day($0) }
        if let text = fields["text"], !text.allSatisfy(\.isWhitespace) {
            return CaseNotice(mail: NoticeMail(parts: [text]), day: day)
        }
        guard let file = files.first, file.byteCount > 0 else { throw CaseTrouble.emptyText }
        guard file.byteCount <= ReceivedForm.longestMail else { throw CaseTrouble.tooLarge }
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
        return try CaseNotice(bytes, name: file.name, day: day)
    }

    /// A mail with all its attachments.
    private static let longestMail = 20 << 20
}

extension PostedForm {
    /// After how many events of the case the page was shown.
    var version: Int { self["version"].flatMap { Int($0) } ?? 0 }

    /// A sentence as somebody wrote it, with the name of the one it stands in place of.
    ///
    /// - Throws: `PageProblem.badUpload`, where no form of ours sends such a thing.
    func sentence() throws(PageProblem) -> (key: String, edit: LetterEdit) {
        guard let key = self["key"], !key.isEmpty, key.utf8.count < 4096,
            let part = self["part"].flatMap({ LetterPart(rawValue: $0) })
        else { throw .badUpload }
        return (
            key,
            LetterEdit(
                part: part, english: (self["english"] ?? "").oneParagraph,
                chinese: (self["chinese"] ?? "").oneParagraph, basis: self["basis"],
                isConfirmed: self["do"] == "confirm")
        )
    }

    /// Why blockers are sent all the same, by rule; empty reasons are none.
    func reasons() -> [String: String] {
        var reasons: [String: String] = [:]
        for number in 0..<PostedForm.mostRows {
            guard let rule = self["rule\(number)"] else { break }
            let why = (self["why\(number)"] ?? "").oneParagraph
            // One reason for each place of a rule; all of them are kept.
            if why.isEmpty { return [:] }
            reasons[rule] = reasons[rule].map { $0 == why ? $0 : "\($0); \(why)" } ?? why
        }
        return reasons
    }

    private static let mostRows = 400

    /// What the plan's form says; rows without a text are left out.
    ///
    /// - Throws: `PageProblem.badUpload`, where it names a cause that is none.
    func plan() throws(PageProblem) -> CasePlan {
        let chosen = Set(all("cause"))
        guard chosen.isSubset(of: Cause.all.map(\.id)) else { throw .badUpload }
        var plan = CasePlan(
            causes: Cause.all.map(\.id).filter(chosen.contains).map { CaseCause(id: $0, isChosen: true) })
        let owner = text("owner-of-all")
        for row in 0..<PostedForm.mostRows {
            if let cause = self["action-cause\(row)"], let done = text("action\(row)"), chosen.contains(cause) {
                plan.actions.append(
                    CaseAction(
                        cause: cause, day: day("action-day\(row)"), text: done, by: text("action-by\(row)"),
                        exhibit: text("action-exhibit\(row)")))
            }
            if let cause = self["control-cause\(row)"], let control = text("control\(row)"), chosen.contains(cause) {
                plan.controls.append(
                    CaseControl(
                        cause: cause, control: control, owner: text("control-owner\(row)") ?? owner,
                        cadence: text("control-cadence\(row)"), limit: text("control-limit\(row)"),
                        since: day("control-since\(row)")))
            }
        }
        return plan
    }

    private func text(_ name: String) -> String? {
        let text = (self[name] ?? "").oneParagraph
        return text.isEmpty ? nil : text
    }

    private func day(_ name: String) -> Day? { self[name].flatMap { Day($0) } }
}

extension String {
    /// Without line ends and spaces around it: a sentence of a letter is one line.
    var oneParagraph: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension CasePage.Model {
    /// The letter with all it rests on, to be kept as it is.
    func round(sentOn day: Day, overrides: [String: String]) -> CaseRound {
        let scalars = Array(sheet.text.unicodeScalars)
        return CaseRound(
            number: record.round, sentOn: day, letter: sheet.text,
            sentences: sheet.lines.filter { $0.mark != .leftOut }.map {
                CaseRound.Sentence(
                    part: $0.part, english: $0.english, chinese: $0.chinese, exhibits: $0.facts.exhibits)
            },
            findings: findings.map { finding in
                CaseRound.Finding(
                    rule: finding.rule, severity: finding.severity.rawValue,
                    place: String(String.UnicodeScalarView(scalars[finding.range.clamped(to: 0..<scalars.count)])))
            }, facts: view.facts(of: record), overrides: overrides)
    }
}
