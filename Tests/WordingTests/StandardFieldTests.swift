import AccountHealth
import Testing
import Wording

/// Names and fields of standards say each thing once, in words a seller uses.
struct StandardFieldTests {
    /// A name that says the days is not followed by them.
    @Test func aCardSaysTheDaysOnce() throws {
        let limit = Condition.lessThan(Rate(4, of: 100))
        let window = Window.days(count: 10, lag: 1)
        let named = Samples.standard(
            .confirmedLate, condition: limit, name: "Late shipment, 10 days", chinese: "迟发率（10 天）", window: window)
        let late = try Samples.standing(named, bad: 0, of: 20)
        #expect(english.cardDemand(late).plainSpaces == "below 4 %")
        #expect(!chinese.cardDemand(late).contains("天"))
        let other = Samples.standard(
            .confirmedLate, condition: limit, name: "Late shipment", chinese: "迟发率", window: window)
        let unnamed = try Samples.standing(other, bad: 0, of: 20)
        #expect(english.cardDemand(unnamed).plainSpaces == "10 days, below 4 %")
        #expect(chinese.cardDemand(unnamed).hasPrefix("10 天，"))
    }

    @Test func fieldsOfWhatIfAreNamedByWhatIsCounted() {
        #expect(english.moreDefectsField(Samples.defects) == "More defective orders")
        #expect(english.moreDefectsField(Samples.tracking) == "More parcels without a scan")
        #expect(english.moreCleanField(Samples.defects) == "More clean orders")
        #expect(chinese.moreDefectsField(Samples.defects) == "再增加缺陷订单数")
    }
}
