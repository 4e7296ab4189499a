import AccountHealth
import Testing

struct StandardsBookTests {
    static let target = Condition.lessThan(Rate(1, of: 100))
    static let us = StoreID("bazaar.us")
    static let jp = StoreID("bazaar.jp")

    static func standard(
        _ id: String, percent: Int, from: Day? = nil, until: Day? = nil, fulfilment: Fulfilment? = nil
    ) -> Standard {
        var standard = Standard(
            id: id, measure: .share(.confirmedLate), window: .days(count: 30, lag: 0),
            condition: .lessThan(Rate(percent, of: 100)))
        standard.validFrom = from
        standard.validUntil = until
        standard.fulfilment = fulfilment
        return standard
    }

    static func book(_ entries: [(Standard, [StoreID])]) -> StandardsBook {
        let stores = [
            StandardsBook.Store(
                id: us, zone: "America/Los_Angeles", currency: Currency("USD"), aliases: ["Bazaar.com", "B-US"]),
            StandardsBook.Store(id: jp, zone: "Asia/Tokyo", currency: Currency("JPY"), aliases: []),
        ]
        return StandardsBook(
            marketplace: "bazaar", stores: stores,
            entries: entries.map { StandardsBook.Entry(standard: $0.0, stores: $0.1) })
    }

    /// The percentages in force, which name the entries in these tests.
    static func percentages(_ standards: [Standard]) -> [Int] {
        standards.map { $0.condition?.target?.numerator ?? -1 }
    }

    @Test(arguments: ["bazaar.us", "BAZAAR.US", "bazaar.com", "b-us"])
    func storeByAnyName(_ name: String) {
        #expect(StandardsBookTests.book([]).store(named: name)?.id == StandardsBookTests.us)
    }

    @Test func unknownStore() {
        #expect(StandardsBookTests.book([]).store(named: "bazaar.fr") == nil)
        #expect(StandardsBookTests.book([]).store(named: "") == nil)
    }

    struct Validity: CustomTestStringConvertible {
        let day: String
        let percentages: [Int]
        var testDescription: String { day }
    }

    @Test(arguments: [
        Validity(day: "2026-06-29", percentages: [1]),
        // First and last day both belong to a standard's time.
        Validity(day: "2026-06-30", percentages: [1]),
        Validity(day: "2026-07-01", percentages: [2]),
        Validity(day: "2026-12-31", percentages: [2]),
        Validity(day: "2027-01-01", percentages: []),
    ])
    func inForce(_ row: Validity) throws {
        let book = StandardsBookTests.book([
            (StandardsBookTests.standard("late", percent: 1, until: try day("2026-06-30")), []),
            (
                StandardsBookTests.standard(
                    "late", percent: 2, from: try day("2026-07-01"), until: try day("2026-12-31")), []
            ),
        ])
        let standards = book.standards(of: StandardsBookTests.us, on: try day(row.day))
        #expect(StandardsBookTests.percentages(standards) == row.percentages)
    }

    @Test func entryForAStoreReplacesTheGeneralOne() throws {
        let today = try day("2026-11-23")
        let general = (StandardsBookTests.standard("late", percent: 4), [StoreID]())
        let own = (StandardsBookTests.standard("late", percent: 3), [StandardsBookTests.jp])
        let other = (StandardsBookTests.standard("cancelled", percent: 2), [StoreID]())
        // In either order, and in the place of the first.
        for entries in [[general, other, own], [own, other, general]] {
            let book = StandardsBookTests.book(entries)
            #expect(
                StandardsBookTests.percentages(book.standards(of: StandardsBookTests.jp, on: today)) == [3, 2])
            #expect(
                StandardsBookTests.percentages(book.standards(of: StandardsBookTests.us, on: today)).sorted() == [2, 4])
        }
    }

    @Test func fulfilmentsAreStandardsOfTheirOwn() throws {
        let book = StandardsBookTests.book([
            (StandardsBookTests.standard("late", percent: 4, fulfilment: .seller), []),
            (StandardsBookTests.standard("late", percent: 5, fulfilment: .marketplace), []),
        ])
        let standards = book.standards(of: StandardsBookTests.us, on: try day("2026-11-23"))
        #expect(StandardsBookTests.percentages(standards) == [4, 5])
        #expect(standards.map(\.fulfilmentName) == ["seller", "marketplace"])
    }

    /// What comes is what is in force on some later day and is not already today.
    @Test func comingStandards() throws {
        let today = try day("2026-11-23")
        let book = StandardsBookTests.book([
            (StandardsBookTests.standard("late", percent: 4, until: try day("2026-12-31")), []),
            (StandardsBookTests.standard("late", percent: 3, from: try day("2027-01-01")), []),
            (StandardsBookTests.standard("cancelled", percent: 2, from: try day("2026-11-23")), []),
        ])
        let coming = book.comingStandards(of: StandardsBookTests.us, after: today)
        #expect(StandardsBookTests.percentages(coming) == [3])
        #expect(book.comingStandards(of: StandardsBookTests.us, after: try day("2027-01-01")).isEmpty)
        // From the last day before.
        let eve = book.comingStandards(of: StandardsBookTests.us, after: try day("2026-12-31"))
        #expect(StandardsBookTests.percentages(eve) == [3])
    }

    /// Two steps that are both announced are both told.
    @Test func comingStandardsInSeveralSteps() throws {
        let book = StandardsBookTests.book([
            (StandardsBookTests.standard("late", percent: 4, until: try day("2026-12-31")), []),
            (
                StandardsBookTests.standard(
                    "late", percent: 3, from: try day("2027-01-01"), until: try day("2027-06-30")), []
            ),
            (StandardsBookTests.standard("late", percent: 2, from: try day("2027-07-01")), []),
        ])
        let coming = book.comingStandards(of: StandardsBookTests.us, after: try day("2026-11-23"))
        #expect(StandardsBookTests.percentages(coming) == [3, 2])
    }

    /// A general standard that comes never holds in a store that has its own.
    @Test func comingGeneralStandardLeavesAStoresOwn() throws {
        let book = StandardsBookTests.book([
            (StandardsBookTests.standard("late", percent: 4, until: try day("2026-12-31")), []),
            (StandardsBookTests.standard("late", percent: 1), [StandardsBookTests.jp]),
            (StandardsBookTests.standard("late", percent: 3, from: try day("2027-01-01")), []),
        ])
        let inForce = book.standards(of: StandardsBookTests.jp, on: try day("2027-02-01"))
        #expect(StandardsBookTests.percentages(inForce) == [1])
        let coming = book.comingStandards(of: StandardsBookTests.jp, after: try day("2026-11-23"))
        #expect(coming.isEmpty)
    }

    @Test func downloadThatWouldTell() {
        var book = StandardsBookTests.book([])
        book.downloads = ["ship_by": ["en": "Unshipped orders", "zh": "未发货订单"], "invoiced_at": ["zh": "发票"]]
        #expect(book.download("ship_by", language: "zh") == "未发货订单")
        // A language without a text of its own reads English.
        #expect(book.download("ship_by", language: "fr") == "Unshipped orders")
        #expect(book.download("invoiced_at", language: "fr") == nil)
        #expect(book.download("confirmed_at", language: "en") == nil)
    }
}
