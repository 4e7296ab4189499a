import AccountHealth
import Operations
import Wording

/// What an import brought and what becomes of the figures without it, before it is taken back.
enum UndoPage {
    static func html(_ brought: ImportBrought, words: Wording, place: Place) -> HTML {
        let entry = brought.entry
        let row = ImportTable.Row(entry, words: words)
        return Page(title: words.undoImport, section: .importing, words: words, place: place).html { html in
            html(.p, .class("eyebrow")) { html in
                html(.a, .href(.imports), words: words.imports)
                html.text(" · ")
                html(.a, .href(.importResult(entry.id)), text: row.name)
            }
            html(.h1, .class("verdict", "work"), words: words.undoLead)
            html(.p, .class("sub"), words: words.undoMeans)
            if entry.isFile { html(.p, .class("sub"), words: words.undoComesAgain) }
            html(.section, .class("sec", "two")) { html in
                html(.div, .class("facts")) { html in
                    html.sectionHead(words.undoFacts)
                    facts(brought, row, words, &html)
                    html.form(to: .undoImport(entry.id), .class("undo")) { html in
                        html(.button, .class("btn", "bad"), .type("submit"), words: words.undoImport)
                        html.text(" ")
                        html(.a, .class("btn", "q"), .href(.imports), words: words.keepImport)
                    }
                }
            }
        }
    }

    private static func facts(
        _ brought: ImportBrought, _ row: ImportTable.Row, _ words: Wording, _ html: inout HTML
    ) {
        let accounts = brought.accounts.map { words.accountInStore($0.name, $0.store.description) }
        html(.dl) { html in
            html(.dt, words: words.importHeads[0])
            html(.dd, text: row.name)
            html(.dt, words: words.importHeads[1])
            html(.dd, text: row.kind)
            html(.dt, words: words.importHeads[2])
            html(.dd, words: row.rows)
            html(.dt, words: words.importHeads[4])
            html(.dd, words: row.at)
            if let person = brought.person {
                html(.dt, words: words.broughtBy)
                html(.dd, text: person.isEmpty ? words.byCommand : person)
            }
            html(.dt, words: words.accountsLabel)
            html(.dd, text: words.accountsOfImport(accounts, of: brought.accountCount))
        }
    }
}
