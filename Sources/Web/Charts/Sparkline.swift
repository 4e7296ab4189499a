import AccountHealth

/// The last sixty days of a figure in 112 by 30: stepped, with gaps where there is none, with the limit and the figure now.
struct Sparkline {
    let standard: Standard
    /// Day by day, the last one today.
    let history: [Rate?]
    let look: Look
    var width = 112
    var height = 30

    func write(into html: inout HTML) {
        let values = history.map { $0?.value }
        let told = values.compactMap(\.self)
        guard told.count > 1, let target = standard.condition?.target?.value else { return }
        let low = min(told.min() ?? 0, target, standard.condition?.countsGood == true ? 1 : 0)
        let high = max(told.max() ?? 0, target)
        let (top, bottom) = (37, height * 10 - 37)
        func y(_ value: Double) -> Int {
            high > low ? bottom - Int((Double(bottom - top) * (value - low) / (high - low)).rounded()) : bottom
        }
        let span = width * 10 - 70
        func x(_ place: Int) -> Int { 10 + span * place / max(1, history.count - 1) }
        var line = SteppedLine()
        for (place, value) in values.enumerated() {
            if let value {
                line.step(from: x(place), to: x(min(place + 1, values.count - 1)), at: y(value))
            } else {
                line.gap()
            }
        }
        line.gap()
        html(
            .svg, .class("spark"), .width(width), .height(height), .viewBox(width: width, height: height), .ariaHidden
        ) { html in
            html(.path, .class("target"), .d(.line(0, y(target), width * 10, y(target))))
            html(.path, .class("past"), .d(line.outline))
            if case let last?? = values.last {
                html(.circle, .class(look.name), .cx(x(values.count - 1)), .cy(y(last)), .r(28))
            }
        }
    }
}
