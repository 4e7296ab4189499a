import AccountHealth
import Storage

/// Rows of orders of one document by account and id, packed: in memory, or on the disk where there are many.
struct OrderRun: Sendable {
    var place: Place
    /// By the account's place in the records.
    var stretches: [Int: Stretch] = [:]

    enum Place: Sendable {
        case memory([UInt8])
        case disk(ScratchFile)
    }

    /// The rows of one account.
    struct Stretch: Sendable {
        var bytes: Range<Int>
        var rowCount = 0
        /// The newest moment that a row names, in seconds since 1970.
        var newest = Int64.min
    }
}

/// What every row of a run begins with. Its dates follow where it has any, then its id where that is not of the form 3-7-7: the length, and
/// the text.
struct PackedRow: BitwiseCopyable {
    let number: OrderNumber
    let placed: UInt32
    let updated: UInt32
    let line: UInt32
    let item: UInt32
    let quantity: UInt16
    let status: OrderStatus?
    let fulfilment: Fulfilment?
    let isBusiness: Bool?
    let hasDates: Bool

    /// Stands where no row was read yet.
    init() {
        self.init(
            ArrivedRow(
                number: OrderNumber(digits: 0), account: 0, origin: Origin(file: 0, line: 0), placed: 0, updated: 0,
                status: nil, fulfilment: nil, isBusiness: nil, quantity: 0, item: 0, dates: nil, held: []))
    }

    init(_ row: ArrivedRow) {
        number = row.number
        placed = UInt32(clamping: row.placed)
        updated = UInt32(clamping: row.updated)
        line = UInt32(clamping: row.origin.line)
        item = row.item
        quantity = UInt16(clamping: row.quantity)
        status = row.status
        fulfilment = row.fulfilment
        isBusiness = row.isBusiness
        hasDates = row.dates != nil
    }
}

/// Packs the rows of a run, and writes those that do not stay in memory.
struct OrderRunWriter {
    private let file: ScratchFile?
    /// Where the bytes that wait begin.
    private var start: Int
    private var bytes: [UInt8] = []
    private var stretches: [Int: OrderRun.Stretch] = [:]

    private static let blockBytes = 1 << 20

    /// - Parameters:
    ///   - file: nil for a run that stays in memory.
    ///   - start: where the run begins in the file.
    init(to file: ScratchFile?, at start: Int = 0) {
        self.file = file
        self.start = start
    }

    /// Where the next row will stand.
    var end: Int { start + bytes.count }

    /// Adds the rows of an account, which stand by id.
    mutating func append(
        _ places: [ArrivedPlace], of account: Int, in arrived: ArrivedOrders, numbers: OrderNumberPool
    ) throws {
        var stretch = OrderRun.Stretch(bytes: end..<end)
        for place in places {
            let row = arrived.row(at: place)
            withUnsafeBytes(of: PackedRow(row)) { bytes.append(contentsOf: $0) }
            if let dates = row.dates { withUnsafeBytes(of: dates) { bytes.append(contentsOf: $0) } }
            if row.number.poolIndex != nil {
                numbers.withUTF8(of: row.number) { id in
                    withUnsafeBytes(of: UInt32(id.count)) { bytes.append(contentsOf: $0) }
                    bytes.append(contentsOf: id)
                }
            }
            stretch.rowCount += 1
            stretch.newest = max(stretch.newest, row.newestSecond)
            if file != nil, bytes.count >= OrderRunWriter.blockBytes { try flush() }
        }
        stretch.bytes = stretch.bytes.lowerBound..<end
        stretches[account] = stretch
    }

    /// The run, all of whose rows have been added.
    mutating func finish() throws -> OrderRun {
        try flush()
        return OrderRun(place: file.map { .disk($0) } ?? .memory(bytes), stretches: stretches)
    }

    private mutating func flush() throws {
        guard let file else { return }
        try bytes.withUnsafeBytes { try file.write($0, at: start) }
        start += bytes.count
        bytes.removeAll(keepingCapacity: true)
    }
}

extension ArrivedRow {
    fileprivate var newestSecond: Int64 { max(placed, updated, dates?.newest?.seconds ?? 0) }
}
