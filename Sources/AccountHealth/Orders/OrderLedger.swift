/// All orders the files state, each once, however many rows and files speak of it.
///
/// Rows of one file are the items of an order: the first states the order's facts, the others add their pieces, and a
/// contradiction is reported. A later file corrects an earlier one, unless both say when the marketplace last changed
/// the order and the later file's version is the older.
package struct OrderLedger: Sendable {
    /// One order, unpacked.
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

    private var rows = OrderRows()
    private var index = OrderIndex()
    /// Items already counted, where rows name their item: place, file and item in one number.
    private var items: Set<UInt64> = []
    /// Dates of the orders whose files state any.
    private var dates: [Int: OrderDates] = [:]

    package var count: Int { rows.count }

    package init() {}

    /// Makes room for so many orders in all, so that nothing has to grow while they are read.
    package mutating func reserve(_ orders: Int) {
        guard orders > count else { return }
        rows.reserve(orders)
        index.reserve(orders) { [rows] in rows.number(at: $0) }
    }

    /// Lines of one batch whose facts contradict an earlier row of the same order.
    package typealias Contradictions = [Int]

    /// Takes in the rows of a batch; `accounts` maps the batch's accounts to those of the records.
    package mutating func merge(
        _ batch: OrderBatch, accounts: [UInt32], numbers: (OrderNumber) -> OrderNumber
    ) -> Contradictions {
        var contradictions: Contradictions = []
        index.warmUp(batch.statements)
        for statement in batch.statements {
            let number = statement.number.poolIndex == nil ? statement.number : numbers(statement.number)
            let account = accounts[Int(statement.account)]
            let named = batch.namesAccounts
            // An order that no file gave an account yet takes the first account that is named for it.
            var unnamed: Int?
            var known = index.first(number) { place in
                guard rows.number(at: place) == number else { return false }
                if !named { return true }
                guard rows.flags(at: place).isAccountNamed else {
                    unnamed = unnamed ?? place
                    return false
                }
                return rows.account(at: place) == account
            }
            if known == nil, let unnamed {
                known = unnamed
                self[unnamed].account = account
                self[unnamed].flags.isAccountNamed = true
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
        var flags = Flags(statement, held: batch.held)
        flags.isAccountNamed = batch.namesAccounts
        let row = Row(
            number: number, placed: statement.placed, updated: statement.updated,
            line: UInt32(clamping: batch.firstLine + Int(statement.line)), account: account,
            file: UInt16(clamping: batch.file), quantity: statement.quantity, flags: flags)
        let place = rows.count
        if index.isFull {
            let rows = self.rows
            index.grow { rows.number(at: $0) }
        }
        index.insert(place, number: number)
        rows.append(row)
        if let stated { setDates(stated, of: place) }
        _ = isNewItem(statement, place: place, file: batch.file)
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

    private subscript(place: Int) -> Row {
        get { rows[place] }
        set { rows[place] = newValue }
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
            if rows.number(at: place) == number { places.append(place) }
            return false
        }
        return places
    }

    package func number(at place: Int) -> OrderNumber { rows.number(at: place) }
    package func account(at place: Int) -> Int { Int(rows.account(at: place)) }
    package func placedSecond(at place: Int) -> Int64 { Int64(rows.placedSecond(at: place)) }

    package func fulfilment(at place: Int) -> Fulfilment { rows.flags(at: place).fulfilment }

    package func origin(at place: Int) -> Origin {
        let row = self[place]
        return Origin(file: Int(row.file), line: Int(row.line))
    }

    /// When the order was last seen to change: the newest moment any of its facts names.
    package func newestSecond(at place: Int) -> Int64 {
        Int64(max(rows.placedSecond(at: place), rows.version(at: place)))
    }

    /// Marks that defects or parcels are joined to an order, so that reading it looks for them.
    mutating func markJoined(_ place: Int) {
        self[place].flags.isJoined = true
    }

    func isAccountNamed(_ place: Int) -> Bool { rows.flags(at: place).isAccountNamed }

    @inline(__always)
    func flags(at place: Int) -> Flags { rows.flags(at: place) }

    func isJoined(_ place: Int) -> Bool { rows.flags(at: place).isJoined }

    /// The order without what other files say about it.
    func order(at place: Int) -> Order {
        let shape = rows.shape(at: place)
        let flags = shape.flags
        return Order(
            placedAt: Instant(seconds: Int64(rows.placedSecond(at: place))),
            status: flags.status,
            fulfilment: flags.fulfilment,
            isBusiness: flags.isBusiness,
            quantity: max(1, Int(shape.quantity)),
            dates: flags.hasDates ? (dates[place] ?? OrderDates()) : OrderDates(),
            held: flags.held)
    }
}
