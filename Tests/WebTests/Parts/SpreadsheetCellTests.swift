import AccountHealth
import Testing

@testable import Operations
@testable import Web

/// What somebody calls an account or a file is a text in a spreadsheet, and one cell.
struct SpreadsheetCellTests {
    @Test(arguments: [
        ("", ""), ("North", "North"), ("a=1", "a=1"), ("1.5", "1.5"), ("=1+1", "'=1+1"), ("+cmd", "'+cmd"),
        ("-x", "'-x"),
        ("@x", "'@x"), ("=\u{301}A1", "'=\u{301}A1"), ("=\u{200D}1+1", "'=\u{200D}1+1"),
        ("\u{200B}=1", "'\u{200B}=1"), ("\u{A0}=1", "'\u{A0}=1"), ("\u{301}=1", "'\u{301}=1"), (" +1", "' +1"),
        ("＝1+1", "'＝1+1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("\t=1", "\"'\t=1\""), ("\r=1", "\"' =1\""),
        (";=1+1", "\";=1+1\""), ("a;=1+1", "\"a;=1+1\""), ("a,=2", "\"a,=2\""), ("a,\"b\"", "\"a,\"\"b\"\"\""),
        ("=\"x\",1", "\"'=\"\"x\"\",1\""), ("青禾,家居", "\"青禾,家居\""), (",\u{301}=1", "\",\u{301}=1\""),
    ])
    func isOneTextCell(_ text: String, _ cell: String) {
        #expect(Array(text.spreadsheetCell.unicodeScalars) == Array(cell.unicodeScalars))
    }

    /// Changes are written in words, each value in its cell.
    @Test func changesAreWords() {
        var list = AuditList(entries: [
            AuditEntry(
                id: 1, at: Instant(seconds: 1_790_000_000), user: "＝1+1", action: .accountAdded,
                subject: "=\u{301}A1 amazon.us", before: ";=1", after: "", account: 7)
        ])
        list.accounts = [7: Account(name: "=\u{301}A1", store: StoreID("amazon.us"))]
        let text = AuditTable(list).text
        #expect(text.contains(",'＝1+1,account-added,'=\u{301}A1 amazon.us,'=\u{301}A1,amazon.us,\";=1\",\n"))
    }
}
