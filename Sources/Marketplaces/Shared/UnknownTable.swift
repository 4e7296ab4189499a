/// The beginning of a table that no reader knows by itself, so that somebody can say what its columns mean.
package struct UnknownTable: Sendable {
    package let columns: [String]
    package let rows: [[String]]
    /// Our column: the one of the file, as far as names and cells tell.
    package let guess: [String: String]
    /// What was said of its columns before.
    package let mappings: [ColumnMapping]

    /// Nil where the document is no table, is empty, or a reader knows it by itself.
    package init?(_ document: Document, unknownTo readers: Readers, context: ReadingContext) {
        var log = FindingLog()
        // What cannot be opened was said by the import that asks for the columns now.
        guard let text = try? OpenedText(document.source, log: &log), !text.isEmpty, !text.looksLikeJSON else {
            return nil
        }
        var table = TableFile(text)
        guard let head = table.head(unknownTo: readers, context: context) else { return nil }
        (columns, rows, mappings) = (head.preview.header.names, head.preview.firstRows, head.mappings)
        guess = Dictionary(MappingSuggestion.guess(columns, rows: rows).map { ($0.column, $0.match) }) { first, _ in
            first
        }
    }
}
