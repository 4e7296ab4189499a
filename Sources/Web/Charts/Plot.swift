import AccountHealth

/// What a chart shows of its days. It is drawn once: a unit is a day across, and upright a hundredth of the axis or of a
/// bar's reach. The drawings for wide and narrow screens stretch it into their frames; lines keep their thickness.
struct Plot {
    /// What is laid into a frame by itself, as other things stand between it and the next.
    enum Part: CaseIterable {
        case bands, lines, strip, flows

        var id: StaticString {
            switch self {
            case .bands: "plot-bands"
            case .lines: "plot-lines"
            case .strip: "plot-strip"
            case .flows: "plot-flows"
            }
        }

        var reference: StaticString {
            switch self {
            case .bands: "#plot-bands"
            case .lines: "#plot-lines"
            case .strip: "#plot-strip"
            case .flows: "#plot-flows"
            }
        }

        /// Whether it shows what may come.
        var isForetold: Bool { self == .bands || self == .strip }

        /// In units. Orders enter above a line and leave below it, a little apart.
        var height: Int { self == .flows ? 204 : 100 }
    }

    let course: Course
    let axis: ValueAxis
    let forecast: ForecastCourse?

    func write(into html: inout HTML) {
        html(.svg, .class("sprite"), .ariaHidden) { html in
            for part in Part.allCases where forecast != nil || !part.isForetold {
                // Of the class of charts, so that their rules hold for what is shown of it elsewhere, too.
                html(
                    .symbol, .id(part.id), .class("chart"), .viewBox(width: course.points.count, height: part.height),
                    .stretched
                ) { html in
                    for (name, outline) in outlines(part) where !outline.isEmpty {
                        html(.path, .class(name), .d(outline))
                    }
                }
            }
        }
    }

    private func outlines(_ part: Part) -> [(StaticString, Outline)] {
        switch part {
        case .bands: [("band95", band(\.band95)), ("band80", band(\.band80))]
        case .lines: lines
        case .strip: strip
        case .flows: flows
        }
    }

    // In tenths of a unit, as outlines are.
    private func x(_ day: Day) -> Int { course.first.distance(to: day) * 10 }
    private func y(_ value: Double) -> Int { axis.place(value, top: 0, bottom: 1_000) }

    // MARK: -

    /// The outcomes of each day to come. Counts are whole, so bands have steps; a day without a band ends a shape.
    private func band(_ band: KeyPath<ForecastDay, ClosedRange<Double>?>) -> Outline {
        var line = SteppedLine()
        var run: [(day: Day, bad: ClosedRange<Double>)] = []
        func close() {
            for (day, bad) in run { line.step(from: x(day), to: x(day) + 10, at: y(axis.share(bad: bad.upperBound))) }
            for (day, bad) in run.reversed() {
                line.step(from: x(day) + 10, to: x(day), at: y(axis.share(bad: bad.lowerBound)))
            }
            line.close()
            run = []
        }
        for day in coming {
            if let bad = day[keyPath: band] { run.append((day.day, bad)) } else { close() }
        }
        close()
        return line.outline
    }

    private var coming: [ForecastDay] {
        (forecast?.days ?? []).filter { $0.day > course.today && $0.day <= course.last }
    }

    /// The rate as it was, as it is known to come, and as it comes if nothing new happens.
    private var lines: [(StaticString, Outline)] {
        let known = course.today...course.knownUntil
        return [
            ("ahead", line { $0 >= known.upperBound }),
            ("known", line { known.count > 1 && known.contains($0) }),
            ("past", line { $0 <= course.today }),
        ]
    }

    /// Days without a figure are gaps.
    private func line(_ belongs: (Day) -> Bool) -> Outline {
        var line = SteppedLine()
        let points = course.points.filter { belongs($0.day) }
        for point in points {
            guard let value = course.value(point) else {
                line.gap()
                continue
            }
            // Today's step ends at today's line, so that what follows begins there.
            let isWhole = point.day != points.last?.day || point.day == course.last
            line.step(from: x(point.day), to: x(point.day) + (isWhole ? 10 : 0), at: y(value))
        }
        line.gap()
        return line.outline
    }

    /// The chance of a miss on each day; what is past is certain.
    private var strip: [(StaticString, Outline)] {
        var (past, ahead) = (Outline(), Outline())
        for point in course.points where point.day <= course.today && point.look == .missed {
            past.bar(x(point.day), base: 1_000, high: 1_000)
        }
        for day in coming where day.probability > 0.002 {
            ahead.bar(x(day.day), base: 1_000, high: max(30, Int(1_000 * day.probability)))
        }
        return [("in", past), ("in-ahead", ahead)]
    }

    /// Orders entering the window upward, orders leaving it downward.
    private var flows: [(StaticString, Outline)] {
        let most = max(1, course.points.reduce(0) { max($0, $1.entering, $1.leaving) })
        func high(_ count: Int) -> Int { max(40, 1_000 * count / most) }
        var (entered, entering, leaving) = (Outline(), Outline(), Outline())
        for point in course.points {
            if point.entering > 0 {
                if point.day > course.today {
                    entering.bar(x(point.day), base: 1_000, high: high(point.entering))
                } else {
                    entered.bar(x(point.day), base: 1_000, high: high(point.entering))
                }
            }
            if point.leaving > 0 {
                let high = high(point.leaving)
                leaving.bar(x(point.day), base: 1_040 + high, high: high)
            }
        }
        return [("in", entered), ("in-ahead", entering), ("out", leaving)]
    }
}

extension Outline {
    /// A day's bar, a little apart from its neighbours.
    fileprivate mutating func bar(_ x: Int, base: Int, high: Int) { box(x + 1, base - high, wide: 8, high: high) }
}
