import AccountHealth
import Appeals
import Operations
import Wording

/// The documents of a case, and what the records say of its causes.
extension CasePage {
    static func exhibits(_ model: Model, _ html: inout HTML) {
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

    static func causes(_ model: Model, _ html: inout HTML) {
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
            html(.p, .class("small")) { html in
                html(.a, .href(model.link("plan")), words: words.toThePlan)
                html(.a, .href(model.link("commitments")), words: words.commitments)
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
