import Appeals
import ArgumentParser
import Operations
import Wording

struct AppealDraft: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Write a letter from a case.",
        discussion: """
            Every sentence says what the case file states, and nothing else. What is not done yet is left out. What is \
            missing is asked on standard error.
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case plan, short, detail, dispute, documents, boxes
    }

    @Option(name: .customLong("case"), help: "The case file, JSON.")
    var caseFile: String

    @Option(help: "plan, short, detail (answers the notice of the case alone), dispute, documents, or boxes of a form.")
    var form: Form = .plan

    @Option(help: "How many characters a box takes.")
    var limit: Int?

    @Option(help: "The letter is English; zh sets the Chinese under each sentence.")
    var language: Language = .english

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("A box takes at least one character.") }
    }

    func run() throws {
        let (english, asking) = (Wording(.english), Wording(language))
        let setting = try Setting()
        let appeal = try appealCase(caseFile, setting, asking)
        var draft = draftAppealLetter(appeal, form: form.draft, directory: setting.directory)
        let beside = language == .chinese ? asking : nil
        if form == .boxes {
            // What is not pasted goes to standard error: how long each box is.
            for box in english.boxes(draft) {
                let count = box.text.unicodeScalars.count
                print("**\(english.draftHeading(box.part) ?? "")**\n\n\(Terminal.harmless(box.text))\n")
                Terminal.printError(asking.boxLength(box.part, characters: count, limit: limit))
                if let limit, count > limit {
                    draft.openPoints.append(.beyondBox(box.part, characters: count, limit: limit))
                }
            }
        } else {
            print(Terminal.harmless(english.letter(draft, beside: beside)), terminator: "")
        }
        guard !draft.openPoints.isEmpty else { return }
        Terminal.printError(asking.openPoints)
        for point in draft.openPoints { Terminal.printError("- \(asking.draftQuestion(point))") }
    }
}

extension AppealDraft.Form {
    var draft: DraftForm {
        switch self {
        case .plan, .boxes: .plan
        case .short: .short
        case .detail: .detail
        case .dispute: .dispute
        case .documents: .documents
        }
    }
}
