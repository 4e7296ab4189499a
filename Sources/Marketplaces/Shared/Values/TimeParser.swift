package import AccountHealth

/// A moment as a file writes it: with an offset, as a wall clock, or as a day alone.
package enum WrittenTime: Hashable, Sendable {
    case instant(Instant)
    case wallClock(CivilTime)
    case day(Day)

    /// The moment, in a zone where the file names none. A day alone is its start, or its end for a deadline.
    package func instant(in zone: Zone, isDeadline: Bool = false) -> Instant {
        switch self {
        case .instant(let instant): instant
        case .wallClock(let time): zone.instant(of: time)
        case .day(let day): isDeadline ? zone.end(of: day) : zone.start(of: day)
        }
    }
}

/// Reads ISO 8601 as reports write it: `2026-09-01`, `2026-09-01T16:20:05+00:00`, `2026-09-01 16:20:05 UTC`,
/// `2020-09-06T00:00Z`, with or without a fraction. Walks the bytes and gives up early.
package func parseTime(_ bytes: some RandomAccessCollection<UInt8>) -> WrittenTime? {
    var cursor = TimeCursor(bytes)
    guard let year = cursor.digits(4), cursor.take("-"), let month = cursor.digits(2), cursor.take("-"),
        let dayOfMonth = cursor.digits(2), let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if cursor.isAtEnd { return .day(day) }
    guard cursor.take("T") || cursor.take("t") || cursor.take(" ") else { return nil }
    guard let second = cursor.timeOfDay() else { return nil }
    let time = CivilTime(day: day, secondOfDay: second)
    if cursor.isAtEnd { return .wallClock(time) }
    guard let offset = cursor.offset(), cursor.isAtEnd else { return nil }
    return .instant(Instant(seconds: time.utcSecond - Int64(offset)))
}

/// A position in the bytes of a date.
struct TimeCursor<Bytes: RandomAccessCollection<UInt8>> {
    private let bytes: Bytes
    private var index: Bytes.Index

    init(_ bytes: Bytes) {
        self.bytes = bytes
        self.index = bytes.startIndex
    }

    var isAtEnd: Bool { index == bytes.endIndex }

    var next: UInt8? { isAtEnd ? nil : bytes[index] }

    /// Exactly `count` digits.
    mutating func digits(_ count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let byte = next, byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
            index = bytes.index(after: index)
        }
        return value
    }

    /// One to `limit` digits.
    mutating func number(upTo limit: Int) -> Int? {
        var value = 0
        var count = 0
        while count < limit, let byte = next, byte >= 48, byte <= 57 {
            value = value * 10 + Int(byte - 48)
            index = bytes.index(after: index)
            count += 1
        }
        return count == 0 ? nil : value
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        index = bytes.index(after: index)
        return true
    }

    /// A run of ASCII letters, lower-cased.
    mutating func letters() -> String {
        var text = ""
        while let byte = next, (byte | 32) >= 97, (byte | 32) <= 122 {
            text.unicodeScalars.append(Unicode.Scalar(byte | 32))
            index = bytes.index(after: index)
        }
        return text
    }

    /// `HH:mm`, `HH:mm:ss`, with an ignored fraction; seconds since midnight. 24:00 is not written by any report.
    mutating func timeOfDay() -> Int? {
        guard let hour = number(upTo: 2), hour < 24, take(":"), let minute = digits(2), minute < 60 else { return nil }
        var second = 0
        if take(":") {
            guard let value = digits(2), value <= 60 else { return nil }
            second = min(value, 59)
        }
        if take(".") || take(",") {
            guard number(upTo: 9) != nil else { return nil }
        }
        return hour * 3600 + minute * 60 + second
    }

    /// `Z`, ` UTC`, ` GMT`, `+00:00`, `+0000`, `+00`: seconds ahead of UTC.
    mutating func offset() -> Int? {
        while take(" ") {}
        if let byte = next, (byte | 32) >= 97 {
            let name = letters()
            return name == "z" || name == "utc" || name == "gmt" ? 0 : nil
        }
        let sign: Int
        if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
        guard let hours = digits(2), hours <= 18 else { return nil }
        _ = take(":")
        let minutes = isAtEnd ? 0 : digits(2)
        guard let minutes, minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
