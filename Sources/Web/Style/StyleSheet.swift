import NIOCore

/// The one style sheet of all pages. Its name changes with its content, so that browsers may keep it for ever.
enum StyleSheet {
    static let text: String = [
        Tokens.rules, frame, words, cards, charts, calendar, tables, order, imports, dialogs, starts, sheets, desk,
        letters, widths,
        phone, phoneStarts, phoneDesk, print,
    ].joined(separator: "\n")

    static let buffer = ByteBuffer(string: text)

    /// `standing-5f3a….css`.
    static let name = assetName(of: text, ending: "css")
}
