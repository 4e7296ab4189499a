import AccountHealth
import Testing

@testable import Marketplaces

struct SellerFeedbackTests {
    static let header = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n"
    static let oldHeader =
        "Date\tRating\tComments\tYour Response\tArrived on Time\tItem as Described\tCustomer Service\tOrder ID\tRater Email\n"

    @Test func sixAndNineColumns() async {
        let new = await Reading(
            SellerFeedbackTests.header + "9/5/26\t1\tNever came\t\t111-0000001-0000001\tx@marketplace.amazon.com\n"
                + "09/07/26\t5\tGreat\tThanks\t111-0000001-0000004\ty@marketplace.amazon.com\n")
        let old = await Reading(
            SellerFeedbackTests.oldHeader
                + "9/5/26\t1\tNever came\t\tNo\tYes\t-\t111-0000001-0000001\tx@marketplace.amazon.com\n"
                + "09/07/26\t5\tGreat\tThanks\tYes\tYes\tYes\t111-0000001-0000004\ty@marketplace.amazon.com\n")
        for reading in [new, old] {
            #expect(reading.findings == [] && reading.result.kind == "SellerFeedback")
            // Good ratings are kept too: a changed one takes back a bad one.
            #expect(
                reading.defects == [
                    "111-0000001-0000001 feedback 2026-09-05T07:00:00Z 1 stars inferred line 2",
                    "111-0000001-0000004 feedback 2026-09-07T07:00:00Z 5 stars inferred line 3",
                ])
            #expect(reading.records.holds(.feedback) && !reading.records.holds(.chargeback))
        }
    }

    struct Local: CustomTestStringConvertible {
        let store: String
        let domain: String
        let date: String
        let known: Instant
        var header = "Datum\tBewertung\tKommentare\tIhre Antwort\tBestellnummer\tE-Mail"
        var testDescription: String { "\(store) \(date)" }
    }

    /// The header is in the store's language, the date as the country writes it, the mail address in the store's domain;
    /// all of it whatever store was named. 5 September everywhere: the wrong order of day and month would be 9 May.
    @Test(arguments: [
        Local(store: "amazon.us", domain: "amazon.com", date: "9/5/26", known: "2026-09-05T07:00:00Z"),
        Local(store: "amazon.ca", domain: "amazon.ca", date: "5/9/26", known: "2026-09-05T07:00:00Z"),
        Local(store: "amazon.uk", domain: "amazon.co.uk", date: "05/09/26", known: "2026-09-04T23:00:00Z"),
        Local(store: "amazon.de", domain: "amazon.de", date: "05.09.26", known: "2026-09-04T22:00:00Z"),
        Local(store: "amazon.de", domain: "amazon.de", date: "5.9.2026", known: "2026-09-04T22:00:00Z"),
        Local(
            store: "amazon.jp", domain: "amazon.co.jp", date: "26/09/05", known: "2026-09-04T15:00:00Z",
            header: "日付\t評価\tコメント\t回答\t注文番号\t評価者Eメール"),
        Local(
            store: "amazon.jp", domain: "amazon.co.jp", date: "2026/9/5", known: "2026-09-04T15:00:00Z",
            header: "日付\t評価\tコメント\t回答\t注文番号\t評価者Eメール"),
        Local(store: "amazon.in", domain: "amazon.in", date: "5/9/26", known: "2026-09-04T18:30:00Z"),
        Local(store: "amazon.au", domain: "amazon.com.au", date: "5/9/26", known: "2026-09-04T14:00:00Z"),
        // Sweden writes days as ISO does. Its zone is not among the tests' own, so that its day begins in UTC.
        Local(store: "amazon.se", domain: "amazon.se", date: "2026-09-05", known: "2026-09-05T00:00:00Z"),
    ])
    func stores(_ row: Local) async {
        let text = "\(row.header)\n\(row.date)\t2\t…\t\t302-0000001-0000001\tx@marketplace.\(row.domain)\n"
        for named in [row.store, "amazon.us"] {
            let reading = await Reading(text, store: named)
            #expect(reading.records.defects.map(\.value.knownAt) == [row.known], "named \(named)")
            #expect(reading.records.defects.map(\.value.rating) == [2])
            #expect(reading.findings == [])
        }
    }

    /// Every store's own form of dates, when the store is named and the file does not tell.
    @Test func everyStore() async throws {
        let written = [
            "M/d/yy": "9/5/26", "d/M/yy": "5/9/26", "d.M.yy": "5.9.26", "yy/M/d": "26/9/5", "yyyy-MM-dd": "2026-09-05",
        ]
        for store in Marketplaces.amazon.book.stores {
            let date = try #require(store.dates.flatMap { written[$0] })
            let text = SellerFeedbackTests.header + "\(date)\t3\t\t\t111-0000001-0000001\t\n"
            let reading = await Reading(text, store: "\(store.id)")
            let known = Reading.directory.zone(of: store.id).start(of: "2026-09-05")
            #expect(reading.records.defects.map(\.value.knownAt) == [known], "\(store.id)")
        }
    }

    @Test func oldEncodings() async throws {
        let german =
            SellerFeedbackTests.header
            + "05.09.26\t1\tNicht angekommen – über 3 Wochen\t\t302-0000001-0000001\tx@marketplace.amazon.de\n"
        let reading = await Reading(bytes: try [UInt8](german, in: .windows1252))
        #expect(reading.defects == ["302-0000001-0000001 feedback 2026-09-04T22:00:00Z 1 stars inferred line 2"])
        #expect(reading.findings == ["note encoding(name: \"windows-1252\")"])
    }

    @Test func badCells() async {
        let mail = "\t111-0000001-0000001\tx@marketplace.amazon.com\n"
        let reading = await Reading(
            SellerFeedbackTests.header + "13/9/26\t1\t\t" + mail + "9/5/26\t6\t\t" + mail + "9/5/26\tgood\t\t" + mail
                + "9/5/26\t1\t\t\t111\tx\n" + "9/5/26\t1\n" + "9/5/226\t1\t\t" + mail + "9/6/26\t2\t\t" + mail)
        let date = "Date badValue(expected: \"M/d/yy\""
        let id = "Order ID badValue(expected: \"000-0000000-0000000\""
        #expect(
            reading.findings == [
                "error line 2 \(date), found: \"13/9/26\")", "error line 7 \(date), found: \"9/5/226\")",
                "error line 3 Rating badValue(expected: \"1–5\", found: \"6\")",
                "error line 4 Rating badValue(expected: \"1–5\", found: \"good\")",
                "error line 5 \(id), found: \"111\")", "error line 6 \(id), found: \"\")",
            ])
        #expect(reading.records.defects.map(\.value.origin.line) == [8])
    }

    /// A row that lost its last cell still has its order.
    @Test func shortRow() async {
        let reading = await Reading(SellerFeedbackTests.header + "9/5/26\t1\tgone\t\t111-0000001-0000001\n")
        #expect(reading.findings == [] && reading.records.defects.count == 1)
    }

    /// Six columns alone do not make a feedback report.
    @Test func otherTables() async {
        let reading = await Reading(
            "a\tb\tc\td\te\tf\n1\t2\t3\t4\t111-0000001-0000001\t6\n1\t7\t3\t4\t111-0000001-0000001\t6\n")
        // The first row has a rating and an order id where feedback has them: that is taken for feedback, in doubt.
        #expect(reading.result.kind == "SellerFeedback")
        let none = await Reading("a\tb\tc\td\te\tf\n1\t7\t3\t4\t111-0000001-0000001\t6\n")
        #expect(none.result.kind == nil)
    }
}
