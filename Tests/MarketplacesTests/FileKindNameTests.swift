import Marketplaces
import Testing
import Wording

/// Every kind that a file can be recognised as has a word in both languages.
struct FileKindNameTests {
    private static let kinds: [String] =
        Marketplaces.all.flatMap { $0.tables.map { "\($0)" } + $0.documents.map { "\($0)" } }
        + PlainKind.allCases.map(\.rawValue) + PlainKind.allCases.map { PlainKind.mappedPrefix + $0.rawValue }

    @Test(arguments: FileKindNameTests.kinds)
    func hasAWord(kind: String) {
        let english = Wording(.english).fileKind(kind)
        let chinese = Wording(.chinese).fileKind(kind)
        #expect(english != kind && chinese != kind && english != chinese)
        #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
}
