import AccountHealth
import Appeals
import Wording

/// A promise day by day, before it and since, up to its last day: a bar as high as what was counted, filled as far as it was broken.
struct CommitmentChart {
    private let measured: CommitmentMeasurement
    private let words: Wording
    private let since: Day

    /// Nil before the first day.
    init?(_ measured: CommitmentMeasurement, words: Wording) {
        guard let first = measured.days.first else { return nil }
        self.measured = measured
        self.words = words
        since = first.day
    }

    /// - Parameter isAlone: whether it stands in a document that goes without the style sheet of the pages.
    func write(into html: inout HTML, isAlone: Bool = true) {
        let metric = measured.metric
        let label = words.controlChart(
            words.proofName(metric), before: measured.totalBefore, after: measured.total, since: since)
        let days = measured.before + measured.days
        let (left, right, top, base) = (300, PackDocument.width * 10 - 50, 420, 1_000)
        let most = max(1, days.map(\.count.denominator).max() ?? 1)
        // With room for all the days a promise is measured.
        let width = measured.before.count + Commitment.days
        func x(_ place: Int) -> Int { left + (right - left) * place / width }
        func high(_ count: Int) -> Int { (base - top) * count / most }
        html(.svg, .viewBox(width: PackDocument.width, height: 140), .role("img"), .ariaLabel(label)) { html in
            if isAlone { html.style(.drawing) }
            html(.svgText, .class("faint", "e"), .x(left - 60), .y(top + 60)) { $0.number(most) }
            html(.path, .class("base"), .d(.line(left, top, right, top)))
            for (place, day) in days.enumerated() where day.count.denominator > 0 {
                let wide = max(12, x(place + 1) - x(place) - 10)
                let all = high(day.count.denominator)
                html(.rect, .class("window"), .x(x(place)), .y(base - all), .wide(wide), .high(all))
                let broken = high(metric.broken(day.count))
                if broken > 0 {
                    html(.rect, .class("window-bad"), .x(x(place)), .y(base - broken), .wide(wide), .high(broken))
                }
            }
            html(.path, .class("scale"), .d(.line(left, base, right, base)))
            let middle = x(measured.before.count)
            html(.path, .class("today"), .d(.line(middle, 60, middle, base + 60)))
            let before = words.labelled(
                words.daysBefore(measured.before.count), words.proofCount(measured.totalBefore))
            html(.svgText, .class("ink", "e"), .x(middle - 80), .y(180), words: before)
            let after = words.labelled(words.sinceDay(since), words.proofCount(measured.total))
            html(.svgText, .class("acc", "b"), .x(middle + 80), .y(180), words: after)
            if let first = days.first {
                let end = since.advanced(by: Commitment.days - 1)
                html(.svgText, .class("faint"), .x(left), .y(base + 190), words: words.shortDay(first.day))
                html(.svgText, .class("faint", "e"), .x(right), .y(base + 190), words: words.shortDay(end))
            }
            key(at: middle, base + 190, &html)
        }
    }

    private func key(at middle: Int, _ y: Int, _ html: inout HTML) {
        var x = middle - (ChartFrame.width(of: words.brokenMark + words.keptMark) + 700) / 2
        for (name, text) in [("window-bad", words.brokenMark), ("window", words.keptMark)] as [(StaticString, String)] {
            html(.rect, .class(name), .x(x), .y(y - 90), .wide(100), .high(100))
            html(.svgText, .x(x + 150), .y(y), words: text)
            x += ChartFrame.width(of: text) + 450
        }
    }
}

extension ProofMetric {
    /// How much of what was counted broke the promise.
    fileprivate func broken(_ count: ProofCount) -> Int {
        switch limit {
        case .atMost: count.numerator
        case .atLeast: count.denominator - count.numerator
        }
    }
}
