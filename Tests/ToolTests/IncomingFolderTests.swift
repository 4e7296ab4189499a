import Foundation
import Testing

@testable import Tool

struct IncomingFolderTests {
    /// Two servers on one data folder do not take each other's uploads away, and neither leaves any.
    @Test func eachServerHasItsOwn() throws {
        let folder = try TemporaryFolder()
        let first = try IncomingFolder(in: folder.path)
        let upload = "\(first.path)/upload-1"
        try Data("half".utf8).write(to: URL(fileURLWithPath: upload))
        let second = try IncomingFolder(in: folder.path)
        #expect(first.path != second.path)
        #expect(FileManager.default.fileExists(atPath: upload))
        second.remove()
        #expect(FileManager.default.fileExists(atPath: upload))
        first.remove()
        #expect(try folder.names.isEmpty)
    }

    /// What was taken in and not read becomes that of the next server; all else goes.
    @Test func whatIsStillToBeReadIsTakenOver() throws {
        let folder = try TemporaryFolder()
        let ended = try IncomingFolder(in: folder.path)
        for name in ["upload-1", "a.job", "backup-1"] {
            try Data("x".utf8).write(to: URL(fileURLWithPath: "\(ended.path)/\(name)"))
        }
        ended.remove()
        let next = try IncomingFolder(in: folder.path)
        let names = try FileManager.default.contentsOfDirectory(atPath: next.path)
        #expect(names.sorted() == ["a.job", "upload-1"] && next.path != ended.path)
        #expect(!FileManager.default.fileExists(atPath: ended.path))
        try FileManager.default.removeItem(atPath: "\(next.path)/a.job")
        next.remove()
        #expect(try folder.names.isEmpty)
    }

    @Test func whatADeadServerLeftIsRemoved() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/dead", withIntermediateDirectories: false)
        try Data("half".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/dead/upload-1"))
        try Data().write(to: URL(fileURLWithPath: "\(folder.path)/dead.lock"))
        let own = try IncomingFolder(in: folder.path)
        defer { own.remove() }
        #expect(try folder.names.allSatisfy { !$0.hasPrefix("dead") })
    }
}
