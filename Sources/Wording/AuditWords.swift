package import AccountHealth

// What somebody or something was before a change, and is after it.

extension Wording {
    package func removedAccount(_ id: Int64) -> String {
        pick("account \(id), removed since", "账户 \(id)（已移除）")
    }
    package func ofUser(_ name: String) -> String { pick("of \(name)", "属于 \(name)") }
    package func importNumber(_ id: Int64) -> String { pick("import \(id)", "导入记录 \(id)") }
    package func orderCount(_ number: Int) -> String { pick(count(number, "order", "orders"), "\(number.grouped) 个订单") }

    /// A claim, feedback or chargeback as somebody entered it.
    package func entered(
        _ kind: DefectKind, rating: Int?, known: Day?, _ decision: Decision, decided: Day?
    ) -> String {
        let days = [
            known.map { pick("known \(shortDay($0))", "\(shortDay($0))得知") },
            decided.map { pick("decided \(shortDay($0))", "\(shortDay($0))裁决") },
        ]
        return enumeration([self.decided(kind, rating: rating, decision)] + days.compactMap(\.self))
    }

    /// That somebody wrote.
    package func entered(_ sender: Message.Sender, _ day: Day) -> String {
        enumeration([story(.wrote(sender, topic: nil)).title, shortDay(day)])
    }
}
