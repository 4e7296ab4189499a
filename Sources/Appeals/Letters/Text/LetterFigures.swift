import AccountHealth

/// What a letter states that can be looked up: orders, dates, shares, sums, counts.
struct LetterFigures: Sendable {
    /// A date as far as it is told; without a day it is a month.
    struct Date: Sendable {
        var words: Range<Int>
        var year: Int?
        var month: Int
        var day: Int?
    }

    struct Number: Sendable {
        var words: Range<Int>
        /// As written, without the separator of thousands.
        var text: String
    }

    private(set) var orderIDs: [(words: Range<Int>, id: String)] = []
    private(set) var dates: [Date] = []
    private(set) var percentages: [Number] = []
    private(set) var sums: [Number] = []
    private(set) var counts: [Number] = []
    /// Names of articles and parcels, such as `LAMP-02`.
    private(set) var codes: [Range<Int>] = []

    init(
        words: [LetterWord], scalars: [Unicode.Scalar], sentences: [LetterSentence], placeholders: [Range<Int>],
        traits: LetterTraits
    ) {
        let reader = FigureReader(words: words, scalars: scalars)
        // Numbers that mark items of a list stand in no sentence.
        var isSaid = [Bool](repeating: false, count: words.count)
        for word in sentences.lazy.flatMap(\.words) { isSaid[word] = true }
        var holes = RisingRanges(placeholders)
        var index = 0
        while index < words.count {
            guard isSaid[index] else {
                index += 1
                continue
            }
            if let hole = holes.range(holding: words[index].range.lowerBound) {
                while index < words.count, words[index].range.lowerBound < hole.upperBound { index += 1 }
                continue
            }
            if let end = reader.orderID(at: index, groups: traits.orderIDGroups) {
                let id = String(
                    String.UnicodeScalarView(
                        scalars[words[index].range.lowerBound..<words[end - 1].range.upperBound].map(\.plain)))
                orderIDs.append((index..<end, id))
                index = end
            } else if let date = reader.date(at: index) {
                dates.append(date)
                index = date.words.upperBound
            } else if let sum = reader.sum(at: index) {
                sums.append(sum)
                index = sum.words.upperBound
            } else if let share = reader.percentage(at: index) {
                percentages.append(share)
                index = share.words.upperBound
            } else if let end = reader.code(at: index) {
                codes.append(index..<end)
                index = end
            } else {
                if let count = reader.count(at: index) { counts.append(count) }
                index += 1
            }
        }
    }

    func hasDate(in words: Range<Int>) -> Bool { dates.contains { words.contains($0.words.lowerBound) } }

    func hasCount(in words: Range<Int>) -> Bool {
        (counts + percentages).contains { words.contains($0.words.lowerBound) }
            || orderIDs.contains { words.contains($0.words.lowerBound) }
    }
}

/// Reads one figure that begins at a word.
private struct FigureReader {
    let words: [LetterWord]
    let scalars: [Unicode.Scalar]

