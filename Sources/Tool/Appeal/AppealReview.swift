import Appeals
import ArgumentParser
import Operations
import Web
import Wording

struct AppealReview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "What a letter lacks, with the place, the reason and a question.",
        discussion: """
            Reads a letter as plain text or Markdown. With --notice it is held against what the marketplace asked; with \
            --case every order, date, count, rate, sum and carrier in it is looked up; with --earlier it is held against \
            letters that were refused, and with --limit against the boxes of the form.
            """)

    @Argument(help: "The letter; - is standard input.")
    var file: String

    @Option(help: "What the marketplace wrote: a .eml, .txt or .html file.")
    var notice: String?

    @Option(name: .customLong("case"), help: "The case file, JSON.")
    var caseFile: String?

    @Option(parsing: .upToNextOption, help: "Letters sent before about the same notice.")
    var earlier: [String] = []

    @Option(help: "root_cause, actions or prevention, and how many characters its box takes, as actions=1000.")
    var limit: [BoxLimit] = []

    @Option(help: "text for people, json for programs.")
    var format: OutputFormat = .text

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let wording = languageOption.wording
        let setting = try Setting()
        let letter = try appealText(file, wording)
        let findings = reviewAppealLetter(
            letter, notice: try notice.map { try appealNotice($0, wording).reading },
            appeal: try caseFile.map { try appealCase($0, setting, wording) },
            earlier: try earlier.map { try appealText($0, wording) },
            limits: Dictionary(limit.map { ($0.part, $0.characters) }, uniquingKeysWith: { $1 }),
            directory: setting.directory)
        let scalars = Array(letter.unicodeScalars)
        switch format {
        case .json: print(reviewJSON(findings, scalars, wording))
        case .text: print(Terminal.harmless(reviewText(findings, scalars, wording)))
        }
    }
}

/// How many characters a box of the form takes, as `actions=1000`.
struct BoxLimit: ExpressibleByArgument {
    let part: LetterPart
    let characters: Int

    init?(argument: String) {
        let sides = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, let part = LetterPart(rawValue: String(sides[0])),
            [.rootCause, .actions, .prevention].contains(part), let characters = Int(sides[1]), characters > 0
        else { return nil }
        self.part = part
        self.characters = characters
    }
}

/// The answer as JSON; the shape is a contract.
func reviewJSON(_ findings: [LetterFinding], _ letter: [Unicode.Scalar], _ wording: Wording) -> String {
    var json = JSONText()
    json.object { json in
        json.field("findings", objects: findings) { json, finding in
            json.field("rule", finding.rule)
            json.field("severity", finding.severity.rawValue)
            json.field("from", finding.range.lowerBound)
            json.field("to", finding.range.upperBound)
            json.field("text", text(finding.range, of: letter))
            json.field("message", wording.letterMessage(finding))
            json.field("question", wording.letterQuestion(finding))
            json.field("source", wording.letterSource(finding.source))
        }
    }
    return json.text
}

private func reviewText(_ findings: [LetterFinding], _ letter: [Unicode.Scalar], _ wording: Wording) -> String {
    var lines = [wording.reviewedLetter(findings), ""]
    for finding in findings {
        let line = letter[..<finding.range.lowerBound].count { $0 == "\n" } + 1
        lines.append(
            "\(line)  \(finding.rule) \(wording.letterSeverity(finding.severity)): \(wording.letterMessage(finding))")
        let place = text(finding.range, of: letter).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        lines.append("    “\(place.count > 100 ? place.prefix(97) + "…" : place)”")
        lines.append("    \(wording.letterQuestion(finding))")
        lines.append("    \(wording.labelled(wording.letterSourceLabel, wording.letterSource(finding.source)))")
    }
    if !findings.isEmpty { lines.append("") }
    lines.append(wording.reviewLimits)
    return lines.joined(separator: "\n")
}

private func text(_ range: Range<Int>, of letter: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(letter[range]))
}
