import AccountHealth
import Appeals
import Operations
import Wording

/// A letter as it was sent, with what was known and said of it then, and what changed since the one before.
enum RoundPage {
    struct Model {
        let words: Wording
        let view: CaseView
        let round: CaseRound
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, view, round) = (model.words, model.view, model.round)
        return Page(title: words.round(round.number), section: .cases, words: words, place: place).html { html in
            html.caseWay(view, words)
            html(.h1, .class("verdict", "work"), words: words.round(round.number))
            html(.p, .class("sub"), words: words.sentOn(round.sentOn))
            html(.section, .class("sec")) { html in
                html.sectionHead(words.textToSend)
                html(.pre, .class("sent"), .lang(Wording(.english).languageTag), text: round.letter)
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.frozenFindings)
                if round.findings.isEmpty { html(.p, .class("sub"), words: words.nothingFound) }
                html(.ul, .class("list", "sm")) { html in
                    for finding in round.findings {
                        html(.li) { html in
                            html(.b, text: finding.rule)
                            html.text(" ")
                            html.words(
                                LetterSeverity(rawValue: finding.severity).map { words.letterSeverity($0) } ?? "")
                            html(.small, text: finding.place)
                            if let why = round.overrides[finding.rule] {
                                html(.small, words: words.labelled(words.whyAllTheSame, why))
                            }
                        }
                    }
                }
            }
            facts(model, &html)
            if let before = view.record.rounds.last(where: { $0.number < round.number }) {
                html(.section, .class("sec")) { html in
                    html.sectionHead(words.compareLead, sub: words.round(before.number))
                    html.comparison(
                        before.letter, round.letter, names: (words.round(before.number), words.round(round.number)),
                        words)
                }
            }
            if let answer = view.record.answers.last(where: { $0.round == round.number }) {
                html(.section, .class("sec")) { html in
                    html.sectionHead(words.replyLabel, sub: words.outcome(answer.outcome))
                    html(.pre, .class("sent"), text: view.record.messages[answer.message].text)
                }
            }
        }
    }

    private static func facts(_ model: Model, _ html: inout HTML) {
        let (words, facts) = (model.words, model.round.facts)
        html(.section, .class("sec")) { html in
            html.sectionHead(words.frozenFacts)
            if let rate = facts.rate, let window = facts.window {
                html(
                    .p,
                    words: words.figureSentence(
                        words.percent(rate), rate.numerator, rate.denominator, words.range(window)))
            }
            html(.ul, .class("list", "sm")) { html in
                for order in facts.orders {
                    html(.li) { html in
                        html(.a, .href(.order(order.orderID, of: model.view.entry.id)), text: order.orderID)
                        if let day = order.orderDay { html(.small, words: words.shortDay(day)) }
                    }
                }
                for exhibit in facts.exhibits {
                    html(.li) { html in
                        html.text("\(exhibit.id) \(exhibit.kind)")
                        html(.small, .class("mono"), text: exhibit.digest ?? exhibit.file)
                    }
                }
            }
        }
    }
}

extension HTML {
    /// Two letters side by side; lines that only one of them has are marked.
    mutating func comparison(
        _ before: String, _ after: String, names: (before: String, after: String), _ words: Wording
    ) {
        let old = before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let new = after.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard old != new else {
            self(.p, .class("sub"), words: words.noDifference)
            return
        }
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(\.offset)), inserted = Set(difference.insertions.map(\.offset))
        self(.div, .class("cmp")) { html in
            html(.div) { html in
                html(.h3, words: names.before)
                html(.pre, .lang(Wording(.english).languageTag)) { html in
                    html.lines(old, .del, marked: removed, words.onlyBefore)
                }
            }
            html(.div) { html in
                html(.h3, words: names.after)
                html(.pre, .lang(Wording(.english).languageTag)) { html in
                    html.lines(new, .ins, marked: inserted, words.onlyAfter)
                }
            }
        }
    }

    private mutating func lines(_ lines: [String], _ tag: Tag, marked: Set<Int>, _ label: String) {
        for (number, line) in lines.enumerated() {
            if marked.contains(number), !line.isEmpty {
                self(tag) { html in
                    html(.span, .class("vh"), words: label)
                    html.text(line)
                }
            } else {
                text(line + "\n")
            }
        }
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
