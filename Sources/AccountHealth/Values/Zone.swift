/// A time zone as a value: the offset from UTC before the first transition, and every change after it.
///
/// A store's days begin at its own midnight, daylight saving included; which zone a store has is data of its standards
/// book. The transitions are supplied from outside, so that measuring needs no operating system.
package struct Zone: Hashable, Sendable {
    /// From `instant` on, the wall clock is `offset` seconds ahead of UTC.
    package struct Transition: Hashable, Sendable {
        package var second: Int64
        package var offset: Int32

        package init(second: Int64, offset: Int32) {
            self.second = second
            self.offset = offset
        }
    }

    /// The identifier in the IANA database, such as `America/Los_Angeles`.
    package let name: String
    package let initialOffset: Int32
    /// Ascending by second, none twice.
    package let transitions: [Transition]

    package init(name: String, initialOffset: Int32, transitions: [Transition] = []) {
        self.name = name
        self.initialOffset = initialOffset
        self.transitions = transitions.sorted { $0.second < $1.second }
    }

    package static let utc = Zone(name: "UTC", initialOffset: 0)

    /// The seconds the wall clock is ahead of UTC at a moment.
    package func offset(at second: Int64) -> Int32 {
        let index = firstTransition(after: second)
        return index == 0 ? initialOffset : transitions[index - 1].offset
    }

    /// The civil day on which a moment falls.
    package func day(of instant: Instant) -> Day {
        civilTime(of: instant).day
    }

    package func civilTime(of instant: Instant) -> CivilTime {
        let second = instant.seconds
        return CivilTime(utcSecond: second + Int64(offset(at: second)))
    }

    /// The moment a wall clock shows a time.
    ///
    /// A time that occurs twice (the hour after daylight saving ends) is its first occurrence; a time that is skipped is
    /// moved forward by the length of the gap, as clocks are.
    package func instant(of time: CivilTime) -> Instant {
        let local = time.utcSecond
        // Offsets around the guess are the only candidates, as no zone changes twice within a day.
        let before = offset(at: local - 86_400)
        let after = offset(at: local + 86_400)
        let early = local - Int64(before)
        if offset(at: early) == before { return Instant(seconds: early) }
        let late = local - Int64(after)
        if offset(at: late) == after { return Instant(seconds: late) }
        return Instant(seconds: early)
    }

    /// The first moment of a civil day.
    package func start(of day: Day) -> Instant {
        instant(of: CivilTime(day: day, secondOfDay: 0))
    }

    /// The last second of a civil day; a deadline written as a date alone means this moment.
    package func end(of day: Day) -> Instant {
        start(of: day.advanced(by: 1)).advanced(bySeconds: -1)
    }

    /// The index of the first transition after a second; binary search.
    private func firstTransition(after second: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].second <= second { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The span in which one offset holds around a second: lower bound inclusive, upper exclusive.
    fileprivate func span(at second: Int64) -> (lower: Int64, upper: Int64, offset: Int32) {
        let index = firstTransition(after: second)
        let lower = index == 0 ? Int64.min : transitions[index - 1].second
        let upper = index == transitions.count ? Int64.max : transitions[index].second
        return (lower, upper, index == 0 ? initialOffset : transitions[index - 1].offset)
    }
}

/// Turns moments into days of one zone, remembering the span it last looked up: millions of orders cost one search a span.
package struct DayClock: Sendable {
    package let zone: Zone
    private var lower: Int64
    private var upper: Int64
    private var offset: Int64

    package init(zone: Zone) {
        self.zone = zone
        let span = zone.span(at: 0)
        (lower, upper, offset) = (span.lower, span.upper, Int64(span.offset))
    }

    package mutating func day(ofSecond second: Int64) -> Day {
        if second < lower || second >= upper {
            let span = zone.span(at: second)
            (lower, upper, offset) = (span.lower, span.upper, Int64(span.offset))
        }
        let local = second &+ offset
        let day = local >= 0 ? local / 86_400 : -((-local + 86_399) / 86_400)
        return Day(number: Int32(truncatingIfNeeded: day))
    }

    package mutating func day(of instant: Instant) -> Day {
        day(ofSecond: instant.seconds)
    }
}
