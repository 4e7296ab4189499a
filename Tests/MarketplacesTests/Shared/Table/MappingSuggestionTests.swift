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
