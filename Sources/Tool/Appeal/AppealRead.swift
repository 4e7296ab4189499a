import AccountHealth
import Appeals
import ArgumentParser
import Operations
import Wording

struct AppealRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Say what the marketplace wrote.",
        discussion: """
            Reads a notice or a reply from a mail, a page or a text: what it is, what it is about, what it asks for, until \
            when, and what is to be sent. Every answer rests on words of the text. What is not understood is \
            said to be so and never guessed. Notices in English and Chinese are understood. This is no legal advice.
            """)

    @Argument(help: "A .eml, .txt or .html file; - is standard input.")
    var file: String

    @Option(help: "text for people, json for programs.")
    var format: OutputFormat = .text

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let wording = languageOption.wording
        let notice = try appealNotice(file, wording)
        switch format {
        case .json: print(NoticeJSON(notice.reading).text)
        case .text: print(NoticeText(notice, wording: wording).text)
        }
    }
}
