/// A sentence of a letter as the seller wrote it.
package struct LetterEdit: Hashable, Codable, Sendable {
    package var part: LetterPart
    /// What is sent; empty where the sentence is left out.
    package var english: String
    /// Beside it for the seller, never sent.
    package var chinese: String
    /// What the records said in its place when it was written; nil for a sentence of the seller's own.
    package var basis: String?
    /// Whether the seller has confirmed its facts.
    package var isConfirmed: Bool

    package init(part: LetterPart, english: String, chinese: String = "", basis: String?, isConfirmed: Bool = false) {
        self.part = part
        self.english = english
        self.chinese = chinese
        self.basis = basis
        self.isConfirmed = isConfirmed
    }

    /// The key of a sentence of the seller's own, by how many events the case had when its page was shown.
    package static func ownKey(_ version: Int) -> String { "own:\(version)" }

    package var isLeftOut: Bool { english.isEmpty }
}

extension DraftStatement {
    /// Names a sentence for as long as the case says the same thing, so that what was written in its place stays there.
    package var key: String {
        switch self {
        case .figure: "figure"
        case .notice: "notice"
        case .orders: "orders"
        case .responsibility: "responsibility"
        case .cause(let id, _, _): "cause:\(id)"
        case .confirmedEarly: "confirmed-early"
        case .controlMissing(let day): "control-missing:\(day)"
        case .refunds: "refunds"
        case .nothingOpen: "nothing-open"
        case .action(let action): "action:\(action.cause ?? ""):\(action.text)"
        case .control(let control): "control:\(control.cause ?? ""):\(control.control)"
        case .delivered(let order, _, _): "delivered:\(order)"
        case .refunded(let order, _): "refunded:\(order)"
        case .disputes: "disputes"
        case .encloses: "encloses"
        case .exhibit(let exhibit): "exhibit:\(exhibit.id)"
        }
    }
}
