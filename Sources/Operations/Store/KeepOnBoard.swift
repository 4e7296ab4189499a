import AccountHealth
import Foundation
import Storage

extension BoardRow {
    init(_ place: BoardPlace, account: AccountRow, setting: Setting) throws {
        let summary = try JSONDecoder().decode(BoardSummary.self, from: Data(place.summary.utf8))
        self.init(
            entry: AccountEntry(account), asOf: place.asOf, state: State(rawValue: place.state) ?? .noData,
            tightest: summary.tightest(store: account.account.store, setting: setting), newestDay: place.newestDay,
            orderCount: summary.orderCount)
    }
}

extension StoredAccount {
    /// Writes where the account stands on the board.
    func keepOnBoard(_ connection: any Connection, plan: StorePlan) throws {
        let opened = try OpenedFigures(connection, self, plan: plan, withHistory: true)
        let place = BoardSummary(opened, plan: plan).place(account: row.id)
        try BoardPlace.write([place], in: connection)
    }
}

/// What the board shows of an account, as it is kept.
struct BoardSummary: Codable {
    /// The rule of the tightest standard; nil without any figure.
    var rule: String?
    var status: String = ""
    var tally: [Int] = []
    /// Bad and units of each of the last sixty days, as `0/45 1/47`: JSON takes ten times as long for so many numbers.
    private var history = ""
    var state: String = BoardRow.State.noData.rawValue
    var asOf: Int32
    var newestDay: Int32?
    var orderCount: Int
    /// Smaller is worse.
    var rank: Int64 = 0

    /// Days of the figure that the board draws.
    static let historyDays = 60

    init(_ opened: OpenedFigures, plan: StorePlan) {
        let standing = opened.figures.standing
        asOf = standing.asOf.number
        newestDay = standing.newestDay?.number
        orderCount = standing.orderCount
        let judged = standing.standings.filter { $0.standard.condition != nil && !$0.hasNothing }
        guard let tightest = judged.min(by: { $0.urgency < $1.urgency }) else {
            rank = BoardRow.State.noData.order << 40
            return
        }
        rule = tightest.standard.ruleKey
        status = tightest.status.rawValue
        tally = [tightest.tally.bad, tightest.tally.units, tightest.tally.undecided, tightest.tally.unplaced]
        let state = BoardRow.State(tightest)
        self.state = state.rawValue
        rank = state.order << 40 + min(tightest.urgency.second, 1 << 39)
        let places = zip(plan.counted, opened.days).first { $0.0.standard.ruleKey == rule }
        if let days = places?.1 {
            for back in 0..<BoardSummary.historyDays {
                let day = standing.asOf.advanced(by: back + 1 - BoardSummary.historyDays)
                let tally = days.tallies.sum(tightest.effectiveWindow.days(asOf: day))
                history += "\(back == 0 ? "" : " ")\(tally.bad)/\(tally.units)"
            }
        }
    }

    func tightest(store: StoreID, setting: Setting) -> BoardRow.Tightest? {
        guard let rule, tally.count == 4, let status = Status(rawValue: status) else { return nil }
        let day = Day(number: asOf)
        let standards = setting.book(of: store)?.standards(of: store, on: day) ?? []
        guard let standard = standards.first(where: { $0.ruleKey == rule }) else { return nil }
        let sum = Tally(bad: tally[0], units: tally[1], undecided: tally[2], unplaced: tally[3])
        let headroom = standard.condition.flatMap { Headroom(condition: $0, bad: sum.bad, units: sum.units) }
        return BoardRow.Tightest(
            standard: standard, status: status, tally: sum, headroom: standard.measure.isShare ? headroom : nil,
            history: tallies)
    }

    private var tallies: [Tally] {
        history.utf8.split(separator: UInt8(ascii: " ")).map { day in
            let numbers = day.split(separator: UInt8(ascii: "/")).map { Int(Substring($0)) ?? 0 }
            return Tally(bad: numbers.first ?? 0, units: numbers.last ?? 0)
        }
    }

    func place(account: Int64) -> BoardPlace {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Numbers and words can always be encoded.
        let text = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        return BoardPlace(
            account: account, asOf: Day(number: asOf), rank: rank, state: state, summary: text,
            newestDay: newestDay.map { Day(number: $0) })
    }
}

extension BoardRow.State {
    init(_ standing: Standing) {
        if standing.isStale, standing.status != .unknown {
            self = .stale
        } else {
            self =
                switch standing.status {
                case .missed: .missed
                case .met: standing.hasNoRoom ? .noRoom : .met
                case .unknown: .unknown
                }
        }
    }

    /// The place among the states, the worst first.
    var order: Int64 { Int64(BoardRow.State.allCases.firstIndex(of: self) ?? 0) }
}

extension Standing {
    /// Nothing was counted and nothing is missing: the standard says nothing of the account.
    fileprivate var hasNothing: Bool { tally.isEmpty && missing.isEmpty && official == nil }

    /// How much attention the standard asks for: the smaller, the more.
    fileprivate var urgency: (first: Int, second: Int64) {
        switch status {
        case .missed:
            // The more clean orders are needed, the worse.
            let short = headroom.flatMap(\.unitsNeeded).map { $0 - tally.units } ?? 0
            return (0, Int64(1 << 38) - Int64(min(max(0, short), 1 << 38)))
        case .met: return (1, Int64(min(absorbable ?? 1 << 30, 1 << 30)))
        case .unknown: return (2, 0)
        }
    }
}
