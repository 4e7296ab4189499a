package import AccountHealth

/// The readers that may know a file, in the order in which they are asked.
package struct Readers: Sendable {
    package var tables: [any TableReader.Type]
    package var documents: [any JSONReader.Type]
    package var mappings: [ColumnMapping]

    package init(tables: [any TableReader.Type], documents: [any JSONReader.Type], mappings: [ColumnMapping] = []) {
        self.tables = tables
        self.documents = documents
        self.mappings = mappings
    }
}

/// How reading one file, or one entry of an archive, went.
package struct FileResult: Sendable {
    package var name: String
    /// What the file was recognised as; nil when it was not.
    package var kind: String?
    /// The column mappings it was read by.
    package var mappings: [ColumnMapping] = []
    /// Rows that gave a fact.
    package var usableRows: Int
    package var findings: [Finding]
    /// Whether the file itself could be opened.
    package var isOpened: Bool

    package init(
        name: String, kind: String? = nil, usableRows: Int = 0, findings: [Finding] = [], isOpened: Bool = true
    ) {
        self.name = name
        self.kind = kind
        self.usableRows = usableRows
        self.findings = findings
        self.isOpened = isOpened
    }
}

/// Reads one named file, with every document in it, into the records.
///
/// A file that cannot be opened or read further is a finding; what was read of it stays.
/// - Parameter progress: called with the bytes read since the last call.
package func readFile(
    _ path: String, readers: Readers, context: ReadingContext, into records: inout Records,
    progress: @Sendable (Int) -> Void
) async -> [FileResult] {
    var results: [FileResult] = []
    do throws(InputError) {
        let walker = try DocumentWalker(path)
        while let step = try walker.next() {
            switch step {
            case .nested(let name):
                let finding = Finding(.nestedArchive, severity: .error, file: name)
                results.append(FileResult(name: name, findings: [finding]))
            case .document(let document):
                results.append(
                    await readDocument(document, readers: readers, context: context, into: &records, progress: progress)
                )
            }
        }
        if results.isEmpty {
            // An archive without a file in it.
            let name = path == "-" ? "standard input" : path
            results.append(FileResult(name: name, findings: [Finding(.empty, severity: .warning, file: name)]))
        }
    } catch {
        let name = path == "-" ? "standard input" : path
        let isOpened =
            switch error {
            case .cannotOpen, .notARegularFile: false
            default: true
            }
        results.append(
            FileResult(name: name, findings: [Finding(error.remark, severity: .error, file: name)], isOpened: isOpened))
    }
    return results
}
