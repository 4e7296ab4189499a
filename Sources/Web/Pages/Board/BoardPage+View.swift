import AccountHealth
import Operations
import Wording

extension BoardPage {
    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.board, section: .board, words: words, place: place).html { html in
            guard !model.isEmpty else { return empty(model, &html) }
            html(.div, .class("bh")) { html in
                html(.div) { html in
                    html(.p, .class("eyebrow")) { html in
                        html.words(words.accounts(model.all))
                        if let since = model.since {
                            html.text(" · ")
                            html.words(since.moment)
                        }
                    }
                    if model.start?.isFirst ?? false {
                        html(.h1, .class("verdict"), words: words.firstStartLead)
                        html(.p, .class("sub"), words: words.firstStartSub)
                    } else {
                        html(.h1, .class("verdict"), words: model.verdict)
                    }
                }
                if let since = model.since, !since.counts.isEmpty { html.since(since) }
                html.importLink(.class("btn", "pri"), words: words.importFiles)
            }
            html.slipping(model.slipping, words: words)
            if let start = model.start { html.firstStart(start) }
            filters(model, &html)
            found(model, &html)
            // Where only orders were found, an empty table would say that nothing was.
            if model.rows.isEmpty, !model.foundOrders.isEmpty { return }
            html(.div, .class("tw")) { table(model, &$0) }
            pages(model, &html)
        }
    }

    private static func empty(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.h1, .class("verdict"), words: words.nothingHereYet)
        if let start = model.start { return html.firstStart(start) }
        html(.div, .class("empty")) { html in
            html(.p, words: words.firstImport)
            html.importLink(.class("btn", "pri"), words: words.importFiles)
        }
    }

    private static func found(_ model: Model, _ html: inout HTML) {
        guard !model.foundOrders.isEmpty else { return }
        html(.section, .class("sec")) { html in
            html.sectionHead(model.words.ordersFound)
            html(.ul, .class("list")) { html in
                for one in model.foundOrders {
                    html(.li) { html in
                        html(.a, .href(one.link), text: one.orderID)
                        html(.small, text: "\(one.account), \(one.store)")
                    }
                }
            }
        }
    }

    private static func filters(_ model: Model, _ html: inout HTML) {
        html(.nav, .class("fil"), .ariaLabel(model.words.filterByStatus)) { html in
            html(.div, .class("chips")) { html in
                for filter in model.filters {
                    html(.a, .href(filter.link), filter.isChosen ? .currentChoice : nil) { html in
                        html.words(filter.name)
                        html.text(" ")
                        html(.b) { $0.number(filter.count) }
                    }
                }
            }
        }
        let words = model.words
        html(.div, .class("find")) { html in
            html(.form, .method("get"), .action(.board), .role("search")) { html in
                if let state = model.question.state {
                    html(.input, .type("hidden"), .name("state"), .value(state.rawValue))
                }
                if model.question.isChanged { html(.input, .type("hidden"), .name("changed"), .value("1")) }
                if model.question.order != .urgency {
                    html(.input, .type("hidden"), .name("sort"), .value(model.question.order.rawValue))
                }
                html(.label, .for("q"), .class("vh"), words: words.findOrderOrAccount)
                html(
                    .input, .id("q"), .name("q"), .type("search"), .value(model.question.text),
                    .placeholder(words.findOrderOrAccount))
                stores(model, &html)
                html(.button, .class("btn"), .type("submit"), words: words.find)
            }
            html(.span, .class("sorts")) { html in
                html(.span, .class("sub", "sm"), words: words.sortedBy)
                for (order, link) in model.orders {
                    html(
                        .a, .href(link), order == model.question.order ? .currentChoice : nil,
                        words: words.boardOrder(order.rawValue))
                }
            }
            html(.a, .class("csv"), .href(model.table), words: words.forSpreadsheet)
        }
    }

    private static func stores(_ model: Model, _ html: inout HTML) {
        if model.stores.isEmpty { return }
        html(.label, .for("store"), .class("vh"), words: model.words.storeLabel)
        html(.select, .id("store"), .name("store")) { html in
            html(.option, .value(""), words: model.words.allStores)
            for store in model.stores {
                html(
                    .option, .value(store.description), store == model.question.store ? .selected : nil,
                    text: store.description)
            }
        }
    }

    private static func table(_ model: Model, _ html: inout HTML) {
        let (words, heads) = (model.words, model.words.boardHeads)
        html(.table, .class("tab", "stack", "board")) { html in
            html(.caption, .class("vh"), words: model.words.board)
            html(.thead) { html in
                html(.tr) { html in
                    html(.th, .scope("col"), words: heads[0])
                    html(.th, .scope("col"), words: heads[1])
                    html(.th, .scope("col"), .class("c-tight"), words: heads[2])
                    html(.th, .scope("col"), words: heads[3])
                    html(.th, .scope("col"), .class("num"), words: words.chanceColumn)
                    html(.th, .scope("col"), .class("num", "c-rate"), words: heads[4])
                    html(.th, .scope("col"), .class("c-spark"), words: heads[5])
                    if let since = model.since { html(.th, .scope("col"), .class("c-since"), words: since.head) }
                    html(.th, .scope("col"), words: heads[6])
                }
            }
            html(.tbody) { html in
                for row in model.rows { self.row(row, heads, model, &html) }
            }
        }
        guard model.rows.isEmpty else { return }
        let isSought = model.count == 0 && !model.question.text.isEmpty
        let nothing =
            isSought
            ? words.noOrderOrAccountFound
            : model.question.isChanged ? words.noAccountChanged : words.noAccountInState
        html(.p, .class("sub"), words: nothing)
    }

    private static func row(_ row: Row, _ heads: [String], _ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.tr, .class(row.isOld ? "old" : "row")) { html in
            html(.td, .class("s")) { $0.status(row.look, row.status) }
            html(.td, .class("first")) { html in
                html(.a, .href(row.link), text: row.name)
                html(.small) { html in
                    html.text(row.store)
                    if row.isSample { html.words(words.sampleMark) }
                }
            }
            html(.td, .class("c-tight"), .label(heads[2])) { html in
                if let standard = row.standard {
                    html(.a, .class("do"), .href(standard.link), words: standard.name)
                } else {
                    html(.span, text: "–")
                }
            }
            html(.td, .label(words.headroomWord)) { html in
                if row.standard == nil {
                    html(.span) { html in
                        html.words(words.noFigureYet)
                        html.text(" ")
                        html.importLink(.class("do"), words: words.importFiles)
                    }
                } else {
                    html(.span, .class("hd")) { html in
                        html(.b, words: row.headroom)
                        row.slots?.write(into: &html)
                    }
                }
            }
            html(.td, .class("num"), .label(words.chanceColumn)) { $0(.span, words: row.chance) }
            html(.td, .class("num", "c-rate"), .label(heads[4])) { html in
                html(.span) { html in
                    html.words(row.rate)
                    if !row.counts.isEmpty { html(.small, words: row.counts) }
                }
            }
            html(.td, .class("c-spark"), .label(heads[5])) { html in
                if let sparkline = row.sparkline { html(.span) { sparkline.write(into: &$0) } }
            }
            if model.since != nil {
                html(.td, .class("c-since"), .label(words.sinceLastVisit)) { $0.change(row.change, words) }
            }
            html(.td, .label(heads[6])) { html in
                html(.span, .class("data")) { html in
                    html.sign(row.ageLook.icon, row.ageLook == .stale ? "tight" : row.ageLook.name)
                    html(.span) { html in
                        html.words(row.age)
                        if let overdue = row.overdue { html(.small, .class("warm"), words: overdue) }
                    }
                }
            }
        }
    }

    private static func pages(_ model: Model, _ html: inout HTML) {
        guard model.previous != nil || model.next != nil else { return }
        html(.nav, .class("pages"), .ariaLabel(model.words.pages)) { html in
            if let previous = model.previous { html(.a, .href(previous), words: model.words.previousPage) }
            html(.span, words: model.range)
            if let next = model.next { html(.a, .href(next), words: model.words.nextPage) }
        }
    }
}
