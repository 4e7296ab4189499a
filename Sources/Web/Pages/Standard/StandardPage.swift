import AccountHealth
import Operations
import Wording

/// The page of one standard of an account.
enum StandardPage {
    struct Model {
        let account: ShownAccount
        let words: Wording
        let standing: Standing
        let card: CardModel
        let day: String
        var isPart: Bool { standing.standard.condition == nil }
        var chart: CourseChart?
        var calendar: CalendarModel?
        var defects: DefectGroup?
        var categories: [Figure] = []
        var official: OfficialLine?
        var missing: [String] = []
        var rule: [(name: String, text: String)] = []
        let outlook: OutlookModel
        var whatIf: WhatIfModel?
        var ordersLink: Link { .orders(standing.standard, of: account.id) }
    }

    static let orderLimit = 500
}

extension StandardPage.Model {
    init(_ view: StandardView, desk: some Desk, words: Wording) {
        let account = ShownAccount(view.entry, files: view.files, desk: desk, words: words)
        self.account = account
        self.words = words
        standing = view.standing
        let standing = view.standing
        day = words.fullDay(standing.asOf)
        let foretold = view.outlook?.foretold
        let course = Course(standing, view.days, zone: account.zone)
        card = CardModel(standing, course: course, foretold: foretold, account: account.id, words: words)
        outlook = OutlookModel(view, words: words)
        if let course {
            chart = CourseChart(course, forecast: foretold?.course, account: account.id, words: words)
            calendar = CalendarModel(
                standing, course: course, forecast: foretold?.course, account: account.id, words: words)
        }
        defects = DefectGroup(standing, view: account, words: words, limit: StandardPage.orderLimit)
        categories = standing.categories
        official = OfficialLine(standing, of: account, isLinked: false, words: words)
        missing = words.missing(standing, download: account.download)
        let standard = standing.standard
        rule = [
            (words.measureHeading, words.measure(standard)),
            (words.windowHeading, words.window(standing.effectiveWindow, day: standard.day)),
            (words.targetHeading, words.demand(standard)),
            (words.remarkHeading, words.remark(on: standard)),
            (words.confidenceHeading, words.confidence(standard.confidence)),
            (words.sourceHeading, standard.source),
        ].filter { !$0.1.isEmpty }
        if standing.isLagLearnt { rule.append((words.windowHeading, words.lagLearnt)) }
    }
}

extension StandardPage {
    static func html(_ model: Model, place: Place) -> HTML {
        let (words, name) = (model.words, model.words.name(of: model.standing.standard))
        let title = "\(name), \(model.account.name)"
        return Page(title: title, section: .board, words: words, place: place).html { html in
            html.crumb(model.account, isLinked: true) { html in
                html(.span, words: model.day)
                if model.standing.isStale { html.status(.stale, words.stale) }
            }
            if let alarm = model.outlook.alarm {
                html(.div, .class("flag", "warn")) { html in
                    html.status(.tight, words.burst)
                    html(.span, words: alarm)
                    html(.small, words: words.falseAlarms)
                }
            }
            html(.section, .class("lead")) { html in
                html(.div) { html in
                    html.verdict(words.standardVerdict(model.standing), look: model.card.look)
                    if let sentence = model.outlook.sentence {
                        html(.p, .class("sub"), words: sentence)
                    } else if model.standing.isStale, model.standing.standard.condition != nil {
                        html(.p, .class("sub"), words: words.noChanceOfOldData)
                    }
                    html(.p, .class("sub"), words: words.windowSentence(model.standing))
                }
                html(.div, .class("cards", "one")) { $0.card(model.card) }
            }
            chart(model, &html)
            if let calendar = model.calendar {
                html(.section, .class("sec", "two")) { html in
                    html(.div) { $0.calendar(calendar) }
                    rule(model, &html)
                }
            }
            html.outlook(model.outlook)
            if let official = model.official {
                html(.section, .class("sec"), .id("official")) { html in
                    html.sectionHead(words.officialFigures, sub: words.officialSub)
                    html.officials([official], words: words)
                }
            }
            if let whatIf = model.whatIf { html.whatIf(whatIf, words: words) }
            orders(model, &html)
            categories(model, &html)
            if model.calendar == nil {
                html(.section, .class("sec")) { rule(model, &$0) }
            }
        }
    }

    private static func chart(_ model: Model, _ html: inout HTML) {
        guard let chart = model.chart else { return }
        html(.section, .class("sec")) { html in
            html.sectionHead(model.words.course, sub: model.words.window(model.standing))
            chart.write(into: &html)
        }
    }

    private static func orders(_ model: Model, _ html: inout HTML) {
        html(.section, .class("sec"), .id("orders")) { html in
            let (words, standing) = (model.words, model.standing)
            // What only the marketplace can know is counted from no orders.
            let isCounted = !standing.standard.isReportedOnly && standing.standard.measure.isShare
            html.sectionHead(
                words.defectiveOrders, sub: model.defects?.sub,
                link: isCounted ? (words.allThatCount, model.ordersLink) : nil)
            if let defects = model.defects {
                html.defects([defects], words: words)
                if defects.more > 0 { html(.p, .class("sub")) { $0.more(defects, words) } }
            } else {
                html(.p, .class("sub"), words: words.noDefectiveOrders)
            }
        }
    }

    private static func categories(_ model: Model, _ html: inout HTML) {
        guard !model.categories.isEmpty else { return }
        let (words, standard) = (model.words, model.standing.standard)
        html(.section, .class("sec")) { html in
            html.sectionHead(words.categoriesHeading, sub: words.demand(standard))
            html(.table, .class("tab", "stack")) { html in
                html(.thead) { html in
                    html(.tr) { html in words.categoryHeads.forEach { html(.th, .scope("col"), words: $0) } }
                }
                html(.tbody) { html in
                    for figure in model.categories.prefix(200) {
                        html(.tr) { html in
                            html(.td, .class("first"), text: figure.category ?? "")
                            html(.td, .label(words.categoryHeads[1])) { html in
                                html.status(Look(figure), words.status(figure))
                            }
                            html(.td, .label(words.categoryHeads[2])) { html in
                                html(.span, words: words.headroom(figure, of: standard))
                            }
                            html(.td, .label(words.categoryHeads[3])) { html in
                                html(.span) { html in
                                    html.words(figure.rate.map { words.percent($0) } ?? "–")
                                    html(.small, words: words.counts(figure, of: standard))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func rule(_ model: Model, _ html: inout HTML) {
        html(.div, .class("facts")) { html in
            html.sectionHead(model.words.ruleHeading)
            html(.ul, .class("list")) { html in
                for line in model.rule {
                    html(.li) { html in
                        html(.b, words: line.name)
                        html(.small, words: line.text)
                    }
                }
                for sentence in model.missing {
                    html(.li) { html in
                        html(.b, words: model.words.notTold)
                        html(.small, words: sentence)
                    }
                }
            }
        }
    }
}
