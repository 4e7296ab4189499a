import AccountHealth
import Operations
import Wording

/// What was changed, by whom, when.
enum AuditPage {
    static let length = 50

    /// - Parameter entries: one more than a page holds where there are older ones.
    static func html(_ entries: [AuditEntry], offset: Int, words: Wording, place: Place) -> HTML {
        Page(title: words.audit, section: .settings, words: words, place: place).html { html in
            html(.h1, .class("verdict", "work"), words: words.auditLead)
            if entries.isEmpty { return html(.p, .class("sub"), words: words.nothingChangedYet) }
            html(.section, .class("sec")) { html in
                html(.table, .class("tab", "stack")) { html in
                    html(.thead) { html in
                        html(.tr) { html in words.auditHeads.forEach { html(.th, .scope("col"), words: $0) } }
                    }
                    html(.tbody) { html in entries.prefix(length).forEach { row($0, words, &html) } }
                }
                if entries.count > length {
                    html(.p) { $0(.a, .href(.audit(offset: offset + length)), words: words.older) }
                }
            }
        }
    }

    private static func row(_ entry: AuditEntry, _ words: Wording, _ html: inout HTML) {
        html(.tr) { html in
            html(.td, .class("first", "nw")) { html in
                html(.time, .datetime("\(entry.at)"), words: words.moment(entry.at))
            }
            html(.td, .label(words.auditHeads[1])) { html in
                if let user = entry.user { html(.span, text: user) } else { html(.span, words: words.byCommand) }
            }
            html(.td, .label(words.auditHeads[2])) { html in
                html(.span) { html in
                    html.words(words.auditAction(entry.action.rawValue))
                    // What somebody did to himself needs no second name.
                    if entry.subject != entry.user {
                        html.text(" ")
                        html(.b, text: entry.subject)
                    }
                }
            }
            html(.td, .label(words.auditHeads[3])) { $0(.span, text: entry.before) }
            html(.td, .label(words.auditHeads[4])) { $0(.span, text: entry.after) }
        }
    }
}
