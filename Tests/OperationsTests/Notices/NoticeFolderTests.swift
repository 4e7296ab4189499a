import AccountHealth
import Appeals
import Connections
import Foundation
import Testing

@testable import Operations

/// On real files.
struct NoticeFolderTests {
    /// Makes files, each older than the next one.
    private func withFolder(_ files: [(String, String)], _ body: (NoticeFolder) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "standing-notices-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (age, (name, text)) in files.reversed().enumerated() {
            let path = folder.appending(path: name).path
            try Data(text.utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -60 - Double(age) * 60)], ofItemAtPath: path)
        }
        try await body(NoticeFolder(path: folder.path))
    }

    private let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
    private static let removal = "Your seller account has been deactivated."

    @Test func theOldestIsTakenFirstAndMovesAway() async throws {
        let files = [("b.txt", NoticeFolderTests.removal), ("a.HTML", "<p>Your appeal has been denied.</p>")]
        try await withFolder(files) { folder in
            var seen: [NoticeClass?] = []
            let entries = try await folder.takeOver(now: now) { notice, bytes, name in
                #expect(String(decoding: bytes, as: UTF8.self) == files.first { $0.0 == name }?.1)
                seen.append(notice.reading.noticeClass?.value)
                return true
            }
            #expect(seen == [.deactivated, .remainsDeactivated])
            #expect(entries.map(\.name) == ["b.txt", "a.HTML"])
            #expect(try folder.waiting(now: now).isEmpty)
            let taken = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/taken")
            #expect(Set(taken) == ["b.txt", "a.HTML"])
        }
    }

    @Test func whatNobodyTakesStays() async throws {
        try await withFolder([("a.txt", "hello")]) { folder in
            let entries = try await folder.takeOver(now: now) { _, _, _ in false }
            #expect(entries.map(\.outcome) == [.left])
            #expect(try folder.waiting(now: now) == ["a.txt"])
        }
    }

    /// Names of files hold those of buyers, and orders; the log is told how many there were.
    @Test func theLogIsToldNoNames() {
        let name = "Claim from Marked Buyer order 112-4711471-4711471.eml"
        let outcomes: [NoticeFolder.Outcome] = [
            .taken(name: name), .left, .unreadable(.noMail), .taken(name: "2-\(name)"), .unreadable(.tooLarge), .left,
        ]
        let told = outcomes.map { NoticeFolder.Entry(name: name, outcome: $0) }.outcomes
        #expect(told.map(\.outcome) == ["left", "taken", "unreadable (noMail)", "unreadable (tooLarge)"])
        #expect(told.map(\.count) == [2, 2, 1, 1])
        #expect(!"\(told)".contains("Buyer") && !"\(told)".contains("112-"))
    }

    @Test func nothingThatWasTakenIsOverwritten() async throws {
        try await withFolder([("a.txt", "first")]) { folder in
            _ = try await folder.takeOver(now: now) { _, _, _ in true }
            let path = folder.path + "/a.txt"
            try Data("second".utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: path)
            let entries = try await folder.takeOver(now: now) { _, _, _ in true }
            #expect(entries.map(\.outcome) == [.taken(name: "2-a.txt")])
            #expect(try String(contentsOfFile: folder.path + "/taken/a.txt", encoding: .utf8) == "first")
            #expect(try String(contentsOfFile: folder.path + "/taken/2-a.txt", encoding: .utf8) == "second")
        }
    }

    /// One being written, one of another kind, a hidden one, a folder, and a link that leads out.
    @Test func othersAreLeftAlone() async throws {
        try await withFolder([("a.pdf", "x"), (".a.txt", "x")]) { folder in
            try Data("half of".utf8).write(to: URL(filePath: folder.path + "/new.eml"))
            try FileManager.default.createDirectory(
                atPath: folder.path + "/folder.eml", withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/link.txt", withDestinationPath: "/etc/hostname")
            #expect(try folder.waiting(now: now).isEmpty)
        }
    }

    @Test func aFolderThatIsNotThereIsEmpty() async throws {
        #expect(try await NoticeFolder(path: "/nowhere/at/all").takeOver(now: now) { _, _, _ in true }.isEmpty)
    }

    @Test func aHostileMailStaysAndIsTold() async throws {
        let mail = "Subject: a\n" + String(repeating: "X-A: b\n", count: 100_000)
        try await withFolder([("a.eml", mail), ("b.txt", NoticeFolderTests.removal)]) { folder in
            let entries = try await folder.takeOver(now: now) { _, _, _ in true }
            #expect(entries.last?.outcome == .taken(name: "b.txt"))
            guard case .unreadable? = entries.first?.outcome else {
                Issue.record("a hostile mail was read")
                return
            }
            #expect(try folder.waiting(now: now) == ["a.eml"])
        }
    }

    @Test func anErrorOfTheTakerLeavesTheFile() async throws {
        try await withFolder([("a.txt", NoticeFolderTests.removal)]) { folder async throws in
            await #expect(throws: CancellationError.self) {
                _ = try await folder.takeOver(now: now) { _, _, _ in throw CancellationError() }
            }
            #expect(try folder.waiting(now: now) == ["a.txt"])
        }
    }
}
