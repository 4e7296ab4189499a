package import AccountHealth
import Marketplaces

/// What somebody says the columns of a table mean.
package struct StatedColumns: Hashable, Sendable {
    /// The kind of facts, such as `orders`.
    package var kind: String
    /// Our column: the one of the file.
    package var columns: [String: String]
    /// How dates are written, such as `dd.MM.yyyy`; empty where they are ISO 8601.
    package var dates: String
    /// The zone of moments without offset; empty for the store's.
    package var zone: String
    /// Of our columns that take words: the file's word, and ours; empty where somebody has left it unsaid.
    package var values: [String: [String: String]]

    package init(
        kind: String, columns: [String: String], dates: String = "", zone: String = "",
        values: [String: [String: String]] = [:]
    ) {
        self.kind = kind
        self.columns = columns
        self.dates = dates
        self.zone = zone
        self.values = values
    }

    init(_ mapping: ColumnMapping) {
        self.init(
            kind: mapping.kind.rawValue, columns: mapping.columns, dates: mapping.dates?.text ?? "",
            zone: mapping.zone ?? "", values: mapping.writtenValues)
    }

    /// As a mapping file says it.
    package var text: String {
        var lines = ["kind: \(kind.quotedInYAML())", "columns:"]
        lines += columns.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value.quotedInYAML())" }
        if !dates.isEmpty { lines.append("dates: \(dates.quotedInYAML())") }
        if !zone.isEmpty { lines.append("zone: \(zone.quotedInYAML())") }
        let said = values.mapValues { $0.filter { !$0.value.isEmpty } }.filter { !$0.value.isEmpty }
        if !said.isEmpty { lines.append("values:") }
        for (column, words) in said.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(column):")
            // Words that differ only in what such a text cannot hold are one.
            let quoted = Dictionary(words.map { ($0.key.quotedInYAML(), $0.value.quotedInYAML()) }) { first, _ in first
            }
            lines += quoted.sorted { $0.key < $1.key }.map { "    \($0.key): \($0.value)" }
        }
        return lines.joined(separator: "\n")
    }

    func mapping() throws(SettingProblem) -> ColumnMapping {
        let known = FactKind.all.first { $0.name == kind }
        guard let known, columns.keys.allSatisfy((known.columns + ["account", "store"]).contains),
            values.keys.allSatisfy({ columns[$0] != nil })
        else {
            throw .mapping("“\(kind)” has no such column")
        }
        let mappings: [ColumnMapping]
        do throws(ColumnMapping.Problem) {
            mappings = try ColumnMapping.read(text)
        } catch {
            throw .mapping(error.description)
        }
        guard let mapping = mappings.first else { throw .mapping("nothing is said") }
        return mapping
    }
}

/// What was said once of the columns of a table.
package struct ColumnMappingEntry: Hashable, Sendable {
    package var id: Int64
    /// Nil where this program no longer understands it.
    package var mapping: StatedColumns?
    package var text: String
    package var userName: String
    package var madeAt: Instant
}

/// The first lines of a table.
package struct TableHead: Hashable, Sendable {
    package var columns: [String]
    package var rows: [[String]]
    /// Our column: the one of the file, as far as names and cells tell.
    package var guess: [String: String]
    /// What was said of its columns before.
    package var stated: [StatedColumns]

    package init(
        columns: [String], rows: [[String]], guess: [String: String] = [:], stated: [StatedColumns] = []
    ) {
        self.columns = columns
        self.rows = rows
        self.guess = guess
        self.stated = stated
    }

    /// As a comma-separated file.
    var text: String {
        ([columns] + rows).map { row in
            row.map(\.quotedInCSV).joined(separator: ",")
        }.joined(separator: "\n") + "\n"
    }
}

/// What would be read of the first rows of a table.
package struct MappingTrial: Sendable {
    package var usableRows: Int
    package var rows: Int
    package var findings: [Finding]

    package init(usableRows: Int, rows: Int, findings: [Finding]) {
        self.usableRows = usableRows
        self.rows = rows
        self.findings = findings
    }
}
