import AccountHealth
import Operations
import Wording

extension AccountPage {
    static func html(_ model: Model, place: Place) -> HTML {
        let title = "\(model.account.name), \(model.account.store)"
        return Page(title: title, section: .board, words: model.words, place: place).html { html in
            head(model, &html)
            guard model.hasFigures else { return empty(model, &html) }
            alarms(model, &html)
            lead(model, &html)
            html(.section, .class("cards"), .ariaLabel(model.words.standards)) { html in
                model.cards.forEach { html.card($0) }
            }
            if let chart = model.chart { self.chart(chart, model, &html) }
            outlook(model, &html)
            defects(model, &html)
            html.reports(model.reports, words: model.words)
            cases(model, &html)
            parts(model, &html)
        }
    }

    private static func head(_ model: Model, _ html: inout HTML) {
        html.crumb(model.account, isLinked: false) { html in
            if !model.day.isEmpty { html(.span, words: model.day) }
            html.age(newest: model.newest, asOf: model.asOf, isStale: model.isStale, words: model.words)
            if html.person.map({ $0.role >= .staff }) ?? false, model.hasFigures {
                html(.a, .href(.mail(model.account.id)), words: model.words.mailTitle)
                html(.a, .href(.newCase(model.account.id)), words: model.words.newCase)
            }
            html(.a, .class("noprint"), .href(.summary(model.account.id)), words: model.words.summary)
        }
        if !model.soughtOrder.isEmpty { html.alert(model.words.noOrderOfNumber) }
        if let warning = model.staleWarning {
            html(.div, .class("flag", "warn")) { html in
                html.status(.stale, model.words.stale)
                html(.span, words: warning)
                if let why = model.chanceWarning { html(.span, words: why) }
                html.importLink(of: model.account.id, words: model.words.importFiles)
            }
        }
    }

    private static func alarms(_ model: Model, _ html: inout HTML) {
        if let state = model.officialState, !state.isFine {
            html(.div, state.flag) { $0.officialState(state, of: model.account.id, words: model.words) }
        }
        html.slipping(model.cases.filter(\.isSlipping), words: model.words)
        for alarm in model.alarms {
            html(.div, .class("flag", "warn")) { html in
                html.status(.tight, model.words.burst)
                html(.a, .href(alarm.link), words: alarm.text)
            }
        }
    }

    private static func cases(_ model: Model, _ html: inout HTML) {
        guard !model.cases.isEmpty else { return }
        html(.section, .class("sec")) { html in
            html.sectionHead(model.words.cases)
            html(.ul, .class("list")) { html in
                for row in model.cases {
                    html(.li) { html in
                        html(.a, .href(.aCase(row.id, of: row.account.id)), words: model.words.caseNumber(row.id))
                        html(.small, words: model.words.caseState(row.state))
                    }
                }
            }
        }
    }

    private static func empty(_ model: Model, _ html: inout HTML) {
        html(.div, .class("empty")) { html in
            html(.p, words: model.words.noOrdersImported)
            html.importLink(.class("btn", "pri"), of: model.account.id, words: model.words.importFiles)
        }
        html.reports(model.reports, words: model.words)
    }

    private static func lead(_ model: Model, _ html: inout HTML) {
        html(.section, .class("lead", model.changes.isEmpty ? "whole" : "both")) { html in
            html(.div) { html in
                if let first = model.verdicts.first {
                    html.verdict(first.words, look: first.look)
                    if !first.words.outlook.isEmpty { html(.p, .class("sub"), words: first.words.outlook) }
                }
                model.outlooks.forEach { html(.p, .class("sub"), words: $0) }
                for verdict in model.verdicts.dropFirst().prefix(4) {
                    html(.p, .class("sub")) { html in
                        html.sign(verdict.look.icon, verdict.look.name)
                        html(.a, .href(verdict.link), words: verdict.words.sentence)
                    }
                }
                if let state = model.officialState, state.isFine {
                    html(.p, .class("sub")) { $0.officialState(state, of: model.account.id, words: model.words) }
                }
            }
            if !model.changes.isEmpty { changes(model, &html) }
        }
    }

