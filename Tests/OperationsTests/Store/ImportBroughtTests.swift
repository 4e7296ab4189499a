import AccountHealth
import Foundation
import Operations
import TestSupport
import Testing

/// Who would take an import back is told what it brought, on both databases.
struct ImportBroughtTests {
    private static let mixed = """
        order_id,placed_at,account
        N-1,2026-11-01T10:00:00Z,North
        N-2,2026-11-01T10:00:00Z,North
        S-1,2026-11-01T10:00:00Z,South

        """

    @Test(arguments: DatabaseKind.all)
    func itIsTold(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("mixed.csv", ImportBroughtTests.mixed)
        try await withDatabase(kind) { database in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            // A column names accounts that are there.
            for name in ["North", "South"] {
                _ = try await desk.addAccount(Account(name: name, store: StoreID("amazon.us")))
            }
            let question = ImportQuestion(
                files: [.init(path: path, name: "mixed.csv")], account: "North", store: StoreID("amazon.us"),
                accountColumn: "account", actor: .user(id: 1, name: "Owner"))
            let id = try #require(try await desk.importFiles(question).first).view.entry.id
            let brought = try #require(try await desk.importBrought(id, of: .all))
            #expect(brought.entry.fileName == "mixed.csv" && brought.entry.usableRows == 3)
            #expect(Set(brought.accounts.map(\.name)) == ["North", "South"] && brought.accountCount == 2)
            #expect(brought.person == "Owner" && brought.entry.isFile)
            // Not by who sees one of the two, and not twice.
            #expect(try await desk.importBrought(id, of: .some([1])) == nil)
            #expect(try await desk.importBrought(id + 1, of: .all) == nil)
            try await desk.undo(id)
            #expect(try await desk.importBrought(id, of: .all) == nil)
            // It comes again, by a command now.
            var again = question
            again.actor = .command
            let next = try #require(try await desk.importFiles(again).first)
            #expect(next.result == .imported)
            #expect(try await desk.importBrought(next.view.entry.id, of: .all)?.person == "")
        }
    }

    @Test(arguments: [("a.csv", true), ("entered by Owner", false), ("sent by Owner (ERP)", false)])
    func whatAFileSaidCanComeAgain(_ name: String, _ isFile: Bool) {
        let entry = ImportEntry(
            id: 1, at: Instant(seconds: 0), fileName: name, digest: "", kind: nil, byteCount: 0, usableRows: 1,
            findingCount: 0, account: Account(name: "North", store: StoreID("amazon.us")))
        #expect(entry.isFile == isFile)
    }
}
