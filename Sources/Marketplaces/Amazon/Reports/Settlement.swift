package import AccountHealth

/// Settlement reports, flat file V1 and V2: refunds for A-to-z claims and chargebacks.
///
/// A settlement shows what was decided against the seller and paid; claims still open are in no report. It does not tell
/// service chargebacks from fraud. Source: SP-API report types `GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE` and `…_V2`.
package struct Settlement: TableReader {
    private let header: Header
    private let context: ReadingContext
    private static let dottedDates = DatePattern("dd.MM.yyyy HH:mm:ss")
    private static let dottedDays = DatePattern("dd.MM.yyyy")

    package init?(preview: TablePreview, context: ReadingContext) {
        guard preview.header.contains("settlement-id", "transaction-type", "order-id", "posted-date") else {
            return nil
        }
        header = preview.header
        self.context = context
    }

    package func declare(in records: inout Records, log: inout FindingLog) {
        records.heldDefects.formUnion([.guaranteeClaim, .chargeback])
        log.add(.decidedClaimsOnly, .note)
    }

    package func read(_ row: Row, into block: inout ParsedBlock) {
        block.usableRows += 1
        guard let type = row.text(header["transaction-type"]) else { return }
        let kind: DefectKind
        switch Header.key(type) {
        case "atozguaranteerefund": kind = .guaranteeClaim
        case "chargebackrefund": kind = .chargeback
        default: return
        }
        guard let id = row.text(header["order-id"]), AmazonWords.isOrderID(id) else {
            block.log.add(
                .badValue(expected: "000-0000000-0000000", found: row.excerpt(header["order-id"])), .error,
                line: row.line, column: "order-id")
            return
        }
        let store = row.text(header["marketplace-name"]).flatMap { context.directory.store(named: $0) } ?? context.store
        let zone = context.directory.zone(of: store)
        let posted = (time(row, "posted-date-time") ?? time(row, "posted-date"))?.instant(in: zone)
        guard let known = posted, Cells.range.contains(known) else {
            block.log.add(
                .badValue(expected: "yyyy-MM-dd HH:mm:ss UTC", found: row.excerpt(header["posted-date"])), .error,
                line: row.line, column: "posted-date")
            return
        }
        let defect = Defect(
            kind: kind, knownAt: known, decision: .granted, isInferred: true, origin: Origin(file: 0, line: row.line))
        block.defects.append(.init(order: id, account: nil, value: defect))
        if kind == .chargeback { block.log.add(.chargebackKindUnknown, .note, line: row.line) }
        block.note(known)
    }

    private func time(_ row: Row, _ column: String) -> WrittenTime? {
        let cell = row.cell(header[column])
        guard !cell.isEmpty else { return nil }
        return parseTime(cell) ?? Settlement.dottedDates?.parse(cell) ?? Settlement.dottedDays?.parse(cell)
    }
}
