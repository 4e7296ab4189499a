package import AccountHealth

// What changed since somebody looked last.

extension Wording {
    /// `Since Friday 20 Nov`: the head of a column.
    package func since(_ moment: Instant) -> String {
        let day = CivilTime(utcSecond: moment.seconds).day
        return pick("Since \(weekday(day)) \(shortDay(day))", "自\(shortDay(day))（\(weekday(day))）以来")
    }

    /// `since Friday 20 Nov, 08:30 UTC`.
    package func sinceMoment(_ moment: Instant) -> String {
        let time = CivilTime(utcSecond: moment.seconds)
        let clock = time.clock.prefix(5)
        return pick(
            "since your last visit, \(weekday(time.day)) \(shortDay(time.day)), \(clock) UTC",
            "自上次查看（\(shortDay(time.day))\(weekday(time.day)) \(clock) UTC）以来")
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
