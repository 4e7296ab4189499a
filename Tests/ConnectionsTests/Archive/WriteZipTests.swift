import Connections
import Foundation
import TestSupport
import Testing

struct WriteZipTests {
    private static let entries = [
        ZipEntry(name: "manifest.json", bytes: Array("{}".utf8)),
        ZipEntry(name: "exhibits/E1-photo.jpg", bytes: (0..<70_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 5) }),
        ZipEntry(name: "empty.txt", bytes: []),
    ]

    @Test func othersReadItBack() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/pack.zip"
        try writeZip(WriteZipTests.entries, to: path)
        let listed = try await runProgram(
            "python3", "-c",
            """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as z:
                assert z.testzip() is None
                for i in z.infolist(): print(i.filename, i.file_size, i.date_time, sum(z.read(i)), oct(i.external_attr >> 16))
            """, path)
        let expected = WriteZipTests.entries.map { entry in
            let sum = entry.bytes.reduce(0) { $0 + Int($1) }
            return "\(entry.name) \(entry.bytes.count) (1980, 1, 1, 0, 0, 0) \(sum) 0o100644"
        }
        #expect(listed.split(separator: "\n").map(String.init) == expected)
    }

    @Test func theSameEntriesAreTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let archives = try ["a", "b"].map { name in
            try writeZip(WriteZipTests.entries, to: "\(folder.path)/\(name)")
            return try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
        }
        #expect(archives[0] == archives[1])
    }

    @Test(arguments: [
        "", "../a", "a/../b", "/a", "a//b", "a/", "a\\b", "a b", "发票", "a\u{0}", "a\nb", ".a", "-a", "c:a",
        String(repeating: "a", count: 201),
    ])
    func noNameLeadsOut(_ name: String) throws {
        let folder = try TemporaryFolder()
        #expect(throws: ZipProblem.name(name)) {
            try writeZip([ZipEntry(name: name, bytes: [1])], to: folder.path + "/x.zip")
        }
        #expect(folder.files.isEmpty)
    }

    @Test func nothingIsWrittenOver() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/x.zip"
        try writeZip([], to: path)
        #expect(throws: ZipProblem.self) { try writeZip(WriteZipTests.entries, to: path) }
        #expect(throws: ZipProblem.self) { try writeZip(WriteZipTests.entries, to: folder.path + "/none/x.zip") }
        // On a system that does not tell large from small letters one would be written over the other.
        let twice = [ZipEntry(name: "a.txt", bytes: [1]), ZipEntry(name: "A.TXT", bytes: [2])]
        #expect(throws: ZipProblem.name("A.TXT")) { try writeZip(twice, to: folder.path + "/y.zip") }
        #expect(folder.files == ["x.zip"])
    }
}
