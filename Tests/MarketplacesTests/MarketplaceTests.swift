import AccountHealth
import Foundation
import Testing

@testable import Marketplaces

/// What every marketplace must keep; a new one is tested here by being in the list.
struct MarketplaceTests {
    static let names = Marketplaces.all.map(\.book.marketplace)

    private func marketplace(_ name: String) throws -> Marketplace {
        try #require(Marketplaces.all.first { $0.book.marketplace == name })
    }

    @Test func list() {
        #expect(!MarketplaceTests.names.isEmpty && Set(MarketplaceTests.names).count == MarketplaceTests.names.count)
        #expect(Marketplaces.defaultStore == Marketplaces.all.first?.book.stores.first?.id)
        let stores = Marketplaces.all.flatMap(\.book.stores).flatMap {
            ["\($0.id)"] + $0.aliases.map { $0.lowercased() }
        }
        #expect(Set(stores).count == stores.count, "two stores share a name")
    }

    @Test(arguments: names)
    func stores(name: String) throws {
        let book = try marketplace(name).book
        #expect(!book.stores.isEmpty)
        for store in book.stores {
            let parts = "\(store.id)".split(separator: ".")
            #expect(parts.count == 2 && parts.last?.utf8.count == 2 && "\(store.id)" == "\(store.id)".lowercased())
            #expect(TimeZone(identifier: store.zone) != nil, "\(store.id): \(store.zone)")
            #expect(store.currency != nil, "\(store.id)")
            for day in ["2020-01-01", "2026-11-23"] as [Day] {
                let standards = book.standards(of: store.id, on: day)
                #expect(Set(standards.map { "\($0.id) \($0.fulfilmentName)" }).count == standards.count)
            }
            #expect(!book.standards(of: store.id, on: "2026-11-23").isEmpty)
        }
    }

    @Test(arguments: names)
    func standards(name: String) throws {
        let book = try marketplace(name).book
        let stores = Set(book.stores.map(\.id))
        let ids = Set(book.entries.map(\.standard.id))
        for entry in book.entries {
            let standard = entry.standard
            #expect(standard.id.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) })
            #expect(!standard.source.isEmpty, "\(standard.id)")
            #expect(standard.confidence != .unknown, "\(standard.id)")
            for language in ["en", "zh"] {
                #expect(standard.names[language]?.isEmpty == false, "\(standard.id) has no name in \(language)")
            }
            #expect(stores.isSuperset(of: entry.stores))
            #expect(standard.condition != nil || standard.partOf != nil, "\(standard.id) demands nothing")
            if let whole = standard.partOf { #expect(ids.contains(whole) && whole != standard.id) }
            if let lags = standard.learnableLags, case .days(_, let lag) = standard.window {
                #expect(lags.contains(lag))
            }
            if let from = standard.validFrom, let until = standard.validUntil { #expect(from <= until) }
        }
    }

    /// Every fact that can be missing has a download that would tell it, in both languages.
    @Test(arguments: names)
    func downloads(name: String) throws {
        let book = try marketplace(name).book
        for (fact, texts) in book.downloads {
            for language in ["en", "zh"] { #expect(texts[language]?.isEmpty == false, "\(fact) in \(language)") }
        }
        for entry in book.entries {
            guard case .share(.defect(let kinds, _)) = entry.standard.measure else { continue }
            for kind in kinds { #expect(book.download("\(kind)", language: "en") != nil, "\(kind)") }
        }
    }

    /// The text people print and override is the book the program counts by.
    @Test(arguments: names)
    func textIsTheBook(name: String) throws {
        let marketplace = try marketplace(name)
        #expect(try StandardsBook(yaml: marketplace.standards) == marketplace.book)
    }

    /// No table reader takes a table that is none of its marketplace's, and no two take the same empty one.
    @Test func readersKnowTheirOwn() async {
        let strangers = [
            "", "a", "a,b,c", "name\tprice\tstock", "date;time;text", "x\ty\tz\tu\tv\tw", "x\ty\tz\tu\tv\tw\ta\tb\tc",
        ]
        for header in strangers {
            let preview = TablePreview(
                header: Header(header.split(whereSeparator: { "\t,;".contains($0) }).map(String.init)))
            for type in Marketplaces.readers().tables {
                #expect(type.init(preview: preview, context: Reading.context()) == nil, "\(type) takes \(header)")
            }
        }
        for text in ["{}", "{\"a\": 1}", "7", "\"x\""] {
            for type in Marketplaces.readers().documents {
                let json = JSONValue(Array(text.utf8))
                #expect(json.map { type.init($0, context: Reading.context()) == nil } ?? true, "\(type) takes \(text)")
            }
        }
    }

    /// The sample shop's files are read without any surprise.
    @Test func sampleShop() async throws {
        let shop = try #require(Marketplaces.sampleShop(directory: Reading.directory))
        var records = Records()
        for file in shop.files {
            let result = await readDocument(
                file.document, readers: Marketplaces.readers(),
                context: ReadingContext(
                    account: shop.account, store: shop.store, accountColumn: nil, directory: Reading.directory),
                into: &records, progress: { _ in })
            #expect(result.kind != nil && result.usableRows > 0, "\(file.name)")
            #expect(
                result.findings.allSatisfy { $0.severity == .note }, "\(file.name): \(result.findings.map(\.brief))")
        }
        #expect(records.takeOrders([records.takeArrivedOrders().settled()]).isEmpty)
        #expect(records.join().isEmpty)
        #expect(records.accounts == [Account(name: shop.account, store: shop.store)])
        #expect(records.orders.count > 0 && !records.defects.isEmpty && !records.officials.isEmpty)
    }
}
