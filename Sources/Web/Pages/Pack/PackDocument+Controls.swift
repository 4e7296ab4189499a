import AccountHealth
import Appeals
import Wording

extension PackDocument {
    func controls(_ html: inout HTML) {
        section(words.controlsInForce, sub: words.beforeAndAfter, &html)
        for control in pack.controls {
            html(.div, .class("one")) { html in
                html(.h3, text: control.control.control)
                html(.p, .class("sub", "sm"), text: words.controlBy(control.control))
                if let measured = control.measurement { self.measured(measured, &html) }
            }
        }
    }

    private func measured(_ measured: CommitmentMeasurement, _ html: inout HTML) {
        let metric = measured.metric
        html(.p, .class("sm")) { html in
            html.words(words.labelled(words.proofName(metric), words.proofLimit(metric.limit)))
            html.text(words.clauses(["", ""]))
            html(.b, words: words.commitmentState(measured.state))
        }
        guard let chart = CommitmentChart(measured, words: words) else { return }
        chart.write(into: &html)
        html(.p, .class("dim", "sm"), words: words.commitmentDaysLeft(measured.daysLeft))
    }
}
