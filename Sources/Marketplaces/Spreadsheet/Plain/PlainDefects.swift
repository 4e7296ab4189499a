import AccountHealth

extension PlainReader {
    func readDefect(_ cells: Cells, into block: inout ParsedBlock) {
        guard let id = orderID(cells, &block) else { return }
        guard let written = cells.required(cells.text("kind"), "kind", log: &block.log) else { return }
        let known = cells.instant("known_at", log: &block.log)
        guard let known = cells.required(known, "known_at", log: &block.log) else { return }
        let kind = DefectKind(PlainReader.defectKind(written))
        var rating = cells.integer("rating", in: 1...5, log: &block.log)
        // Feedback said to be negative counts also where nobody wrote the stars down.
        if rating == nil, kind == .feedback, Header.key(written) == "negativefeedback" { rating = 1 }
        if kind == .feedback, rating == nil {
            if cells.bytes("rating").isEmpty {
                block.log.add(.missingValue, .error, line: cells.row.line, column: "rating")
            }
            return
        }
        let decision: Decision? = cells.word("decision", PlainReader.decisions, log: &block.log)
        if decision == nil, !cells.bytes("decision").isEmpty { return }
        let defect = Defect(
            kind: kind,
            knownAt: known,
            rating: rating,
            reason: reason(cells.text("reason"), kind: kind),
            decision: decision ?? .open,
            decidedAt: cells.instant("decided_at", log: &block.log),
            closedAt: cells.instant("closed_at", log: &block.log),
            origin: origin(cells))
        block.defects.append(.init(order: id, account: accountName(cells), value: defect))
        block.note(known)
        block.usableRows += 1
    }

    private static let decisions = Decision.allCases.map { ($0.rawValue, $0) }

    /// The kind's name as the books write it; negative feedback is feedback with its stars.
    static func defectKind(_ written: String) -> String {
        // Most files write the books' own words.
        if written == "feedback" || written == "guarantee_claim" || written == "chargeback" { return written }
        let words = written.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
        return words == "negative_feedback" ? "feedback" : String(words.prefix(40))
    }

    private func reason(_ text: String?, kind: DefectKind) -> Defect.Reason {
        guard kind == .chargeback, let text else { return .unknown }
        return text.mentionsFraud ? .fraud : .service
    }
}

extension String {
    /// Byte by byte: a general search of text takes longer than reading the rest of the row.
    fileprivate var mentionsFraud: Bool {
        var rest = utf8[...]
        while rest.count >= 5 {
            if zip(rest, "fraud".utf8).allSatisfy({ $0 | 0x20 == $1 }) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
