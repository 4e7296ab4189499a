import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

/// Several who read and write at once.
struct ContentionTests {
    @Test(arguments: DatabaseKind.all)
    func writersOfOneRowFollowEachOther(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            try await database.write { try DriverTests.insert(0, "0", into: $0) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await database.write { connection in
                            // As an account is locked: by changing it before it is read.
                            try connection.execute(SQL("UPDATE thing SET part = 0 WHERE id = 0"))
                            let sql = SQL("SELECT word FROM thing WHERE id = 0")
                            let word = try connection.first(sql) { Int($0.text(0)) ?? -100 } ?? -100
                            try connection.execute(
                                SQL("UPDATE thing SET word = $1 WHERE id = 0"), [.text("\(word + 1)")])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let word = try await database.read { try $0.first(SQL("SELECT word FROM thing")) { $0.text(0) } }
            #expect(word == "20")
        }
    }

    @Test(arguments: DatabaseKind.all)
    func whoReadsSeesOneStateWhileOthersWrite(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            try await database.write { try DriverTests.insert(1, nil, into: $0) }
            let (reading, isReading) = AsyncStream.makeStream(of: Void.self)
            let isWritten = DispatchSemaphore(value: 0)
            async let counts = database.read { connection in
                let sql = SQL("SELECT COUNT(*) FROM thing")
                let before = try connection.first(sql) { $0.int(0) }
                isReading.finish()
                isWritten.wait()
                return [before, try connection.first(sql) { $0.int(0) }]
            }
            for await _ in reading {}
            try await database.write { try DriverTests.insert(2, nil, into: $0) }
            isWritten.signal()
            #expect(try await counts == [1, 1])
            #expect(try await DriverTests.ids(database) == [1, 2])
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aLockThatLastsTooLongIsAnError(_ kind: DatabaseKind) async throws {
        let place = try await DatabasePlace(kind)
        defer { place.remove() }
        var options = DatabaseOptions()
        options.lockSeconds = 0.3
        let patient = try openDatabase(at: place.location)
        let hasty = try openDatabase(at: place.location, options: options)
        try await patient.write {
            try $0.define(SQL("CREATE TABLE thing (id BIGINT NOT NULL, word TEXT, PRIMARY KEY (id))"))
            try DriverTests.insert(1, "a", into: $0)
        }
        let (locked, isLocked) = AsyncStream.makeStream(of: Void.self)
        let isRefused = DispatchSemaphore(value: 0)
        async let kept: Void = patient.write { connection in
            try connection.execute(SQL("UPDATE thing SET word = 'b' WHERE id = 1"))
            isLocked.finish()
            isRefused.wait()
        }
        for await _ in locked {}
        let error = await #expect(throws: StorageError.self) {
            try await hasty.write { try $0.execute(SQL("UPDATE thing SET word = 'c' WHERE id = 1")) }
        }
        isRefused.signal()
        try await kept
        guard case .locked = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        let word = try await hasty.read { try $0.first(SQL("SELECT word FROM thing")) { $0.text(0) } }
        #expect(word == "b")
        await patient.close()
        await hasty.close()
    }

    /// Counts who is in.
    final class Running: Sendable {
        private let counts = Mutex((now: 0, most: 0))

        func begin() { counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }

        func end() { counts.withLock { $0.now -= 1 } }

        var most: Int { counts.withLock { $0.most } }
    }

    @Test(arguments: DatabaseKind.all)
    func moreThanThereAreConnectionsWaitTheirTurn(_ kind: DatabaseKind) async throws {
        var options = DatabaseOptions()
        options.connections = 2
        try await DriverTests.with(kind, options: options) { database async throws in
            let running = Running()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        try await database.read { connection in
                            running.begin()
                            defer { running.end() }
                            // Until two have met, however busy the machine is; and long enough for a third to show.
                            for _ in 0..<10_000 where running.most < 2 { usleep(1_000) }
                            usleep(10_000)
                            _ = try connection.all(SQL("SELECT id FROM thing")) { $0.int(0) }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(running.most == 2)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func whoIsCancelledLeavesNothingAndBlocksNobody(_ kind: DatabaseKind) async throws {
        var options = DatabaseOptions()
        options.connections = 1
        try await DriverTests.with(kind, options: options) { database async throws in
            let (running, isRunning) = AsyncStream.makeStream(of: Void.self)
            let endless = Task { @Sendable in
                try await database.write { connection in
                    try DriverTests.insert(1, nil, into: connection)
                    isRunning.finish()
                    // Longer than anybody waits.
                    let sql = SQL(
                        """
                        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000)
                        SELECT COUNT(*) FROM n
                        """)
                    return try connection.first(sql) { $0.int(0) }
                }
            }
            for await _ in running {}
            let waiting = Task { @Sendable in try await database.write { try DriverTests.insert(2, nil, into: $0) } }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            endless.cancel()
            await #expect(throws: CancellationError.self) { try await endless.value }
            try await database.write { try DriverTests.insert(3, nil, into: $0) }
            #expect(try await DriverTests.ids(database) == [3])
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aClosedDatabaseSaysSo(_ kind: DatabaseKind) async throws {
        try await DriverTests.with(kind) { database async throws in
            await database.close()
            await #expect(throws: StorageError.closed) { try await DriverTests.ids(database) }
            await #expect(throws: StorageError.closed) {
                try await database.write { try DriverTests.insert(1, nil, into: $0) }
            }
            await database.close()
        }
    }
}
