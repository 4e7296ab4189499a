import AccountHealth
import Testing

@testable import Marketplaces

struct MappingSuggestionTests {
    /// What is suggested for a shop system's own export can be used as it stands.
    @Test func suggestionIsAMapping() throws {
        let columns = ["Order Number", "Create Time", "Order Status", "Qty", "Buyer \"Nick\" \\ Name"]
        let yaml = MappingSuggestion(columns: columns).yaml
        let mapping = try #require(try ColumnMapping.read(yaml).first)
        #expect(mapping.kind == .orders)
        #expect(
            mapping.columns == [
                "order_id": "Order Number", "placed_at": "Create Time", "status": "Order Status", "quantity": "Qty",
            ])
        #expect(mapping.fits(Header(columns)))
    }

    /// Names with quotes survive; what nothing fits is left for the user to fill in.
    @Test func gapsAndQuotes() throws {
        let yaml = MappingSuggestion(columns: ["订单号", "What?"]).yaml
        #expect(yaml.contains("order_id: \"订单号\""))
        #expect(yaml.contains("placed_at: …"))
        let quoted = MappingSuggestion(columns: ["\"Order\" No"]).yaml
        #expect(!quoted.contains("order_id: \"\""))
    }

    /// Numbers of orders are known by their shape; of several names the surest is taken.
    @Test func namesOfShopSystems() {
        func guess(_ columns: [String], _ rows: [[String]] = []) -> [String: String] {
            Dictionary(MappingSuggestion.guess(columns, rows: rows).map { ($0.column, $0.match) }) { first, _ in first }
        }
        #expect(guess(["订单编号", "平台单号"])["order_id"] == "平台单号")
        #expect(guess(["Order No.", "x"])["order_id"] == "Order No.")
        #expect(
            guess(["订单编号", "外部号"], [["1", "114-0000001-0000001"], ["2", ""], ["3", "114-0000001-0000002"]])
                == ["order_id": "外部号"])
        let few = [["1", "114-0000001-0000001"], ["2", "x"], ["3", "y"]]
        #expect(guess(["订单编号", "外部号"], few)["order_id"] == "订单编号")
        #expect(
            guess(["平台订单号", "付款时间", "下单时间", "出库时间", "取消时间", "商品编码", "物流单号"]) == [
                "order_id": "平台订单号", "placed_at": "下单时间", "confirmed_at": "出库时间", "cancelled_at": "取消时间",
                "sku": "商品编码", "tracking_number": "物流单号",
            ])
        #expect(guess(["SKU", "付款时间"]) == ["placed_at": "付款时间", "sku": "SKU"])
    }

    /// A file of no kind says which columns it has, and how a mapping could begin.
    @Test func unknownFile() async {
        let reading = await Reading("Bestellnummer;Order Date;Größe\n1;2026-09-01;XL\n")
        #expect(reading.result.kind == nil && reading.result.usableRows == 0)
        let remark = reading.result.findings.first?.remark
        guard case .unknownHeader(let columns, let suggestion) = remark else {
            Issue.record("\(String(describing: remark))")
            return
        }
        #expect(columns == ["Bestellnummer", "Order Date", "Größe"])
        #expect(suggestion.contains("placed_at: \"Order Date\""))
        #expect(reading.result.findings.first?.line == 1)
    }
}
