import AccountHealth
import Testing

@testable import Marketplaces

/// Buyers' names, addresses, phones and words end in the reader: neither facts nor findings may hold them.
struct PersonalDataTests {
    static let mark = "XyzzyBuyer"

    struct Case: CustomTestStringConvertible {
        let name: String
        let text: String
        let kind: String
        var testDescription: String { name }
    }

    /// Every column that may hold a buyer's data is filled with marked words, in a good row and in a bad one.
    private static func marked(_ report: ReportText, bad: [String: String]) -> String {
        let personal = report.columns.filter { column in
            ["buyer", "recipient", "address", "phone", "city", "postal", "instructions", "bill-"].contains {
                column.lowercased().contains($0)
            }
        }
        let cells = Dictionary(uniqueKeysWithValues: personal.map { ($0, "\(mark) \($0)") })
        return report.text([cells, cells.merging(bad) { $1 }])
    }

    static let cases: [Case] = [
        Case(name: "all orders", text: marked(.allOrders2020, bad: ["order-status": "?"]), kind: "AllOrders"),
        Case(name: "unshipped", text: marked(.unshipped, bad: ["promise-date": "?"]), kind: "OpenOrders"),
        Case(name: "new orders", text: marked(.newOrders, bad: ["purchase-date": "?"]), kind: "OpenOrders"),
        Case(
            name: "fulfilled", text: marked(.fulfilledShipments, bad: ["shipment-date": "?"]),
            kind: "FulfilledShipments"),
        Case(
            name: "feedback",
            text: "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n"
                + "9/5/26\t1\t\(mark) wrote this\tDear \(mark)\t111-0000001-0000001\t\(mark)@marketplace.amazon.com\n"
                + "9/5/26\t9\t\(mark) wrote this\tDear \(mark)\t111-0000001-0000001\t\(mark)@marketplace.amazon.com\n",
            kind: "SellerFeedback"),
        Case(
            name: "plain orders",
            text:
                "order_id,placed_at,buyer_name,address,buyer_email\n1,2026-09-01,\(mark),\(mark) Street 1,\(mark)@x.y\n"
                + "1,bad,\(mark),\(mark) Street 1,\(mark)@x.y\n", kind: "orders"),
        Case(
            name: "defects with words",
            text:
                "order_id,kind,known_at,reason\n1,chargeback,2026-09-01,\(mark) says fraud\n1,guarantee_claim,x,\(mark)\n",
            kind: "defects"),
        Case(
            name: "messages with their words",
            text: "order_id,at,from,topic\n1,2026-09-01,buyer,I am \(mark): \(mark)@x.y\n"
                + "1,2026-09-01,buyer,call \(mark) 0199123\n1,2026-09-01,buyer,\(mark) has not got the parcel of last week\n"
                + "1,2026-09-01,buyer,where is it\n", kind: "messages"),
        Case(
            name: "scans at somebody's door",
            text: "order_id,at,event,place\n1,2026-09-01,delivered,\"\(mark) Lane 7, \(mark)＠x.y\"\n"
                + "1,2026-09-01,transit,\(mark) +1 (555) 019-9123\n", kind: "scans"),
        Case(
            name: "categories that are none",
            text: "order_id,placed_at,confirmed_at,tracking_number,category\n1,2026-09-01,2026-09-02,T1,\(mark)@x.y\n"
                + "2,2026-09-01,2026-09-02,T2,\(String(repeating: "\(mark) ", count: 9))\n", kind: "orders"),
        Case(
            name: "returns with words", text: "order_id,requested_at,reason\n1,2026-09-01,\(mark) 138 0013 8000\n",
            kind: "returns"),
        Case(
            name: "returns of the marketplace with words",
            text: ReportText.returns.text([["Return Reason": "\(mark)@x.y"]]), kind: "SellerReturns"),
        Case(
            name: "returns of the marketplace",
            text: ReportText(
                columns: ReportText.returns.columns + ["Customer Comments"], usual: ReportText.returns.usual
            )
            .text([["Customer Comments": mark], ["Customer Comments": mark, "Return request date": "?"]]),
            kind: "SellerReturns"),
    ]

    @Test(arguments: cases)
    func staysInTheReader(_ row: Case) async {
        #expect(row.text.contains(PersonalDataTests.mark))
        let reading = await Reading(row.text)
        #expect(reading.result.kind == row.kind)
        #expect(reading.result.usableRows > 0 && !reading.findings.isEmpty)
        var shown = ""
        dump(reading.records, to: &shown)
        dump(reading.result, to: &shown)
        shown += String(describing: reading.records) + String(describing: reading.result.findings)
        // The dump does show what is kept.
        #expect(shown.contains("OrderLedger"))
        #expect(!shown.contains(PersonalDataTests.mark))
        #expect(!shown.utf8.map { UInt8($0) | 32 }.containsRun(of: Array("xyzzy".utf8)))
    }

    /// A mail address in a cell that should hold something else is not quoted.
    @Test func misplacedAddress() async {
        let reading = await Reading("order_id,placed_at\n1,someone@example.org\n")
        #expect(
            reading.findings == [
                "error line 2 placed_at badValue(expected: \"yyyy-MM-dd HH:mm:ss\", found: \"···\")"
            ])
    }
}

extension Array where Element == UInt8 {
    fileprivate func containsRun(of run: [UInt8]) -> Bool {
        guard count >= run.count else { return false }
        return (0...(count - run.count)).contains { self[$0..<($0 + run.count)].elementsEqual(run) }
    }
}
