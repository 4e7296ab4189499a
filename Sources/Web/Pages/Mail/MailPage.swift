import AccountHealth
import Operations
import Wording

/// A mail of the marketplace, pasted: which orders it names, and what it seems to say of them, ready to be entered.
enum MailPage {
    struct Model {
        let words: Wording
        let entry: AccountEntry
        /// Nothing later can be entered.
        let today: Day
        let state: State
        /// One an order.
        var questions: [EnterQuestion] = []
    }

    enum State {
        case asked
        case read(OrderMatter?)
        /// What was pasted is more than is read; it stays in the field.
        case tooLong(String)
        /// After something was entered about an order, or was not taken.
        case going(entered: String?)
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, entry) = (model.words, model.entry)
        return Page(title: words.mailTitle, section: .board, words: words, place: place).html { html in
            html(.p, .class("eyebrow")) { $0(.a, .href(.account(entry.id)), text: entry.account.name) }
            html(.h1, .class("verdict", "work"), words: lead(model))
            html(.p, .class("sub"), words: words.mailSub)
            for (number, question) in model.questions.enumerated() {
                html(.section, .class("sec")) { html in
                    html.sectionHead(
                        words.orderNamed(question.orderID),
                        link: (words.lookAtOrder, .order(question.orderID, of: entry.id)))
                    html.enterForm(question, today: model.today, number: number, words: words)
                }
            }
            html.form(to: .mail(entry.id), .class("fields", "wide")) { html in
                html(.div, .class("field")) { html in
                    html(.label, .for("mail"), words: words.mailLabel)
                    html(.textarea, .id("mail"), .name("mail"), .required) { html in
                        if case .tooLong(let text) = model.state { html.text(text) }
                    }
                }
                html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.readMail) }
            }
        }
    }

    private static func lead(_ model: Model) -> String {
        let words = model.words
        switch model.state {
        case .asked: return words.mailLead
        case .tooLong: return words.mailTooLong(kilobytes: MailReading.mostBytes / 1024)
        case .going(let entered): return words.mailGoesOn(entered: entered, rest: model.questions.count)
        case .read(let matter):
            if model.questions.isEmpty { return words.mailNamesNoOrder }
            return words.mailNames(orders: model.questions.count, matter: matter.map(words.matter))
        }
    }
}

extension MailPage.Model {
    /// What was read in a mail, for each order it names.
    init(_ reading: MailReading, words: Wording) {
        self.init(words: words, entry: reading.entry, today: reading.today, state: .read(reading.matter))
        ask(of: reading.orders, EnterValues(reading.matter, day: reading.day ?? reading.today))
    }

    /// Of each order the same is asked, with the others to follow.
    mutating func ask(of orders: [String], _ values: EnterValues) {
        questions = orders.map { order in
            EnterQuestion(
                orderID: order, account: entry.id, values: values, others: orders.filter { $0 != order })
        }
    }
}

extension Wording {
    fileprivate func matter(_ matter: OrderMatter) -> String {
        switch matter {
        case .defect(let kind, .open): enteredKind(kind.description)
        case .defect(let kind, let decision):
            clauses([enteredKind(kind.description), self.decision(decision.rawValue)])
        case .message(let sender): enteredKind(sender.rawValue)
        }
    }
}
