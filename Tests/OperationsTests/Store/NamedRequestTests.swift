import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// Requests that a program has named, sent by many at once.
struct NamedRequestTests {
    static let person = SignedIn(user: 1, name: "A", role: .owner, access: .all, token: 3, formToken: "")

    /// One order, or none at all.
    static func batch(_ order: String?, key: String) throws -> FactBatch {
        let kind = try #require(FactKind.all.first { $0.name == "orders" })
        let rows = order.map { #"{"order_id": "\#($0)", "placed_at": "2026-10-20"}"# } ?? ""
        return try FactBatch(kind, json: Array("{\"rows\": [\(rows)]}".utf8), key: key)
    }

    /// What became of a request: the number of its import, or nil where it was refused as that of another.
    static func send(_ order: String?, key: String, of account: Int64, to desk: Installation) async throws -> Int64? {
        do {
            return try await desk.keep(batch(order, key: key), of: account, by: person)?.view.entry.id
        } catch FactBatchProblem.keyOfAnother {
            return nil
        }
    }

    /// Of those who send different things under one name at once, one is heard.
    ///
    /// - Returns: the imports there are, by what was sent.
    static func sendAtOnce(
        _ orders: [String?], key: String, of account: Int64, to desk: Installation
    ) async throws -> [String?: Set<Int64>] {
        try await withThrowingTaskGroup(of: (String?, Int64?).self) { group in
            for number in 0..<8 {
                let order = orders[number % orders.count]
                group.addTask { (order, try await send(order, key: key, of: account, to: desk)) }
            }
            var kept: [String?: Set<Int64>] = [:]
            for try await (order, number) in group {
                if let number { kept[order, default: []].insert(number) }
            }
            return kept
        }
    }

    @Test(arguments: DatabaseKind.all)
    func oneOfThoseAtOnceIsDone(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            let entry = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            for round in 0..<6 {
                // One of which nothing comes is a request too.
                let orders = round == 5 ? ["W-\(round)", nil] : ["W-\(round)", "V-\(round)"]
                let kept = try await NamedRequestTests.sendAtOnce(orders, key: "k\(round)", of: entry.id, to: desk)
                #expect(kept.count == 1 && kept.values.allSatisfy { $0.count == 1 }, "round \(round): \(kept)")
            }
            let imports = try await desk.imports(offset: 0, limit: 99)
            #expect((5...6).contains(imports.count))
        }
    }

    /// What was taken back may be sent again, and again only once.
    @Test(arguments: DatabaseKind.all)
    func whatWasTakenBackIsDoneOnceMore(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            let entry = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            for count in 1...3 {
                let kept = try await NamedRequestTests.sendAtOnce(["W-1"], key: "k", of: entry.id, to: desk)
                let ids = try #require(kept["W-1"])
                #expect(ids.count == 1)
                let imports = try await desk.imports(offset: 0, limit: 9)
                #expect(imports.count == count && imports.filter { $0.undoneAt == nil }.map(\.id) == Array(ids))
                for id in ids { try await desk.undo(id) }
            }
        }
    }
}
