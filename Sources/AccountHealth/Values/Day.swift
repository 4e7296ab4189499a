/// A civil day, such as the day an order was placed in the store's own time.
///
/// Stored as the number of days since 1970-01-01 in the proleptic Gregorian calendar, so that windows are plain integer
/// arithmetic and never depend on a clock or a time zone.
package struct Day: Hashable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package var number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// The day of a calendar date, or nil when the date does not exist (30 February) or lies outside the years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
        self.number = Day.number(year: year, month: month, day: day)
    }

    /// The calendar date of this day.
    package var date: (year: Int, month: Int, day: Int) {
        // Count years from 1 March, so that the leap day is the last day of the year.
        let shifted: Int = Int(number) + 719_468
        let era: Int = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra: Int = shifted - era * 146_097
        let yearOfEra: Int = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear: Int = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth: Int = (5 * dayOfYear + 2) / 153
        let day: Int = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month: Int = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var weekday: Weekday {
        Weekday(index: Int(number) + 3)
    }

    /// The first day of this day's calendar month.
    package var startOfMonth: Day {
        advanced(by: 1 - date.day)
    }

    /// The last day of this day's calendar month.
    package var endOfMonth: Day {
        let date = self.date
        return advanced(by: Day.length(ofMonth: date.month, year: date.year) - date.day)
    }

    /// The first day of this day's week, for weeks that begin on `firstWeekday`.
    package func startOfWeek(firstWeekday: Weekday) -> Day {
        advanced(by: -((weekday.rawValue - firstWeekday.rawValue + 7) % 7))
    }

    /// The number of a date that is known to be valid; the arithmetic shared with the readers' byte parsers.
    @inlinable
    package static func number(year: Int, month: Int, day: Int) -> Int32 {
        let y: Int = month <= 2 ? year - 1 : year
        let era: Int = (y >= 0 ? y : y - 399) / 400
        let yearOfEra: Int = y - era * 400
        let shiftedMonth: Int = month > 2 ? month - 3 : month + 9
        let dayOfYear: Int = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra: Int = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }

    /// How many days a month has.
    @inlinable
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: Strideable {
    package func distance(to other: Day) -> Int {
        Int(other.number) - Int(number)
    }

    /// So many days later, or earlier below zero; at most to the first or the last day there is a number for.
    package func advanced(by days: Int) -> Day {
        let (sum, isBeyond) = Int(number).addingReportingOverflow(days)
        return Day(number: isBeyond ? (days < 0 ? .min : .max) : Int32(clamping: sum))
    }

    package static func < (lhs: Day, rhs: Day) -> Bool {
        lhs.number < rhs.number
    }
}

extension Day: LosslessStringConvertible {
    /// Parses `yyyy-MM-dd`, and nothing else.
    package init?(_ description: String) {
        let bytes = Array(description.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= 48, byte <= 57 else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `yyyy-MM-dd`.
    package var description: String {
        let date = self.date
        // Beyond these years there is no such text, and nothing reads it back.
        guard (0...9_999).contains(date.year) else { return "\(date.year)-\(date.month)-\(date.day)" }
        return String(unsafeUninitializedCapacity: 10) { bytes in
            func write(_ value: Int, _ range: Range<Int>) {
                var value = value
                for place in range.reversed() {
                    bytes[place] = UInt8(ascii: "0") + UInt8(value % 10)
                    value /= 10
                }
            }
            bytes.initialize(repeating: UInt8(ascii: "-"))
            write(date.year, 0..<4)
            write(date.month, 5..<7)
            write(date.day, 8..<10)
            return 10
        }
    }
}

/// A day of the week; weeks of a standard begin on the one its book names.
package enum Weekday: Int, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The weekday `index` days after a Monday.
    init(index: Int) {
        self = Weekday(rawValue: ((index % 7) + 7) % 7) ?? .monday
    }

    /// Whether a business day of Monday to Friday; public holidays are not known here.
    package var isWorkday: Bool {
        self != .saturday && self != .sunday
    }
}
