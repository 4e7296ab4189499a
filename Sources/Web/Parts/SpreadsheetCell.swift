import Operations

extension String {
    /// As one cell of comma-separated text that a spreadsheet opens: quoted where it has to be, and what a spreadsheet would take for a
    /// formula is kept from being one.
    var spreadsheetCell: String {
        // By scalars: a sign with an accent or a joiner on it is another character, but begins a formula all the same.
        let first = unicodeScalars.first { !$0.isUnseen }
        let cell = first.map(String.formulaStarts.contains) ?? false ? "'" + self : self
        return cell.unicodeScalars.contains(where: String.parts.contains) ? cell.quotedInCSV : cell
    }

    /// With their full-width forms, which spreadsheets read as the same, and the controls that some pass over.
    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"]

    /// What parts cells or rows; semicolons do where commas part the decimals.
    private static let parts: Set<Unicode.Scalar> = [",", ";", "\"", "\t", "\n", "\r"]
}

extension Unicode.Scalar {
    /// Whether a spreadsheet may pass over it before a formula: blanks, joiners, marks of direction.
    fileprivate var isUnseen: Bool {
        [.format, .spaceSeparator, .nonspacingMark, .enclosingMark].contains(properties.generalCategory)
    }
}
