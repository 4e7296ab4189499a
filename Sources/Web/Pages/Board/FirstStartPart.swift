import AccountHealth
import Operations
import Wording

/// What is still undone after the first start, above the board.
struct FirstStartModel {
    enum State { case done, now, toDo }

    struct Step {
        var state: State
        var name: String
        var text: String
        /// Files of the step: which are there, and where the others are found.
        var files: [File] = []
    }

    struct File {
        var name: String
        var path: String
        var isThere: Bool
    }

    let words: Wording
    var steps: [Step]
    /// Nothing of one's own is there.
    let isFirst: Bool
    let sample: Link?

    init(_ start: FirstStart, person: SignedIn, words: Wording) {
        self.words = words
        isFirst = start.account == nil
        sample = start.sample.map { .account($0.id) }
        func file(_ report: FirstStart.File) -> File {
            File(
                name: words.fileKind(report.report.kind), path: report.report.path(language: words.language.rawValue),
                isThere: report.isThere)
        }
        let there = start.files.count(where: \.isThere)
        steps = [
            Step(state: .done, name: words.ownerStep, text: words.ownerStepDone(person.name)),
            Step(
                state: start.account == nil ? .toDo : .done, name: words.accountStep,
                text: start.account?.account.name ?? words.accountStepHow),
            Step(
                state: start.hasFiles ? .done : .toDo, name: words.filesStep,
                text: words.filesStepHow(there: there, of: start.files.count), files: start.files.map(file)),
            Step(
                state: start.isLagLearnt ? .done : .toDo, name: words.lagStep, text: words.lagStepHow,
                files: [start.lagReport].compactMap { report in
                    report.map { file(FirstStart.File(report: $0, isThere: start.isLagLearnt)) }
                }),
        ]
        if let next = steps.firstIndex(where: { $0.state == .toDo }) { steps[next].state = .now }
    }

    /// While the owner is made: nothing else was done, and nobody knows yet of any account.
    init(words: Wording) {
        self.words = words
        (isFirst, sample) = (true, nil)
        steps = [
            Step(state: .done, name: words.serverStep, text: words.serverStepDone),
            Step(state: .now, name: words.ownerStep, text: words.ownerStepHow),
            Step(state: .toDo, name: words.accountStep, text: words.accountStepHow),
            Step(state: .toDo, name: words.filesStep, text: words.filesStepAhead),
            Step(state: .toDo, name: words.lagStep, text: words.lagStepHow),
        ]
    }

    var done: Int { steps.count { $0.state == .done } }
}

extension HTML {
    mutating func firstStart(_ model: FirstStartModel) {
        let words = model.words
        if model.done == model.steps.count - 1, let last = model.steps.first(where: { $0.state == .now }) {
            return lastStep(last, words)
        }
        self(.section, .class("fs")) { html in
            html.steps(model)
            if let sample = model.sample { html.sampleBox(sample, words) }
        }
    }

    mutating func steps(_ model: FirstStartModel) {
        let words = model.words
        self(.div) { html in
            html.sectionHead(words.stillUndone, sub: words.steps(done: model.done, of: model.steps.count))
            html(.ol, .class("cks")) { html in model.steps.forEach { html.step($0, words) } }
        }
    }

    /// The last step is a line, so that the board stands where it will stand.
    private mutating func lastStep(_ step: FirstStartModel.Step, _ words: Wording) {
        self(.div, .class("flag")) { html in
            html(.b, .class("strong"), words: words.labelled(words.oneStepLeft, step.name))
            html(.span, words: step.text)
            if let file = step.files.first(where: { !$0.isThere }) {
                html(.span, .class("sub", "sm"), words: file.path)
            }
            html.importLink(words: words.importFiles)
        }
    }

    private mutating func step(_ step: FirstStartModel.Step, _ words: Wording) {
        self(.li, .class(step.state == .done ? "met" : step.state == .now ? "now" : "unknown")) { html in
            html.sign(step.state == .done ? .done : step.state == .now ? .met : .open)
            html(.div) { html in
                html(.b, words: step.name)
                html(.small, words: step.text)
                if step.state == .now {
                    if step.files.contains(where: { !$0.isThere }) { html.files(step.files) }
                    html.importLink(.class("do"), words: words.importFiles)
                }
            }
            html(
                .span, .class("w"),
                words: step.state == .done ? words.stepDone : step.state == .now ? words.stepNow : words.stepToDo)
        }
    }

    private mutating func files(_ files: [FirstStartModel.File]) {
        self(.ul) { html in
            for file in files {
                html(.li) { html in
                    html.sign(file.isThere ? .done : .open, file.isThere ? "met" : "unknown")
                    html(.span) { html in
                        html.words(file.name)
                        if !file.isThere { html(.small, words: file.path) }
                    }
                }
            }
        }
    }

    private mutating func sampleBox(_ sample: Link, _ words: Wording) {
        self(.aside, .class("demo")) { html in
            html(.h2) { html in
                html.words(words.lookAround)
                html(.span, words: words.sampleShort)
            }
            html(.p, words: words.lookAroundHow)
            html(.div) { html in
                html(.a, .class("btn"), .href(sample), words: words.openSample)
                guard let person = html.person, person.seesAll, person.role >= .manager else { return }
                html.form(to: .removeSample) { html in
                    html(.button, .class("btn", "q"), .type("submit"), words: words.removeSample)
                }
            }
        }
    }
}
