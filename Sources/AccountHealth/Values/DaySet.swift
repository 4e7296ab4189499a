/// Some days, one bit each: those of a window take a few words of memory.
package struct DaySet: Hashable, Sendable {
    /// The days of the first word are `firstWord * 64` and the 63 after it.
    private var firstWord = 0
    private var words: [UInt64] = []

    package init() {}

    /// - Returns: whether the day is new.
    @discardableResult
    package mutating func insert(_ day: Day) -> Bool {
        let word = Int(day.number) >> 6
        if words.isEmpty { firstWord = word }
        if word < firstWord {
            words.insert(contentsOf: repeatElement(0, count: firstWord - word), at: 0)
            firstWord = word
        }
        while firstWord + words.count <= word { words.append(0) }
        let bit = UInt64(1) << UInt64(Int(day.number) & 63)
        defer { words[word - firstWord] |= bit }
        return words[word - firstWord] & bit == 0
    }

    /// Whether any of the days lies in a range.
    package func intersects(_ range: ClosedRange<Day>) -> Bool {
        let (low, high) = (Int(range.lowerBound.number), Int(range.upperBound.number))
        let first = max(low >> 6, firstWord)
        let last = min(high >> 6, firstWord + words.count - 1)
        guard first <= last else { return false }
        return (first...last).contains { word in
            var bits = words[word - firstWord]
            if word == low >> 6 { bits &= .max << UInt64(low & 63) }
            if word == high >> 6 { bits &= .max >> UInt64(63 - high & 63) }
            return bits != 0
        }
    }
}
