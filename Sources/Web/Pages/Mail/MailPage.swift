import AccountHealth
import Operations
import Wording

/// A mail of the marketplace, pasted: which orders it names, and what it seems to say of them, ready to be entered.
enum MailPage {
    struct Model {
        let words: Wording
        let entry: AccountEntry
        /// Nil until a mail was pasted.
        var reading: MailReading?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, entry) = (model.words, model.entry)
        return Page(title: words.mailTitle, section: .board, words: words, place: place).html { html in
            html(.p, .class("eyebrow")) { $0(.a, .href(.account(entry.id)), text: entry.account.name) }
            html(.h1, .class("verdict", "work"), words: lead(model))
            html(.p, .class("sub"), words: words.mailSub)
            if let reading = model.reading {
                for (number, order) in reading.orders.enumerated() {
                    html(.section, .class("sec")) { html in
                        html.sectionHead(
                            words.orderNamed(order), link: (words.lookAtOrder, .order(order, of: entry.id)))
                        html.enterForm(
                            .order(order, of: entry.id, kind: reading.kind, decision: reading.decision),
                            today: reading.today, number: number, words: words)
                    }
                }
            }
            html.form(to: .mail(entry.id), .class("fields", "wide")) { html in
                html(.div, .class("field")) { html in
                    html(.label, .for("mail"), words: words.mailLabel)
                    html(.textarea, .id("mail"), .name("mail"), .required) { _ in }
                }
                html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.readMail) }
            }
        }
    }

    private static func lead(_ model: Model) -> String {
        guard let reading = model.reading else { return model.words.mailLead }
        if reading.orders.isEmpty { return model.words.mailNamesNoOrder }
        return model.words.mailNames(
            orders: reading.orders.count, kind: reading.kind.map { model.words.defect($0, rating: nil) })
    }
}
