import AccountHealth
import Testing

@testable import Marketplaces

struct HeaderTests {
    @Test func namesWithoutRegardToWriting() {
        let header = Header(["\u{FEFF}Amazon-Order-ID", "purchase date", "SHIP_BY", "", "sku", "SKU"])
        #expect(header["amazon-order-id"] == 0)
        #expect(header["AmazonOrderId"] == 0)
        #expect(header["purchase-date"] == 1)
        #expect(header["ship by"] == 2)
        // Of two columns with one name the first is read.
        #expect(header["sku"] == 4)
        #expect(header[""] == nil)
        #expect(header["price"] == nil)
        #expect(header.contains("sku", "ship-by"))
        #expect(!header.contains("sku", "price"))
        #expect(header.places(of: ["sku", "price", "ship_by"]) == ["sku": 4, "ship_by": 2])
    }

    @Test func chineseNames() {
        #expect(Header(["订单号", "下单 时间"])["下单时间"] == 1)
    }

    struct Repeat: CustomTestStringConvertible {
        let row: String
        let isRepeated: Bool
        var testDescription: String { row }
    }

    @Test(arguments: [
        Repeat(row: "Date,Rating,Comments,Order ID", isRepeated: true),
        Repeat(row: "date, rating ,COMMENTS,order_id", isRepeated: true),
        // A public test file repeats its header with a date in the first cell.
        Repeat(row: "10/20/23,Rating,Comments,Order ID", isRepeated: true),
        Repeat(row: "9/5/26,1,Comments,111-0000001-0000001", isRepeated: false),
        Repeat(row: "Date,5,fine,111-0000001-0000001", isRepeated: false),
        Repeat(row: "", isRepeated: false),
    ])
    func repeated(_ row: Repeat) throws {
        let header = Header(["Date", "Rating", "Comments", "Order ID"])
        var found: [Bool] = []
        let block = LineBlock(bytes: Array((row.row + "\n").utf8))
        block.forEachRow(dialect: .commas, encoding: .utf8) { found.append(header.isRepeated(in: $0)) }
        #expect(found == (row.row.isEmpty ? [] : [row.isRepeated]))
    }

    /// Files joined by hand: one finding for all repeated header lines.
    @Test func joinedFiles() async {
        let part = "order_id,kind,known_at\n1,guarantee_claim,2026-09-01\n"
        let reading = await Reading(part + part + part)
        #expect(reading.records.defects.count == 3)
        #expect(reading.findings == ["note line 3 ×2 repeatedHeader"])
        #expect(reading.result.findings.first?.lines == [3, 5])
    }
}
