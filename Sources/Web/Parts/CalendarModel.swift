import AccountHealth
import Operations
import Wording

/// The coming weeks day by day: known defects among the orders of the window, and what stops or begins to count.
struct CalendarModel {
    struct Cell {
        var day: Day
        var date: String
        /// With the month, where a month begins.
        var longDate: String?
        var isToday = false
        /// Nil before today.
        var look: Look?
        var status = ""
        var counts = ""
        /// To the orders of the window on that day, where there are any.
        var orders: Link?
        var events: [Event] = []
        /// To all orders against the account that leave on that day, where there are more than the day names.
        var more: Link?
        /// The chance of a miss; nil where none is told.
        var chance: Double?
        /// How many orders the day does not name.
        var unnamed: Int { max(0, events.count - CalendarModel.eventLimit) }
    }

    struct Event {
        var isRollOff: Bool
        var orderID: String
        var link: Link
        var sentence: String
    }

    /// Orders that a day names.
    static let eventLimit = 4

    let words: Wording
    var weeks: [[Cell]] = []
    var sub: String

    /// - Parameters:
    ///   - course: what the windows of the coming days hold.
    ///   - forecast: what is foretold of them.
    init(_ standing: Standing, course: Course, forecast: ForecastCourse?, account: Int64, words: Wording) {
        self.words = words
        sub = words.calendarSub(standing.standard.unit)
        let today = standing.asOf
        let first = today.startOfWeek(firstWeekday: .monday)
        let events = CalendarModel.events(standing, account: account, words: words)
        let lastEvent = events.keys.filter { $0 <= course.last }.max() ?? today
        let count = min(8, max(4, first.distance(to: lastEvent) / 7 + 1))
        for week in 0..<count {
            var cells: [Cell] = []
            for weekday in 0..<7 {
                let day = first.advanced(by: week * 7 + weekday)
                let isNamed = day == first || day.date.day == 1
                var cell = Cell(
                    day: day, date: words.dayOfMonth(day), longDate: isNamed ? words.shortDay(day) : nil)
                if day >= today, let point = course.point(on: day) {
                    cell.isToday = day == today
                    cell.look = point.look
                    cell.status = words.status(point.look, of: point.tally)
                    cell.counts = point.tally.units == 0 ? "–" : "\(point.tally.bad)/\(point.tally.units)"
                    if point.tally.units > 0 {
                        cell.orders = .orders(standing.standard, of: account, on: course.window.days(asOf: day))
                    }
                    cell.events = day == today ? [] : events[day] ?? []
                    cell.more = CalendarModel.more(
                        cell.events, on: day, of: standing.standard, window: course.window, account: account)
                    cell.chance = forecast?[day]?.probability
                }
                cells.append(cell)
            }
            weeks.append(cells)
        }
    }

    /// Where none leaves, those that begin to count.
    private static func more(
        _ events: [Event], on day: Day, of standard: Standard, window: Window, account: Int64
    ) -> Link? {
        guard events.count > eventLimit else { return nil }
        let (before, after) = (window.days(asOf: day.advanced(by: -1)), window.days(asOf: day))
        let (first, end) =
            events.contains(where: \.isRollOff)
            ? (before.lowerBound, after.lowerBound)
            : (before.upperBound.advanced(by: 1), after.upperBound.advanced(by: 1))
        guard first < end else { return nil }
        return .orders(standard, of: account, on: first...end.advanced(by: -1), part: .against)
    }

    private static func events(_ standing: Standing, account: Int64, words: Wording) -> [Day: [Event]] {
        var events: [Day: [Event]] = [:]
        for defect in standing.defects + standing.upcoming
        where standing.listedUntil.map({ defect.day <= $0 }) ?? true {
            let link = Link.order(defect.orderID, of: account)
            let off = defect.counts.upperBound.advanced(by: 1)
            events[off, default: []].append(
                Event(
                    isRollOff: true, orderID: defect.orderID, link: link, sentence: words.rollsOff(defect.orderID)))
            if defect.counts.lowerBound > standing.asOf {
                events[defect.counts.lowerBound, default: []].append(
                    Event(
                        isRollOff: false, orderID: defect.orderID, link: link,
                        sentence: words.beginsToCount(defect.orderID)))
            }
        }
        return events
    }
}

extension HTML {
    mutating func calendar(_ model: CalendarModel) {
        let words = model.words
        sectionHead(words.rollOffCalendar, sub: model.sub)
        let isForetold = model.weeks.joined().contains { $0.chance != nil }
        self(.table, .class("cal")) { html in
            html(.caption, .class("vh"), words: words.rollOffCalendar)
            html(.thead) { html in
                html(.tr) { html in
                    for name in words.weekdayNames { html(.th, .scope("col"), words: name) }
                }
            }
            html(.tbody) { html in
                for week in model.weeks {
                    html(.tr) { html in week.forEach { html.cell($0, words) } }
                }
            }
        }
        self(.ul, .class("key")) { html in
            let keys: [(Look, String)] = [
                (.missed, words.calendarKeyMissed), (.tight, words.calendarKeyTight), (.met, words.calendarKeyMet),
            ]
            for (look, text) in keys {
                html(.li) { html in
                    html.sign(look.icon, look.name)
                    html.words(text)
                }
            }
            if isForetold { html(.li, words: words.calendarKeyChance) }
            html(.li) { html in
                html.sign(.rollOff)
                html.words(words.stopsCounting)
            }
        }
        let cells = model.weeks.joined().filter { !$0.events.isEmpty }
        guard !cells.isEmpty else { return }
        self(.ul, .class("cll")) { html in
            for cell in cells {
                for event in cell.events.prefix(CalendarModel.eventLimit) {
                    html(.li) { html in
                        html(.b, words: words.shortDay(cell.day))
                        html(.span) { html in
                            html(.a, .href(event.link), words: event.sentence)
                            if let chance = cell.chance { html(.small, words: words.chanceThen(chance)) }
                        }
                    }
                }
                if let more = cell.more {
                    html(.li) { html in
                        html(.b, words: words.shortDay(cell.day))
                        html(.span) { $0(.a, .href(more), words: words.moreEvents(cell.unnamed)) }
                    }
                }
            }
        }
    }

    private mutating func cell(_ cell: CalendarModel.Cell, _ words: Wording) {
        let name: StaticString = cell.look == nil ? "gone" : cell.isToday ? "today" : cell.events.isEmpty ? "d" : "ev"
        self(.td, .class(name)) { html in
            html(.span, .class("a")) { html in
                if let long = cell.longDate { html(.span, .class("long"), words: long) }
                html(.span, .class(cell.longDate == nil ? "day" : "brief"), words: cell.date)
                if let look = cell.look {
                    html.sign(look.icon, look.name)
                    html(.span, .class("vh"), words: cell.status)
                }
            }
            if let orders = cell.orders {
                html(.b) { $0(.a, .href(orders), text: cell.counts) }
            } else if cell.look != nil {
                html(.b, text: cell.counts)
            }
            if let chance = cell.chance { html(.small, words: words.chance(chance)) }
            for event in cell.events.prefix(CalendarModel.eventLimit) {
                html(.span, .class("e")) { html in
                    html.sign(event.isRollOff ? .rollOff : .becomesKnown)
                    html(.span) { $0(.a, .href(event.link), text: "…\(event.orderID.suffix(4))") }
                }
            }
            if let more = cell.more {
                html(.span, .class("e")) { html in
                    html(.span) { html in
                        html(
                            .a, .href(more), .ariaLabel(words.moreEvents(cell.unnamed)), text: "+\(cell.unnamed)")
                    }
                }
            }
        }
    }
}
