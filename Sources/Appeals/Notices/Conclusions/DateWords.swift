package import AccountHealth

/// Reads a date at the beginning of some words: `12 October 2026`, `October 12, 2026`, `2026-10-12`, `2026 年 10 月 12 日`.
struct DateWords {
    private let words: [String]
    private let months: [String: Int]

    init(_ words: [String], months: [String: Int]) {
        self.words = words
        self.months = months
    }

    /// The day, and how many words it takes. A date without a year is none: which year it was is a guess.
    func find() -> (day: Day, length: Int)? {
        var start = 0
        while start < min(3, words.count), ["the", "on", "end", "of", "于", "在"].contains(words[start]) { start += 1 }
        let items = Array(words[start...])
        func number(_ index: Int) -> Int? {
            guard index < items.count, items[index].utf8.count <= 4 else { return nil }
            var digits = items[index]
            for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) { digits.removeLast(2) }
            return Int(digits)
        }
        func month(_ index: Int) -> Int? { index < items.count ? months[items[index]] : nil }
        if let day = number(0) {
            // 12 October 2026, 12th of October 2026
            let next = items.count > 1 && items[1] == "of" ? 2 : 1
            if let month = month(next), let year = number(next + 1), let found = Day(year: year, month: month, day: day)
            {
                return (found, start + next + 2)
            }
        }
        if let month = month(0), let day = number(1), let year = number(2),
            let found = Day(year: year, month: month, day: day)
        {
            return (found, start + 3)
        }
        if let year = number(0), year > 1999 {
            let isSigned = items.count > 5 && items[1] == "年" && items[3] == "月"
            let (month, day) = isSigned ? (number(2), number(4)) : (number(1), number(2))
            if let month, let day, let found = Day(year: year, month: month, day: day) {
                return (found, start + (isSigned ? 6 : 3))
            }
        }
        return nil
    }
}

/// The day in the `Date` line of a mail, in the sender's own time: `Thu, 26 Nov 2026 10:00:00 +0000`, `2026年11月26日 10:00`.
package struct MailDay {
    package let day: Day

    package init?(_ text: String) {
        let spaced = "年月日".reduce(text.lowercased()) { $0.split(separator: $1).joined(separator: " \($1) ") }
        let words = spaced.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let months = EnglishLists.months
        for start in 0..<min(3, words.count) {
            if let found = DateWords(Array(words[start...]), months: months).find() {
                day = found.day
                return
            }
        }
        return nil
    }
}
