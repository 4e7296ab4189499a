package import AccountHealth

/// Reads the plain files, whether their columns have our names or a mapping gives them.
package struct PlainReader: TableReader {
    let kind: PlainKind
    /// The places of the columns, by our names.
    let columns: [String: Int]
    let mapping: ColumnMapping?
    let context: ReadingContext
    private let unknownColumns: [String]
    private let accountColumn: Int?
    private let mappingZone: Zone?

    package init?(preview: TablePreview, context: ReadingContext) {
        guard let kind = PlainKind.recognise(preview.header) else { return nil }
        self.init(kind: kind, header: preview.header, mapping: nil, context: context)
    }

    init(kind: PlainKind, header: Header, mapping: ColumnMapping?, context: ReadingContext) {
        self.kind = kind
        self.mapping = mapping
        self.context = context
        accountColumn = context.accountColumn.flatMap { header[$0] }
        columns = mapping?.places(in: header) ?? header.places(of: kind.required + kind.optional)
        mappingZone = mapping?.zone.flatMap { context.directory.zone(named: $0) }
        let known = Set((kind.required + kind.optional).map(Header.key))
        // With a mapping the user has said which columns matter.
        let accountName = context.accountColumn.map(Header.key)
        unknownColumns =
            mapping != nil
            ? []
            : header.names.filter { !$0.isEmpty && !known.contains(Header.key($0)) && Header.key($0) != accountName }
    }

    package func makeBlock() -> ParsedBlock {
        var block = ParsedBlock()
        block.log = FindingLog(context.findings)
        if let mapping { block.log.shownColumns = mapping.shownColumns }
        if kind == .orders {
            block.orders.held = heldFacts
            block.orders.namesAccounts = accountColumn != nil || has("account")
        }
        return block
    }

    package func declare(in records: inout Records, log: inout FindingLog) {
        if !unknownColumns.isEmpty { log.add(.unknownColumns(unknownColumns), .note, line: 1) }
        switch kind {
        case .defects:
            if let kind = mapping?.constants["kind"] {
                records.heldDefects.insert(DefectKind(PlainReader.defectKind(kind)))
            } else {
                records.holdsAllDefects = true
            }
        case .shipments:
            var facts: [Fact] = [.confirmation]
            if has("first_scan_at") { facts.append(.firstScan) }
            if has("delivered_at") { facts.append(.delivery) }
            records.held.formUnion(FactSet(facts))
        case .scans: records.held.formUnion(FactSet([.firstScan, .delivery]))
        case .penalties: records.holdsPenalties = true
        case .orders, .returns, .stock, .messages, .settings, .official: break
        }
    }

    package func read(_ row: Row, into block: inout ParsedBlock) {
        let cells = Cells(
            row: row, columns: columns, zone: mappingZone ?? context.directory.zone(of: context.store), mapping: mapping
        )
        switch kind {
        case .orders: readOrder(cells, into: &block)
        case .shipments: readShipment(cells, into: &block)
        case .defects: readDefect(cells, into: &block)
        case .scans: readScan(cells, into: &block)
        case .returns: readReturn(cells, into: &block)
        case .stock: readStock(cells, into: &block)
        case .messages: readMessage(cells, into: &block)
        case .settings: readSetting(cells, into: &block)
        case .official: readOfficial(cells, into: &block)
        case .penalties: readPenalty(cells, into: &block)
        }
    }

    func has(_ column: String) -> Bool {
        columns[column] != nil || mapping?.constants[column] != nil
    }

    private var heldFacts: FactSet {
        let columns: [(String, Fact)] = [
            ("ship_by", .shipBy), ("deliver_by", .deliverBy), ("confirmed_at", .confirmation),
            ("first_scan_at", .firstScan), ("delivered_at", .delivery), ("cancelled_by", .canceller),
            ("invoiced_at", .invoice), ("business", .business), ("quantity", .quantity),
            ("cancelled_at", .cancellation), ("category", .category),
        ]
        return FactSet(columns.filter { has($0.0) }.map(\.1))
    }

    /// The account a row names, or nil.
    func accountName(_ cells: Cells) -> String? {
        cells.row.text(accountColumn) ?? cells.text("account")
    }

    /// The order id of a row, or a finding.
    func orderID(_ cells: Cells, _ block: inout ParsedBlock) -> String? {
        let id = cells.required(cells.text("order_id"), "order_id", log: &block.log)
        guard let id, id.utf8.count <= 64 else {
            if id != nil {
                block.log.add(
                    .badValue(
                        expected: "an id of at most 64 characters", found: cells.row.excerpt(columns["order_id"])),
                    .error, line: cells.row.line, column: "order_id")
            }
            return nil
        }
        return id
    }

    /// Where a fact of this row stands; the block's place is added when it is taken in.
    func origin(_ cells: Cells) -> Origin {
        Origin(file: 0, line: cells.row.line)
    }
}
