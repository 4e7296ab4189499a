/// All orders the files state, each once, however many rows and files speak of it.
///
/// Rows of one file are the items of an order: the first states the order's facts, the others add their pieces, and a
/// contradiction is reported. A later file corrects an earlier one, unless both say when the marketplace last changed
/// the order and the later file's version is the older.
package struct OrderLedger: Sendable {
    /// One order in 32 bytes.
    struct Row: Sendable {
        var number: OrderNumber
        var placed: UInt32
        var updated: UInt32
        var line: UInt32
        var account: UInt32
        var file: UInt16
        var quantity: UInt16
        var flags: Flags
    }

    /// Rows in blocks that never move, so that growing needs no second copy of everything.
    private var blocks: [ContiguousArray<Row>] = []
    private var index = OrderIndex()
    /// Items already counted, where rows name their item: place, file and item in one number.
    private var items: Set<UInt64> = []
    /// Dates of the orders whose files state any.
    private var dates: [Int: OrderDates] = [:]
    package private(set) var count = 0

    private static let blockBits = 16
    private static let blockSize = 1 << blockBits

    package init() {}

    /// Lines of one batch whose facts contradict an earlier row of the same order.
    package typealias Contradictions = [Int]

    /// Takes in the rows of a batch; `accounts` maps the batch's accounts to those of the records.
    package mutating func merge(
        _ batch: OrderBatch, accounts: [UInt32], numbers: (OrderNumber) -> OrderNumber
    ) -> Contradictions {
        var contradictions: Contradictions = []
        for statement in batch.statements {
            let number = statement.number.poolIndex == nil ? statement.number : numbers(statement.number)
            let account = accounts[Int(statement.account)]
            let named = batch.namesAccounts
            var known = index.first(number) { place in
                let row = self[place]
                return row.number == number && (!named || row.flags.isAccountNamed && row.account == account)
            }
            if named, known == nil {
                // An order that no file gave an account yet.
                known = index.first(number) { place in
                    self[place].number == number && !self[place].flags.isAccountNamed
                }
                if let known {
                    self[known].account = account
                    self[known].flags.isAccountNamed = true
                }
            }
            let stated = statement.dates < 0 ? nil : batch.dates[Int(statement.dates)]
            if let place = known {
                if !correct(place, with: statement, dates: stated, batch: batch) {
                    contradictions.append(batch.firstLine + Int(statement.line))
                }
            } else {
                append(statement, number: number, account: account, dates: stated, batch: batch)
            }
        }
        return contradictions
    }

    private mutating func append(
        _ statement: OrderStatement, number: OrderNumber, account: UInt32, dates stated: OrderDates?, batch: OrderBatch
    ) {
        if count & (OrderLedger.blockSize - 1) == 0 {
            var block = ContiguousArray<Row>()
            block.reserveCapacity(OrderLedger.blockSize)
            blocks.append(block)
        }
        var flags = Flags(held: batch.held)
        flags.state(statement)
        flags.isAccountNamed = batch.namesAccounts
        let row = Row(
            number: number, placed: statement.placed, updated: statement.updated,
            line: UInt32(clamping: batch.firstLine + Int(statement.line)), account: account,
            file: UInt16(clamping: batch.file), quantity: statement.quantity, flags: flags)
        blocks[blocks.count - 1].append(row)
        let blocks = self.blocks
        index.insert(count, number: number) { place in
            blocks[place >> OrderLedger.blockBits][place & (OrderLedger.blockSize - 1)].number
        }
        if let stated { setDates(stated, of: count) }
        _ = isNewItem(statement, place: count, file: batch.file)
        count += 1
    }

    /// Whether the file has not yet stated this item of the order.
    private mutating func isNewItem(_ statement: OrderStatement, place: Int, file: Int) -> Bool {
        guard statement.item != 0 else { return true }
        let key = UInt64(UInt32(truncatingIfNeeded: place)) << 32 | UInt64(statement.item ^ UInt32(file & 0xFF) << 24)
        return items.insert(key).inserted
    }

    /// Merges a further statement about a known order; false when it contradicts what stands.
    private mutating func correct(
        _ place: Int, with statement: OrderStatement, dates stated: OrderDates?, batch: OrderBatch
    ) -> Bool {
        var row = self[place]
        let isNextItem = Int(row.file) == batch.file
        let differs =
            row.placed != statement.placed || row.flags.contradicts(statement)
            || (stated.map { dates[place]?.contradicts($0) ?? false } ?? false)
        // Rows without the column stand for one piece each, unless another file has counted the pieces.
        let statesPieces = batch.held.contains(.quantity) || !row.flags.held.contains(.quantity)
        if isNextItem {
            if isNewItem(statement, place: place, file: batch.file), statesPieces {
                row.quantity = UInt16(clamping: Int(row.quantity) + Int(statement.quantity))
            }
            // What the first row leaves open, a later one may fill in.
            row.flags.complete(statement)
        } else {
            _ = isNewItem(statement, place: place, file: batch.file)
            let isOlder = statement.updated != 0 && row.updated != 0 && statement.updated < row.updated
            let hadVersions = statement.updated != 0 && row.updated != 0
            row.flags.hold(batch.held)
            if !isOlder {
                row.placed = statement.placed
                row.updated = max(row.updated, statement.updated)
                row.line = UInt32(clamping: batch.firstLine + Int(statement.line))
                row.file = UInt16(clamping: batch.file)
                row.flags.state(statement)
                if statesPieces { row.quantity = statement.quantity }
            } else {
                row.flags.complete(statement)
            }
            self[place] = row
            if let stated {
                var merged = isOlder ? stated : (dates[place] ?? OrderDates())
                merged.merge(isOlder ? (dates[place] ?? OrderDates()) : stated)
                setDates(merged, of: place)
            }
            return !differs || hadVersions
        }
        self[place] = row
        if let stated, differs == false {
            var merged = stated
            merged.merge(dates[place] ?? OrderDates())
            setDates(merged, of: place)
        }
        return !differs
    }

    subscript(place: Int) -> Row {
        get { blocks[place >> OrderLedger.blockBits][place & (OrderLedger.blockSize - 1)] }
        set { blocks[place >> OrderLedger.blockBits][place & (OrderLedger.blockSize - 1)] = newValue }
    }

    private mutating func setDates(_ value: OrderDates, of place: Int) {
        dates[place] = value
        self[place].flags.hasDates = true
    }
}

