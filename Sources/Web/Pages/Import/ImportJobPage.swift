import AccountHealth
import Operations
import Wording

/// Files that were just sent: how far each has come, and in the end what became of it.
enum ImportJobPage {
    static func html(_ job: ImportJob, words: Wording, place: Place) -> HTML {
        let outcomes = job.outcomes
        let seesAll = place.person?.seesAll ?? false
        let count = { (wanted: ImportOutcome.Result) in outcomes.count { $0.result == wanted } }
        let asking = seesAll ? outcomes.count { $0.view.hasUnknownColumns } : 0
        let lead =
            job.stop == .done
            ? words.importStopped(leftOut: job.files.count { $0.state == .leftOut })
            : job.isDone
                ? words.outcome(
                    imported: count(.imported), known: count(.alreadyImported), asking: asking,
                    useless: count(.nothingUsable) + count(.notOpened) - asking,
                    findings: outcomes.reduce(0) { $0 + $1.view.findings.count })
                : words.importRuns
        let page = Page(
            title: words.importing, section: .importing, words: words, place: place, isLoadedAgain: !job.isDone)
        return page.html { html in
            html(.h1, .class("verdict", "work"), words: lead)
            html.alert(job.problem.map { words.problem($0).advice })
            stop(job, place.person, words, &html)
            html(.p, .class("sub")) { html in
                if job.isDone {
                    html(.a, .class("btn", "pri"), .href(.board), words: words.toTheBoard)
                    html.text(" ")
                    html.importLink(.class("btn", "q"), words: words.importMore)
                } else {
                    html.words(words.importGoesOn)
                    html.text(" ")
                    html(.a, .href(.importJob(job.id)), words: words.lookAgain)
                }
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.files, sub: words.importRule)
                if job.isDone {
                    html.imports(ImportTable(job, words: words, seesAll: seesAll), words: words)
                } else {
                    html(.div, .live(.importProgress(job.id))) { $0.progress(of: job, words: words) }
                }
            }
        }
    }

    private static func stop(_ job: ImportJob, _ person: SignedIn?, _ words: Wording, _ html: inout HTML) {
        guard !job.isDone else { return }
        if job.stop != nil {
            html(.p, .class("sub"), words: words.importStops)
        } else if let person, job.mayBeStopped(by: person) {
            html.form(to: .stopImport(job.id)) { html in
                html(.button, .class("btn"), .type("submit"), words: words.stopImport)
                html.text(" ")
                html(.span, .class("sub"), words: words.stopImportMeans)
            }
        }
    }

    /// What the page shows now, as a server-sent event.
    static func event(_ job: ImportJob, words: Wording) -> String {
        var html = HTML()
        html.progress(of: job, words: words)
        let lines = String(decoding: html.bytes, as: UTF8.self).split(separator: "\n")
        return "event: progress\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
    }
}

extension ImportTable {
    /// Each table of each file, with a way on for those of which nobody knows what their columns mean.
    init(_ job: ImportJob, words: Wording, seesAll: Bool) {
        var rows: [Row] = []
        for (place, file) in job.files.enumerated() {
            var own = ImportTable(file.outcomes, words: words).rows
            let asked = own.firstIndex { $0.isUnknown } ?? own.firstIndex { $0.isMisread }
            if job.isDone, file.mayBeMapped, let index = asked {
                own[index].columns = .columns(of: place, in: job.id)
            }
            for index in own.indices where own[index].isUnknown && seesAll {
                (own[index].look, own[index].state) = (.tight, words.needsYou)
            }
            rows += own
            if job.problem != nil || file.state == .leftOut, file.outcomes.isEmpty {
                rows.append(
                    Row(
                        name: file.name, account: job.account.name, kind: "–", rows: "–", look: .missed,
                        state: words.notReadAtAll, at: ""))
            }
        }
        self.init(rows: rows)
    }
}

extension HTML {
    /// A line a file: what it is, how much of it is read, how far it has come.
    fileprivate mutating func progress(of job: ImportJob, words: Wording) {
        let heads = words.importHeads
        self(.table, .class("tab", "stack", "im")) { html in
            html(.thead) { html in
                html(.tr) { html in
                    for head in heads.prefix(4) { html(.th, .scope("col"), words: head) }
                }
            }
            html(.tbody) { html in
                for file in job.files {
                    let known = file.outcomes.compactMap(\.view.entry.kind).first ?? file.kind
                    html(.tr) { html in
                        html(.td, .class("first")) { $0(.b, text: file.name) }
                        html(.td, .label(heads[1])) { $0(.span, text: known.map(words.recognisedAs) ?? "–") }
                        html(.td, .label(heads[2])) { html in
                            html(.span, words: words.rows(file.rows, bytes: file.bytesRead))
                        }
                        html(.td, .label(heads[3])) { html in
                            html(.span, words: words.importState("\(file.state)"))
                            if file.state == .reading, file.byteCount > 0 {
                                html.bar(min(file.bytesRead, file.byteCount), of: file.byteCount, name: file.name)
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func bar(_ value: Int, of most: Int, name: String) {
        let share = Attribute.share(value, of: most)
        self(.progress, share[0], share[1], .ariaLabel(name)) { _ in }
    }
}
