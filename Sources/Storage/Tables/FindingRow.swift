package import AccountHealth

/// A remark about a file that was imported.
package struct FindingRow: TableRow {
    package var importID: Int64
    /// The place in the list of the import's findings.
    package var place: Int
    /// Its `file` is not kept here: the import tells it.
    package var finding: Finding

    package init(importID: Int64, place: Int, finding: Finding) {
        self.importID = importID
        self.place = place
        self.finding = finding
    }

    package static let table = Table(
        "finding",
        [
            .integer("import"), .integer("place"), .text("severity"), .integer("line"), .text("column_name"),
            .integer("row_count"), .text("lines"), .text("remark"),
        ],
        key: ["import", "place"])

    package init(_ row: borrowing QueryRow) throws {
        let lines = row.text(6).split(separator: " ").compactMap { Int($0) }
        self.init(
            importID: row.int(0), place: Int(row.int(1)),
            finding: Finding(
                try JSONCell.value(row.text(7)), severity: try row.word(2), file: "",
                line: row.optionalInt(3).map { Int($0) }, column: row.optionalText(4), count: Int(row.int(5)),
                lines: lines))
    }

    package func append(to rows: any BulkRows) {
        rows.append(importID)
        rows.append(place)
        rows.append(finding.severity.rawValue)
        rows.append(finding.line)
        rows.append(finding.column)
        rows.append(finding.count)
        rows.append(finding.lines.map(String.init).joined(separator: " "))
        rows.append(JSONCell.text(finding.remark))
    }

    /// Keeps what was remarked about the file of an import, in this order.
    package static func insert(
        _ findings: [Finding], of id: Int64, in connection: any Connection
    ) throws {
        try insert(
            zip(0..., findings).map { FindingRow(importID: id, place: $0, finding: $1) }, in: connection)
    }

    /// What was remarked about the file of an import.
    ///
    /// - Parameter file: the file's name, which the findings are to bear.
    package static func findings(
        of id: Int64, file: String, in connection: any Connection
    ) throws -> [Finding] {
        try connection.all(SQL("\(select) WHERE import = $1 ORDER BY place"), [.int(id)]) { row in
            var finding = try FindingRow(row).finding
            finding.file = file
            return finding
        }
    }
}
