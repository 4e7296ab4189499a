import AccountHealth
import Appeals
import Operations
import Wording

/// A sentence that two people wrote at once: both are shown, and one is chosen.
enum ConflictPage {
    /// - Parameter isNew: whether it was to be added; then what somebody else has added is no other version of it.
    static func html(
        _ view: CaseView, key: String, edit: LetterEdit?, isNew: Bool, words: Wording, place: Place
    ) -> HTML {
        let sheet = LetterSheet(view.draft(of: view.record), view.record)
        let kept = isNew ? nil : sheet.lines.first { $0.key == key }
        let key = isNew ? LetterEdit.ownKey(view.version) : key
        return Page(title: words.versions, section: .cases, words: words, place: place).html { html in
            html.caseWay(view, words)
            html(.h1, .class("verdict", "work"), words: words.versions)
            html.alert(words.caseTrouble("bothVersions"))
            html(.div, .class("cmp")) { html in
                html(.div) { html in
                    html(.h3, words: words.theirPlan)
                    html(.pre, .lang(Wording(.english).languageTag), text: kept?.english ?? "")
                    html(.p) {
                        $0(
                            .a, .class("btn"), .href(Link.aCase(view.id, of: view.entry.id).at("letter")),
                            words: words.keepTheirs)
                    }
                }
                html(.div) { html in
                    html(.h3, words: words.yourVersion)
                    html(.pre, .lang(Wording(.english).languageTag), text: edit?.english ?? "")
                    html.form(to: .aCase(view.id, of: view.entry.id, "letter")) { html in
                        html.version(view.version)
                        html(.input, .type("hidden"), .name("key"), .value(key))
                        html(
                            .input, .type("hidden"), .name("part"),
                            .value((edit?.part ?? kept?.part ?? .opening).rawValue))
                        if let basis = edit?.basis ?? kept?.basis {
                            html(.input, .type("hidden"), .name("basis"), .value(basis))
                        }
                        html(.input, .type("hidden"), .name("english"), .value(edit?.english ?? ""))
                        html(.input, .type("hidden"), .name("chinese"), .value(edit?.chinese ?? ""))
                        let action = edit.map { $0.isLeftOut ? "out" : $0.isConfirmed ? "confirm" : "save" } ?? "back"
                        html(
                            .button, .class("btn", "pri"), .name("do"), .value(action), .type("submit"),
                            words: words.saveYours)
                    }
                }
            }
        }
    }
}
