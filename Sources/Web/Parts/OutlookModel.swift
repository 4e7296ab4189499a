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
    /// Whether what moves the chance is told.
    var isForetold = false
    var parts: [Part] = []
    var partsSub = ""
    var suppositions: [Supposition] = []

    /// Days that are listed: those that matter most.
    private static let mostParts = 12

    init(_ view: StandardView, words: Wording) {
        self.words = words
        let (standing, standard) = (view.standing, view.standing.standard)
        suppositions = view.whatIfs.map { Supposition($0, of: standing, words: words) }
        guard let outlook = view.outlook else { return }
        sentence = words.outlook(outlook.foretold, of: standing)
        alarm = outlook.foretold.alarm.map { words.alarm($0, of: standard) }
        if let told = outlook.parts {
            isForetold = true
            partsSub = words.partsSub(on: told.day)
            let all = told.defects.map { ($0, words.knownDefect) } + told.silent.map { ($0, words.stillSilent) }
            let heaviest = all.filter { $0.0.each >= 0.0001 }.sorted { ($0.0.each, $0.0.day) > ($1.0.each, $1.0.day) }
            parts = heaviest.prefix(OutlookModel.mostParts).map { part, what in
                Part(
                    day: words.shortDay(part.day), what: what, orders: "\(part.orders)", points: words.points(part.each)
                )
            }
        }
    }
}

extension OutlookModel.Supposition {
    /// With what it makes of the coming days where that is foretold, otherwise with the headroom that it leaves today.
    init(_ one: WhatIf, of standing: Standing, words: Wording) {
        let (standard, judge) = (standing.standard, Judge(standing.standard))
        let judged = judge(one.today)
        look = Look(one.today, judge: judge)
        name = words.supposition(one.supposition, standard)
        text =
            one.chances.isEmpty
            ? words.boardHeadroom(
                status: judged.status, tally: one.today, headroom: judge.headroom(one.today), standard: standard)
            : words.supposed(one.chances, recovery: one.recovery, isMissed: standing.status == .missed)
        rate = judged.rate.map { words.percent($0) } ?? "–"
        status = words.status(look, of: one.today)
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
        let words = model.words
        guard model.isForetold else {
            guard !model.suppositions.isEmpty else { return }
            return self(.section, .class("sec")) { $0.suppositions(model.suppositions, words) }
        }
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
                html.suppositions(model.suppositions, words)
                if html.person?.seesAll ?? false {
                    html(.p, .class("sub", "sm")) { html in html(.a, .href(.forecasts), words: words.howGood) }
                }
            }
        }
    }

    /// What a figure would be if something were otherwise.
    ///
    /// - Parameters:
    ///   - standard: its name, where the page does not say it.
    ///   - link: where numbers of one's own can be supposed.
    mutating func suppositions(
        _ suppositions: [OutlookModel.Supposition], _ words: Wording, standard: String? = nil, link: Link? = nil
    ) {
        sectionHead(
            words.whatIfHeading, sub: standard ?? words.whatIfSub, link: link.map { (words.supposeAnother, $0) })
        self(.ul, .class("list", "ifs")) { html in
            for one in suppositions {
                html(.li) { html in
                    html(.b, words: one.name)
                    html(.span, .class("nw"), words: one.rate)
                    html.status(one.look, one.status)
                    html(.small, words: one.text)
                }
            }
        }
    }
}
