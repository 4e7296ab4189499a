import AccountHealth
import Appeals
import Foundation
import Operations
import TestSupport
import Testing
import Wording

@testable import Web

struct PackDocumentTests {
    @Test func theWholeDocument() async throws {
        let sample = try await SamplePack.make()
        let text = String(decoding: PackDocument(sample.pack, bytes: sample.bytes).html().bytes, as: UTF8.self)
        let page = WellFormed(text)
        #expect(page.problems.isEmpty, "\(page.problems)")
        for order in sample.pack.orders { #expect(text.contains(order.orderID)) }
        try expectGolden(text, "pack.en.html")
    }

    /// It stands alone: nothing is fetched when it is looked at or printed, and nothing runs.
    @Test func nothingLeadsOut() async throws {
        let sample = try await SamplePack.make()
        let text = String(decoding: PackDocument(sample.pack, bytes: sample.bytes).html().bytes, as: UTF8.self)
        let attributes = WellFormed(text).elements.flatMap(\.attributes)
        let leading = attributes.filter { ["src", "href", "data", "poster", "action"].contains($0.key) }
        #expect(leading.count == 3 && leading.allSatisfy { $0.value.hasPrefix("data:image/") })
        for word in ["url(", "@import", "http:", "https:", "file:", "<script", " style="] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    /// Pictures are shown as the bytes that came.
    @Test func picturesAreUnaltered() async throws {
        let sample = try await SamplePack.make()
        let text = String(decoding: PackDocument(sample.pack, bytes: sample.bytes).html().bytes, as: UTF8.self)
        let shown = WellFormed(text).elements.filter { $0.name == "img" }.compactMap { $0.attributes["src"] }
        #expect(
            shown == [
                "data:image/png;base64,\(SamplePack.png)", "data:image/jpeg;base64,\(SamplePack.jpeg)",
                "data:image/gif;base64,\(SamplePack.gif)",
            ])
    }

    @Test func theSellerIsToldWhatIsMissing() async throws {
        let sample = try await SamplePack.make()
        var pack = sample.pack
        pack.exhibits.removeFirst()
        let preview = PackDocument.Preview(
            words: Wording(.chinese), size: PackSize(byteCount: 12_000_000, limit: 10_000_000), canPrint: false)
        let text = String(
            decoding: PackDocument(pack, bytes: sample.bytes, preview: preview).html().bytes, as: UTF8.self)
        #expect(text.contains("信中提到但缺少的附件：E1。") && text.contains("WeasyPrint") && text.contains("12.0 MB"))
        let sent = String(decoding: PackDocument(pack, bytes: sample.bytes).html().bytes, as: UTF8.self)
        #expect(!sent.contains("WeasyPrint") && !sent.contains("noprint\""))
    }

    @Test func whatSomebodyWroteIsNoMarkup() async throws {
        let sample = try await SamplePack.make()
        var pack = sample.pack
        pack.account = "<script>alert(1)</script>"
        pack.letter = [PackSentence(part: .actions, english: "<img src=x onerror=1> & \"so\"", chinese: "</p><em>")]
        pack.controls[0].control.control = "</style><em>"
        let page = WellFormed(String(decoding: PackDocument(pack, bytes: [:]).html().bytes, as: UTF8.self))
        #expect(page.problems.isEmpty, "\(page.problems)")
        #expect(!page.elements.contains { $0.name == "script" || $0.name == "img" || $0.name == "em" })
    }

    @Test func theFilesOfAPack() async throws {
        let sample = try await SamplePack.make()
        let document = PackDocument(sample.pack, bytes: sample.bytes).html()
        let packed = PackFiles(
            sample.pack, letter: "Root cause\n- Sold.\n", document: document, pdf: nil, exhibits: sample.bytes)
        #expect(
            packed.files.map(\.name) == [
                "letter.txt", "pack.html", "orders.csv", "exhibits/E1.png", "exhibits/E2-stock-count.jpg",
                "exhibits/E3-label.gif", "exhibits/E4-carrier-letter.pdf",
            ])
        #expect(packed.files.suffix(4).map(\.bytes) == (1...4).map { sample.bytes[$0] ?? [] })
        #expect(packed.size == packed.files.reduce(0) { $0 + $1.bytes.count })
        let printed = PackFiles(
            sample.pack, letter: "", document: document, pdf: SamplePack.pdf, exhibits: [:])
        #expect(printed.files.map(\.name) == ["letter.txt", "pack.pdf", "orders.csv"])
        func text(_ place: Int) -> String { String(decoding: packed.files[place].bytes, as: UTF8.self) }
        #expect(text(0) == "Root cause\n- Sold.\n")
        let rows = text(2).split(separator: "\n")
        #expect(rows.count == 1 + sample.pack.orders.count)
        #expect(rows[1].hasPrefix(sample.pack.orders[0].orderID + ",2026-"))
    }
}
