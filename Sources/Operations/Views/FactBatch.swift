package import AccountHealth
package import Marketplaces

/// A kind of facts that a program sends row by row; its columns are those of the plain file of the same name.
package struct FactKind: Hashable, Sendable {
    package let name: String
    /// Columns that every row has to fill.
    package let required: [String]
    /// Of these every row fills at least one.
    package let oneOf: [String]
    package let optional: [String]
    let kind: PlainKind

    init(_ kind: PlainKind) {
        self.kind = kind
        name = kind.rawValue
        required = kind.required
        oneOf = kind.oneOf
        // Whose the rows are is said by the address they are sent to.
        optional = kind.optional.filter { !["account", "store"].contains($0) && !kind.oneOf.contains($0) }
    }

    package var columns: [String] { required + oneOf + optional }

    /// The words that a column takes; empty where it takes any text, a number or a moment.
    package func words(of column: String) -> [String] { kind.words(of: column) }

    /// What a marketplace itself states comes as its own files; all else can be sent.
    package static let all = PlainKind.allCases.filter { $0 != .official && $0 != .penalties }.map(FactKind.init)
}

/// Rows of one kind that a program sends about an account.
package struct FactBatch: Sendable {
    package let kind: FactKind
    let rows: [[String: String]]
    /// Whether it is all there is of its kind: an account without a defect in it has none.
    package let isComplete: Bool
    /// The program's own name for the request.
    package let key: String?

    package static let mostRows = 10_000
    package static let mostBytes = 16 << 20
    /// Longer than any number or name of ours.
    package static let longestCell = 2_000
    /// Up to here every whole number of JSON is told from the next (2^53 − 1).
    package static let greatestNumber = 9_007_199_254_740_991.0
    private static let longestKey = 200

    package var count: Int { rows.count }

    /// Whether it says nothing at all.
    var isEmpty: Bool { rows.isEmpty && !isComplete }

    /// - Parameter json: `{"rows": [{…}], "complete": false}`.
    package init(
        _ kind: FactKind, json bytes: [UInt8], key: String?
    ) throws(FactBatchProblem) {
        guard let json = JSONValue(bytes) else { throw .notJSON }
        guard case .object(let members) = json, case .list(let list)? = members["rows"] else { throw .noRows }
        if let other = members.keys.filter({ !["rows", "complete"].contains($0) }).min() {
            throw .unknownMember(other)
        }
        guard list.count <= FactBatch.mostRows else { throw .tooManyRows }
        switch members["complete"] {
        case nil: isComplete = false
        case .bool(let value): isComplete = value
        default: throw .noTruth("complete")
        }
        if let key {
            let isName = (1...FactBatch.longestKey).contains(key.utf8.count) && key.utf8.allSatisfy { 33...126 ~= $0 }
            guard isName else { throw .badKey }
        }
        let columns = Set(kind.columns)
        var rows: [[String: String]] = []
        rows.reserveCapacity(list.count)
        for (place, item) in list.enumerated() {
            guard case .object(let cells) = item else { throw .noObject(row: place) }
            var row: [String: String] = [:]
            for (column, value) in cells {
                guard columns.contains(column) else { throw .unknownColumn(column, row: place) }
                guard let cell = value.cell, cell.unicodeScalars.count <= FactBatch.longestCell else {
                    throw .noCell(column, row: place)
                }
                row[column] = cell
            }
            rows.append(row)
        }
        self.kind = kind
        self.rows = rows
        self.key = key
    }

    /// As a plain file says it: what a row has to say has its columns, so that a row that does not say it is told of; any other column
    /// stands in it where a row has it, and a row without it leaves it empty.
    var file: String {
        let named = Set(rows.flatMap(\.keys))
        let needed = kind.required + kind.oneOf + kind.kind.telling
        let columns = needed + kind.optional.filter { named.contains($0) && !needed.contains($0) }
        var text = columns.joined(separator: ",") + "\n"
        for row in rows {
            text += columns.map { (row[$0] ?? "").quotedInCSV }.joined(separator: ",") + "\n"
        }
        return text
    }
}

extension JSONValue {
    /// A single value as a cell of a file; nil for lists and objects.
    fileprivate var cell: String? {
        switch self {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        // Beyond it not every whole number is told from the next: such numbers are sent as text.
        case .number(let value) where abs(value) > FactBatch.greatestNumber: nil
        case .number(let value): value == value.rounded() ? String(Int64(value)) : "\(value)"
        case .text(let text): text
        case .list, .object: nil
        }
    }
}

/// Why rows cannot be taken at all; what is wrong with single cells is a finding.
package enum FactBatchProblem: Error, Hashable, Sendable {
    case notJSON
    case noRows
    case tooManyRows
    case unknownMember(String)
    case noTruth(String)
    case noObject(row: Int)
    case unknownColumn(String, row: Int)
    case noCell(String, row: Int)
    case badKey
    /// The same key was used for other rows.
    case keyOfAnother
}
