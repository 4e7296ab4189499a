import AccountHealth

/// The penalties that files list, by account; one that names no account counts in each.
struct Penalties: Sendable {
    /// What is listed for one account.
    struct Listed {
        var points: [Penalty]
        /// Whether any file lists penalties at all.
        var isHeld: Bool
    }

    private let all: [Penalty]
    private let isHeld: Bool
    /// Where each named account's stand in `all`.
    private var named: [String: [Int]] = [:]
    private var nameless: [Int] = []

    init(_ records: Records) {
        all = records.penalties
        isHeld = records.holdsPenalties
        for (index, penalty) in all.enumerated() {
            if let name = penalty.account { named[name, default: []].append(index) } else { nameless.append(index) }
        }
    }

    func of(_ account: String) -> Listed {
        let places = nameless + (named[account] ?? [])
        return Listed(points: places.map { all[$0] }, isHeld: isHeld)
    }
}
