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

    /// Whether a row repeats the header, as files joined by hand do.
    func isRepeated(in row: Row) -> Bool {
        guard names.count > 1 else { return false }
        var same = 0
        for (index, name) in names.enumerated() {
            guard !name.isEmpty, let text = row.text(index), Header.key(text) == Header.key(name) else {
                // The cheap way out: a data row differs in its first named cell.
                if index == 0 { return false }
                continue
            }
            same += 1
        }
        return same * 2 > names.count
    }
}
