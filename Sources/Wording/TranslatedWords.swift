import AccountHealth

// The words of the plain files, as one chooses among them.

extension Wording {
    /// A word that a column of the plain files takes.
    package func columnWord(_ word: String, of column: String) -> String {
        switch column {
        case "status": OrderStatus.allCases.first { "\($0)" == word }.map(orderStatus) ?? word
        case "fulfilment": word == "marketplace" ? fulfilment(.marketplace) : fulfilment(.seller)
        case "cancelled_by", "from": partyWord(word)
        case "business": word == "true" ? pick("yes", "是") : pick("no", "否")
        case "kind":
            word == "negative_feedback" ? pick("Negative feedback", "差评") : defect(DefectKind(word), rating: nil)
        case "decision": decision(word)
        case "event": Scan.Event(rawValue: word).map(scan) ?? word
        default: word
        }
    }

    /// One translated word: the file's, then ours.
    package func translated(_ written: String, _ word: String, of column: String) -> String {
        "\(written) → \(columnWord(word, of: column))"
    }

    private func partyWord(_ word: String) -> String {
        switch word {
        case "buyer": party(.buyer)
        case "seller": party(.seller)
        case "carrier": party(.carrier)
        default: party(.marketplace)
        }
    }
}
