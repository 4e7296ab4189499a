import AccountHealth

/// Colour and weight on a terminal, nothing elsewhere.
struct Style {
    let isOn: Bool

    func bold(_ text: String) -> String { wrap(text, "1") }
    func faint(_ text: String) -> String { wrap(text, "2") }

    /// Status colours; a shape and a word always stand beside them.
    func status(_ text: String, _ status: Status, hasNoRoom: Bool) -> String {
        switch status {
        case .missed: wrap(text, "1;31")
        case .met: wrap(text, hasNoRoom ? "33" : "32")
        case .unknown: wrap(text, "2")
        }
    }

    private func wrap(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(Terminal.harmless(text))\u{1B}[0m" : Terminal.harmless(text)
    }
}
