import AccountHealth
import Foundation
import Marketplaces
import Operations
import TestSupport
import Testing

/// Zones as values against the operating system, 1990 to 2059.
struct MakeZoneTests {
    static let names: [String] = [
        // The stores'.
        "America/Los_Angeles", "America/Sao_Paulo", "Europe/London", "Europe/Berlin", "Europe/Dublin",
        "Europe/Istanbul",
        "Asia/Dubai", "Asia/Riyadh", "Africa/Cairo", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney", "Asia/Singapore",
        // Others that change in odd ways: half hours, a day left out, changes without daylight saving.
        "Asia/Shanghai", "Asia/Karachi", "Africa/Lagos", "Africa/Casablanca", "Australia/Lord_Howe", "Pacific/Chatham",
        "Pacific/Apia", "America/St_Johns", "America/Caracas", "Asia/Pyongyang", "Europe/Moscow", "Asia/Kathmandu",
        "UTC",
    ]

    /// A zone nobody knows is told before a file is read; times in another zone than the seller meant would be hours off.
    @Test func unknownZones() throws {
        let mapping = "kind: stock\ncolumns: {sku: A, on_hand: B, counted_at: C}\nzone: Mars/Olympus_Mons"
        #expect(throws: SettingProblem.mapping("zone “Mars/Olympus_Mons” is not known; write it as Europe/Berlin")) {
            try Setting(mappings: [mapping])
        }
        let book = "stores:\n  - {id: amazon.us, zone: Pacific Time, currency: USD}"
        #expect(throws: SettingProblem.standards("zone “Pacific Time” is not known; write it as Europe/Berlin")) {
            try Setting(overrides: [book])
        }
        let known = try Setting(mappings: [mapping.replacing("Mars/Olympus_Mons", with: "Asia/Shanghai")])
        #expect(known.readers.mappings.map(\.zone) == ["Asia/Shanghai"])
    }

    @Test(arguments: MakeZoneTests.names)
    func offsetsAreTheSystems(_ name: String) throws {
        let system = try #require(TimeZone(identifier: name))
        let zone = try #require(makeZone(named: name))
        #expect(zone.name == name)
        let start: Int64 = 631_152_000
        let end: Int64 = 2_840_140_800
        func expectSame(_ second: Int64) {
            let wanted = system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
            #expect(zone.offset(at: second) == Int32(wanted), "\(Instant(seconds: second))")
        }
        // Every change, to the second, and every few days in between, so that none is left out.
        for transition in zone.transitions {
            expectSame(transition.second)
            expectSame(transition.second - 1)
        }
        for second in stride(from: start, to: end, by: 11 * 86_400 + 7_919) { expectSame(second) }
        #expect(zone.transitions.allSatisfy { $0.second > start && $0.second < end })
        #expect(zip(zone.transitions, zone.transitions.dropFirst()).allSatisfy { $0.second < $1.second })
    }

    @Test func daysAreTheSystems() throws {
        var dice = SeededGenerator(seed: 5)
        for name in MakeZoneTests.names {
            let zone = try #require(makeZone(named: name))
            let store = try ShopStore("", zone: name)
            for _ in 0..<50 {
                let second = dice.int(631_152_000...2_840_000_000)
                #expect(
                    Int(zone.day(of: Instant(seconds: Int64(second))).number) == store.day(of: second),
                    "\(name) \(second)")
            }
        }
    }

    @Test func unknownNames() {
        #expect(makeZone(named: "Mars/Olympus_Mons") == nil)
        #expect(makeZone(named: "") == nil)
        #expect(makeZone(named: "../../etc/passwd") == nil)
    }

    /// The book names no zone that the system lacks; a store without one would count its days in UTC.
    @Test func everyStoreHasItsZone() {
        for store in builtIn.stores {
            #expect(makeZone(named: store.zone) != nil, "\(store.id)")
            #expect(builtIn.directory.zone(of: store.id).name == store.zone, "\(store.id)")
        }
    }
}
