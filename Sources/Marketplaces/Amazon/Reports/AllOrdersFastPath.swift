import AccountHealth
import Glibc

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
        parsed.orders.lineCount = block.lineCount
        parsed.orders.statements.reserveCapacity(block.lineCount)
        var accounts = AccountPlaces(context: reader.context)
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
                if !readLine(base, start, end, line, fields, &accounts, &parsed) {
                    readSlowly(bytes, start, min(end + 1, bytes.count), line, &parsed)
                }
                line += 1
                start = end + 1
            }
        }
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
        _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ line: Int,
        _ fields: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>, _ accounts: inout AccountPlaces,
        _ parsed: inout ParsedBlock
    ) -> Bool {
        var end = end
        if end > start, base[end - 1] == 13 { end -= 1 }
        guard split(base, start, end, into: fields) else { return false }
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
            let quantity = FastValue.quantity(fields[Field.quantity]),
            let account = accounts.place(
                account: fields[Field.account], channel: fields[Field.channel], batch: &parsed.orders)
        else { return false }
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

    /// Finds the wanted cells, eight bytes at a time; false when the line has too few cells.
    @inline(__always)
    private func split(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int,
        into fields: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
        var column = 0
        var cellStart = start
        var next = 0
        var index = start
        let count = wanted.count
        return wanted.withUnsafeBufferPointer { wanted in
            while index < end {
                var word: UInt64
                if index + 8 <= end {
                    word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                } else {
                    word = 0
                    for offset in 0..<(end - index) { word |= UInt64(base[index + offset]) << UInt64(offset * 8) }
                }
                // The high bit of each byte that is a tab.
                let other = UInt64(littleEndian: word) ^ 0x0909_0909_0909_0909
                let low = (other & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
                var tabs = ~(low | other | 0x7F7F_7F7F_7F7F_7F7F)
                while tabs != 0 {
                    let tab = index + tabs.trailingZeroBitCount >> 3
                    if column == wanted[next].column {
                        fields[wanted[next].field] = UnsafeBufferPointer(
                            start: base + cellStart, count: tab - cellStart)
                        next += 1
                        if next == count { return true }
                    }
                    column += 1
                    cellStart = tab + 1
                    tabs &= tabs - 1
                }
                index += 8
            }
            guard column == wanted[next].column else { return false }
            fields[wanted[next].field] = UnsafeBufferPointer(start: base + cellStart, count: end - cellStart)
            return next + 1 == count
        }
    }
}

/// The places of accounts in a batch, found by the bytes of account and sales channel.
private struct AccountPlaces {
    private let context: ReadingContext
    private var names = ByteInterner()
    private var channels = ByteInterner()
    /// By channel: the store; nil when the line is not to be counted here.
    private var stores: [StoreID?] = []
    /// By name and channel.
    private var places: [UInt64: UInt32] = [:]
    private var last: (key: UInt64, place: UInt32)?

    init(context: ReadingContext) {
        self.context = context
    }

    mutating func place(
        account: UnsafeBufferPointer<UInt8>, channel: UnsafeBufferPointer<UInt8>, batch: inout OrderBatch
    ) -> UInt32? {
        let channelIndex = channels.index(of: channel)
        if channelIndex == stores.count {
            let text = String(validating: channel, as: UTF8.self) ?? "?"
            if case .store(let store) = AmazonWords.channel(text, context: context) {
                stores.append(store)
            } else {
                stores.append(nil)
            }
        }
        guard let store = stores[channelIndex] else { return nil }
        // Blanks around a name, and bytes that are no ASCII, are for the slow path.
        if let first = account.first, let final = account.last, first <= 32 || final <= 32 { return nil }
        let nameIndex = names.index(of: account)
        let key = UInt64(nameIndex) << 32 | UInt64(channelIndex)
        if let last, last.key == key { return last.place }
        if let known = places[key] {
            last = (key, known)
            return known
        }
        guard account.allSatisfy({ $0 < 128 }) else { return nil }
        let name = account.isEmpty ? context.account : String(decoding: account, as: UTF8.self)
        // Two channels of one store give the account two places; they become one when the batch is taken in.
        batch.accounts.append(Account(name: name, store: store))
        let place = UInt32(batch.accounts.count - 1)
        places[key] = place
        last = (key, place)
        return place
    }
}
