import Storage
import Synchronization
import TestSupport
import Testing

/// What both databases promise to whoever asks them.
struct DriverTests {
    struct Failure: Error {}

    /// A small table of every kind of column.
    static let table = Table("thing", [.integer("id"), .text("word"), .real("part")], key: ["id"])

    static func with<Value: Sendable>(
        _ kind: DatabaseKind, options: DatabaseOptions = DatabaseOptions(),
        _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        try await withDatabase(kind, options: options) { database async throws in
            try await database.write {
                try $0.define(
                    SQL("CREATE TABLE thing (id BIGINT NOT NULL, word TEXT, part DOUBLE PRECISION, PRIMARY KEY (id))"))
            }
            return try await body(database)
        }
    }

    static func insert(_ id: Int64, _ word: String?, into connection: any Connection) throws {
        try connection.execute(SQL("INSERT INTO thing (id, word) VALUES ($1, $2)"), [.int(id), .text(word)])
    }

    static func ids(_ database: any Database) async throws -> [Int64] {
        try await database.read { try $0.all(SQL("SELECT id FROM thing ORDER BY id")) { $0.int(0) } }
    }

    @Test(arguments: DatabaseKind.all)
    func whatABodyWritesIsKeptOrUndoneAsAWhole(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            try await database.write { try DriverTests.insert(1, "kept", into: $0) }
            await #expect(throws: Failure.self) {
                try await database.write { connection in
                    try DriverTests.insert(2, "undone", into: connection)
                    throw Failure()
                }
            }
            #expect(try await DriverTests.ids(database) == [1])
        }
    }

    /// PostgreSQL gives the whole transaction up; SQLite would keep what went before.
    @Test(arguments: DatabaseKind.all)
    func aStatementThatFailedEndsTheTransactionEvenWhenTheBodyGoesOn(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            let error = await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    try DriverTests.insert(1, nil, into: connection)
                    // Inside, too, it is an error of ours.
                    #expect(throws: StorageError.self) { try DriverTests.insert(1, nil, into: connection) }
                    #expect(throws: StorageError.self) { try DriverTests.insert(2, nil, into: connection) }
                }
            }
            guard case .constraint = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            let ids = try await DriverTests.ids(database)
            #expect(ids.isEmpty)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func parametersAreNumberedAsWritten(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            let found = try await database.read { connection in
                try connection.first(
                    SQL("SELECT CAST($2 AS BIGINT) - CAST($1 AS BIGINT), '$1', CAST($1 AS BIGINT) WHERE '''$2' <> $3"),
                    [.int(3), .int(10), .text("x")]
                ) { ($0.int(0), $0.text(1), $0.int(2)) }
            }
            #expect(found?.0 == 7 && found?.1 == "$1" && found?.2 == 3)
        }
    }

    static let texts: [String] = [
        "", " ", "a\tb\nc\rd\\e\\N\\.", "标准差 é 👩‍👩‍👧", "'; DROP TABLE thing; --", "a\u{0}b", "\u{FFFD}", "\\N",
        String(repeating: "很长 long ", count: 60_000),
    ]

    @Test(arguments: DatabaseKind.all)
    func textsAreKeptAsTheyAre(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            try await database.write { connection in
                for (place, text) in zip(Int64(0)..., DriverTests.texts) {
                    try DriverTests.insert(place, text, into: connection)
                }
                try connection.load(DriverTests.table) { rows in
                    for (place, text) in zip(Int64(100)..., DriverTests.texts) {
                        rows.append(place)
                        rows.append(text)
                        rows.appendNull()
                        try rows.endRow()
                    }
                }
            }
            let kept = try await database.read { connection in
                try connection.all(SQL("SELECT word FROM thing ORDER BY id")) { $0.text(0) }
            }
            let expected = DriverTests.texts.map { $0.replacing("\u{0}", with: "\u{FFFD}") }
            #expect(kept == expected + expected)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func bytesThatAreNoTextAreRepaired(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            try await database.write { connection in
                try connection.load(DriverTests.table) { rows in
                    rows.append(1 as Int64)
                    [UInt8]([97, 0xFF, 98, 0, 0xC3, 0xA9]).withUnsafeBufferPointer { rows.append(utf8: $0) }
                    rows.appendNull()
                    try rows.endRow()
                }
            }
            let kept = try await database.read { try $0.first(SQL("SELECT word FROM thing")) { $0.text(0) } }
            #expect(kept == "a\u{FFFD}b\u{FFFD}é")
        }
    }

    static let numbers: [Int64] = [.min, .min + 1, -1_000, -10, -1, 0, 1, 9, 10, 99, 100, 1_790_000_000_000_000, .max]
    static let parts: [Double?] = [
        nil, 0, -0.0, 0.1, 1.0 / 3, -1e300, .leastNonzeroMagnitude, 1.7976931348623157e308, 123_456_789.123_456_78,
        1e22, .infinity,
    ]

    @Test(arguments: DatabaseKind.all)
    func numbersAreKeptExactly(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            try await database.write { connection in
                let sql = SQL("INSERT INTO thing (id, part) VALUES ($1, $2)")
                for (place, part) in zip(Int64(1000)..., DriverTests.parts) {
                    try connection.execute(sql, [.int(place), .double(part)])
                }
                try connection.load(DriverTests.table) { rows in
                    for (place, id) in DriverTests.numbers.enumerated() {
                        rows.append(id)
                        rows.append("\(id)")
                        rows.append(DriverTests.parts[place % DriverTests.parts.count])
                        try rows.endRow()
                    }
                }
            }
            for (place, id) in DriverTests.numbers.enumerated() {
                let row = try await database.read { connection in
                    try connection.first(SQL("SELECT id, word, part FROM thing WHERE id = $1"), [.int(id)]) {
                        ($0.int(0), $0.text(1), $0.optionalDouble(2))
                    }
                }
                #expect(row?.0 == id && row?.1 == "\(id)")
                #expect(row?.2 == DriverTests.parts[place % DriverTests.parts.count])
            }
            let parts = try await database.read { connection in
                try connection.all(SQL("SELECT part FROM thing WHERE id BETWEEN 1000 AND 2000 ORDER BY id")) {
                    $0.optionalDouble(0)
                }
            }
            #expect(parts == DriverTests.parts)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func nothingIsNoNumber(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            try await database.write { connection in
                try connection.execute(
                    SQL("INSERT INTO thing (id, part) VALUES ($1, $2)"), [.int(1), .double(.nan)])
                try connection.load(DriverTests.table) { rows in
                    rows.append(2 as Int64)
                    rows.append(nil as String?)
                    rows.append(Double.nan)
                    try rows.endRow()
                }
            }
            let kept = try await database.read { try $0.all(SQL("SELECT part FROM thing")) { $0.optionalDouble(0) } }
            #expect(kept == [nil, nil])
        }
    }

    @Test(arguments: DatabaseKind.all)
    func rowsOfManyAreStreamedAndMayAskForMore(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            try await database.write { connection in
                try connection.load(DriverTests.table) { rows in
                    for id in 0..<9_000 {
                        rows.append(id)
                        rows.append(id % 2 == 0 ? "even" : nil)
                        rows.appendNull()
                        try rows.endRow()
                    }
                }
            }
            let (count, sum) = try await database.read { connection in
                var (count, sum): (Int, Int64) = (0, 0)
                let one = SQL("SELECT id FROM thing WHERE id = $1")
                try connection.stream(SQL("SELECT id, word FROM thing WHERE id >= $1 ORDER BY id"), [.int(1000)]) {
                    row in
                    count += row.isNull(1) ? 0 : 1
                    if row.int(0) % 1000 == 0 {
                        // The same statement within its own rows, and another one.
                        try connection.stream(
                            SQL("SELECT id, word FROM thing WHERE id >= $1 ORDER BY id"), [.int(8999)]
                        ) {
                            sum += $0.int(0)
                        }
                        try connection.forEach(one, [.int(row.int(0))]) { sum += $0.int(0) }
                    }
                }
                return (count, sum)
            }
            #expect(count == 4000)
            #expect(sum == 8 * 8999 + 36_000)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aRowWithTooFewCellsIsRefused(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            for isEnded in [true, false] {
                await #expect(throws: StorageError.self) {
                    try await database.write { connection in
                        try connection.load(DriverTests.table) { rows in
                            rows.append(1 as Int64)
                            if isEnded { try rows.endRow() }
                        }
                    }
                }
            }
            await #expect(throws: StorageError.self) {
                try await database.read { try $0.all(SQL("SELECT id FROM thing WHERE id = $1")) { $0.int(0) } }
            }
            let ids = try await DriverTests.ids(database)
            #expect(ids.isEmpty)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aTextInAColumnOfNumbersIsRefused(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    try connection.execute(SQL("INSERT INTO thing (id) VALUES ($1)"), [.text("one")])
                }
            }
            let ids = try await DriverTests.ids(database)
            #expect(ids.isEmpty)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func changedRowsAreCounted(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            let counts = try await database.write { connection in
                for id in 1...3 { try DriverTests.insert(Int64(id), nil, into: connection) }
                return [
                    try connection.execute(SQL("UPDATE thing SET word = $1 WHERE id > $2"), [.text("x"), .int(1)]),
                    try connection.execute(SQL("DELETE FROM thing WHERE id = $1"), [.int(4)]),
                    try connection.execute(SQL("DELETE FROM thing WHERE id < $1"), [.int(3)]),
                ]
            }
            #expect(counts == [2, 0, 2])
        }
    }
}
