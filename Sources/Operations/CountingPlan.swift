package import AccountHealth
import Marketplaces

/// Which figure is wanted, and how it is to be counted where the book is not to decide.
package struct CountingQuestion: Sendable {
    package var standard: String
    /// In place of the book's, where the book counts days.
    package var windowDays: Int?
    package var lagDays: Int?
    /// Nil for all.
    package var fulfilment: Fulfilment?
    /// In place of the stores' zones.
    package var zone: Zone?

    package init(standard: String) {
        self.standard = standard
    }
}

/// Why there is nothing to count.
package enum CountingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownStandard(String, known: [String])
    case noCounts(String)
    case windowNotInDays(String)

    package var description: String {
        switch self {
        case .unknownStandard(let id, let known):
            "there is no standard “\(id)”; known are \(known.joined(separator: ", "))"
        case .noCounts(let id): "“\(id)” is not counted from orders, so there is no series and no forecast of it"
        case .windowNotInDays(let id): "the window of “\(id)” is not a count of days; --window and --lag do not fit it"
        }
    }
}

/// How the orders of one account are counted.
struct CountingPlan: Sendable {
    let standard: Standard
    let window: Window
    let classifier: Classifier

    /// - Parameter day: on which the standard is in force.
    init(
        _ account: Account, question: CountingQuestion, on day: Day, setting: Setting, now: Instant
    ) throws(CountingProblem) {
        var standard = try CountingPlan.standard(question.standard, on: day, in: setting.books, store: account.store)
        standard.fulfilment = question.fulfilment
        if case .balance = standard.measure { throw .noCounts(question.standard) }
        if question.windowDays != nil || question.lagDays != nil {
            guard case .days(let count, let lag) = standard.window else { throw .windowNotInDays(question.standard) }
            standard.window = .days(count: question.windowDays ?? count, lag: question.lagDays ?? lag)
        }
        self.standard = standard
        window = standard.window
        let book = setting.book(of: account.store)
        let zone = question.zone ?? setting.directory.zone(of: account.store)
        // Full hindsight: every kind of defect that no file names has not happened, as far as is known.
        classifier = Classifier(
            standard: standard, choices: book?.choices ?? Choices(), zone: zone, moment: now, holdsDefect: { _ in true }
        )
    }

    /// The days whose tallies the figures of some days need.
    func range(for days: ClosedRange<Day>) -> ClosedRange<Day> {
        let first = window.days(asOf: days.lowerBound).lowerBound
        return first...max(first, window.days(asOf: days.upperBound).upperBound)
    }

    /// The standard of an id as it holds in a store on a day, or else in any store.
    static func standard(
        _ id: String, on day: Day, in books: [StandardsBook], store: StoreID?
    ) throws(CountingProblem) -> Standard {
        let book = books.first { book in store.map { id in book.stores.contains { $0.id == id } } ?? true }
        let inForce = store.flatMap { book?.standards(of: $0, on: day) } ?? []
        let all = books.flatMap(\.entries).map(\.standard)
        if let found = (inForce + all).first(where: { $0.id == id }) { return found }
        var known: [String] = []
        for other in all.map(\.id) where !known.contains(other) { known.append(other) }
        throw .unknownStandard(id, known: known)
    }
}
