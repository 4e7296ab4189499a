import Operations
import Wording

extension SummaryPage {
    static func html(_ model: Model, place: Place) -> HTML {
        let (page, words) = (model.page, model.words)
        let title = words.enumeration([page.account.name, words.summary])
        return Page(title: title, section: .board, words: words, place: place).html { html in
            html(.article, .class("sheet")) { html in
                head(model, &html)
                if let first = page.verdicts.first {
                    html.verdict(first.words, look: first.look, isWork: true)
                } else {
                    html(.p, .class("verdict", "work"), words: words.noOrdersImported)
                }
                standards(model, &html)
                if page.hasFigures { facts(model, &html) }
                tasks(model, &html)
            }
        }
    }

    private static func head(_ model: Model, _ html: inout HTML) {
        let page = model.page
        html(.header) { html in
            html(.h1) { html in
                html(.a, .href(.account(page.account.id)), text: page.account.name)
                html.text(" ")
                html(.span, text: page.account.store)
            }
            html(.p, .class("sub", "sm")) { html in
                html.words(page.day)
                if page.account.entry.isSample { html.words(model.words.sampleMark) }
            }
            if let state = page.officialState {
                html(.p, .class("sm")) { $0.officialState(state, of: page.account.id, words: model.words) }
            }
        }
    }

    private static func standards(_ model: Model, _ html: inout HTML) {
        guard !model.cards.isEmpty else { return }
        html(.section) { html in
            html(.h2, words: model.words.tightestStandards)
            html(.ul) { html in
                for card in model.cards {
                    html(.li) { html in
                        html.sign(card.look.icon, card.look.name)
                        html(.div) { html in
                            html(.a, .href(card.link), words: card.name)
                            html(.small, words: model.words.enumeration([card.status, card.demand]))
                        }
                        html(.div, .class("room")) { html in
                            html(.b) { $0.words(headroom(card)) }
                            if let rate = card.rate {
                                html(.small, words: model.words.enumeration([rate, card.counts]))
                            }
                        }
                    }
                }
            }
        }
    }

    private static func headroom(_ card: CardModel) -> String {
        let words = card.headroom
        return [words.before, words.figure.map(\.grouped) ?? "", words.after].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private static func facts(_ model: Model, _ html: inout HTML) {
        let (page, words) = (model.page, model.words)
        html(.dl) { html in
            html(.dt, words: words.chanceHeading)
            html(.dd) { html in
                if let chance = model.cards.first(where: { $0.chance != nil })?.chance {
                    html(.b, words: chance.figure)
                    html.text(" ")
                    html.words(chance.meaning)
                } else {
                    html.words(words.noChance)
                }
            }
            html(.dt, words: words.comesNext)
            html(.dd) { html in
                if let next = model.next {
                    html(.b, words: words.shortDay(next.day))
                    html.text(" ")
                    html.words(words.labelled(next.name, next.text))
                } else {
                    html.words(words.nothingChanges)
                }
            }
            html(.dt, words: words.dataHeading)
            html(.dd) { html in
                html.age(newest: page.newest, asOf: page.asOf, isStale: page.isStale, words: words)
            }
        }
    }

    private static func tasks(_ model: Model, _ html: inout HTML) {
        html(.section) { html in
            html(.h2, words: model.words.whatToDo)
            if model.tasks.isEmpty { return html(.p, .class("sub"), words: model.words.nothingToDo) }
            html(.ol) { html in
                for (number, task) in zip(1..., model.tasks) {
                    html(.li) { html in
                        html(.span, .class("n")) { $0.number(number) }
                        html(.div) { html in
                            let mayImport = html.person?.mayImport ?? false
                            if let link = task.isImport ? (mayImport ? .importForm : nil) : task.link {
                                html(.a, .href(link), words: task.text)
                            } else {
                                html(.b, words: task.text)
                            }
                            html(.small, words: task.why)
                        }
                    }
                }
            }
        }
    }
}
