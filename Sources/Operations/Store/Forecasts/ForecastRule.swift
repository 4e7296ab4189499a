import AccountHealth

/// How one counted standard is foretold.
struct ForecastRule: Sendable {
    let key: String
    let standard: Standard
    /// How the day on which an order is known to be bad follows the one it counts on; nil where all is known at once.
    let delay: ReportDelay?
    /// Nil for a part of another standard, which has no target: of it only bursts are told.
    let question: ForecastQuestion?
    /// The share of bad orders that is allowed, of the standard itself or of the one it is a part of.
    let allowedShare: Double

    /// Nil for standards that are no share of bad orders, and for those still to come.
    init?(_ counted: StorePlan.Counted, window: Window, plan: StorePlan) {
        let standard = counted.standard
        guard standard.measure.isShare, !counted.isComing else { return nil }
        key = counted.key
        self.standard = standard
        delay = standard.reportDelay(plan.choices)
        let whole = standard.partOf.flatMap { id in plan.counted.first { $0.standard.id == id } }?.standard
        guard let condition = standard.condition ?? whole?.condition else { return nil }
        let question = ForecastQuestion(window: window, condition: condition)
        guard let share = question.allowedShare, share > 0 else { return nil }
        allowedShare = share
        self.question = standard.condition == nil ? nil : question
    }

    /// Whether bursts are told of its parts, so that it needs no alarm of its own.
    func hasParts(in plan: StorePlan) -> Bool { plan.counted.contains { $0.standard.partOf == standard.id } }
}

extension StorePlan {
    /// The rules that can be foretold, with the windows of one account.
    func forecastRules(_ needs: FigureNeeds) -> [ForecastRule] {
        zip(counted, needs.windows).compactMap { ForecastRule($0, window: $1.window, plan: self) }
    }

    /// The days whose orders a forecast looks at, the last known one included.
    static func forecastDays(to asOf: Day, _ needs: FigureNeeds) -> ClosedRange<Day> {
        min(asOf.advanced(by: -400), needs.days.lowerBound)...asOf
    }
}
