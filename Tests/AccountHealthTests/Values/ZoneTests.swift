import AccountHealth
import Foundation
import TestSupport
import Testing

struct ZoneTests {
    /// Days agree with the operating system's at random moments and in the seconds around every change of the clock.
    @Test(arguments: FoundationZone.names)
    func dayAgreesWithFoundation(_ name: String) throws {
        let both = try FoundationZone.cached(name)
        let zone = both.zone
        let seed = FoundationZone.names.firstIndex(of: name) ?? 0
        var random = SeededGenerator(seed: seed)
        let first = Int(Day.number(year: FoundationZone.firstYear, month: 1, day: 1)) * 86_400
        let last = Int(Day.number(year: FoundationZone.lastYear + 1, month: 1, day: 1)) * 86_400 - 1
        var moments = (0..<1_500).map { _ in Int64(random.int(first...last)) }
        moments += zone.transitions.flatMap { [$0.second - 1, $0.second, $0.second + 1] }
        // The seconds on both sides of civil midnights, where an offset that is off by one shows.
        for _ in 0..<300 {
            let day = Day(number: Int32(random.int(first / 86_400...last / 86_400)))
            let second = zone.start(of: day).seconds
            moments += [second - 1, second]
        }
        moments.shuffle(using: &random)
        var clock = DayClock(zone: zone)
        for second in moments {
            let instant = Instant(seconds: second)
            let expected = try both.day(of: instant)
            #expect(zone.day(of: instant) == expected, "seed \(seed), \(name) at \(instant)")
            // The clock that remembers its span agrees, in whatever order it is asked.
            #expect(clock.day(of: instant) == expected, "seed \(seed), \(name) at \(instant)")
        }
    }

    /// A day begins at the first moment whose civil day it is, and ends a second before the next begins.
    @Test(arguments: FoundationZone.names)
    func startAndEndOfDay(_ name: String) throws {
        let zone = try FoundationZone.cached(name).zone
        let seed = 7
        var random = SeededGenerator(seed: seed)
        let around = zone.transitions.map { zone.day(of: Instant(seconds: $0.second)) }
        let others = (0..<100).map { _ in Day(number: Int32(random.int(7_305...24_836))) }
        for day in around.flatMap({ [$0.advanced(by: -1), $0, $0.advanced(by: 1)] }) + others {
            let start = zone.start(of: day)
            if name == "Pacific/Apia", day.description == "2011-12-30" {
                // The day that Samoa left out has no moment.
                #expect(zone.end(of: day) < start)
                continue
            }
            #expect(zone.day(of: start) == day, "seed \(seed), \(name) \(day)")
            #expect(zone.day(of: start.advanced(bySeconds: -1)) < day, "seed \(seed), \(name) \(day)")
            #expect(zone.day(of: zone.end(of: day)) == day, "seed \(seed), \(name) \(day)")
            #expect(zone.end(of: day).advanced(bySeconds: 1) == zone.start(of: day.advanced(by: 1)))
        }
    }

    /// A wall clock time leads to a moment that shows that time, if any does, and to the earlier of two.
    @Test(arguments: FoundationZone.names)
    func instantOfWallClock(_ name: String) throws {
        let zone = try FoundationZone.cached(name).zone
        let seed = 11
        var random = SeededGenerator(seed: seed)
        for transition in zone.transitions.suffix(60) {
            for _ in 0..<10 {
                let near = transition.second + Int64(random.int(-14_400...14_400))
                let time = zone.civilTime(of: Instant(seconds: near))
                let found = zone.instant(of: time)
                #expect(zone.civilTime(of: found) == time, "seed \(seed), \(name), \(time)")
                #expect(found.seconds <= near, "seed \(seed), \(name), \(time)")
            }
        }
    }

    struct WallClock: CustomTestStringConvertible {
        let zone, wall, utc: String
        var testDescription: String { "\(zone) \(wall)" }
    }

    @Test(arguments: [
        WallClock(zone: "America/Los_Angeles", wall: "2026-11-23 00:00:00", utc: "2026-11-23 08:00:00"),
        WallClock(zone: "America/Los_Angeles", wall: "2026-07-01 00:00:00", utc: "2026-07-01 07:00:00"),
        // Skipped: 02:30 becomes 03:30, as the clocks do.
        WallClock(zone: "America/Los_Angeles", wall: "2026-03-08 02:30:00", utc: "2026-03-08 10:30:00"),
        // Twice: the first.
        WallClock(zone: "America/Los_Angeles", wall: "2026-11-01 01:30:00", utc: "2026-11-01 08:30:00"),
        WallClock(zone: "Europe/London", wall: "2026-10-25 01:00:00", utc: "2026-10-25 00:00:00"),
        // A midnight that was skipped: the day began at 01:00.
        WallClock(zone: "America/Sao_Paulo", wall: "2018-11-04 00:00:00", utc: "2018-11-04 03:00:00"),
        // Midnight follows an hour that occurred twice.
        WallClock(zone: "America/Sao_Paulo", wall: "2018-02-18 00:00:00", utc: "2018-02-18 03:00:00"),
        WallClock(zone: "Asia/Kolkata", wall: "2026-01-01 00:00:00", utc: "2025-12-31 18:30:00"),
    ])
    func knownWallClock(_ row: WallClock) throws {
        let zone = try FoundationZone.cached(row.zone).zone
        let wall = CivilTime(utcSecond: try moment(row.wall).seconds)
        #expect(try zone.instant(of: wall) == moment(row.utc))
    }

    @Test func transitionsMayComeUnsorted() {
        let late = Zone.Transition(second: 1_000_000, offset: 7200)
        let early = Zone.Transition(second: 500_000, offset: 3600)
        let zone = Zone(name: "Test", initialOffset: -3600, transitions: [late, early])
        #expect([499_999, 500_000, 999_999, 1_000_000].map(zone.offset(at:)) == [-3600, 3600, 3600, 7200])
    }

    @Test func utcDaysBeginAtMidnight() throws {
        #expect(try Zone.utc.day(of: moment("2026-11-23 23:59:59")) == day("2026-11-23"))
        #expect(try Zone.utc.end(of: day("2026-11-23")) == moment("2026-11-23 23:59:59"))
        #expect(Zone.utc.day(of: Instant(microseconds: -1)) == Day(number: -1))
    }
}
