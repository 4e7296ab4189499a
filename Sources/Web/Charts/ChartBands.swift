import AccountHealth
import Wording

/// The words beside what may come: at the ends of the bands of 80 and 95 % of outcomes, and at the strip of chances below.
struct ChartBands {
    let course: Course
    let forecast: ForecastCourse
    let axis: ValueAxis
    let frame: ChartFrame
    let words: Wording

    func write(into html: inout HTML) {
        guard frame.hasMargin, let last = forecast[course.last] else { return }
        let labels = [(words.bandLabels.outer, last.band95), (words.bandLabels.inner, last.band80)]
        var above = frame.top - 300
        let limit = place(course.standard.condition?.target?.value ?? 0)
        for (text, band) in labels {
            guard let band else { continue }
            let upper = max(axis.share(bad: band.lowerBound), axis.share(bad: band.upperBound))
            let y = max(place(upper) + 40, frame.top + 40)
            // Words at the end of the lines keep away from each other and from those of the limit.
            guard y - above >= 150, y < limit - 130 || y > limit + 290 else { continue }
            html(.svgText, .x(frame.right + 100), .y(y), words: text)
            above = y
        }
    }

    private func place(_ value: Double) -> Int { axis.place(value, top: frame.top, bottom: frame.bottom) }

    func writeStrip(into html: inout HTML) {
        guard let base = frame.strip else { return }
        html(.path, .class("base"), .d(.line(frame.left, base, frame.right, base)))
        let names = words.chanceStrip
        if frame.hasMargin {
            html(.svgText, .class("ink"), .x(frame.right + 100), .y(base - 190), words: names.name)
            html(.svgText, .x(frame.right + 100), .y(base - 40), words: names.scale)
        } else {
            html(.svgText, .class("faint"), .x(frame.left), .y(base - ChartFrame.stripReach - 20), words: names.name)
        }
    }
}
