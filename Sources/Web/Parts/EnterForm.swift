import AccountHealth
import Operations
import Wording

/// What stands in the form for what no file tells, as text: what is probably so, what is to be changed, or what was not taken.
struct EnterValues: Hashable, Sendable {
    var what = ""
    var rating = ""
    var known = ""
    var decision = Decision.open.rawValue
    var decided = ""

    /// Nothing but the day, which is known.
    init(day: Day) {
        known = "\(day)"
    }

    /// What a mail seems to say, and when it says so.
    init(_ matter: OrderMatter?, day: Day) {
        switch matter {
        case .defect(let kind, .open): (what, known) = (kind.description, "\(day)")
        case .defect(let kind, let decision):
            // Since when it is known the order says already.
            (what, self.decision, decided) = (kind.description, decision.rawValue, "\(day)")
        case .message(let sender): (what, known) = (sender.rawValue, "\(day)")
        case nil: known = "\(day)"
        }
    }

    init(_ fact: EnteredFact) {
        switch fact {
        case .defect(let kind, let rating, let known, let decision, let decided):
            what = kind.description
            self.rating = rating.map(String.init) ?? ""
            self.known = known.map { "\($0)" } ?? ""
            self.decision = decision.rawValue
            self.decided = decided.map { "\($0)" } ?? ""
        case .message(let sender, let day): (what, known) = (sender.rawValue, "\(day)")
        }
    }

    /// - Parameter field: what a form says of a field.
    init(_ field: (String) -> String?) {
        what = field("what") ?? ""
        rating = field("rating") ?? ""
        known = field("known") ?? ""
        decision = field("decision") ?? decision
        decided = field("decided") ?? ""
    }

    /// What is no day is taken as not said.
    ///
    /// - Throws: `EntryProblem`; `PageProblem.badUpload`, where a word is none of ours.
    func fact() throws -> EnteredFact {
        if let sender = Message.Sender(rawValue: what) {
            guard let day = Day(known) else { throw EntryProblem.noDay }
            return .message(sender, day)
        }
        return .defect(
            DefectKind(what), rating: Int(rating), known: Day(known),
            decision: try Decision.said(decision) ?? .open, decided: Day(decided))
    }
}

/// Which order something is to be entered about, and what stands in the form.
struct EnterQuestion: Sendable {
    let orderID: String
    let account: Int64
    var values: EnterValues
    /// The import that holds what is to be changed.
    var replaces: Int64?
    /// Nil where it is no mail.
    var mail: OfMail?
    /// Why what was entered was not taken.
    var problem: String?

    /// A mail that is being entered, and its other orders.
    struct OfMail: Sendable {
        let text: String
        let others: [String]
    }
}

extension HTML {
    /// A form for what no file tells of an order.
    ///
    /// - Parameter number: tells several forms on a page apart.
    mutating func enterForm(_ asked: EnterQuestion, today: Day, number: Int = 0, words: Wording) {
        alert(asked.problem)
        form(to: .orderFacts(asked.orderID, of: asked.account), .class("fields", "tight")) { html in
            if let replaces = asked.replaces {
                html(.input, .type("hidden"), .name("replaces"), .value("\(replaces)"))
            }
            if let mail = asked.mail {
                html(.input, .type("hidden"), .name("mail"), .value(mail.text))
                for other in mail.others { html(.input, .type("hidden"), .name("rest"), .value(other)) }
            }
            let values = asked.values
            html.choice(
                words.enterWhat, "what", number: number,
                of: [("", words.chooseWhat)]
                    + EnteredFact.kinds.map { ($0.description, words.enteredKind($0.description)) }
                    + ["buyer", "seller"].map { ($0, words.enteredKind($0)) },
                chosen: values.what, isRequired: true)
            html.choice(
                words.enterRating, "rating", number: number, of: [("", "–")] + (1...5).map { ("\($0)", "\($0)") },
                chosen: values.rating)
            html.dayField(words.enterKnown, "known", number: number, value: values.known, until: today)
            html.choice(
                words.enterDecision, "decision", number: number,
                of: Decision.allCases.map { ($0.rawValue, words.decision($0.rawValue)) }, chosen: values.decision)
            html.dayField(words.enterDecided, "decided", number: number, value: values.decided, until: today)
            html(.div) { html in
                html(
                    .button, .class("btn"), .type("submit"),
                    words: asked.replaces == nil ? words.enterThis : words.change)
            }
        }
    }
}
