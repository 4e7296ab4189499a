import AccountHealth
import Testing

@testable import Appeals

struct CaseNumbersTests {
    /// A case of so many rounds, won back after so many days; nil for one that is open.
    private static func record(_ rounds: Int, days: Int?) throws -> CaseRecord {
        var record = try CaseRecord([.opened(CaseStateTests.message)])
        for number in 1...rounds {
            try record.take(.submitted(CaseStateTests.round(number)))
            if number < rounds { try record.take(CaseStateTests.answered(.moreWanted)) }
        }
        guard let days else { return record }
        let back = CaseMessage(
            mail: NoticeMail(parts: ["Back"]), receivedOn: CaseStateTests.day.advanced(by: days))
        try record.take(.answered(back, .reinstated))
        return record
    }

    @Test func theMiddleOfThoseWonBack() throws {
        let records = try [(3, 20), (1, 4), (9, nil), (2, 9)].map { try CaseNumbersTests.record($0.0, days: $0.1) }
        let numbers = CaseNumbers(records)
        #expect(numbers.all == 4 && numbers.reinstated == 3 && numbers.days == 9 && numbers.rounds == 2)
        let two = CaseNumbers(Array(records.prefix(2)))
        #expect(two.days == 4 && two.rounds == 1, "half of two is the quicker one")
    }

    @Test func withoutAnyWonBackNothingIsTold() throws {
        let numbers = CaseNumbers([try CaseNumbersTests.record(2, days: nil)])
        #expect(numbers.all == 1 && numbers.reinstated == 0 && numbers.days == nil && numbers.rounds == nil)
        #expect(CaseNumbers([]).all == 0)
    }
}
