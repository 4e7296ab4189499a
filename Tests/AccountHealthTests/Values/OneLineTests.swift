import AccountHealth
import Testing

/// Names that come from outside stand in lists, tables and terminals.
struct OneLineTests {
    @Test(arguments: [
        ("orders.txt", "orders.txt"), ("a\nb\r\nc.csv", "abc.csv"), ("\u{1B}[31mred\u{7}.csv", "[31mred.csv"),
        ("a\u{202E}vsc.exe", "avsc.exe"), ("a\u{2028}b\u{2029}c", "abc"), ("a\u{85}b\u{7F}c\0d", "abcd"),
        ("报表 10月.csv", "报表 10月.csv"), ("e\u{301}👩‍👩‍👧.txt", "e\u{301}👩‍👩‍👧.txt"), ("", ""),
    ])
    func whatSteersALineIsLeftOut(_ text: String, _ shown: String) {
        // By scalars: texts that look alike are equal to Swift.
        #expect(Array(text.inOneLine.unicodeScalars) == Array(shown.unicodeScalars))
    }
}
