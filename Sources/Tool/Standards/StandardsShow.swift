import AccountHealth
import ArgumentParser
import Marketplaces
import Operations
import Wording

struct StandardsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the standards of a store with window, target, choices and source.",
        discussion: """
            --format yaml prints the whole book as it is kept; copy what you want otherwise into a file of your own \
            and give that with --standards.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, yaml
    }

    @Argument(help: "The store, such as amazon.us.")
    var store: String

    @Option(help: "The day whose rules are wanted, yyyy-MM-dd; by default today.")
    var asOf: Day?

    @Option(name: .customLong("standards"), help: "A YAML file with standards that differ from the built-in book.")
    var standardsFile: String?

    @Option(help: "text for people, json for programs, yaml for the book itself.")
    var format: Format = .text

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        let setting = try Setting.reading(standards: standardsFile, mappings: [])
        let store = try setting.store(named: self.store)
        guard let book = setting.book(of: store) else { return }
        let day = asOf ?? setting.directory.zone(of: store).day(of: currentMoment())
        let listing = StandardsListing(book: book, store: store, day: day, wording: languageOption.wording)
        switch format {
        case .text: print(listing.text)
        case .json: print(listing.json)
        case .yaml: print(Marketplaces.all.first { $0.book.marketplace == book.marketplace }?.standards ?? "")
        }
    }
}
