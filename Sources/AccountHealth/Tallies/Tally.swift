/// Two counts of one standard on one day, and how many units could not be judged.
///
/// Everything windowed is a sum of tallies.
package struct Tally: Hashable, Sendable {
    /// Units that are bad; or points, for a mean or a balance.
    package var bad: Int
    package var units: Int
    /// Units in the denominator of which no file tells whether they are bad.
    package var undecided: Int
    /// Units of which no file tells whether they belong in the denominator at all.
    package var unplaced: Int

    @inlinable
    package init(bad: Int = 0, units: Int = 0, undecided: Int = 0, unplaced: Int = 0) {
        self.bad = bad
        self.units = units
        self.undecided = undecided
        self.unplaced = unplaced
    }

    @inlinable
    package static func += (lhs: inout Tally, rhs: Tally) {
        lhs.bad += rhs.bad
        lhs.units += rhs.units
        lhs.undecided += rhs.undecided
        lhs.unplaced += rhs.unplaced
    }

    @inlinable
    package static func -= (lhs: inout Tally, rhs: Tally) {
        lhs.bad -= rhs.bad
        lhs.units -= rhs.units
        lhs.undecided -= rhs.undecided
        lhs.unplaced -= rhs.unplaced
    }

    @inlinable
    package var isEmpty: Bool { bad | units | undecided | unplaced == 0 }
}

/// The tallies of one standard and account, day by day without gaps.
package struct DayTallies: Sendable {
    package let first: Day
    private var days: [Cell]

    /// A tally of one day in half the room; two thousand accounts keep millions of them.
    private struct Cell {
        var bad: Int32 = 0
        var units: Int32 = 0
        var undecided: Int32 = 0
        var unplaced: Int32 = 0

        @inline(__always)
        mutating func add(_ tally: Tally) {
            bad = Int32(clamping: Int(bad) + tally.bad)
            units = Int32(clamping: Int(units) + tally.units)
            undecided = Int32(clamping: Int(undecided) + tally.undecided)
            unplaced = Int32(clamping: Int(unplaced) + tally.unplaced)
        }

        var isEmpty: Bool { bad | units | undecided | unplaced == 0 }

        var tally: Tally {
            Tally(bad: Int(bad), units: Int(units), undecided: Int(undecided), unplaced: Int(unplaced))
        }
    }

    package init(_ range: ClosedRange<Day>) {
        first = range.lowerBound
        days = [Cell](repeating: Cell(), count: range.count)
    }

    package var last: Day { first.advanced(by: days.count - 1) }

    package subscript(day: Day) -> Tally {
        let index = first.distance(to: day)
        return days.indices.contains(index) ? days[index].tally : Tally()
    }

    /// Adds to a day; a day outside the range is not kept.
    package mutating func add(_ tally: Tally, on day: Day) {
        let index = first.distance(to: day)
        guard days.indices.contains(index) else { return }
        days[index].add(tally)
    }

    /// Adds to consecutive days, the first of them given; days outside the range are not kept.
    package mutating func add(_ tallies: ArraySlice<Tally>, from day: Day) {
        let offset = first.distance(to: day) - tallies.startIndex
        let start = max(tallies.startIndex, -offset)
        let end = min(tallies.endIndex, days.count - offset)
        for index in start..<max(start, end) {
            days[offset + index].add(tallies[index])
        }
    }

    /// The sum over a range of days, both ends included.
    package func sum(_ range: ClosedRange<Day>) -> Tally {
        let low = max(0, first.distance(to: range.lowerBound))
        let high = min(days.count - 1, first.distance(to: range.upperBound))
        guard low <= high else { return Tally() }
        return days[low...high].reduce(into: Tally()) { $0 += $1.tally }
    }

    /// The sums over windows of which none begins or ends before the one in front of it. Each is made from the one before,
    /// as windows of neighbouring days have most days in common.
    package func sums(_ windows: some Sequence<ClosedRange<Day>>) -> [Tally] {
        var (low, high) = (0, 0)
        var sum = Tally()
        return windows.map { window in
            let end = min(max(high, first.distance(to: window.upperBound) + 1), days.count)
            let start = min(max(low, first.distance(to: window.lowerBound)), end)
            if start >= high { (low, high, sum) = (start, start, Tally()) }
            while high < end {
                sum += days[high].tally
                high += 1
            }
            while low < start {
                sum -= days[low].tally
                low += 1
            }
            return sum
        }
    }

    /// The days on which anything was counted.
    var busyDays: some Sequence<Day> {
        days.indices.lazy.filter { !days[$0].isEmpty }.map { first.advanced(by: $0) }
    }
}
