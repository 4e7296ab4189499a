import AccountHealth
import Testing
import Wording

let english = Wording(.english)
let chinese = Wording(.chinese)

func day(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> Day {
    try #require(Day(text), "no day: \(text)", sourceLocation: location)
}

/// Standards with all that sentences ask about.
enum Samples {
    static func standard(
        _ criterion: Criterion, condition: Condition?, unit: Standard.Unit = .order, name: String = "Order defect rate",
        chinese: String = "订单缺陷率", window: Window = .days(count: 60, lag: 15)
    ) -> Standard {
        var standard = Standard(id: "a-standard", measure: .share(criterion), window: window, condition: condition)
        standard.names = ["en": name, "zh": chinese]
        standard.unit = unit
        standard.fulfilment = .seller
        return standard
    }

    static let defects = standard(
        .defect(kinds: [.guaranteeClaim, .feedback, .chargeback], ratings: 1...2),
        condition: .lessThan(Rate(1, of: 100)))

    static let rating: Standard = {
        let bands: [Condition.Band] = [
            .init(from: Rate(0, of: 1), name: "unhealthy", isMiss: true),
            .init(from: Rate(200, of: 1), name: "healthy", isMiss: false),
        ]
        var standard = Standard(
            id: "rating", measure: .balance(start: 200), window: .days(count: 180, lag: 0), condition: .bands(bands))
        standard.names = ["en": "Account health rating", "zh": "账户状况评级"]
        return standard
    }()

    static let criteria: [Criterion] = [
        .defect(kinds: [.guaranteeClaim], ratings: 1...2), .confirmedLate, .cancelledBySeller, .untracked,
        .deliveredLate,
        .invoicedLate,
    ]

    /// A standing of so many bad among units in a sixty-day window that ends on 8 November 2026, with bad units on
    /// the first days.
    static func standing(
        _ standard: Standard = Samples.defects, bad: Int, of units: Int, on days: [String]? = nil, undecided: Int = 0,
        facts: FactSet = []
    ) throws -> Standing {
        let asOf = try day("2026-11-23")
        var measurement = Measurement(
            standard: standard, window: standard.window, isLagLearnt: false,
            tallies: DayTallies(Measurement.range(of: standard.window, asOf: asOf)))
        let badDays = try (days ?? Array(repeating: "2026-09-21", count: bad)).map { try day($0) }
        let last = standard.window.days(asOf: asOf).upperBound
        measurement.tallies.add(Tally(units: units - bad, undecided: undecided), on: last)
        for (number, day) in badDays.enumerated() {
            measurement.tallies.add(Tally(bad: 1, units: 1), on: day)
            measurement.defects.append(
                DefectiveOrder(
                    orderID: "order \(number + 1)", day: day, kinds: ["guarantee_claim"], units: 1,
                    counts: standard.window.asOfDays(counting: day), order: Order(placedAt: Zone.utc.start(of: day)),
                    origin: Origin(file: 0, line: 2)))
        }
        if undecided > 0 { measurement.missing.add(facts, on: last) }
        measurement.newestDay = asOf
        return measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
    }
}

extension Samples {
    /// Parcels with a scan, demanded of each category.
    static let tracking: Standard = {
        var standard = Samples.standard(
            .untracked, condition: .atLeast(Rate(95, of: 100)), unit: .package, name: "Valid tracking",
            chinese: "有效追踪率",
            window: .days(count: 30, lag: 10))
        standard.per = .category
        return standard
    }()

    /// A standing of so many bad among units of each category, all on the first day of November 2026; nil has none.
    static func standing(categories: KeyValuePairs<String?, Tally>) throws -> Standing {
        let (asOf, placed) = try (day("2026-11-23"), day("2026-11-01"))
        var measurement = Measurement(
            standard: tracking, window: tracking.window, isLagLearnt: false,
            tallies: DayTallies(Measurement.range(of: tracking.window, asOf: asOf)))
        for (category, tally) in categories {
            measurement.tallies.add(tally, on: placed)
            let contribution = Contribution(day: placed, tally: tally)
            measurement.categories?.add(CategoryShare(category: category, contribution: contribution))
        }
        measurement.newestDay = asOf
        return measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
    }
}

extension String {
    /// Words of three or more Latin letters in a row.
    var latinWords: [String] {
        split { !($0.isASCII && $0.isLetter) }.map(String.init).filter { $0.count >= 3 }
    }

    var holdsChinese: Bool {
        unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}
