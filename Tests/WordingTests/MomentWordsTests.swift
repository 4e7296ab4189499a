import AccountHealth
import Testing

@testable import Wording

struct MomentWordsTests {
    /// 2026-11-27 18:05 UTC, and what clocks elsewhere show then.
    @Test(
        arguments: [
            (0, "27 Nov, 18:05 UTC"), (480, "28 Nov, 02:05 UTC+8"), (-480, "27 Nov, 10:05 UTC−8"),
            (330, "27 Nov, 23:35 UTC+5:30"), (-210, "27 Nov, 14:35 UTC−3:30"), (345, "27 Nov, 23:50 UTC+5:45"),
        ])
    func momentsAreToldByTheReadersClock(_ minutes: Int32, _ text: String) {
        let zone = Zone(name: "Reader", initialOffset: minutes * 60)
        #expect(Wording(.english, zone: zone).moment(Instant(seconds: 1_795_802_700)) == text)
    }

    @Test func theDayIsTheReadersToo() {
        let zone = Zone(name: "Reader", initialOffset: 28_800)
        let moment = Instant(seconds: 1_798_738_200)
        #expect(Wording(.english).datedMoment(moment) == "31 Dec 2026, 17:30 UTC")
        #expect(Wording(.english, zone: zone).datedMoment(moment) == "1 Jan 2027, 01:30 UTC+8")
        #expect(Wording(.chinese, zone: zone).datedMoment(moment) == "2027 年 1 月 1 日 01:30 UTC+8")
        #expect(Wording(.english).since(moment) == "Since Thursday 31 Dec")
        #expect(Wording(.english, zone: zone).since(moment) == "Since Friday 1 Jan")
    }
}
