import Appeals
import Connections
import Foundation
import TestSupport
import Testing

@testable import Web

/// The pack as the real WeasyPrint prints it; `script/setup --test` installs that beside the build.
struct PackPDFTests {
    private static let weasyPrint: WeasyPrint? = {
        var environment = ProcessInfo.processInfo.environment
        let own = FileManager.default.currentDirectoryPath + "/.build/print-venv/bin/weasyprint"
        if environment["STANDING_WEASYPRINT"] == nil, FileManager.default.fileExists(atPath: own) {
            environment["STANDING_WEASYPRINT"] = own
        }
        return WeasyPrint.find(in: environment)
    }()

    @Test(.enabled(if: weasyPrint != nil, "WeasyPrint is not installed: script/setup --test"))
    func textAndFontsAreInThePDF() async throws {
        let print = try #require(PackPDFTests.weasyPrint)
        let sample = try await SamplePack.make()
        let folder = try TemporaryFolder()
        let pdf = try await print.pdf(
            of: PackDocument(sample.pack, bytes: sample.bytes).html().bytes, in: folder.path)
        #expect(folder.files.isEmpty)
        let path = folder.path + "/pack.pdf"
        try Data(pdf).write(to: URL(fileURLWithPath: path))
        if let kept = ProcessInfo.processInfo.environment["STANDING_PICTURES"] {
            try Data(pdf).write(to: URL(fileURLWithPath: kept + "/pack.pdf"))
        }
        let text = try await runProgram("pdftotext", "-layout", path, "-")
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for order in sample.pack.orders { #expect(words.contains(order.orderID)) }
        for exhibit in sample.pack.exhibits { #expect(words.contains(exhibit.packName)) }
        #expect(words.contains("Root cause 根本原因") && words.contains("个订单") && words.contains("first scan"))
        #expect(words.contains("before: ") && words.contains("clean orders"), "words within drawings")
        let fonts = try await runProgram("pdffonts", path).split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts {
            // The columns emb, sub and uni stand before the number of the object.
            let cells = font.split(separator: " ").suffix(5).map(String.init)
            #expect(Array(cells.prefix(3)) == ["yes", "yes", "yes"], "\(font)")
        }
        #expect(fonts.contains { $0.contains("CJK-SC") })
        let pictures = try await runProgram("pdfimages", "-list", path)
        #expect(pictures.split(separator: "\n").count >= 2 + 3)
    }
}
