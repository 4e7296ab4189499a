import AccountHealth
import Appeals
import Operations
import Wording

/// The last look at a letter: what still has to be mended, the text to copy, and that it was sent.
enum SendPage {
    struct Model {
        let words: Wording
        let desk: CasePage.Model
        /// SHA-256 of the text that is shown, so that no other one is kept in its place.
        let digest: String
        /// Nil for the letter of the desk.
        var form: DraftForm?
        var problem: String?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, desk) = (model.words, model.desk)
        let view = desk.view
        let blockers = desk.findings.filter { $0.severity == .blocker }
        let others = desk.findings.filter { $0.severity != .blocker }
        return Page(title: words.lookAndSend, section: .cases, words: words, place: place).html { html in
            html.caseWay(view, words)
            html(.h1, .class("verdict", "work"), words: words.sendLead)
            if let form = model.form { html(.p, .class("sub"), words: words.formName(form)) }
            html(.p, .class("sub"), words: words.blockersLeft(blockers.count))
            html.alert(model.problem)
            html.form(to: desk.link("send"), .class("fields", "wide", "sendit")) { html in
                html.version(view.version)
                html(.input, .type("hidden"), .name("digest"), .value(model.digest))
                if let form = model.form { html(.input, .type("hidden"), .name("letter"), .value(form.rawValue)) }
                html(.div, .class("fds")) { html in
                    for (number, finding) in blockers.enumerated() {
                        html.finding(finding, words)
                        html(.input, .type("hidden"), .numbered("rule", number), .value(finding.rule))
                        html(.div, .class("field")) { html in
                            html(.label, .forNumbered("why", number), words: words.whyAllTheSame)
                            html(
                                .input, .numberedID("why", number), .numbered("why", number), .type("text"), .value(""))
                        }
                    }
                    for finding in others { html.finding(finding, words) }
                }
                html(.section) { html in
                    html.sectionHead(words.textToSend, link: (words.packLink, desk.link("pack")))
                    html(.p, .class("sub")) { html in
                        html(.a, .href(desk.link("pack.pdf")), words: words.packPDF)
                        html.text(" ")
                        html(.a, .href(desk.link("pack.zip")), words: words.packZip)
                    }
                    html(.pre, .class("sent"), .lang(Wording(.english).languageTag), text: desk.sheet.text)
                }
                html(.p) { $0(.a, .href(desk.link("forms")), words: words.otherForms) }
                html(.p, .class("sub"), words: words.sendMeans)
                html.dayField(words.sentOnLabel, "sent", value: "\(view.today)", until: view.today)
                html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.itIsSent) }
            }
            html(.p, .class("sub", "sm"), words: words.notLegalAdvice)
        }
    }
}
