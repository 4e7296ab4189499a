import AccountHealth
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// Files that were taken in and not read when a server ended.
struct ResumedImportTests {
    private static let name = "Orders of Marked Buyer.csv"
    private static let north = Account(name: "North", store: StoreID("amazon.us"))

    /// Leaves a file with an order as a server does that is killed.
    private static func leave(
        _ order: String, of user: Int64, alone isAlone: Bool = false, begun: Int = 0, in folder: TemporaryFolder
    ) throws {
        let text = """
            order_id,placed_at,status,account
            \(order),2026-11-01T10:00:00Z,shipped,
            S-\(order),2026-11-02T10:00:00Z,shipped,South

            """
        let path = try folder.write("upload-\(order)", text)
        var waiting = WaitingImport(
            id: order, user: user, account: north, isAlone: isAlone,
            files: [ReceivedForm.File(path: path, name: name, byteCount: text.utf8.count)])
        waiting.begun = begun
        try waiting.keep(in: folder.path)
    }

    @Test(arguments: DatabaseKind.all)
    func theyAreReadForWhoMayStillBringThem(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let log = CollectedLog()
        try await withDatabase(kind) { database in
            let desk = Installation(
                database: database, setting: try SampleShopDesk.setting.get(), now: { InstallationServer.now })
            let link = try #require(try await desk.firstStartLink())
            let session = try await desk.follow(link: link, name: "Owner", password: "long-enough")
            _ = try await desk.addUser(name: "Looks", role: .viewer, access: .all, by: .command)
            _ = try await desk.addUser(name: "Shut", role: .staff, access: .all, by: .command)
            let users = Dictionary(uniqueKeysWithValues: try await desk.users().map { ($0.name, $0.id) })
            let (owner, looks) = (try #require(users["Owner"]), try #require(users["Looks"]))
            let shut = try #require(users["Shut"])
            try await desk.changeUser(shut, role: .staff, access: .all, isClosed: true, by: .command)
            _ = try await desk.addAccount(ResumedImportTests.north, by: .command)
            try ResumedImportTests.leave("gone", of: 99, in: folder)
            try ResumedImportTests.leave("looks", of: looks, in: folder)
            try ResumedImportTests.leave("shut", of: shut, in: folder)
            try ResumedImportTests.leave("tired", of: owner, begun: WaitingImport.mostBegun, in: folder)
            try ResumedImportTests.leave("alone", of: owner, alone: true, in: folder)
            try ResumedImportTests.leave("good", of: owner, begun: 1, in: folder)
            // Half of a file whose sender was never answered.
            _ = try folder.write("upload-half", "order")
            let application = makeApplication(
                desk: desk, entrance: desk, address: try LoopbackAddress(port: 0), incoming: folder.path,
                backups: folder.path + "-backups", logger: log.logger)
            try await application.test(.router) { client in
                // Where it was looked at before, it is looked at now.
                let cookie: HTTPFields = [.cookie: "session=\(session)"]
                func page(_ id: String) async throws -> TestResponse {
                    try await client.execute(uri: "/import/\(id)", method: .get, headers: cookie)
                }
                while try await page("good").text.contains("data-live") { try await Task.sleep(for: .milliseconds(20)) }
                let good = try await page("good")
                #expect(good.status == .ok && WellFormed(good.text).text.contains("1 file is in"))
                #expect(try await page("tired").headers[.location] == "/imports")
            }
            let ids = Dictionary(
                uniqueKeysWithValues: try await desk.accounts().map { ($0.account.name, $0.id) })
            let (north, south) = (try #require(ids["North"]), try #require(ids["South"]))
            for order in ["good", "alone"] { #expect(try await desk.order(order, of: north) != nil) }
            for order in ["gone", "looks", "shut", "tired"] { #expect(try await desk.order(order, of: north) == nil) }
            // Who brought it for one account alone then, does so now.
            #expect(try await desk.order("S-good", of: south) != nil)
            #expect(try await desk.order("S-alone", of: south) == nil)
            let audit = try await desk.audit(AuditQuestion(limit: 99)).entries
            #expect(audit.contains { $0.action == .fileImported && $0.user == "Owner" })
        }
        #expect(folder.files.isEmpty, "\(folder.files)")
        #expect(log.lines.count { $0.contains("import dropped") } == 3)
        #expect(log.lines.contains { $0.contains("imports given up") })
        for word in ["Marked Buyer", "North", "Looks", "Shut", "upload-"] {
            #expect(!log.lines.contains { $0.contains(word) }, "\(word)")
        }
    }
}
