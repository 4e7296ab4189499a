import RealModule
import TestSupport
import Testing

@testable import AccountHealth

struct DriftAlarmTests {
    static let today = Day(number: 20_500)

    static func alarm(units: Int, reports: [Int: Int], usual: Double = 0.004, days: Int = 300) -> DriftAlarm? {
        var counts = [KnownOutcomes.Count](repeating: .init(units: Int32(units)), count: days)
        for (ago, count) in reports { counts[days - 1 - ago].reported = Int32(count) }
        let account = KnownOutcomes(asOf: today, first: today.advanced(by: 1 - days), days: counts)
        return DriftAlarm(account, curves: OutcomeCurves([], delay: .defect), usual: usual)
    }

    /// The run length against walking it a thousand times.
    @Test(arguments: [12, 20, 30]) func theRunLengthIsThatOfWalks(_ steps: Int) {
        var random = SeededGenerator(seed: steps)
        let limit = Double(steps) * Double.log(3) / 10
        var total = 0.0
        for _ in 0..<1000 {
            var sum = 0.0
            while sum < limit {
                // Time to the next report; the sum falls meanwhile.
                let wait = -Double.log((Double(random.int(0...999_999)) + 0.5) / 1_000_000)
                total += wait
                sum = max(0, sum - 2 * wait) + Double.log(3)
            }
        }
        let told = DriftAlarm.runLength(steps: steps)
        #expect(abs(told - total / 1000) < told * 0.15, "\(told), walked \(total / 1000)")
        #expect(DriftAlarm.limit(runLength: told - 1e-6) <= limit + 1e-9)
    }

    /// Ten orders a day at 0.4 % make a defect in 25 days.
    @Test func aBurstIsSeen() throws {
        #expect(DriftAlarmTests.alarm(units: 10, reports: [:]) == nil)
        #expect(DriftAlarmTests.alarm(units: 10, reports: [5: 1, 30: 1, 60: 1, 90: 1, 115: 1]) == nil)
        let alarm = try #require(DriftAlarmTests.alarm(units: 10, reports: [6: 1, 5: 2, 3: 2, 1: 1]))
        #expect(alarm.since == DriftAlarmTests.today.advanced(by: -6) && alarm.reports == 6)
        #expect(alarm.expected < 0.5 && alarm.seen > alarm.since && alarm.seen < DriftAlarmTests.today)
    }

    /// A single defect is no burst, however small the account.
    @Test func oneDefectIsNoBurst() {
        #expect(DriftAlarmTests.alarm(units: 1, reports: [3: 1]) == nil)
        #expect(DriftAlarmTests.alarm(units: 0, reports: [:]) == nil)
        #expect(DriftAlarmTests.alarm(units: 1, reports: [:], days: 2) == nil)
    }

    /// A burst of long ago is over.
    @Test func aBurstEnds() {
        #expect(DriftAlarmTests.alarm(units: 10, reports: [250: 6, 249: 3]) == nil)
    }

    /// What is usual raises an alarm about as rarely as is said.
    @Test func falseAlarmsAreAsRareAsSaid() {
        var random = SeededGenerator(seed: 77)
        var alarms = 0
        for _ in 0..<400 {
            var reports: [Int: Int] = [:]
            // Of 20 orders a day and 0.4 %, one report in 12.5 days.
            for ago in 0..<300 where random.int(1...1000) <= 80 { reports[ago] = 1 }
            if DriftAlarmTests.alarm(units: 20, reports: reports) != nil { alarms += 1 }
        }
        // An alarm lasts some weeks; seen on one day, that is a few in a hundred years.
        #expect(alarms < 16, "\(alarms)")
    }
}
