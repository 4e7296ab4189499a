import Marketplaces
import Testing
import Wording

/// Every kind that a file can be recognised as has a word in both languages.
struct FileKindNameTests {
    /// A table whose columns somebody explained is told from a plain one, and neither by a word of the program.
    @Test func tablesOfOnesOwnAreNamed() async throws {
        let mapping = try #require(
            try ColumnMapping.read("kind: orders\ncolumns: {order_id: Nr, placed_at: Am}\ndates: yyyy-MM-dd").first)
        let kind = try #require(await Reading("Nr,Am\n1,2026-09-01\n", mappings: [mapping]).result.kind)
        #expect(Wording(.english).recognisedAs(kind) == "Orders, your columns")
        #expect(Wording(.chinese).recognisedAs(kind) == "订单（自定义列）")
        #expect(Wording(.english).recognisedAs("orders") == "Orders, plain table")
        #expect(Wording(.chinese).recognisedAs("orders") == "订单表")
        #expect(Wording(.english).recognisedAs("AllOrders") == "All orders")
        for kind in PlainKind.allCases.map(\.rawValue) {
            for words in [Wording(.english), Wording(.chinese)] {
                #expect(!words.fileKind("mapped \(kind)").contains("mapped"))
            }
        }
    }

    private static let kinds: [String] =
        Marketplaces.all.flatMap { $0.tables.map { "\($0)" } + $0.documents.map { "\($0)" } }
        + PlainKind.allCases.map(\.rawValue) + PlainKind.allCases.map { PlainKind.mappedPrefix + $0.rawValue }

    @Test(arguments: FileKindNameTests.kinds)
    func hasAWord(kind: String) {
        let english = Wording(.english).fileKind(kind)
        let chinese = Wording(.chinese).fileKind(kind)
        #expect(english != kind && chinese != kind && english != chinese)
        #expect(english.first?.isLowercase == true, "it stands in sentences, too")
        #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
}