// MARK: - Looking things up

extension OrderLedger {
    /// The places of all orders with a number; two accounts may use the same.
    package func places(of number: OrderNumber) -> [Int] {
        var places: [Int] = []
        _ = index.first(number) { place in
            if self[place].number == number { places.append(place) }
            return false
        }
        return places
    }

    package func number(at place: Int) -> OrderNumber { self[place].number }
    package func account(at place: Int) -> Int { Int(self[place].account) }
    package func placedSecond(at place: Int) -> Int64 { Int64(self[place].placed) }

    package func origin(at place: Int) -> Origin {
        Origin(file: Int(self[place].file), line: Int(self[place].line))
    }

    /// When the order was last seen to change: the newest moment any of its facts names.
    package func newestSecond(at place: Int) -> Int64 {
        Int64(max(self[place].placed, self[place].updated))
    }

    /// Marks that defects or parcels are joined to an order, so that reading it looks for them.
    mutating func markJoined(_ place: Int) {
        self[place].flags.isJoined = true
    }

    func isAccountNamed(_ place: Int) -> Bool { self[place].flags.isAccountNamed }

    func isJoined(_ place: Int) -> Bool { self[place].flags.isJoined }

    /// The order without what other files say about it.
    func order(at place: Int) -> Order {
        let row = self[place]
        return Order(
            placedAt: Instant(seconds: Int64(row.placed)),
            status: row.flags.status,
            fulfilment: row.flags.fulfilment,
            isBusiness: row.flags.isBusiness,
            quantity: max(1, Int(row.quantity)),
            dates: row.flags.hasDates ? (dates[place] ?? OrderDates()) : OrderDates(),
            held: row.flags.held)
    }
}
