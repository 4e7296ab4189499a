/// Which days count on a given day.
package enum Window: Hashable, Sendable {
    /// `count` whole days that end `lag` days before the day asked about.
    case days(count: Int, lag: Int)
    /// `count` whole weeks; the last of them lies `lag` weeks before the week of the day asked about.
    case weeks(count: Int, lag: Int, firstWeekday: Weekday)
    /// The calendar month `lag` months before that of the day asked about; with lag 0 the month so far.
    case month(lag: Int)

    /// The first and last day that count on day `asOf`, both included.
    package func days(asOf day: Day) -> ClosedRange<Day> {
        switch self {
        case .days(let count, let lag):
            let end = day.advanced(by: -lag)
            return end.advanced(by: 1 - max(1, count))...end
        case .weeks(let count, let lag, let firstWeekday):
            let week = day.startOfWeek(firstWeekday: firstWeekday).advanced(by: -7 * lag)
            return week.advanced(by: -7 * (max(1, count) - 1))...week.advanced(by: 6)
        case .month(let lag):
            var end = day.endOfMonth
            for _ in 0..<max(0, lag) { end = end.startOfMonth.advanced(by: -1) }
            return end.startOfMonth...end
        }
    }

    /// The first and last day asked about on which a unit of `day` counts: the days between which a defect weighs.
    package func asOfDays(counting day: Day) -> ClosedRange<Day> {
        switch self {
        case .days(let count, let lag):
            let first = day.advanced(by: lag)
            return first...first.advanced(by: max(1, count) - 1)
        case .weeks(let count, let lag, let firstWeekday):
            let first = day.startOfWeek(firstWeekday: firstWeekday).advanced(by: 7 * lag)
            return first...first.advanced(by: 7 * max(1, count) - 1)
        case .month(let lag):
            var start = day.startOfMonth
            for _ in 0..<max(0, lag) { start = start.endOfMonth.advanced(by: 1) }
            return start...start.endOfMonth
        }
    }

    /// The same window with another lag in days; weeks and months keep theirs.
    package func with(lagDays: Int) -> Window {
        if case .days(let count, _) = self { return .days(count: count, lag: lagDays) }
        return self
    }

    /// The lag in days where the window has one.
    package var lagDays: Int? {
        if case .days(_, let lag) = self { return lag }
        return nil
    }
}
