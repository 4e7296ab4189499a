import AccountHealth
import Testing

struct InstantTests {
    struct Row {
        let microseconds: Int64
        let seconds: Int64
        let text: String
    }

    @Test(arguments: [
        Row(microseconds: 0, seconds: 0, text: "1970-01-01T00:00:00Z"),
        Row(microseconds: 999_999, seconds: 0, text: "1970-01-01T00:00:00Z"),
        // Before 1970 seconds still round down.
        Row(microseconds: -1, seconds: -1, text: "1969-12-31T23:59:59Z"),
        Row(microseconds: -1_000_000, seconds: -1, text: "1969-12-31T23:59:59Z"),
        Row(microseconds: -86_400_000_001, seconds: -86_401, text: "1969-12-30T23:59:59Z"),
        Row(microseconds: 1_795_395_600_000_000, seconds: 1_795_395_600, text: "2026-11-23T01:00:00Z"),
    ])
    func wholeSeconds(_ row: Row) {
        let instant = Instant(microseconds: row.microseconds)
        #expect(instant.seconds == row.seconds)
        #expect(instant.description == row.text)
        #expect(CivilTime(utcSecond: row.seconds).utcSecond == row.seconds)
    }
}
