import AccountHealth
import Wording

/// The chart of a standard: stepped lines, the target, today, what becomes known and what rolls off, orders in and out.
struct CourseChart {
    let course: Course
    let words: Wording
    let axis: ValueAxis
    let forecast: ForecastCourse?
    /// All that the drawings show, as a table.
    let days: DayTable
    private let target: Rate

    /// - Parameter account: whose orders the counts of the table lead to; nil where they lead nowhere.
    init?(_ course: Course, forecast: ForecastCourse?, account: Int64? = nil, words: Wording) {
        guard let target = course.standard.condition?.target, let value = target.value else { return nil }
        self.course = course
        self.words = words
        self.target = target
        self.forecast = forecast
        days = DayTable(course, forecast: forecast, account: account, words: words)
        let countsGood = course.standard.condition?.countsGood ?? false
        // The axis ends where the band can be read; what goes over is cut at the frame.
        let bands = (forecast?.days ?? []).filter { $0.day <= course.last }.compactMap(\.band80?.upperBound)
        let room = countsGood ? 1 - (1 - value) * 4 : value * 4
        let highest = bands.max().map { countsGood ? max(1 - $0, room) : min($0, room) }
        axis = ValueAxis(
            values: course.points.compactMap(course.value) + [highest].compactMap(\.self), target: value,
            countsGood: countsGood)
    }

    func write(into html: inout HTML) {
        Plot(course: course, axis: axis, forecast: forecast).write(into: &html)
        html(.div, .class("chart")) { html in
            html(.div, .class("plot")) { html in
                for frame in ChartFrame.all { drawing(forecast == nil ? frame : frame.withStrip, &html) }
                html.daySlider(days, words)
            }
            html.readOut(days)
            legend(&html)
        }
        html.behindChart(days, words)
    }

    private func drawing(_ frame: ChartFrame, _ html: inout HTML) {
        let label = words.chartSentence(
            name: words.name(of: course.standard), from: course.first, to: course.last,
            today: rate(on: course.today), demand: words.demand(course.standard),
            turns: course.turns.prefix(4).map {
                (day: $0.day, rate: rate(on: $0.day) ?? "", isMissed: $0.look == .missed)
            })
        html(
            .svg, .class(frame.name), .viewBox(width: frame.width, height: frame.height), .role("img"),
            .ariaLabel(label), .from(frame.left), .to(frame.right)
        ) { html in
            let marks = ChartMarks(course: course, axis: axis, frame: frame, words: words)
            let bands = forecast.map {
                ChartBands(course: course, forecast: $0, axis: axis, frame: frame, words: words)
            }
            if forecast != nil { plot(.bands, frame, &html) }
            bands?.write(into: &html)
            grid(frame, &html)
            plot(.lines, frame, &html)
            if forecast != nil { plot(.strip, frame, &html) }
            bands?.writeStrip(into: &html)
            today(frame, &html)
            marks.write(into: &html)
            plot(.flows, frame, &html)
            flows(frame, &html)
        }
    }

    private func rate(on day: Day) -> String? {
        course.point(on: day)?.judgement.rate.map { words.percent($0) }
    }

    private func y(_ value: Double, _ frame: ChartFrame) -> Int {
        axis.place(value, top: frame.top, bottom: frame.bottom)
    }

    private func grid(_ frame: ChartFrame, _ html: inout HTML) {
        let targetY = y(target.value ?? 0, frame)
        let isGood = course.standard.condition?.countsGood ?? false
        for tick in axis.ticks {
            let place = y(Double(tick) / 10_000, frame)
            let isBase = tick == axis.low
            html(.path, .class(isBase ? "base" : "grid"), .d(.line(frame.left, place, frame.right, place)))
            let isTarget = place == targetY
            html(
                .svgText, .class("e", isTarget ? "target-tick" : "tick"), .x(frame.left - 110),
                .y(place + 40), words: words.tick(tick))
        }
        html(
            .path, .class("side-bad"),
            .d(.line(frame.left - 40, targetY, frame.left - 40, isGood ? frame.bottom : frame.top)))
        html(
            .path, .class("side-good"),
            .d(.line(frame.left - 30, isGood ? frame.top : frame.bottom, frame.left - 30, targetY)))
        for point in course.points where point.day.date.day == 1 {
            let x = frame.x(point.day, course)
            html(.path, .class("grid"), .d(.line(x, frame.top, x, frame.monthBase - 120)))
            if frame.right - x > 300 || frame.hasMargin {
                html(.svgText, .x(x + 50), .y(frame.monthBase), words: words.month(point.day))
            }
        }
        html(.path, .class("target"), .d(.line(frame.left, targetY, frame.right, targetY)))
        let limit = words.limitLabel(course.standard)
        if frame.hasMargin {
            html(.svgText, .class("ink", "b"), .x(frame.right + 100), .y(targetY), words: limit.name)
            html(.svgText, .x(frame.right + 100), .y(targetY + 150), words: limit.strictness)
        } else {
            html(.svgText, .class("ink", "b", "e"), .x(frame.right), .y(targetY - 50), words: limit.name)
        }
    }

