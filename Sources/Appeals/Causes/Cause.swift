/// A reason why orders go wrong, as data. Its words stand in the module of sentences.
package struct Cause: Sendable {
    package let id: String
    /// What shows it in one order; nil where no fact that Standing reads can.
    let pattern: (@Sendable (CauseOrder, CauseShop) -> Bool?)?

    private init(_ id: String, _ pattern: (@Sendable (CauseOrder, CauseShop) -> Bool?)? = nil) {
        self.id = id
        self.pattern = pattern
    }

    /// Two sales channels, prices and origins of parcels are in no file Standing reads.
    package static let all: [Cause] = [
        Cause("RC01", CausePattern.confirmedBeforeHandOver),
        Cause("RC02", CausePattern.soldWithoutStock),
        Cause("RC03"),
        Cause("RC04", CausePattern.serviceWithoutScans),
        Cause("RC05", CausePattern.trackingReused),
        Cause("RC06", CausePattern.slowLine),
        Cause("RC07", CausePattern.shortHandling),
        Cause("RC08", CausePattern.closedDays),
        Cause("RC09", CausePattern.peak),
        Cause("RC10", CausePattern.confirmedLate),
        Cause("RC11", CausePattern.settingsChanged),
        Cause("RC12", CausePattern.lost),
        Cause("RC13", CausePattern.deniedDelivery),
        Cause("RC14", CausePattern.addressFault),
        Cause("RC15", CausePattern.notAsDescribed),
        Cause("RC16", CausePattern.wrongItem),
        Cause("RC17", CausePattern.damaged),
        Cause("RC18", CausePattern.defectiveLot),
        Cause("RC19", CausePattern.unanswered),
        Cause("RC20", CausePattern.lateRefund),
        Cause("RC21", CausePattern.claimUnanswered),
        Cause("RC22"),
        Cause("RC23", CausePattern.buyerCancelled),
        Cause("RC24"),
    ]

    package static func named(_ id: String) -> Cause? { all.first { $0.id == id } }
}
