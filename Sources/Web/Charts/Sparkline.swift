import AccountHealth

/// The last sixty days of a figure in 112 by 30: stepped, with the limit and the figure now.
struct Sparkline {
    let standard: Standard
    /// Day by day, the last one today.
    let history: [Tally]
    let look: Look
    var width = 112
    var height = 30

    func write(into html: inout HTML) {
        let rates = history.map { Judgement($0, standard: standard).rate?.value }
        let values = rates.compactMap { $0 }
        guard values.count > 1, let target = standard.condition?.target?.value else { return }
        let low = min(values.min() ?? 0, target, standard.condition?.countsGood == true ? 1 : 0)
        let high = max(values.max() ?? 0, target)
        let (top, bottom) = (37, height * 10 - 37)
        func y(_ value: Double) -> Int {
            high > low ? bottom - Int((Double(bottom - top) * (value - low) / (high - low)).rounded()) : bottom
        }
        let span = width * 10 - 70
        func x(_ place: Int) -> Int { 10 + span * place / max(1, history.count - 1) }
        var outline = Outline()
        var last: Int?
        for (place, rate) in rates.enumerated() {
            guard let rate else {
                last = nil
                continue
            }
            if let previous = last {
                outline.across(to: x(place))
                if y(rate) != previous { outline.down(to: y(rate)) }
            } else {
                outline.move(x(place), y(rate))
            }
            last = y(rate)
        }
        html(
            .svg, .class("spark"), .width(width), .height(height), .viewBox(width: width, height: height), .ariaHidden
        ) { html in
            html(.path, .class("target"), .d(.line(0, y(target), width * 10, y(target))))
            html(.path, .class("past"), .d(outline))
            if let last { html(.circle, .class(look.name), .cx(x(history.count - 1)), .cy(last), .r(28)) }
        }
    }
}
