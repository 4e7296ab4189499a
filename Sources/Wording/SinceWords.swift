package import AccountHealth

// What changed since somebody looked last.

extension Wording {
    /// `Since Friday 20 Nov`: the head of a column.
    package func since(_ moment: Instant) -> String {
        let day = zone.day(of: moment)
        return pick("Since \(weekday(day)) \(shortDay(day))", "自\(shortDay(day))（\(weekday(day))）以来")
    }

    /// `since Friday 20 Nov, 16:30 UTC+8`.
    package func sinceMoment(_ moment: Instant) -> String {
        let (day, clock) = (zone.day(of: moment), clock(moment))
        return pick(
            "since your last visit, \(weekday(day)) \(shortDay(day)), \(clock)",
            "自上次查看（\(shortDay(day))\(weekday(day)) \(clock)）以来")
    }

    package var sinceLastVisit: String { pick("Since your last visit", "自上次查看以来") }
    package var worse: String { pick("worse", "变差") }
    package var better: String { pick("better", "好转") }
    package var unchanged: String { pick("unchanged", "无变化") }
    package var cannotTell: String { pick("cannot tell", "无法比较") }
    package var changedAccounts: String { pick("Changed", "有变化") }
    package var noAccountChanged: String {
        pick("No account changed since your last visit.", "自上次查看以来没有账户变化。")
    }
    package var newAccount: String { pick("New account", "新账户") }

    /// What an account showed before.
    package func before(_ text: String) -> String {
        let first = language == .english ? text.prefix(1).lowercased() + text.dropFirst() : text
        return pick("before: \(first)", "此前：\(first)")
    }
}
