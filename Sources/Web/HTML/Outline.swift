/// The outline of a drawing: lines through points given in tenths of a unit.
package struct Outline {
    private(set) var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    mutating func move(_ x: Int, _ y: Int) { add("M", x, y) }
    mutating func line(_ x: Int, _ y: Int) { add("L", x, y) }

    mutating func across(to x: Int) { add("H", x) }
    mutating func down(to y: Int) { add("V", y) }
    mutating func end() { bytes.append(UInt8(ascii: "Z")) }

    private mutating func add(_ letter: Unicode.Scalar, _ place: Int) {
        bytes.append(UInt8(truncatingIfNeeded: letter.value))
        Escape.tenths(place, into: &bytes)
    }

    private mutating func add(_ letter: Unicode.Scalar, _ x: Int, _ y: Int) {
        add(letter, x)
        bytes.append(UInt8(ascii: " "))
        Escape.tenths(y, into: &bytes)
    }

    /// Sides are told by their lengths: those of many boxes are alike, and pages are compressed.
    mutating func box(_ x: Int, _ y: Int, wide: Int, high: Int) {
        move(x, y)
        add("h", wide)
        add("v", high)
        add("h", -wide)
        end()
    }

    static func box(_ x: Int, _ y: Int, wide: Int, high: Int) -> Outline {
        var outline = Outline()
        outline.box(x, y, wide: wide, high: high)
        return outline
    }

    /// A straight line.
    static func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> Outline {
        var outline = Outline()
        outline.move(x1, y1)
        if y1 == y2 { outline.across(to: x2) } else if x1 == x2 { outline.down(to: y2) } else { outline.line(x2, y2) }
        return outline
    }

    /// A triangle of so many tenths across whose tip is at a point, pointing up or down.
    static func triangle(tip x: Int, _ y: Int, size: Int, isUp: Bool) -> Outline {
        let base = isUp ? y + size * 9 / 10 : y - size * 9 / 10
        var outline = Outline()
        outline.move(x - size / 2, base)
        outline.across(to: x + size / 2)
        outline.line(x, y)
        outline.end()
        return outline
    }
}
