import AccountHealth
import Testing

@testable import Marketplaces

struct SellerReturnsTests {
    @Test func returnsAndMarks() async {
        let reading = await Reading(
            ReportText.returns.text([
                ["A-to-Z Claim": "Y", "Return delivery date": "1-Oct-2026"],
                ["Order ID": "111-0000001-0000005", "Return request date": "12-Sep-2026", "Return delivery date": " "],
            ]))
        #expect(reading.findings == [])
        #expect(reading.result.kind == "SellerReturns" && reading.result.usableRows == 2)
        let returns = reading.records.returns
        #expect(returns.map { reading.records.numbers.text(of: $0.number).suffix(1) } == ["1", "5"])
        #expect(returns.map(\.value.requestedAt) == ["2026-09-10T07:00:00Z", "2026-09-12T07:00:00Z"])
        #expect(returns.map(\.value.receivedAt) == ["2026-10-01T07:00:00Z", nil])
        #expect(returns.map(\.value.reason) == ["CR-DEFECTIVE", "CR-DEFECTIVE"])
        // The mark tells that there is a claim, not how it ended; and that no other order has one, it does not tell.
        #expect(reading.defects == ["111-0000001-0000001 guarantee_claim 2026-09-10T07:00:00Z inferred line 2"])
        #expect(!reading.records.holds(.guaranteeClaim))
    }

    /// Rows stop early where nothing follows, and a column more has been seen at the end.
    @Test func shortAndLongRows() async {
        let columns = ReportText.returns.columns
        let header = (columns + ["Category"]).joined(separator: "\t")
        let cells = ["111-0000001-0000001", "1-Sep-2026", "10-Sep-2026", "Approved"]
        let claimed = cells + Array(repeating: "", count: columns.count - 4) + ["Kitchen"]
        let text = [header, cells.joined(separator: "\t"), claimed.joined(separator: "\t")].joined(separator: "\n")
        let reading = await Reading(text)
        #expect(reading.findings == [] && reading.records.returns.count == 2 && reading.defects == [])
    }

    @Test func badCells() async {
        let reading = await Reading(
            ReportText.returns.text([
                ["Order ID": "1"], ["Return request date": "10/09/2026"], ["Return request date": ""],
                ["Return delivery date": "tomorrow"], ["A-to-Z Claim": "?"], ["Return request date": "10-Sep-1889"],
            ]))
        #expect(
            reading.findings == [
                "error line 2 Order ID badValue(expected: \"000-0000000-0000000\", found: \"1\")",
                "error line 3 Return request date badValue(expected: \"dd-MMM-yyyy\", found: \"10/09/2026\")",
                "error line 4 Return request date badValue(expected: \"dd-MMM-yyyy\", found: \"\")",
                "error line 7 Return request date badValue(expected: \"dd-MMM-yyyy\", found: \"10-Sep-1889\")",
                "warning line 5 Return delivery date badValue(expected: \"dd-MMM-yyyy\", found: \"tomorrow\")",
                "warning line 6 A-to-Z Claim badValue(expected: \"Y, N\", found: \"?\")",
            ])
        #expect(reading.records.returns.count == 2)
    }
}
