import AccountHealth
import Appeals
import Operations
import Wording

/// The causes, each tested against the records, with what was done about it and what keeps it from coming back.
enum PlanPage {
    struct Model {
        let words: Wording
        let view: CaseView
        /// What the form shows: what is kept, or what somebody wrote while it changed.
        var plan: CasePlan
        var owner = ""
        var problem: String?
        /// What is kept now, where it changed since the page was shown.
        var kept: CasePlan?

        init(_ view: CaseView, words: Wording) {
            self.view = view
            self.words = words
            plan = view.record.plan
        }

        /// Those the records support and those that are chosen.
        var likely: [CauseTest] {
            view.tests.filter { $0.verdict == .supported || plan.chosen.contains($0.cause.id) }
        }
        var others: [CauseTest] { view.tests.filter { test in !likely.contains { $0.cause.id == test.cause.id } } }
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, view) = (model.words, model.view)
        return Page(title: words.toThePlan, section: .cases, words: words, place: place).html { html in
            html.caseWay(view, words)
            html(.h1, .class("verdict", "work"), words: words.planLead)
            html(.p, .class("sub"), words: words.planSub)
            html.alert(model.problem)
            if let kept = model.kept { theirs(kept, words, &html) }
            html.form(to: .aCase(view.id, of: view.entry.id, "plan")) { html in
                html.version(view.version)
                var row = 0
                for test in model.likely { block(test, model, &row, &html) }
                html(.details, .class("plan")) { html in
                    html(.summary, words: words.otherCauses)
                    for test in model.others { block(test, model, &row, &html) }
                }
                html(.div, .class("fields")) { html in
                    html.textField(words.ownerOfAllLabel, "owner-of-all", value: model.owner)
                    html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.savePlan) }
                }
            }
        }
    }

    private static func theirs(_ plan: CasePlan, _ words: Wording, _ html: inout HTML) {
        html(.section, .class("sec")) { html in
            html.sectionHead(words.theirPlan)
            html(.ul, .class("list", "sm")) { html in
                for cause in plan.chosen { html(.li, words: words.causeTitle(cause)) }
                for action in plan.actions {
                    html(.li, words: words.labelled(action.day.map { words.shortDay($0) } ?? "–", action.text))
                }
                for control in plan.controls {
                    html(.li, words: words.labelled(control.since.map { words.shortDay($0) } ?? "–", control.control))
                }
            }
        }
    }

    private static func block(_ test: CauseTest, _ model: Model, _ row: inout Int, _ html: inout HTML) {
        let (words, id) = (model.words, test.cause.id)
        let isChosen = model.plan.chosen.contains(id)
        let (actions, controls) = (model.actions(id), model.controls(id))
        html(.div, .class("plan")) { html in
            html(.header) { html in
                html(.h3, words: words.causeTitle(id))
                switch test.verdict {
                case .supported:
                    html(.span, .class("st", "met")) { html in
                        html.sign(.done)
                        html.words(words.verdict(test.verdict))
                    }
                case .notSupported: html.status(.tight, isChosen ? words.unsupportedMark : words.verdict(test.verdict))
                case .noData: html.status(.unknown, isChosen ? words.unsupportedMark : words.verdict(test.verdict))
                }
            }
            if test.verdict == .noData {
                html(.p, .class("sub", "sm"), words: words.dataThatWouldShow(id))
            } else {
                html(.p, .class("sub", "sm"), words: words.patternShares(test))
                html.shares(test, words)
            }
            html(.label, .class("tick")) { html in
                html(.input, .type("checkbox"), .name("cause"), .value(id), isChosen ? .checked : nil)
                html(.span) { html in
                    html.words(words.standByCause)
                    html(.span, .class("vh"), text: " \(words.causeTitle(id))")
                }
            }
            for action in actions {
                self.action(action, id, model, row, &html)
                row += 1
            }
            for control in controls {
                self.control(control, id, model, row, &html)
                row += 1
            }
        }
    }

    private static func action(
        _ action: CaseAction, _ cause: String, _ model: Model, _ row: Int, _ html: inout HTML
    ) {
        let words = model.words
        html(.fieldset) { html in
            html(.legend, words: words.actionQuestion(cause))
            html(.input, .type("hidden"), .numbered("action-cause", row), .value(cause))
            html.area(words.actionLabel, "action", row, action.text)
            html.numberedDay(words.doneOnLabel, "action-day", row, action.day, until: model.view.today)
            html.line(words.doneByLabel, "action-by", row, action.by ?? "")
            html.exhibitChoice(words.exhibitLabel, row, model.view.record.exhibits, action.exhibit, words)
        }
    }

    private static func control(
        _ control: CaseControl, _ cause: String, _ model: Model, _ row: Int, _ html: inout HTML
    ) {
        let words = model.words
        html(.fieldset, .class("c")) { html in
            html(.legend, words: words.controlQuestion(cause))
            html(.input, .type("hidden"), .numbered("control-cause", row), .value(cause))
            html.area(words.controlLabel, "control", row, control.control)
            html.numberedDay(words.sinceLabel, "control-since", row, control.since, until: model.view.today)
            html.line(words.ownerLabel, "control-owner", row, control.owner ?? "")
            html.line(words.cadenceLabel, "control-cadence", row, control.cadence ?? "")
            html.line(words.limitLabel, "control-limit", row, control.limit ?? "")
        }
    }
}

