import AccountHealth
import Marketplaces
import Storage

/// How accounts of one store, of which files hold the same, are measured for the board; worked out once for all of them.
struct BoardPlan {
    let whole: StorePlan
    /// The standards that decide something today.
    let judged: [StorePlan.Counted]
    /// The names under which tallies are kept that the board looks at: of the judged standards, and of orders that the
    /// marketplace sent.
    let keys: [String]
    /// What an account without official figures needs.
    private let usual: BoardNeeds

    init(_ plan: StorePlan) {
        whole = plan
        judged = plan.counted.filter(\.isJudged)
        keys = judged.map(\.key) + [CountingRules.placedKey(.marketplace)]
        usual = BoardNeeds(plan, StoredOfficials([]))
    }

    func needs(_ officials: StoredOfficials) -> BoardNeeds {
        officials.isEmpty ? usual : BoardNeeds(whole, officials)
    }
}

/// The windows of the judged standards of one account.
struct BoardNeeds {
    let windows: [Window]
    /// Orders placed before this day are too old for every window.
    let earliest: Day

    init(_ plan: StorePlan, _ officials: StoredOfficials) {
        let needs = FigureNeeds(plan, officials)
        earliest = needs.days.lowerBound
        windows = zip(plan.counted, needs.windows).filter { $0.0.isJudged }.map(\.1.window)
    }
}

/// The plans of some accounts; those that are measured alike share one.
struct BoardPlans {
    private(set) var all: [BoardPlan] = []
    private var places: [CountingKey: Int] = [:]

    /// The place of an account's plan among all.
    mutating func place(of account: StoredAccount, setting: Setting, now: Instant) -> Int {
        let key = account.countingKey(setting, now: now)
        if let known = places[key] { return known }
        all.append(BoardPlan(account.plan(setting, now: now)))
        places[key] = all.count - 1
        return all.count - 1
    }

    mutating func plan(of account: StoredAccount, setting: Setting, now: Instant) -> BoardPlan {
        let place = place(of: account, setting: setting, now: now)
        return all[place]
    }
}
