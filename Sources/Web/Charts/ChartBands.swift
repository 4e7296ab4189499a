import AccountHealth
import Wording

/// What may come, behind the lines of a chart: the bands of 80 and 95 % of outcomes, and a strip of bars below it with the
/// chance of a miss on each day. Counts are whole, so bands have steps.
struct ChartBands {
    let course: Course
    let forecast: ForecastCourse
    let axis: ValueAxis
    let frame: ChartFrame
    let words: Wording

    private var days: [ForecastDay] { forecast.days.filter { $0.day > course.today && $0.day <= course.last } }

    func write(into html: inout HTML) {
        let bands: [(StaticString, KeyPath<ForecastDay, ClosedRange<Double>?>)] = [
            ("band95", \.band95), ("band80", \.band80),
        ]
        for (name, band) in bands {
            let outline = outline(band)
            if !outline.isEmpty { html(.path, .class(name), .d(outline)) }
        }
        guard frame.hasMargin, let last = days.last, last.day == course.last else { return }
        let labels = [(words.bandLabels.outer, last.band95), (words.bandLabels.inner, last.band80)]
        var above = frame.top - 300
        let limit = axis.place(course.standard.condition?.target?.value ?? 0, top: frame.top, bottom: frame.bottom)
        for (text, band) in labels {
            guard let band else { continue }
            let y = max(place(countsGood ? band.lowerBound : band.upperBound) + 40, frame.top + 40)
            // Words at the end of the lines keep away from each other and from those of the limit.
            guard y - above >= 150, y < limit - 130 || y > limit + 290 else { continue }
            html(.svgText, .x(frame.right + 100), .y(y), words: text)
            above = y
        }
    }

    private var countsGood: Bool { course.standard.condition?.countsGood ?? false }

    private func place(_ bad: Double) -> Int {
        axis.place(countsGood ? 1 - bad : bad, top: frame.top, bottom: frame.bottom)
    }

    /// Days without a band end an outline; the next one begins another.
    private func outline(_ band: KeyPath<ForecastDay, ClosedRange<Double>?>) -> Outline {
        var outline = Outline()
        var run: [(from: Int, to: Int, high: Int, low: Int)] = []
        func close() {
            guard let first = run.first else { return }
            outline.move(first.from, first.high)
            var y = first.high
            for (place, step) in run.enumerated() {
                if step.high != y { outline.down(to: step.high) }
                y = step.high
                if place == run.count - 1 || run[place + 1].high != y { outline.across(to: step.to) }
            }
            for (place, step) in run.enumerated().reversed() {
                if step.low != y { outline.down(to: step.low) }
                y = step.low
                if place == 0 || run[place - 1].low != y { outline.across(to: step.from) }
            }
            outline.end()
            run = []
        }
        for day in days {
            guard let range = day[keyPath: band] else {
                close()
                continue
            }
            run.append(
                (
                    frame.x(day.day, course), frame.x(day.day.advanced(by: 1), course), place(range.upperBound),
                    place(range.lowerBound)
                ))
        }
        close()
        return outline
    }

    func writeStrip(into html: inout HTML) {
        guard let base = frame.strip else { return }
        var (past, ahead) = (Outline(), Outline())
        for point in course.points where point.day <= course.today && point.look == .missed {
            bar(point.day, 1, base, &past)
        }
        for day in days where day.probability > 0.002 { bar(day.day, day.probability, base, &ahead) }
        html(.path, .class("base"), .d(.line(frame.left, base, frame.right, base)))
        if !past.isEmpty { html(.path, .class("in"), .d(past)) }
        if !ahead.isEmpty { html(.path, .class("in-ahead"), .d(ahead)) }
        let names = words.chanceStrip
        if frame.hasMargin {
            html(.svgText, .class("ink"), .x(frame.right + 100), .y(base - 190), words: names.name)
            html(.svgText, .x(frame.right + 100), .y(base - 40), words: names.scale)
        } else {
            html(.svgText, .class("faint"), .x(frame.left), .y(base - ChartFrame.stripReach - 20), words: names.name)
        }
    }

    private func bar(_ day: Day, _ chance: Double, _ base: Int, _ outline: inout Outline) {
        let x = frame.x(day, course)
        let wide = max(12, frame.x(day.advanced(by: 1), course) - x - 12)
        let high = max(10, Int(Double(ChartFrame.stripReach) * chance))
        outline.box(x + 6, base - high, wide: wide, high: high)
    }
}
