/// A moment, in microseconds since 1970-01-01T00:00:00Z.
///
/// Moments end some 290 000 years before and after it: what lies beyond is the first or the last moment.
package struct Instant: Hashable, Comparable, Sendable, BitwiseCopyable {
    package var microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    @inlinable
    package init(seconds: Int64) {
        let (microseconds, isBeyond) = seconds.multipliedReportingOverflow(by: 1_000_000)
        self.init(microseconds: isBeyond ? (seconds < 0 ? .min : .max) : microseconds)
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    package var seconds: Int64 {
        microseconds.dividedRoundingDown(by: 1_000_000).quotient
    }

    package func advanced(bySeconds seconds: Int64) -> Instant {
        let (sum, isBeyond) = microseconds.addingReportingOverflow(Instant(seconds: seconds).microseconds)
        return Instant(microseconds: isBeyond ? (seconds < 0 ? .min : .max) : sum)
    }

    package static func < (lhs: Instant, rhs: Instant) -> Bool {
        lhs.microseconds < rhs.microseconds
    }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 in UTC, to the second: `2026-11-23T01:00:00Z`.
    package var description: String {
        let time = CivilTime(utcSecond: seconds)
        return "\(time.day)T\(time.clock)Z"
    }
}

/// A day and a time of day without a zone, as a file or a wall clock shows it.
package struct CivilTime: Hashable, Sendable {
    package var day: Day
    /// 0 to 86 399.
    package var secondOfDay: Int

    package init(day: Day, secondOfDay: Int) {
        self.day = day
        self.secondOfDay = secondOfDay
    }

    /// Splits a count of seconds since 1970-01-01T00:00:00 into day and time of day.
    package init(utcSecond: Int64) {
        let (day, second) = utcSecond.dividedRoundingDown(by: 86_400)
        self.day = Day(number: Int32(clamping: day))
        self.secondOfDay = Int(second)
    }

    /// Seconds since 1970-01-01T00:00:00 of the same wall clock read as UTC.
    package var utcSecond: Int64 {
        Int64(day.number) * 86_400 + Int64(secondOfDay)
    }

    /// `HH:mm:ss`.
    package var clock: String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(secondOfDay / 3600)):\(two(secondOfDay / 60 % 60)):\(two(secondOfDay % 60))"
    }
}
