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
        /// As it was pasted; it stands in the page alone and nowhere else.
        var mail = ""
        /// One an order.
        var questions: [EnterQuestion] = []
        /// Numbers that are of no order of the account.
        var foreign: [String] = []
    }

    enum State {
        case asked
        case read([OrderMatter?])
        /// What was pasted is more than is read; it stays in the field.
        case tooLong
        /// After something was entered about an order, or was not taken.
        case going(entered: String?)
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, entry) = (model.words, model.entry)
        return Page(title: words.mailTitle, section: .board, words: words, place: place).html { html in
            html(.p, .class("eyebrow")) { $0(.a, .href(.account(entry.id)), text: entry.account.name) }
            html(.h1, .class("verdict", "work"), words: lead(model))
            html(.p, .class("sub"), words: words.mailSub)
            if !model.foreign.isEmpty {
                html(.div, .class("flag", "warn")) { html in
                    html(.b, .class("strong"), words: words.mailForeign(model.foreign.count))
                    html(.span, .class("mono"), text: words.enumeration(model.foreign))
                    html(.span, words: words.mailForeignAdvice)
                    html.importLink(of: entry.id, words: words.importFiles)
                }
            }
            if model.questions.isEmpty { return mail(model, &html) }
            html(.section, .class("sec", "two")) { html in
                html(.div) { html in
                    for (number, question) in model.questions.enumerated() {
                        html(.section, .class("sec")) { html in
                            html.sectionHead(
                                words.orderNamed(question.orderID),
                                link: (words.lookAtOrder, .order(question.orderID, of: entry.id)))
                            html.enterForm(question, today: model.today, number: number, words: words)
                        }
                    }
                }
                html(.div) { mail(model, &$0) }
            }
        }
    }

    /// The mail stays beside what is entered of it.
    private static func mail(_ model: Model, _ html: inout HTML) {
        let words = model.words
        let button: Attribute = model.questions.isEmpty ? .class("btn", "pri") : .class("btn")
        html.form(to: .mail(model.entry.id), .class("fields", "wide")) { html in
            html(.div, .class("field")) { html in
                html(.label, .for("mail"), words: words.mailLabel)
                html(.textarea, .id("mail"), .name("mail"), .required) { $0.text(model.mail) }
            }
            html(.div) { $0(.button, button, .type("submit"), words: words.readMail) }
        }
    }

    private static func lead(_ model: Model) -> String {
        let words = model.words
        switch model.state {
        case .asked: return words.mailLead
        case .tooLong: return words.mailTooLong(kilobytes: MailReading.mostBytes / 1024)
        case .going(let entered): return words.mailGoesOn(entered: entered, rest: model.questions.count)
        case .read(let matters):
            if matters.isEmpty { return words.mailNamesNoOrder }
            let said = Set(matters.compactMap { $0.map(words.matter) })
            return words.mailNames(
                orders: matters.count, matter: said.count == 1 && !matters.contains(nil) ? said.first : nil,
                isPartlySaid: !said.isEmpty)
        }
    }
}

extension MailPage.Model {
    /// Forms that carry the mail together are no longer than this.
    private static let mostCarried = 1_000_000

    /// What was read in a mail, for each order it names.
    init(_ reading: MailReading, mail: String, words: Wording) {
        self.init(
            words: words, entry: reading.entry, today: reading.today, state: .read(reading.orders.map(\.matter)),
            mail: mail, foreign: reading.foreign)
        ask(of: reading.orders.map(\.orderID), as: reading)
    }

    /// The orders of a mail that are left, after something was entered about one of them.
    init(_ reading: MailReading, mail: String, entered: String?, left orders: [String], words: Wording) {
        self.init(
            words: words, entry: reading.entry, today: reading.today, state: .going(entered: entered), mail: mail,
            foreign: reading.foreign)
        ask(of: orders, as: reading)
    }

    /// Of each order what the mail says of it, with the others to follow.
    private mutating func ask(of orders: [String], as reading: MailReading) {
        let carried = String(mail.prefix(MailPage.Model.mostCarried / max(1, orders.count)))
        questions = orders.map { order in
            let matter = reading.orders.first { $0.orderID == order }?.matter
            var question = EnterQuestion(
                orderID: order, account: entry.id, values: EnterValues(matter, day: reading.day ?? today))
            question.mail = EnterQuestion.OfMail(text: carried, others: orders.filter { $0 != order })
            return question
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
