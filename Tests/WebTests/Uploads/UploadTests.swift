import AccountHealth
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Operations
import TestSupport
import Testing

@testable import Web

/// Files sent by the form.
struct UploadTests {
    static func body(
        _ account: String?, _ files: [(name: String, text: String)], form: String = OpenEntrance.formToken
    ) throws -> ByteBuffer {
        let store = try SampleShopDesk.setting.get().defaultStore.description
        var parts = [
            MultipartReaderTests.Part(name: "form", fileName: nil, body: Array(form.utf8)),
            MultipartReaderTests.Part(name: "store", fileName: nil, body: Array(store.utf8)),
        ]
        if let account {
            parts.append(.init(name: "account", fileName: nil, body: Array("new".utf8)))
            parts.append(.init(name: "name", fileName: nil, body: Array(account.utf8)))
        }
        parts += files.map { .init(name: "files", fileName: $0.name, body: Array($0.text.utf8)) }
        return ByteBuffer(bytes: MultipartReaderTests.form(parts))
    }

    static let type = "multipart/form-data; boundary=b"

    @Test func filesAreReadAndThenRemoved() async throws {
        let folder = try TemporaryFolder()
        let desk = try await SampleShopDesk.make()
        let application = makeApplication(
            desk: desk, entrance: OpenEntrance(), address: try LoopbackAddress(port: 0), incoming: folder.path,
            backups: folder.path + "-backups",
            logger: Logger(label: "test"))
        let orders = "order_id,placed_at,status\nA-1,2026-11-01T10:00:00Z,shipped\nA-2,nonsense,shipped\n"
        try await application.test(.router) { client in
            var job = ""
            try await client.execute(
                uri: "/import", method: .post, headers: [.contentType: UploadTests.type],
                body: try UploadTests.body("Lanshan", [("orders <b>.csv", orders), ("empty.txt", "")])
            ) { response in
                #expect(response.status == .seeOther)
                job = response.headers[.location] ?? ""
            }
            var isRunning = true
            while isRunning {
                try await Task.sleep(for: .milliseconds(20))
                isRunning = try await client.execute(uri: job, method: .get).text.contains("data-live")
            }
            try await client.execute(uri: job, method: .get) { response in
                #expect(response.status == .ok)
                let page = WellFormed(response.text)
                #expect(page.problems == [])
                #expect(page.text.contains("orders <b>.csv"))
                #expect(page.text.contains("1 file is in"))
                // The cell as it stands in the file.
                #expect(page.text.contains("nonsense"))
            }
            try await client.execute(uri: "/imports", method: .get) { response in
                #expect(response.text.contains("orders &lt;b&gt;.csv"))
            }
        }
        #expect(folder.files.isEmpty)
    }

    @Test func aFormWithoutFilesIsExplained() async throws {
        try await SampleShopDesk.serving { client in
            for body in [try UploadTests.body("Lanshan", []), try UploadTests.body(nil, [("a", "b")])] {
                try await client.execute(
                    uri: "/import", method: .post, headers: [.contentType: UploadTests.type], body: body
                ) { response in
                    #expect(response.status == .badRequest)
                    #expect(response.text.contains("choose the files again"))
                }
            }
        }
    }

    /// The form does not fail for want of a browser when it is the folder that is closed.
    @Test func aClosedFolderIsSaidSo() async throws {
        let application = makeApplication(
            desk: try await SampleShopDesk.make(), entrance: OpenEntrance(), address: try LoopbackAddress(port: 0),
            incoming: "/proc/none", backups: "/proc/none",
            logger: Logger(label: "test"))
        try await application.test(.router) { client in
            try await client.execute(
                uri: "/import", method: .post, headers: [.contentType: UploadTests.type],
                body: try UploadTests.body("A", [("a", "b")])
            ) { response in
                #expect(response.status == .internalServerError)
                #expect(response.text.contains("may not be written"))
            }
        }
    }

    /// Uploads leave the last room on the disk to the database.
    @Test func theLastRoomIsLeft() async throws {
        var limits = UploadLimits()
        limits.reserveBytes = 1 << 60
        try await SampleShopDesk.serving(limits: limits) { client in
            try await client.execute(
                uri: "/import", method: .post, headers: [.contentType: UploadTests.type],
                body: try UploadTests.body("A", [("a", "b")])
            ) { response in
                #expect(response.status.code == 507)
                #expect(response.text.contains("The disk is full."))
            }
        }
    }

    @Test func nothingStaysOfAFormThatFails() async throws {
        let folder = try TemporaryFolder()
        var limits = UploadLimits()
        limits.totalBytes = 5_000
        let application = makeApplication(
            desk: try await SampleShopDesk.make(), entrance: OpenEntrance(), address: try LoopbackAddress(port: 0),
            incoming: folder.path, backups: folder.path + "-backups",
            limits: limits, logger: Logger(label: "test"))
        try await application.test(.router) { client in
            let large = try UploadTests.body("A", [("a", String(repeating: "x", count: 6_000))])
            try await client.execute(
                uri: "/import", method: .post, headers: [.contentType: UploadTests.type], body: large
            ) { #expect($0.status == .contentTooLarge) }
            var cut = try UploadTests.body("A", [("a", "b")])
            cut = cut.getSlice(at: 0, length: cut.readableBytes - 8) ?? cut
            try await client.execute(
                uri: "/import", method: .post, headers: [.contentType: UploadTests.type], body: cut
            ) { #expect($0.status == .badRequest) }
            try await client.execute(
                uri: "/import", method: .post, headers: [.contentType: "text/plain"], body: large
            ) { #expect($0.status == .badRequest) }
        }
        #expect(folder.files.isEmpty)
    }
}
