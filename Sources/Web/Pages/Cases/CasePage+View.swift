import AccountHealth
import Appeals
import Operations
import Wording

extension CasePage {
    static func html(_ model: Model, place: Place) -> HTML {
        let (words, view) = (model.words, model.view)
        let title = words.caseNumber(view.id)
        return Page(title: title, section: .cases, words: words, place: place).html { html in
            head(model, &html)
            html.alert(model.problem)
            steps(model, &html)
            html(.nav, .class("jump"), .ariaLabel(words.partsOfDesk)) { html in
                html(.a, .href(model.link().at("notice")), words: words.noticeTab)
                html(.a, .href(model.link().at("letter")), words: words.letterTab)
                html(.a, .href(model.link().at("evidence")), words: words.evidenceTab)
            }
            html(.div, .class("desk")) { html in
                html(.div, .id("notice")) { html in
                    notice(model, &html)
                    progress(model, &html)
                    clocks(model, &html)
                }
                html(.section, .id("letter")) { letter(model, &$0) }
                html(.aside, .id("evidence")) { html in
                    exhibits(model, &html)
                    causes(model, &html)
                }
            }
            rounds(model, &html)
            html(.p, .class("sub", "sm"), words: words.notLegalAdvice)
            closing(model, &html)
        }
    }

    private static func head(_ model: Model, _ html: inout HTML) {
        let (words, view) = (model.words, model.view)
        html(.div, .class("ch")) { html in
            html(.div) { html in
                html(.h1) { html in
                    html.words(words.caseNumber(view.id))
                    html.text(" ")
                    html(.span) { html in
                        html(.a, .href(.account(view.entry.id)), text: view.entry.account.name)
                        html.text(", \(view.entry.account.store)")
                    }
                }
                html(
                    .p, .class("verdict", "work"),
                    words: words.caseVerdict(model.record.state, open: model.openPoints, blockers: model.blockers))
            }
            html(.div, .class("bt")) { html in
                guard model.isOpen else { return }
                switch model.record.state {
                case .drafting, .deciding:
                    html(.a, .class("btn"), .href(model.link("plan")), words: words.toThePlan)
                    html(.a, .class("btn"), .href(model.link("reply")), words: words.addReply)
                    if model.openPoints > 0 || model.blockers > 0 {
                        html(.a, .class("btn", "pri"), .href(nextGap(model)), words: words.nextGap)
                    } else {
                        html(.a, .class("btn", "pri"), .href(model.link("send")), words: words.lookAndSend)
                    }
                case .waiting: html(.a, .class("btn", "pri"), .href(model.link("reply")), words: words.addReply)
                case .reinstated, .closed: break
                }
            }
        }
    }

    /// Where something is to be written: the plan, or the first sentence that has to be mended.
    private static func nextGap(_ model: Model) -> Link {
        if model.draft.openPoints.contains(where: \.isOfPlan) { return model.link("plan") }
        return model.link().at("gap")
    }

    private static func steps(_ model: Model, _ html: inout HTML) {
        let (words, record) = (model.words, model.record)
        func step(_ name: StaticString?, _ title: String, _ day: String, _ html: inout HTML) {
            html(.li, name.map { .class($0) }) { html in
                html(.i, text: "")
                html(.b, words: title)
                html(.span, words: day)
            }
        }
        html(.ol, .class("stp")) { html in
            step(nil, words.stepNotified, record.messages.first.map { words.shortDay($0.receivedOn) } ?? "", &html)
            for round in record.rounds {
                step(nil, words.stepSent(round.number), words.shortDay(round.sentOn), &html)
                for answer in record.answers where answer.round == round.number {
                    step(
                        nil, words.outcome(answer.outcome),
                        words.shortDay(record.messages[answer.message].receivedOn), &html)
                }
            }
            switch record.state {
            case .drafting(let round), .deciding(let round):
                step("now", words.stepDraft(round), words.stepNow, &html)
                step("ahead", words.stepSent(round), "", &html)
                step("ahead", words.stepDecided, "", &html)
            case .waiting:
                step("now", words.stepWaiting, words.stepNow, &html)
                step("ahead", words.stepDecided, "", &html)
            case .reinstated, .closed: break
            }
        }
    }

    // MARK: - Left

    private static func notice(_ model: Model, _ html: inout HTML) {
        let words = model.words
        guard let message = model.record.openMessage, let reading = model.view.openReading else { return }
        html(.section) { html in
            html.sectionHead(words.whatTheyWrote, sub: words.shortDay(message.receivedOn))
            html(.div, .class("note")) { html in
                html(.pre, .focusable, .role("region"), .ariaLabel(words.whatTheyWrote)) { marked(reading, &$0) }
                html(.p) { html in
                    if let found = reading.noticeClass {
                        html.words(words.readAs(words.noticeClass(found.value), path: words.path(reading.path)))
                    } else {
                        html.words(words.unrecognisedNotice)
                    }
                    html.text(" ")
                    html.words(
                        reading.deadline.map {
                            words.labelled(
                                words.deadlineHeading,
                                words.deadline(reading.words($0.range), day: $0.day?.description))
                        } ?? words.noDeadline)
                }
            }
        }
    }

