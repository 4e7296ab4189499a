import AccountHealth
import Appeals
import Operations
import Wording

/// The same case in the other forms an appeal takes: boxes of a form, in short, as a dispute, as a note with documents, and in the
/// four parts sellers think in.
enum FormsPage {
    struct Model {
        let desk: CasePage.Model
        /// How many characters a box takes; nil where nobody has said.
        var limit: Int?

        var words: Wording { desk.words }
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, desk) = (model.words, model.desk)
        return Page(title: words.otherForms, section: .cases, words: words, place: place).html { html in
            html.caseWay(desk.view, words)
            html(.h1, .class("verdict", "work"), words: words.otherForms)
            html(.p, .class("sub"), words: words.otherFormsMean)
            boxes(model, &html)
            fourParts(model, &html)
            for form in [DraftForm.short, .dispute, .documents] { self.form(form, model, &html) }
        }
    }

    private static func boxes(_ model: Model, _ html: inout HTML) {
        let (words, desk) = (model.words, model.desk)
        html(.section, .class("sec", "parts")) { html in
            html.sectionHead(words.boxesHeading)
            html(.div, .class("find")) { html in
                html(.form, .method("get"), .action(desk.link("forms"))) { html in
                    html(.label, .for("limit"), words: words.boxLimitLabel)
                    html(
                        .input, .id("limit"), .name("limit"), .type("number"),
                        .value(model.limit.map(String.init) ?? ""))
                    html(.button, .class("btn"), .type("submit"), words: words.countAgain)
                }
            }
            for part in [LetterPart.rootCause, .actions, .prevention] {
                let lines = desk.sheet.lines.filter {
                    $0.mark != .leftOut && $0.part.isIn(part)
                }
                let text = lines.map(\.english).joined(separator: "\n")
                let count = text.unicodeScalars.count
                html(.h3, words: words.draftHeading(part) ?? "")
                html(.p, .class("sub", "sm")) { html in
                    if let limit = model.limit {
                        html.status(count > limit ? .missed : .met, count > limit ? words.tooLong : words.fits)
                        html.text(" ")
                    }
                    html.words(words.boxLength(part, characters: count, limit: model.limit))
                }
                html(.pre, .class("sent"), .lang(Wording(.english).languageTag), text: text)
            }
        }
    }

    /// The sentences of the letter under the headings of those who write to a marketplace for the first time.
    private static func fourParts(_ model: Model, _ html: inout HTML) {
        let (words, desk) = (model.words, model.desk)
        html(.section, .class("sec", "parts")) { html in
            html.sectionHead(words.fourPartsHeading, sub: words.fourPartsMean)
            for (part, heading) in zip(
                [LetterPart.opening, .rootCause, .actions, .prevention], words.fourParts)
            {
                html(.h3, words: heading)
                for line in desk.sheet.lines
                where line.mark != .leftOut && (line.part == part || part == .prevention && line.part == .closing) {
                    html(.p, .lang(Wording(.english).languageTag), text: line.english)
                    html(.p, .class("sub"), .lang(Wording(.chinese).languageTag), text: line.chinese)
                }
            }
        }
    }

    private static func form(_ form: DraftForm, _ model: Model, _ html: inout HTML) {
        let (words, view, record) = (model.words, model.desk.view, model.desk.record)
        let draft = view.draft(form, of: record)
        // What was written by hand belongs to the letter of the desk.
        let sheet = LetterSheet(draft, CaseRecord())
        html(.section, .class("sec")) { html in
            html.sectionHead(
                words.formName(form), sub: words.formMeans(form),
                link: (words.lookAndSend, .sending(view.id, of: view.entry.id, as: form)))
            if sheet.lines.isEmpty { html(.p, .class("sub"), words: words.nothingYet) }
            html(.div, .class("cmp")) { html in
                html(.pre, .lang(Wording(.english).languageTag), text: sheet.text)
                html(
                    .pre, .lang(Wording(.chinese).languageTag),
                    text: sheet.lines.map(\.chinese).joined(separator: "\n"))
            }
            html(.ul, .class("list", "sm")) { html in
                for point in draft.openPoints { html(.li, words: words.draftQuestion(point)) }
            }
        }
    }
}

extension LetterPart {
    /// A form has no box for the opening and the closing.
    fileprivate func isIn(_ box: LetterPart) -> Bool {
        switch self {
        case .opening: box == .rootCause
        case .closing: box == .prevention
        default: self == box
        }
    }
}
