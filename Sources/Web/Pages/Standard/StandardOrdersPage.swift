import AccountHealth
import Operations
import Wording

/// The orders that a standard counts on some days, a page at a time: what stands behind the number of a denominator.
enum StandardOrdersPage {
    struct Row {
        var orderID: String
        var link: Link
        var placed: String
        var counted: String
        var judged: OrderPage.Judged
    }

    struct Part {
        var name: String
        var count: Int
        var link: Link
        var isChosen: Bool
    }

    struct Model {
        let account: ShownAccount
        let words: Wording
        let standard: Standard
        let title: String
        /// Whether the days are those that count today.
        let isWindow: Bool
        let link: Link
        let windowLink: Link
        let parts: [Part]
        let rows: [Row]
        var first: Link?
        var next: Link?
    }
}

extension StandardOrdersPage.Model {
    init(_ orders: StandardOrders, _ question: OrdersQuestion, desk: some Desk, words: Wording) {
        account = ShownAccount(orders.entry, files: [:], desk: desk, words: words)
        self.words = words
        let (standard, id) = (orders.standard, orders.entry.id)
        self.standard = standard
        isWindow = orders.days == orders.window
        title = words.ordersOn(orders.days)
        link = .standard(standard, of: id)
        windowLink = .orders(standard, of: id)
        let days = isWindow ? nil : orders.days
        parts = OrdersQuestion.Part.allCases.compactMap { part in
            let count = part.count(of: orders.tally)
            if part == .against, !standard.measure.isShare { return nil }
            guard part == .all || part == question.part || count > 0 else { return nil }
            return StandardOrdersPage.Part(
                name: words.ordersPart(part.rawValue), count: count,
                link: .orders(standard, of: id, on: days, part: part), isChosen: part == question.part)
        }
        rows = orders.rows.map { row in
            StandardOrdersPage.Row(
                orderID: row.orderID, link: .order(row.orderID, of: id), placed: words.shortDay(row.placed),
                counted: words.shortDay(row.judged.contribution.day),
                judged: OrderPage.Judged(row.judged, asOf: orders.asOf, account: id, words: words))
        }
        if question.after != nil { first = .orders(standard, of: id, on: days, part: question.part) }
        if let last = orders.next { next = .orders(standard, of: id, on: days, part: question.part, after: last) }
    }
}

extension StandardOrdersPage {
    static func html(_ model: Model, place: Place) -> HTML {
        let (words, name) = (model.words, model.words.name(of: model.standard))
        return Page(title: "\(model.title), \(name)", section: .board, words: words, place: place).html { html in
            html.crumb(model.account, isLinked: true) { html in html(.a, .href(model.link), words: name) }
            html(.h2, .class("verdict", "work"), words: model.title)
            html(.p, .class("sub")) { html in
                html.words(words.ordersSub(model.standard, isWindow: model.isWindow))
                if !model.isWindow {
                    html.text(" ")
                    html(.a, .href(model.windowLink), words: words.ordersOfToday)
                }
            }
            html(.nav, .class("fil"), .ariaLabel(words.filterByStatus)) { html in
                html(.div, .class("chips")) { html in
                    for part in model.parts {
                        html(.a, .href(part.link), part.isChosen ? .currentChoice : nil) { html in
                            html.words(part.name)
                            html.text(" ")
                            html(.b) { $0.number(part.count) }
                        }
                    }
                }
            }
            table(model, &html)
            pages(model, &html)
        }
    }

    private static func table(_ model: Model, _ html: inout HTML) {
        let words = model.words
        guard !model.rows.isEmpty else {
            return html(.p, .class("sub"), words: model.next == nil ? words.noOrdersHere : words.noOrdersYet)
        }
        let heads = words.standardOrderHeads
        html(.table, .class("tab", "stack")) { html in
            html(.thead) { html in
                html(.tr) { html in heads.forEach { html(.th, .scope("col"), words: $0) } }
            }
            html(.tbody) { html in
                for row in model.rows {
                    html(.tr) { html in
                        html(.td, .class("first")) { $0(.a, .class("nw"), .href(row.link), text: row.orderID) }
                        html(.td, .class("nw"), .label(heads[1])) { $0(.span, words: row.placed) }
                        html(.td, .class("nw"), .label(heads[2])) { $0(.span, words: row.counted) }
                        html(.td, .label(heads[3])) { $0.status(row.judged.look, row.judged.status) }
                        html(.td, .label(heads[4])) { $0(.span, words: row.judged.text) }
                    }
                }
            }
        }
    }

    private static func pages(_ model: Model, _ html: inout HTML) {
        guard model.first != nil || model.next != nil else { return }
        html(.nav, .class("pages"), .ariaLabel(model.words.pages)) { html in
            if let first = model.first { html(.a, .href(first), words: model.words.firstPage) }
            if let next = model.next { html(.a, .href(next), words: model.words.nextPage) }
        }
    }
}
