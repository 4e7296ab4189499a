/// A line that keeps a height for a while and steps to the next, as a rate does from day to day; what is level is one stroke.
struct SteppedLine {
    private(set) var outline = Outline()
    private var end: (x: Int, y: Int)?

    /// Goes on at this height; another step that begins where the last one ended is joined to it, also on the way back.
    mutating func step(from x: Int, to next: Int, at y: Int) {
        if let end {
            if y != end.y {
                outline.across(to: x)
                outline.down(to: y)
            }
        } else {
            outline.move(x, y)
        }
        end = (next, y)
    }

    /// Ends here; the next step begins a line of its own.
    mutating func gap() {
        if let end { outline.across(to: end.x) }
        end = nil
    }

    /// Ends here, as the edge of a shape.
    mutating func close() {
        guard end != nil else { return }
        gap()
        outline.end()
    }
}
