import AccountHealth

/// Returns of orders the seller ships, with a mark where an A-to-z claim was opened.
///
/// The mark tells that there is a claim, not how it ended, and only for orders with a return request. Source: SP-API report
/// type `GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE`.
package struct SellerReturns: TableReader {
    private let header: Header
    private let context: ReadingContext
    private static let dates = DatePattern("dd-MMM-yyyy")

    package init?(preview: TablePreview, context: ReadingContext) {
        guard preview.header.contains("Order ID", "Return request date", "A-to-Z Claim") else { return nil }
        header = preview.header
        self.context = context
    }

    package func read(_ row: Row, into block: inout ParsedBlock) {
        guard let id = row.text(header["Order ID"]), AmazonWords.isOrderID(id) else {
            block.log.add(
                .badValue(expected: "000-0000000-0000000", found: row.excerpt(header["Order ID"])), .error,
                line: row.line, column: "Order ID")
            return
        }
        let zone = context.directory.zone(of: context.store)
        guard let requested = instant(row, "Return request date", zone) else {
            block.log.add(
                .badValue(expected: "dd-MMM-yyyy", found: row.excerpt(header["Return request date"])), .error,
                line: row.line, column: "Return request date")
            return
        }
        let received = instant(row, "Return delivery date", zone)
        if received == nil { noteUnread("Return delivery date", "dd-MMM-yyyy", row, &block) }
        var reason = row.text(header["Return Reason"])
        if let text = reason, !FewWords.name.allow(text) {
            block.log.add(
                .wordsNotKept(limit: FewWords.name.mostCharacters), .note, line: row.line, column: "Return Reason")
            reason = nil
        }
        let origin = Origin(file: 0, line: row.line)
        let request = ReturnRequest(
            requestedAt: requested, answeredAt: nil, receivedAt: received,
            refundedAt: nil, reason: reason, origin: origin)
        block.returns.append(.init(order: id, account: nil, value: request))
        let isClaimed = parseFlag(row.cell(header["A-to-Z Claim"]))
        if isClaimed == nil { noteUnread("A-to-Z Claim", "Y, N", row, &block) }
        if isClaimed == true {
            let claim = Defect(kind: .guaranteeClaim, knownAt: requested, isInferred: true, origin: origin)
            block.defects.append(.init(order: id, account: nil, value: claim))
        }
        block.note(requested)
        block.usableRows += 1
    }

    private func instant(_ row: Row, _ column: String, _ zone: Zone) -> Instant? {
        let cell = row.cell(header[column])
        let instant = (SellerReturns.dates?.parse(cell) ?? parseTime(cell))?.instant(in: zone)
        return instant.flatMap { Cells.range.contains($0) ? $0 : nil }
    }

    /// Notes a cell that says something nobody can read; the row counts without it.
    private func noteUnread(_ column: String, _ expected: String, _ row: Row, _ block: inout ParsedBlock) {
        guard !row.cell(header[column]).isEmpty else { return }
        block.log.add(
            .badValue(expected: expected, found: row.excerpt(header[column])), .warning, line: row.line, column: column)
    }
}
