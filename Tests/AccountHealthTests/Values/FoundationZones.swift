import AccountHealth
import Foundation
import Synchronization
import Testing

/// A zone of the operating system beside the same zone as a value, for comparing the two.
struct FoundationZone {
    let zone: Zone
    let calendar: Calendar

    /// Zones that differ in what can go wrong.
    static let names: [String] = [
        "America/Los_Angeles", "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Shanghai", "Asia/Tokyo",
        "Asia/Karachi", "Africa/Nairobi", "Africa/Lagos",
        // Half and three-quarter hours; half an hour of daylight saving.
        "Asia/Kolkata", "Pacific/Chatham", "Australia/Lord_Howe",
        // South of the equator, so that the year begins in daylight saving.
        "Australia/Sydney",
        // Changes at midnight: some days begin at one o'clock.
        "America/Sao_Paulo", "America/Santiago", "Africa/Cairo",
        // Changes at one minute past midnight (until 2011), and thus back into the day before.
        "America/St_Johns",
        // Daylight saving that pauses in Ramadan, and a day (2011-12-30) that was left out.
        "Africa/Casablanca", "Pacific/Apia",
    ]

    static let firstYear = 1990
    static let lastYear = 2037

    init(_ name: String) throws {
        let system = try #require(TimeZone(identifier: name), "no such zone here: \(name)")
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = system
        self.calendar = calendar

        func offset(_ second: Int64) -> Int32 {
            Int32(system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
        }
        let start = Int64(Day.number(year: FoundationZone.firstYear - 1, month: 1, day: 1)) * 86_400
        let end = Int64(Day.number(year: FoundationZone.lastYear + 2, month: 1, day: 1)) * 86_400
        var transitions: [Zone.Transition] = []
        var current = offset(start)
        // No zone changes twice within half a day.
        for after in stride(from: start + 43_200, through: end, by: 43_200) {
            let next = offset(after)
            guard next != current else { continue }
            var (low, high) = (after - 43_200, after)
            while high - low > 1 {
                let middle = (low + high) / 2
                if offset(middle) == current { low = middle } else { high = middle }
            }
            transitions.append(Zone.Transition(second: high, offset: next))
            current = next
        }
        zone = Zone(name: name, initialOffset: offset(start), transitions: transitions)
    }

    /// The zones built so far; building one asks the operating system many thousand times.
    private static let built = Mutex<[String: FoundationZone]>([:])

    static func cached(_ name: String) throws -> FoundationZone {
        try built.withLock { built in
            if let zone = built[name] { return zone }
            let zone = try FoundationZone(name)
            built[name] = zone
            return zone
        }
    }

    /// The civil day by the operating system.
    func day(of instant: Instant) throws -> Day {
        let date = Date(timeIntervalSince1970: Double(instant.seconds))
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        let year = try #require(parts.year)
        let month = try #require(parts.month)
        let dayOfMonth = try #require(parts.day)
        return try #require(Day(year: year, month: month, day: dayOfMonth))
    }
}
