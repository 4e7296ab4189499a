import AccountHealth
import Testing

/// The day a text names; a mistyped one fails where it stands.
func day(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> Day {
    try #require(Day(text), "not a day: \(text)", sourceLocation: place)
}

/// The days between two texts, both included.
func dayRange(_ from: String, _ to: String, at place: SourceLocation = #_sourceLocation) throws -> ClosedRange<Day> {
    let first = try day(from, at: place)
    let last = try day(to, at: place)
    try #require(first <= last, "days out of order", sourceLocation: place)
    return first...last
}

/// The moment `yyyy-MM-dd HH:mm:ss` in UTC, or midnight of a day alone.
func moment(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> Instant {
    let parts = text.split(separator: " ")
    let day = try day(String(parts[0]), at: place)
    guard parts.count > 1 else { return Zone.utc.start(of: day) }
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    try #require(clock.count == 3, "not a time: \(text)", sourceLocation: place)
    return Zone.utc.instant(of: CivilTime(day: day, secondOfDay: clock[0] * 3600 + clock[1] * 60 + clock[2]))
}
