import AccountHealth
import Appeals
import Operations
import Wording

/// What was promised, and what the same records say of it day by day.
enum CommitmentsPage {
    static func html(_ view: CaseView, canPrint: Bool, words: Wording, place: Place) -> HTML {
        let promises = view.controls.filter { $0.control.since != nil }
        let tasks = view.controls.filter { $0.control.since == nil }
        return Page(title: words.commitments, section: .cases, words: words, place: place).html { html in
            html(.div, .class("ch")) { html in
                html(.div) { html in
                    html.caseWay(view, words)
                    html(.h1, .class("verdict", "work"), words: verdict(view, promises, words))
                    html(.p, .class("sub"), words: words.commitmentsMean)
                }
                if promises.contains(where: { $0.measurement != nil }) {
                    html(.div, .class("bt", "noprint")) { html in
                        html(
                            .a, .class("btn"), .href(.aCase(view.id, of: view.entry.id, "proof")),
                            words: canPrint ? words.proofPDF : words.proofPage)
                    }
                }
            }
            if view.controls.isEmpty {
                html(.div, .class("empty")) { html in
                    html(.p, words: words.noPromises)
                    html(.a, .class("btn"), .href(.aCase(view.id, of: view.entry.id, "plan")), words: words.toThePlan)
                }
            }
            for promise in promises.sorted(by: { $0.rank < $1.rank }) { self.promise(promise, view, words, &html) }
            if !tasks.isEmpty {
                html(.section, .class("sec")) { html in
                    html.sectionHead(words.notInForceYet, sub: words.notInForceMeans)
                    html(.ul, .class("list")) { html in tasks.forEach { html(.li, text: $0.control.control) } }
                }
            }
        }
    }

    private static func verdict(_ view: CaseView, _ promises: [MeasuredControl], _ words: Wording) -> String {
        let slipping = promises.count(where: \.isSlipping)
        guard let day = view.record.reinstatedOn else { return words.promisesBefore(promises.count) }
        let left = max(0, Commitment.days - max(0, day.distance(to: view.today) + 1))
        let measured = promises.count { $0.measurement != nil }
        if measured == 0 { return words.noneMeasured(promises.count) }
        return slipping > 0 ? words.promisesSlip(slipping, of: measured) : words.promisesKept(measured, daysLeft: left)
    }

    private static func promise(_ promise: MeasuredControl, _ view: CaseView, _ words: Wording, _ html: inout HTML) {
        html(.section, .class("sec")) { html in
            html.sectionHead(promise.control.control, sub: words.controlBy(promise.control))
            guard let measured = promise.measurement else {
                return html(.p, .class("sub"), words: words.nothingMeasures)
            }
            html(.p) { html in
                html.status(promise.look, words.commitmentWord(measured.state))
                html.text(" ")
                html.words(words.labelled(words.proofName(measured.metric), words.proofLimit(measured.metric.limit)))
            }
            if case .slipping(let since, let orders) = measured.state {
                html(.p, .class("sub")) { html in
                    html.words(words.slippingSince(since))
                    for order in orders.prefix(20) {
                        html.text(" ")
                        html(.a, .href(.order(order, of: view.entry.id)), text: order)
                    }
                    if orders.count > 20 { html.words(words.andMore(orders.count - 20)) }
                }
            }
            if measured.totalBefore.denominator + measured.total.denominator > 0,
                let chart = CommitmentChart(measured, words: words)
            {
                html(.div, .class("chart", "strip", "narrow")) { chart.write(into: &$0, isAlone: false) }
                html(.p, .class("small"), words: words.commitmentDaysLeft(measured.daysLeft))
            } else if measured.days.isEmpty {
                html(.p, .class("small"), words: words.measuredFrom(promise.control.since))
            }
        }
    }
}

extension HTML {
    /// The alarm of promises that are not kept.
    mutating func slipping(_ cases: [CaseEntry], words: Wording) {
        for row in cases {
            self(.div, .class("flag", "warn")) { html in
                html.status(.missed, words.caseState(row.state))
                html(
                    .a, .href(.aCase(row.id, of: row.account.id, "commitments")),
                    words: words.promiseSlips(case: row.id, account: row.account.account.name))
            }
        }
    }
}

extension MeasuredControl {
    var look: Look {
        switch measurement?.state {
        case .kept: .met
        case .slipping: .missed
        case .notYetTold, nil: .unknown
        }
    }

    /// Those that slip stand first.
    fileprivate var rank: Int { look.rank }
}
