import Testing

@testable import Marketplaces

/// What is kept of texts that may speak of buyers, and what of a cell is quoted.
struct FewWordsTests {
    @Test(arguments: [
        ("where is it", true), ("问物流", true), ("cancel order of 2026", true), ("arrived damaged, 2 of 12 pieces", true),
        (String(repeating: "a", count: 40), true), (String(repeating: "a", count: 41), false),
        ("mail zelda@buyer.example", false), ("zelda＠buyer.example", false), ("room 1234", true), ("code 12345", false),
        ("1 555 0199", false), ("１３８００", false), ("", true),
    ])
    func topics(_ text: String, _ isKept: Bool) {
        #expect(FewWords.topic.allow(text) == isKept)
    }

    @Test(arguments: [
        ("Shenzhen, CN", true), ("Sorting centre 12, Louisville, KY 40213", true), ("Toys & Games", true),
        (String(repeating: "店", count: 80), true), (String(repeating: "店", count: 81), false),
        ("Lane 7, zelda@buyer.example", false), ("+1 (555) 019-9123", false), ("138.0013.8000", false),
        ("１３８００１３８０００", false), ("gate 12, bay 345, row 678", true),
    ])
    func names(_ text: String, _ isKept: Bool) {
        #expect(FewWords.name.allow(text) == isKept)
    }

    @Test(arguments: [
        ("never", "never"), ("zelda@buyer.example", "···"), ("to zelda@buyer.example today", "to ··· today"),
        ("13800138000", "···········"), ("+1 555 0199", "+· ··· ····"), ("(555) 019-9123 ext", "(···) ···-···· ext"),
        // Days and numbers of orders are what a finding is about.
        ("2026-13-45 10:00:00", "2026-13-45 10:00:00"), ("31.12.2026 25", "31.12.2026 25"), ("1/2/26", "1/2/26"),
        ("111-0000001-0000001", "111-0000001-0000001"), ("111-0000001-000001", "111-0000001-000001"),
        ("46023.5", "46023.5"), ("2,13,400", "2,13,400"), ("", ""), ("电话 13800138000", "电话 ···········"),
    ])
    func quotedCells(_ text: String, _ shown: String) {
        #expect(text.withoutReach == shown)
    }
}
