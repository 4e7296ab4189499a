/// What one row of a file states about an order, and later the whole order: twenty-four bytes of plain memory.
///
/// What is rare or shared stands elsewhere: the small facts in a table of shapes, dates and items beside the rows of the
/// partition.
struct OrderRow {
    var number: OrderNumber
    /// Seconds since 1970; the range ends in 2106.
    var placed: UInt32
    /// When the marketplace last changed the order, in seconds since 1970; 0 when no file says so.
    var updated: UInt32
    /// The row's number among the rows of all files, from which `OrderOrigins` tells file and line.
    var ordinal: UInt32
    /// The account's place, or `elsewhere`.
    var account: UInt16
    /// The shape's place in the `ShapeTable`, or `elsewhere`.
    var shape: UInt16

    /// Says that the value did not fit and stands in the partition's `RareValues`.
    static let elsewhere = UInt16.max
}

/// The small facts of an order: most orders share one of a few dozen shapes.
struct OrderShape: Hashable, Sendable {
    var flags: OrderLedger.Flags
    /// Pieces of all items.
    var quantity: UInt16

    func order(placedAt: Instant, dates: OrderDates) -> Order {
        Order(
            placedAt: placedAt, status: flags.status, fulfilment: flags.fulfilment, isBusiness: flags.isBusiness,
            quantity: max(1, Int(quantity)), dates: dates, held: flags.held)
    }
}

/// Accounts and shapes beyond those that have a place of sixteen bits, by the ordinal of their row.
struct RareValues: Sendable {
    private(set) var accounts: [UInt32: UInt32] = [:]
    private(set) var shapes: [UInt32: OrderShape] = [:]

    var isEmpty: Bool { accounts.isEmpty && shapes.isEmpty }

    mutating func account(_ account: UInt32, of ordinal: UInt32) -> UInt16 {
        if account < UInt32(OrderRow.elsewhere) { return UInt16(truncatingIfNeeded: account) }
        accounts[ordinal] = account
        return OrderRow.elsewhere
    }

    mutating func shape(_ shape: OrderShape, code: UInt16?, of ordinal: UInt32) -> UInt16 {
        if let code { return code }
        shapes[ordinal] = shape
        return OrderRow.elsewhere
    }

    @inline(__always)
    func account(of row: OrderRow) -> UInt32 {
        row.account == OrderRow.elsewhere ? accounts[row.ordinal] ?? 0 : UInt32(row.account)
    }

    @inline(__always)
    func shape(of row: OrderRow, in table: ShapeTable) -> OrderShape {
        guard row.shape == OrderRow.elsewhere else { return table[row.shape] }
        return shapes[row.ordinal] ?? OrderShape(flags: OrderLedger.Flags(held: []), quantity: 1)
    }
}

/// Numbers the shapes that occur; the last ones asked for are found without a dictionary.
struct ShapeTable: Sendable {
    private var shapes: [OrderShape] = []
    private var codes: [OrderShape: UInt16] = [:]
    private var recent: [(shape: OrderShape, code: UInt16)?] = Array(repeating: nil, count: 256)

    @inline(__always)
    subscript(code: UInt16) -> OrderShape { shapes[Int(code)] }

    /// Nil when there are more shapes than codes.
    @inline(__always)
    mutating func code(of shape: OrderShape) -> UInt16? {
        recentCode(of: shape) ?? lookUp(shape)
    }

    /// The code of a shape that was asked for lately.
    @inline(__always)
    func recentCode(of shape: OrderShape) -> UInt16? {
        guard let known = recent[ShapeTable.slot(shape)], known.shape == shape else { return nil }
        return known.code
    }

    @inline(__always)
    private static func slot(_ shape: OrderShape) -> Int {
        let mixed = (UInt64(shape.flags.bits) << 16 | UInt64(shape.quantity)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 56)
    }

    private mutating func lookUp(_ shape: OrderShape) -> UInt16? {
        let code: UInt16
        if let known = codes[shape] {
            code = known
        } else {
            guard shapes.count < Int(OrderRow.elsewhere) else { return nil }
            code = UInt16(shapes.count)
            shapes.append(shape)
            codes[shape] = code
        }
        recent[ShapeTable.slot(shape)] = (shape, code)
        return code
    }
}
