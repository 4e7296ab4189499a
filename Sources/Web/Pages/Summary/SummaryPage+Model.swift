import AccountHealth
import Operations
import Wording

/// An account on one screen of a phone or one sheet of paper, to be passed on.
enum SummaryPage {
    /// Something to be done now.
    struct Task {
        var text: String
        var why: String
        var link: Link?
        var isImport = false
    }

    struct Model {
        let page: AccountPage.Model
        /// The standards that ask for most attention.
        let cards: [CardModel]
        let next: AccountPage.Change?
        let tasks: [Task]

        var words: Wording { page.words }
    }

    static let cardLimit = 3
    static let taskLimit = 3
}

extension SummaryPage.Model {
    /// From what the page of the account shows: nothing is worked out a second time.
    init(_ page: AccountPage.Model) {
        self.page = page
        let told = page.cards.filter { $0.look != .unknown } + page.cards.filter { $0.look == .unknown }
        cards = Array(told.prefix(SummaryPage.cardLimit))
        // That of the standard the verdict is about, where it changes by itself.
        next = page.changes.first { $0.name == told.first?.name } ?? page.changes.first
        tasks = Array(
            (SummaryPage.toCheck(page) + SummaryPage.toBring(page)).prefix(SummaryPage.taskLimit))
    }
}

extension SummaryPage {
    /// Standards without room, of which orders count.
    private static func toCheck(_ page: AccountPage.Model) -> [Task] {
        let urgent = page.cards.filter { ($0.look == .missed || $0.look == .tight) && ($0.slots?.bad ?? 0) > 0 }
        return urgent.prefix(2).map { card in
            Task(text: card.toDo.text, why: card.toDo.advice, link: card.defectsLink)
        }
    }

    /// Files that are overdue, then those that were never brought.
    private static func toBring(_ page: AccountPage.Model) -> [Task] {
        let lines = page.reports.filter { $0.isDue || $0.isMissing }
        return lines.map { line in
            let words = page.words
            let state = line.isDue ? words.enumeration([line.age, line.path]) : line.path
            return Task(text: words.bring(line.kind), why: state, isImport: true)
        }
    }
}
