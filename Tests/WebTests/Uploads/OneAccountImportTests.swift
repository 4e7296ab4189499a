import AccountHealth
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import TestSupport
import Testing

@testable import Web

/// Staff who see some accounts bring files for one of them, and nothing of any other is read, shown or taken back.
struct OneAccountImportTests {
    static let mixed = """
        order_id,placed_at,status,account,store
        N-1,2026-11-01T10:00:00Z,shipped,,
        N-2,2026-11-02T10:00:00Z,shipped,North,amazon.us
        N-3,2026-11-02T10:00:00Z,shipped,North,amazon.de
        S-1,2026-11-03T10:00:00Z,cancelled,South,
        T-1,2026-11-03T10:00:00Z,shipped,Third,amazon.us

        """

    /// North and South, each with an order; the visitor sees North alone.
    static func serving(
        _ test: @Sendable @escaping (any TestClientProtocol, Installation) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        try await InstallationServer.serving(entrance: OpenEntrance(role: .staff, access: .some([1]))) { client, desk in
            for (name, order) in [("North", "N-0"), ("South", "S-1")] {
                let file = try folder.write(
                    "\(name).csv", "order_id,placed_at,status\n\(order),2026-11-01T10:00:00Z,shipped\n")
                _ = try await desk.importFiles(
                    ImportQuestion(
                        files: [.init(path: file, name: "\(name).csv")], account: name, store: StoreID("amazon.us")))
            }
            try await test(client, desk)
        }
    }

    @Test func rowsOfOtherAccountsAreLeftOutAndSaidSo() async throws {
        try await OneAccountImportTests.serving { client, desk in
            let accounts = try await desk.accounts()
            let done = try await BringingFiles.bring(
                client, ["account": "1"], [("mixed.csv", OneAccountImportTests.mixed)])
            let page = WellFormed(done.text)
            #expect(page.problems == [] && page.text.contains("1 file is in"))
            #expect(
                page.text.contains("North (amazon.de), South (amazon.us), Third (amazon.us)"), "\(page.text)")
            #expect(try await desk.accounts() == accounts)
            for order in ["N-1", "N-2"] { #expect(try await desk.order(order, of: 1) != nil) }
            for order in ["N-3", "S-1", "T-1"] { #expect(try await desk.order(order, of: 1) == nil) }
            #expect(try await desk.order("S-1", of: 2)?.order.status == .shipped)
            let again = try await BringingFiles.bring(
                client, ["account": "1"], [("mixed.csv", OneAccountImportTests.mixed)])
            #expect(again.text.contains("Same file as on"))
            #expect(try await desk.checkFigures().isEmpty)
        }
    }

    /// Brought later by somebody who sees all accounts, the same file says all it says.
    @Test func theWholeFileStillCountsForWhoSeesAll() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("mixed.csv", OneAccountImportTests.mixed)
        try await OneAccountImportTests.serving { client, desk in
            _ = try await BringingFiles.bring(client, ["account": "1"], [("mixed.csv", OneAccountImportTests.mixed)])
            let question = ImportQuestion(files: [.init(path: path)], account: "North", store: StoreID("amazon.us"))
            #expect(try await desk.importFiles(question).map(\.result) == [.imported])
            #expect(try await desk.order("S-1", of: 2)?.order.status == .cancelled)
            // And then it is there already for both.
            #expect(try await desk.importFiles(question).map(\.result) == [.alreadyImported])
        }
    }

    @Test func noOtherAccountCanBeNamed() async throws {
        try await OneAccountImportTests.serving { client, desk in
            let page = try await ImportFormTests.form(client)
            #expect(ImportFormTests.choices(page).all == ["", "1"])
            #expect(!page.text.contains("South"))
            for fields in [
                ["account": "2"], ["account": "new", "name": "Fourth", "store": "amazon.us"], ["account": ""], [:],
            ] {
                let refused = try await BringingFiles.bring(client, fields, [("a.csv", ImportFormTests.orders)])
                #expect(refused.status == .badRequest, "\(fields)")
            }
            #expect(try await desk.accounts().map(\.account.name) == ["North", "South"])
        }
    }

    @Test func onlyImportsOfTheAccountAloneAreShownAndTakenBack() async throws {
        let folder = try TemporaryFolder()
        let both = try folder.write(
            "both.csv", "order_id,placed_at,account\nN-8,2026-11-01,North\nS-8,2026-11-01,South\n")
        try await OneAccountImportTests.serving { client, desk in
            _ = try await desk.importFiles(
                ImportQuestion(
                    files: [.init(path: both, name: "both.csv")], account: "North", store: StoreID("amazon.us"),
                    accountColumn: "account"))
            _ = try await BringingFiles.bring(client, ["account": "1"], [("own.csv", ImportFormTests.orders)])
            let ids = Dictionary(
                uniqueKeysWithValues: try await desk.imports(offset: 0, limit: 9).map { ($0.fileName, $0.id) })
            try await client.execute(uri: "/imports", method: .get) { response in
                #expect(response.text.contains("own.csv") && response.text.contains("North.csv"))
                #expect(!response.text.contains("both.csv") && !response.text.contains("South.csv"))
            }
            for (name, isSeen) in [("own.csv", true), ("North.csv", true), ("both.csv", false), ("South.csv", false)] {
                let id = try #require(ids[name])
                try await client.execute(uri: "/imports/\(id)", method: .get) {
                    #expect($0.status == (isSeen ? .ok : .notFound), "\(name)")
                }
                try await client.execute(uri: "/imports/\(id)/undo", method: .get) {
                    #expect($0.status == (isSeen ? .ok : .notFound), "\(name)")
                }
                if name == "North.csv" { continue }
                try await client.execute(uri: "/imports/\(id)/undo", method: .post, body: .form) { response in
                    #expect(response.status == (isSeen ? .seeOther : .notFound), "\(name)")
                    if isSeen { #expect(response.headers[.location] == "/imports?undone=\(id)") }
                }
            }
            // Of what was taken back nobody knows any more whom it was about.
            let undone = try #require(ids["own.csv"])
            try await client.execute(uri: "/imports?undone=\(undone)", method: .get) { response in
                #expect(response.text.contains("The import is undone") && !response.text.contains("own.csv"))
            }
            let standing = try await desk.imports(offset: 0, limit: 9).filter { $0.undoneAt == nil }.map(\.fileName)
            #expect(Set(standing) == ["North.csv", "South.csv", "both.csv"])
        }
    }

    /// What columns mean holds for the files of all accounts.
    @Test func columnsAreSaidByWhoSeesAllAccounts() async throws {
        try await OneAccountImportTests.serving { client, _ in
            let done = try await BringingFiles.bring(client, ["account": "1"], [("odd.csv", "a;b\n1;2\n")])
            #expect(done.text.contains("somebody who sees all accounts has to say what its columns mean"))
            #expect(!done.text.contains("/files/0"))
        }
    }
}
