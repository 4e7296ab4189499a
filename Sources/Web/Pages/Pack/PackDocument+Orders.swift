import AccountHealth
import Appeals
import Wording

extension PackDocument {
    func orders(_ html: inout HTML) {
        section(words.caseOrders, sub: words.timesOf(pack.zone.name), &html)
        if pack.orders.count < pack.orderCount {
            html(.p, .class("sub"), words: words.firstOrdersOf(pack.orders.count, pack.orderCount))
        }
        html(.table) { html in
            html(.thead) { html in
                html(.tr) { html in
                    let heads = [
                        words.columnOrder, words.columnPlaced, words.columnConfirmed, words.columnFirstScan,
                        words.columnBetween, words.columnDelivered, words.columnDefect, words.columnRefunded,
                    ]
                    for head in heads { html(.th, .scope("col"), words: head) }
                }
            }
            html(.tbody) { html in for order in pack.orders { row(order, &html) } }
        }
        section(words.orderTimelines, &html)
        for order in pack.orders { timeline(order, &html) }
    }

    private func row(_ told: PackOrder, _ html: inout HTML) {
        let dates = told.order.dates
        html(.tr) { html in
            html(.td, .class("nw"), text: told.orderID)
            html(.td, .class("nw"), words: time(told.order.placedAt))
            html(.td, .class("nw"), words: time(dates.confirmedAt))
            html(.td, .class("nw"), words: time(dates.firstScanAt))
            html(.td, .class("nw"), words: between(dates.confirmedAt, dates.firstScanAt))
            html(.td, .class("nw"), words: time(dates.deliveredAt))
            let defects = told.order.defects.map { defect in
                words.labelled(words.kind(defect.kind.description), words.shortDay(pack.zone.day(of: defect.knownAt)))
            }
            html(.td, words: defects.isEmpty ? "–" : words.clauses(defects))
            html(.td, .class("nw"), words: time(told.refundedAt))
        }
    }

    private func timeline(_ told: PackOrder, _ html: inout HTML) {
        html(.div, .class("one")) { html in
            html(.h3, text: told.orderID)
            OrderScale(told, zone: pack.zone, asOf: pack.madeOn, words: words)?.writeOnPaper(into: &html)
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        html(.th, .scope("col"), words: words.columnWhen)
                        html(.th, .scope("col"), words: words.columnEvent)
                        html(.th)
                    }
                }
                html(.tbody) { html in
                    for event in told.events {
                        let story = words.story(event.kind.told)
                        html(.tr) { html in
                            html(.td, .class("nw"), words: time(event.at))
                            html(.td, words: story.title)
                            html(.td, .class("sub"), text: story.note)
                        }
                    }
                }
            }
        }
    }

    private func time(_ moment: Instant?) -> String {
        guard let moment else { return "–" }
        let time = pack.zone.civilTime(of: moment)
        return words.shortDay(time.day) + " " + time.clock.prefix(5)
    }

    private func between(_ start: Instant?, _ end: Instant?) -> String {
        guard let start, let end, end >= start else { return "–" }
        return words.length(seconds: end.seconds - start.seconds)
    }
}
