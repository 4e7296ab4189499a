import Appeals
import Foundation
import Operations
import TestSupport
import Testing

struct PackTests {
    private static let pdf = Array("%PDF-1.4\nno more than its beginning".utf8)

    @Test func anExhibitIsTakenAsItIs() throws {
        let exhibit = try readExhibit(PackTests.pdf, number: 2, title: "Invoice", fileName: "photo.png")
        #expect(exhibit.id == "E2" && exhibit.kind == .pdf && exhibit.packName == "E2-photo.pdf")
        #expect(exhibit.byteCount == PackTests.pdf.count)
        // printf '%PDF-1.4\nno more than its beginning' | sha256sum
        #expect(exhibit.digest == "67ac94343786ab4f83e0426c50a35d4a5cdacb1aced7c3bc5c75a2a11f0ab0d0")
    }

    @Test func anythingElseIsRefused() {
        #expect(throws: ExhibitProblem.empty) { try readExhibit([], number: 1, title: "", fileName: "a.pdf") }
        #expect(throws: ExhibitProblem.otherKind) {
            try readExhibit(Array("<html>".utf8), number: 1, title: "", fileName: "a.pdf")
        }
    }

    /// Read back by other programs: every file of the manifest is there with its bytes, and no other.
    @Test func theManifestTellsOfEveryFile() async throws {
        let folder = try TemporaryFolder()
        let hostile = ["../../a", "发票", String(repeating: "n", count: 300), "a\u{0}\n\"b"]
        let exhibits = try hostile.enumerated().map { place, name in
            try readExhibit(PackTests.pdf + [UInt8(place)], number: place + 1, title: "", fileName: name)
        }
        let files =
            [PackFile(name: "letter.txt", bytes: Array("Dear 您好\n".utf8))]
            + exhibits.enumerated().map {
                PackFile(name: "exhibits/\($1.packName)", bytes: PackTests.pdf + [UInt8($0)])
            }
        let path = folder.path + "/pack.zip"
        #expect(try writePack(files, to: path) == files.reduce(0) { $0 + $1.bytes.count })
        _ = try await runProgram("unzip", "-q", path, "-d", folder.path + "/out")
        let told = try await runProgram(
            "python3", "-c",
            """
            import sys, json, hashlib, os
            root = sys.argv[1]
            manifest = json.load(open(root + "/manifest.json"))["files"]
            for f in manifest:
                data = open(os.path.join(root, f["name"]), "rb").read()
                assert len(data) == f["byteCount"] and hashlib.sha256(data).hexdigest() == f["sha256"], f
            found = {os.path.relpath(os.path.join(d, n), root) for d, _, ns in os.walk(root) for n in ns}
            assert found == {f["name"] for f in manifest} | {"manifest.json"}, found
            print(*[f["name"] for f in manifest], sep="\\n")
            """, folder.path + "/out")
        #expect(told.split(separator: "\n").map(String.init) == files.map(\.name))
        let first = try Data(contentsOf: URL(fileURLWithPath: path))
        try writePack(files, to: folder.path + "/again.zip")
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/again.zip")) == first)
    }
}
