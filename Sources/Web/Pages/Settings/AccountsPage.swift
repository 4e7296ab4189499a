import AccountHealth
import Operations
import Wording

/// The accounts there are, a form for one more, and taking one away.
enum AccountsPage {
    struct Model {
        let words: Wording
        let accounts: [AccountEntry]
        let stores: [String]
        var problem: String?
    }

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
                html.sectionHead(words.accountsLabel, sub: words.accountCount(model.accounts.count))
                html(.table, .class("tab", "stack")) { html in
                    html(.thead) { html in
                        html(.tr) { html in words.accountHeads.forEach { html(.th, .scope("col"), words: $0) } }
                    }
                    html(.tbody) { html in model.accounts.forEach { row($0, words, &html) } }
                }
            }
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
