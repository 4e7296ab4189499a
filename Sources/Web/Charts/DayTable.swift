import AccountHealth
import Wording

/// The table behind a chart: a row for each of its days, with all that the drawings show of it.
struct DayTable {
    struct Row {
        var day: String
        /// Whether the figure was so, is known to come, or comes if nothing new happens.
        var basis: String
        var look: Look
        var status: String
        var counts: String
        var rate: String
        var entering: String
        var leaving: String
        /// To the orders behind the counts, where there are any.
        var orders: Link?
        var enteringOrders: Link?
        var leavingOrders: Link?
        /// Chances and bands; a dash on days that are not foretold.
        var outlook: [String]

        /// Hands over what stands in each cell.
        ///
        /// - Parameter linked: whether counts lead to their orders.
        func forEachCell(linked: Bool, _ body: ((inout HTML) -> Void) -> Void) {
            func part(_ text: String, _ link: Link?, _ html: inout HTML) {
                if linked, let link { html(.a, .href(link), words: text) } else { html.words(text) }
            }
            body { $0.words(day) }
            body { $0.words(basis) }
            body { $0.status(look, status) }
            body { part(counts, orders, &$0) }
            body { $0.words(rate) }
            body { html in
                part(entering, enteringOrders, &html)
                html.text(" ")
                part(leaving, leavingOrders, &html)
            }
            for text in outlook { body { $0.words(text) } }
        }
    }

    let heads: [String]
    let rows: [Row]
    /// Of the rows, that of today.
    let today: Int

    /// - Parameter account: whose orders the counts lead to; nil where they lead nowhere.
    init(_ course: Course, forecast: ForecastCourse?, account: Int64?, words: Wording) {
        func orders(_ count: Int, _ days: ClosedRange<Day>?) -> Link? {
            guard let account, let days, count > 0 else { return nil }
            return .orders(course.standard, of: account, on: days)
        }
        heads = words.dayHeads + (forecast == nil ? [] : words.chanceHeads)
        today = course.first.distance(to: course.today)
        rows = course.points.map { point in
            let basis =
                point.day <= course.today
                ? words.basisSoFar : point.day <= course.knownUntil ? words.basisKnown : words.basisIfNothingNew
            let outlook = forecast.map { forecast in
                let told = forecast[point.day]
                let byThen = forecast.missedByThen(point.day)
                return [
                    told.map { words.chance($0.probability) }, byThen.map { words.chance($0) },
                    told?.band80.map { words.band($0) }, told?.band95.map { words.band($0) },
                ].map { $0 ?? "–" }
            }
            return Row(
                day: words.shortDay(point.day), basis: basis, look: point.look,
                status: words.status(point.look, of: point.tally), counts: words.dayCounts(point.tally),
                rate: point.judgement.rate.map { words.percent($0) } ?? "–",
                entering: "+\(point.entering)", leaving: "−\(point.leaving)",
                orders: orders(point.tally.units, course.window.days(asOf: point.day)),
                enteringOrders: orders(point.entering, point.enteringDays),
                leavingOrders: orders(point.leaving, point.leavingDays), outlook: outlook ?? [])
        }
    }
}

extension HTML {
    mutating func behindChart(_ table: DayTable, _ words: Wording) {
        self(.details, .class("behind")) { html in
            html(.summary, words: words.tableBehindChart)
            html(.div, .class("tw"), .focusable, .role("region"), .ariaLabel(words.tableBehindChart)) { html in
                html(.table, .class("tab")) { html in
                    html(.thead) { html in
                        html(.tr) { html in table.heads.forEach { html(.th, .scope("col"), words: $0) } }
                    }
                    html(.tbody) { html in
                        for row in table.rows {
                            html(.tr) { html in row.forEachCell(linked: true) { html(.td, content: $0) } }
                        }
                    }
                }
            }
        }
    }

    /// A day of the chart under its drawings, today's at first; the script puts the cells of another row in their place.
    mutating func readOut(_ table: DayTable) {
        self(.dl, .class("read")) { html in
            var heads = table.heads.makeIterator()
            table.rows[table.today].forEachCell(linked: false) { cell in
                html(.div) { html in
                    html(.dt, words: heads.next() ?? "")
                    html(.dd, content: cell)
                }
            }
        }
    }

    /// Lies over the drawings, so that a day can be pointed at.
    mutating func daySlider(_ table: DayTable, _ words: Wording) {
        self(
            .input, .class("at"), .type("range"), .max(table.rows.count - 1), .value(table.today), .autocomplete("off"),
            .ariaLabel(words.readDayByDay), .hidden)
        self(.p, .class("vh", "said"), .role("status"), text: "")
    }
}
