import AccountHealth
import Appeals
import Operations
import Wording

extension CasePage {
    /// The letter, sentence by sentence, each with its facts and with what is remarked upon.
    static func letter(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html.sectionHead(
            words.letterRound(model.record.round), sub: saved(model),
            link: (words.versions, model.link("versions")))
        html(.div, .class("letter")) { html in
            html(.div, .class("lh")) { html in
                html(.span)
                html(.span, words: words.englishIsSent)
                html(.span, words: words.chineseNotSent)
            }
            var part: LetterPart?
            let gap = model.gap
            for line in model.sheet.lines {
                if line.part != part { heading(line.part, &html) }
                part = line.part
                self.line(line, model, isGap: line.key == gap, &html)
            }
            for missing in [LetterPart.rootCause, .actions, .prevention]
            where model.asks.isAsked(missing) && !model.sheet.lines.contains(where: { $0.part == missing }) {
                heading(missing, &html)
                html(.div, .class("se", "blank")) { html in
                    html(.span, .class("mk", "unknown")) { $0.sign(.unknown) }
                    html(.p, .class("en"), words: words.nothingYet)
                }
            }
            html(.div, .class("lf")) { html in
                let text = model.sheet.text
                html(
                    .span,
                    words: words.wordsAndCharacters(
                        text.split(whereSeparator: \.isWhitespace).count, text.unicodeScalars.count))
                html(.span, words: words.agreeing(model.agreeing, of: model.sentLines))
            }
        }
        readUpTo(model.sheet.text, words, &html)
        remarks(model, &html)
        missing(model, &html)
        if model.isOpen { addSentence(model, &html) }
    }

    /// Says where the review of a long text ends.
    static func readUpTo(_ text: String, _ words: Wording, _ html: inout HTML) {
        guard text.unicodeScalars.count > CaseView.longestText else { return }
        html(.p, .class("small"), words: words.reviewedUpTo(CaseView.longestText))
    }

    private static func saved(_ model: Model) -> String? {
        guard let last = model.view.times.last else { return nil }
        return model.words.savedBy(last.userName, model.words.moment(last.at))
    }

    private static func heading(_ part: LetterPart, _ html: inout HTML) {
        let (english, chinese) = (Wording(.english), Wording(.chinese))
        guard let name = english.draftHeading(part), let other = chinese.draftHeading(part) else { return }
        html(.div, .class("pt")) { html in
            html(.h3) { html in
                html(.span, .lang(english.languageTag), .class("own"), words: name)
                html(.span, .lang(chinese.languageTag), words: other)
            }
        }
    }

    private static func line(_ line: LetterSheet.Line, _ model: Model, isGap: Bool, _ html: inout HTML) {
        let words = model.words
        let findings = line.mark == .leftOut ? [] : model.findings(of: line)
        let isBlocked = findings.contains { $0.severity == .blocker }
        let kind: StaticString =
            switch line.mark {
            case .edited, .moved: "hand"
            case .leftOut: "out"
            case .stated, .confirmed: "ok"
            }
        html(.div, .class("se", kind), isGap ? .id("gap") : nil) { html in
            mark(line, isBlocked: isBlocked, words, &html)
            html(.p, .class("en"), .lang(Wording(.english).languageTag), text: line.english)
            html(.p, .class("zh"), .lang(Wording(.chinese).languageTag), text: line.chinese)
            facts(line, model, &html)
            html(.div, .class("fds")) { html in for finding in findings { html.finding(finding, words) } }
            if model.isOpen {
                if line.mark == .edited || line.mark == .moved { confirmation(line, model, &html) }
                pen(line, model, &html)
            }
        }
    }

    /// One press where nothing has to be written.
    private static func confirmation(_ line: LetterSheet.Line, _ model: Model, _ html: inout HTML) {
        html.form(to: model.link("letter"), .class("confirm")) { html in
            html.version(model)
            names(line, &html)
            html(.input, .type("hidden"), .name("english"), .value(line.english))
            html(.input, .type("hidden"), .name("chinese"), .value(line.chinese))
            html(
                .button, .class("btn"), .name("do"), .value("confirm"), .type("submit"), words: model.words.confirmFacts
            )
        }
    }

    /// Which sentence a form is about.
    private static func names(_ line: LetterSheet.Line, _ html: inout HTML) {
        html(.input, .type("hidden"), .name("key"), .value(line.key))
        html(.input, .type("hidden"), .name("part"), .value(line.part.rawValue))
        if let basis = line.basis { html(.input, .type("hidden"), .name("basis"), .value(basis)) }
    }

    private static func mark(_ line: LetterSheet.Line, isBlocked: Bool, _ words: Wording, _ html: inout HTML) {
        let (icon, name, text): (Icon, StaticString, String) =
            switch line.mark {
            case .leftOut: (.unknown, "unknown", words.leftOut)
            case _ where isBlocked: (.missed, "missed", words.letterSeverity(.blocker))
            case .stated: (.done, "met", words.factsAgree)
            case .confirmed: (.done, "met", words.confirmedByHand)
            case .edited: (.open, "tight", words.editedByHand)
            case .moved: (.open, "tight", words.factsMoved)
            }
        html(.span, .class("mk", name)) { html in
            html.sign(icon)
            html(.span, .class("vh"), words: text)
        }
    }

