package import AccountHealth
package import Appeals

/// A marketplace as a value: its standards book and the readers of its files.
package struct Marketplace: Sendable {
    /// The book as the text it is kept in.
    package let standards: String
    package let book: StandardsBook
    package let tables: [any TableReader.Type]
    package let documents: [any JSONReader.Type]
    /// What its mails to sellers say of orders.
    package let mailTopics: [MailTopic]
    /// How it writes to sellers, where that is known.
    package let notices: NoticeDialect?
    /// Cases of its sellers that were made public.
    package let publishedCases: [PublishedCase]
    /// What its letters and notices call things.
    package let letters: LetterTraits
    /// For how many days a defect can be contested, from when it became known or was decided.
    package let disputeDays: [DefectKind: Int]
    /// By column of the plain files: what sellers call things of this marketplace, as keys of headers, and our word.
    let words: [String: [String: String]]
    /// The made-up shop that shows what Standing does, where the marketplace has one.
    let makeSampleShop: (@Sendable (StoreDirectory) -> SampleShop)?

    init(
        standards: String, tables: [any TableReader.Type], documents: [any JSONReader.Type],
        mailTopics: [MailTopic] = [], makeNotices: (StandardsBook) -> NoticeDialect? = { _ in nil },
        publishedCases: [PublishedCase] = [], letters: LetterTraits = .unknown, disputeDays: [DefectKind: Int] = [:],
        words: [String: [String: String]] = [:], makeSampleShop: (@Sendable (StoreDirectory) -> SampleShop)? = nil
    ) throws(BookProblem) {
        self.standards = standards
        self.book = try StandardsBook(yaml: standards)
        self.tables = tables
        self.documents = documents
        self.mailTopics = mailTopics
        notices = makeNotices(book)
        self.publishedCases = publishedCases
        self.letters = letters
        self.disputeDays = disputeDays
        self.words = words
        self.makeSampleShop = makeSampleShop
    }
}

/// The marketplaces Standing knows; a new one is one line here.
package enum Marketplaces {
    package static let all: [Marketplace] = [amazon]

    /// The store of files without one.
    package static var defaultStore: StoreID? { all.first?.book.stores.first?.id }

    /// The sample shop of the first marketplace that has one.
    package static func sampleShop(directory: StoreDirectory) -> SampleShop? {
        all.lazy.compactMap(\.makeSampleShop).first.map { $0(directory) }
    }

    /// Reads what any of them writes to sellers.
    package static let noticeReader = NoticeReader(dialects: all.compactMap(\.notices))

    /// How letters to the marketplace of a store are written; those of the first marketplace where no store is named.
    package static func letters(of store: StoreID?) -> LetterTraits {
        guard let store else { return all.first?.letters ?? .unknown }
        return all.first { $0.book.stores.contains { $0.id == store } }?.letters ?? .unknown
    }

    /// For how many days defects can be contested in a store.
    package static func disputeDays(of store: StoreID) -> [DefectKind: Int] {
        all.first { $0.book.stores.contains { $0.id == store } }?.disputeDays ?? [:]
    }

    /// All readers, those of the marketplaces before the plain files.
    package static func readers(mappings: [ColumnMapping] = []) -> Readers {
        Readers(
            tables: all.flatMap(\.tables) + [PlainReader.self], documents: all.flatMap(\.documents), mappings: mappings)
    }
}
