import AccountHealth

/// The tallies of a month as the store keeps them: `5=12/1;7=3/0/2` is twelve units with a bad one on the fifth, and three
/// with two undecided ones on the seventh.
///
/// A page looks at some months of each standard; a row a month is a thirtieth of the rows.
struct TallyText {
    /// By the day of the month; days without units are not kept.
    private(set) var days: [Int: Tally]

    init() {
        days = [:]
    }

    var isEmpty: Bool { days.isEmpty }

    mutating func add(_ tally: Tally, onDayOfMonth day: Int) {
        var sum = days[day] ?? Tally()
        sum += tally
        days[day] = sum.isEmpty ? nil : sum
    }

    var text: String {
        days.sorted { $0.key < $1.key }.map { day, tally in
            var counts = [tally.units, tally.bad, tally.undecided, tally.unplaced]
            while counts.count > 1, counts.last == 0 { counts.removeLast() }
            return "\(day)=" + counts.map(String.init).joined(separator: "/")
        }.joined(separator: ";")
    }

    /// Reads what `text` wrote; nil for anything else.
    init?(_ text: some StringProtocol) {
        self.init()
        var isWhole = true
        let isRead = TallyText.read(text) { day, tally in
            if days.updateValue(tally, forKey: day) != nil { isWhole = false }
        }
        guard isRead, isWhole else { return nil }
    }

    /// Calls `body` with each day of the month and its tally.
    ///
    /// - Returns: false when the text is damaged.
    static func read(_ text: some StringProtocol, _ body: (_ day: Int, _ tally: Tally) -> Void) -> Bool {
        var day = 0
        var number = 0
        var isNegative = false
        var hasDigits = false
        // 0 is the day; then units, bad, undecided and unplaced.
        var field = 0
        var tally = Tally()
        func isTaken() -> Bool {
            guard hasDigits else { return false }
            let value = isNegative ? -number : number
            switch field {
            case 0: day = value
            case 1: tally.units = value
            case 2: tally.bad = value
            case 3: tally.undecided = value
            case 4: tally.unplaced = value
            default: return false
            }
            field += 1
            (number, isNegative, hasDigits) = (0, false, false)
            return true
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
                let (sum, isBeyond) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
                if isTooLarge || isBeyond { return false }
                number = sum
                hasDigits = true
            case UInt8(ascii: "-") where !hasDigits && !isNegative: isNegative = true
            case UInt8(ascii: "="): if field != 0 || !isTaken() { return false }
            case UInt8(ascii: "/"): if field == 0 || !isTaken() { return false }
            case UInt8(ascii: ";"):
                guard field > 0, isTaken() else { return false }
                body(day, tally)
                (field, tally) = (0, Tally())
            default: return false
            }
        }
        if field == 0 { return !hasDigits && !isNegative && text.isEmpty }
        guard isTaken() else { return false }
        body(day, tally)
        return true
    }
}

/// A calendar month as a number, so that months of rows can be compared: 202611.
struct Month: Hashable, Comparable {
    let number: Int64

    init(_ day: Day) {
        let date = day.date
        number = Int64(date.year) * 100 + Int64(date.month)
    }

    init(number: Int64) {
        self.number = number
    }

    /// The day before its first one, to which days of the month are added.
    var dayZero: Day {
        Day(number: Day.number(year: Int(number / 100), month: Int(number % 100), day: 1)).advanced(by: -1)
    }

    static func < (lhs: Month, rhs: Month) -> Bool { lhs.number < rhs.number }
}
