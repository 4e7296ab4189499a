import AccountHealth
import Appeals
import Operations
import Wording

/// The desk of a case: the notice with its asks, the letter with what it lacks, the evidence.
enum CasePage {
    struct Model {
        let words: Wording
        let view: CaseView
        let record: CaseRecord
        let draft: LetterDraft
        let sheet: LetterSheet
        let findings: [LetterFinding]
        let asks: AskMatrix
        var problem: String?

        /// - Parameters:
        ///   - record: as it would be after an event that is not kept.
        ///   - form: another one than the letter of the desk; what was written by hand belongs to that alone.
        init(_ view: CaseView, record: CaseRecord? = nil, form: DraftForm? = nil, words: Wording) {
            self.view = view
            self.words = words
            let record = record ?? view.record
            self.record = record
            if let form {
                draft = view.draft(form, of: record)
                sheet = LetterSheet(draft, CaseRecord())
            } else {
                draft = view.draft(of: record)
                sheet = LetterSheet(draft, record)
            }
            findings = view.review(sheet.text, of: record)
            asks = AskMatrix(view.asks, issues: view.openReading?.issues.map(\.value) ?? [], sheet, findings)
        }

        var blockers: Int { findings.count { $0.severity == .blocker } }
        var majors: Int { findings.count { $0.severity == .major } }
        var openPoints: Int { asks.open + draft.openPoints.count { $0.isOfPlan } }
        var isOpen: Bool { !record.state.isClosed }

        /// What the review says of a line.
        func findings(of line: LetterSheet.Line) -> [LetterFinding] {
            findings.filter { !$0.isOfWhole && line.range.overlaps($0.range) }
        }

        /// What it says of the letter as a whole, or of a place that is no sentence.
        var findingsOfWhole: [LetterFinding] {
            findings.filter { finding in
                finding.isOfWhole || !sheet.lines.contains { $0.range.overlaps(finding.range) }
            }
        }

        var agreeing: Int {
            sheet.lines.count { line in (line.mark == .stated || line.mark == .confirmed) && !isBlocked(line) }
        }

        func isBlocked(_ line: LetterSheet.Line) -> Bool { findings(of: line).contains { $0.severity == .blocker } }

        /// The first sentence that has to be mended or confirmed.
        var gap: String? {
            sheet.lines.first { line in
                line.mark != .leftOut && (isBlocked(line) || line.mark == .edited || line.mark == .moved)
            }?.key
        }
        var sentLines: Int { sheet.lines.count { $0.mark != .leftOut } }

        func link(_ parts: String...) -> Link {
            parts.isEmpty
                ? .aCase(view.id, of: view.entry.id)
                : parts.count == 1
                    ? .aCase(view.id, of: view.entry.id, parts[0])
                    : .aCase(view.id, of: view.entry.id, parts[0], parts[1])
        }
    }
}

/// What was asked, part by issue, and whether the letter answers it.
struct AskMatrix {
    enum Cell { case answered, open, notAsked }

    var issues: [NoticeIssue?]
    var rows: [(part: Ask.Part, cells: [Cell])]

    /// - Parameter issues: what the last message is about, for a notice that asks for a plan without a list.
    init(_ asks: [Ask], issues: [NoticeIssue], _ sheet: LetterSheet, _ findings: [LetterFinding]) {
        var columns: [NoticeIssue?] = []
        for issue in asks.compactMap(\.issue) where !columns.contains(issue) { columns.append(issue) }
        if columns.isEmpty { columns = issues.isEmpty ? [nil] : issues.map { $0 } }
        let listed = asks.contains { $0.part != nil }
        let parts = Ask.Part.allCases.filter { part in part != .documents || asks.contains { $0.part == .documents } }
        self.issues = columns
        rows = parts.map { part in
            (
                part,
                columns.map { issue in
                    let isAsked =
                        !listed
                        || asks.contains { ask in
                            ask.part == part && (ask.issue == nil || ask.issue == issue)
                        }
                    guard isAsked else { return .notAsked }
                    return AskMatrix.isOpen(part, issue, sheet, findings) ? .open : .answered
                }
            )
        }
    }

    private static func isOpen(
        _ asked: Ask.Part, _ issue: NoticeIssue?, _ sheet: LetterSheet, _ findings: [LetterFinding]
    ) -> Bool {
        guard let part = LetterPart(asked) else {
            return findings.contains { if case .documentsAsked = $0.reason { true } else { false } }
        }
        guard sheet.lines.contains(where: { $0.part == part && $0.mark != .leftOut }) else { return true }
        return findings.contains { finding in
            switch finding.reason {
            case .partMissing(let missing): missing == part
            case .issueUnanswered(let name): part == .rootCause && name == issue
            case .askUnanswered(let asked, let name):
                LetterPart(asked) == part && (name == nil || name == issue)
            case .causeUnanswered(let missing): missing == part
            default: false
            }
        }
    }

    func isAsked(_ part: LetterPart) -> Bool {
        rows.contains { row in LetterPart(row.part) == part && row.cells.contains { $0 != .notAsked } }
    }

    var open: Int { rows.reduce(0) { $0 + $1.cells.count { $0 == .open } } }
    var asked: Int { rows.reduce(0) { $0 + $1.cells.count { $0 != .notAsked } } }
}

extension LetterFinding {
    /// Whether it speaks of something that is missing, and points at the first line only for want of a place.
    var isOfWhole: Bool {
        switch reason {
        case .partMissing, .issueUnanswered, .askUnanswered, .defectsUnexplained, .documentsAsked, .planAsked,
            .otherAccountFirst, .otherRoute, .repeatedLetter, .buyersForgotten, .openOrdersForgotten, .openOrdersInData,
            .noMetric,
            .noExhibits, .exhibitUnused, .noAcknowledgement, .thin, .long, .longSentences, .causeUnanswered, .partThin,
            .causeNotInData, .causeUntested:
            true
        default: false
        }
    }

    /// Signs and colours of severities are those of statuses.
    var look: Look {
        switch severity {
        case .blocker: .missed
        case .major: .tight
        case .minor, .warn: .unknown
        }
    }

    /// The signs of statuses, so that severities differ in outline.
    var icon: Icon {
        switch severity {
        case .blocker: .missed
        case .major: .tight
        case .minor: .met
        case .warn: .unknown
        }
    }
}

extension DraftOpenPoint {
    /// Whether the seller has to say something before a sentence can be written.
    var isOfPlan: Bool {
        switch self {
        case .noCause, .actionOf, .controlOf, .ordersOfCause, .figure: true
        default: false
        }
    }
}
