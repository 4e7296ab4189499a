import AccountHealth
import Wording

/// One square for each defect: used, free, the limit, and what lies beyond it. Many become a bar with the same meaning.
struct Slots {
    let bad: Int
    let allowed: Int
    let words: Wording

    /// Nil where there is nothing to count against.
    init?(_ tally: Tally, headroom: Headroom?, status: Status, standard: Standard, words: Wording) {
        guard let headroom, let condition = standard.condition, status != .unknown, tally.units > 0 else { return nil }
        bad = tally.bad
        self.words = words
        // What a window without defects would absorb is how many are allowed.
        let free = Headroom(condition: condition, bad: 0, units: tally.units)
        allowed = status == .missed ? free?.absorbable ?? 0 : bad + headroom.absorbable
    }

    func write(into html: inout HTML) {
        let label = words.slots(used: bad, allowed: allowed)
        if max(bad, allowed) > 8 { return bar(label, &html) }
        let before = allowed
        let beyond = max(bad - allowed, 0)
        let hasNext = bad <= allowed
        let width = before * 15 + 6 + (hasNext ? 1 : beyond) * 15
        html(
            .svg, .class("gauge"), .width(width), .height(18), .viewBox(width: width, height: 18), .role("img"),
            .ariaLabel(label)
        ) { html in
            for place in 0..<before {
                if place < bad {
                    html(.rect, .class("used"), .x(place * 150), .y(35), .wide(110), .high(110))
                } else {
                    html(.rect, .class("free"), .x(place * 150 + 8), .y(43), .wide(95), .high(95))
                }
            }
            let limit = before * 150 + 20
            html(.path, .class("limit"), .d(.line(limit, 0, limit, 180)))
            for place in 0..<beyond {
                html(.rect, .class("over"), .x(limit + 60 + place * 150), .y(35), .wide(110), .high(110))
            }
            if hasNext { html(.rect, .class("nextslot"), .x(limit + 68), .y(43), .wide(95), .high(95)) }
        }
    }

    /// A bar with the limit at its end; too many reach beyond it.
    private func bar(_ label: String, _ html: inout HTML) {
        let length = 960
        let limit = bad > allowed ? length * allowed / bad : length - 40
        html(
            .svg, .class("gauge"), .width(98), .height(18), .viewBox(width: 98, height: 18), .role("img"),
            .ariaLabel(label)
        ) { html in
            if bad > allowed {
                html(.rect, .class("used"), .x(0), .y(50), .wide(limit), .high(80))
                html(.rect, .class("over"), .x(limit), .y(50), .wide(length - limit), .high(80))
            } else {
                html(.rect, .class("free"), .x(8), .y(58), .wide(limit - 16), .high(64))
                html(.rect, .class("used"), .x(0), .y(50), .wide(max(8, limit * bad / max(1, allowed))), .high(80))
            }
            html(.path, .class("limit"), .d(.line(limit, 10, limit, 170)))
        }
    }
}
