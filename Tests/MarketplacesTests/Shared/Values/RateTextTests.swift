import AccountHealth
import Testing

@testable import Marketplaces

/// Targets as standards books write them.
struct RateTextTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        /// The rate it must equal; nil when the text is none.
        let rate: Rate?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(text: "1 %", rate: Rate(1, of: 100)), Case(text: "2.5 %", rate: Rate(1, of: 40)),
        Case(text: "2.50%", rate: Rate(1, of: 40)), Case(text: "0 %", rate: Rate(0, of: 1)),
        Case(text: "100 %", rate: Rate(1, of: 1)), Case(text: "0.04", rate: Rate(1, of: 25)),
        Case(text: "1/40", rate: Rate(1, of: 40)), Case(text: " 3 / 200 ", rate: Rate(3, of: 200)),
        Case(text: "200", rate: Rate(200, of: 1)), Case(text: "4.7", rate: Rate(47, of: 10)),
        Case(text: "0.0001", rate: Rate(1, of: 10_000)),
        Case(text: "", rate: nil), Case(text: "%", rate: nil), Case(text: "one", rate: nil),
        Case(text: "-1 %", rate: nil), Case(text: "2,5 %", rate: nil), Case(text: ".5", rate: nil),
        Case(text: "5.", rate: nil), Case(text: "1.2.3", rate: nil), Case(text: "1/0", rate: nil),
        Case(text: "-1/2", rate: nil), Case(text: "1/2/3", rate: nil), Case(text: "1e-2", rate: nil),
        Case(text: "٤ %", rate: nil), Case(text: "0.0000001", rate: nil), Case(text: "123456789", rate: nil),
    ])
    func exactly(_ row: Case) {
        let rate = Rate(exactly: row.text)
        if let expected = row.rate {
            #expect(rate.map { Rate.compare($0, expected) } == 0)
        } else {
            #expect(rate == nil)
        }
    }
}
