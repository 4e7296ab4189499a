import AccountHealth
import Operations
import Wording

/// What became of an account since the last visit, as a cell says it.
struct ChangeWords {
    var direction: BoardChange.Direction
    var text: String

    init(_ change: BoardChange, of row: BoardRow, words: Wording) {
        direction = change.direction
        guard let before = change.before else {
            text = words.newAccount
            return
        }
        guard before.state == row.state, let tightest = before.tightest else {
            text = words.before(words.state(before.state.rawValue))
            return
        }
        let headroom = words.boardHeadroom(
            status: tightest.status, tally: tightest.tally, headroom: tightest.headroom, standard: tightest.standard)
        let isSame = tightest.standard.id == row.tightest?.standard.id
        text = words.before(isSame ? headroom : words.enumeration([words.name(of: tightest.standard), headroom]))
    }
}

/// The last visit, and how many accounts changed since.
struct SinceModel {
    struct Count {
        var value: Int
        var word: String
        var icon: Icon?
        var look: StaticString
    }

    var head: String
    var moment: String
    /// Of all accounts, whichever the page shows; empty where there is none.
    var counts: [Count] = []

    init?(_ board: Board, _ question: BoardQuestion, words: Wording) {
        guard let since = question.since else { return nil }
        head = words.since(since)
        moment = words.sinceMoment(since)
        guard let changes = board.changes, board.accountCount > 0 else { return }
        func count(_ direction: BoardChange.Direction) -> Int { changes[direction] ?? 0 }
        counts = [
            Count(value: count(.worse), word: words.worse, icon: .worse, look: "missed"),
            Count(value: count(.better), word: words.better, icon: .better, look: "met"),
            Count(
                value: board.accountCount - changes.values.reduce(0, +), word: words.unchanged, look: "sub"),
        ]
        let unclear = count(.unclear)
        if unclear > 0 { counts.append(Count(value: unclear, word: words.cannotTell, look: "sub")) }
    }
}

extension HTML {
    mutating func since(_ since: SinceModel) {
        self(.div, .class("since")) { html in
            for count in since.counts {
                html(.span) { html in
                    html(.b) { $0.number(count.value) }
                    html(.span, .class("sm", count.value > 0 ? count.look : "sub")) { html in
                        if let icon = count.icon, count.value > 0 { html.sign(icon) }
                        html.words(count.word)
                    }
                }
            }
        }
    }

    /// Worse or better with arrow and word; nothing is a dash.
    mutating func change(_ change: ChangeWords?, _ words: Wording) {
        guard let change else { return self(.span, .class("dim"), text: "–") }
        self(.span, .class("chg")) { html in
            switch change.direction {
            case .worse:
                html(.b, .class("missed")) { html in
                    html.sign(.worse)
                    html.words(words.worse)
                }
            case .better:
                html(.b, .class("met")) { html in
                    html.sign(.better)
                    html.words(words.better)
                }
            case .unclear: break
            }
            html.text(" ")
            html(.span, .class("sub"), words: change.text)
        }
    }
}
