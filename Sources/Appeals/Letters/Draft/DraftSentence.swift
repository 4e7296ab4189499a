package import AccountHealth

/// One sentence of a drafted letter: what it says, as a value, and the facts it rests on.
package struct DraftSentence: Sendable, Hashable {
    package let part: LetterPart
    package let statement: DraftStatement
    package let facts: DraftFacts
}

/// What a sentence rests on; nothing a sentence states is missing here.
package struct DraftFacts: Sendable, Hashable {
    package var orders: [String] = []
    package var days: [Day] = []
    package var numbers: [Int] = []
    package var exhibits: [String] = []
    package var cause: String?

    package init() {}
}

/// What a drafted letter can say. Nothing here is said of a case that does not state it.
package enum DraftStatement: Sendable, Hashable {
    /// The figure of a notice; `issue` says which, where the notice names one alone.
    case figure(NoticeIssue?, notice: Day?, rate: Rate, window: ClosedRange<Day>?)
    case notice(Day)
    case orders([String])
    /// The seller answers for what the causes name.
    case responsibility
    case cause(String, orders: [String], days: ClosedRange<Day>?)
    /// Hours from confirmation to first scan, and how many parcels have no scan.
    case confirmedEarly(hours: [Int], unscanned: Int)
    /// Until a control began, it was missing.
    case controlMissing(until: Day)
    case refunds(count: Int, days: ClosedRange<Day>, exhibit: String?)
    case nothingOpen(orders: Int)
    case action(CaseAction)
    case control(CaseControl)
    case delivered(order: String, on: Day, scanned: Day?)
    case refunded(order: String, on: Day)
    case disputes([String])
    case encloses
    case exhibit(CaseExhibit)
}

extension DraftStatement {
    /// Whether it begins an item of a list; otherwise it says more of the one before.
    package var startsItem: Bool {
        switch self {
        case .confirmedEarly, .controlMissing, .nothingOpen: false
        default: true
        }
    }
}

/// What a letter still lacks: a question, never an invented answer.
package enum DraftOpenPoint: Sendable, Hashable {
    case figure, window, noCause
    case ordersOfCause(String)
    case actionOf(String), controlOf(String)
    case task(String), controlTask(String)
    case exhibitOf(String)
    case ownerOf(String), cadenceOf(String), limitOf(String)
    case refundOf(String)
    case orderWaits(String)
    case proofOf(String)
    case noExhibits
    case askedWithoutCause(NoticeIssue)
    case beyondBox(LetterPart, characters: Int, limit: Int)
}

/// The form an appeal takes.
package enum DraftForm: String, Sendable, Hashable {
    case plan, short
    /// The answer to a reply that asks for more: only what is still open.
    case detail
    case dispute, documents
}

package struct LetterDraft: Sendable {
    package var sentences: [DraftSentence] = []
    package var openPoints: [DraftOpenPoint] = []
}
