import AccountHealth
import TestSupport
import Testing

struct DaySetTests {
    /// Days put in one by one, before and after those already there, against a plain set.
    @Test(arguments: 1...12)
    func isASetOfDays(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let first = Day(number: Int32(random.int(-400...20_000)))
        var days = DaySet()
        var plain: Set<Day> = []
        for _ in 0..<random.int(0...40) {
            let day = first.advanced(by: random.int(-300...300))
            #expect(days.insert(day) == plain.insert(day).inserted, "seed \(seed), \(day)")
        }
        for _ in 0..<400 {
            let from = first.advanced(by: random.int(-400...400))
            let range = from...from.advanced(by: random.int(0...random.pick(0, 3, 64, 200)))
            #expect(days.intersects(range) == plain.contains(where: range.contains), "seed \(seed), \(range)")
        }
    }
}
