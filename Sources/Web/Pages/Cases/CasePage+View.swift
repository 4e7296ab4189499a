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
            html(.p, .class("sub", "sm", "foot-note"), words: words.notLegalAdvice)
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
                    words: words.caseVerdict(
                        model.record.state, open: model.openPoints, blockers: model.blockers, majors: model.majors))
            }
            html(.div, .class("bt")) { html in
                guard model.isOpen else { return }
                switch model.record.state {
                case .drafting, .deciding:
                    html(.a, .class("btn"), .href(model.link("plan")), words: words.toThePlan)
                    html(.a, .class("btn"), .href(model.link("reply")), words: words.addReply)
                    // One that lacks something can be sent all the same, with a reason.
                    let hasGap = model.openPoints > 0 || model.blockers > 0
                    if hasGap { html(.a, .class("btn", "pri"), .href(nextGap(model)), words: words.nextGap) }
                    html(
                        .a, hasGap ? .class("btn") : .class("btn", "pri"), .href(model.link("send")),
                        words: words.lookAndSend)
                case .waiting: html(.a, .class("btn", "pri"), .href(model.link("reply")), words: words.addReply)
                case .reinstated:
                    html(.a, .class("btn", "pri"), .href(model.link("commitments")), words: words.commitments)
                case .closed: break
                }
            }
        }
    }

    /// Where something is to be written: the plan, or the first sentence that has to be mended.
    private static func nextGap(_ model: Model) -> Link {
        if model.draft.openPoints.contains(where: \.isOfPlan) { return model.link("plan") }
        return model.link().at(model.gap == nil ? "remarks" : "gap")
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
            for answer in record.answers where answer.round == 0 {
                step(
                    nil, words.outcome(answer.outcome), words.shortDay(record.messages[answer.message].receivedOn),
                    &html)
            }
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
