/// A document that proves a sentence. Its bytes are kept and handed on as they came; only what is said about it is ours.
package struct Exhibit: Sendable, Hashable {
    /// Counted from 1; sentences name it `E1`.
    package let number: Int
    package let kind: ExhibitKind
    package var title: String
    package var note: String
    /// As the seller's file was called. Never used as a path.
    package let fileName: String
    package let byteCount: Int
    /// SHA-256 in hexadecimal.
    package let digest: String

    package init(
        number: Int, kind: ExhibitKind, title: String, note: String, fileName: String, byteCount: Int, digest: String
    ) {
        self.number = number
        self.kind = kind
        self.title = title
        self.note = note
        self.fileName = fileName
        self.byteCount = byteCount
        self.digest = digest
    }

    package var id: String { "E\(number)" }

    /// What it is called in a pack: its number, and of its name the letters and digits that every system and form takes.
    package var packName: String {
        var word = ""
        for scalar in nameWithoutEnding.unicodeScalars {
            guard word.utf8.count < Exhibit.longestName else { break }
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty, !word.hasSuffix("-") {
                word += "-"
            }
        }
        while word.hasSuffix("-") { word.removeLast() }
        return "\(id)\(word.isEmpty ? "" : "-\(word)").\(kind.fileExtension)"
    }

    private static let longestName = 60

    private var nameWithoutEnding: Substring {
        let name = fileName.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
        return name[..<point]
    }
}
