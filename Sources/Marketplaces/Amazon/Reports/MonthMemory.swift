import AccountHealth

/// The months whose dates were read lately, by the letters `yyyy-MM-`; `deallocate` gives back its memory.
///
/// A file speaks of few months: that of a date is found by one look instead of being worked out from its digits.
struct MonthMemory {
    /// What a date of a month needs.
    struct Month {
        /// `yyyy-MM-`, the first letter lowest; zeros where nothing stands yet, which no month is written as.
        fileprivate var letters: UInt64 = 0
        /// The second at which the day before the first begins, since 1970.
        fileprivate(set) var dayZero: Int64 = 0
        /// How many days the month has; none in a month that is not read fast.
        fileprivate(set) var days: UInt64 = 0
    }

    private let months: UnsafeMutablePointer<Month>

    private static let bits: UInt64 = 7

    init() {
        months = .allocate(capacity: 1 << MonthMemory.bits)
        months.initialize(repeating: Month(), count: 1 << MonthMemory.bits)
    }

    func deallocate() { months.deallocate() }

    /// The month that the eight bytes at `base` write; one without days if they are none of 1991 to 2098.
    @inline(__always)
    func month(_ base: UnsafePointer<UInt8>) -> Month {
        let letters = EightBytes.load(base)
        let place = Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> (64 - MonthMemory.bits))
        if months[place].letters != letters { months[place] = MonthMemory.read(base, letters) }
        return months[place]
    }

    private static func read(_ base: UnsafePointer<UInt8>, _ letters: UInt64) -> Month {
        let date = EightBytes(base, digits: 0x00FF_FF00_FFFF_FFFF, others: 0x2D00_002D_0000_0000)
        let (year, month) = (Int(date.pair(0) * 100 + date.pair(2)), Int(date.pair(5)))
        // An offset may lead a day near the bounds beyond them; the checked path looks at those.
        guard date.isValid, (1991...2098).contains(year), let first = Day(year: year, month: month, day: 1) else {
            return Month(letters: letters)
        }
        return Month(
            letters: letters, dayZero: (Int64(first.number) - 1) * 86_400,
            days: UInt64(Day.length(ofMonth: month, year: year)))
    }
}
