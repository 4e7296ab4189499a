import AccountHealth
import Appeals
import Operations
import Wording

/// The orders of a case, what should be contested before any plan, and when the figure recovers by itself.
enum CaseOrdersPage {
    static func html(_ view: CaseView, orders: [OrderPage.Model], words: Wording, place: Place) -> HTML {
        Page(title: words.caseOrdersLink, section: .cases, words: words, place: place).html { html in
            html.caseWay(view, words)
            html(.h1, .class("verdict", "work"), words: words.caseOrdersHeading(view.facts.orders.count))
            if let figure = view.figure {
                let rate = Rate(figure.tally.bad, of: figure.tally.units)
                html(
                    .p, .class("sub"),
                    words: words.figureSentence(
                        words.percent(rate), figure.tally.bad, figure.tally.units, words.range(figure.window)))
            } else {
                html(.p, .class("sub"), words: words.noFigure)
            }
            html(.section, .class("sec")) { disputes(view, words, &$0) }
            html(.section, .class("sec")) { recovery(view, words, &$0) }
            if orders.count < view.facts.orders.count {
                html(.p, .class("sub"), words: words.firstOrdersOf(orders.count, view.facts.orders.count))
            }
            for order in orders {
                html(.section, .class("sec")) { html in
                    html.sectionHead(
                        words.orderNamed(order.orderID), sub: order.verdict.lead + order.verdict.rest,
                        link: (words.lookAtOrder, .order(order.orderID, of: view.entry.id)))
                    order.scale?.write(into: &html)
                    html(.ol, .class("tl")) { html in order.events.forEach { OrderPage.event($0, words, &html) } }
                }
            }
        }
    }

    private static func disputes(_ view: CaseView, _ words: Wording, _ html: inout HTML) {
        html.sectionHead(words.disputeHeading)
        html(.p, .class("sub"), words: view.disputes.isEmpty ? words.noDisputes : words.disputeMeans)
        guard !view.disputes.isEmpty else { return }
        html(.table, .class("tab", "stack")) { html in
            html(.thead) { html in
                html(.tr) { html in words.disputeHeads.forEach { html(.th, .scope("col"), words: $0) } }
            }
            html(.tbody) { html in
                for dispute in view.disputes {
                    html(.tr) { html in
                        html(.td, .class("first")) {
                            $0(.a, .href(.order(dispute.orderID, of: view.entry.id)), text: dispute.orderID)
                        }
                        html(.td, .label(words.disputeHeads[1])) {
                            $0(.span, words: words.defect(dispute.kind, rating: nil))
                        }
                        html(.td, .label(words.disputeHeads[2])) { html in
                            html(.span, words: until(dispute, today: view.today, words))
                        }
                        html(.td, .label(words.disputeHeads[3])) { html in
                            html(
                                .span,
                                words: words.withoutIt(
                                    words.percent(dispute.rateWithout), meets: dispute.meetsWithout))
                        }
                    }
                }
            }
        }
    }

    private static func until(_ dispute: Dispute, today: Day, _ words: Wording) -> String {
        guard let until = dispute.until else { return words.noTimeKnown }
        return until.number < today.number ? words.isOver(until) : words.shortDay(until)
    }

    private static func recovery(_ view: CaseView, _ words: Wording, _ html: inout HTML) {
        guard let figure = view.figure, figure.standing.status == .missed else { return }
        html.sectionHead(words.recoveryHeading)
        if let needed = figure.standing.headroom?.unitsNeeded, needed > figure.standing.tally.units {
            html(.p, words: words.ordersWanted(needed, of: figure.standing.tally.units))
        }
        html(
            .p, words: figure.standing.nextChange.map { words.recoveryDay($0.day) } ?? words.noRecoveryKnown)
    }
}
