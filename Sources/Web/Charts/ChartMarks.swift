import AccountHealth
import Wording

/// Triangles on the axis: a defect becomes known, a defect rolls off; each with its words where there is room.
struct ChartMarks {
    let course: Course
    let axis: ValueAxis
    let frame: ChartFrame
    let words: Wording

    private struct Mark {
        var day: Day
        var isArrival: Bool
        var text: String
    }

    private var marks: [Mark] {
        let arrivals = course.arrivals.map { arrival in
            Mark(day: arrival.day, isArrival: true, text: words.known(arrival.kinds, on: arrival.day))
        }
        let leaving = course.daysDefectsLeave.map { point in
            Mark(day: point.day, isArrival: false, text: words.rollsOff(on: point.day))
        }
        return (arrivals + leaving).sorted { ($0.day, $0.isArrival ? 0 : 1) < ($1.day, $1.isArrival ? 0 : 1) }
    }

    func write(into html: inout HTML) {
        let marks = self.marks
        let base = frame.bottom
        for mark in marks {
            let x = frame.x(mark.day, course)
            if mark.isArrival {
                html(.path, .class("comes"), .d(.triangle(tip: x, base + 20, size: 100, isUp: true)))
            } else {
                html(.path, .class("goes"), .d(.triangle(tip: x, base + 115, size: 100, isUp: false)))
            }
        }
        label(marks, &html)
        turns(&html)
    }

    /// Words under the marks, those to come first; what would touch another is left to the table.
    private func label(_ marks: [Mark], _ html: inout HTML) {
        var taken: [ClosedRange<Int>] = []
        let ordered = marks.filter { $0.day >= course.today } + marks.filter { $0.day < course.today }.reversed()
        for mark in ordered {
            for text in frame.hasMargin ? [mark.text, words.shortDay(mark.day)] : [words.shortDay(mark.day)] {
                let half = ChartFrame.width(of: text) / 2
                let x = min(max(frame.x(mark.day, course), frame.left + half), frame.right - half)
                let room = (x - half - 60)...(x + half + 60)
                if taken.contains(where: { $0.overlaps(room) }) { continue }
                taken.append(room)
                html(.svgText, .class("ink", "m"), .x(x), .y(frame.bottom + 250), words: text)
                break
            }
        }
    }

    /// A day ahead on which the target is missed again, said where it happens.
    private func turns(_ html: inout HTML) {
        guard frame.hasMargin, let turn = course.turns.first(where: { $0.look == .missed }),
            let value = course.value(turn)
        else { return }
        let (x, y) = (frame.x(turn.day, course), axis.place(value, top: frame.top, bottom: frame.bottom))
        let text = words.turn(turn.tally, on: turn.day)
        html(.path, .class("lead-line"), .d(.line(x + 45, y - 35, x + 45, y - 265)))
        html(.svgText, .class("ink"), .x(x + 85), .y(y - 290), words: text)
    }
}