    /// The text as it came, with the words that conclusions rest on marked.
    private static func marked(_ reading: NoticeReading, _ html: inout HTML) {
        let scalars = Array(reading.text.unicodeScalars)
        var places = reading.asks.map(\.range) + reading.issues.map(\.range) + reading.orders.map(\.range)
        if let found = reading.noticeClass { places.append(found.range) }
        if let deadline = reading.deadline { places.append(deadline.range) }
        var end = 0
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        for place in places.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) {
            let range = max(end, place.lowerBound)..<min(scalars.count, max(end, place.upperBound))
            guard !range.isEmpty else { continue }
            html.text(text(end..<range.lowerBound))
            html(.mark, text: text(range))
            end = range.upperBound
        }
        html.text(text(end..<scalars.count))
    }

    private static func progress(_ model: Model, _ html: inout HTML) {
        let (words, asks) = (model.words, model.asks)
        html(.section) { html in
            html.sectionHead(
                words.progressPerAsk, sub: words.answeredOf(asks.asked - asks.open, asks.asked))
            html(.table, .class("mx")) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        html(.th, .scope("col")) { $0(.span, .class("vh"), words: words.partLabel) }
                        for issue in asks.issues {
                            html(.th, .scope("col"), words: issue.map { words.issue($0) } ?? words.allIssues)
                        }
                    }
                }
                html(.tbody) { html in
                    for row in asks.rows {
                        html(.tr) { html in
                            html(.th, .scope("row"), words: words.draftHeading(row.part) ?? "")
                            for cell in row.cells { html(.td) { self.cell(cell, words, &$0) } }
                        }
                    }
                }
            }
            let isRepeat = !model.record.rounds.isEmpty
            html(.p, .class("small"), words: isRepeat ? words.noLongerAsked : words.noAsks)
        }
    }

    private static func cell(_ cell: AskMatrix.Cell, _ words: Wording, _ html: inout HTML) {
        switch cell {
        case .answered:
            html(.span, .class("st", "met")) { html in
                html.sign(.done)
                html.words(words.answered)
            }
        case .open: html.status(.tight, words.openPoint)
        case .notAsked: html(.span, .class("dim"), words: words.notAsked)
        }
    }

    private static func clocks(_ model: Model, _ html: inout HTML) {
        let (words, view) = (model.words, model.view)
        let disputes = view.disputes.filter { ($0.until?.number ?? .min) >= view.today.number }
        let recovery = view.figure.flatMap { $0.standing.status == .missed ? $0.standing.nextChange?.day : nil }
        html(.section) { html in
            html.sectionHead(words.clocks)
            html(.div, .class("small")) { html in
                for dispute in disputes {
                    if let until = dispute.until {
                        let kind = words.defect(dispute.kind, rating: nil)
                        html(.span, words: words.disputeClock(kind, order: dispute.orderID, until: until))
                    }
                }
                if let recovery { html(.span, words: words.recoversOn(recovery)) }
                if disputes.isEmpty, recovery == nil { html(.span, words: words.noClocks) }
                html(.a, .href(model.link("orders")), words: words.caseOrdersLink)
            }
        }
    }

    // MARK: - Right

    private static func exhibits(_ model: Model, _ html: inout HTML) {
        let (words, record) = (model.words, model.record)
        html(.section) { html in
            html.sectionHead(words.exhibits, sub: words.exhibitCount(record.exhibits.count))
            if record.exhibits.isEmpty { html(.p, .class("small"), words: words.noExhibits) }
            html(.ol, .class("ev")) { html in
                for exhibit in record.exhibits {
                    html(.li) { html in
                        html(.b, text: exhibit.id)
                        html(.div) { html in
                            html(.a, .href(model.link("exhibits", exhibit.id)), text: exhibit.kind)
                            html(.small, text: exhibit.file)
                        }
                        if model.isOpen {
                            html.form(to: model.link("exhibits", exhibit.id)) { html in
                                html.version(model)
                                html(.button, .class("btn", "q"), .type("submit")) { html in
                                    html.words(words.withdraw)
                                    html(.span, .class("vh"), text: " \(exhibit.id)")
                                }
                            }
                        }
                    }
                }
            }
            guard model.isOpen else { return }
            html(.details, .class("more")) { html in
                html(.summary, words: words.addExhibit)
                html.form(to: model.link("exhibits"), .class("fields"), .enctype("multipart/form-data")) { html in
                    html.version(model)
                    html(.div, .class("field")) { html in
                        html(.label, .for("file"), words: words.exhibitFileLabel)
                        html(.input, .id("file"), .name("file"), .type("file"), .required)
                    }
                    html.textField(words.exhibitShowsLabel, "shows", hint: words.exhibitIsKept)
                    html(.div) { $0(.button, .class("btn"), .type("submit"), words: words.addExhibit) }
                }
            }
        }
    }

    private static func causes(_ model: Model, _ html: inout HTML) {
        let (words, tests) = (model.words, model.view.tests)
        let shown = tests.filter { $0.verdict == .supported || model.record.plan.chosen.contains($0.cause.id) }
        html(.section) { html in
            html.sectionHead(words.causesTested, sub: words.shareWithPattern)
            html(.ul, .class("cz")) { html in
                for test in shown {
                    html(.li) { html in
                        html(.b) { html in
                            if test.verdict == .supported {
                                html.sign(.done, "met")
                            } else {
                                html.sign(.tight, "tight")
                            }
                            html.words(words.causeTitle(test.cause.id))
                        }
                        html.shares(test, words)
                    }
                }
            }
            if shown.isEmpty { html(.p, .class("small"), words: words.nothingSupported) }
            let others = tests.filter { test in !shown.contains { $0.cause.id == test.cause.id } }
            html(
                .p, .class("small"),
                words: words.furtherCauses(
                    notSupported: others.count { $0.verdict == .notSupported },
                    noData: others.count { $0.verdict == .noData }))
            html(.p, .class("small")) { $0(.a, .href(model.link("plan")), words: words.toThePlan) }
        }
    }

    // MARK: - Below

    private static func rounds(_ model: Model, _ html: inout HTML) {
        let (words, record) = (model.words, model.record)
        guard !record.rounds.isEmpty else { return }
        html(.section, .class("sec")) { html in
            html.sectionHead(words.rounds, sub: words.roundsAreFrozen)
            html(.table, .class("tab", "stack")) { html in
                html(.thead) { html in
                    html(.tr) { html in words.roundHeads.forEach { html(.th, .scope("col"), words: $0) } }
                }
                html(.tbody) { html in
                    for round in record.rounds.reversed() { self.round(round, model, &html) }
                }
            }
        }
    }

    private static func round(_ round: CaseRound, _ model: Model, _ html: inout HTML) {
        let (words, record) = (model.words, model.record)
        let answer = record.answers.last { $0.round == round.number }
        let reading = answer.map { model.view.readings[$0.message] }
        html(.tr) { html in
            html(.td, .class("first"), words: words.round(round.number))
            html(.td, .label(words.roundHeads[1])) { $0(.span, words: words.shortDay(round.sentOn)) }
            html(.td, .label(words.roundHeads[2])) { html in
                html(
                    .span,
                    words: answer.map {
                        words.labelled(
                            words.shortDay(record.messages[$0.message].receivedOn), words.outcome($0.outcome))
                    } ?? words.noReplyYet)
            }
            html(.td, .label(words.roundHeads[3])) { html in
                html(.span) { html in
                    for ask in reading?.asks ?? [] {
                        html.text(reading?.words(ask.range) ?? "")
                        html(.br)
                    }
                }
            }
            html(.td, .label(words.roundHeads[4])) { $0(.span, words: words.asked(reading?.asks.count ?? 0)) }
            html(.td, .label(words.roundHeads[5])) { html in
                html(.span) { html in
                    html(.a, .href(model.link("rounds", "\(round.number)")), words: words.keptLetter)
                }
            }
        }
    }

    private static func closing(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.details, .class("more")) { html in
            html(.summary, words: model.isOpen ? words.closeCase : words.reopenCase)
            html.form(to: model.link(model.isOpen ? "close" : "reopen"), .class("fields")) { html in
                html.version(model)
                html(.p, .class("sub"), words: words.closedCaseMeans)
                html(.div) {
                    $0(
                        .button, .class("btn"), .type("submit"),
                        words: model.isOpen ? words.closeCase : words.reopenCase)
                }
            }
        }
    }
}

extension HTML {
    /// After how many events the page was shown, so that nothing newer is written over.
    mutating func version(_ model: CasePage.Model) { version(model.record.version) }

    mutating func version(_ number: Int) {
        self(.input, .type("hidden"), .name("version"), .value("\(number)"))
    }

    /// How often orders show a cause, defective and clean.
    mutating func shares(_ test: CauseTest, _ words: Wording) {
        let counts = test.counts
        self(.div, .class("cb")) { html in
            html(.span, words: words.defectiveShare)
            html.bar("d", counts.defective, of: counts.allDefective)
            html(.span, words: words.ofCount(counts.defective, counts.allDefective))
            html(.span, words: words.cleanShare)
            html.bar("c", counts.clean, of: counts.allClean)
            html(.span, words: words.ofCount(counts.clean, counts.allClean))
        }
    }

    private mutating func bar(_ name: StaticString, _ part: Int, of whole: Int) {
        // Behind it stands the same in figures.
        self(.svg, .class(name), .viewBox(width: 1000, height: 7), .stretched, .ariaHidden) { html in
            html(.rect, .wide(whole == 0 ? 0 : part * 10_000 / whole), .high(70))
        }
    }
}
