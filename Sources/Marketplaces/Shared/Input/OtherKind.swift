import AccountHealth

extension OtherKind {
    /// So many bytes tell it.
    static let sampleSize = 1024

    /// What the first bytes of a file say it is; nil where it may be a table. The name says nothing: a page that was saved as
    /// `.xls` is a page.
    init?(startsWith sample: some Sequence<UInt8>) {
        let start = Array(sample.prefix(OtherKind.sampleSize))
        if let known = OtherKind.signatures.first(where: { start.dropFirst($0.offset).starts(with: $0.bytes) }) {
            self = known.kind
        } else if let markup = OtherKind.markup(start) {
            self = markup
        } else {
            return nil
        }
    }

    /// Such as no text begins with. Sources: ISO 15948, 5.2; ISO 10918-1, B.1.1.3; GIF89a, 17; TIFF 6.0, 2; ISO 23008-12, 10;
    /// ISO 32000-1, 7.5.2; MS-CFB, 2.2; the notes on the formats of RAR and 7z.
    private static let signatures: [(kind: OtherKind, offset: Int, bytes: [UInt8])] = [
        (.picture, 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.picture, 0, [0xFF, 0xD8, 0xFF]),
        (.picture, 0, Array("GIF87a".utf8)), (.picture, 0, Array("GIF89a".utf8)),
        (.picture, 0, Array("II*\0".utf8)), (.picture, 0, Array("MM\0*".utf8)),
        (.picture, 8, Array("WEBPVP8".utf8)),
        (.picture, 4, Array("ftypheic".utf8)), (.picture, 4, Array("ftypmif1".utf8)),
        (.picture, 4, Array("ftypavif".utf8)),
        (.pdf, 0, Array("%PDF-".utf8)),
        (.oldOffice, 0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (.archive, 0, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]), (.archive, 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ]

    /// The page of a browser, or a table that a shop system wrote as one.
    private static func markup(_ start: [UInt8]) -> OtherKind? {
        let text = String(decoding: start.drop { $0 <= 32 }, as: UTF8.self).lowercased()
        if text.hasPrefix("<?xml"), text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .oldOffice }
        if text.hasPrefix("<?xml") || text.hasPrefix("<!--") { return text.contains("<html") ? .webPage : nil }
        let beginnings = [
            "<!doctype html", "<html", "<head", "<body", "<meta", "<style", "<table", "<div", "from: <saved by",
        ]
        return beginnings.contains { text.hasPrefix($0) } ? .webPage : nil
    }

    /// What the entries of a zip file say it is; nil where it is an archive like any. Sources: ECMA-376, part 2, 10.1.2;
    /// OpenDocument 1.3, part 2, 3.
    init?(entriesOf archive: Archive) throws(InputError) {
        var names: Set<String> = []
        let telling: Set<String> = ["[Content_Types].xml", "mimetype", "content.xml", "Index/Document.iwa"]
        while let entry = try archive.nextEntry() {
            if telling.contains(entry) { names.insert(entry) }
        }
        guard
            names.contains("[Content_Types].xml") || names.contains("Index/Document.iwa")
                || names.isSuperset(of: ["mimetype", "content.xml"])
        else { return nil }
        self = .office
    }
}
