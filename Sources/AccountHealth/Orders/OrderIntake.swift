/// Takes in the rows of files as they come; `ArrivedOrders` makes orders of them.
///
/// Nothing is looked up on the way in: with ten million orders every look would wait for memory. Rows are dealt out to
/// partitions small enough for the processor's cache, and each partition is settled there, several side by side.
struct OrderIntake: Sendable {
    private var partitions = OrderPartitions()
    private var shapes = ShapeTable()
    private var origins = OrderOrigins()
    /// How many rows have arrived.
    private(set) var rowCount = 0

    /// Takes in a batch; `accounts` maps its accounts to those of the records, `numbers` its ids that are not digits.
    mutating func append(_ batch: OrderBatch, accounts: [UInt32], numbers: [OrderNumber]) {
        if !isKnownUniquelyReferenced(&partitions) { partitions = partitions.copy() }
        let lines = Int(batch.statements.last?.line ?? 0) + 1
        let start = origins.add(file: batch.file, firstLine: batch.firstLine, lines: lines)
        rowCount += batch.statements.count
        let held = OrderLedger.Flags(held: batch.held, isAccountNamed: batch.namesAccounts)
        partitions.all.withUnsafeMutableBufferPointer { partitions in
            for statement in batch.statements {
                let number = statement.number.poolIndex.map { numbers[$0] } ?? statement.number
                let ordinal = start &+ statement.line
                var flags = held
                flags.state(statement)
                let partition = OrderPartition.of(number)
                if statement.dates >= 0 {
                    flags.hasDates = true
                    partitions[partition].dates.append(batch.dates[Int(statement.dates)], of: ordinal)
                }
                if statement.item != 0 {
                    flags.hasItem = true
                    partitions[partition].items.append(statement.item, of: ordinal)
                }
                let shape = OrderShape(flags: flags, quantity: statement.quantity)
                let code = shapes.code(of: shape)
                partitions[partition].rows.append(
                    OrderRow(
                        number: number, placed: statement.placed, updated: statement.updated, ordinal: ordinal,
                        account: partitions[partition].rare.account(accounts[Int(statement.account)], of: ordinal),
                        shape: partitions[partition].rare.shape(shape, code: code, of: ordinal)))
            }
        }
    }

    /// Hands over what has arrived and begins anew.
    mutating func takeAll() -> ArrivedOrders {
        if !isKnownUniquelyReferenced(&partitions) { partitions = partitions.copy() }
        defer { self = OrderIntake() }
        return ArrivedOrders(partitions: partitions, shapes: shapes, origins: origins)
    }
}
