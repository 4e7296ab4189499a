/// The rows of the ledger, packed: nineteen bytes an order instead of thirty-two.
///
/// What is rare is kept aside: an account beyond the first 65 535, a version that is not within 45 days of the order, a line
/// that does not follow the one before. Versions are kept to the minute.
struct OrderRows: Sendable {
    // Versions are minutes from the order to its version, plus one, 0 without a version; shapes are places in `shapes`: flags,
    // file and pieces, which few orders have to themselves; line steps are lines from the row before to this one.
    private var columns = OrderColumns(capacity: 1024)
    /// The line of every 64th row.
    private var lineMarks: ContiguousArray<UInt32> = []

    private var shapes = ShapeTable()
    private var rareVersions: [Int: UInt32] = [:]
    private var rareAccounts: [Int: UInt32] = [:]
    private var rareShapes: [Int: Shape] = [:]
    /// Lines of rows that do not follow the one before by a small step.
    private var lineJumps: [Int: UInt32] = [:]
    /// Lines of rows that a later file has stated anew.
    private var newLines: [Int: UInt32] = [:]
    private var lastLine: UInt32 = 0

    private static let rare = UInt16.max
    private static let jump = UInt8.max
    private static let markEvery = 64

    var count: Int { columns.count }

    mutating func reserve(_ rows: Int) {
        own()
        columns.grow(to: rows)
    }

    /// Makes sure that nobody else holds the columns before they are changed.
    @inline(__always)
    private mutating func own() {
        if !isKnownUniquelyReferenced(&columns) { columns = columns.copy() }
    }

    @inline(__always)
    private func check(_ place: Int) {
        precondition(place >= 0 && place < columns.count, "no such row")
    }

    @inline(__always)
    func number(at place: Int) -> OrderNumber {
        check(place)
        return OrderNumber(raw: columns.numbers[place])
    }

    @inline(__always)
    func placedSecond(at place: Int) -> UInt32 {
        check(place)
        return columns.placed[place]
    }

    @inline(__always)
    func account(at place: Int) -> UInt32 {
        check(place)
        let code = columns.accounts[place]
        return code == OrderRows.rare ? rareAccounts[place] ?? 0 : UInt32(code)
    }

    func flags(at place: Int) -> OrderLedger.Flags { shape(at: place).flags }

    mutating func append(_ row: OrderLedger.Row) {
        own()
        let place = columns.count
        if place == columns.capacity { columns.grow(to: place * 2) }
        columns.count = place + 1
        columns.numbers[place] = row.number.raw
        columns.placed[place] = row.placed
        appendLine(row.line, at: place)
        setRest(row, at: place)
    }

    subscript(place: Int) -> OrderLedger.Row {
        get {
            let shape = shape(at: place)
            return OrderLedger.Row(
                number: number(at: place), placed: placedSecond(at: place), updated: version(at: place),
                line: line(at: place),
                account: account(at: place), file: shape.file, quantity: shape.quantity, flags: shape.flags)
        }
        set {
            own()
            check(place)
            columns.numbers[place] = newValue.number.raw
            columns.placed[place] = newValue.placed
            if line(at: place) != newValue.line { newLines[place] = newValue.line }
            setRest(newValue, at: place)
        }
    }

    private mutating func setRest(_ row: OrderLedger.Row, at place: Int) {
        setVersion(row.updated, at: place)
        if row.account < UInt32(OrderRows.rare) {
            columns.accounts[place] = UInt16(truncatingIfNeeded: row.account)
        } else {
            columns.accounts[place] = OrderRows.rare
            rareAccounts[place] = row.account
        }
        let shape = Shape(flags: row.flags, file: row.file, quantity: row.quantity)
        if let code = shapes.code(of: shape) {
            columns.shapes[place] = code
        } else {
            columns.shapes[place] = OrderRows.rare
            rareShapes[place] = shape
        }
    }

    @inline(__always)
    func shape(at place: Int) -> Shape {
        check(place)
        let code = columns.shapes[place]
        if code == OrderRows.rare, let rare = rareShapes[place] { return rare }
        return shapes[code]
    }

    // MARK: - Versions

    private mutating func setVersion(_ updated: UInt32, at place: Int) {
        guard updated != 0 else {
            columns.versions[place] = 0
            return
        }
        let minutes = (Int(updated) - Int(columns.placed[place])) / 60
        if updated >= columns.placed[place], minutes < Int(OrderRows.rare) - 1 {
            columns.versions[place] = UInt16(truncatingIfNeeded: minutes + 1)
        } else {
            columns.versions[place] = OrderRows.rare
            rareVersions[place] = updated
        }
    }

    func version(at place: Int) -> UInt32 {
        check(place)
        return switch columns.versions[place] {
        case 0: 0
        case OrderRows.rare: rareVersions[place] ?? 0
        case let code: columns.placed[place] &+ UInt32(code - 1) * 60
        }
    }

    // MARK: - Lines

    private mutating func appendLine(_ line: UInt32, at place: Int) {
        if place % OrderRows.markEvery == 0 { lineMarks.append(line) }
        let step = Int(line) - Int(lastLine)
        if step >= 0, step < Int(OrderRows.jump) {
            columns.lineSteps[place] = UInt8(truncatingIfNeeded: step)
        } else {
            columns.lineSteps[place] = OrderRows.jump
            lineJumps[place] = line
        }
        lastLine = line
    }

    private func line(at place: Int) -> UInt32 {
        if let line = newLines[place] { return line }
        let mark = place / OrderRows.markEvery
        var line = lineMarks[mark]
        var row = mark * OrderRows.markEvery + 1
        while row <= place {
            let step = columns.lineSteps[row]
            line = step == OrderRows.jump ? lineJumps[row] ?? line : line + UInt32(step)
            row += 1
        }
        return line
    }

    /// Flags, file and pieces of an order.
    struct Shape: Hashable, Sendable {
        var flags: OrderLedger.Flags
        var file: UInt16
        var quantity: UInt16

        fileprivate var hashCode: Int {
            let mixed = (UInt64(flags.bits) << 32 | UInt64(file) << 16 | UInt64(quantity)) &* 0x9E37_79B9_7F4A_7C15
            return Int(truncatingIfNeeded: mixed >> 56)
        }
    }

    /// Numbers the shapes that occur; the last ones asked for are found without a dictionary.
    private struct ShapeTable: Sendable {
        private var shapes: [Shape] = []
        private var codes: [Shape: UInt16] = [:]
        private var recent: [(shape: Shape, code: UInt16)?] = Array(repeating: nil, count: 256)

        subscript(code: UInt16) -> Shape { shapes[Int(code)] }

        /// Nil when there are more shapes than codes.
        mutating func code(of shape: Shape) -> UInt16? {
            let slot = shape.hashCode
            if let known = recent[slot], known.shape == shape { return known.code }
            let code: UInt16
            if let known = codes[shape] {
                code = known
            } else {
                guard shapes.count < Int(OrderRows.rare) else { return nil }
                code = UInt16(shapes.count)
                shapes.append(shape)
                codes[shape] = code
            }
            recent[slot] = (shape, code)
            return code
        }
    }
}
