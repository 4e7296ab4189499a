import AccountHealth
import Operations
import Wording

/// A figure of the marketplace and ours over the same days.
struct OfficialLine {
    var name: String
    /// Nil on the page of the standard itself.
    var link: Link?
    /// The days both figures are about, and of which day the report is.
    var days: String
    var official: String
    var ours: String
    var difference: String
    var agrees: Bool
    /// What closes a difference.
    var choice: Choices.Choice?
    /// Whether defects count there that we do not know of.
    var lacksDefects = false
    /// Whether anything does.
    var lacksFacts = false
    let store: StoreID
    let account: Int64

    init?(_ standing: Standing, of account: ShownAccount, isLinked: Bool = true, words: Wording) {
        guard let found = standing.official else { return nil }
        name = words.name(of: standing.standard)
        link = isLinked ? .standard(standing.standard, of: account.id) : nil
        days = words.clauses([words.officialDays(found.official), words.reportOf(found.official.reportDay)])
        official = words.officialFigure(found)
        ours = words.ownFigure(found)
        difference = words.difference(found, of: standing.standard)
        if let surplus = found.surplus(under: standing.standard) {
            lacksDefects = surplus.bad > 0
            lacksFacts = surplus.bad > 0 || surplus.units > 0
        }
        agrees = found.explanation == .agrees
        if case .choice(let one) = found.explanation { choice = one }
        store = account.entry.account.store
        self.account = account.id
    }
}

extension HTML {
    /// Official figures beside ours; what closes a difference can be set where it stands, by whoever may.
    mutating func officials(_ lines: [OfficialLine], words: Wording) {
        let heads = words.officialHeads
        self(.table, .class("tab", "stack", "off")) { html in
            html(.thead) { html in
                html(.tr) { html in heads.forEach { html(.th, .scope("col"), words: $0) } }
            }
            html(.tbody) { html in
                for line in lines {
                    html(.tr) { html in
                        html(.td, .class("first")) { html in
                            if let link = line.link {
                                html(.a, .href(link), words: line.name)
                            } else {
                                html(.span, .class("name"), words: line.name)
                            }
                            html(.small, words: line.days)
                        }
                        html(.td, .label(heads[1])) { $0(.span, words: line.official.isEmpty ? "–" : line.official) }
                        html(.td, .label(heads[2])) { $0(.span, words: line.ours.isEmpty ? "–" : line.ours) }
                        html(.td, .label(heads[3])) { $0.difference(line, words) }
                    }
                }
            }
        }
        if lines.contains(where: { $0.choice != nil }) { self(.p, .class("sub", "sm"), words: words.countItSoMeans) }
    }

    private mutating func difference(_ line: OfficialLine, _ words: Wording) {
        self(.div, .class("diff")) { html in
            html(.span, .class("sub")) { html in
                if line.agrees { html.sign(.met, "met") }
                html.words(line.difference)
            }
            if line.lacksDefects, html.person?.mayImport ?? false {
                html(.a, .class("sm"), .href(.account(line.account, "order")), words: words.enterByNumber)
            }
            if line.lacksFacts { html.importLink(.class("sm"), of: line.account, words: words.importFiles) }
            guard let choice = line.choice else { return }
            guard html.person?.mayChangeStandards ?? false else {
                return html(.a, .href(.choice(choice.name, of: line.store)), words: words.toThisChoice)
            }
            html.form(to: .standards(of: line.store)) { html in
                html(.input, .type("hidden"), .name("choice"), .value(choice.name))
                html(.input, .type("hidden"), .name("value"), .value(choice.value))
                html(.input, .type("hidden"), .name("account"), .value("\(line.account)"))
                html(.button, .class("btn"), .type("submit")) { html in
                    html.words(words.countItSo)
                    html(.span, .class("vh"), words: " \(line.name)")
                }
            }
        }
    }
}

extension SignedIn {
    /// A choice holds for all accounts of a marketplace.
    var mayChangeStandards: Bool { seesAll && role >= .manager }
}
