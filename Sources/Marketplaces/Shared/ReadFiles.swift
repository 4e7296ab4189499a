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

/// What was read since the last time it was told.
package struct ReadingProgress: Hashable, Sendable {
    package var bytes = 0
    /// Rows that gave a fact.
    package var rows = 0
    /// As what the file was recognised, when it just was.
    package var kind: String?
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
    /// Whether reading came to the end; a damaged archive may break off behind any row.
    package var isWhole = true

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
/// - Parameter progress: called with what was read since the last call.
package func readFile(
    _ path: String, readers: Readers, context: ReadingContext, into records: inout Records,
    progress: @Sendable (ReadingProgress) -> Void
) async -> [FileResult] {
    var results: [FileResult] = []
    var walk = FileWalk(path)
    while let step = walk.next() {
        switch step {
        case .document(let document):
            results.append(
                await readDocument(document, readers: readers, context: context, into: &records, progress: progress))
        case .problem(let result): results.append(result)
        }
    }
    return results
}

/// The documents in a named file, one after the other, and what stands in the way of reading them.
package struct FileWalk {
    package enum Step {
        case document(Document)
        case problem(FileResult)
    }

    private let name: String
    private var walker: DocumentWalker?
    private var problem: FileResult?
    private var isEmpty = true

    package init(_ path: String) {
        name = path == "-" ? "standard input" : path
        do throws(InputError) {
            walker = try DocumentWalker(path)
        } catch {
            problem = FileResult(name: name, error)
        }
    }

    /// Nil at the end.
    package mutating func next() -> Step? {
        if let problem {
            (self.problem, walker) = (nil, nil)
            return .problem(problem)
        }
        guard let walker else { return nil }
        do throws(InputError) {
            guard let step = try walker.next() else {
                self.walker = nil
                // An archive without a file in it.
                let finding = Finding(.empty, severity: .warning, file: name)
                return isEmpty ? .problem(FileResult(name: name, findings: [finding])) : nil
            }
            isEmpty = false
            switch step {
            case .document(let document): return .document(document)
            case .nested(let entry):
                let finding = Finding(.nestedArchive, severity: .error, file: entry)
                return .problem(FileResult(name: entry, findings: [finding]))
            }
        } catch {
            self.walker = nil
            return .problem(FileResult(name: name, error))
        }
    }
}

extension FileResult {
    /// A file that could not be opened or read to its end.
    fileprivate init(name: String, _ error: InputError) {
        let isOpened =
            switch error {
            case .cannotOpen, .notARegularFile: false
            default: true
            }
        self.init(name: name, findings: [Finding(error.remark, severity: .error, file: name)], isOpened: isOpened)
    }
}
