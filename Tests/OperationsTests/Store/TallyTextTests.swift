import AccountHealth
import TestSupport
import Testing

@testable import Operations

struct TallyTextTests {
    @Test func reads() throws {
        let text = try #require(TallyText("5=12/1;7=3/0/2;31=0/0/0/4"))
        #expect(
            text.days == [
                5: Tally(bad: 1, units: 12), 7: Tally(units: 3, undecided: 2), 31: Tally(unplaced: 4),
            ])
        #expect(text.text == "5=12/1;7=3/0/2;31=0/0/0/4")
        #expect(TallyText("")?.isEmpty == true)
    }

    @Test(arguments: [
        "5", "5=", "=1", "5=1;", ";5=1", "5=1/2/3/4/5", "5=1;5=2", "a=1", "5=1//2", "5=--1", "5=1=2", "5/1",
        "5=99999999999999999999",
    ])
    func damagedTextIsRefused(text: String) {
        #expect(TallyText(text) == nil)
    }

    @Test(arguments: 1...20)
    func roundTrip(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var written = TallyText()
        for _ in 0..<random.int(0...60) {
            let tally = Tally(
                bad: random.int(-3...3), units: random.int(-9...900), undecided: random.int(0...2),
                unplaced: random.int(0...1))
            written.add(tally, onDayOfMonth: random.int(1...31))
        }
        #expect(try #require(TallyText(written.text)).days == written.days)
    }

    @Test func monthsCountTheirDaysFromZero() throws {
        let day = try #require(Day("2024-02-29"))
        #expect(Month(day).number == 202_402)
        #expect(Month(day).dayZero.advanced(by: 29) == day)
    }
}
