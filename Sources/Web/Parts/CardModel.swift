import AccountHealth
import Operations
import Wording

/// A standard at a glance: headroom first, then what the count means, then the rate.
struct CardModel {
    var link: Link
    var name: String
    var demand: String
    var look: Look
    var status: String
    var headroom: HeadroomWords
    var slots: Slots?
    var meaning: String
    var rate: String?
    var counts: String
    /// What counts against the account, and what can be done about it.
    var toDo: (text: String, advice: String)
    var interval: String?
    /// To the orders that count against the account, and to all that count.
    var defectsLink: Link
    var ordersLink: Link
    var sparkline: Sparkline?
    /// The chance of a miss in two weeks, and what it is of.
    var chance: (figure: String, meaning: String)?

    init(
        _ standing: Standing, course: Course?, foretold: AccountForecast.Foretold?, account: Int64, words: Wording
    ) {
        let (standard, figure) = (standing.standard, standing.tightest)
        link = .standard(standard, of: account)
        defectsLink = .standard(standard, of: account, "orders")
        ordersLink = .orders(standard, of: account)
        name = words.name(of: standard)
        demand = words.cardDemand(standing)
        look = Look(standing)
        status = words.status(standing)
        headroom = words.headroomWords(standing)
        slots = Slots(
            figure.tally, headroom: figure.headroom, status: standing.status == .unknown ? .unknown : figure.status,
            standard: standard, words: words)
        meaning = words.meaning(standing)
        // Of a figure that cannot be told, not even a part is shown.
        let isTold = figure.missing.isEmpty && standard.measure.isShare
        rate = figure.rate.flatMap { isTold ? words.percent($0) : nil }
        counts = standard.measure.isShare ? words.counts(figure, of: standard) : ""
        toDo = words.toDo(standing)
        interval = figure.interval.map { words.interval($0) }
        if let foretold, let day = foretold.headline {
            chance = (words.chance(day.probability), words.chanceMeaning(on: day.day, isMissed: foretold.isMissed))
        }
        if let course {
            let past = course.points.filter { $0.day <= standing.asOf }.suffix(CardModel.historyDays)
            sparkline = Sparkline(standard: standard, history: past.map(\.judgement.rate), look: look)
        }
    }

    private static let historyDays = 60
}

extension HTML {
    mutating func card(_ card: CardModel) {
        self(.article, .class("card", card.look == .missed ? "miss" : "fine")) { html in
            html(.header) { html in
                html(.h3) { html in
                    html(.a, .href(card.link), words: card.name)
                    html.text(" ")
                    html(.span, .class("eyebrow"), words: card.demand)
                }
                html.status(card.look, card.status)
            }
            html(.div, .class("hr")) { html in
                html.headroom(card.headroom)
                card.slots?.write(into: &html)
            }
            html(.p, words: card.meaning)
            if let rate = card.rate {
                html(.div, .class("kv")) { html in
                    if let chance = card.chance {
                        html(.span, .class("v"), words: chance.figure)
                        html(.span, .class("w", "all"), words: chance.meaning)
                    }
                    html(.span, .class("v"), words: rate)
                    html(.span, .class("w")) { html in
                        html(.a, .class("nw"), .href(card.ordersLink), words: card.counts)
                        if let interval = card.interval {
                            html(.br)
                            html(.span, .class("xs", "dim"), words: interval)
                        }
                    }
                    html(.span, .class("x")) { card.sparkline?.write(into: &$0) }
                }
            }
        }
    }

    /// The figure with its unit; where no figure says it, a sentence.
    mutating func headroom(_ words: HeadroomWords) {
        guard let figure = words.figure else {
            self(.div, .class("big", "plain"), words: words.after)
            return
        }
        self(.div, .class("big")) { html in
            if !words.before.isEmpty { html(.small, .class("pre"), words: words.before) }
            html.number(figure)
            if !words.after.isEmpty { html(.small, words: words.after) }
        }
    }
}
