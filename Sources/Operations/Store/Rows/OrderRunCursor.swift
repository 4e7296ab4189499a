import AccountHealth
import Glibc
import Storage

/// Stands at one row after the other of a stretch of a run.
final class OrderRunCursor {
    /// The place of the run among those of the document: rows of one id stand in the order of the file.
    private let run: Int
    private let file: ScratchFile?
    /// The next byte of the file that was not read yet, and the end of the stretch.
    private var next: Int
    private let end: Int
    private var buffer: [UInt8]
    /// The bytes of the buffer behind the row.
    private var rest: Range<Int>

    private var packed = PackedRow()
    private var dates: OrderDates?
    /// The bytes of an id that is not of the form 3-7-7.
    private var id = 0..<0

    private static let blockBytes = 1 << 16
    private static let noNumbers = OrderNumberPool()

    /// Stands at the first row; a stretch has one.
    init(_ stretch: OrderRun.Stretch, of run: OrderRun, at place: Int) throws {
        self.run = place
        switch run.place {
        case .memory(let bytes): (file, buffer, rest, next) = (nil, bytes, stretch.bytes, stretch.bytes.upperBound)
        case .disk(let file): (self.file, buffer, rest, next) = (file, [], 0..<0, stretch.bytes.lowerBound)
        }
        end = stretch.bytes.upperBound
        _ = try advance()
    }

    /// Goes to the next row; false behind the last.
    func advance() throws -> Bool {
        if rest.isEmpty, next == end { return false }
        packed = try take(PackedRow.self)
        dates = packed.hasDates ? try take(OrderDates.self) : nil
        if packed.number.poolIndex != nil {
            let length = Int(try take(UInt32.self))
            try need(length)
            id = rest.lowerBound..<rest.lowerBound + length
            rest = id.upperBound..<rest.upperBound
        }
        return true
    }

    /// The order's number, which means nothing outside the run where the id is not of the form 3-7-7.
    var number: OrderNumber { packed.number }

    /// Whether the row comes before that of another cursor.
    func isBefore(_ other: OrderRunCursor) -> Bool {
        let order = compareID(other)
        return order == 0 ? run < other.run : order < 0
    }

    /// Below zero where the id comes before the other's, by the bytes of their text.
    private func compareID(_ other: OrderRunCursor) -> Int {
        if packed.number.poolIndex == nil, other.packed.number.poolIndex == nil {
            // The text of digits has their order.
            let (own, other) = (packed.number.raw, other.packed.number.raw)
            return own == other ? 0 : own < other ? -1 : 1
        }
        return withID { own in
            other.withID { other in
                let order =
                    memcmp(
                        own.baseAddress.unsafelyUnwrapped, other.baseAddress.unsafelyUnwrapped,
                        min(own.count, other.count))
                return order == 0 ? own.count - other.count : Int(order)
            }
        }
    }

    /// The row as it arrived.
    ///
    /// - Parameter held: what the columns of the file hold.
    func row(account: Int, held: FactSet) -> ArrivedRow {
        ArrivedRow(
            number: packed.number, account: account, origin: Origin(file: 0, line: Int(packed.line)),
            placed: Int64(packed.placed), updated: Int64(packed.updated), status: packed.status,
            fulfilment: packed.fulfilment, isBusiness: packed.isBusiness, quantity: Int(packed.quantity),
            item: packed.item, dates: dates, held: held)
    }

    /// Calls `body` with the UTF-8 of the order's id.
    func withID<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
        guard packed.number.poolIndex != nil else {
            return try OrderRunCursor.noNumbers.withUTF8(of: packed.number, body)
        }
        return try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[id])) }
    }

    private func take<Value: BitwiseCopyable>(_ type: Value.Type) throws -> Value {
        let size = MemoryLayout<Value>.size
        try need(size)
        defer { rest = rest.lowerBound + size..<rest.upperBound }
        return buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: rest.lowerBound, as: type) }
    }

    /// Reads on until so many bytes stand in the buffer behind the row.
    private func need(_ count: Int) throws {
        guard rest.count < count, let file else { return }
        var block = Array(buffer[rest])
        let kept = block.count
        let more = min(end - next, max(count - kept, OrderRunCursor.blockBytes))
        block.append(contentsOf: repeatElement(0, count: more))
        try block.withUnsafeMutableBytes { bytes in
            try file.read(UnsafeMutableRawBufferPointer(rebasing: bytes[kept...]), at: next)
        }
        next += more
        buffer = block
        rest = 0..<block.count
    }
}
