import AccountHealth
import Operations
import Wording

/// The accounts there are, a form for one more, and taking one away.
enum AccountsPage {
    struct Model {
        let words: Wording
        let list: AccountList
        let stores: [String]
        /// Part of the names that are looked for.
        var text = ""
        var offset = 0
        var problem: String?

        /// Where another page of the same accounts stands.
        func link(offset: Int) -> Link { .accountSettings(text, offset: offset) }
    }

    static let length = 100

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.accountsAndStores, section: .settings, words: words, place: place).html { html in
            html.settingsWay(words)
            html(.h1, .class("verdict", "work"), words: words.accountsAndStores)
            html.alert(model.problem)
            html(.section, .class("sec")) { html in
                html.sectionHead(words.addAccount, sub: words.addAccountMeans)
                html.form(to: .accountSettings, .class("fields")) { html in
                    html.textField(words.accountLabel, "name", isRequired: true)
                    html.choice(
                        words.storeLabel, "store", of: model.stores.map { ($0, $0) }, chosen: model.stores.first ?? "")
                    html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.addAccount) }
                }
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.accountsLabel, sub: words.accountCount(model.list.count))
                find(model, &html)
                html(.table, .class("tab", "stack")) { html in
                    html(.thead) { html in
                        html(.tr) { html in words.accountHeads.forEach { html(.th, .scope("col"), words: $0) } }
                    }
                    html(.tbody) { html in model.list.entries.forEach { row($0, words, &html) } }
                }
                pages(model, &html)
            }
        }
    }

    /// Where all stand on one page, nothing has to be found.
    private static func find(_ model: Model, _ html: inout HTML) {
        if model.text.isEmpty, model.list.count <= length { return }
        let words = model.words
        html(.div, .class("find")) { html in
            html(.form, .method("get"), .action(.accountSettings), .role("search")) { html in
                html(.label, .for("q"), .class("vh"), words: words.findAccount)
                html(
                    .input, .id("q"), .name("q"), .type("search"), .value(model.text), .placeholder(words.findAccount))
                html(.button, .class("btn"), .type("submit"), words: words.find)
            }
        }
        if model.list.count == 0 { html(.p, .class("sub"), words: words.noAccountOfName) }
    }

    private static func pages(_ model: Model, _ html: inout HTML) {
        let (words, end) = (model.words, model.offset + model.list.entries.count)
        if model.offset == 0, end >= model.list.count { return }
        html(.nav, .class("pages"), .ariaLabel(words.pages)) { html in
            if model.offset > 0 {
                html(.a, .href(model.link(offset: max(0, model.offset - length))), words: words.previousPage)
            }
            html(.span, words: words.rowRange(from: model.offset + 1, to: end, of: model.list.count))
            if end < model.list.count { html(.a, .href(model.link(offset: end)), words: words.nextPage) }
        }
    }

    private static func row(_ entry: AccountEntry, _ words: Wording, _ html: inout HTML) {
        html(.tr) { html in
            html(.td, .class("first")) { html in
                html(.a, .href(.account(entry.id)), text: entry.account.name)
                if entry.isSample { html(.small, words: words.sampleShop) }
            }
            html(.td, .label(words.storeLabel)) { $0(.span, text: entry.account.store.description) }
            html(.td) { html in
                html(.details) { html in
                    html(.summary) { html in
                        html.words(words.removeAccount)
                        html(.span, .class("vh"), text: " \(entry.account.name)")
                    }
                    html.form(to: .removeAccount(entry.id), .class("fields")) { html in
                        html(.p, .class("sub"), words: words.removeAccountMeans)
                        html.textField(
                            words.typeName(entry.account.name), "name", number: Int(entry.id), isRequired: true)
                        html(.div) { $0(.button, .class("btn", "bad"), .type("submit"), words: words.removeAccount) }
                    }
                }
            }
        }
    }
}
