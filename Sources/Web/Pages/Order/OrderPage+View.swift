import AccountHealth
import Operations
import Wording

extension OrderPage {
    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: model.orderID, section: .board, words: words, place: place).html { html in
            html(.div, .class("crumb")) { html in
                html(.h1) { html in
                    html.text(model.orderID)
                    html.text(" ")
                    html(.span) { html in
                        html(.a, .href(.account(model.account.id)), text: model.account.name)
                        html.text(", \(model.account.store)")
                    }
                }
                if model.account.entry.isSample {
                    html(.div, .class("age")) { $0(.span, words: words.sampleShop) }
                }
            }
            html(.section, .class("lead", "whole")) { html in
                html(.div) { html in
                    html.verdict(model.verdict, look: model.look, isWork: true)
                    if !model.verdict.outlook.isEmpty { html(.p, .class("sub"), words: model.verdict.outlook) }
                }
            }
            model.scale?.write(into: &html)
            html(.div, .class("og")) { html in
                html(.section) { html in
                    html.sectionHead(words.whatHappened, sub: words.zoneNote(model.zone))
                    html(.ol, .class("tl")) { html in model.events.forEach { event($0, words, &html) } }
                }
                html(.aside) { html in
                    standards(model, &html)
                    if let person = html.person, person.role >= .staff { enter(model, &html) }
                    html(.section, .class("facts")) { html in
                        html.sectionHead(words.factsHeading)
                        html(.dl) { html in
                            for fact in model.facts {
                                html(.dt, words: fact.name)
                                html(.dd, text: fact.text)
                            }
                        }
                    }
                }
            }
        }
    }

    /// A form for what no file tells, or for what was entered wrongly.
    private static func enter(_ model: Model, _ html: inout HTML) {
        let words = model.words
        let isChange = model.question.replaces != nil
        html(.section, .id("enter")) { html in
            html.sectionHead(
                isChange ? words.correctHeading : words.enterHeading,
                link: isChange ? (words.enterOther, .order(model.orderID, of: model.account.id)) : nil)
            html(.p, .class("sub", "sm"), words: isChange ? words.correctMeans : words.enterMeans)
            html.enterForm(model.question, today: model.today, words: words)
        }
    }

    /// Beside what somebody entered.
    private static func correct(_ entered: Entered, _ title: String, _ words: Wording, _ html: inout HTML) {
        html(.div, .class("acts")) { html in
            html(.a, .href(entered.change)) { html in
                html.words(words.change)
                html(.span, .class("vh"), words: " \(title)")
            }
            html.form(to: entered.takeBack) { html in
                html(.button, .class("btn", "q"), .type("submit")) { html in
                    html.words(words.takeBack)
                    html(.span, .class("vh"), words: " \(title)")
                }
            }
        }
    }

    private static func standards(_ model: Model, _ html: inout HTML) {
        html(.section) { html in
            html.sectionHead(model.words.standards)
            if model.judged.isEmpty {
                html(.p, .class("sub", "sm"), words: model.words.noStandardCounts)
            }
            html(.ul, .class("judged")) { html in
                for one in model.judged {
                    html(.li) { html in
                        html(.a, .href(one.link), words: one.name)
                        html.status(one.look, one.status)
                        html(.small, words: one.text)
                    }
                }
            }
        }
    }

    static func event(_ event: Event, _ words: Wording, _ html: inout HTML) {
        if let gap = event.gapBefore { self.gap(gap, words.noScanBetween, &html) }
        html(.li, .class(event.isAhead ? "ahead" : event.nextIsAhead ? "to-ahead" : "fact")) { html in
            html(.time) { html in
                html(.b, words: event.day)
                html.text(event.clock.isEmpty ? "" : " " + event.clock)
            }
            html(.span, .class("m")) { html in
                switch event.mark {
                case .fact: html.sign(event.isAhead ? .open : .met, event.isAhead ? "open" : "dot")
                case .promise: html.sign(.open, "open")
                case .warning: html.sign(.tight, "tight")
                case .defect: html.sign(.missed, "missed")
                case .rollOff: html.sign(.rollOff, "dot")
                }
            }
            html(.div, .class("what")) { html in
                html(.h3) { html in
                    html.words(event.title)
                    if !event.remark.isEmpty {
                        html.text(" ")
                        html(.span, .class("fl"), words: event.remark)
                    }
                }
                if !event.note.isEmpty { html(.p, words: event.note) }
                if let entered = event.entered, let person = html.person, person.role >= .staff {
                    correct(entered, event.title, words, &html)
                }
            }
            html(.span, .class("src")) { html in
                if let source = event.source { html.source(source) } else { html.words(event.sourceText) }
            }
        }
        if let gap = event.gapAfter { self.gap(gap, words.noScanAfterConfirmation, &html) }
    }

    private static func gap(_ length: String, _ note: String, _ html: inout HTML) {
        html(.li, .class("gap")) { html in
            html(.span, .class("block"))
            html(.div, .class("len")) { html in
                html(.b, words: length)
                html.words(note)
            }
        }
    }
}
