package import AccountHealth
package import Appeals

/// A line of the list of cases.
package struct CaseEntry: Hashable, Sendable {
    package var id: Int64
    package var account: AccountEntry
    package var state: String
    package var openedAt: Instant
    package var changedAt: Instant
    package var zone: Zone

    /// Selling rights are back, and no promise slips.
    package static let reinstated = "reinstated"
    /// Selling rights are back, and the records say that a promise is not kept.
    package static let slipping = "slipping"

    package var isSlipping: Bool { state == CaseEntry.slipping }
}

/// All that the desk of a case shows.
package struct CaseView: Sendable {
    package var entry: AccountEntry
    package var id: Int64
    package var record: CaseRecord
    /// All that happened, in order.
    package var events: [CaseEvent]
    /// When each event was added and by whom, in order.
    package var times: [Time]
    /// What the messages of the record say, in their order.
    package var readings: [NoticeReading]
    package var today: Day
    package var zone: Zone
    /// The standard the case is about, as it was on the day of the notice; nil where no order can be counted.
    package var figure: CaseFigure?
    /// What the records say of each cause.
    package var tests: [CauseTest]
    /// What a letter may state.
    package var facts: AppealCase
    package var disputes: [Dispute]
    /// What was promised, measured from the same records.
    package var controls: [MeasuredControl]

    package struct Time: Hashable, Sendable {
        package var at: Instant
        /// Empty for a command.
        package var userName: String
    }

    package var version: Int { record.version }

    /// The letter's facts as the seller's plan was at some time, with what the records say today.
    package func facts(of record: CaseRecord) -> AppealCase {
        var facts = facts
        facts.take(record, tests: tests)
        return facts
    }

    /// What is to be answered now, as it was read.
    package var openReading: NoticeReading? { openReading(of: record) }

    /// What was to be answered at some time.
    package func openReading(of earlier: CaseRecord) -> NoticeReading? {
        earlier.openMessage.flatMap { message in record.messages.lastIndex(of: message) }.map { readings[$0] }
    }
}

/// The figure a case is about.
package struct CaseFigure: Sendable {
    package var standard: Standard
    /// The days whose orders counted on the day of the notice.
    package var window: ClosedRange<Day>
    package var tally: Tally
    /// As it is today, with what is known of the coming days.
    package var standing: Standing
}

/// A defect that may be contested before any plan is written.
package struct Dispute: Hashable, Sendable {
    package var orderID: String
    package var kind: DefectKind
    package var knownAt: Instant
    /// The last day on which it can be contested; nil where no time is known.
    package var until: Day?
    /// What the rate would be without the order.
    package var rateWithout: Rate
    package var meetsWithout: Bool
}

/// A control of a case, with its figure before and after where records tell.
package struct MeasuredControl: Sendable {
    package var control: CaseControl
    /// Nil where it is not in force, or nothing that Standing reads tells of it.
    package var measurement: CommitmentMeasurement?

    package var isSlipping: Bool {
        if case .slipping = measurement?.state { true } else { false }
    }
}
