import AccountHealth
import Marketplaces

/// How the accounts of one store are measured, worked out once for all of them.
struct StorePlan: Sendable {
    /// A standard that is counted from orders.
    struct Counted: Sendable {
        var standard: Standard
        /// Under which the store keeps its tallies.
        var key: String
        var isComing: Bool
        /// Its place among the standards in an answer.
        var place: Int

        /// Whether it decides anything today: a standard still to come does not, nor does a part of another.
        var isJudged: Bool { !isComing && standard.condition != nil }
    }

    /// A standard without orders: a balance, or a figure only the marketplace has.
    struct Told: Sendable {
        var standard: Standard
        var key: String
        var place: Int
    }

    /// The standards of a store on a day.
    struct Standards: Sendable {
        var counted: [Counted] = []
        var told: [Told] = []
    }

    let zone: Zone
    let asOf: Day
    /// The moment seen from: deadlines after it have not passed yet.
    let moment: Instant
    let choices: Choices
    let staleAfterDays: Int
    let counted: [Counted]
    let told: [Told]
    let holdsDefect: @Sendable (DefectKind) -> Bool

    /// An order lies in a window by its ship-by or promised day, at most this long after it was placed.
    private static let promiseDays = 120

    /// - Parameters:
    ///   - given: a day of the store; nil for the current one.
    ///   - now: the present moment, which decides which deadlines have passed when no day is given.
    init(_ store: StoreID, holding: Holding, setting: Setting, asOf given: Day?, now: Instant) {
        zone = setting.directory.zone(of: store)
        let asOf = given ?? zone.day(of: now)
        self.asOf = asOf
        // A day that is named is looked at when it is over; today only up to now.
        let moment = given.map { [zone] in zone.start(of: $0.advanced(by: 1)) } ?? now
        self.moment = moment
        let book = setting.book(of: store)
        let choices = book?.choices ?? Choices()
        self.choices = choices
        staleAfterDays = book?.staleAfterDays ?? 0
        holdsDefect = { holding.holdsAllDefects || holding.defects.contains($0) }

        let standards = setting.standards.value(StoreDay(store: store, day: asOf)) {
            Standards(store, book, asOf: asOf)
        }
        counted = standards.counted
        told = standards.told
    }

    /// How orders count under the counted standards, before any order was seen.
    ///
    /// - Parameter held: what files hold for every order.
    func counting(held: FactSet) -> ShapeContributions {
        ShapeContributions(counted.map { classifier($0.standard, choices) }, held: held)
    }

    /// Orders placed before this second are too old for tallies that begin on a day.
    func firstSecond(talliesFrom day: Day) -> Int64 {
        zone.start(of: day.advanced(by: -StorePlan.promiseDays)).seconds
    }

    /// How orders count under one standard when a choice is decided otherwise.
    func classifier(_ standard: Standard, _ choices: Choices) -> Classifier {
        Classifier(standard: standard, choices: choices, zone: zone, moment: moment, holdsDefect: holdsDefect)
    }
}

extension StorePlan.Standards {
    fileprivate init(_ store: StoreID, _ book: StandardsBook?, asOf: Day) {
        let current = book?.standards(of: store, on: asOf).map { ($0, isComing: false) } ?? []
        let coming = book?.comingStandards(of: store, after: asOf).map { ($0, isComing: true) } ?? []
        let order = book?.entries.map(\.standard.id) ?? []
        for (standard, isComing) in current + coming {
            // Where the book has it first, then by fulfilment.
            let place = (order.firstIndex(of: standard.id) ?? order.count) * 4 + Int(standard.fulfilment?.rawValue ?? 2)
            if !standard.isReportedOnly, !standard.measure.isBalance {
                counted.append(
                    StorePlan.Counted(standard: standard, key: standard.ruleKey, isComing: isComing, place: place))
            } else if !isComing {
                told.append(StorePlan.Told(standard: standard, key: standard.ruleKey, place: place))
            }
        }
    }
}

extension Measure {
    var isBalance: Bool {
        if case .balance = self { return true }
        return false
    }
}

extension Standard {
    /// The standard among all of a store, now and to come: `order-defect-rate:seller`, with `@2027-01-01` where it has a first day.
    var ruleKey: String {
        "\(id):\(fulfilmentName)" + (validFrom.map { "@\($0)" } ?? "")
    }
}
