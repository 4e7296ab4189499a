/// The header of a table: names of columns, compared without regard to case, blanks around them and `_`, `-` or spaces.
package struct Header: Hashable, Sendable {
    /// As they stand in the file.
    package let names: [String]
    private let indices: [String: Int]

    package init(_ names: [String]) {
        self.names = names
        var indices: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            let key = Header.key(name)
            if !key.isEmpty, indices[key] == nil { indices[key] = index }
        }
        self.indices = indices
    }

    package subscript(_ name: String) -> Int? {
        indices[Header.key(name)]
    }

    /// The places of some columns, for looking them up in every row without comparing names anew.
    func places(of columns: [String]) -> [String: Int] {
        Dictionary(
            columns.compactMap { name in self[name].map { (name, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    package func contains(_ names: String...) -> Bool {
        names.allSatisfy { self[$0] != nil }
    }

    package static func key(_ name: String) -> String {
        var key = ""
        for scalar in name.unicodeScalars
        where !(scalar == " " || scalar == "_" || scalar == "-" || scalar == "\u{FEFF}") {
            key.unicodeScalars.append(scalar)
        }
        return key.lowercased()
    }

    /// Whether a cell can be a name at all, without making text of it.
    private static func mayBe(_ cell: UnsafeBufferPointer<UInt8>, _ name: String) -> Bool {
        guard let first = cell.first, let start = name.utf8.first, cell.count <= name.utf8.count + 8 else {
            return false
        }
        // Letters of both cases differ in one bit; anything else is compared in full.
        let areLetters = (first | 32) >= 97 && (first | 32) <= 122 && (start | 32) >= 97 && (start | 32) <= 122
        return !areLetters || first | 32 == start | 32
    }

    /// Whether a row repeats the header, as files joined by hand do.
    func isRepeated(in row: Row) -> Bool {
        guard names.count > 1 else { return false }
        var same = 0
        for (index, name) in names.enumerated() {
            // Most cells differ in length already.
            guard !name.isEmpty, Header.mayBe(row.cell(index), name), let text = row.text(index),
                Header.key(text) == Header.key(name)
            else {
                // The cheap way out: a data row differs in its first two cells.
                if index > 0, same == 0 { return false }
                continue
            }
            same += 1
        }
        return same * 2 > names.count
    }
}
