package import AccountHealth

/// What one's own cases came to. It describes them, and foretells nothing of another.
package struct CaseNumbers: Hashable, Sendable {
    package private(set) var all = 0
    package private(set) var reinstated = 0
    /// Within how many days and rounds the half that was quickest came back; nil where none did.
    package private(set) var days: Int?
    package private(set) var rounds: Int?

    package init(_ cases: [CaseRecord]) {
        all = cases.count
        let back = cases.compactMap { record -> (days: Int, rounds: Int)? in
            guard let notice = record.messages.first?.receivedOn,
                let answer = record.answers.first(where: { $0.outcome == .reinstated })
            else { return nil }
            return (max(0, notice.distance(to: record.messages[answer.message].receivedOn)), answer.round)
        }
        reinstated = back.count
        guard !back.isEmpty else { return }
        let middle = (back.count - 1) / 2
        days = back.map(\.days).sorted()[middle]
        rounds = back.map(\.rounds).sorted()[middle]
    }
}
