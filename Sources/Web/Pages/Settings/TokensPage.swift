import AccountHealth
import Operations
import Wording

/// What lets programs in, in one's own name.
enum TokensPage {
    struct Model {
        let words: Wording
        let tokens: [TokenEntry]
        /// Those the person sees.
        let accounts: [AccountEntry]
        var problem: String?
        /// Names of accounts that were written, to be mended.
        var names = ""
        /// A token that was just made, which is told only now.
        var made: String?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.tokensTitle, section: .settings, words: words, place: place).html { html in
            html.settingsWay(words)
            html(.h1, .class("verdict", "work"), words: words.tokensTitle)
            html(.p, .class("sub")) { html in
                html.words(words.tokensSub)
                html.text(" ")
                html(.a, .href(.api), words: words.apiTitle)
            }
            html.alert(model.problem)
            if let made = model.made {
                html(.div, .class("flag", "good"), .role("status")) { html in
                    html(.span, words: words.tokenMade)
                    html(.code, text: made)
                }
            }
            list(model, &html)
            html(.section, .class("sec")) { html in
                html.sectionHead(words.addToken)
                html.form(to: .tokens, .class("fields")) { html in
                    html.textField(words.tokenName, "name", hint: words.tokenNameHint, isRequired: true)
                    roles(place.person?.role ?? .viewer, words, &html)
                    html.accountChoice(
                        model.accounts.map { ($0.id, "\($0.account.name) \($0.account.store)") }, mayBeAll: true,
                        chosen: { _ in false }, isAll: model.names.isEmpty, names: model.names, words: words)
                    html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.addToken) }
                }
            }
        }
    }

    private static func roles(_ most: Role, _ words: Wording, _ html: inout HTML) {
        html(.fieldset) { html in
            html(.legend, words: words.roleLabel)
            for role in Role.ofPrograms where role <= most {
                let text = words.role(role.rawValue)
                html(.label, .class("tick")) { html in
                    html(
                        .input, .type("radio"), .name("role"), .value(role.rawValue),
                        role == .viewer ? .checked : nil)
                    html(.b, words: text.name)
                    html(.span, .class("sub"), words: text.may)
                }
            }
        }
    }

    private static func list(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.section, .class("sec")) { html in
            html.sectionHead(words.tokensTitle)
            if model.tokens.isEmpty { return html(.p, .class("sub"), words: words.noTokens) }
            html(.table, .class("tab", "stack")) { html in
                html(.thead) { html in
                    html(.tr) { html in words.tokenHeads.forEach { html(.th, .scope("col"), words: $0) } }
                }
                html(.tbody) { html in
                    for token in model.tokens {
                        html(.tr) { html in
                            html(.td, .class("first")) { html in
                                html(.b, text: token.name)
                                html(.small, text: token.userName)
                            }
                            html(.td, .label(words.tokenHeads[1])) { html in
                                html(.span, words: words.role(token.role.rawValue).name)
                            }
                            html(.td, .label(words.tokenHeads[2])) { html in
                                switch token.access {
                                case .all: html(.span, words: words.allAccounts)
                                case .some(let some): html(.span, words: words.accountCount(some.count))
                                }
                            }
                            html(.td, .label(words.tokenHeads[3])) { html in
                                html(.span, words: token.seenAt.map(words.moment) ?? words.neverUsed)
                            }
                            html(.td, .class("num")) { html in
                                html.form(to: .endToken(token.id)) { html in
                                    html(.button, .class("btn", "q"), .type("submit")) { html in
                                        html.words(words.endToken)
                                        html(.span, .class("vh"), text: " \(token.name)")
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
