import AccountHealth
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Marketplaces

/// What may be named as a file: the file itself, archives, and things that are no files.
struct DocumentsTests {
    static let claims = "order_id,kind,known_at\n1,guarantee_claim,2026-09-01\n2,chargeback,2026-09-02\n"
    static let messages = "order_id,at,from\n1,2026-09-01,buyer\n"

    static func order(_ number: OrderNumber, _ records: Records) -> String { records.numbers.text(of: number) }

    @Test func plainFile() async throws {
        let file = try ScratchFile(Array(DocumentsTests.claims.utf8), name: "claims.csv")
        let (records, results, findings) = await file.read()
        #expect(findings == [])
        #expect(results.map(\.kind) == ["defects"] && results.map(\.usableRows) == [2])
        #expect(results.map(\.isOpened) == [true])
        #expect(results.map(\.name) == [file.path] && records.files == [file.path])
    }

    @Test func gzip() async throws {
        let file = try ScratchFile(ArchiveBytes.gzip(Array(DocumentsTests.claims.utf8)), name: "claims.csv.gz")
        let (records, results, findings) = await file.read()
        #expect(findings == [] && records.defects.count == 2)
        #expect(results.map(\.name) == [file.path])
        #expect(records.defects.map(\.value.origin) == [Origin(file: 0, line: 2), Origin(file: 0, line: 3)])
    }

    /// Two gzip files put together are one text, as `cat` and web servers make them.
    @Test func gzipOfTwoParts() async throws {
        let text = Array(DocumentsTests.claims.utf8)
        let bytes = ArchiveBytes.gzip(Array(text.prefix(40))) + ArchiveBytes.gzip(Array(text.dropFirst(40)))
        let (records, _, findings) = await (try ScratchFile(bytes)).read()
        #expect(findings == [] && records.defects.count == 2)
    }