extension PlanPage.Model {
    /// What was said of a cause, and a proposal where nothing was; the proposals are English, as the letter is.
    fileprivate func actions(_ cause: String) -> [CaseAction] {
        let own = plan.actions.filter { $0.cause == cause }
        if !own.isEmpty { return own + [CaseAction(cause: cause, day: nil, text: "")] }
        return [CaseAction(cause: cause, day: nil, text: Wording(.english).idea(cause)?.action ?? "")]
    }

    fileprivate func controls(_ cause: String) -> [CaseControl] {
        let own = plan.controls.filter { $0.cause == cause }
        if !own.isEmpty { return own + [CaseControl(cause: cause, control: "")] }
        let idea = Wording(.english).idea(cause)
        return [
            CaseControl(cause: cause, control: idea?.control ?? "", cadence: idea?.cadence, limit: idea?.limit)
        ]
    }
}

extension HTML {
    /// Where we are in a case.
    mutating func caseWay(_ view: CaseView, _ words: Wording) {
        self(.p, .class("eyebrow")) { html in
            html(.a, .href(.account(view.entry.id)), text: view.entry.account.name)
            html.text(" ")
            html(.a, .href(.aCase(view.id, of: view.entry.id)), words: words.caseNumber(view.id))
        }
    }

    fileprivate mutating func area(_ label: String, _ name: StaticString, _ row: Int, _ text: String) {
        self(.div, .class("field")) { html in
            html(.label, .forNumbered(name, row), words: label)
            html(.textarea, .numberedID(name, row), .numbered(name, row)) { $0.text(text) }
        }
    }

    fileprivate mutating func line(_ label: String, _ name: StaticString, _ row: Int, _ text: String) {
        self(.div, .class("field")) { html in
            html(.label, .forNumbered(name, row), words: label)
            html(
                .input, .numberedID(name, row), .numbered(name, row), .type("text"), .autocomplete("off"), .value(text))
        }
    }

    fileprivate mutating func numberedDay(
        _ label: String, _ name: StaticString, _ row: Int, _ day: Day?, until last: Day
    ) {
        self(.div, .class("field")) { html in
            html(.label, .forNumbered(name, row), words: label)
            html(
                .input, .numberedID(name, row), .numbered(name, row), .type("date"),
                .value(day.map { "\($0)" } ?? ""), .max("\(last)"))
        }
    }

    fileprivate mutating func exhibitChoice(
        _ label: String, _ row: Int, _ exhibits: [CaseExhibit], _ chosen: String?, _ words: Wording
    ) {
        self(.div, .class("field")) { html in
            html(.label, .forNumbered("action-exhibit", row), words: label)
            html(.select, .numberedID("action-exhibit", row), .numbered("action-exhibit", row)) { html in
                html(.option, .value(""), words: words.noExhibitChosen)
                for exhibit in exhibits {
                    html(.option, .value(exhibit.id), exhibit.id == chosen ? .selected : nil) {
                        $0.text("\(exhibit.id) \(exhibit.kind)")
                    }
                }
            }
        }
    }
}
