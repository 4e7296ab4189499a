import AccountHealth
import Operations
import Wording

/// How a status looks: a sign, a colour and a word, never one of them alone.
enum Look: CaseIterable {
    case met, tight, missed, unknown, stale

    init(_ status: Status, hasNoRoom: Bool) {
        switch status {
        case .met: self = hasNoRoom ? .tight : .met
        case .missed: self = .missed
        case .unknown: self = .unknown
        }
    }

    init(_ standing: Standing) {
        self.init(standing.status, hasNoRoom: standing.hasNoRoom)
    }

    init(_ figure: Figure) {
        self.init(figure.status, hasNoRoom: figure.hasNoRoom)
    }

    /// What the tally of a day shows.
    init(_ tally: Tally, judge: Judge) {
        self.init(judge(tally).status, headroom: judge.headroom(tally))
    }

    init(_ status: Status, headroom: Headroom?) {
        self.init(status, hasNoRoom: headroom?.absorbable == 0)
    }

    init(_ state: BoardRow.State) {
        switch state {
        case .missed: self = .missed
        case .noRoom: self = .tight
        case .met: self = .met
        case .stale: self = .stale
        case .unknown, .noData: self = .unknown
        }
    }

    /// Lower asks for more attention.
    var rank: Int {
        switch self {
        case .missed: 0
        case .tight: 1
        case .unknown: 2
        case .met: 3
        case .stale: 4
        }
    }

    var icon: Icon {
        switch self {
        case .met: .met
        case .tight: .tight
        case .missed: .missed
        case .unknown: .unknown
        case .stale: .stale
        }
    }

    var name: StaticString {
        switch self {
        case .met: "met"
        case .tight: "tight"
        case .missed: "missed"
        case .unknown: "unknown"
        case .stale: "stale"
        }
    }
}

extension HTML {
    /// Sign and word of a status.
    mutating func status(_ look: Look, _ word: String) {
        self(.span, .class("st", look.name)) { html in
            html.sign(look.icon)
            html.words(word)
        }
    }
}

extension Wording {
    /// The word for what counts show, as the one for a standard.
    func status(_ look: Look, of tally: Tally) -> String {
        let isTold = tally.units == 0
        return switch look {
        case .met: status(.met, hasRoom: true, isTold: isTold)
        case .tight: status(.met, hasRoom: false, isTold: isTold)
        case .missed: status(.missed, hasRoom: false, isTold: isTold)
        case .unknown, .stale: status(.unknown, hasRoom: false, isTold: isTold)
        }
    }
}
