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
    /// The wanted columns in the order of the file, and what each is.
    private let wanted: [(column: Int, field: Int)]

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
            (columns.quantity, Field.quantity), (columns.business, Field.business), (columns.account, Field.account),
        ]
        wanted = all.compactMap { column, field in column.map { ($0, field) } }.sorted { $0.column < $1.column }
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
            let fields = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>.allocate(capacity: Field.count)
            fields.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: Field.count)
            defer { fields.deallocate() }
            var start = 0
            var line = 0
            while start < bytes.count {
                let found = memchr(base + start, 10, bytes.count - start)
                let end = found.map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) } ?? bytes.count
                if !readLine(bytes, start, end, line, fields, &accounts, &parsed) {
                    readSlowly(bytes, start, min(end + 1, bytes.count), line, &parsed)
                }
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
        if cells.count == 1, cells[0].allSatisfy({ slice[$0] <= 32 }) { return }
        let row = Row(bytes: slice, cells: cells, hasEscapes: false, encoding: format.encoding, line: line)
        reader.readChecked(row, format: format, into: &parsed)
    }

    /// False when the line is not of the usual form; nothing has been added then.
    private func readLine(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ line: Int,
        _ fields: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>, _ accounts: inout AccountPlaces,
        _ parsed: inout ParsedBlock
    ) -> Bool {
        var end = end
        if end > start, bytes[end - 1] == 13 { end -= 1 }
        guard split(bytes, start, end, into: fields) else { return false }
        guard let number = FastValue.orderNumber(fields[Field.id]),
            let placed = FastValue.second(fields[Field.placed]),
            let status = FastValue.status(fields[Field.status])
        else { return false }
        var updated: UInt32 = 0
        if !fields[Field.updated].isEmpty {
            guard let second = FastValue.second(fields[Field.updated]) else { return false }
            updated = second
        }
        guard let fulfilment = FastValue.fulfilment(fields[Field.fulfilment]),
            let quantity = FastValue.quantity(fields[Field.quantity])
        else { return false }
        let account: UInt32
        switch accounts.place(account: fields[Field.account], channel: fields[Field.channel], batch: &parsed.orders) {
        case .account(let place): account = place
        case .otherShop:
            AllOrders.noteOtherShop(line, &parsed.log)
            return true
        case .unusual: return false
        }
        let business = fields[Field.business]
        let isBusiness: Bool? = business.isEmpty ? nil : FastValue.flag(business)
        if isBusiness == nil, !business.isEmpty { return false }
        parsed.orders.statements.append(
            OrderStatement(
                number: number, placed: placed, updated: updated, line: UInt32(truncatingIfNeeded: line),
                account: account, quantity: quantity, status: status, fulfilment: fulfilment, isBusiness: isBusiness))
        parsed.usableRows += 1
        return true
    }

    /// Finds the wanted cells, 64 bytes at a time; columns between them cost a count of bits. False when the line has too few
    /// cells.
    @inline(__always)
    private func split(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
        into fields: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
        let count = wanted.count
        guard let base = bytes.baseAddress else { return false }
        return wanted.withUnsafeBufferPointer { wanted in
            var next = 0
            // The number of the cell that the next tab ends, and where that cell begins.
            var column = 0
            var cellStart = start
            var index = start
            while index < end {
                var tabs =
                    index + 64 <= bytes.count
                    ? standing_byte_mask(base + index, 9)
                    : AllOrdersFastPath.tailMask(base + index, bytes.count - index)
                let left = end &- index
                if left < 64 { tabs &= (1 << UInt64(left)) &- 1 }
                var found = tabs.nonzeroBitCount
                while true {
                    let skip = wanted[next].column &- column
                    // The wanted cell ends in a later block.
                    if skip >= found { break }
                    // Passes over the tabs before the wanted cell.
                    if skip > 0 {
                        for _ in 1..<skip { tabs &= tabs &- 1 }
                        cellStart = index &+ tabs.trailingZeroBitCount &+ 1
                        tabs &= tabs &- 1
                    }
                    let tab = index &+ tabs.trailingZeroBitCount
                    fields[wanted[next].field] = UnsafeBufferPointer(start: base + cellStart, count: tab &- cellStart)
                    tabs &= tabs &- 1
                    cellStart = tab &+ 1
                    column &+= skip &+ 1
                    found &-= skip &+ 1
                    next &+= 1
                    if next == count { return true }
                }
                if found > 0 {
                    column &+= found
                    cellStart = index &+ 64 &- tabs.leadingZeroBitCount
                }
                index &+= 64
            }
            guard column == wanted[next].column else { return false }
            fields[wanted[next].field] = UnsafeBufferPointer(start: base + cellStart, count: end &- cellStart)
            return next &+ 1 == count
        }
    }
}

extension AllOrdersFastPath {
    /// The mask of the last bytes of a block, which are fewer than 64.
    private static func tailMask(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        var mask: UInt64 = 0
        for index in 0..<count where bytes[index] == 9 { mask |= 1 << UInt64(index) }
        return mask
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
    private var names = ByteInterner()
    private var channels = ByteInterner()
    private var known: [AmazonWords.Channel] = []
    /// By name and channel: the place plus one.
    private var places: [UInt32] = []
    /// What a line's account and channel lead to.
    enum Found {
        case account(UInt32)
        /// The order of another shop, which only needs a note.
        case otherShop
        /// For the checked path.
        case unusual
    }

    /// Channels that `places` has room for; a file has a handful.
    private static let channelLimit = 16

    init(context: ReadingContext) {
        self.context = context
    }

    mutating func place(
        account: UnsafeBufferPointer<UInt8>, channel: UnsafeBufferPointer<UInt8>, batch: inout OrderBatch
    ) -> Found {
        let channelIndex = channels.index(of: channel)
        guard channelIndex < AccountPlaces.channelLimit else { return .unusual }
        if channelIndex == known.count {
            let text = String(validating: channel, as: UTF8.self) ?? "?"
            known.append(AmazonWords.channel(text, context: context))
        }
        let store: StoreID
        switch known[channelIndex] {
        case .store(let found): store = found
        case .otherShop: return .otherShop
        case .unknown: return .unusual
        }
        // Blanks around a name, and bytes that are no ASCII, are for the slow path.
        if let first = account.first, let final = account.last, first <= 32 || final <= 32 { return .unusual }
        let key = names.index(of: account) * AccountPlaces.channelLimit + channelIndex
        if key < places.count, places[key] != 0 { return .account(places[key] - 1) }
        guard account.allSatisfy({ $0 < 128 }) else { return .unusual }
        let name = account.isEmpty ? context.account : String(decoding: account, as: UTF8.self)
        // Two channels of one store give the account two places; they become one when the batch is taken in.
        batch.accounts.append(Account(name: name, store: store))
        let place = UInt32(batch.accounts.count - 1)
        while places.count <= key { places.append(0) }
        places[key] = place + 1
        return .account(place)
    }
}
