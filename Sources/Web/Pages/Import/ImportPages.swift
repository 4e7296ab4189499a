import AccountHealth
import Operations
import Wording

/// All imports, the newest first.
enum ImportListPage {
    static let length = 50

    struct Model {
        let words: Wording
        let table: ImportTable
        var undone: Undone?
        var previous: Link?
        var next: Link?

        /// What was just taken back.
        struct Undone {
            /// Nil where only who sees all accounts may know.
            var entry: ImportEntry?
            /// The account of its rows that name none, where it is there.
            var account: Int64?
        }

        /// - Parameter entries: one more than are shown, when there are more.
        init(_ entries: [ImportEntry], offset: Int, words: Wording) {
            self.words = words
            table = ImportTable(Array(entries.prefix(ImportListPage.length)), words: words)
            if offset > 0 { previous = .imports(offset: max(0, offset - ImportListPage.length)) }
            if entries.count > ImportListPage.length { next = .imports(offset: offset + ImportListPage.length) }
        }
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.imports, section: .importing, words: words, place: place).html { html in
            html(.div, .class("bh")) { html in
                html(.h1, .class("verdict", "work"), words: words.imports)
                html.importLink(.class("btn", "pri"), words: words.importFiles)
            }
            if let undone = model.undone {
                html(.div, .class("flag", "good"), .role("status")) { html in
                    html(.span, words: words.undoneNow(undone.entry?.fileName))
                    if undone.entry?.isFile ?? true {
                        html.importLink(.class("btn"), of: undone.account, words: words.bringFileAgain)
                    }
                }
            }
            html.imports(model.table, words: words)
            guard model.previous != nil || model.next != nil else { return }
            html(.nav, .class("pages"), .ariaLabel(words.pages)) { html in
                if let previous = model.previous { html(.a, .href(previous), words: words.previousPage) }
                if let next = model.next { html(.a, .href(next), words: words.nextPage) }
            }
        }
    }
}

/// One import with what was remarked about its file.
enum ImportPage {
    /// Of rows that a program sent there may be a remark to each cell.
    private static let mostFindings = 200

    /// - Parameter lines: what the line that was asked for states of an order.
    static func html(_ view: ImportView, lines: [StatedLine] = [], words: Wording, place: Place) -> HTML {
        let entry = view.entry
        let row = ImportTable.Row(entry, words: words)
        let findings = view.findings.prefix(mostFindings).map { FindingRow($0, words: words) }
        return Page(title: words.shownFile(entry.fileName), section: .importing, words: words, place: place).html {
            html in
            html(.p, .class("eyebrow")) { html in
                html(.a, .href(.imports), words: words.imports)
                html.text(" · ")
                html.words(row.at)
            }
            html(.h1, .class("verdict", "work"), text: words.shownFile(entry.fileName))
            html(.p, .class("sub")) { html in
                if view.hasUnknownColumns {
                    html.status(.tight, words.needsYou)
                } else {
                    html.status(row.look, row.state)
                }
            }
            for line in lines { html.statedLine(line, words: words) }
            html(.section, .class("sec", "two")) { html in
                html(.div) { html in
                    html.sectionHead(words.findings)
                    if findings.isEmpty {
                        html(.p, .class("sub"), words: words.noFindings)
                    } else {
                        html.findings(findings, words: words)
                        let more = view.findings.count - findings.count
                        if view.hasUnknownColumns { html(.p, .class("sub"), words: words.bringAgain) }
                        if more > 0 { html(.p, .class("sub", "sm"), words: words.moreFindings(more)) }
                    }
                }
                html(.div, .class("facts")) { html in
                    html.sectionHead(words.factsHeading)
                    html(.dl) { html in
                        html(.dt, words: words.importHeads[1])
                        html(.dd, text: row.kind)
                        html(.dt, words: words.importHeads[2])
                        html(.dd, words: row.rows)
                        html(.dt, words: words.accountLabel)
                        html(.dd, text: row.account)
                        html(.dt, words: words.fingerprint)
                        html(.dd, .class("mono"), text: String(entry.digest.prefix(16)))
                    }
                    if let undo = row.undo, html.person?.mayImport ?? false {
                        html(.p, .class("undo")) { $0(.a, .class("btn"), .href(undo), words: words.undoImport) }
                    }
                }
            }
        }
    }
}
