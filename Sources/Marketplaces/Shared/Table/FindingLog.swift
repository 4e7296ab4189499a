package import AccountHealth

/// Collects findings so that one bad column in a million rows is twenty lines and a count, not a million lines.
package struct FindingLog: Sendable {
    /// How many of the rows a remark is about are named.
    package enum Detail: Sendable {
        /// A few, and the rest are counted: a file may have millions.
        case firstRows
        /// Each; of what a program sends, which has only so many.
        case everyRow
    }

    /// Row findings of one kind and column shown one by one; further ones are counted.
    static let shownPerKind = 20
    static let linesKept = 5
    /// Remarks that quote the file, such as names of stores, are told apart up to so many; further ones are counted together.
    static let kindsKept = 200

    private struct Key: Hashable {
        var kind: String
        var column: String?
    }

    private struct Entry {
        var remark: Remark
        var severity: Finding.Severity
        var column: String?
        var lines: [(line: Int, remark: Remark)] = []
        var count = 0
        var isOnePerFile: Bool
    }

    private var entries: [Entry] = []
    private var indices: [Key: Int] = [:]
    private let detail: Detail
    /// Names to show in place of our columns, where the seller's own are others.
    package var shownColumns: [String: String] = [:]

    package init(_ detail: Detail = .firstRows) {
        self.detail = detail
    }

    package var isEmpty: Bool { entries.isEmpty }

    /// Notes a remark about a line; nil for the whole file.
    package mutating func add(_ remark: Remark, _ severity: Finding.Severity, line: Int? = nil, column: String? = nil) {
        let column = column.map { shownColumns[$0] ?? $0 }
        note(remark, severity, column: column, lines: line.map { [($0, remark)] } ?? [], count: 1)
    }

    /// Takes over another log whose lines are counted from `offset`.
    mutating func merge(_ other: FindingLog, lineOffset: Int) {
        for entry in other.entries {
            let lines = entry.lines.map { ($0.line + lineOffset, $0.remark) }
            note(entry.remark, entry.severity, column: entry.column, lines: lines, count: entry.count)
        }
    }

    private mutating func note(
        _ remark: Remark, _ severity: Finding.Severity, column: String?, lines: [(line: Int, remark: Remark)],
        count: Int
    ) {
        var key = Key(kind: remark.kindKey, column: column)
        if entries.count >= FindingLog.kindsKept, indices[key] == nil {
            key.kind = String(key.kind.prefix { $0 != "(" })
        }
        let index: Int
        if let known = indices[key] {
            index = known
        } else {
            index = entries.count
            indices[key] = index
            entries.append(
                Entry(remark: remark, severity: severity, column: column, isOnePerFile: remark.isOnePerFile))
        }
        let kept =
            switch (detail, entries[index].isOnePerFile) {
            case (.everyRow, _): Int.max
            case (.firstRows, true): FindingLog.linesKept
            case (.firstRows, false): FindingLog.shownPerKind
            }
        entries[index].count += count
        let room = kept - entries[index].lines.count
        if room > 0 { entries[index].lines += lines.prefix(room) }
    }

    /// The findings in the order in which their kinds first appeared.
    package func findings(file: String) -> [Finding] {
        entries.flatMap { entry -> [Finding] in
            let lines = entry.lines.map(\.line)
            if entry.isOnePerFile || entry.lines.isEmpty {
                return [
                    Finding(
                        entry.remark, severity: entry.severity, file: file, line: lines.first, column: entry.column,
                        count: entry.count, lines: lines)
                ]
            }
            var list = entry.lines.map { line, remark in
                Finding(
                    remark, severity: entry.severity, file: file, line: line, column: entry.column, lines: [line])
            }
            let rest = entry.count - list.count
            if rest > 0 {
                list.append(
                    Finding(entry.remark, severity: entry.severity, file: file, column: entry.column, count: rest))
            }
            return list
        }
    }
}

extension Remark {
    /// The kind, with its payload only where that tells remarks of one file apart.
    fileprivate var kindKey: String {
        switch self {
        case .badValue(let expected, _): expected
        case .contradictingRows: "contradictingRows"
        case .otherMarketplace: "otherMarketplace"
        case .missingValue: "missingValue"
        case .repeatedHeader: "repeatedHeader"
        case .unknownStore: "unknownStore"
        case .outsideDays: "outsideDays"
        case .unclosedQuote: "unclosedQuote"
        case .chargebackKindUnknown: "chargebackKindUnknown"
        default: "\(self)"
        }
    }

    /// Whether a file gets one finding with a count, or one finding a row.
    fileprivate var isOnePerFile: Bool {
        switch self {
        case .badValue, .missingValue, .unclosedQuote, .lineTooLong: false
        default: true
        }
    }
}
