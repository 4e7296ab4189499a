import AccountHealth

/// The zones the tests count in, written down by hand for the summer of 2026, so that no test hangs on the machine's
/// own table. Stores of other zones count in UTC here.
enum TestZones {
    static let named: [String: Zone] = Dictionary(
        uniqueKeysWithValues: [losAngeles, london, berlin, tokyo, kolkata, sydney].map { ($0.name, $0) })

    static let losAngeles = Zone(
        name: "America/Los_Angeles", initialOffset: -8 * 3600,
        transitions: [change("2026-03-08T10:00:00Z", -7), change("2026-11-01T09:00:00Z", -8)])
    static let london = Zone(
        name: "Europe/London", initialOffset: 0,
        transitions: [change("2026-03-29T01:00:00Z", 1), change("2026-10-25T01:00:00Z", 0)])
    static let berlin = Zone(
        name: "Europe/Berlin", initialOffset: 3600,
        transitions: [change("2026-03-29T01:00:00Z", 2), change("2026-10-25T01:00:00Z", 1)])
    static let tokyo = Zone(name: "Asia/Tokyo", initialOffset: 9 * 3600)
    static let kolkata = Zone(name: "Asia/Kolkata", initialOffset: 19_800)
    static let sydney = Zone(
        name: "Australia/Sydney", initialOffset: 11 * 3600,
        transitions: [change("2026-04-04T16:00:00Z", 10), change("2026-10-03T16:00:00Z", 11)])

    private static func change(_ instant: Instant, _ hours: Int32) -> Zone.Transition {
        Zone.Transition(second: instant.seconds, offset: hours * 3600)
    }
}
