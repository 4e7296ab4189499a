import AccountHealth
import Appeals
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import TestSupport
import Testing

@testable import Web

/// The last room on the disk is left to all else, whichever way something comes.
struct LastRoomTests {
    private static var full: UploadLimits {
        var limits = UploadLimits()
        limits.reserveBytes = 1 << 60
        return limits
    }

    @Test(arguments: [
        ("orders", #"{"rows": [{"order_id": "a", "placed_at": "2026-10-01"}]}"#), ("defects", #"{"rows": []}"#),
        ("defects", #"{"rows": [], "complete": true}"#),
    ])
    func whatProgramsSend(_ kind: String, _ body: String) async throws {
        try await InstallationServer.serving(limits: LastRoomTests.full) { client, desk in
            let entry = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let answer = try await APITests.post(client, "/api/v1/accounts/\(entry.id)/\(kind)", body, key: "k")
            #expect(answer.status == 507 && answer.body["type"] as? String == "/api#disk-full")
            #expect((answer.body["title"] as? String)?.isEmpty == false)
            #expect(try await desk.imports(offset: 0, limit: 9).isEmpty)
            // What only looks is answered.
            try await client.execute(uri: "/api/v1/accounts", method: .get) { #expect($0.status == .ok) }
        }
    }

    @Test func whatProvesACase() async throws {
        try await InstallationServer.serving(limits: LastRoomTests.full) { client, desk in
            let entry = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let account = entry.id
            let notice = CaseNotice(
                mail: NoticeMail(parts: ["Your account has been deactivated."]), day: Day("2026-11-20"))
            let id = try #require(try await desk.openCase(notice, of: account, by: .command))
            let parts: [(String, String?, String)] = [
                ("form", nil, OpenEntrance.formToken), ("version", nil, "1"), ("shows", nil, "A refund"),
                ("files", "refund.png", "\u{89}PNG"),
            ]
            let body = MultipartReaderTests.form(
                parts.map { MultipartReaderTests.Part(name: $0.0, fileName: $0.1, body: Array($0.2.utf8)) })
            try await client.execute(
                uri: "/accounts/\(account)/cases/\(id)/exhibits", method: .post,
                headers: [.contentType: UploadTests.type], body: ByteBuffer(bytes: body)
            ) { #expect($0.status.code == 507) }
            #expect(try await desk.openCase(id, of: account)?.version == 1)
        }
    }
}
