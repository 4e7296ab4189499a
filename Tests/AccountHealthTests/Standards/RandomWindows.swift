import AccountHealth
import TestSupport

extension Window {
    /// Any of the three kinds, with lengths and lags as standards have them.
    static func random(using random: inout SeededGenerator) -> Window {
        switch random.int(0...2) {
        case 0: .days(count: random.int(1...90), lag: random.int(0...20))
        case 1:
            .weeks(
                count: random.int(1...6), lag: random.int(0...3),
                firstWeekday: Weekday.allCases[random.int(0...6)])
        default: .month(lag: random.int(0...3))
        }
    }

    /// Whether a day counts on the day asked about, straight from the definition: how many whole days, weeks or months
    /// one lies before the other.
    func contains(_ day: Day, byDefinitionOn asOf: Day) -> Bool {
        switch self {
        case .days(let count, let lag):
            let age = Int(asOf.number) - Int(day.number)
            return lag <= age && age < lag + count
        case .weeks(let count, let lag, let firstWeekday):
            func week(_ day: Day) -> Int {
                // 1970-01-05 was a Monday; count whole weeks from the first day of a week near it.
                let days = Int(day.number) - 4 - firstWeekday.rawValue
                return Int((Double(days) / 7).rounded(.down))
            }
            let age = week(asOf) - week(day)
            return lag <= age && age < lag + count
        case .month(let lag):
            func month(_ day: Day) -> Int { day.date.year * 12 + day.date.month }
            return month(asOf) - month(day) == lag
        }
    }
}
