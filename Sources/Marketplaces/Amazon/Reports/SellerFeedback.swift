package import AccountHealth

/// The seller feedback report. Its header is in the store's language, so columns are found by position: date, rating,
/// comment, response, order id, mail; an older layout has three more columns before the order id.
///
/// Comments and mail addresses are not kept. Source: SP-API report type `GET_SELLER_FEEDBACK_DATA`.
package struct SellerFeedback: TableReader {
    private let context: ReadingContext
    private let store: StoreID

    package init?(preview: TablePreview, context: ReadingContext) {
        let count = preview.header.names.count
        guard count == 6 || count == 9 else { return nil }
        let isEnglish = preview.header.contains("date", "rating", "comments", "order id")
        let orderColumn = count - 2
        let looksRight = preview.firstRows.contains { row in
            row.count > orderColumn && AmazonWords.isOrderID(row[orderColumn].trimmed)
                && ["1", "2", "3", "4", "5"].contains(row[1].trimmed)
        }
        guard isEnglish || looksRight else { return nil }
        self.context = context
        // The mail addresses are the marketplace's own and end in the store's domain.
        let domains = preview.firstRows.compactMap { row in
            row.last.flatMap { $0.split(separator: "@").last }.map { $0.trimmed.lowercased() }
        }
        let named = domains.lazy.compactMap { domain -> StoreID? in
            guard domain.hasPrefix("marketplace.") else { return nil }
            return context.directory.store(named: String(domain.dropFirst("marketplace.".count)))
        }
        store = named.first ?? context.store
    }

    package func declare(in records: inout Records, log: inout FindingLog) {
        records.heldDefects.insert(.feedback)
    }

    package func read(_ row: Row, into block: inout ParsedBlock) {
        // The order id stands in the fifth or the eighth column; a short row may have lost its last ones.
        let orderColumn = [4, 7].first { row.text($0).map(AmazonWords.isOrderID) ?? false }
        guard let orderColumn, let id = row.text(orderColumn) else {
            block.log.add(
                .badValue(expected: "000-0000000-0000000", found: row.excerpt(row.count >= 9 ? 7 : 4)), .error,
                line: row.line, column: "Order ID")
            return
        }
        let pattern = context.directory.dates(of: store)
        let zone = context.directory.zone(of: store)
        let time = pattern?.parse(row.cell(0)) ?? parseTime(row.cell(0))
        guard let known = time?.instant(in: zone), Cells.range.contains(known) else {
            block.log.add(
                .badValue(expected: pattern?.text ?? "yyyy-MM-dd", found: row.excerpt(0)), .error, line: row.line,
                column: "Date")
            return
        }
        guard let rating = parseInteger(row.cell(1)), (1...5).contains(rating) else {
            block.log.add(.badValue(expected: "1–5", found: row.excerpt(1)), .error, line: row.line, column: "Rating")
            return
        }
        let defect = Defect(
            kind: .feedback, knownAt: known, rating: rating, isInferred: true, origin: Origin(file: 0, line: row.line))
        block.defects.append(.init(order: id, account: nil, value: defect))
        block.note(known)
        block.usableRows += 1
    }
}

extension StringProtocol {
    /// Without blanks at either end.
    var trimmed: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(String.UnicodeScalarView(scalars[...last]))
    }
}
