import AccountHealth
import Testing

struct ChoicesTests {
    /// What the contract names as defaults.
    @Test func defaults() {
        let choices = Choices()
        #expect(!choices.cancelledOrdersCount && !choices.pendingOrdersCount)
        #expect(choices.openClaimsCount && !choices.fundedClaimsCount)
        #expect(!choices.fraudChargebacksCount && choices.unknownChargebacksCount)
        #expect(choices.overdueOrdersCount)
        #expect(choices.lateShipmentDay == .shipBy && choices.cancellationDay == .placed)
        #expect(!choices.mixedOrdersCountOnce && !choices.daysAreUTC)
    }

    @Test func alternativesDecideOneThingOtherwise() {
        let alternatives = Choices().alternatives
        #expect(
            alternatives.map { "\($0.choice.name)=\($0.choice.value)" } == [
                "cancelled-orders-count=true", "pending-orders-count=true", "open-claims-count=false",
                "funded-claims-count=true", "fraud-chargebacks-count=true", "unknown-chargebacks-count=false",
                "overdue-orders-count=false", "late-shipment-day=placed", "late-shipment-day=confirmed",
                "cancellation-day=cancelled", "days-are-utc=true",
            ])
        for (choice, choices) in alternatives {
            #expect(choices != Choices(), "\(choice.name)")
            // Deciding it back leads home; several choices at once could not.
            #expect(choices.alternatives.contains { $0.choices == Choices() }, "\(choice.name)")
        }
        #expect(Set(alternatives.map(\.choices)).count == alternatives.count)
    }
}
