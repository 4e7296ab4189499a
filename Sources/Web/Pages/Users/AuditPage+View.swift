import AccountHealth
import Operations
import Wording

extension AuditPage {
    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.audit, section: .settings, words: words, place: place).html { html in
            html.settingsWay(words)
            html(.h1, .class("verdict", "work"), words: words.auditLead)
            filters(model, &html)
            if model.rows.isEmpty {
                html(.p, .class("sub"), words: model.isFiltered ? words.noSuchChange : words.nothingChangedYet)
            } else {
                html(.section, .class("sec")) { html in
                    html(.table, .class("tab", "stack")) { html in
                        html(.thead) { html in
                            html(.tr) { html in words.auditHeads.forEach { html(.th, .scope("col"), words: $0) } }
                        }
                        html(.tbody) { html in model.rows.forEach { row($0, words, &html) } }
                    }
                }
            }
            guard model.newer != nil || model.older != nil else { return }
            html(.nav, .class("pages"), .ariaLabel(words.pages)) { html in
                if let newer = model.newer {
                    var newest = model.question
                    newest.place = .newest
                    html(.a, .href(.audit(newest)), words: words.newest)
                    html(.a, .href(newer), words: words.newer)
                }
                if let older = model.older { html(.a, .href(older), words: words.older) }
            }
        }
    }

    private static func filters(_ model: Model, _ html: inout HTML) {
        let (words, question) = (model.words, model.question)
        html(.div, .class("find")) { html in
            html(.form, .method("get"), .action(.audit), .role("search")) { html in
                html.pick(
                    words.auditHeads[1], "who", of: [("", words.everybody)] + model.users,
                    chosen: Link.who(question.person))
                html.pick(
                    words.auditHeads[2], "what",
                    of: [("", words.everything)]
                        + AuditAction.allCases.map { ($0.rawValue, words.auditAction($0.rawValue)) },
                    chosen: question.action?.rawValue ?? "")
                html(.label, .for("account"), .class("vh"), words: words.accountLabel)
                html(
                    .input, .id("account"), .name("account"), .type("search"), .value(question.account),
                    .placeholder(words.findAccount))
                html(.button, .class("btn"), .type("submit"), words: words.find)
            }
            html(.a, .class("csv"), .href(model.table), words: words.forSpreadsheet)
        }
    }

    private static func row(_ row: Row, _ words: Wording, _ html: inout HTML) {
        html(.tr) { html in
            html(.td, .class("first", "nw")) { html in
                html(.time, .datetime("\(row.at)"), words: words.datedMoment(row.at))
            }
            html(.td, .label(words.auditHeads[1])) { html in
                if let user = row.user { html(.span, text: user) } else { html(.span, words: words.byCommand) }
            }
            html(.td, .label(words.auditHeads[2])) { html in
                html(.span) { html in
                    html.words(row.action)
                    if let subject = row.subject {
                        html.text(" ")
                        html(.b) { $0.part(subject) }
                    }
                    if let account = row.account { html(.small) { $0.part(account) } }
                }
            }
            html(.td, .label(words.auditHeads[3])) { $0.parts(row.before, words) }
            html(.td, .label(words.auditHeads[4])) { $0.parts(row.after, words) }
        }
    }
}

extension HTML {
    fileprivate mutating func part(_ part: AuditPage.Part) {
        if let link = part.link { self(.a, .href(link), text: part.text) } else { text(part.text) }
    }

    fileprivate mutating func parts(_ parts: [AuditPage.Part], _ words: Wording) {
        if parts.isEmpty { return }
        self(.span) { html in
            for (place, part) in parts.enumerated() {
                if place > 0 { html.text(words.clauses(["", ""])) }
                html.part(part)
            }
        }
    }

    /// One of a few words in a line of them, its label for those who do not see it.
    fileprivate mutating func pick(
        _ label: String, _ name: StaticString, of choices: [(value: String, name: String)], chosen: String
    ) {
        self(.label, .for(name), .class("vh"), words: label)
        self(.select, .id(name), .name(name)) { html in
            for choice in choices {
                html(.option, .value(choice.value), choice.value == chosen ? .selected : nil, text: choice.name)
            }
        }
    }
}
