import AccountHealth
import Operations
import Wording

/// What the columns of a table mean that no reader knows: said once, remembered for all files of its kind.
enum ColumnsPage {
    struct Model {
        let words: Wording
        let job: ImportJob
        /// Of the file in the job.
        let place: Int
        let head: TableHead
        let stated: StatedColumns
        /// In which tables may be written, by their names; the store's own first.
        let zones: [String]
        var trial: MappingTrial?
        var refusal: Refusal?

        /// Why what was said is not followed.
        enum Refusal { case notUnderstood, noRowUsable, wordsUnasked }

        fileprivate var kind: FactKind { FactKind.all.first { $0.name == stated.kind } ?? FactKind.all[0] }

        fileprivate var problem: String? {
            switch refusal {
            case nil: return nil
            case .noRowUsable: return words.noRowUsable
            case .wordsUnasked: return words.wordsUnasked
            case .notUnderstood: break
            }
            let lacking = kind.required.filter { stated.columns[$0] == nil }
            if !lacking.isEmpty { return words.columnsLack(lacking.map(words.column)) }
            if !kind.oneOf.isEmpty, kind.oneOf.allSatisfy({ stated.columns[$0] == nil }) {
                return words.columnsLackOne(kind.oneOf.map(words.column))
            }
            return words.datesNotUnderstood
        }
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        let name = model.job.files[model.place].name
        return Page(title: words.columnsTitle, section: .importing, words: words, place: place).html { html in
            html(.p, .class("eyebrow")) { html in
                html(.a, .href(.importJob(model.job.id)), text: name)
            }
            html(.h1, .class("verdict", "work"), words: words.columnsLead)
            html(.p, .class("sub"), words: words.columnsSub)
            html.alert(model.problem)
            if let trial = model.trial { html.trial(trial, words: words) }
            kinds(model, &html)
            html.form(to: .columns(of: model.place, in: model.job.id)) { html in
                html(.input, .type("hidden"), .name("kind"), .value(model.kind.name))
                table(model, &html)
                translations(model, &html)
                html(.div, .class("fields")) { html in
                    html.textField(words.datesLabel, "dates", value: model.stated.dates, hint: words.datesHint)
                    zone(model, &html)
                    html(.div, .class("row")) { html in
                        html(
                            .button, .class("btn"), .type("submit"), .name("do"), .value("try"), words: words.tryColumns
                        )
                        html.text(" ")
                        html(
                            .button, .class("btn", "pri"), .type("submit"), .name("do"), .value("keep"),
                            words: words.keepColumns)
                    }
                }
            }
        }
    }

    /// Which kind of facts the table holds is chosen first: each has columns of its own.
    private static func kinds(_ model: Model, _ html: inout HTML) {
        html(.nav, .class("chips"), .ariaLabel(model.words.kindLabel)) { html in
            for kind in FactKind.all {
                html(
                    .a, .href(.columns(of: model.place, in: model.job.id, kind: kind.name)),
                    kind == model.kind ? .currentChoice : nil, words: model.words.tableKind(kind.name))
            }
        }
    }

    private static func zone(_ model: Model, _ html: inout HTML) {
        let words = model.words
        let own = model.zones.first ?? ""
        let chosen = model.stated.zone
        var choices = [(value: "", words: words.zoneOfStore(own))]
        choices += Set(model.zones + (chosen.isEmpty ? [] : [chosen])).sorted().map { (value: $0, words: $0) }
        html.choice(words.zoneLabel, "zone", of: choices, chosen: chosen)
        html(.p, .class("sub", "sm"), words: words.zoneHint)
    }

    /// The words of columns that take few of them, each with ours beside it.
    private static func translations(_ model: Model, _ html: inout HTML) {
        let words = model.words
        let lists = model.stated.translatedWords(of: model.head)
        guard !lists.isEmpty else { return }
        html(.section, .class("sec")) { html in
            html.sectionHead(words.wordsOfColumns, sub: words.wordsOfColumnsMean)
            translated(lists, words, &html)
        }
    }

    private static func translated(_ lists: [TranslatedWords], _ words: Wording, _ html: inout HTML) {
        var number = 0
        html(.table, .class("tab", "stack")) { html in
            html(.thead) { html in
                html(.tr) { html in
                    for head in [words.wordHead, words.columnsHeads[2]] { html(.th, .scope("col"), words: head) }
                }
            }
            html(.tbody) { html in
                for list in lists {
                    for word in list.words {
                        html(.tr) { html in
                            html(.td, .class("first")) { html in
                                html(.label, .forNumbered("v", number), text: word.written)
                                html(.small, text: list.name)
                                html(.input, .type("hidden"), .numbered("o", number), .value(list.column))
                                html(.input, .type("hidden"), .numbered("w", number), .value(word.written))
                            }
                            html(.td, .label(words.columnsHeads[2])) { html in
                                html(.select, .numbered("v", number), .numberedID("v", number)) { html in
                                    html(.option, .value(""), words: words.wordUnsaid)
                                    for own in list.choices {
                                        html(
                                            .option, .value(own), own == word.meaning ? .selected : nil,
                                            words: words.columnWord(own, of: list.column))
                                    }
                                }
                            }
                        }
                        number += 1
                    }
                }
            }
        }
    }

    private static func table(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.table, .class("tab", "stack")) { html in
            html(.thead) { html in
                html(.tr) { html in words.columnsHeads.forEach { html(.th, .scope("col"), words: $0) } }
            }
            html(.tbody) { html in
                for (place, column) in model.head.columns.enumerated() {
                    let meaning = model.stated.columns.first { $0.value == column }?.key
                    let cells = model.head.rows.prefix(3).compactMap { $0.indices.contains(place) ? $0[place] : nil }
                    html(.tr) { html in
                        html(.td, .class("first")) { html in
                            html(.label, .forNumbered("c", place), text: column.isEmpty ? "–" : column)
                        }
                        html(.td, .class("mono"), .label(words.columnsHeads[1])) { html in
                            html(.span, text: cells.map { String($0.prefix(40)) }.joined(separator: " · "))
                        }
                        html(.td, .label(words.columnsHeads[2])) { html in
                            html(.select, .numbered("c", place), .numberedID("c", place)) { html in
                                html(.option, .value(""), words: words.columnIgnored)
                                for own in model.kind.columns {
                                    html(
                                        .option, .value(own), own == meaning ? .selected : nil,
                                        words: words.column(own))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension HTML {
    /// What would be read of the first rows.
    fileprivate mutating func trial(_ trial: MappingTrial, words: Wording) {
        let isWhole = trial.usableRows == trial.rows && trial.rows > 0
        self(.div, .class("flag", isWhole ? "good" : "warn"), .role("status")) { html in
            html.sign(isWhole ? .met : .tight, isWhole ? "met" : "tight")
            html(.span, words: words.trialResult(usable: trial.usableRows, of: trial.rows))
        }
        let rows = trial.findings.map { FindingRow($0, words: words) }
        if !rows.isEmpty { findings(rows, words: words) }
    }
}
