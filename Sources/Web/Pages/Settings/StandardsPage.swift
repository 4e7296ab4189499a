import AccountHealth
import Operations
import Wording

/// What a marketplace demands in a store, where that is written, and what is held otherwise here.
enum StandardsPage {
    struct Model {
        let words: Wording
        let view: StandardsView
        let stores: [StoreID]
        var problem: String?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let (words, view) = (model.words, model.view)
        let mayChange = place.person?.mayChangeStandards ?? false
        return Page(title: words.standardsTitle, section: .settings, words: words, place: place).html { html in
            html.settingsWay(words)
            html(.h1, .class("verdict", "work"), words: words.standardsOf(view.store.description))
            html(.p, .class("sub"), words: words.standardsSub)
            html.alert(model.problem)
            html.alert(view.unfit.isEmpty ? nil : words.overridesUnfit(view.unfit))
            html(.nav, .class("chips"), .ariaLabel(words.storeLabel)) { html in
                for store in model.stores {
                    html(
                        .a, .href(.standards(of: store)), store == view.store ? .currentChoice : nil,
                        text: store.description)
                }
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.standardsTitle)
                for (number, entry) in view.standards.enumerated() {
                    standard(entry, number, model, mayChange: mayChange, &html)
                }
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.choicesTitle, sub: words.choicesMeans)
                for (number, one) in view.choices.enumerated() {
                    choice(one, number, model, mayChange: mayChange, &html)
                }
            }
        }
    }

    private static func standard(
        _ entry: StandardsView.Entry, _ number: Int, _ model: Model, mayChange: Bool, _ html: inout HTML
    ) {
        let (words, standard) = (model.words, entry.standard)
        html(.article, .class("std")) { html in
            html(.h3) { html in
                html.words(words.name(of: standard))
                html(.span, .class("sub"), words: words.fulfilment(standard.fulfilmentName))
            }
            html(.dl, .class("pairs")) { html in
                let demand = words.demand(standard)
                pair(words.targetHeading, demand.isEmpty ? words.noTarget : demand, &html)
                pair(words.windowHeading, words.window(standard.window, day: standard.day), &html)
                if let from = standard.validFrom { pair(words.validHeading, words.validFrom(from), &html) }
                let remark = words.remark(on: standard)
                if !remark.isEmpty { pair(words.remarkHeading, remark, &html) }
                pair(words.sourceHeading, words.source(standard.source, standard.confidence.rawValue), &html)
                if let original = entry.original {
                    let demand = words.demand(original)
                    pair(
                        words.bookSays,
                        words.clauses([
                            demand.isEmpty ? words.noTarget : demand,
                            words.window(original.window, day: original.day),
                        ]), &html)
                }
            }
            guard mayChange, entry.hasLimit else { return }
            html(.details) { html in
                html(.summary) { html in
                    html.words(words.holdOtherwise)
                    html(.span, .class("vh"), words: " \(words.name(of: standard))")
                }
                html.form(to: .standards(of: model.view.store), .class("fields")) { html in
                    hidden(standard, &html)
                    html.textField(words.newLimit, "percent", number: number, hint: words.newLimitHint)
                    html.textField(words.newLag, "lag", number: number, hint: words.newLagHint)
                    html.textField(words.whyOtherwise, "source", number: number, isRequired: true)
                    html(.div) { $0(.button, .class("btn"), .type("submit"), words: words.holdOtherwise) }
                }
            }
            guard entry.original != nil else { return }
            html.form(to: .standards(of: model.view.store)) { html in
                hidden(standard, &html)
                html(.input, .type("hidden"), .name("book"), .value("1"))
                html(.button, .class("btn", "q"), .type("submit"), words: words.asInBook)
            }
        }
    }

    private static func hidden(_ standard: Standard, _ html: inout HTML) {
        html(.input, .type("hidden"), .name("standard"), .value(standard.id))
        html(.input, .type("hidden"), .name("fulfilment"), .value(standard.fulfilmentName))
    }

    private static func pair(_ name: String, _ value: String, _ html: inout HTML) {
        html(.dt, words: name)
        html(.dd, words: value)
    }

    private static func choice(
        _ choice: StandardsView.Choice, _ number: Int, _ model: Model, mayChange: Bool, _ html: inout HTML
    ) {
        let words = model.words
        html(.div, .class("std"), .named("choice-\(choice.name)")) { html in
            if mayChange {
                html.form(to: .standards(of: model.view.store), .class("line")) { html in
                    html(.input, .type("hidden"), .name("choice"), .value(choice.name))
                    html.choice(
                        words.choiceName(choice.name), "value", number: number,
                        of: choice.values.map { ($0, words.choiceValue($0)) }, chosen: choice.value)
                    html(.button, .class("btn", "q"), .type("submit"), words: words.saveChanges)
                }
            } else {
                html(.p) { html in
                    html.words(words.labelled(words.choiceName(choice.name), words.choiceValue(choice.value)))
                }
            }
            if choice.value != choice.original {
                html(
                    .p, .class("sub", "sm"),
                    words: words.labelled(words.bookSays, words.choiceValue(choice.original)))
            }
        }
    }
}
