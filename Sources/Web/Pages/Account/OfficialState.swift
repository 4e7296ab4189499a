import AccountHealth
import Operations
import Wording

extension AccountPage {
    /// What the marketplace's report says of the account as a whole, whatever the figures are.
    struct OfficialState {
        let look: Look
        let name: String
        let source: String

        init(_ status: OfficialStatus, words: Wording) {
            look =
                switch status.word {
                case "DEACTIVATED", "SUSPENDED": .missed
                case "AT_RISK", "AT_RISK_OF_DEACTIVATION": .tight
                case "NORMAL": .met
                default: .unknown
                }
            let state = words.accountState(status.word)
            name = state.prefix(1).uppercased() + state.dropFirst()
            source = words.statedInReport(of: status.day)
        }

        /// Whether nothing has to be done about it.
        var isFine: Bool { look == .met }

        var flag: Attribute {
            switch look {
            case .missed: .class("flag", "bad")
            case .tight: .class("flag", "warn")
            case .met, .unknown, .stale: .class("flag")
            }
        }
    }
}

extension HTML {
    /// The state, which report says so, and the way to a case where the account can be lost.
    mutating func officialState(_ state: AccountPage.OfficialState, of account: Int64, words: Wording) {
        status(state.look, state.name)
        text(" ")
        self(.span, words: state.source)
        guard !state.isFine, let person, person.role >= .staff else { return }
        text(" ")
        self(.a, .class("noprint"), .href(.newCase(account)), words: words.newCase)
    }
}
