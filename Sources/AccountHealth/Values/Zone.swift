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

    /// A time in which one offset holds: lower bound inclusive, upper exclusive.
    fileprivate struct Span {
        var lower, upper: Int64
        var offset: Int32
    }

    fileprivate func span(at second: Int64) -> Span {
        let index = firstTransition(after: second)
        return Span(
            lower: index == 0 ? Int64.min : transitions[index - 1].second,
            upper: index == transitions.count ? Int64.max : transitions[index].second,
            offset: index == 0 ? initialOffset : transitions[index - 1].offset)
    }
}

/// Turns moments into days of one zone, remembering the spans it looked up: millions of orders cost one search a span.
package struct DayClock: Sendable {
    package let zone: Zone
    /// Spans found so far, each where its last moment asked for was put.
    private var spans: [Zone.Span]

    /// Some forty-eight days; neighbouring half years get places of their own.
    private static let shift: Int64 = 22
    private static let places: Int64 = 16

    package init(zone: Zone) {
        self.zone = zone
        spans = Array(repeating: zone.span(at: 0), count: Int(DayClock.places))
    }

    @inline(__always)
    package mutating func day(ofSecond second: Int64) -> Day {
        let place = Int(truncatingIfNeeded: (second >> DayClock.shift) & (DayClock.places - 1))
        if second < spans[place].lower || second >= spans[place].upper { spans[place] = zone.span(at: second) }
        let local = second &+ Int64(spans[place].offset)
        let day = local >= 0 ? local / 86_400 : local.dividedRoundingDown(by: 86_400).quotient
        return Day(number: Int32(truncatingIfNeeded: day))
    }

    package mutating func day(of instant: Instant) -> Day {
        day(ofSecond: instant.seconds)
    }
}
