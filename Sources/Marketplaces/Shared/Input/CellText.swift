/// The text of a spreadsheet's cell while it is put together from its pieces, up to the length that a cell can have.
struct CellText {
    /// Units of UTF-16; source: Excel specifications and limits, "Total number of characters that a cell can contain".
    static let limit = 32_767

    private(set) var text = ""
    /// Whether there was more than a cell can hold; the rest was left out.
    private(set) var isCut = false
    private var room = CellText.limit

    mutating func append(_ piece: String) {
        let length = piece.utf16.count
        if length <= room {
            text += piece
            room -= length
            return
        }
        isCut = true
        for scalar in piece.unicodeScalars {
            let width = UTF16.width(scalar)
            guard width <= room else { break }
            text.unicodeScalars.append(scalar)
            room -= width
        }
        // What follows is behind the end, however short it is.
        room = 0
    }
}
