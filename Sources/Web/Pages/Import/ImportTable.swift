import AccountHealth
import Operations
import Wording

/// Imports as rows: file, kind, rows, state, undo; findings open under their file.
struct ImportTable {
    struct Row {
        /// Nil of a file of which nothing is kept.
        var link: Link?
        var name: String
        var account: String
        var kind: String
        var rows: String
        var look: Look
        var state: String
        var at: String
        /// Where it can be taken back.
        var undo: Link?
        var findings: [FindingRow] = []
        /// Whether nobody knows what the columns mean.
        var isUnknown = false
        /// Whether rows could not be read as somebody has said of the columns.
        var isMisread = false
        /// Whether only who sees all accounts can look at it: of what is not kept nobody knows whom it was about.
        var isForAll = false
        /// Where somebody can say it.
        var columns: Link?
    }

    var rows: [Row]

    init(rows: [Row]) { self.rows = rows }

    init(_ entries: [ImportEntry], words: Wording) {
        rows = entries.map { Row($0, words: words) }
    }

    /// What became of files just imported, with what was remarked about each.
    init(_ outcomes: [ImportOutcome], words: Wording) {
        rows = outcomes.map { outcome in
            var row = Row(outcome.view.entry, words: words)
            switch outcome.result {
            case .imported: break
            case .alreadyImported:
                (row.look, row.state, row.undo) = (.met, words.importedBefore(outcome.view.entry.at), nil)
                row.isForAll = true
            case .nothingUsable:
                (row.look, row.state, row.undo) = (.missed, words.nothingUsable, nil)
            case .notOpened:
                (row.look, row.state, row.undo) = (.missed, words.notOpened, nil)
            }
            row.findings = outcome.view.findings.map { FindingRow($0, words: words) }
            row.isUnknown = outcome.view.hasUnknownColumns
            row.isMisread = outcome.view.isMisread
            return row
        }
    }
}

extension ImportTable.Row {
    init(_ entry: ImportEntry, words: Wording) {
        link = entry.id > 0 ? .importResult(entry.id) : nil
        name = words.shownFile(entry.fileName)
        account = words.accountInStore(entry.account.name, entry.account.store.description)
        kind = entry.kind.map(words.recognisedAs) ?? words.notRecognised
        rows = words.rows(entry.usableRows, bytes: entry.byteCount)
        at = words.moment(entry.at)
        isForAll = entry.usableRows == 0 || entry.undoneAt != nil
        if entry.usableRows == 0 {
            (look, state, undo) = (.missed, words.nothingUsable, nil)
        } else if let undone = entry.undoneAt {
            (look, state, undo) = (.unknown, words.undone(undone), nil)
        } else {
            look = entry.findingCount > 0 ? .tight : .met
            state = words.done(findings: entry.findingCount)
            undo = .undoImport(entry.id)
        }
    }
}

/// One remark about a file.
struct FindingRow {
    var severity: Finding.Severity
    var word: String
    /// Empty where it is about the whole file.
    var line: String
    var column: String
    var text: String
    /// The cell as it stands in the file.
    var cell: String?

    init(_ finding: Finding, words: Wording) {
        let unknown = finding.remark.columnsToExplain
        severity = unknown == nil ? finding.severity : .warning
        word = words.severity(severity)
        line = finding.line.map(String.init) ?? ""
        column = finding.column ?? ""
        if case .badValue(_, let found) = finding.remark { cell = found }
        text = unknown.map(words.columnsNotKnown) ?? words.message(finding)
    }
}

extension HTML {
    mutating func imports(_ table: ImportTable, words: Wording) {
        guard !table.rows.isEmpty else { return self(.p, .class("sub"), words: words.noImports) }
        let heads = words.importHeads
        self(.div, .class("tw")) { html in
            html(.table, .class("tab", "stack", "im")) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for head in heads { html(.th, .scope("col"), words: head) }
                        html(.th, .scope("col")) { $0(.span, .class("vh"), words: words.undo) }
                    }
                }
                html(.tbody) { html in
                    for row in table.rows {
                        html.importRow(row, heads, words)
                        if !row.findings.isEmpty {
                            html(.tr, .class("fi")) { html in
                                html(.td, .colspan(heads.count + 1)) { $0.findings(row.findings, words: words) }
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func importRow(_ row: ImportTable.Row, _ heads: [String], _ words: Wording) {
        self(.tr) { html in
            html(.td, .class("first")) { html in
                let seesAll = html.person?.seesAll ?? false
                if let link = row.link, seesAll || !row.isForAll {
                    html(.a, .href(link), text: row.name)
                } else {
                    html(.b, text: row.name)
                }
                html(.small, text: row.account)
            }
            html(.td, .label(heads[1])) { $0(.span, text: row.kind) }
            html(.td, .label(heads[2])) { $0(.span, words: row.rows) }
            html(.td, .label(heads[3])) { html in
                html(.span) { $0.status(row.look, row.state) }
                if row.columns != nil, !(html.person?.seesAll ?? false) {
                    html(.small, words: words.columnsByOthers)
                } else if let columns = row.columns {
                    html(.a, .class("btn", "pri"), .href(columns)) { html in
                        html.words(row.isUnknown ? words.sayColumns : words.changeColumns)
                        html(.span, .class("vh"), text: " \(row.name)")
                    }
                }
            }
            html(.td, .class("nw"), .label(heads[4])) { $0(.span, words: row.at) }
            html(.td, .class("nw", "num")) { html in
                guard let undo = row.undo, html.person?.mayImport ?? false else { return }
                html(.a, .class("btn", "q"), .href(undo)) { html in
                    html.words(words.undo)
                    html(.span, .class("vh"), text: " \(row.name)")
                }
            }
        }
    }

    /// Findings, the gravest in the colour of the frame.
    mutating func findings(_ findings: [FindingRow], words: Wording) {
        let worst = findings.map(\.severity)
        let heads = words.findingHeads
        let name: StaticString = worst.contains(.error) ? "bad" : worst.contains(.warning) ? "warn" : "note"
        self(.div, .class("finds", name)) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in heads.forEach { html(.th, .scope("col"), words: $0) } }
                }
                html(.tbody) { html in
                    for finding in findings {
                        html(.tr) { html in
                            html(.td) { html in
                                switch finding.severity {
                                case .error: html.status(.missed, finding.word)
                                case .warning: html.status(.tight, finding.word)
                                case .note: html.status(.unknown, finding.word)
                                }
                            }
                            html(.td, .label(heads[1]), text: finding.line)
                            html(.td, .label(heads[2]), text: finding.column)
                            html(.td, .class("mono"), .label(heads[3]), text: finding.cell ?? "")
                            html(.td, .class("say"), words: finding.text)
                        }
                    }
                }
            }
        }
    }
}
