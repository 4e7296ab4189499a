import TestSupport
import Testing

@testable import Web

struct SteppedLineTests {
    /// A stroke of an outline: from a point to a point.
    private struct Stroke {
        var from: (x: Int, y: Int)
        var to: (x: Int, y: Int)
    }

    /// The strokes that a browser would draw, in whole units; closing strokes are left out.
    private func strokes(_ outline: Outline) throws -> [[Stroke]] {
        var lines: [[Stroke]] = []
        var at = (x: 0, y: 0)
        let letters = String(decoding: outline.bytes, as: UTF8.self).matches(of: /([MHVZ])(-?\d+)?(?: (-?\d+))?/)
        for letter in letters.map(\.output) {
            let first = letter.2.flatMap { Int($0) }
            var to = at
            switch letter.1 {
            case "M":
                at = (try #require(first), try #require(letter.3.flatMap { Int($0) }))
                lines.append([])
                continue
            case "H": to.x = try #require(first)
            case "V": to.y = try #require(first)
            default: continue
            }
            lines[lines.count - 1].append(Stroke(from: at, to: to))
            at = to
        }
        return lines
    }

    /// Each day has its height, days without one have nothing, and no stroke goes on where another would do. Seeds 1 to 200.
    @Test func everyDayHasItsHeight() throws {
        for seed in 1...200 {
            var random = SeededGenerator(seed: seed)
            let heights = (0..<random.int(1...40)).map { _ in random.chance(15) ? nil : random.int(0...3) }
            var line = SteppedLine()
            for (place, height) in heights.enumerated() {
                if let height {
                    line.step(from: place * 10, to: place * 10 + 10, at: height * 10)
                } else {
                    line.gap()
                }
            }
            line.gap()

            let lines = try strokes(line.outline)
            var found = [Int?](repeating: nil, count: heights.count)
            for stroke in lines.joined() where stroke.from.y == stroke.to.y {
                for place in stroke.from.x..<stroke.to.x { found[place] = stroke.from.y }
            }
            #expect(found == heights, "seed \(seed)")
            for line in lines {
                for (one, next) in zip(line, line.dropFirst()) {
                    #expect((one.from.y == one.to.y) != (next.from.y == next.to.y), "seed \(seed): one stroke would do")
                }
            }
        }
    }

    /// There and back around what lies between two lines.
    @Test func aBandGoesBackBelow() {
        var line = SteppedLine()
        line.step(from: 0, to: 10, at: 10)
        line.step(from: 10, to: 20, at: 10)
        line.step(from: 20, to: 30, at: 20)
        line.step(from: 30, to: 20, at: 50)
        line.step(from: 20, to: 10, at: 40)
        line.step(from: 10, to: 0, at: 40)
        line.close()
        #expect(String(decoding: line.outline.bytes, as: UTF8.self) == "M0 1H2V2H3V5H2V4H0Z")
    }

    @Test func withoutStepsThereIsNoShape() {
        var line = SteppedLine()
        line.gap()
        line.close()
        #expect(line.outline.isEmpty)
    }
}
