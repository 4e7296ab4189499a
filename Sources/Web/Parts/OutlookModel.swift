import AccountHealth
import Operations
import Wording

/// What is foretold of a standard: in a sentence, what moves it, and what would be if something were otherwise.
struct OutlookModel {
    struct Part {
        var day: String
        var what: String
        var orders: String
        var points: String
    }

    struct Supposition {
        var name: String
        var text: String
        var rate: String
        var look: Look
        var status: String
    }

    let words: Wording
    var sentence: String?
    var alarm: String?
    var parts: [Part] = []
    var partsSub = ""
    var suppositions: [Supposition] = []

    /// Days that are listed: those that matter most.
    private static let mostParts = 12

    init(_ outlook: StandardOutlook, standing: Standing, words: Wording) {
        self.words = words
        let (foretold, standard) = (outlook.foretold, standing.standard)
        sentence = words.outlook(foretold, of: standing)
        alarm = foretold.alarm.map { words.alarm($0, of: standard) }
        if let told = outlook.parts {
            partsSub = words.partsSub(on: told.day)
            let all = told.defects.map { ($0, words.knownDefect) } + told.silent.map { ($0, words.stillSilent) }
            let heaviest = all.filter { $0.0.each >= 0.0001 }.sorted { ($0.0.each, $0.0.day) > ($1.0.each, $1.0.day) }
            parts = heaviest.prefix(OutlookModel.mostParts).map { part, what in
                Part(
                    day: words.shortDay(part.day), what: what, orders: "\(part.orders)", points: words.points(part.each)
                )
            }
        }
        let judge = Judge(standard)
        suppositions = outlook.whatIfs.map { one in
            let look = Look(one.today, judge: judge)
            return Supposition(
                name: words.supposition(one.supposition, standard),
                text: words.supposed(one.chances, recovery: one.recovery, isMissed: foretold.isMissed),
                rate: judge(one.today).rate.map { words.percent($0) } ?? "–", look: look,
                status: words.status(look, of: one.today))
        }
    }
}

extension Wording {
    fileprivate func supposition(_ supposition: WhatIf.Supposition, _ standard: Standard) -> String {
        switch supposition {
        case .oneMoreDefect: oneMoreDefect(standard)
        case .withdrawn(let orderID): withdrawn(orderID)
        case .cleanOrders(let count): cleanOrders(count, standard)
        case .moreOrders(let count): moreOrders(count, standard)
        case .noOrders: noOrders
        case .byMarketplace: byMarketplace
        }
    }
}

extension HTML {
    mutating func outlook(_ model: OutlookModel) {
        if model.parts.isEmpty, model.suppositions.isEmpty { return }
        let words = model.words
        self(.section, .class("sec", "two")) { html in
            html(.div) { html in
                html.sectionHead(words.partsOfChance, sub: model.partsSub)
                guard !model.parts.isEmpty else { return html(.p, .class("sub"), words: words.nothingMovesIt) }
                html(.table, .class("tab", "stack")) { html in
                    html(.thead) { html in
                        html(.tr) { html in words.partHeads.forEach { html(.th, .scope("col"), words: $0) } }
                    }
                    html(.tbody) { html in
                        for part in model.parts {
                            html(.tr) { html in
                                html(.td, .class("first"), words: part.day)
                                html(.td, .label(words.partHeads[1])) { $0(.span, words: part.what) }
                                html(.td, .label(words.partHeads[2])) { $0(.span, text: part.orders) }
                                html(.td, .label(words.partHeads[3])) { $0(.b, .class("nw"), words: part.points) }
                            }
                        }
                    }
                }
            }
            html(.div) { html in
                html.sectionHead(words.whatIfHeading, sub: words.whatIfSub)
                html(.ul, .class("list", "ifs")) { html in
                    for one in model.suppositions {
                        html(.li) { html in
                            html(.b, words: one.name)
                            html(.span, .class("nw"), words: one.rate)
                            html.status(one.look, one.status)
                            html(.small, words: one.text)
                        }
                    }
                }
                if html.person?.seesAll ?? false {
                    html(.p, .class("sub", "sm")) { html in html(.a, .href(.forecasts), words: words.howGood) }
                }
            }
        }
    }
}