    /// What a sentence rests on, each a link to where it can be checked.
    private static func facts(_ line: LetterSheet.Line, _ model: Model, _ html: inout HTML) {
        let (words, view, facts) = (model.words, model.view, line.facts)
        html(.div, .class("fx")) { html in
            if line.mark != .stated, line.mark != .leftOut {
                html(.span, words: line.mark == .moved ? words.factsMoved : words.editedByHand)

            }
            if facts.numbers.count == 2, line.key == "figure", let figure = view.figure {
                html(
                    .a, .href(.standard(figure.standard, of: view.entry.id)),
                    words: words.ofCount(facts.numbers[0], facts.numbers[1]))
            }
            if let cause = facts.cause { html(.a, .href(model.link("plan")), words: words.causeTitle(cause)) }
            for order in facts.orders { html(.a, .href(.order(order, of: view.entry.id)), text: order) }
            for exhibit in facts.exhibits { html(.a, .href(model.link("exhibits", exhibit)), text: exhibit) }
        }
    }

    private static func pen(_ line: LetterSheet.Line, _ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.details) { html in
            html(.summary) { html in
                html.words(words.editSentence)
                html(.span, .class("vh"), text: " \(line.english.prefix(40))")
            }
            if line.mark == .moved, let basis = line.basis {
                html(.p, .class("sub", "sm"), words: words.recordsSay(basis))
            }
            html.form(to: model.link("letter"), .class("pen"), .review(at: model.link("review"))) { html in
                html.version(model)
                names(line, &html)
                texts(line.english, line.chinese, words, &html)
                html(.div, .class("bt")) { html in
                    html(.button, .class("btn"), .name("do"), .value("save"), .type("submit"), words: words.save)
                    html(
                        .button, .class("btn", "q"), .name("do"), .value("confirm"), .type("submit"),
                        words: words.confirmFacts)
                    html(
                        .button, .class("btn", "q"), .name("do"), .value("out"), .type("submit"), words: words.leaveOut)
                    if line.mark != .stated, line.basis != nil {
                        html(
                            .button, .class("btn", "q"), .name("do"), .value("back"), .type("submit"),
                            words: words.backToRecords)
                    }
                }
            }
        }
    }

    private static func texts(_ english: String, _ chinese: String, _ words: Wording, _ html: inout HTML) {
        html(.label) { html in
            html.words(words.englishIsSent)
            html(.textarea, .name("english"), .lang(Wording(.english).languageTag)) { $0.text(english) }
        }
        html(.label) { html in
            html.words(words.chineseNotSent)
            html(.textarea, .name("chinese"), .lang(Wording(.chinese).languageTag)) { $0.text(chinese) }
        }
    }

    /// What is said of the letter as a whole.
    private static func remarks(_ model: Model, _ html: inout HTML) {
        html(.div, .class("fds"), .id("remarks")) { html in
            for finding in model.findingsOfWhole { html.finding(finding, model.words) }
        }
    }

    /// What is said of a sentence while it is being written.
    static func review(_ key: String, _ model: Model) -> HTML {
        var html = HTML()
        guard let line = model.sheet.lines.first(where: { $0.key == key }) else { return html }
        let findings = model.findings(of: line)
        for finding in findings { html.finding(finding, model.words) }
        if findings.isEmpty, line.mark != .leftOut { html(.p, .class("small"), words: model.words.nothingRemarked) }
        return html
    }

    private static func missing(_ model: Model, _ html: inout HTML) {
        let (words, points) = (model.words, model.draft.openPoints)
        guard !points.isEmpty, model.isOpen else { return }
        html(.section) { html in
            html.sectionHead(words.stillMissing, link: (words.toThePlan, model.link("plan")))
            html(.ul, .class("list", "sm")) { html in
                for point in points { html(.li, words: words.draftQuestion(point)) }
            }
        }
    }

    private static func addSentence(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.details, .class("more")) { html in
            html(.summary, words: words.addSentence)
            html(.div, .class("fds"))
            html.form(to: model.link("letter"), .class("pen"), .review(at: model.link("review"))) { html in
                html.version(model)
                html(.input, .type("hidden"), .name("key"), .value(LetterEdit.ownKey(model.record.version)))
                html(.label) { html in
                    html.words(words.partLabel)
                    html(.select, .name("part")) { html in
                        for part in [LetterPart.opening, .rootCause, .actions, .prevention, .closing] {
                            html(.option, .value(part.rawValue), words: words.letterPart(part))
                        }
                    }
                }
                html(.span)
                texts("", "", words, &html)
                html(.div, .class("bt")) {
                    $0(.button, .class("btn"), .name("do"), .value("save"), .type("submit"), words: words.addSentence)
                }
            }
        }
    }
}

extension HTML {
    /// A remark: how grave, why, and the question that leads to its mending.
    mutating func finding(_ finding: LetterFinding, _ words: Wording) {
        self(.div, .class("fd", finding.look.name)) { html in
            html(.span, .class("st", finding.look.name)) { html in
                html.sign(finding.icon)
                html.words(words.letterSeverity(finding.severity))
            }
            html(.div) { html in
                html(.p, words: words.letterMessage(finding))
                html(.p, .class("ask"), words: words.letterQuestion(finding))
            }
            html(.small) { html in
                html.words(words.letterSource(finding.source))
                html.text(" \(finding.rule)")
            }
        }
    }
}
