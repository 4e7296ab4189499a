import AccountHealth
import Synchronization

/// Reads the usual line of an all-orders report straight from its bytes.
///
/// A line that does not fit (short, another form of date or id, an unknown word) goes through `AllOrders.read`, which
/// gives the same facts for every line; a test compares the two.
struct AllOrdersFastPath {
    private let reader: AllOrders
    private let format: TableFormat
    private let columns: AllOrders.Columns
    /// How many cells a line must have so that every column that is read is there.
    private let neededCells: Int

    init(_ reader: AllOrders, format: TableFormat) {
        self.reader = reader
        self.format = format
        columns = reader.columns
        let all = [
            columns.id, columns.placed, columns.updated, columns.status, columns.fulfilment, columns.channel,
            columns.quantity, columns.business, columns.account,
        ]
        neededCells = (all.compactMap { $0 }.max() ?? 0) + 1
    }

    func parse(_ block: LineBlock) -> ParsedBlock {
        // The accounts of a file are few; a block begins with those that blocks before it have met.
        let (accounts, met) = reader.known.begin(context: reader.context)
        var work = Work(parsed: reader.makeBlock(), accounts: accounts)
        defer { work.deallocate() }
        work.parsed.orders.accounts = met
        // A usual line has at least two hundred bytes; more rows make the list grow.
        work.parsed.orders.statements.reserveCapacity(block.bytes.count / 200 + 16)
        block.bytes.withUnsafeBufferPointer { bytes in
            let start = parseLines(bytes, upTo: max(0, bytes.count - FastValue.margin), &work)
            // The last lines get something to stand behind them.
            var rest = Array(bytes[start...])
            if let last = rest.last, last != 10 { rest.append(10) }
            let end = rest.count
            rest += Array(repeating: 0, count: FastValue.margin)
            _ = rest.withUnsafeBufferPointer { parseLines($0, upTo: end, &work) }
        }
        work.addStatements()
        let found = work.parsed.orders.accounts
        if found.count > met.count { reader.known.add(work.accounts, found) }
        return work.parsed
    }

    // The functions below are compiled by themselves: in one large function the compiler would give up expanding what is
    // small, down to the count of a list.

    /// Parses the lines that end before a limit; returns where the first other line begins.
    @inline(never)
    private func parseLines(_ bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int, _ work: inout Work) -> Int {
        var start = 0
        while start < limit {
            let lines = work.cells.find(in: UnsafeBufferPointer(rebasing: bytes[start..<limit]))
            for number in 0..<lines.count {
                let line = lines[number]
                let isRead = line.count >= neededCells && line.withoutReturn { readLine($0, &work) }
                if !isRead {
                    readSlowly(bytes, start + line.bytes.lowerBound..<start + line.bytes.upperBound, &work)
                }
                work.parsed.lineCount += 1
            }
            start += lines.end
            guard lines.count == 0 else { continue }
            // A line that is longer than what is looked at in one go, or that does not end before the limit.
            guard let end = bytes[start..<limit].firstIndex(of: 10) else { break }
            readSlowly(bytes, start..<end + 1, &work)
            work.parsed.lineCount += 1
            start = end + 1
        }
        return start
    }

    @inline(never)
    private func readSlowly(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ work: inout Work) {
        work.addStatements()
        var cells: [Range<Int>] = []
        let slice = UnsafeBufferPointer(rebasing: bytes[..<line.upperBound])
        _ = RecordScanner.scan(slice, from: line.lowerBound, dialect: format.dialect, into: &cells)
        let row = Row(
            bytes: slice, cells: cells, hasEscapes: false, encoding: format.encoding, line: work.parsed.lineCount)
        reader.readChecked(row, format: format, into: &work.parsed)
    }

    /// False when the line is not of the usual form; nothing has been added then.
    @inline(never)
    private func readLine(_ cells: CellFinder.Line, _ work: inout Work) -> Bool {
        let updatedCell = cells[columns.updated]
        let businessCell = cells[columns.business]
        guard let number = FastValue.orderNumber(cells[columns.id]),
            let placed = FastValue.second(cells[columns.placed], work.months),
            let status = FastValue.status(cells[columns.status]),
            let updated = updatedCell.isEmpty ? 0 : FastValue.second(updatedCell, work.months),
            let fulfilment = FastValue.fulfilment(cells[columns.fulfilment]),
            let quantity = FastValue.quantity(cells[columns.quantity])
        else { return false }
        let isBusiness = FastValue.flag(businessCell)
        guard isBusiness != nil || businessCell.isEmpty else { return false }
        let account: UInt32
        switch work.accounts.place(
            account: cells[columns.account], channel: cells[columns.channel], batch: &work.parsed.orders)
        {
        case .account(let place): account = place
        case .otherShop:
            AllOrders.noteOtherShop(work.parsed.lineCount, &work.parsed.log)
            return true
        case .unusual: return false
        }
        work.add(
            OrderStatement(
                number: number, placed: placed, updated: updated,
                line: UInt32(truncatingIfNeeded: work.parsed.lineCount), account: account, quantity: quantity,
                status: status, fulfilment: fulfilment, isBusiness: isBusiness))
        return true
    }
}

