// The known future of a window. A day on which no order begins or ceases to count is as the day before it, so only the
// others are kept: a shop with few orders has few of them, however long its windows are.

extension Measurement {
    /// The coming days whose standing is known already: until everything of today has left the window, and long enough for
    /// what is promised today to have entered it.
    package static func calendar(of window: Window, from day: Day) -> ClosedRange<Day> {
        day...max(day.advanced(by: promiseDays), window.asOfDays(counting: day).upperBound.advanced(by: 1))
    }

    /// Parcels are promised weeks ahead, and their days enter a window some more days later.
    private static let promiseDays = 80

    /// What the coming days show; some may be as the day before.
    func comingDays(from day: Day) -> [KnownDay] {
        var rollingOff: [Day: [String]] = [:]
        var entering: [Day: [String]] = [:]
        let listed = defects.filter { defect in listedUntil.map { defect.day <= $0 } ?? true }
        for defect in listed.sorted(by: oldestFirst) {
            rollingOff[defect.counts.upperBound.advanced(by: 1), default: []].append(defect.orderID)
            entering[defect.counts.lowerBound, default: []].append(defect.orderID)
        }
        let busy = Array(tallies.busyDays) + defects.map(\.day) + (categories?.busyDays ?? [])
        let days = window.turningDays(counting: busy, in: Measurement.calendar(of: window, from: day))
        let judge = Judge(standard)
        return zip(days, tallies.sums(days.lazy.map { window.days(asOf: $0) })).map { coming, tally in
            KnownDay(
                day: coming,
                tally: tally,
                status: judge(tally).status,
                rollingOff: coming == day ? [] : rollingOff[coming] ?? [],
                entering: coming == day ? [] : entering[coming] ?? [])
        }
    }
}

extension Window {
    /// The first of some coming days, and those on which one of the busy days begins or ceases to count, ascending.
    func turningDays(counting busyDays: some Sequence<Day>, in coming: ClosedRange<Day>) -> [Day] {
        var isTurning = [Bool](repeating: false, count: coming.count)
        isTurning[0] = true
        for busy in busyDays {
            let counts = asOfDays(counting: busy)
            for turn in [counts.lowerBound, counts.upperBound.advanced(by: 1)] where coming.contains(turn) {
                isTurning[coming.lowerBound.distance(to: turn)] = true
            }
        }
        return isTurning.indices.lazy.filter { isTurning[$0] }.map { coming.lowerBound.advanced(by: $0) }
    }
}

extension [KnownDay] {
    /// Without the days, other than the first, on which nothing happens that the day before did not show.
    var withoutQuietDays: [KnownDay] {
        var previous: KnownDay?
        return filter { day in
            defer { previous = day }
            return previous.map { day.isTurn(after: $0) } ?? true
        }
    }
}

extension KnownDay {
    /// Whether something changes on this day, of which `previous` is the day kept before.
    fileprivate func isTurn(after previous: KnownDay) -> Bool {
        tally != previous.tally || status != previous.status || !rollingOff.isEmpty || !entering.isEmpty
            || !turns.isEmpty
    }
}
