import AccountHealth
import Operations
import Wording

extension HTML {
    /// What a line of a file states of an order, in words.
    mutating func statedLine(_ stated: StatedLine, words: Wording) {
        self(.section, .class("sec", "facts", "narrow")) { html in
            html.sectionHead(
                words.lineStates(stated.line, of: stated.orderID),
                sub: words.accountInStore(stated.entry.account.name, stated.entry.account.store.description),
                link: (words.lookAtOrder, .order(stated.orderID, of: stated.entry.id)))
            html(.dl) { html in
                for event in stated.events {
                    let (time, story) = (stated.zone.civilTime(of: event.at), words.story(event.kind.told))
                    html(.dt, words: story.title)
                    html(.dd) { html in
                        html.words("\(words.shortDay(time.day)) \(time.clock.prefix(5))")
                        if !story.note.isEmpty {
                            html.text(" · ")
                            html.words(story.note)
                        }
                    }
                }
                if let status = stated.status { fact(words.factStatus, words.orderStatus(status), &html) }
                if let fulfilment = stated.fulfilment {
                    fact(words.factFulfilment, words.fulfilment(fulfilment), &html)
                }
                if let quantity = stated.quantity { fact(words.factQuantity, String(quantity), &html) }
            }
            html(.p, .class("sub", "sm"), words: words.zoneNote(stated.zone.name))
        }
    }
}

private func fact(_ name: String, _ text: String, _ html: inout HTML) {
    html(.dt, words: name)
    html(.dd, words: text)
}
