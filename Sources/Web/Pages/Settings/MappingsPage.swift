import Operations
import Wording

/// What was said of the columns of the seller's own tables.
enum MappingsPage {
    static func html(_ entries: [ColumnMappingEntry], words: Wording, place: Place) -> HTML {
        Page(title: words.mappingsTitle, section: .settings, words: words, place: place).html { html in
            html.settingsWay(words)
            html(.h1, .class("verdict", "work"), words: words.mappingsTitle)
            html(.p, .class("sub"), words: entries.isEmpty ? words.noMappings : words.mappingsMeans)
            for entry in entries {
                html(.article, .class("std")) { html in
                    html(.h3) { html in
                        html.words(entry.mapping.map { words.tableKind($0.kind) } ?? words.mappingUnfit)
                        html(.span, .class("sub"), words: words.saidBy(entry.userName, entry.madeAt))
                    }
                    html(.dl, .class("pairs")) { html in
                        let columns = entry.mapping?.columns ?? [:]
                        for (own, theirs) in columns.sorted(by: { $0.key < $1.key }) {
                            html(.dt, words: words.column(own))
                            html(.dd) { html in
                                html.text(theirs)
                                let said = entry.mapping?.values[own] ?? [:]
                                for (word, meaning) in said.sorted(by: { $0.key < $1.key }) {
                                    html(.div, .class("sub", "sm"), text: words.translated(word, meaning, of: own))
                                }
                            }
                        }
                        if let dates = entry.mapping?.dates, !dates.isEmpty {
                            html(.dt, words: words.datesLabel)
                            html(.dd, text: dates)
                        }
                        if let zone = entry.mapping?.zone, !zone.isEmpty {
                            html(.dt, words: words.zoneLabel)
                            html(.dd, text: zone)
                        }
                    }
                    guard let person = html.person, person.seesAll, person.mayImport else { return }
                    html.form(to: .forgetMapping(entry.id)) { html in
                        html(.button, .class("btn", "q"), .type("submit"), words: words.forgetMapping)
                    }
                }
            }
        }
    }
}
