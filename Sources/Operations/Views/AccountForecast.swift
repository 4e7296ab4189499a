package import AccountHealth

/// What is foretold of an account: each of its standards on the coming days.
package struct AccountForecast: Sendable {
    /// One standard.
    package struct Foretold: Sendable {
        package let standard: Standard
        /// Nil for a part of another standard, and where nothing can be told.
        package let course: ForecastCourse?
        /// Whether the figure misses its target today.
        package let isMissed: Bool
        /// Defects come faster than they used to.
        package let alarm: DriftAlarm?
        /// Under which the store keeps its tallies.
        let key: String

        package init(
            standard: Standard, course: ForecastCourse?, isMissed: Bool, alarm: DriftAlarm? = nil, key: String = ""
        ) {
            self.standard = standard
            self.course = course
            self.isMissed = isMissed
            self.alarm = alarm
            self.key = key
        }
    }

    /// The day measured.
    package let asOf: Day
    package let standards: [Foretold]
    /// Of the facts that it was made from.
    package let digest: String

    package init(asOf: Day, standards: [Foretold], digest: String = "") {
        self.asOf = asOf
        self.standards = standards
        self.digest = digest
    }

    /// How far ahead a chance on a card or on the board looks.
    package static let headlineDays = 14

    /// Of one standard of the account.
    package func foretold(_ standard: Standard) -> Foretold? {
        standards.first { $0.standard.id == standard.id && $0.standard.fulfilment == standard.fulfilment }
    }
}

extension AccountForecast.Foretold {
    /// The chance of a miss in two weeks.
    package var headline: ForecastDay? {
        course.flatMap { course in
            course.days.first.map { course[$0.day.advanced(by: AccountForecast.headlineDays - 1)] } ?? nil
        }
    }
}
