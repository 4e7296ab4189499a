import AccountHealth
import Operations
import Wording

/// What somebody wants to suppose of a standard, as the address of its page says it.
struct WhatIfQuestion {
    /// The order that is not to count; empty for none.
    var without = ""
    var moreDefects = 0
    var cleanOrders = 0

    var isEmpty: Bool { without.isEmpty && moreDefects == 0 && cleanOrders == 0 }

    /// More than any account is short of.
    private static let most = 1_000_000

    init(_ visitor: Visitor) {
        func number(_ name: String) -> Int {
            let typed = (visitor[name] ?? "").filter { !$0.isWhitespace }
            return Int(typed).map { min(max(0, $0), WhatIfQuestion.most) } ?? 0
        }
        without = String((visitor["without"] ?? "").prefix(100))
        moreDefects = number("defects")
        cleanOrders = number("clean")
    }
}

/// A standard with something supposed: the form that asks, and what the figure would be.
struct WhatIfModel {
    struct Answer {
        var look: Look
        var verdict: VerdictWords
        /// The figure as it is, and as it would be.
        var before: String
        var after: String
    }

    let standard: Standard
    let account: Int64
    let question: WhatIfQuestion
    /// Orders that count now.
    let orders: [String]
    let answer: Answer?
    /// Whether an order was named that does not count.
    let isUnknownOrder: Bool

    /// Orders that the form offers; any other that is listed can be asked about from its row.
    private static let mostOffered = 100

    init?(_ view: StandardView, asked: WhatIfQuestion, words: Wording) {
        let standing = view.standing
        guard standing.canBeSupposed else { return nil }
        (standard, account, question) = (standing.standard, view.entry.id, asked)
        let gone = standing.defects.first { $0.orderID == asked.without }
        isUnknownOrder = gone == nil && !asked.without.isEmpty
        var offered = standing.defects.suffix(WhatIfModel.mostOffered).map(\.orderID)
        if let gone, !offered.contains(gone.orderID) { offered.insert(gone.orderID, at: 0) }
        orders = offered
        guard !asked.isEmpty else {
            answer = nil
            return
        }
        let supposed = standing.supposing(
            Scenario(
                withdrawn: gone.map { [$0.day: $0.units] } ?? [:], moreDefects: asked.moreDefects,
                cleanOrders: asked.cleanOrders), view.days.tallies)
        func figure(_ standing: Standing) -> String {
            words.rateAndCounts(standing.figure, of: standing.standard)
        }
        answer = Answer(
            look: Look(supposed), verdict: words.standardVerdict(supposed), before: figure(standing),
            after: figure(supposed))
    }
}

extension HTML {
    mutating func whatIf(_ model: WhatIfModel, words: Wording) {
        let question = model.question
        self(.section, .class("sec"), .id("what-if")) { html in
            html.sectionHead(words.ownWhatIfHeading, sub: words.whatIfSub)
            html(
                .form, .class("fields", "across"), .method("get"),
                .action(.standard(model.standard, of: model.account, "what-if"))
            ) { html in
                html(.input, .type("hidden"), .name("fulfilment"), .value(model.standard.fulfilmentName))
                if !model.orders.isEmpty {
                    html.choice(
                        words.withoutOrder, "without",
                        of: [("", words.noOrderTakenOut)] + model.orders.map { ($0, $0) },
                        chosen: question.without)
                }
                html.textField(
                    words.moreDefectsField(model.standard), "defects",
                    value: question.moreDefects == 0 ? "" : "\(question.moreDefects)")
                html.textField(
                    words.moreCleanField(model.standard), "clean",
                    value: question.cleanOrders == 0 ? "" : "\(question.cleanOrders)")
                html(.div) { $0(.button, .class("btn"), .type("submit"), words: words.workItOut) }
            }
            if model.isUnknownOrder { html.alert(words.orderDoesNotCount(question.without)) }
            guard let answer = model.answer else { return }
            html.verdict(answer.verdict, look: answer.look, isWork: true)
            html(.p, .class("sub"), words: words.insteadOf(answer.before, answer.after))
            if !answer.verdict.outlook.isEmpty { html(.p, .class("sub"), words: answer.verdict.outlook) }
            if model.standard.per == .category { html(.p, .class("sub", "sm"), words: words.ofTheWholeAccount) }
        }
    }
}
