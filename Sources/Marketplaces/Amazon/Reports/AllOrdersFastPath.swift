import AccountHealth
import CByteMask
import Glibc
import Synchronization

/// Reads the usual line of an all-orders report straight from its bytes.
///
/// A line that does not fit (short, another form of date or id, an unknown word) goes through `AllOrders.read`, which
/// gives the same facts for every line; a test compares the two.
struct AllOrdersFastPath {
    private let reader: AllOrders
    private let format: TableFormat
    private let steps: [Step]
    /// The field that tells the account.
    private let accountField: Int

    /// A wanted cell: how many cells lie between it and the wanted one before, and which field it is.
    private struct Step {
        var skip: Int
        var field: Int
    }

    private typealias Fields = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>

    /// Bytes behind a line that are there to be read.
    private static let margin = 64

    /// The fields of a line, by their place in `Fields`.
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
        var next = 0
        steps = wanted.map { column, field in
            defer { next = column + 1 }
            return Step(skip: column - next, field: field)
        }
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
            let fields = Fields.allocate(capacity: Field.count)
            // A column that is missing is as an empty cell.
            let missing = UnsafeMutablePointer<UInt8>.allocate(capacity: AllOrdersFastPath.margin)
            missing.initialize(repeating: 0, count: AllOrdersFastPath.margin)
            fields.initialize(repeating: UnsafeBufferPointer(start: missing, count: 0), count: Field.count)
            defer {
                fields.deallocate()
                missing.deallocate()
            }
            var start = 0
            var line = 0
            while start < bytes.count {
                let found = memchr(base + start, 10, bytes.count - start)
                let end = found.map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) } ?? bytes.count
                let isRead: Bool
                if end + AllOrdersFastPath.margin <= bytes.count {
                    isRead = readLine(base, start, end, line, fields, &accounts, &parsed)
                } else {
                    // The last line gets something to stand behind it.
                    let copy = Array(bytes[start...]) + Array(repeating: 0, count: AllOrdersFastPath.margin)
                    isRead = copy.withUnsafeBufferPointer { copy in
                        copy.baseAddress.map { readLine($0, 0, end - start, line, fields, &accounts, &parsed) } ?? false
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

    /// False when the line is not of the usual form; nothing has been added then.
    private func readLine(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ line: Int, _ fields: Fields,
        _ accounts: inout AccountPlaces, _ parsed: inout ParsedBlock
    ) -> Bool {
        let end = end > start && base[end - 1] == 13 ? end - 1 : end
        guard split(base, start, end, into: fields) else { return false }
        guard let number = FastValue.orderNumber(fields[Field.id]),
            let placed = FastValue.second(fields[Field.placed]),
            let status = FastValue.status(fields[Field.status]),
            let updated = fields[Field.updated].isEmpty ? 0 : FastValue.second(fields[Field.updated]),
            let fulfilment = FastValue.fulfilment(fields[Field.fulfilment]),
            let quantity = FastValue.quantity(fields[Field.quantity])
        else { return false }
        let isBusiness = FastValue.flag(fields[Field.business])
        guard isBusiness != nil || fields[Field.business].isEmpty else { return false }
        let account: UInt32
        switch accounts.place(account: fields[accountField], channel: fields[Field.channel], batch: &parsed.orders) {
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

    /// Finds the wanted cells, 64 bytes at a time; cells between them cost a count of bits. False when the line has too
    /// few cells.
    @inline(__always)
    private func split(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, into fields: Fields) -> Bool {
        /// The tabs from a place up to the end of the line.
        @inline(__always)
        func tabs(from place: Int) -> UInt64 {
            let left = end &- place
            let tabs = standing_byte_mask(base + place, 9)
            return left < 64 ? tabs & ((1 << UInt64(truncatingIfNeeded: left)) &- 1) : tabs
        }
        var place = start
        var mask = tabs(from: place)
        var cell = start
        for step in steps {
            var skip = step.skip
            if skip > 2 {
                // Whole blocks of cells are passed over by counting their tabs.
                var found = mask.nonzeroBitCount
                while found < skip {
                    skip &-= found
                    place &+= 64
                    guard place < end else { return false }
                    mask = tabs(from: place)
                    found = mask.nonzeroBitCount
                }
            }
            while skip > 0 {
                while mask == 0 {
                    place &+= 64
                    guard place < end else { return false }
                    mask = tabs(from: place)
                }
                skip &-= 1
                if skip == 0 { cell = place &+ mask.trailingZeroBitCount &+ 1 }
                mask &= mask &- 1
            }
            while mask == 0, place &+ 64 < end {
                place &+= 64
                mask = tabs(from: place)
            }
            // The last cell of a line ends with it.
            let tab = mask == 0 ? end : place &+ mask.trailingZeroBitCount
            guard cell <= end else { return false }
            fields[step.field] = UnsafeBufferPointer(start: base + cell, count: tab &- cell)
            mask &= mask &- 1
            cell = tab &+ 1
        }
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
