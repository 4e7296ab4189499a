import AccountHealth
import Appeals
import Operations
import Wording

/// All cases one may see, those changed last first, and the way to open one.
enum CasesPage {
    struct Model {
        let words: Wording
        let cases: [CaseEntry]
        /// For which a case may be opened.
        let accounts: [AccountEntry]
        let numbers: CaseNumbers
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.cases, section: .cases, words: words, place: place).html { html in
            html(.div, .class("ch")) { html in
                html(.div) { html in
                    html(.h1, .class("verdict", "work"), words: words.casesLead)
                    if model.numbers.all > 0 {
                        html(.p, .class("sub"), words: words.caseStatistics(model.numbers))
                    }
                }
                html(.div, .class("bt")) { $0(.a, .class("btn"), .href(.caseLibrary), words: words.library) }
            }
            if model.cases.isEmpty {
                html(.div, .class("empty")) { $0(.p, words: words.noCases) }
            } else {
                table(model, &html)
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.newCase, sub: words.chooseAccountOfCase)
                html(.ul, .class("list")) { html in
                    for entry in model.accounts {
                        html(.li) { html in
                            html(.a, .href(.newCase(entry.id)), text: entry.account.name)
                            html(.small, text: entry.account.store.description)
                        }
                    }
                }
            }
        }
    }

    private static func table(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.table, .class("tab", "stack")) { html in
            html(.thead) { html in
                html(.tr) { html in words.caseHeads.forEach { html(.th, .scope("col"), words: $0) } }
            }
            html(.tbody) { html in
                for row in model.cases {
                    html(.tr) { html in
                        html(.td, .class("first")) {
                            $0(.a, .href(.aCase(row.id, of: row.account.id)), words: words.caseNumber(row.id))
                        }
                        html(.td, .label(words.caseHeads[1])) { html in
                            html(.span) { html in
                                html.text(row.account.account.name)
                                html(.small, text: row.account.account.store.description)
                            }
                        }
                        html(.td, .label(words.caseHeads[2])) { $0(.span, words: words.caseState(row.state)) }
                        html(.td, .label(words.caseHeads[3])) {
                            $0(.span, words: words.shortDay(row.zone.day(of: row.openedAt)))
                        }
                        html(.td, .label(words.caseHeads[4])) {
                            $0(.span, words: words.shortDay(row.zone.day(of: row.changedAt)))
                        }
                    }
                }
            }
        }
    }
}
