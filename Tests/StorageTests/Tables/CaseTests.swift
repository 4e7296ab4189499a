import AccountHealth
import Storage
import TestSupport
import Testing

/// Cases as rows, on both databases.
struct CaseTests {
    @Test(arguments: DatabaseKind.all)
    func casesAreFoundAndMoveOn(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(try CaseRow.find(7, of: 1, in: connection) == StoredShop.cases[0])
            #expect(try CaseRow.find(7, of: 2, in: connection) == nil)
            #expect(try CaseRow.all(of: [1, 2], in: connection) == StoredShop.cases.reversed())
            #expect(try CaseRow.closed(before: StoredShop.moment(2), in: connection).isEmpty)
            #expect(try CaseRow.closed(before: StoredShop.moment(3), in: connection) == [StoredShop.cases[0]])
            let moment = StoredShop.moment(9)
            func advance(from version: Int) throws -> Bool {
                try CaseRow.advance(
                    8, of: 1, from: version, state: "waiting", at: moment, closedAt: nil, in: connection)
            }
            #expect(try advance(from: 1))
            // Whoever saw the case before comes too late.
            #expect(try advance(from: 1) == false)
            let row = try CaseRow.find(8, of: 1, in: connection)
            #expect(row?.version == 2 && row?.state == "waiting" && row?.changedAt == moment)
            #expect(try CaseRow.all(inState: "waiting", or: "none", in: connection).map(\.id) == [8])
            #expect(try CaseRow.mark(8, of: 1, version: 1, state: "late", in: connection) == false)
            #expect(try CaseRow.all(inState: "none", or: "late", in: connection).isEmpty)
            #expect(try CaseRow.mark(8, of: 1, version: 2, state: "late", in: connection))
            let marked = try CaseRow.all(inState: "none", or: "late", in: connection)
            #expect(marked.map(\.version) == [2] && marked.map(\.changedAt) == [moment])
            #expect(try CaseEventRow.all(of: 7, account: 1, in: connection) == StoredShop.caseEvents)
            #expect(try ExhibitPartRow.all(of: "d1", in: 7, account: 1, connection) == StoredShop.exhibitParts)
            #expect(try ExhibitPartRow.exists("d1", in: 7, account: 1, connection))
            #expect(try ExhibitPartRow.exists("d1", in: 8, account: 1, connection) == false)
        }
        // No event without its case, and each number once.
        for event in [
            CaseEventRow(
                account: 1, caseID: 9, number: 1, at: StoredShop.moment(1), userName: "", sealed: ""),
            StoredShop.caseEvents[0],
        ] {
            await #expect(throws: StorageError.self) {
                try await FactTests.withShop(kind) { connection throws in
                    try CaseEventRow.insert([event], in: connection)
                }
            }
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aCaseIsForgottenAsAWhole(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            try CaseRow.delete(7, of: 1, in: connection)
            #expect(try CaseRow.find(7, of: 1, in: connection) == nil)
            #expect(try CaseEventRow.all(of: 7, account: 1, in: connection).isEmpty)
            #expect(try ExhibitPartRow.all(of: "d1", in: 7, account: 1, connection).isEmpty)
            #expect(try CaseRow.find(8, of: 1, in: connection) != nil)
        }
    }
}
