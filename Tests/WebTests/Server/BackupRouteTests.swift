import AccountHealth
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import Wording

@testable import Web

/// Backups come whole, leave room on the disk, and the copies made before a restore do not pile up.
struct BackupRouteTests {
    @Test func onlyTheNewestCopiesStay() throws {
        let folder = try TemporaryFolder()
        let copies = CopiesBeforeRestore(folder: folder.path + "/backups")
        // Nothing is there yet.
        copies.prune()
        var paths: [String] = []
        for day in 0..<5 {
            let path = try copies.newPath(at: Instant(seconds: 1_795_424_400 + Int64(day) * 86_400))
            try Data("a".utf8).write(to: URL(filePath: path))
            paths.append(path)
        }
        let own = copies.folder + "/mine.backup"
        try Data("a".utf8).write(to: URL(filePath: own))
        copies.prune()
        let left = try FileManager.default.contentsOfDirectory(atPath: copies.folder).map { copies.folder + "/" + $0 }
        #expect(Set(left) == Set(paths.suffix(3) + [own]))
    }

    /// A file of many pieces arrives as it is, and is gone from the folder.
    @Test func aFileIsSentWhole() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a"
        let bytes = (0..<1_000_003).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        try Data(bytes).write(to: URL(filePath: path))
        let answer = try FileAnswer(path)
        #expect(answer.body.contentLength == bytes.count && folder.files.isEmpty)
        let received = Received()
        try await answer.body.write(received)
        #expect(received.bytes == bytes)
    }

    private final class Received: ResponseBodyWriter, @unchecked Sendable {
        var bytes: [UInt8] = []
        func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    /// A backup without its key opens no case; who takes one has to know.
    @Test(arguments: ["en", "zh"])
    func thePageSaysThatTheKeyIsNotInTheBackup(_ language: String) async throws {
        try await InstallationServer.serving { client, _ in
            try await client.execute(
                uri: "/settings/backup", method: .get, headers: [.acceptLanguage: language]
            ) { response in
                let text = WellFormed(response.text).text.replacing("\u{A0}", with: " ")
                #expect(text.contains("secret.key") && text.contains("STANDING_SECRET_KEY"))
                #expect(text.contains(language == "en" ? "The secret key is not in it." : "备份不含密钥。"))
            }
        }
    }

    /// Who asks for it would be signed out for good.
    @Test(arguments: Language.allCases)
    func aBackupWithoutAnOwnerIsRefused(_ language: Language) async throws {
        let folder = try TemporaryFolder()
        try await InstallationServer.serving { client, desk in
            _ = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            try await desk.backUp(to: folder.path + "/a", by: .command, requireRoom: {})
            _ = try await desk.addAccount(Account(name: "South", store: StoreID("amazon.us")), by: .command)
            let bytes = Array(try Data(contentsOf: URL(filePath: folder.path + "/a")))
            let parts = [
                MultipartReaderTests.Part(name: "form", fileName: nil, body: Array(OpenEntrance.formToken.utf8)),
                MultipartReaderTests.Part(name: "replace", fileName: nil, body: Array("1".utf8)),
                MultipartReaderTests.Part(name: "backup", fileName: "a.backup", body: bytes),
            ]
            try await client.execute(
                uri: "/settings/backup/restore", method: .post,
                headers: [.contentType: UploadTests.type, .acceptLanguage: language.rawValue],
                body: ByteBuffer(bytes: MultipartReaderTests.form(parts))
            ) { response in
                #expect(response.status == .badRequest)
                #expect(WellFormed(response.text).text.contains(Wording(language).backupProblem("noOwner")))
            }
            #expect(try await desk.accounts().map(\.account.name).sorted() == ["North", "South"])
        }
    }

    @Test func aBackupLeavesTheLastRoom() async throws {
        try await InstallationServer.serving { client, desk in
            _ = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            try await client.execute(uri: "/settings/backup/file", method: .post, body: .form) { response in
                #expect(response.status == .ok && response.text.contains("North"))
            }
        }
        var limits = UploadLimits()
        limits.reserveBytes = 1 << 60
        try await InstallationServer.serving(limits: limits) { client, desk in
            try await client.execute(uri: "/settings/backup/file", method: .post, body: .form) { response in
                #expect(response.status.code == 507)
            }
            #expect(try await desk.audit(AuditQuestion(limit: 9)).entries.isEmpty)
        }
    }
}
