package import AccountHealth

/// What a reader of one file needs to know beside its bytes.
package struct ReadingContext: Sendable {
    /// The account of rows that name none.
    package var account: String
    /// The store of rows that name none.
    package var store: StoreID
    /// The column that holds the account, where the user named one.
    package var accountColumn: String?
    package var directory: StoreDirectory
    /// How many rows findings name.
    package var findings: FindingLog.Detail

    package init(
        account: String, store: StoreID, accountColumn: String?, directory: StoreDirectory,
        findings: FindingLog.Detail = .firstRows
    ) {
        self.account = account
        self.store = store
        self.accountColumn = accountColumn
        self.directory = directory
        self.findings = findings
    }

    package var defaultAccount: Account { Account(name: account, store: store) }
}

/// Finds stores by any way of writing them, and their time zones.
package struct StoreDirectory: Sendable {
    private let stores: [String: StoreID]
    private let zones: [StoreID: Zone]
    private let patterns: [StoreID: DatePattern]
    private let makeZone: @Sendable (String) -> Zone?

    /// - Parameter makeZone: the zone of an IANA name; a store whose zone is unknown counts in UTC.
    package init(books: [StandardsBook], makeZone: @escaping @Sendable (String) -> Zone?) {
        var stores: [String: StoreID] = [:]
        for store in books.flatMap(\.stores) {
            stores[store.id.description] = store.id
            for alias in store.aliases { stores[alias.lowercased()] = store.id }
        }
        self.stores = stores
        self.makeZone = makeZone
        var named: [String: Zone] = [:]
        var zones: [StoreID: Zone] = [:]
        for store in books.flatMap(\.stores) {
            let zone = named[store.zone] ?? makeZone(store.zone) ?? .utc
            named[store.zone] = zone
            zones[store.id] = zone
        }
        self.zones = zones
        patterns = Dictionary(
            books.flatMap(\.stores).compactMap { store in
                store.dates.flatMap { DatePattern($0) }.map { (store.id, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// How a store's downloads write dates that follow the country.
    func dates(of store: StoreID) -> DatePattern? { patterns[store] }

    package func zone(named name: String) -> Zone? { makeZone(name) }

    package func store(named name: String) -> StoreID? { stores[name.lowercased()] }

    package func zone(of store: StoreID) -> Zone { zones[store] ?? .utc }
}

/// Reads one kind of table. A value is made for one file, from its header; blocks may be parsed side by side.
package protocol TableReader: Sendable {
    /// Nil when the table is of another kind.
    init?(preview: TablePreview, context: ReadingContext)

    /// The facts of one row.
    func read(_ row: Row, into block: inout ParsedBlock)

    /// The facts of a block. The default reads row by row; a reader may know a faster way to the same facts.
    func parse(_ block: LineBlock, format: TableFormat) -> ParsedBlock

    /// Prepares an empty block: what the columns hold, which accounts there are.
    func makeBlock() -> ParsedBlock

    /// Says once a file what it holds for all orders, with or without rows.
    func declare(in records: inout Records, log: inout FindingLog)
}

/// The beginning of a table, by which its kind is recognised.
package struct TablePreview: Sendable {
    package var header: Header
    /// The cells of the first few rows below the header.
    package var firstRows: [[String]]

    package init(header: Header, firstRows: [[String]] = []) {
        self.header = header
        self.firstRows = firstRows
    }
}

/// How the rows of a file are written.
package struct TableFormat: Sendable {
    package var header: Header
    package var dialect: Dialect
    package var encoding: Encoding
    /// Whether a row without anything in it is told of like any that lacks something: what a program sends has no rows that were
    /// once filled, as spreadsheets have.
    var tellsBlankRows = false
}

extension TableReader {
    package func makeBlock() -> ParsedBlock { ParsedBlock() }

    package func declare(in records: inout Records, log: inout FindingLog) {}

    package func parse(_ block: LineBlock, format: TableFormat) -> ParsedBlock {
        parseRows(block, format: format)
    }

    /// Reads row by row: the checked way that every other way must agree with.
    package func parseRows(_ block: LineBlock, format: TableFormat) -> ParsedBlock {
        var parsed = makeBlock()
        block.forEachRow(dialect: format.dialect, encoding: format.encoding) { row in
            readChecked(row, format: format, into: &parsed)
        }
        parsed.lineCount = block.lineCount
        return parsed
    }

    /// One row, unless it is blank or repeats the header.
    func readChecked(_ row: Row, format: TableFormat, into parsed: inout ParsedBlock) {
        if row.isBlank, !format.tellsBlankRows { return }
        if row.hasStrayText { parsed.log.add(.strayText, .warning, line: row.line) }
        if format.header.isRepeated(in: row) {
            parsed.log.add(.repeatedHeader, .note, line: row.line)
        } else {
            read(row, into: &parsed)
        }
    }
}
