import Testing

@testable import Appeals

/// Long texts are gone through once, and what is found in them is what is found by looking at everything.
struct LongTextTests {
    /// Numbers that look random and are the same each time.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 31)
        }
    }

    @Test(arguments: UInt64(1)...50) func risingRangesAreWhatLookingAtAllFinds(_ seed: UInt64) {
        var dice = Dice(state: seed)
        var ranges: [Range<Int>] = []
        var end = 0
        for _ in 0..<Int.random(in: 0...30, using: &dice) {
            let start = end + Int.random(in: 0...4, using: &dice)
            end = start + Int.random(in: 1...5, using: &dice)
            ranges.append(start..<end)
        }
        var rising = RisingRanges(ranges)
        var place = 0
        while place < end + 5 {
            #expect(rising.range(holding: place) == ranges.first { $0.contains(place) }, "\(place) in \(ranges)")
            place += Int.random(in: 0...3, using: &dice)
            if place == 0 { place = 1 }
        }
    }

    /// No figure stands in a gap, and none beside one is lost.
    @Test(arguments: UInt64(1)...50) func figuresBesideGapsAreFound(_ seed: UInt64) {
        var dice = Dice(state: seed)
        let gaps = ["<date>", "[3 orders]", "XX", "____", "{12 %}"]
        let pieces = gaps + ["We refunded 7 orders.", "On 5 May 2026 we paid $20."]
        var (text, orders, days, sums) = ("", 0, 0, 0)
        for _ in 0..<40 {
            let piece = pieces[Int.random(in: 0..<pieces.count, using: &dice)]
            orders += piece.contains("7 orders") ? 1 : 0
            days += piece.contains("5 May") ? 1 : 0
            sums += piece.contains("$20") ? 1 : 0
            text += piece + (piece.hasSuffix(".") ? "\n" : " and ")
        }
        let figures = LetterText(text, traits: .sample).figures
        #expect(figures.counts.count { $0.text == "7" } == orders && figures.counts.allSatisfy { $0.text == "7" })
        #expect(figures.dates.count == days && figures.sums.count == sums && figures.percentages.isEmpty)
    }

    /// What would be looked at again from each of its signs is given up after a few.
    @Test func endlessNamesAndRunsAreGivenUp() {
        let name = LetterText("The parcel " + String(repeating: "AB1-", count: 12) + "AB1 is lost.", traits: .sample)
        #expect(name.figures.codes.allSatisfy { $0.count <= 12 })
        #expect(LetterText("LAMP-02-B is lost.", traits: .sample).figures.codes.count == 1)
        let run = findPlaceholders(Array((String(repeating: "_", count: 250) + "a").unicodeScalars))
        #expect(run == [0..<100, 100..<200])
        #expect(findPlaceholders(Array("____a ____ b".unicodeScalars)) == [6..<10])
    }
}
