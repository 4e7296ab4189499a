import AccountHealth

extension DatePattern {
    /// How some cells write their dates: empty where they are ISO 8601, nil where that is not certain.
    ///
    /// Of 03/04/2026 nobody knows the month; one 13/04/2026 beside it tells.
    package static func guess(_ cells: [String]) -> String? {
        let cells = cells.filter { !$0.isEmpty }.map { Array($0.utf8) }
        var best = (text: "", order: -1, count: cells.count { parseTime($0) != nil })
        var isCertain = true
        for (order, day) in days.enumerated() {
            for time in ["", " HH:mm", " HH:mm:ss", " h:mm a", " h:mm:ss a"] {
                guard let pattern = DatePattern(day + time) else { continue }
                let count = cells.count { (pattern.parse($0) ?? parseTime($0)) != nil }
                if count > best.count {
                    best = (day + time, order, count)
                    isCertain = true
                } else if count == best.count, best.order >= 0, order != best.order {
                    isCertain = false
                }
            }
        }
        return best.count > 0 && isCertain ? best.text : nil
    }

    private static let days = ["-", "/", "."].flatMap { mark in
        [["yyyy", "MM", "dd"], ["dd", "MM", "yyyy"], ["MM", "dd", "yyyy"]].map { $0.joined(separator: mark) }
    }
}
