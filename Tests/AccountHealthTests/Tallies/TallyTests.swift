import AccountHealth
import TestSupport
import Testing

struct TallyTests {
    @Test func addingAndTakingAway() {
        var sum = Tally(bad: 1, units: 10, undecided: 2, unplaced: 3)
        sum += Tally(bad: 4, units: 20, undecided: 5, unplaced: 6)
        #expect(sum == Tally(bad: 5, units: 30, undecided: 7, unplaced: 9))
        sum -= Tally(bad: 4, units: 20, undecided: 5, unplaced: 6)
        #expect(sum == Tally(bad: 1, units: 10, undecided: 2, unplaced: 3))
        #expect(!sum.isEmpty && Tally().isEmpty)
    }

    /// Sums over any days, also such as lie wholly or partly outside, are those of a plain list.
    @Test(arguments: 1...10)
    func sumsOfDays(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let first = Day(number: Int32(random.int(-50...20_000)))
        let last = first.advanced(by: random.int(0...60))
        var tallies = DayTallies(first...last)
        #expect(tallies.first == first && tallies.last == last)
        var list: [(day: Day, tally: Tally)] = []
        for _ in 0..<80 {
            let day = first.advanced(by: random.int(-20...80))
            let tally = Tally(
                bad: random.int(0...3), units: random.int(0...9), undecided: random.int(0...2),
                unplaced: random.int(0...2))
            tallies.add(tally, on: day)
            if first <= day, day <= last { list.append((day, tally)) }
        }
        for _ in 0..<50 {
            let from = first.advanced(by: random.int(-30...90))
            let range = from...from.advanced(by: random.int(0...70))
            var expected = Tally()
            for entry in list where range.contains(entry.day) { expected += entry.tally }
            #expect(tallies.sum(range) == expected, "seed \(seed), \(range)")
            var single = Tally()
            for entry in list where entry.day == from { single += entry.tally }
            #expect(tallies[from] == single, "seed \(seed), \(from)")
        }
        // Windows that move forward, now and then by more than their length.
        let count = random.int(1...30)
        var window = first.advanced(by: -40)...first.advanced(by: random.int(-40...20))
        let windows = (0..<60).map { _ in
            let low = window.lowerBound.advanced(by: random.int(0...2) * random.int(0...count))
            window = low...max(window.upperBound, low.advanced(by: random.int(0...count)))
            return window
        }
        #expect(tallies.sums(windows) == windows.map { tallies.sum($0) }, "seed \(seed)")
    }
}
