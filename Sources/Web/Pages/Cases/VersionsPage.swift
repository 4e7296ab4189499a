import AccountHealth
import Appeals
import Operations
import Wording

/// Every step of a case, and any two of its letters side by side.
enum VersionsPage {
    struct Model {
        let words: Wording
        let view: CaseView
        /// After how many events each letter stood.
        var between: (from: Int, to: Int)?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, view) = (model.words, model.view)
        return Page(title: words.versions, section: .cases, words: words, place: place).html { html in
            html.caseWay(view, words)
            html(.h1, .class("verdict", "work"), words: words.versionsLead)
            if let between = model.between, let from = letter(view, between.from), let to = letter(view, between.to) {
                html(.section, .class("sec")) { html in
                    html.sectionHead(words.compareLead)
                    html(.p, .class("sub"), words: words.overTodaysRecords)
                    html.comparison(
                        from, to, names: (words.version(between.from), words.version(between.to)), words)
                }
            }
            html(.section, .class("sec")) { table(model, &$0) }
        }
    }

    private static func table(_ model: Model, _ html: inout HTML) {
        let (words, view) = (model.words, model.view)
        html(.table, .class("tab", "stack")) { html in
            html(.thead) { html in
                html(.tr) { html in words.versionHeads.forEach { html(.th, .scope("col"), words: $0) } }
            }
            html(.tbody) { html in
                for number in view.events.indices.reversed() {
                    html(.tr) { html in
                        html(.td, .class("first"), words: words.version(number + 1))
                        html(.td, .label(words.versionHeads[1])) {
                            $0(.span, words: words.moment(view.times[number].at))
                        }
                        html(.td, .label(words.versionHeads[2])) { html in
                            let name = view.times[number].userName
                            if name.isEmpty { html(.span, words: words.theCommand) } else { html(.span, text: name) }
                        }
                        html(.td, .label(words.versionHeads[3])) {
                            $0(.span, words: words.eventName(view.events[number]))
                        }
                        html(.td, .label(words.versionHeads[4])) { html in
                            guard number > 0 else { return }
                            html(
                                .a,
                                .href(.versions(of: view.id, account: view.entry.id, from: number, to: number + 1))
                            ) { html in
                                html.words(words.compare)
                                html(.span, .class("vh"), text: " \(number + 1)")
                            }
                        }
                    }
                }
            }
        }
    }

    /// The letter as it stood after some events, over what the records say today; nil where there were not so many.
    private static func letter(_ view: CaseView, _ count: Int) -> String? {
        // The events of a page were folded when it was made, so their beginning can be folded too.
        guard (1...view.events.count).contains(count), let record = try? CaseRecord(view.events.prefix(count)) else {
            return nil
        }
        return LetterSheet(view.draft(of: record), record).text
    }
}
