import Operations
import Wording

/// Name and password.
enum SignInPage {
    struct Model {
        let words: Wording
        /// Where to go afterwards.
        var next: String
        var name = ""
        /// Why the last try did not lead in.
        var problem: String?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.signIn, section: nil, words: words, place: place).html { html in
            html(.div, .class("narrow")) { html in
                html(.h1, .class("verdict", "work"), words: words.signInLead)
                html.alert(model.problem)
                html.form(to: .signIn, .class("fields")) { html in
                    html(.input, .type("hidden"), .name("next"), .value(model.next))
                    html.field(words.userName, "name", .text, .username, value: model.name)
                    html.field(words.password, "password", .password, .current)
                    html(.div) { html in
                        html(.button, .class("btn", "pri"), .type("submit"), words: words.signIn)
                    }
                }
                html(.p, .class("sub"), words: words.signInHelp)
                html(.p, .class("sub"), words: words.firstStartHelp)
            }
        }
    }
}

/// A link that leads in once: a password is chosen, on the first start a name too.
enum LinkPage {
    struct Model {
        let words: Wording
        let token: String
        /// Nil on the first start.
        let user: String?
        var name = ""
        var problem: String?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.choosePassword, section: nil, words: words, place: place).html { html in
            guard model.user == nil else { return form(model, &html) }
            html(.div, .class("fs")) { html in
                form(model, &html)
                html.steps(FirstStartModel(words: words))
            }
        }
    }

    private static func form(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.div, .class("narrow")) { html in
            html(
                .h1, .class("verdict", "work"),
                words: model.user.map { words.welcome($0) } ?? words.firstOwnerLead)
            if model.user == nil { html(.p, .class("sub"), words: words.firstOwnerSub) }
            html.alert(model.problem)
            html.form(to: .signInLink(model.token), .class("fields")) { html in
                if model.user == nil {
                    html.field(words.userName, "name", .text, .username, value: model.name)
                }
                html.field(words.newPassword, "password", .password, .new, rule: words.passwordRule)
                html(.div) { html in
                    html(.button, .class("btn", "pri"), .type("submit"), words: words.choosePassword)
                }
            }
        }
    }

    static func gone(words: Wording, place: Place) -> HTML {
        Page(title: words.linkGone, section: nil, words: words, place: place).html { html in
            html(.h1, .class("verdict", "work"), words: words.linkGone)
            html(.div, .class("empty")) { html in
                html(.p, words: words.linkGoneAdvice)
                html(.a, .class("btn", "pri"), .href(.signIn), words: words.signIn)
            }
        }
    }
}

/// One's own password and sessions.
enum MePage {
    static func html(problem: String?, words: Wording, place: Place) -> HTML {
        let name = place.person?.name ?? ""
        let role = words.role(place.person?.role.rawValue ?? "")
        return Page(title: name, section: .me, words: words, place: place).html { html in
            html(.h1, .class("verdict", "work"), text: name)
            html(.p, .class("sub"), words: "\(role.name): \(role.may)")
            html.alert(problem)
            html(.section, .class("sec", "two")) { html in
                html(.div) { html in
                    html.sectionHead(words.changePassword)
                    html.form(to: .myPassword, .class("fields")) { html in
                        html.field(words.oldPassword, "old", .password, .current)
                        html.field(words.newPassword, "password", .password, .new, rule: words.passwordRule)
                        html(.div) { $0(.button, .class("btn"), .type("submit"), words: words.changePassword) }
                    }
                }
                html(.div) { html in
                    html.sectionHead(words.signOut)
                    html.form(to: .signOut, .class("fields")) { html in
                        html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.signOut) }
                    }
                    html.form(to: .signOutEverywhere, .class("fields")) { html in
                        html(.p, .class("sub"), words: words.signOutEverywhereMeans)
                        html(.div) { $0(.button, .class("btn"), .type("submit"), words: words.signOutEverywhere) }
                    }
                }
            }
        }
    }
}

extension HTML {
    enum FieldKind { case text, password }
    /// What a browser may fill in.
    enum Filling { case username, current, new }

    /// A field with its label above it.
    mutating func field(
        _ label: String, _ name: StaticString, _ kind: FieldKind, _ filling: Filling, value: String = "",
        rule: String? = nil
    ) {
        self(.div, .class("field")) { html in
            html(.label, .for(name), words: label)
            let fill: StaticString =
                switch filling {
                case .username: "username"
                case .current: "current-password"
                case .new: "new-password"
                }
            html(
                .input, .id(name), .name(name), .type(kind == .text ? "text" : "password"), .autocomplete(fill),
                .required, rule == nil ? nil : .describedBy("rule"), kind == .text ? .value(value) : nil)
            if let rule { html(.span, .class("sub", "sm"), .id("rule"), words: rule) }
        }
    }

    /// What went wrong with the last try.
    mutating func alert(_ problem: String?) {
        guard let problem else { return }
        self(.div, .class("flag", "bad"), .role("alert")) { html in
            html.sign(.missed, "missed")
            html(.span, words: problem)
        }
    }
}
