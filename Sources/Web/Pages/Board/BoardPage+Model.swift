import AccountHealth
import Operations
import Wording

/// The board: every account on one line, worst first.
enum BoardPage {
    struct Row {
        var look: Look
        var status: String
        var link: Link
        var name: String
        var store: String
        var isSample: Bool
        var standard: (name: String, link: Link)?
        var headroom: String
        var slots: Slots?
        var rate: String
        var counts: String
        var chance: String
        var sparkline: Sparkline?
        var age: String
        var ageLook: Look
        var isOld: Bool
        /// The file that is longest overdue.
        var overdue: String?
        var change: ChangeWords?
    }

    struct Filter {
        var name: String
        var count: Int
        var link: Link
        var isChosen: Bool
    }

    /// An order of the number that was looked for.
    struct FoundLine {
        var orderID: String
        var link: Link
        var account: String
        var store: String

        init(_ found: FoundOrder) {
            orderID = found.orderID
            link = .order(found.orderID, of: found.entry.id)
            account = found.entry.account.name
            store = found.entry.account.store.description
        }
    }

    struct Model {
        let words: Wording
        let verdict: String
        let filters: [Filter]
        let rows: [Row]
        /// Cases a promise of which slips; none for who may not handle cases.
        var slipping: [CaseEntry] = []
        /// Orders of the number that was looked for.
        var foundOrders: [FoundLine] = []
        /// Accounts that are looked for.
        let count: Int
        /// All that there are.
        let all: Int
        var previous: Link?
        var next: Link?
        var range: String
        let question: BoardQuestion
        /// Those of which one can be chosen; none where all accounts are of one.
        let stores: [StoreID]
        /// Where the same rows stand in another order.
        let orders: [(order: BoardQuestion.Order, link: Link)]
        let table: Link
        let since: SinceModel?
        let start: FirstStartModel?
        /// Whether there is no account at all, and not only none that was looked for.
        var isEmpty: Bool { all == 0 }
    }

    /// Rows on one page of the board.
    static let length = 100
}

extension BoardPage.Model {
    init(_ board: Board, _ question: BoardQuestion, start: FirstStartModel? = nil, words: Wording) {
        self.words = words
        self.question = question
        self.start = start
        since = SinceModel(board, question, words: words)
        stores = board.stores.count > 1 || question.store != nil ? board.stores : []
        let overview = board.overview
        func among(_ state: BoardRow.State) -> Int { overview.counts[state] ?? 0 }
        all = overview.count
        verdict = words.boardVerdict(
            missed: among(.missed), noRoom: among(.noRoom), met: among(.met), oldMisses: overview.oldMisses,
            oldMissDay: overview.oldMissDay, stale: among(.stale) - overview.oldMisses,
            unjudged: among(.noData) + among(.unknown))
        func link(_ change: (inout BoardQuestion) -> Void) -> Link {
            var other = question
            other.offset = 0
            change(&other)
            return .board(other)
        }
        let state = question.state
        var filters = [
            BoardPage.Filter(
                name: words.all, count: board.accountCount,
                link: link { ($0.state, $0.isChanged) = (nil, false) }, isChosen: state == nil && !question.isChanged)
        ]
        let changed = board.changes.map { $0.values.reduce(0, +) } ?? 0
        if changed > 0 || question.isChanged {
            filters.append(
                BoardPage.Filter(
                    name: words.changedAccounts, count: changed,
                    link: link { ($0.state, $0.isChanged) = (nil, true) }, isChosen: question.isChanged))
        }
        for one in BoardRow.State.allCases {
            guard let count = board.counts[one], count > 0 || one == state else { continue }
            filters.append(
                BoardPage.Filter(
                    name: words.state(one.rawValue), count: count,
                    link: link { ($0.state, $0.isChanged) = (one, false) }, isChosen: one == state))
        }
        self.filters = filters
        orders = BoardQuestion.Order.ofPages.map { one in
            (one, link { $0.order = one })
        }
        table = .boardTable(question)
        rows = board.rows.map { BoardPage.Row($0, words: words) }
        count = board.accountCount
        let shown = question.isChanged ? changed : state.map { board.counts[$0] ?? 0 } ?? board.accountCount
        let end = board.offset + board.rows.count
        range = shown > board.rows.count ? words.rowRange(from: board.offset + 1, to: end, of: shown) : ""
        if board.offset > 0 { previous = link { $0.offset = max(0, board.offset - BoardPage.length) } }
        if end < shown { next = link { $0.offset = end } }
    }
}

extension BoardPage.Row {
    init(_ row: BoardRow, words: Wording) {
        look = Look(row.state)
        status =
            row.isOldMiss
            ? row.newestDay.map { words.missed(until: $0) } ?? words.state(BoardRow.State.missed.rawValue)
            : words.state(row.state.rawValue)
        link = .account(row.entry.id)
        name = row.entry.account.name
        store = row.entry.account.store.description
        isSample = row.entry.isSample
        isOld = row.state == .stale
        overdue = row.overdue.flatMap { due in
            due.days.map { words.overdue(due.report.kind, days: $0) }
        }
        change = row.change.map { ChangeWords($0, of: row, words: words) }
        chance = row.chance.map { words.chance($0) } ?? "–"
        if let newest = row.newestDay {
            let isStale = row.isStale || row.state == .stale
            age = words.boardAge(newest: newest, asOf: row.asOf, isStale: isStale)
            ageLook = isStale ? .stale : .met
        } else {
            age = words.noDataYet
            ageLook = .unknown
        }
        guard let tightest = row.tightest else {
            (headroom, rate, counts) = ("", "–", "")
            return
        }
        let standard = tightest.standard
        self.standard = (words.name(of: standard), .standard(standard, of: row.entry.id))
        headroom = words.boardHeadroom(
            status: tightest.status, tally: tightest.tally, headroom: tightest.headroom, standard: standard)
        slots = Slots(
            tightest.tally, headroom: tightest.headroom, status: tightest.status, standard: standard, words: words)
        let rate = standard.measure.isShare ? Judgement(tightest.tally, standard: standard).rate : nil
        self.rate = rate.map { words.percent($0) } ?? "–"
        counts = rate.map { words.rateCounts($0) } ?? ""
        if standard.measure.isShare {
            let shown = Look(tightest.status, hasNoRoom: tightest.headroom?.absorbable == 0)
            let judge = Judge(standard)
            let history = tightest.course.map { judge($0).rate }
            sparkline = Sparkline(standard: standard, history: history, look: shown, width: 88, height: 26)
        }
    }
}
