import AccountHealth
import Appeals
import Testing

struct ExhibitTests {
    struct Start: Sendable {
        let bytes: [UInt8]
        let kind: ExhibitKind?
    }

    @Test(arguments: [
        Start(bytes: Array("%PDF-1.7\n".utf8), kind: .pdf),
        Start(bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], kind: .jpeg),
        Start(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], kind: .png),
        Start(bytes: Array("GIF89a..".utf8), kind: .gif),
        Start(bytes: Array("GIF87a".utf8), kind: .gif),
        // A page, a program, a document of an office, a picture of another kind, and what is only the beginning of one.
        Start(bytes: Array("<html>%PDF-".utf8), kind: nil),
        Start(bytes: Array("MZ%PDF-".utf8), kind: nil),
        Start(bytes: [0x50, 0x4B, 3, 4], kind: nil),
        Start(bytes: Array("RIFF....WEBP".utf8), kind: nil),
        Start(bytes: [0x89, 0x50, 0x4E, 0x47], kind: nil),
        Start(bytes: Array("%PDF".utf8), kind: nil),
        Start(bytes: [], kind: nil),
    ])
    func theKindIsThatOfTheBytes(_ start: Start) {
        #expect(ExhibitKind(startsWith: start.bytes) == start.kind)
    }

    struct Name: Sendable {
        let given: String
        let inPack: String
    }

    private static func exhibit(_ name: String, _ kind: ExhibitKind = .pdf, number: Int = 3) -> Exhibit {
        Exhibit(number: number, kind: kind, title: "", note: "", fileName: name, byteCount: 1, digest: "")
    }

    @Test(arguments: [
        Name(given: "Carrier letter 2026-11.pdf", inPack: "E3-Carrier-letter-2026-11.pdf"),
        Name(given: "../../etc/passwd", inPack: "E3-passwd.pdf"),
        Name(given: "..\\..\\boot.ini", inPack: "E3-boot.pdf"),
        Name(given: "C:\\CON", inPack: "E3-CON.pdf"),
        Name(given: "invoice.pdf.exe", inPack: "E3-invoice-pdf.pdf"),
        Name(given: "发票 2026.pdf", inPack: "E3-2026.pdf"),
        Name(given: "发票.pdf", inPack: "E3.pdf"),
        Name(given: "a\u{0}b\r\nc\u{202E}fdp.pdf", inPack: "E3-a-b-c-fdp.pdf"),
        Name(given: "", inPack: "E3.pdf"),
        Name(given: ".pdf", inPack: "E3-pdf.pdf"),
        Name(given: "/", inPack: "E3.pdf"),
        Name(given: "-rf \"$(x)\" <b>.pdf", inPack: "E3-rf-x-b.pdf"),
        // Digits and letters beyond ASCII look alike and are none.
        Name(given: "１２é.pdf", inPack: "E3.pdf"),
    ])
    func aNameInThePackIsPlain(_ name: Name) {
        #expect(ExhibitTests.exhibit(name.given).packName == name.inPack)
    }

    @Test func aLongNameIsCut() {
        let name = ExhibitTests.exhibit(String(repeating: "x", count: 300) + ".jpeg", .jpeg).packName
        #expect(name == "E3-" + String(repeating: "x", count: 60) + ".jpg")
    }

    @Test func whatSentencesNameIsLookedFor() {
        var pack = EvidencePack(
            account: "A", store: StoreID("x"), noticeDay: nil, madeOn: Day(number: 0), zone: .utc)
        pack.letter = [
            PackSentence(part: .actions, english: "One.", exhibits: ["E1", "E9"]),
            PackSentence(part: .actions, english: "Two.", exhibits: ["E9", "E3"]),
        ]
        pack.exhibits = [ExhibitTests.exhibit("a.pdf"), ExhibitTests.exhibit("b.pdf", number: 1)]
        #expect(pack.missingExhibits == ["E9"])
        #expect(pack.sentences(naming: pack.exhibits[0]) == [2] && pack.sentences(naming: pack.exhibits[1]) == [1])
    }

    @Test func sizesAreHeldAgainstALimit() {
        #expect(!PackSize(byteCount: 1 << 40, limit: nil).isBeyond)
        #expect(!PackSize(byteCount: 10, limit: 10).isBeyond && PackSize(byteCount: 11, limit: 10).isBeyond)
    }
}
