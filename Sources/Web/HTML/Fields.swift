import AccountHealth
import Wording

/// Parts of forms.
extension HTML {
    /// A line of text with its label above it and a hint below.
    ///
    /// - Parameter number: tells fields of one name on a page apart.
    mutating func textField(
        _ label: String, _ name: StaticString, number: Int = 0, value: String = "", hint: String? = nil,
        isRequired: Bool = false
    ) {
        self(.div, .class("field")) { html in
            html(.label, .forNumbered(name, number), words: label)
            html(
                .input, .numberedID(name, number), .name(name), .type("text"), .autocomplete("off"), .value(value),
                isRequired ? .required : nil)
            if let hint { html(.span, .class("sub", "sm"), words: hint) }
        }
    }

    /// One of a few words with its label above it.
    mutating func choice(
        _ label: String, _ name: StaticString, number: Int = 0, of choices: [(value: String, words: String)],
        chosen: String, isRequired: Bool = false
    ) {
        self(.div, .class("field")) { html in
            html(.label, .forNumbered(name, number), words: label)
            html(.select, .numberedID(name, number), .name(name), isRequired ? .required : nil) { html in
                for choice in choices {
                    html(
                        .option, .value(choice.value), choice.value == chosen ? .selected : nil, words: choice.words)
                }
            }
        }
    }

    mutating func dayField(
        _ label: String, _ name: StaticString, number: Int = 0, value: String, until last: Day
    ) {
        self(.div, .class("field")) { html in
            html(.label, .forNumbered(name, number), words: label)
            html(.input, .numberedID(name, number), .name(name), .type("date"), .value(value), .max("\(last)"))
        }
    }

    /// Which of the accounts are meant, or all.
    ///
    /// - Parameter names: what was written where not all names are of an account.
    mutating func accountChoice(
        _ accounts: [(id: Int64, name: String)], mayBeAll: Bool, chosen: (Int64) -> Bool, isAll: Bool,
        names: String = "", words: Wording
    ) {
        self(.fieldset) { html in
            html(.legend, words: words.accountsLabel)
            if mayBeAll {
                html(.label, .class("tick")) { html in
                    html(.input, .type("radio"), .name("accounts"), .value("all"), isAll ? .checked : nil)
                    html.words(words.allAccounts)
                }
                html(.label, .class("tick")) { html in
                    html(.input, .type("radio"), .name("accounts"), .value("some"), isAll ? nil : .checked)
                    html.words(words.onlyThese)
                }
            }
            let isLong = accounts.count > HTML.mostTicks
            html(.div, .class("ticks")) { html in
                for account in accounts where !isLong || chosen(account.id) {
                    html(.label, .class("tick", "in")) { html in
                        html(
                            .input, .type("checkbox"), .name("account"), .value("\(account.id)"),
                            chosen(account.id) ? .checked : nil)
                        html.text(account.name)
                    }
                }
            }
            guard isLong else { return }
            html(.div, .class("field")) { html in
                html(.label, .for("names"), words: words.accountNames)
                html(.textarea, .id("names"), .name("names"), .describedBy("names-hint")) { $0.text(names) }
                html(.span, .id("names-hint"), .class("sub", "sm"), words: words.accountNamesHint)
            }
        }
    }

    /// Of more accounts than these, names are written instead of ticked; those that are chosen already are ticked.
    static let mostTicks = 50
}
