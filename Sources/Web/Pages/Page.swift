import AccountHealth
import Operations
import Wording

/// Where a request stands: its path and query, so that a page can link to itself in another language.
struct Place: Sendable {
    var path: [String]
    var query: [(name: String, value: String)]
    /// Nil where nobody is signed in.
    var person: SignedIn?

    func link(in language: Language) -> Link {
        Link.page(path: path, query: query, language: language.rawValue)
    }
}

/// The frame of every page: head, sections, foot, and the tab bar of phones.
struct Page {
    enum Section { case board, cases, importing, settings, me }

    var title: String
    var section: Section?
    var words: Wording
    var place: Place
    /// Whether it is loaded again by itself every few seconds where there is no script to tell it what is new.
    var isLoadedAgain = false

    func html(_ content: (inout HTML) -> Void) -> HTML {
        var html = HTML()
        html.person = place.person
        html.markup("<!DOCTYPE html>\n")
        html(.html, .lang(words.languageTag)) { html in
            head(&html)
            html(.body) { html in
                html.markup(Icon.sprite)
                html(
                    .a, .class("skip"), .href(place.link(in: words.language).at("content")), words: words.skipToContent)
                top(&html)
                html(.main, .id("content"), content: content)
                html(.footer, .class("foot")) { html in
                    html(.div) { html in
                        html(.span, text: "Standing")
                        html(.span, words: words.ownMachine)
                        html(.span, words: words.everyFigureLeads)
                        if place.person?.seesAll ?? false { html(.a, .href(.forecasts), words: words.howGood) }
                        if place.person != nil { html.keysButton(words) }
                    }
                }
                if let person = place.person {
                    html(.nav, .class("tabs"), .ariaLabel(words.phoneNavigation)) { html in
                        tab(.board, .board, .board, words.board, &html)
                        if person.mayHandleCases { tab(.cases, .cases, .cases, words.cases, &html) }
                        if person.mayImport { tab(.importing, .importForm, .importing, words.importing, &html) }
                        tab(.settings, .settings, .settings, words.settings, &html)
                    }
                    html.keys(of: person, words)
                }
            }
        }
        return html
    }

    private func head(_ html: inout HTML) {
        html(.head) { html in
            html(.meta, .charset("utf-8"))
            html(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
            html(.meta, .name("color-scheme"), .content("light dark"))
            html(.meta, .name("robots"), .content("noindex"))
            html(.title, words: words.title(title))
            html(.link, .rel("stylesheet"), .href(.styleSheet))
            html(.link, .rel("icon"), .type("image/svg+xml"), .href(.icon))
            html(.script, .src(.script), .defer, text: "")
            if isLoadedAgain { html(.noscript) { $0(.meta, .httpEquiv("refresh"), .content("5")) } }
        }
    }

    private func top(_ html: inout HTML) {
        html(.header, .class("top")) { html in
            html(.div) { html in
                html(.a, .class("brand"), .href(.board)) { html in
                    html(.svg, .ariaHidden) { $0(.use, .icon(.brand)) }
                    html.text("Standing")
                }
                if let person = place.person {
                    html(.nav, .class("nav"), .ariaLabel(words.mainNavigation)) { html in
                        item(.board, .board, words.board, &html)
                        if person.mayHandleCases { item(.cases, .cases, words.cases, &html) }
                        if person.mayImport { item(.importing, .importForm, words.importing, &html) }
                        item(.settings, .settings, words.settings, &html)
                    }
                }
                html(.div, .class("tools")) { html in
                    if let person = place.person {
                        html(.a, .href(.me), section == .me ? .currentPage : nil, text: person.name)
                    }
                    let other = words.other
                    html(
                        .a, .href(place.link(in: other.language)), .lang(other.languageTag),
                        .hreflang(other.languageTag), text: other.languageName)
                }
            }
        }
    }

    private func item(_ section: Section, _ link: Link, _ word: String, _ html: inout HTML) {
        html(.a, .href(link), self.section == section ? .currentPage : nil, words: word)
    }

    private func tab(_ section: Section, _ link: Link, _ icon: Icon, _ word: String, _ html: inout HTML) {
        html(.a, .href(link), self.section == section ? .currentPage : nil) { html in
            html(.svg, .ariaHidden) { $0(.use, .icon(icon)) }
            html.words(word)
        }
    }
}

extension SignedIn {
    /// Who does not see all accounts brings files for one of those seen.
    var mayImport: Bool { role >= .staff }

    /// Notices and letters are the seller's own; who may only look sees none.
    var mayHandleCases: Bool { role >= .staff }
}

extension HTML {
    /// Leads whoever may to the form that takes files.
    ///
    /// - Parameter account: the one that the files are of, where a page is about it.
    mutating func importLink(_ attribute: Attribute? = nil, of account: Int64? = nil, words: String) {
        guard person?.mayImport ?? false else { return }
        self(.a, attribute, .href(account.map { .importForm(of: $0) } ?? .importForm), words: words)
    }
}

extension HTML {
    /// The head of a section: its name, a second line, and at most one link.
    mutating func sectionHead(_ name: String, sub: String? = nil, link: (words: String, to: Link)? = nil) {
        self(.div, .class("sech")) { html in
            html(.h2, words: name)
            if let sub { html(.span, .class("sub", "sm"), words: sub) }
            if let link {
                html(.span, .class("r", "sm")) { $0(.a, .href(link.to), words: link.words) }
            }
        }
    }
}
