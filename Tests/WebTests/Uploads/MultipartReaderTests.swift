import TestSupport
import Testing

@testable import Web

struct MultipartReaderTests {
    struct Part: Equatable {
        var name: String
        var fileName: String?
        var body: [UInt8]
    }

    /// Reads a form in pieces that end at the given places.
    static func read(_ bytes: [UInt8], boundary: String = "b", cuts: [Int] = [], limits: UploadLimits = UploadLimits())
        throws -> [Part]
    {
        var reader = try MultipartReader(boundary: boundary, limits: limits)
        var parts: [Part] = []
        var ended = 0
        let take = { (event: MultipartReader.Event) in
            switch event {
            case .began(let header): parts.append(Part(name: header.name, fileName: header.fileName, body: []))
            case .body(let bytes): parts[parts.count - 1].body += bytes
            case .ended: ended += 1
            }
        }
        var start = 0
        for cut in cuts.sorted() + [bytes.count] {
            try reader.read(bytes[start..<cut], take)
            start = cut
        }
        try reader.finish()
        #expect(ended == parts.count)
        return parts
    }

    static func form(_ parts: [Part], boundary: String = "b") -> [UInt8] {
        var bytes: [UInt8] = []
        for part in parts {
            let file = part.fileName.map { "; filename=\"\($0)\"" } ?? ""
            bytes += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n".utf8)
            bytes += part.body + [13, 10]
        }
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }

    @Test func fieldsAndFilesAreRead() throws {
        let parts = [
            Part(name: "account", fileName: nil, body: Array("Lanshan Home".utf8)),
            Part(name: "files", fileName: "订单 1.txt", body: Array("a\tb\r\n1\t2\r\n".utf8)),
            Part(name: "files", fileName: "empty.txt", body: []),
        ]
        #expect(try MultipartReaderTests.read(MultipartReaderTests.form(parts)) == parts)
    }

    /// However the bytes are cut into pieces, the parts are the same. Seeds 1 to 200.
    @Test func piecesDoNotMatter() throws {
        for seed in 1...200 {
            var random = SeededGenerator(seed: seed)
            let near: [[UInt8]] = [
                [13, 10], [45, 45], [13, 10, 45, 45], Array("\r\n--bound".utf8), [0, 255], Array("x".utf8),
            ]
            let parts = (0..<random.int(1...4)).map { place in
                let body = (0..<random.int(0...20)).flatMap { _ in near[random.int(0...near.count - 1)] }
                return Part(name: "n\(place)", fileName: random.chance(50) ? "f.txt" : nil, body: body)
            }
            let bytes = MultipartReaderTests.form(parts, boundary: "boundary")
            let cuts = (0..<random.int(0...30)).map { _ in random.int(0...bytes.count) }
            #expect(try MultipartReaderTests.read(bytes, boundary: "boundary", cuts: cuts) == parts, "seed \(seed)")
            let each = Array(1..<bytes.count)
            #expect(try MultipartReaderTests.read(bytes, boundary: "boundary", cuts: each) == parts, "seed \(seed)")
        }
    }

    /// Any bytes end in parts or in a refusal. Seeds 1 to 500.
    @Test func anyBytesEndWell() {
        for seed in 1...500 {
            var random = SeededGenerator(seed: seed)
            var bytes = MultipartReaderTests.form([Part(name: "n", fileName: "f", body: [1, 2, 3])])
            for _ in 0..<random.int(1...8) {
                let place = random.int(0...bytes.count - 1)
                switch random.int(0...2) {
                case 0: bytes[place] = UInt8(random.int(0...255))
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: Array("\r\n--b".utf8), at: place)
                }
            }
            _ = try? MultipartReaderTests.read(bytes, cuts: [bytes.count / 2])
        }
    }

    @Test func aFormThatStopsIsRefused() {
        let bytes = MultipartReaderTests.form([Part(name: "n", fileName: "f", body: [1, 2, 3])])
        for end in 0..<(bytes.count - 4) {
            #expect(throws: UploadProblem.self) { try MultipartReaderTests.read(Array(bytes[..<end])) }
        }
    }

    @Test func limitsHold() {
        var limits = UploadLimits()
        limits.parts = 2
        limits.headerBytes = 100
        let part = Part(name: "n", fileName: nil, body: [1])
        #expect(throws: UploadProblem.tooManyParts) {
            try MultipartReaderTests.read(MultipartReaderTests.form([part, part, part]), limits: limits)
        }
        let long = Part(name: String(repeating: "n", count: 200), fileName: nil, body: [])
        #expect(throws: UploadProblem.headerTooLong) {
            try MultipartReaderTests.read(MultipartReaderTests.form([long]), limits: limits)
        }
        #expect(throws: UploadProblem.headerTooLong) {
            try MultipartReaderTests.read(Array("--b\r\n".utf8) + [UInt8](repeating: 65, count: 500), limits: limits)
        }
    }

    /// A header that just fits fits however it arrives.
    @Test func limitsDoNotDependOnPieces() throws {
        var limits = UploadLimits()
        limits.headerBytes = 100
        var refused = 0
        for length in 30...70 {
            let bytes = MultipartReaderTests.form([
                Part(name: String(repeating: "n", count: length), fileName: nil, body: [1])
            ])
            let whole = try? MultipartReaderTests.read(bytes, limits: limits)
            let pieces = try? MultipartReaderTests.read(bytes, cuts: Array(1..<bytes.count), limits: limits)
            #expect(pieces == whole, "a name of \(length) letters")
            if whole == nil { refused += 1 }
        }
        #expect((1...40).contains(refused))
    }

    @Test(arguments: [
        (#"form-data; name="files"; filename="a.txt""#, "a.txt"),
        (#"form-data; name="files"; filename="C:\Users\me\a.txt""#, "a.txt"),
        (#"form-data; name="files"; filename="../../etc/passwd""#, "passwd"),
        (#"form-data; name="files"; filename="a;b\"c.txt""#, "a;b\"c.txt"),
        (#"form-data; name="files"; filename="a%22b.txt""#, "a\"b.txt"),
        ("form-data; name=\"files\"; filename=\"a\u{202E}txt.exe\"", "atxt.exe"),
        ("form-data; name=\"files\"; filename=\"a\u{2028}\u{85}b.txt\"", "ab.txt"),
        ("form-data; name=files; filename=a.txt", "a.txt"), (#"form-data; name="files"; filename="""#, ""),
    ])
    func namesOfFilesAreOnlyNames(_ header: String, _ name: String) throws {
        let found = try PartHeader(Array("Content-Type: x\r\ncontent-disposition: \(header)".utf8)[...])
        #expect(found == PartHeader(name: "files", fileName: name))
    }

    @Test(
        arguments: [
            ("multipart/form-data; boundary=abc", "abc"), (#"multipart/form-data; boundary="a b""#, "a b"),
            ("Multipart/Form-Data;charset=utf-8;Boundary=x", "x"), ("text/plain; boundary=abc", nil),
            ("multipart/form-data", nil),
        ] as [(String, String?)])
    func boundariesAreFound(_ type: String, _ boundary: String?) {
        #expect(UploadFolder.boundary(type) == boundary)
    }
}
