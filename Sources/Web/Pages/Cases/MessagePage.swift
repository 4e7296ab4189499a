import AccountHealth
import Appeals
import Operations
import Wording

/// Where a notice or a reply is pasted or dropped.
enum MessagePage {
    struct Model {
        let words: Wording
        let entry: AccountEntry
        let today: Day
        /// When it was received, as far as it is said.
        let day: Day
        /// The case that is answered, and after how many events; nil where one is opened.
        let answered: (id: Int64, version: Int)?
        var text = ""
        var outcome = ""
        var problem: String?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, isReply) = (model.words, model.answered != nil)
        let title = isReply ? words.addReply : words.newCase
        return Page(title: title, section: .cases, words: words, place: place).html { html in
            html(.p, .class("eyebrow")) { html in
                html(.a, .href(.account(model.entry.id)), text: model.entry.account.name)
                if let id = model.answered?.id {
                    html.text(" ")
                    html(.a, .href(.aCase(id, of: model.entry.id)), words: words.caseNumber(id))
                }
            }
            html(.h1, .class("verdict", "work"), words: isReply ? words.replyLead : words.newCaseLead)
            html(.p, .class("sub"), words: isReply ? words.replySub : words.newCaseSub)
            html.alert(model.problem)
            let link =
                model.answered.map { Link.aCase($0.id, of: model.entry.id, "reply") } ?? .cases(of: model.entry.id)
            html.form(to: link, .class("fields", "wide"), .enctype("multipart/form-data")) { html in
                if let version = model.answered?.version { html.version(version) }
                html(.div, .class("field")) { html in
                    html(.label, .for("text"), words: isReply ? words.replyLabel : words.noticeLabel)
                    html(.textarea, .id("text"), .name("text"), .autofocus) { $0.text(model.text) }
                }
                if isReply {
                    html.choice(
                        words.outcomeLabel, "outcome",
                        of: [("", words.asItReads)]
                            + CaseOutcome.allCases.map { ($0.rawValue, words.outcome($0)) }, chosen: model.outcome)
                }
                html.dayField(words.receivedLabel, "received", value: "\(model.day)", until: model.today)
                html(.div, .class("field")) { html in
                    html(.label, .for("file"), words: words.noticeFileLabel)
                    html(.input, .id("file"), .name("file"), .type("file"))
                }
                html(.div) {
                    $0(
                        .button, .class("btn", "pri"), .type("submit"),
                        words: isReply ? words.readReply : words.readAndOpen)
                }
            }
            if !model.entry.isSample {
                html(.p, .class("sub", "sm"), words: words.noticeFolder(model.entry.id))
            }
            html(.p, .class("sub", "sm"), words: words.notLegalAdvice)
        }
    }
}
