import AccountHealth
import Appeals
import Operations
import Wording

/// What was promised and how it is kept, on one page of paper for the next conversation with the marketplace; in English, as letters are.
struct ProofSheet {
    let view: CaseView
    let words = Wording(.english)

    /// More drawings would not fit on the page; the table tells the same of every promise.
    private static let drawings = 2

    private var promises: [(control: CaseControl, measured: CommitmentMeasurement)] {
        view.controls.compactMap { promise in promise.measurement.map { (promise.control, $0) } }
    }

    func html() -> HTML {
        var html = HTML()
        html.markup("<!DOCTYPE html>\n")
        html(.html, .lang(words.languageTag)) { html in
            html(.head) { html in
                html(.meta, .charset("utf-8"))
                html(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
                html(.title, words: words.proofHeading)
                html.style(.pack)
            }
            html(.body) { html in
                cover(&html)
                table(&html)
                for promise in promises.filter({ !$0.measured.days.isEmpty }).prefix(ProofSheet.drawings) {
                    html(.h3, words: words.proofName(promise.measured.metric))
                    CommitmentChart(promise.measured, words: words)?.write(into: &html)
                }
            }
        }
        return html
    }

    private func cover(_ html: inout HTML) {
        html(.header, .class("cover")) { html in
            html(.h1, words: words.proofHeading)
            html(.dl) { html in
                html(.dt, words: words.sellerLabel)
                html(.dd, text: view.entry.account.name)
                html(.dt, words: words.storeLabel)
                html(.dd, text: view.entry.account.store.description)
                if let day = view.record.reinstatedOn {
                    html(.dt, words: words.rightsBackLabel)
                    html(.dd, words: words.fullDay(day))
                }
                html(.dt, words: words.madeLabel)
                html(.dd, words: words.fullDay(view.today))
            }
            html(.p, .class("note", "dim", "sm"), words: words.ownRecordsNote)
        }
    }

    private func table(_ html: inout HTML) {
        html(.table) { html in
            html(.thead) { html in
                html(.tr) { html in words.proofHeads.forEach { html(.th, .scope("col"), words: $0) } }
            }
            html(.tbody) { html in
                for (control, measured) in promises {
                    html(.tr) { html in
                        html(.td) { html in
                            html.text(control.control)
                            html(.div, .class("sub"), text: words.controlBy(control))
                        }
                        html(.td) { html in
                            html.words(words.proofName(measured.metric))
                            html(.div, .class("sub"), words: words.proofLimit(measured.metric.limit))
                        }
                        html(.td, .class("nw"), words: words.proofCount(measured.totalBefore))
                        html(.td, .class("nw"), words: words.proofCount(measured.total))
                        html(.td) { html in
                            html(.b, words: words.commitmentState(measured.state))
                            html(.div, .class("sub"), words: words.commitmentDaysLeft(measured.daysLeft))
                        }
                    }
                }
            }
        }
    }
}
