import AccountHealth
import Operations
import Wording

/// Which order something is to be entered about, and what it probably is.
struct EnterQuestion {
    let orderID: String
    let account: Int64
    var kind: DefectKind?
    var decision = Decision.open

    static func order(
        _ orderID: String, of account: Int64, kind: DefectKind? = nil, decision: Decision = .open
    ) -> EnterQuestion {
        EnterQuestion(orderID: orderID, account: account, kind: kind, decision: decision)
    }
}

extension HTML {
    /// A form for what no file tells of an order.
    ///
    /// - Parameter number: tells several forms on a page apart.
    mutating func enterForm(_ asked: EnterQuestion, today: Day, number: Int = 0, words: Wording) {
        form(to: .orderFacts(asked.orderID, of: asked.account), .class("fields", "tight")) { html in
            html.choice(
                words.enterWhat, "what", number: number,
                of: EnteredFact.kinds.map { ($0.description, words.enteredKind($0.description)) }
                    + ["buyer", "seller"].map { ($0, words.enteredKind($0)) },
                chosen: asked.kind?.description ?? "")
            html.choice(
                words.enterRating, "rating", number: number, of: [("", "–")] + (1...5).map { ("\($0)", "\($0)") },
                chosen: "")
            html.dayField(words.enterKnown, "known", number: number, value: "\(today)", until: today)
            html.choice(
                words.enterDecision, "decision", number: number,
                of: Decision.allCases.map { ($0.rawValue, words.decision($0.rawValue)) },
                chosen: asked.decision.rawValue)
            html.dayField(
                words.enterDecided, "decided", number: number,
                value: asked.decision == .open ? "" : "\(today)", until: today)
            html(.div) { $0(.button, .class("btn"), .type("submit"), words: words.enterThis) }
        }
    }
}
