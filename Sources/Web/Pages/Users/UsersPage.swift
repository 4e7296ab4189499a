import AccountHealth
import Operations
import Wording

/// Who may come in, and a form for one more.
enum UsersPage {
    struct Model {
        let words: Wording
        let users: [UserEntry]
        let accounts: [AccountEntry]
        var problem: String?
        /// Names of accounts that were written, to be mended.
        var names = ""
        /// A user with the link that was just made.
        var made: (name: String, address: String)?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.users, section: .settings, words: words, place: place).html { html in
            html.settingsWay(words)
            html(.h1, .class("verdict", "work"), words: words.usersLead)
            html.alert(model.problem)
            if let made = model.made {
                html(.div, .class("flag", "good"), .role("status")) { html in
                    html(.span, words: words.linkFor(made.name))
                    html(.code, text: made.address)
                }
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.users)
                html(.table, .class("tab", "stack")) { html in
                    html(.thead) { html in
                        html(.tr) { html in words.userHeads.forEach { html(.th, .scope("col"), words: $0) } }
                    }
                    html(.tbody) { html in model.users.forEach { row($0, words, &html) } }
                }
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.addUser, sub: words.addUserMeans)
                html.form(to: .users, .class("fields")) { html in
                    html.field(words.userName, "name", .text, .username)
                    html.rights(
                        role: .viewer, access: model.names.isEmpty ? .all : .some([]), accounts: model.accounts,
                        names: model.names, words: words)
                    html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.addUser) }
                }
            }
        }
    }

    private static func row(_ user: UserEntry, _ words: Wording, _ html: inout HTML) {
        html(.tr, user.isClosed ? .class("gone") : nil) { html in
            html(.td, .class("first"), text: user.name)
            html(.td, .label(words.userHeads[1])) { $0(.span, words: words.role(user.role.rawValue).name) }
            html(.td, .label(words.userHeads[2])) { html in
                switch user.access {
                case .all: html(.span, words: words.allAccounts)
                case .some(let some): html(.span, words: words.accountCount(some.count))
                }
            }
            html(.td, .label(words.userHeads[3])) { html in
                html(
                    .span,
                    words: user.isClosed
                        ? words.userClosed
                        : user.hasPassword ? words.sessions(user.sessionCount) : words.noPasswordYet)
            }
            html(.td, .class("num")) { html in
                html(.a, .href(.user(user.id))) { html in
                    html.words(words.change)
                    html(.span, .class("vh"), text: " \(user.name)")
                }
            }
        }
    }
}

/// What one user may see and do.
enum UserPage {
    static func html(
        _ user: UserEntry, accounts: [AccountEntry], problem: String?, names: String, words: Wording,
        place: Place
    ) -> HTML {
        Page(title: user.name, section: .settings, words: words, place: place).html { html in
            html(.h1, .class("verdict", "work"), text: user.name)
            html.alert(problem)
            html(.section, .class("sec", "two")) { html in
                html.form(to: .user(user.id), .class("fields")) { html in
                    html.rights(
                        role: user.role, access: user.access, accounts: accounts, names: names, words: words)
                    html(.label, .class("tick")) { html in
                        html(
                            .input, .type("checkbox"), .name("closed"), .value("1"), user.isClosed ? .checked : nil)
                        html.words(words.mayNotSignIn)
                    }
                    html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.saveChanges) }
                }
                html(.div) { html in
                    html.sectionHead(words.giveNewLink)
                    html.form(to: .userLink(user.id), .class("fields")) { html in
                        html(.p, .class("sub"), words: words.newLinkMeans)
                        html(.div) { $0(.button, .class("btn"), .type("submit"), words: words.giveNewLink) }
                    }
                }
            }
        }
    }
}

extension HTML {
    /// Role and accounts of a user.
    fileprivate mutating func rights(
        role chosen: Role, access: AccountAccess, accounts: [AccountEntry], names: String, words: Wording
    ) {
        self(.fieldset) { html in
            html(.legend, words: words.roleLabel)
            for role in Role.allCases {
                let text = words.role(role.rawValue)
                html(.label, .class("tick")) { html in
                    html(
                        .input, .type("radio"), .name("role"), .value(role.rawValue), role == chosen ? .checked : nil)
                    html(.b, words: text.name)
                    html(.span, .class("sub"), words: text.may)
                }
            }
        }
        accountChoice(
            accounts.map { ($0.id, "\($0.account.name) \($0.account.store)") }, mayBeAll: true,
            chosen: { access != .all && access.sees($0) }, isAll: access == .all, names: names,
            words: words)
    }
}
