import AccountHealth
import Yams

/// How a seller's own table becomes one of the plain files: which of its columns holds what.
package struct ColumnMapping: Hashable, Sendable {
    package var kind: PlainKind
    /// Our column: the header in the file.
    package var columns: [String: String]
    package var dates: DatePattern?
    /// The zone in which the file's moments without an offset are written, by its IANA name.
    package var zone: String?
    /// Per column of ours: the file's word and ours.
    package var values: [String: [String: String]]
    /// The same with the file's words as they were written.
    package let writtenValues: [String: [String: String]]
    /// A value for every row, where no column holds it.
    package var constants: [String: String]

    /// Why a mapping file cannot be used.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        package let description: String
    }

    private struct Written: Decodable {
        var kind: String
        var columns: [String: String]
        var dates: String?
        var zone: String?
        var values: [String: [String: String]]?
        var constants: [String: String]?
    }

    /// Reads one mapping or a list of them.
    package static func read(_ yaml: String) throws(Problem) -> [ColumnMapping] {
        let written: [Written]
        do {
            let decoder = YAMLDecoder()
            if let list = try? decoder.decode([Written].self, from: yaml) {
                written = list
            } else {
                written = [try decoder.decode(Written.self, from: yaml)]
            }
        } catch {
            throw Problem(description: "not a column mapping: \(Problem.summary(of: error))")
        }
        var mappings: [ColumnMapping] = []
        for item in written { mappings.append(try ColumnMapping(item)) }
        return mappings
    }

    private init(_ written: Written) throws(Problem) {
        guard let kind = PlainKind(rawValue: written.kind) else {
            let kinds = PlainKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(description: "kind “\(written.kind)” is none of \(kinds)")
        }
        let known = Set(kind.required + kind.optional)
        let unknown = Set(written.columns.keys).union((written.constants ?? [:]).keys).subtracting(known)
        if let first = unknown.sorted().first {
            throw Problem(description: "“\(first)” is no column of a \(kind.rawValue) file")
        }
        if let dates = written.dates {
            guard let pattern = DatePattern(dates) else {
                throw Problem(description: "dates “\(dates)” is no date pattern")
            }
            self.dates = pattern
        }
        self.kind = kind
        columns = written.columns
        zone = written.zone
        writtenValues = written.values ?? [:]
        values = writtenValues.mapValues { words in
            Dictionary(words.map { (Header.key($0.key), $0.value) }, uniquingKeysWith: { $1 })
        }
        constants = written.constants ?? [:]
        let given = Set(columns.keys).union(constants.keys)
        let missing = kind.required.filter { !given.contains($0) }
        if !missing.isEmpty {
            throw Problem(description: "the mapping lacks \(missing.joined(separator: ", "))")
        }
        if !kind.oneOf.isEmpty, given.isDisjoint(with: kind.oneOf) {
            throw Problem(description: "the mapping lacks \(kind.oneOf.joined(separator: " or "))")
        }
        // Without a column of the file the mapping would fit every file.
        if columns.isEmpty { throw Problem(description: "the mapping names no column of the file") }
    }

    /// Names for findings: the seller's own column, and what it is to us.
    var shownColumns: [String: String] {
        Dictionary(uniqueKeysWithValues: columns.map { ours, theirs in (ours, "\(theirs.prefix(60)) (\(ours))") })
    }

    /// Whether a header holds every column the mapping names.
    func fits(_ header: Header) -> Bool {
        columns.values.allSatisfy { header[$0] != nil }
    }

    /// Whether another one says all that this one says of a row, and more.
    fileprivate func isLess(than other: ColumnMapping) -> Bool {
        kind == other.kind && Set(columns.values).isStrictSubset(of: other.columns.values)
            && constants.allSatisfy { other.constants[$0.key] == $0.value }
    }

    /// The places of our columns in a file; two of ours may be one of the file's.
    func places(in header: Header) -> [String: Int] {
        columns.compactMapValues { header[$0] }
    }
}

extension [ColumnMapping] {
    /// Those by which a table with a header is read. Of two that fit, one that says more takes the place of one that says less.
    func fitting(_ header: Header) -> [ColumnMapping] {
        let fitting = filter { $0.fits(header) }
        return fitting.filter { mapping in !fitting.contains { mapping.isLess(than: $0) } }
    }
}

extension ColumnMapping.Problem {
    /// The parser's own words, on one line.
    fileprivate static func summary(of error: any Error) -> String {
        "\(error)".split(whereSeparator: \.isNewline).prefix(2).joined(separator: " ")
    }
}
