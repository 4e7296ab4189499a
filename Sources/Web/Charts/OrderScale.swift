import AccountHealth
import Appeals
import Operations
import Wording

/// The order on one line to scale, so that days are seen as length.
struct OrderScale {
    private struct Point {
        var at: Instant
        var name: String
        var day: String
    }

    private let points: [Point]
    private let gap: (from: Instant, to: Instant, text: String)?
    private let window: (days: ClosedRange<Day>, badFrom: Instant?)?
    private let zone: Zone
    private let asOf: Day
    private let words: Wording
    private let start: Int64
    private let end: Int64

    /// Nil when less than a day is told.
    init?(_ view: OrderView, words: Wording) {
        self.init(PackOrder(view), zone: view.zone, asOf: view.asOf, words: words)
    }

    init?(_ told: PackOrder, zone: Zone, asOf: Day, words: Wording) {
        (self.zone, self.asOf, self.words) = (zone, asOf, words)
        let (order, dates) = (told.order, told.order.dates)
        func point(_ at: Instant?, _ name: String) -> Point? {
            at.map { Point(at: $0, name: name, day: words.shortDay(zone.day(of: $0))) }
        }
        var points = [
            point(order.placedAt, words.scalePlaced), point(dates.confirmedAt, words.scaleConfirmed),
            point(dates.firstScanAt, words.scaleFirstScan), point(dates.deliveredAt, words.scaleDelivered),
            point(dates.cancelledAt, words.scaleCancelled), point(dates.deliverBy, words.scalePromise),
        ].compactMap { $0 }
        points += order.defects.map { defect in
            Point(
                at: defect.knownAt, name: words.kind(defect.kind.description),
                day: words.shortDay(zone.day(of: defect.knownAt)))
        }
        if let counts = told.counts {
            let day = counts.upperBound.advanced(by: 1)
            points.append(Point(at: zone.start(of: day), name: words.scaleRollsOff, day: words.shortDay(day)))
            window = (counts, order.defects.map(\.knownAt).min())
        } else {
            window = nil
        }
        self.points = points.sorted { $0.at < $1.at }
        start = order.placedAt.seconds
        end = max(self.points.last?.at.seconds ?? start, zone.start(of: asOf).seconds)
        guard end - start > 86_400 else { return nil }
        if let confirmed = dates.confirmedAt, let scan = dates.firstScanAt, scan.seconds - confirmed.seconds >= 86_400 {
            gap = (confirmed, scan, words.length(seconds: scan.seconds - confirmed.seconds))
        } else {
            gap = nil
        }
    }

    func write(into html: inout HTML) {
        html(.div, .class("chart", "strip")) { html in
            for (name, width) in [("wide", 1280), ("mid", 840), ("nar", 366)] as [(StaticString, Int)] {
                drawing(name, width: width, &html)
            }
        }
    }

    /// One drawing that needs nothing around it.
    func writeOnPaper(into html: inout HTML) {
        drawing("paper", width: PackDocument.width, isAlone: true, &html)
    }

    private func drawing(_ name: StaticString, width: Int, isAlone: Bool = false, _ html: inout HTML) {
        let (left, right) = (width > 400 ? 400 : 100, width * 10 - (width > 400 ? 700 : 100))
        func x(_ at: Instant) -> Int {
            left + Int(Int64(right - left) * (min(max(at.seconds, start), end) - start) / max(1, end - start))
        }
        let label = words.scaleSentence(from: zone.day(of: points[0].at), to: zone.day(of: Instant(seconds: end)))
        html(.svg, .class(name), .viewBox(width: width, height: 112), .role("img"), .ariaLabel(label)) { html in
            if isAlone { html.style(.drawing) }
            let today = zone.start(of: asOf)
            let now = x(today)
            html(.path, .class("scale"), .d(.line(left, 620, now, 620)))
            if end > today.seconds { html(.path, .class("scale-ahead"), .d(.line(now, 620, right, 620))) }
            if let gap {
                html(
                    .rect, .class("gap"), .x(x(gap.from)), .y(550), .wide(max(20, x(gap.to) - x(gap.from))), .high(140))
            }
            if let window { bar(window, x, &html) }
            for point in points {
                html(.path, .class("scale"), .d(.line(x(point.at), 500, x(point.at), 740)))
            }
            var taken: [ClosedRange<Int>] = []
            if end > today.seconds {
                html(.path, .class("today"), .d(.line(now, 480, now, 920)))
                // Whoever reads it on paper reads it later.
                let word = isAlone ? words.shortDay(asOf) : words.todayWord
                let half = ChartFrame.width(of: word) / 2 + 60
                let place = min(max(now, left + half), right - half)
                taken.append((place - half)...(place + half))
                html(.svgText, .class("acc", "m"), .x(place), .y(430), words: word)
            }
            labels(x, left, right, &taken, &html)
        }
    }

    private func bar(
        _ window: (days: ClosedRange<Day>, badFrom: Instant?), _ x: (Instant) -> Int, _ html: inout HTML
    ) {
        let (from, to) = (x(zone.start(of: window.days.lowerBound)), x(zone.end(of: window.days.upperBound)))
        let bad = max(from, window.badFrom.map(x) ?? from)
        html(.rect, .class("window"), .x(from), .y(820), .wide(max(10, to - from)), .high(50))
        html(.rect, .class("window-bad"), .x(bad), .y(820), .wide(max(10, to - bad)), .high(50))
        let text = words.scaleDefect(until: window.days.upperBound)
        html(.svgText, .class("bad", "e"), .x(to), .y(1_040), words: text)
        let before = words.scaleWindow(from: window.days.lowerBound)
        if to - from > ChartFrame.width(of: text) + ChartFrame.width(of: before) + 200 {
            html(.svgText, .x(from), .y(1_040), words: before)
        }
    }

    /// First and last, then the others where there is room; all of them stand in the time line below.
    private func labels(
        _ x: (Instant) -> Int, _ left: Int, _ right: Int, _ taken: inout [ClosedRange<Int>], _ html: inout HTML
    ) {
        let order =
            [points.indices.first, points.indices.last].compactMap { $0 } + points.indices.dropFirst().dropLast()
        for index in order {
            let point = points[index]
            let half = max(ChartFrame.width(of: point.name), ChartFrame.width(of: point.day)) / 2 + 50
            let place = min(max(x(point.at), left + half - 50), right - half + 50)
            let room = (place - half)...(place + half)
            if taken.contains(where: { $0.overlaps(room) }) { continue }
            taken.append(room)
            html(.svgText, .class("ink", "m"), .x(place), .y(280), words: point.name)
            html(.svgText, .class("faint", "m"), .x(place), .y(430), words: point.day)
        }
        guard let gap else { return }
        let middle = (x(gap.from) + x(gap.to)) / 2
        let half = ChartFrame.width(of: gap.text) / 2
        let place = max(middle, left + half)
        html(.svgText, .class("warm", "m", "b"), .x(place), .y(880), words: gap.text)
    }
}
