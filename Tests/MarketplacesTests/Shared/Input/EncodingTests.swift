import AccountHealth
import TestSupport
import Testing

@testable import Marketplaces

struct EncodingTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let encoding: Encoding
        var testDescription: String { "\(text) as \(encoding.name)" }
    }

    @Test(arguments: [
        Case(text: "order_id,sku\n1,Tür\n", encoding: .windows1252),
        Case(text: "Commentaires\nlivré à l’heure, très bien – 5 €\n", encoding: .windows1252),
        // American text whose only high bytes are the quotes of a word processor.
        Case(text: "Comments\nDidn’t arrive, “lost” they say\n", encoding: .windows1252),
        Case(text: "name\nit’s\n", encoding: .windows1252),
        Case(text: "Größe;Menge\nklein;3\n", encoding: .windows1252),
        Case(text: "注文番号\t商品名\n250\t見本の歯ブラシ【8本セット】ヤワラカメ\n", encoding: .cp932),
        Case(text: "商品が届きませんでした\n", encoding: .cp932),
        Case(text: "配送業者\t宅急便\n東京都\t渋谷区\n", encoding: .cp932),
        Case(text: "订单号,订单状态\n1,已发货\n", encoding: .gb18030),
        Case(text: "订单编号,商品\n1,儿童拖鞋（蓝色）36码\n", encoding: .gb18030),
        Case(text: "order,status\n1,已取消\n", encoding: .gb18030),
        Case(text: "plain ascii\n", encoding: .utf8),
        Case(text: "Größe, 订单, 注文\n", encoding: .utf8),
    ])
    func detects(_ row: Case) throws {
        let bytes = row.encoding == .utf8 ? Array(row.text.utf8) : try [UInt8](row.text, in: row.encoding)
        let found = Encoding.detect(bytes)
        #expect(found.encoding == row.encoding && found.markLength == 0)
        #expect(row.encoding.decode(bytes) == row.text)
    }

    struct Mark: CustomTestStringConvertible {
        let bytes: [UInt8]
        let encoding: Encoding
        let length: Int
        var testDescription: String { "\(bytes)" }
    }

    @Test(arguments: [
        Mark(bytes: [0xEF, 0xBB, 0xBF, 65], encoding: .utf8, length: 3),
        Mark(bytes: [0xFF, 0xFE, 65, 0], encoding: .utf16LittleEndian, length: 2),
        Mark(bytes: [0xFE, 0xFF, 0, 65], encoding: .utf16BigEndian, length: 2),
        Mark(bytes: [], encoding: .utf8, length: 0),
        // A sample may end inside a character.
        Mark(bytes: [65, 0xE8, 0xAE], encoding: .utf8, length: 0),
        Mark(bytes: [65, 0xF0, 0x9F, 0x98], encoding: .utf8, length: 0),
        Mark(bytes: [65, 0xFC, 66, 67, 68], encoding: .windows1252, length: 0),
    ])
    func marks(_ row: Mark) {
        let found = Encoding.detect(row.bytes)
        #expect(found.encoding == row.encoding && found.markLength == row.length)
    }

    @Test func strictDecoding() {
        #expect(Encoding.utf8.decode([0xFF]) == nil)
        #expect(Encoding.cp932.decode([0x82]) == nil)
        #expect(Encoding.gb18030.decode([0xFF, 0xFF]) == nil)
        #expect(Encoding.windows1252.decode([0x80]) == "€")
    }

    /// One shop's own table in every encoding: the same facts, and a note which encoding it was.
    @Test(arguments: [
        Case(text: "Müller Haushalt – Köln", encoding: .windows1252), Case(text: "青空雑貨店", encoding: .cp932),
        Case(text: "清河家居旗舰店", encoding: .gb18030), Case(text: "清河 Häuser 家", encoding: .utf16LittleEndian),
        Case(text: "清河 Häuser 家 😀", encoding: .utf16BigEndian), Case(text: "清河 Häuser 家 😀", encoding: .utf8),
    ])
    func wholeFiles(_ row: Case) async throws {
        let text =
            "order_id,kind,known_at,account\r\n1,guarantee_claim,2026-09-01,\(row.text)\r\n2,chargeback,2026-09-02,B"
        var bytes = row.encoding == .utf8 ? Array(text.utf8) : try [UInt8](text, in: row.encoding)
        switch row.encoding {
        case .utf16LittleEndian: bytes = [0xFF, 0xFE] + bytes
        case .utf16BigEndian: bytes = [0xFE, 0xFF] + bytes
        case .utf8: bytes = [0xEF, 0xBB, 0xBF] + bytes
        default: break
        }
        let reading = await Reading(bytes: bytes)
        #expect(reading.records.defects.map(\.account) == [row.text, "B"])
        let expected = row.encoding == .utf8 ? [] : ["note encoding(name: \"\(row.encoding.name)\")"]
        #expect(reading.findings == expected)
    }

    /// Bytes of a Chinese or Japanese cell can also be read as UTF-8, as those of 模式 can; the file's encoding holds.
    @Test(arguments: [Case(text: "模式", encoding: .gb18030), Case(text: "ﾃｱ", encoding: .cp932)])
    func cellsThatLookLikeUTF8(_ row: Case) async throws {
        let bytes = try [UInt8](row.text, in: row.encoding)
        #expect(String(validating: bytes, as: UTF8.self) != nil)
        let filling = row.encoding == .gb18030 ? "已经发货的订单" : "商品が届きませんでした"
        let text = "order_id,kind,known_at,account,note\n1,guarantee_claim,2026-09-01,\(row.text),\(filling)\n"
        let reading = await Reading(bytes: try [UInt8](text, in: row.encoding))
        #expect(reading.records.defects.map(\.account) == [row.text])
    }

    /// Bytes that are no text are replaced and noted, and the rest of the file is read.
    @Test(arguments: [true, false])
    func brokenUTF16(isLittle: Bool) async throws {
        let encoding: Encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
        var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
        bytes += try [UInt8]("order_id,kind,known_at,account\n1,guarantee_claim,2026-09-01,A", in: encoding)
        // Half of a character beyond the first 65 536, as programs leave it that cut texts.
        bytes += isLittle ? [0x3D, 0xD8] : [0xD8, 0x3D]
        bytes += try [UInt8]("\n2,chargeback,2026-09-02,B\n", in: encoding)
        let reading = await Reading(bytes: bytes)
        #expect(reading.defects.map { $0.prefix(1) } == ["1", "2"])
        #expect(reading.records.defects.map(\.account) == ["A\u{FFFD}", "B"])
        #expect(reading.findings == ["note encoding(name: \"UTF-16\")", "warning undecodable"])
    }

    /// A byte too few at the end of the file.
    @Test func oddUTF16() async throws {
        let text = "order_id,kind,known_at\n1,guarantee_claim,2026-09-01\n"
        let reading = await Reading(bytes: [0xFF, 0xFE] + (try [UInt8](text, in: .utf16LittleEndian)) + [65])
        #expect(reading.records.defects.count == 1)
        #expect(reading.findings.contains("warning undecodable"))
    }

    /// Characters that straddle the blocks of the converter, and more than one block of them.
    @Test func longUTF16() async throws {
        var random = SeededGenerator(seed: 3)
        let names = (0..<40_000).map { _ in random.pick("a", "é", "订单", "😀", "xyz") }
        let rows = names.enumerated().map { "\($0 + 1),guarantee_claim,2026-09-01,n\($1)\n" }.joined()
        let text = "order_id,kind,known_at,account\n" + rows
        let reading = await Reading(bytes: [0xFE, 0xFF] + (try [UInt8](text, in: .utf16BigEndian)))
        #expect(reading.records.defects.map(\.account) == names.map { "n" + $0 })
        #expect(reading.findings == ["note encoding(name: \"UTF-16\")"])
    }

    /// A name in another encoding far down in a file of plain letters does not become other signs, nor lose its row.
    @Test func oneOldCell() async throws {
        var bytes = Array(
            "order_id,kind,known_at,account\n1,guarantee_claim,2026-09-01,é\n2,guarantee_claim,2026-09-01,K".utf8)
        bytes += [0xF6] + Array("ln\n".utf8)
        bytes = Array(bytes.prefix(30)) + Array(repeating: UInt8(ascii: "\n"), count: 300_000) + bytes.dropFirst(30)
        let reading = await Reading(bytes: bytes)
        #expect(reading.records.defects.map(\.account) == ["é", "Köln"])
    }
}
