import AccountHealth

/// Where things stand in one drawing of a chart; the same chart is drawn for wide screens, narrower ones and phones.
struct ChartFrame {
    let name: StaticString
    /// In units; text is twelve of them high.
    let width: Int
    private(set) var height: Int
    // In tenths of a unit.
    let left: Int
    let right: Int
    let top: Int
    let bottom: Int
    /// The line between orders that enter and orders that leave.
    private(set) var flow: Int
    let flowReach: Int
    private(set) var monthBase: Int
    /// Whether there is room for words at the right end.
    let hasMargin: Bool
    /// The base of the strip of chances, where there is one.
    private(set) var strip: Int?

    /// How high a chance of 100 % stands.
    static let stripReach = 320

    /// The same drawing with room for the chances of the coming days.
    var withStrip: ChartFrame {
        var frame = self
        // Without a margin its name stands above it.
        let gap = hasMargin ? 340 : 500
        let room = gap + 180
        frame.strip = bottom + gap + ChartFrame.stripReach
        frame.height += room / 10
        frame.flow += room
        frame.monthBase += room
        return frame
    }

    static let all: [ChartFrame] = [
        ChartFrame(
            name: "wide", width: 1280, height: 388, left: 440, right: 11_300, top: 340, bottom: 2_660, flow: 3_380,
            flowReach: 240, monthBase: 3_820, hasMargin: true),
        ChartFrame(
            name: "mid", width: 840, height: 388, left: 440, right: 7_020, top: 340, bottom: 2_660, flow: 3_380,
            flowReach: 240, monthBase: 3_820, hasMargin: true),
        ChartFrame(
            name: "nar", width: 366, height: 330, left: 360, right: 3_560, top: 300, bottom: 2_080, flow: 2_790,
            flowReach: 200, monthBase: 3_220, hasMargin: false),
    ]

    /// The left edge of a day.
    func x(_ day: Day, _ course: Course) -> Int {
        let days = course.first.distance(to: course.last) + 1
        return left + (right - left) * course.first.distance(to: day) / days
    }

    /// The box that a part of the plot is stretched into.
    func box(_ part: Plot.Part) -> (y: Int, high: Int) {
        switch part {
        case .bands, .lines: (top, bottom - top)
        case .strip: ((strip ?? bottom) - ChartFrame.stripReach, ChartFrame.stripReach)
        case .flows: (flow - flowReach, flowReach * part.height / 100)
        }
    }

    /// Roughly how wide a text of this many letters is.
    static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 120 : 63) }
    }
}