    private func plot(_ part: Plot.Part, _ frame: ChartFrame, _ html: inout HTML) {
        let (y, high) = frame.box(part)
        html(.use, .plot(part), .x(frame.left), .y(y), .wide(frame.right - frame.left), .high(high))
    }

    private func today(_ frame: ChartFrame, _ html: inout HTML) {
        let x = frame.x(course.today, course)
        let label = words.today(course.today)
        let isLeft = frame.hasMargin || x - frame.left > ChartFrame.width(of: label) + 60
        html(.path, .class("today"), .d(.line(x, frame.top - 140, x, frame.monthBase - 120)))
        html(
            .svgText, .class("acc", "b", isLeft ? "e" : "from"), .x(isLeft ? x - 60 : x + 60), .y(frame.top - 60),
            words: label)
        let placed = frame.x(course.knownUntil, course)
        if course.knownUntil > course.today.advanced(by: 3) {
            html(.path, .class("placed"), .d(.line(placed, frame.top - 140, placed, frame.bottom)))
        }
        if frame.hasMargin {
            let before = words.allPlaced(course.standard.unit)
            if placed - x > ChartFrame.width(of: before) + 60 {
                html(.svgText, .class("m"), .x((x + placed) / 2), .y(frame.top - 60), words: before)
            }
            html(.svgText, .x(placed + 80), .y(frame.top - 60), words: words.notYetPlaced(course.standard.unit))
        }
        guard let point = course.point(on: course.today), let value = course.value(point) else { return }
        let y = y(value, frame)
        html(.circle, .class("now", point.look.name), .cx(x), .cy(y), .r(45))
        // Where the line was higher lately, the figure stands below it.
        let lately = course.points.filter { $0.day < course.today }.suffix(10).compactMap(course.value)
        let isBelow = lately.contains { self.y($0, frame) < y - 250 } && y + 200 < frame.bottom
        html(
            .svgText, .class("ink", "b", "big", "e"), .x(x - 80), .y(isBelow ? y + 170 : y - 90),
            words: rate(on: course.today) ?? "")
    }

    private func flows(_ frame: ChartFrame, _ html: inout HTML) {
        let labels = words.flows(course.standard.unit)
        if frame.hasMargin {
            html(.svgText, .class("ink"), .x(frame.right + 100), .y(frame.flow - 30), words: labels.entering)
            html(.svgText, .x(frame.right + 100), .y(frame.flow + 130), words: labels.leaving)
        } else {
            html(.svgText, .class("faint"), .x(frame.left), .y(frame.flow - frame.flowReach - 60), words: labels.both)
        }
    }

    private func legend(_ html: inout HTML) {
        html(.ul, .class("legend")) { html in
            let parts: [(StaticString, String)] = [
                ("past", words.rateSoFar), ("known", words.knownRate(course.standard.unit)),
                ("ahead", words.ifNothingNew),
            ]
            for (place, (name, text)) in parts.enumerated() where place != 1 || course.knownUntil > course.today {
                html(.li) { html in
                    html(.svg, .viewBox(width: 26, height: 12), .ariaHidden) { html in
                        html(.path, .class(name), .d(.line(0, 60, 260, 60)))
                    }
                    html.words(text)
                }
            }
            if forecast != nil {
                html(.li) { html in
                    html(.svg, .viewBox(width: 26, height: 12), .ariaHidden) { html in
                        html(.path, .class("band95"), .d(.box(0, 0, wide: 260, high: 120)))
                        html(.path, .class("band80"), .d(.box(0, 30, wide: 260, high: 60)))
                    }
                    html.words(words.outcomesLegend)
                }
            }
            if !course.arrivals.isEmpty {
                html(.li) { html in
                    html.sign(.becomesKnown)
                    html.words(words.becomesKnown)
                }
            }
            if !course.daysDefectsLeave.isEmpty {
                html(.li) { html in
                    html.sign(.rollOff)
                    html.words(words.defectRollsOff)
                }
            }
        }
    }
}
