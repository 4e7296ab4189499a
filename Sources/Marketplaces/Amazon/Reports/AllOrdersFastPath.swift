import AccountHealth
import CTabs
import Glibc
import Synchronization

/// Reads the usual line of an all-orders report straight from its bytes.
///
/// A line that does not fit (short, another form of date or id, an unknown word) goes through `AllOrders.read`, which
/// gives the same facts for every line; a test compares the two.
struct AllOrdersFastPath {
    private let reader: AllOrders
    private let format: TableFormat
    /// The wanted cells in the order of the file: which fields they are, and how many cells lie between each and the one
    /// before.
    private let fields: [UInt32]
    private let skips: [UInt32]
    /// The field that tells the account.
    private let accountField: Int

    /// Bytes behind a line that are there to be read.
    private static let margin = Int(STANDING_TABS_MARGIN)

    /// The fields of a line.
    private enum Field {
        static let id = 0
        static let placed = 1
        static let updated = 2
        static let status = 3
        static let fulfilment = 4
        static let channel = 5
        static let quantity = 6
        static let business = 7
        static let account = 8
        static let count = 9
    }

    init(_ reader: AllOrders, format: TableFormat) {
        self.reader = reader
        self.format = format
        let columns = reader.columns
        let all: [(Int?, Int)] = [
            (columns.id, Field.id), (columns.placed, Field.placed), (columns.updated, Field.updated),
            (columns.status, Field.status), (columns.fulfilment, Field.fulfilment), (columns.channel, Field.channel),
            (columns.quantity, Field.quantity), (columns.business, Field.business),
        ]
        var wanted = all.compactMap { column, field in column.map { ($0, field) } }
        // The column the user names for the account may be one that is read anyway.
        accountField = wanted.first { $0.0 == columns.account }?.1 ?? Field.account
        if accountField == Field.account, let column = columns.account { wanted.append((column, Field.account)) }
        wanted.sort { $0.0 < $1.0 }
        fields = wanted.map { UInt32($0.1) }
        skips = zip(wanted, [-1] + wanted.map(\.0)).map { UInt32($0.0 - $1 - 1) }
    }

    func parse(_ block: LineBlock) -> ParsedBlock {
        var parsed = reader.makeBlock()
        // A usual line has at least two hundred bytes; more rows make the list grow.
        parsed.orders.statements.reserveCapacity(block.bytes.count / 200 + 16)
        // The accounts of a file are few; a block begins with those that blocks before it have met.
        var (accounts, met) = reader.known.begin(context: reader.context)
        parsed.orders.accounts = met
        block.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            // A column that is missing is an empty cell at the beginning of its line.
            let places = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 * Field.count)
            places.initialize(repeating: 0, count: 2 * Field.count)
            defer { places.deallocate() }
            var start = 0
            var line = 0
            while start < bytes.count {
                let found = memchr(base + start, 10, bytes.count - start)
                let end = found.map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) } ?? bytes.count
                let isRead: Bool
                if end + AllOrdersFastPath.margin <= bytes.count {
                    isRead = readLine(base + start, end - start, line, places, &accounts, &parsed)
                } else {
                    // The last line gets something to stand behind it.
                    let copy = Array(bytes[start...]) + Array(repeating: 0, count: AllOrdersFastPath.margin)
                    isRead = copy.withUnsafeBufferPointer { copy in
                        copy.baseAddress.map { readLine($0, end - start, line, places, &accounts, &parsed) } ?? false
                    }
                }
                if !isRead { readSlowly(bytes, start, min(end + 1, bytes.count), line, &parsed) }
                line += 1
                start = end + 1
            }
            parsed.lineCount = line
        }
        if parsed.orders.accounts.count > met.count { reader.known.add(accounts, parsed.orders.accounts) }
        return parsed
    }

    private func readSlowly(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ line: Int, _ parsed: inout ParsedBlock
    ) {
        var cells: [Range<Int>] = []
        let slice = UnsafeBufferPointer(rebasing: bytes[..<end])
        _ = RecordScanner.scan(slice, from: start, dialect: format.dialect, into: &cells)
        let row = Row(bytes: slice, cells: cells, hasEscapes: false, encoding: format.encoding, line: line)
        reader.readChecked(row, format: format, into: &parsed)
    }

    /// The cells of a line, by field.
    private struct Cells {
        let line: UnsafePointer<UInt8>
        let places: UnsafeMutablePointer<UInt32>

        @inline(__always)
        subscript(field: Int) -> UnsafeBufferPointer<UInt8> {
            let (start, end) = (Int(places[2 &* field]), Int(places[2 &* field &+ 1]))
            return UnsafeBufferPointer(start: line + start, count: end &- start)
        }
    }

    /// False when the line is not of the usual form; nothing has been added then.
    private func readLine(
        _ start: UnsafePointer<UInt8>, _ count: Int, _ line: Int, _ places: UnsafeMutablePointer<UInt32>,
        _ accounts: inout AccountPlaces, _ parsed: inout ParsedBlock
    ) -> Bool {
        let count = count > 0 && start[count - 1] == 13 ? count - 1 : count
        guard
            standing_find_cells(
                start, UInt32(truncatingIfNeeded: count), skips, fields, UInt32(fields.count), places)
        else { return false }
        let cells = Cells(line: start, places: places)
        guard let number = FastValue.orderNumber(cells[Field.id]),
            let placed = FastValue.second(cells[Field.placed]),
            let status = FastValue.status(cells[Field.status]),
            let updated = cells[Field.updated].isEmpty ? 0 : FastValue.second(cells[Field.updated]),
            let fulfilment = FastValue.fulfilment(cells[Field.fulfilment]),
            let quantity = FastValue.quantity(cells[Field.quantity])
        else { return false }
        let isBusiness = FastValue.flag(cells[Field.business])
        guard isBusiness != nil || cells[Field.business].isEmpty else { return false }
        let account: UInt32
        switch accounts.place(account: cells[accountField], channel: cells[Field.channel], batch: &parsed.orders) {
        case .account(let place): account = place
        case .otherShop:
            AllOrders.noteOtherShop(line, &parsed.log)
            return true
        case .unusual: return false
        }
        parsed.orders.statements.append(
            OrderStatement(
                number: number, placed: placed, updated: updated, line: UInt32(truncatingIfNeeded: line),
                account: account, quantity: quantity, status: status, fulfilment: fulfilment, isBusiness: isBusiness))
        parsed.usableRows += 1
        return true
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

    @inline(__always)
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
