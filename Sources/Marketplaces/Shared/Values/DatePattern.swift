import AccountHealth

/// How a file writes its dates, such as `M/d/yy` or `dd.MM.yyyy HH:mm:ss`.
///
/// `y` year (two digits are 20yy), `M` month (`MMM` an English name), `d` day, `H` hour, `h` hour with `a` for am or pm,
/// `m` minute, `s` second. Other characters stand for themselves; one or two digits are read for each field but four-digit
/// years. Text after the pattern may be an offset such as `UTC` or `+08:00`.
package struct DatePattern: Hashable, Sendable {
    private enum Element: Hashable, Sendable {
        case year(Int), month, monthName, day, hour, halfDayHour, minute, second, halfDay
        case literal(Unicode.Scalar)
    }

    package let text: String
    private let elements: [Element]

    /// Nil when the pattern lacks a year, a month or a day.
    package init?(_ text: String) {
        self.text = text
        var elements: [Element] = []
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.first {
            let run = rest.prefix { $0 == scalar }.count
            let isLetter = "yMdHhmsa".unicodeScalars.contains(scalar)
            rest = rest.dropFirst(isLetter ? run : 1)
            switch scalar {
            case "y": elements.append(.year(run >= 4 ? 4 : 2))
            case "M": elements.append(run >= 3 ? .monthName : .month)
            case "d": elements.append(.day)
            case "H": elements.append(.hour)
            case "h": elements.append(.halfDayHour)
            case "m": elements.append(.minute)
            case "s": elements.append(.second)
            case "a": elements.append(.halfDay)
            default:
                guard scalar.isASCII else { return nil }
                elements.append(.literal(scalar))
            }
        }
        let hasYear = elements.contains { if case .year = $0 { true } else { false } }
        let hasMonth = elements.contains(.month) || elements.contains(.monthName)
        guard hasYear, hasMonth, elements.contains(.day) else { return nil }
        self.elements = elements
    }

    private static let monthNames = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    package func parse(_ bytes: some RandomAccessCollection<UInt8>) -> WrittenTime? {
        var cursor = TimeCursor(bytes)
        var year: Int?
        var month: Int?
        var day: Int?
        var second = 0
        var hasTime = false
        var isAfternoon: Bool?
        for element in elements {
            switch element {
            case .year(let width):
                guard let value = width == 4 ? cursor.digits(4) : cursor.number(upTo: 4) else { return nil }
                year = value < 100 ? 2000 + value : value
            case .month: month = cursor.number(upTo: 2)
            case .monthName:
                let name = cursor.letters().prefix(3)
                month = DatePattern.monthNames.firstIndex { $0 == name }.map { $0 + 1 }
            case .day: day = cursor.number(upTo: 2)
            case .hour, .halfDayHour:
                guard let value = cursor.number(upTo: 2), value < 24 else { return nil }
                second += (element == .halfDayHour ? value % 12 : value) * 3600
                hasTime = true
            case .minute:
                guard let value = cursor.number(upTo: 2), value < 60 else { return nil }
                second += value * 60
            case .second:
                guard let value = cursor.number(upTo: 2), value < 60 else { return nil }
                second += value
            case .halfDay:
                let name = cursor.letters()
                guard name == "am" || name == "pm" else { return nil }
                isAfternoon = name == "pm"
            case .literal(let scalar):
                guard cursor.take(scalar) else { return nil }
            }
        }
        guard let year, let month, let day, let date = Day(year: year, month: month, day: day) else { return nil }
        if isAfternoon == true { second += 12 * 3600 }
        guard hasTime else { return cursor.isAtEnd ? .day(date) : nil }
        let time = CivilTime(day: date, secondOfDay: second)
        if cursor.isAtEnd { return .wallClock(time) }
        guard let offset = cursor.offset(), cursor.isAtEnd else { return nil }
        return .instant(Instant(seconds: time.utcSecond - Int64(offset)))
    }
}
