import AccountHealth
import Testing

@testable import Marketplaces

/// What is no table is told by its first bytes, whatever its name, and never read as one.
struct OtherKindTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let name: String
        let kind: OtherKind
        let bytes: [UInt8]
        var testDescription: String { name }

        init(_ name: String, _ kind: OtherKind, _ bytes: [UInt8]) {
            (self.name, self.kind, self.bytes) = (name, kind, bytes)
        }

        init(_ name: String, _ kind: OtherKind, _ text: String) {
            self.init(name, kind, Array(text.utf8))
        }
    }

    private static let rows = "\norder_id,kind,known_at\n1,guarantee_claim,2026-09-01\n"

    static let samples: [Sample] = [
        Sample("shot.csv", .picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]),
        Sample("photo.jpg", .picture, [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]), Sample("a.gif", .picture, "GIF89a" + rows),
        Sample("a.webp", .picture, "RIFF\u{10}\0\0\0WEBPVP8 "), Sample("a.heic", .picture, "\0\0\0\u{18}ftypheic\0"),
        Sample("report.pdf", .pdf, "%PDF-1.7" + rows),
        Sample("report.xls", .oldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
        Sample(
            "xml.xls", .oldOffice,
            "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">" + rows),
        Sample("page.html", .webPage, "\u{FEFF}\r\n<!DOCTYPE HTML><html><body>" + rows),
        Sample("export.xls", .webPage, "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><table>" + rows),
        Sample("table.xls", .webPage, "<TABLE border=1><tr><td>order_id</td></tr></TABLE>"),
        Sample("saved.html", .webPage, "<!-- saved from url -->\n<html>" + rows),
        Sample("strict.html", .webPage, "<?xml version=\"1.0\"?><html>" + rows),
        Sample("page.mhtml", .webPage, "From: <Saved by a browser>" + rows),
        Sample("utf16.html", .webPage, [0xFF, 0xFE] + Array("<html>".utf8).flatMap { [$0, 0] as [UInt8] }),
        Sample("a.rar", .archive, Array("Rar!".utf8) + [0x1A, 0x07, 0x01, 0]),
        Sample("a.7z", .archive, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]),
        Sample(
            "letter.docx", .office,
            ArchiveBytes.zip([.init("[Content_Types].xml", "<Types/>"), .init("word/document.xml", "<x/>")])),
        Sample(
            "table.ods", .office,
            ArchiveBytes.zip([.init("mimetype", "application/vnd.oasis.opendocument"), .init("content.xml", "<x/>")])),
        Sample("table.numbers", .office, ArchiveBytes.zip([.init("Index/Document.iwa", "x")])),
    ]

    @Test(arguments: samples)
    func itIsToldByItsFirstBytes(_ sample: Sample) async throws {
        let (records, results, _) = await (try ScratchFile(sample.bytes, name: sample.name)).read()
        let remarks = results.flatMap(\.findings).map(\.remark)
        #expect(remarks == [.otherKind(sample.kind)], "\(remarks)")
        #expect(results.map(\.usableRows) == [0] && results.map(\.isOpened) == [true])
        #expect(records.defects.isEmpty)
    }

    /// Inside a zip file it is told of the entry, and what stands beside it is read.
    @Test func whatStandsBesideItIsRead() async throws {
        let bytes = ArchiveBytes.zip([
            .init("shot.png", OtherKindTests.samples[0].bytes), .init("claims.csv", DocumentsTests.claims),
            .init("page.html", "<html><body>"),
        ])
        let (records, results, findings) = await (try ScratchFile(bytes, name: "all.zip")).read()
        #expect(results.map(\.usableRows) == [0, 2, 0] && records.defects.count == 2)
        #expect(findings.count == 2)
        #expect(results[0].findings.map(\.remark) == [.otherKind(.picture)])
        #expect(results[2].findings.map(\.remark) == [.otherKind(.webPage)])
    }

    /// Nobody is asked what the columns of a picture mean.
    @Test func noColumnsAreAskedFor() throws {
        let readers = Marketplaces.readers()
        for sample in OtherKindTests.samples where sample.kind != .office {
            let document = Document(name: sample.name, source: MemorySource(sample.bytes))
            #expect(
                UnknownTable(document, unknownTo: readers, context: Reading.context(store: "amazon.us")) == nil,
                "\(sample.name)")
        }
    }

    /// What a table may begin with is a table.
    @Test(arguments: [
        "PDF,order_id\n", "GIF,order_id\n", "order_id,<html>\n", "<order>\tdate\n", "Rar,7z\n", "II,MM\n",
        "RIFF,WEBP\n", "\"<b>\",x\n", "From: <x>,y\n", "",
    ])
    func tablesAreTables(_ text: String) {
        #expect(OtherKind(startsWith: Array(text.utf8)) == nil)
    }
}
