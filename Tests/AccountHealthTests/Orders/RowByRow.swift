import AccountHealth

/// Orders as they come of applying rows one by one, each found by looking through all: slow, and plain to read.
struct RowByRow {
    /// What a test can see of an order.
    struct Known: Hashable {
        var id, account: String
        var placed, updated: UInt32
        var status: OrderStatus?
        var fulfilment: Fulfilment?
        var isBusiness: Bool?
        var quantity: Int
        var held: FactSet
        var dates = OrderDates()
        /// The row that states the order.
        var file, line: Int
    }

    private(set) var orders: [Known] = []
    /// Rows that contradict an earlier one, as file and line.
    private(set) var contradictions: [(file: Int, line: Int)] = []
    /// By order: whether a file named its account, and the items each file has stated.
    private var areNamed: [Bool] = []
    private var items: [Set<[UInt32]>] = []

    mutating func take(_ file: OrderFile) {
        for (offset, row) in file.rows.enumerated() { take(row, of: file, line: offset + 2) }
    }

    private mutating func take(_ row: OrderFile.Row, of file: OrderFile, line: Int) {
        guard let place = place(of: row, isNamed: file.namesAccounts) else {
            orders.append(
                Known(
                    id: row.id, account: row.account, placed: row.placed, updated: row.updated, status: row.status,
                    fulfilment: row.fulfilment, isBusiness: row.isBusiness, quantity: Int(row.quantity),
                    held: file.held, dates: row.dates ?? OrderDates(), file: file.place, line: line))
            areNamed.append(file.namesAccounts)
            items.append([[UInt32(file.place), row.item]])
            return
        }
        let isNewItem = row.item == 0 || items[place].insert([UInt32(file.place), row.item]).inserted
        let isWelcome =
            orders[place].file == file.place
            ? takeItem(row, of: file, at: place, isNew: isNewItem) : takeLater(row, of: file, at: place, line: line)
        if !isWelcome { contradictions.append((file.place, line)) }
    }

    /// The order a row speaks of; one without an account takes the first that is named.
    private mutating func place(of row: OrderFile.Row, isNamed: Bool) -> Int? {
        let places = orders.indices.filter { orders[$0].id == row.id }
        guard isNamed else { return places.first }
        if let own = places.first(where: { areNamed[$0] && orders[$0].account == row.account }) { return own }
        guard let unnamed = places.first(where: { !areNamed[$0] }) else { return nil }
        areNamed[unnamed] = true
        orders[unnamed].account = row.account
        return unnamed
    }

    private func differs(_ row: OrderFile.Row, from known: Known) -> Bool {
        func differ<Value: Equatable>(_ old: Value?, _ new: Value?) -> Bool { old != nil && new != nil && old != new }
        return row.placed != known.placed || differ(known.status, row.status)
            || differ(known.fulfilment, row.fulfilment) || differ(known.isBusiness, row.isBusiness)
            || known.dates.contradicts(row.dates ?? OrderDates())
    }

    /// A further row of the file that states the order: an item of it.
    private mutating func takeItem(_ row: OrderFile.Row, of file: OrderFile, at place: Int, isNew: Bool) -> Bool {
        var known = orders[place]
        let differs = differs(row, from: known)
        if isNew, file.held.contains(.quantity) || !known.held.contains(.quantity) {
            known.quantity = min(known.quantity + Int(row.quantity), Int(UInt16.max))
        }
        known.status = known.status ?? row.status
        known.fulfilment = known.fulfilment ?? row.fulfilment
        known.isBusiness = known.isBusiness ?? row.isBusiness
        if !differs { known.dates = RowByRow.merged(row.dates ?? OrderDates(), corrected: known.dates) }
        orders[place] = known
        return !differs
    }

    /// A row of another file: a correction, unless its version is the older.
    private mutating func takeLater(_ row: OrderFile.Row, of file: OrderFile, at place: Int, line: Int) -> Bool {
        var known = orders[place]
        let differs = differs(row, from: known)
        let haveVersions = known.updated != 0 && row.updated != 0
        let dates = row.dates ?? OrderDates()
        if haveVersions, row.updated < known.updated {
            known.status = known.status ?? row.status
            known.fulfilment = known.fulfilment ?? row.fulfilment
            known.isBusiness = known.isBusiness ?? row.isBusiness
            known.dates = RowByRow.merged(dates, corrected: known.dates)
        } else {
            if file.held.contains(.quantity) || !known.held.contains(.quantity) { known.quantity = Int(row.quantity) }
            known.placed = row.placed
            known.updated = max(known.updated, row.updated)
            known.status = row.status ?? known.status
            known.fulfilment = row.fulfilment ?? known.fulfilment
            known.isBusiness = row.isBusiness ?? known.isBusiness
            known.dates = RowByRow.merged(known.dates, corrected: dates)
            (known.file, known.line) = (file.place, line)
        }
        known.held.formUnion(file.held)
        orders[place] = known
        return !differs || haveVersions
    }

    private static func merged(_ old: OrderDates, corrected new: OrderDates) -> OrderDates {
        var merged = old
        merged.merge(new)
        return merged
    }
}