    private func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }
    private func whole(_ index: Int) -> Int? { words.indices.contains(index) ? words[index].whole : nil }

    /// Whether two neighbouring words are joined by one sign.
    private func joined(_ index: Int, by signs: String) -> Bool {
        guard words.indices.contains(index), words.indices.contains(index + 1) else { return false }
        let gap = words[index].range.upperBound..<words[index + 1].range.lowerBound
        return gap.count == 1 && signs.unicodeScalars.contains(scalars[gap.lowerBound])
    }

    /// The end of an order's number of the marketplace's form.
    func orderID(at index: Int, groups: [Int]) -> Int? {
        guard !groups.isEmpty, index + groups.count <= words.count else { return nil }
        for (offset, length) in groups.enumerated() {
            let text = word(index + offset)
            guard text.utf8.count == length, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
            if offset + 1 < groups.count, !joined(index + offset, by: "-‐–") { return nil }
        }
        return index + groups.count
    }

    func date(at index: Int) -> LetterFigures.Date? {
        if let first = whole(index) {
            // 2026-11-05, 2026/11/05
            if (1990...2100).contains(first), joined(index, by: "-/."), joined(index + 1, by: "-/."),
                let month = whole(index + 1), let day = whole(index + 2), (1...12).contains(month),
                (1...31).contains(day)
            {
                return LetterFigures.Date(words: index..<index + 3, year: first, month: month, day: day)
            }
            // 11/05/2026 or 05.11.2026: which comes first is told only by a number above twelve.
            if joined(index, by: "-/."), joined(index + 1, by: "-/."), let second = whole(index + 1),
                let year = whole(index + 2), (2000...2100).contains(year), (1...31).contains(first),
                (1...31).contains(second), min(first, second) <= 12
            {
                let isDayFirst = first > 12 || (second <= 12 && scalars[words[index].range.upperBound] == ".")
                return LetterFigures.Date(
                    words: index..<index + 3, year: year, month: isDayFirst ? second : first,
                    day: isDayFirst ? first : second)
            }
            if word(index + 1) == "年", (1990...2100).contains(first), let month = whole(index + 2),
                (1...12).contains(month), word(index + 3) == "月"
            {
                if let day = whole(index + 4), (1...31).contains(day), ["日", "号"].contains(word(index + 5)) {
                    return LetterFigures.Date(words: index..<index + 6, year: first, month: month, day: day)
                }
                return LetterFigures.Date(words: index..<index + 4, year: first, month: month, day: nil)
            }
            if word(index + 1) == "月", (1...12).contains(first), let day = whole(index + 2), (1...31).contains(day),
                ["日", "号"].contains(word(index + 3))
            {
                return LetterFigures.Date(words: index..<index + 4, year: nil, month: first, day: day)
            }
        }
        // 5 November 2026, 5th of November
        if let day = dayNumber(index) {
            let next = word(index + 1) == "of" ? index + 2 : index + 1
            if let month = month(next) {
                let year = whole(next + 1).flatMap { (1990...2100).contains($0) ? $0 : nil }
                return LetterFigures.Date(
                    words: index..<next + (year == nil ? 1 : 2), year: year, month: month, day: day)
            }
        }
        // November 5, 2026; November 2026
        guard let month = month(index) else { return nil }
        if let day = dayNumber(index + 1) {
            let year = whole(index + 2).flatMap { (1990...2100).contains($0) ? $0 : nil }
            return LetterFigures.Date(
                words: index..<index + (year == nil ? 2 : 3), year: year, month: month, day: day)
        }
        if let year = whole(index + 1), (1990...2100).contains(year) {
            return LetterFigures.Date(words: index..<index + 2, year: year, month: month, day: nil)
        }
        return nil
    }

    private func dayNumber(_ index: Int) -> Int? {
        var text = word(index)
        for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) { text.removeLast(2) }
        guard text.utf8.count <= 2, let day = Int(text), (1...31).contains(day) else { return nil }
        return day
    }

    /// Parts of one name; more are no name.
    private static let mostParts = 12

    /// Capitals and digits, joined by hyphens.
    func code(at index: Int) -> Int? {
        var end = index + 1
        while end - index <= FigureReader.mostParts, joined(end - 1, by: "-_") { end += 1 }
        guard end - index <= FigureReader.mostParts else { return nil }
        let signs = scalars[words[index].range.lowerBound..<words[end - 1].range.upperBound]
        let isCode =
            signs.count >= 4 && signs.count(where: \.isCapital) >= 2 && signs.contains(where: \.isDigit)
            && signs.allSatisfy { $0.isDigit || "-_".unicodeScalars.contains($0) || ($0.isCapital && $0.value < 128) }
        return isCode ? end : nil
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private func month(_ index: Int) -> Int? {
        let text = word(index)
        guard text.count >= 3, text != "may" || isCapital(index) else { return nil }
        let short = text == "sept" ? "sep" : text
        return FigureReader.months.firstIndex { $0 == short || (short.count == 3 && $0.hasPrefix(short)) }.map {
            $0 + 1
        }
    }

    private func isCapital(_ index: Int) -> Bool { scalars[words[index].range.lowerBound].isCapital }

    func percentage(at index: Int) -> LetterFigures.Number? {
        if let text = words[index].number, ["%", "percent"].contains(word(index + 1)) {
            return LetterFigures.Number(words: index..<index + 2, text: text)
        }
        if word(index) == "百", word(index + 1) == "分", word(index + 2) == "之", words.indices.contains(index + 3),
            let text = words[index + 3].number
        {
            return LetterFigures.Number(words: index..<index + 4, text: text)
        }
        return nil
    }

    private static let currencies: Set<String> = [
        "$", "€", "£", "¥", "￥", "usd", "eur", "gbp", "cny", "rmb", "jpy", "cad",
    ]

    func sum(at index: Int) -> LetterFigures.Number? {
        if FigureReader.currencies.contains(word(index)), words.indices.contains(index + 1),
            let text = words[index + 1].number
        {
            return LetterFigures.Number(words: index..<index + 2, text: text)
        }
        guard let text = words[index].number, words.indices.contains(index + 1) else { return nil }
        let isMoney =
            FigureReader.currencies.contains(word(index + 1))
            || ["dollars", "euros", "pounds", "美元", "元"].contains(word(index + 1))
            || (word(index + 1) == "美" && word(index + 2) == "元")
        return isMoney ? LetterFigures.Number(words: index..<index + 2, text: text) : nil
    }

    private static let spelled: [String: String] = [
        "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
        "ten": "10", "eleven": "11", "twelve": "12", "两": "2", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6",
        "七": "7", "八": "8", "九": "9", "十": "10",
    ]
    private static let counters: Set<String> = ["个", "笔", "单", "件", "名", "位", "封", "次", "家", "张", "条", "款"]
    private static let counted: Set<String> = [
        "order", "orders", "buyer", "buyers", "customer", "customers", "claim", "claims", "parcel", "parcels",
        "package", "packages", "shipment", "shipments", "item", "items", "unit", "units", "sku", "skus", "listing",
        "listings", "refund", "refunds", "feedback", "feedbacks", "chargeback", "chargebacks", "a", "of", "defects",
        "complaints", "cases", "returns", "messages",
    ]

    /// A number that counts something; numbers of exhibits and of the clock do not.
    func count(at index: Int) -> LetterFigures.Number? {
        let text = word(index)
        let before = word(index - 1)
        if ["exhibit", "exhibits", "attachment", "attachments", "annex", "appendix", "no", "section", "附件", "件"]
            .contains(before) && before != "no"
        {
            return nil
        }
        if let number = words[index].number {
            // A reference in brackets, such as (2).
            let range = words[index].range
            let opens = range.lowerBound > 0 && "(（[".unicodeScalars.contains(scalars[range.lowerBound - 1])
            let closes = range.upperBound < scalars.count && ")）]".unicodeScalars.contains(scalars[range.upperBound])
            if opens && closes, !FigureReader.counted.contains(before) { return nil }
            // Part of a name or number of another kind, such as QH-02 or 4PX.
            if joined(index - 1, by: "-_/#") || joined(index, by: "-_/#") { return nil }
            return LetterFigures.Number(words: index..<index + 1, text: number)
        }
        guard let number = FigureReader.spelled[text] else { return nil }
        let next = word(index + 1)
        let isCount =
            FigureReader.counters.contains(next) || FigureReader.counted.contains(next)
            || FigureReader.counted.contains(word(index + 2))
        return isCount && next != "of" ? LetterFigures.Number(words: index..<index + 1, text: number) : nil
    }
}
