import Wording

/// What the script shows in a form with `data-upload`: the chosen files, and how far they have come.
extension HTML {
    mutating func chosenFiles(_ words: Wording) {
        self(.p, .class("sub", "drop"), .hidden, words: words.dropFiles)
        self(.ul, .class("chosen"), .hidden, .ariaLabel(words.files)) { _ in }
    }

    mutating func filesOnTheirWay(_ words: Wording) {
        self(
            .div, .class("way"), .hidden, .sending(words.sentOfAll), .reading(words.filesAreRead),
            .broken(words.sendingBroke)
        ) { html in
            html(.progress, .value(0), .max(1), .ariaLabel(words.filesOnTheirWay)) { _ in }
            html(.b, text: "")
            html(.span, .role("status"), text: "")
        }
    }
}
