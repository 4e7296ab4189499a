import Operations
import Wording

/// The keys of all pages. The script shows the list and goes where its links lead, so that what is listed is what works.
extension HTML {
    mutating func keysButton(_ words: Wording) {
        self(.button, .class("keys-open"), .type("button"), .opensKeys, .hidden) { html in
            html.words(words.keys)
            html.text(" ")
            html(.kbd, text: "?")
        }
    }

    /// - Parameter person: for whom the page is; keys to pages he may not see are not listed.
    mutating func keys(of person: SignedIn, _ words: Wording) {
        self(.dialog, .id("keys"), .labelledBy("keys-name")) { html in
            html(.h2, .id("keys-name"), words: words.keys)
            html(.dl) { html in
                html.key("g", "b", to: .board, .key("b"), words: words.board)
                if person.mayHandleCases { html.key("g", "c", to: .cases, .key("c"), words: words.cases) }
                if person.mayImport { html.key("g", "i", to: .importForm, .key("i"), words: words.importing) }
                if person.seesAll { html.key("g", "f", to: .forecasts, .key("f"), words: words.howGood) }
                html.key("g", "s", to: .settings, .key("s"), words: words.settings)
                html.key("/", to: Link.board.at("q"), .key("/"), words: words.findOrderOrAccount)
                html.key("j", "k", words: words.nextRow)
                html.key("Enter", words: words.openRow)
                html.key("←", "→", words: words.dayOfChart)
                html.key("PgUp", "PgDn", words: words.weekOfChart)
                html.key("Home", "End", words: words.endsOfChart)
                html.key("?", words: words.listOfKeys)
                html.key("Esc", words: words.closeList)
            }
            html(.label, .class("tick")) { html in
                html(.input, .type("checkbox"), .checked)
                html(.span, words: words.singleKeys)
            }
            html(.p, .class("sub", "sm"), words: words.singleKeysSub)
            html(.button, .class("btn"), .type("button"), .autofocus, words: words.close)
        }
    }

    private mutating func key(_ keys: StaticString..., to link: Link, _ key: Attribute, words: String) {
        row(keys) { html in html(.a, .href(link), key, words: words) }
    }

    private mutating func key(_ keys: StaticString..., words: String) {
        row(keys) { $0.words(words) }
    }

    private mutating func row(_ keys: [StaticString], _ meaning: (inout HTML) -> Void) {
        self(.div) { html in
            html(.dt) { html in
                for key in keys { html(.kbd) { $0.markup(key) } }
            }
            html(.dd, content: meaning)
        }
    }
}