    private static func changes(_ model: Model, _ html: inout HTML) {
        html(.div, .class("next")) { html in
            html(.h2) { html in
                html.words(model.words.comingChanges)
                html(.span, words: model.words.ifNothingNew)
            }
            html(.ol) { html in
                for change in model.changes {
                    html(.li) { html in
                        html(.time, .datetime(change.day.description), words: model.words.shortDay(change.day))
                        html(.div) { html in
                            html(.a, .href(change.link), words: change.name)
                            html(.small, words: change.text)
                        }
                        html.sign(change.look.icon, change.look.name)
                    }
                }
            }
        }
    }

    private static func chart(_ chart: Chart, _ model: Model, _ html: inout HTML) {
        html(.section, .class("sec")) { html in
            html.sectionHead(chart.name, sub: chart.window)
            chart.chart.write(into: &html)
        }
    }

    /// The coming weeks, and beside them what would be otherwise, what the files do not tell, rules to come and official figures.
    private static func outlook(_ model: Model, _ html: inout HTML) {
        let hasSide =
            model.whatIfs != nil || !model.missing.isEmpty || !model.coming.isEmpty || !model.officials.isEmpty
        guard hasSide || model.chart != nil else { return }
        html(.section, .class("sec", model.chart == nil || !hasSide ? "single" : "two")) { html in
            if let chart = model.chart { html(.div) { $0.calendar(chart.calendar) } }
            if hasSide { side(model, &html) }
        }
    }

    private static func side(_ model: Model, _ html: inout HTML) {
        html(.div) { html in
            if let whatIfs = model.whatIfs {
                html(.section, .class("sec")) { html in
                    html.suppositions(
                        whatIfs.suppositions, model.words, standard: whatIfs.name, link: whatIfs.link)
                }
            }
            if !model.missing.isEmpty {
                html(.section, .class("sec")) { html in
                    html.sectionHead(model.words.notTold)
                    html(.ul, .class("list")) { html in model.missing.forEach { html(.li, words: $0) } }
                }
            }
            if !model.officials.isEmpty {
                html(.section, .class("sec"), .id("official")) { html in
                    html.sectionHead(model.words.officialFigures, sub: model.words.officialSub)
                    html.officials(model.officials, words: model.words)
                }
            }
            if !model.coming.isEmpty {
                html(.section, .class("sec")) { html in
                    html.sectionHead(model.words.comingRules)
                    html(.ul, .class("list")) { html in
                        for rule in model.coming {
                            html(.li) { html in
                                html(.b, words: rule.name)
                                html.text(" ")
                                html.status(rule.look, rule.status)
                                html(.small, words: model.words.clauses([rule.from, rule.figure]))
                            }
                        }
                    }
                }
            }
        }
    }

    static func lines(_ lines: [Line], _ html: inout HTML) {
        html(.ul, .class("list")) { html in
            for line in lines {
                html(.li) { html in
                    if let link = line.link {
                        html(.a, .href(link), words: line.name)
                    } else {
                        html(.b, words: line.name)
                    }
                    html(.small, words: line.text)
                }
            }
        }
    }

    private static func defects(_ model: Model, _ html: inout HTML) {
        html(.section, .class("sec")) { html in
            html.sectionHead(model.words.defectiveOrders)
            findOrder(model, &html)
            if model.defects.isEmpty {
                html(.p, .class("sub"), words: model.words.noDefectiveOrders)
            } else {
                html.defects(model.defects, words: model.words)
            }
        }
    }

    /// Leads to any order of the account, also to one that nothing speaks against.
    private static func findOrder(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.div, .class("find", "noprint")) { html in
            html(.form, .method("get"), .action(.account(model.account.id)), .role("search")) { html in
                html(.label, .for("order"), words: words.findOrder)
                html(
                    .input, .id("order"), .name("order"), .type("search"), .value(model.soughtOrder),
                    .placeholder(words.orderNumber))
                html(.button, .class("btn"), .type("submit"), words: words.find)
            }
        }
    }

    private static func parts(_ model: Model, _ html: inout HTML) {
        guard !model.parts.isEmpty else { return }
        html(.section, .class("sec")) { html in
            html.sectionHead(model.words.partsHeading, sub: model.words.partsSub)
            lines(model.parts, &html)
        }
    }
}

extension HTML {
    /// The answer in a sentence: sign and status in colour, the rest in ink.
    mutating func verdict(_ verdict: VerdictWords, look: Look, isWork: Bool = false) {
        self(.p, .class("verdict", isWork ? "work" : "main")) { html in
            html(.em, .class(look.name)) { html in
                html.sign(look.icon)
                html.words(verdict.lead)
            }
            html.words(verdict.rest)
        }
    }
}
