import AccountHealth
import Operations
import Wording

/// Orders that count against the seller under one standard, or will, with the line that states each.
struct DefectGroup {
    struct Row {
        var orderID: String
        var link: Link
        var source: Source?
        var placed: String
        var why: String
        var known: String
        var sent: String
        var warning: String
        var from: String
        var until: String
        var left: String
        /// What would be if it did not count; nil where it does not count yet, or where that moves no target.
        var whatIf: Link?
    }

    var title: String
    var link: Link
    var sub: String
    var rows: [Row]
    /// How many are not listed, and where all are.
    var more: Int
    var all: Link

    /// Nil when no order counts.
    init?(_ standing: Standing, view: ShownAccount, words: Wording, limit: Int) {
        let orders = standing.defects + standing.upcoming
        guard standing.standard.listsDefects, !orders.isEmpty else { return nil }
        title = words.name(of: standing.standard)
        link = .standard(standing.standard, of: view.id)
        sub = words.defectCounts(
            now: standing.defects.count + standing.unlisted.counting,
            later: standing.upcoming.count + standing.unlisted.upcoming)
        let hasUpcoming = !standing.upcoming.isEmpty || standing.unlisted.upcoming > 0
        let range = Measurement.range(of: standing.effectiveWindow, asOf: standing.asOf)
        all = .orders(standing.standard, of: view.id, on: hasUpcoming ? range : nil, part: .against)
        more = max(0, orders.count - limit) + standing.unlisted.counting + standing.unlisted.upcoming
        let mayAsk = standing.canBeSupposed
        rows = orders.prefix(limit).map { order in
            let (counts, gap) = (order.counts, DefectGroup.gap(order))
            let days = standing.asOf.distance(to: counts.upperBound)
            return Row(
                orderID: order.orderID, link: .order(order.orderID, of: view.id),
                source: view.source(order.origin, of: order.orderID),
                placed: words.shortDay(view.zone.day(of: order.placedAt)), why: words.why(order),
                known: order.knownAt.map { words.knownOn(view.zone.day(of: $0)) } ?? "",
                sent: words.sent(
                    confirmed: order.confirmedAt.map { view.zone.day(of: $0) },
                    scanned: order.firstScanAt.map { view.zone.day(of: $0) }, gapSeconds: gap),
                warning: (gap ?? 0) >= 86_400 ? words.confirmedBeforeScan : "",
                from: words.shortDay(counts.lowerBound), until: words.shortDay(counts.upperBound),
                left: counts.contains(standing.asOf) ? words.moreDays(days) : words.notYetCounting,
                whatIf: mayAsk && counts.contains(standing.asOf)
                    ? .whatIf(standing.standard, of: view.id, without: order.orderID) : nil)
        }
    }

    /// Seconds between confirmation and first scan.
    private static func gap(_ order: DefectiveOrder) -> Int64? {
        guard let confirmed = order.confirmedAt, let scanned = order.firstScanAt else { return nil }
        return scanned.seconds - confirmed.seconds
    }
}

extension HTML {
    mutating func defects(_ groups: [DefectGroup], words: Wording) {
        let heads = words.defectHeads
        self(.div, .class("tw")) { html in
            html(.table, .class("tab", "stack")) { html in
                html(.thead) { html in
                    html(.tr) { html in heads.forEach { html(.th, .scope("col"), words: $0) } }
                }
                html(.tbody) { html in
                    for group in groups {
                        if groups.count > 1 { html.groupHead(group, columns: heads.count, words: words) }
                        for row in group.rows { html.defect(row, heads: heads, words: words) }
                    }
                }
            }
        }
    }

    /// To the orders that are not listed.
    mutating func more(_ group: DefectGroup, _ words: Wording) {
        if group.more > 0 { self(.a, .class("nw"), .href(group.all), words: words.moreOrders(group.more)) }
    }

    private mutating func groupHead(_ group: DefectGroup, columns: Int, words: Wording) {
        self(.tr, .class("group")) { html in
            html(.th, .colspan(columns), .scope("rowgroup")) { html in
                html(.a, .href(group.link), words: group.title)
                html(.span, words: group.sub)
                if group.more > 0 { html.text(" ") }
                html.more(group, words)
            }
        }
    }

    private mutating func defect(_ row: DefectGroup.Row, heads: [String], words: Wording) {
        self(.tr) { html in
            html(.td, .class("first")) { html in
                html(.a, .class("nw"), .href(row.link), text: row.orderID)
                if let source = row.source { html(.small) { $0.source(source) } }
            }
            html(.td, .class("nw"), .label(heads[1])) { $0(.span, words: row.placed) }
            html(.td, .label(heads[2])) { html in
                html(.span) { html in
                    html.words(row.why)
                    if !row.known.isEmpty { html(.small, words: row.known) }
                }
            }
            html(.td, .label(heads[3])) { html in
                html(.span) { html in
                    html.words(row.sent)
                    if !row.warning.isEmpty {
                        html(.small, .class("warm")) { html in
                            html.sign(.tight)
                            html.words(" " + row.warning)
                        }
                    }
                }
            }
            html(.td, .class("nw"), .label(heads[4])) { $0(.span, words: row.from) }
            html(.td, .class("nw"), .label(heads[5])) { html in
                html(.span) { html in
                    html(.b, .class("strong"), words: row.until)
                    html(.small, words: row.left)
                    if let link = row.whatIf { html(.small) { $0(.a, .href(link), words: words.ifNotCounted) } }
                }
            }
        }
    }
}