    /// Every entry of a zip file is a file of its own, named after the archive.
    @Test func zip() async throws {
        let bytes = ArchiveBytes.zip([
            .init("reports/claims.csv", DocumentsTests.claims), .init("reports/", ""),
            .init("消息.csv", DocumentsTests.messages), .init("notes.txt", "nothing of ours\n"),
        ])
        let file = try ScratchFile(bytes, name: "all.zip")
        let (records, results, findings) = await file.read()
        #expect(records.defects.count == 2 && records.messages.count == 1)
        #expect(results.map(\.kind) == ["defects", "messages", nil])
        let names = ["reports/claims.csv", "消息.csv", "notes.txt"].map { "\(file.path)/\($0)" }
        #expect(results.map(\.name) == names)
        #expect(records.files == names)
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("all.zip/notes.txt: error line 1 unknownHeader") == true)
        // A fact tells the entry it stands in.
        #expect(records.messages.first?.value.origin == Origin(file: 1, line: 2))
    }

    /// Each entry of an archive has a size of its own; of a file, compressed or not, the disk tells it.
    @Test func entriesHaveTheirOwnSize() throws {
        func sizes(_ bytes: [UInt8]) throws -> [Int?] {
            let file = try ScratchFile(bytes)
            let walker = try DocumentWalker(file.path)
            var sizes: [Int?] = []
            while let step = try walker.next() {
                if case .document(let document) = step { sizes.append(document.byteCount) }
            }
            withExtendedLifetime(file) {}
            return sizes
        }
        let (claims, messages) = (DocumentsTests.claims, DocumentsTests.messages)
        #expect(
            try sizes(ArchiveBytes.zip([.init("a.csv", claims), .init("b.csv", messages), .init("c.csv", "")]))
                == [claims.utf8.count, messages.utf8.count, 0])
        #expect(try sizes(Array(claims.utf8)) == [nil])
        #expect(try sizes(ArchiveBytes.gzip(Array(claims.utf8))) == [nil])
    }

    /// What operating systems put into archives for themselves is no file of the seller's.
    @Test func filesOfTheSystem() async throws {
        let bytes = ArchiveBytes.zip([
            .init("reports/claims.csv", DocumentsTests.claims), .init("__MACOSX/reports/._claims.csv", "\0\u{5}\u{16}"),
            .init(".DS_Store", "\0\0\0\u{1}Bud1"), .init("reports/.DS_Store", "\0\0\0\u{1}Bud1"),
            .init("reports/._claims.csv", "\0\u{5}\u{16}"), .init("Thumbs.db", "\0"),
        ])
        let (records, results, findings) = await (try ScratchFile(bytes, name: "mac.zip")).read()
        #expect(records.defects.count == 2 && results.count == 1)
        #expect(findings == [])
        let alone = ArchiveBytes.zip([.init("__MACOSX/._claims.csv", "\0\u{5}\u{16}")])
        #expect(await (try ScratchFile(alone, name: "mac.zip")).read().findings == ["mac.zip: warning empty"])
    }

    /// Each file of an archive takes its time and leaves its own import: of very many none is read, and what the system put
    /// there does not count.
    @Test func archiveOfManyFiles() async throws {
        func files(_ count: Int) -> [ArchiveBytes.Entry] {
            (0..<count).map { .init("\($0).csv", DocumentsTests.claims) }
        }
        let bytes = ArchiveBytes.zip(files(Archive.fileLimit + 1))
        let (records, results, findings) = await (try ScratchFile(bytes, name: "all.zip")).read()
        #expect(findings == ["all.zip: error archiveOfManyFiles(limit: 1000)"])
        #expect(records.defects.isEmpty && records.files.isEmpty)
        #expect(results.map(\.isOpened) == [true])

        let most = files(Archive.fileLimit) + (0..<9).map { .init("__MACOSX/\($0)", "") } + [.init("folder/", "")]
        let file = try ScratchFile(ArchiveBytes.zip(most), name: "all.zip")
        let walker = try DocumentWalker(file.path)
        var count = 0
        while try walker.next() != nil { count += 1 }
        #expect(count == Archive.fileLimit)
        withExtendedLifetime(file) {}
    }

    /// Names of entries are shown in lists and terminals like those of files that are sent.
    @Test func namesOfEntriesAreOneLine() async throws {
        let bytes = ArchiveBytes.zip([
            .init("a\n\u{1B}[31mb.csv", DocumentsTests.claims), .init("x\u{202E}\u{7}.zip", ArchiveBytes.zip([])),
            .init(String(repeating: "folder/", count: 1_000) + "m.csv", DocumentsTests.messages),
        ])
        let file = try ScratchFile(bytes, name: "all.zip")
        let (records, results, findings) = await file.read()
        #expect(records.defects.count == 2 && records.messages.count == 1)
        #expect(findings == ["all.zip/x.zip: error nestedArchive"])
        let names = results.map { String($0.name.dropFirst(file.path.count)) }
        #expect(names.prefix(2) == ["/a[31mb.csv", "/x.zip"])
        #expect(names.last?.hasSuffix("folder/m.csv") == true && names.last?.count == 1_025)
        #expect(records.files.allSatisfy { $0.unicodeScalars.allSatisfy { !$0.steersTheLine } })
    }

    @Test func nestedArchives() async throws {
        let bytes = ArchiveBytes.zip([
            .init("inner.zip", ArchiveBytes.zip([.init("a.csv", DocumentsTests.claims)])),
            .init("inner.gz", ArchiveBytes.gzip(Array(DocumentsTests.claims.utf8))),
            .init("b.csv", DocumentsTests.messages),
        ])
        let (records, results, findings) = await (try ScratchFile(bytes, name: "o.zip")).read()
        #expect(findings == ["o.zip/inner.zip: error nestedArchive", "o.zip/inner.gz: error nestedArchive"])
        #expect(records.defects.isEmpty && records.messages.count == 1)
        #expect(results.count == 3)
    }

    /// Rows before the damage stay, and the damage is told.
    @Test func damagedGzip() async throws {
        let rows = (1...20_000).map { "\($0),guarantee_claim,2026-09-01\n" }.joined()
        var bytes = ArchiveBytes.gzip(Array(("order_id,kind,known_at\n" + rows).utf8))
        let whole = try #require(try? ScratchFile(bytes))
        #expect(await whole.read().records.defects.count == 20_000)
        // The length of the fifth stored block no longer fits its complement.
        bytes[10 + 4 * 65_540 + 1] ^= 0xFF
        let (records, results, findings) = await (try ScratchFile(bytes, name: "d.gz")).read()
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("d.gz: error archiveDamaged") == true)
        #expect(results.map(\.isOpened) == [true])
        let count = records.defects.count
        #expect(count < 20_000)
        #expect(results.first?.usableRows == count)
    }

    @Test func damagedZip() async throws {
        let good = ArchiveBytes.zip([.init("a.csv", DocumentsTests.claims), .init("b.csv", DocumentsTests.messages)])
        // A changed byte in a stored entry: its checksum no longer fits.
        var bytes = good
        bytes[30 + 5 + 60] ^= 1
        let (_, _, findings) = await (try ScratchFile(bytes, name: "d.zip")).read()
        #expect(findings.contains { $0.contains("archiveDamaged") })

        // Cut off in the middle: never a crash, and what is not there is never taken for nothing.
        for length in 4..<good.count {
            let (records, results, _) = await (try ScratchFile(Array(good.prefix(length)))).read()
            let isWhole = records.defects.count == 2 && records.messages.count == 1
            let isFound = results.contains { $0.findings.contains { $0.severity == .error } }
            #expect(isWhole || isFound, "\(length) bytes")
            #expect(!results.contains { !$0.isOpened })
        }
    }

    /// A few kilobytes that unpack to sixty megabytes are refused, without sixty megabytes of memory.
    @Test func bomb() async throws {
        let bytes = ArchiveBytes.bomb(letter: UInt8(ascii: "x"), repeats: 240_000)
        #expect(bytes.count < 64 * 1024)
        let (_, results, findings) = await (try ScratchFile(bytes, name: "b.gz")).read()
        #expect(findings.last == "b.gz: error archiveTooLarge(limit: \"250 : 1\")")
        #expect(results.map(\.usableRows) == [0])
    }

    /// The same letters below the floor are merely a long line: small files may compress as well as they like.
    @Test func smallBomb() async throws {
        let bytes = ArchiveBytes.bomb(letter: UInt8(ascii: "x"), repeats: 30_000)
        let (_, _, findings) = await (try ScratchFile(bytes, name: "b.gz")).read()
        #expect(
            findings == [
                "b.gz: error line 1 lineTooLong(limit: 1048576)", "b.gz: warning empty",
            ] || findings == ["b.gz: warning empty", "b.gz: error line 1 lineTooLong(limit: 1048576)"])
    }

    struct Nothing: CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }
    }

    /// Files without a row say so; none is passed over in silence.
    @Test(arguments: [
        Nothing(name: "empty", bytes: []), Nothing(name: "mark only", bytes: [0xEF, 0xBB, 0xBF]),
        Nothing(name: "UTF-16 mark only", bytes: [0xFF, 0xFE]),
        Nothing(name: "empty.gz", bytes: ArchiveBytes.gzip([])),
        Nothing(name: "no entries.zip", bytes: ArchiveBytes.zip([])),
        Nothing(name: "folder only.zip", bytes: ArchiveBytes.zip([.init("a/", "")])),
        Nothing(name: "empty entry.zip", bytes: ArchiveBytes.zip([.init("a.csv", "")])),
    ])
    func nothingInIt(_ row: Nothing) async throws {
        let (_, results, _) = await (try ScratchFile(row.bytes)).read()
        let remarks = results.flatMap(\.findings).map(\.remark).filter {
            if case .encoding = $0 { false } else { true }
        }
        #expect(remarks == [.empty])
        #expect(results.map(\.usableRows) == [0] && results.map(\.isOpened) == [true])
    }

    /// Only a header: a kind, no row, and nothing wrong.
    @Test func headerOnly() async throws {
        let (_, results, findings) = await (try ScratchFile(Array("order_id,kind,known_at\n".utf8))).read()
        #expect(findings == [] && results.map(\.kind) == ["defects"] && results.map(\.usableRows) == [0])
    }

    @Test func missingFile() async throws {
        let file = try ScratchFile([])
        let path = file.path + ".missing"
        let (_, results, _) = await ScratchFile.read(path)
        #expect(results.flatMap(\.findings).map(\.remark) == [.cannotOpen(reason: "No such file or directory")])
        #expect(results.map(\.isOpened) == [false])
        #expect(throws: InputError.cannotOpen(reason: "No such file or directory")) { try FileSource(path: path) }
        withExtendedLifetime(file) {}
    }

    @Test func directory() async throws {
        let file = try ScratchFile([])
        let folder = URL(filePath: file.path).deletingLastPathComponent().path
        let (_, results, _) = await ScratchFile.read(folder)
        #expect(results.flatMap(\.findings).map(\.remark) == [.notARegularFile])
        #expect(results.map(\.isOpened) == [false])
        withExtendedLifetime(file) {}
    }

    /// A pipe that nobody writes to would hang; it is refused before it is opened.
    @Test(.timeLimit(.minutes(5))) func pipeAndDevice() async throws {
        let file = try ScratchFile([])
        let pipe = file.path + ".pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [pipe, "/dev/null"] {
            let (_, results, _) = await ScratchFile.read(path)
            #expect(results.flatMap(\.findings).map(\.remark) == [.notARegularFile])
            #expect(results.map(\.isOpened) == [false])
        }
        withExtendedLifetime(file) {}
    }

    /// A link to a file is that file.
    @Test func link() async throws {
        let file = try ScratchFile(Array(DocumentsTests.claims.utf8))
        try FileManager.default.createSymbolicLink(atPath: file.path + ".link", withDestinationPath: file.path)
        let (records, _, findings) = await ScratchFile.read(file.path + ".link")
        #expect(findings == [] && records.defects.count == 2)
        withExtendedLifetime(file) {}
    }

    /// Any bytes whatever end in a result.
    @Test(arguments: 1...6)
    func anyBytes(seed: Int) async throws {
        var random = SeededGenerator(seed: seed)
        let beginnings: [[UInt8]] = [
            [], [0x1F, 0x8B, 8, 0], [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0xFF, 0xFE], [0xFE, 0xFF],
            Array("{".utf8), Array("[[".utf8), Array("order_id,kind,known_at\n".utf8),
            Array("amazon-order-id\tpurchase-date\torder-status\n".utf8),
        ]
        for beginning in beginnings {
            let bytes = beginning + (0..<random.int(0...400)).map { _ in UInt8(random.int(0...255)) }
            let (_, results, _) = await (try ScratchFile(bytes)).read()
            #expect(!results.isEmpty, "seed \(seed): \(bytes)")
        }
    }
}