/// A block while it is parsed, and the room that is needed for it.
private struct Work {
    var parsed: ParsedBlock
    var accounts: AccountPlaces
    let cells = CellFinder()
    let months = MonthMemory()
    /// Statements that are not yet in the batch: to put each there by itself takes as long as reading a date.
    private let statements = UnsafeMutablePointer<OrderStatement>.allocate(capacity: Work.room)
    private var count = 0

    private static let room = 64

    init(parsed: ParsedBlock, accounts: AccountPlaces) {
        self.parsed = parsed
        self.accounts = accounts
    }

    @inline(__always)
    mutating func add(_ statement: OrderStatement) {
        (statements + count).initialize(to: statement)
        count &+= 1
        if count == Work.room { addStatements() }
    }

    /// Puts the statements into the batch.
    mutating func addStatements() {
        parsed.orders.statements.append(contentsOf: UnsafeBufferPointer(start: statements, count: count))
        parsed.usableRows += count
        count = 0
    }

    func deallocate() {
        cells.deallocate()
        months.deallocate()
        statements.deallocate()
    }
}

/// The accounts that the blocks of a file have met so far. Blocks are parsed side by side; the longest list stays.
final class KnownAccounts: Sendable {
    private let longest = Mutex<(places: AccountPlaces, accounts: [Account])?>(nil)

    fileprivate func begin(context: ReadingContext) -> (places: AccountPlaces, accounts: [Account]) {
        longest.withLock { $0 } ?? (AccountPlaces(context: context), [])
    }

    fileprivate func add(_ places: AccountPlaces, _ accounts: [Account]) {
        longest.withLock { longest in
            if accounts.count > (longest?.accounts.count ?? 0) { longest = (places, accounts) }
        }
    }
}

/// The places of accounts in a batch, found by the bytes of account and sales channel.
private struct AccountPlaces: Sendable {
    private let context: ReadingContext
    private var channels = ByteInterner()
    private var known: [Channel] = []
    private var stores: [StoreID] = []
    private var names = ByteInterner()
    /// What each name in its store leads to.
    private var places: [Found] = []

    private enum Channel {
        /// The place of its store.
        case store(Int)
        /// What it leads to whatever the account.
        case other(Found)
    }

    /// What a line's account and channel lead to.
    enum Found {
        case account(UInt32)
        /// The order of another shop, which only needs a note.
        case otherShop
        /// For the checked path.
        case unusual
    }

    init(context: ReadingContext) {
        self.context = context
    }

    @inline(never)
    mutating func place(
        account: UnsafeBufferPointer<UInt8>, channel: UnsafeBufferPointer<UInt8>, batch: inout OrderBatch
    ) -> Found {
        let channelIndex = channels.index(of: channel)
        if channelIndex == known.count { meet(channel) }
        switch known[channelIndex] {
        case .store(let store):
            let name = names.index(of: account, under: store)
            if name == places.count { meet(account, of: stores[store], batch: &batch) }
            return places[name]
        // Names under a channel that is not counted are not worth remembering.
        case .other(let found): return found
        }
    }

    private mutating func meet(_ channel: UnsafeBufferPointer<UInt8>) {
        let text = String(validating: channel, as: UTF8.self) ?? "?"
        switch AmazonWords.channel(text, context: context) {
        case .store(let store):
            // A store has many channels when its name is written in many ways.
            let place = stores.firstIndex(of: store) ?? stores.count
            if place == stores.count { stores.append(store) }
            known.append(.store(place))
        case .otherShop: known.append(.other(.otherShop))
        case .unknown: known.append(.other(.unusual))
        }
    }

    /// Blanks around a name, and bytes that are no ASCII, are for the checked path.
    private mutating func meet(_ name: UnsafeBufferPointer<UInt8>, of store: StoreID, batch: inout OrderBatch) {
        let hasBlanks = name.first.map { $0 <= 32 } ?? false || name.last.map { $0 <= 32 } ?? false
        guard !hasBlanks, name.allSatisfy({ $0 < 128 }) else {
            places.append(.unusual)
            return
        }
        let text = name.isEmpty ? context.account : String(decoding: name, as: UTF8.self)
        places.append(.account(UInt32(batch.accounts.count)))
        batch.accounts.append(Account(name: text, store: store))
    }
}
