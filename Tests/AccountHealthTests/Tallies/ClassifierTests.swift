import AccountHealth
import Testing

struct ClassifierTests {
    /// What one order adds to a standard.
    enum Verdict: Equatable {
        /// It is none of the standard's orders.
        case out
        case good
        case bad([String])
        /// In the denominator, but these columns are missing to judge it.
        case undecided([String])
        /// Without these columns it is not known whether it belongs.
        case unplaced([String])
        /// So many bad units, or points, of so many.
        case counts(bad: Int, units: Int)
    }

    struct Row: CustomTestStringConvertible {
        let name: String
        let order: Order
        var choices = Choices()
        let verdict: Verdict
        var testDescription: String { name }
    }

    /// Hours from Monday 2026-11-02 00:00 UTC on.
    static func hour(_ number: Int) -> Instant { Instant(seconds: 1_793_577_600 + Int64(number) * 3600) }

    /// The day seen from is three weeks later.
    static let now = hour(21 * 24)

    /// An order of that Monday about which the files hold everything.
    static func order(
        held: [Fact] = Fact.allCases, status: OrderStatus = .shipped, _ change: (inout Order) -> Void = { _ in }
    ) -> Order {
        var order = Order(placedAt: hour(10), status: status, held: FactSet(held))
        change(&order)
        return order
    }

    static func choices(_ change: (inout Choices) -> Void) -> Choices {
        var choices = Choices()
        change(&choices)
        return choices
    }

    static func standard(_ measure: Measure, _ change: (inout Standard) -> Void = { _ in }) -> Standard {
        var standard = Standard(
            id: "tested", measure: measure, window: .days(count: 30, lag: 0), condition: .lessThan(Rate(1, of: 100)))
        change(&standard)
        return standard
    }

    func check(_ row: Row, _ standard: Standard, held kinds: [DefectKind]? = nil, now: Instant = now) {
        var classifier = Classifier(standard: standard, choices: row.choices, zone: .utc, moment: now) { kind in
            kinds?.contains(kind) ?? true
        }
        guard let contribution = classifier.contribution(of: row.order) else {
            #expect(row.verdict == .out)
            return
        }
        let missing = contribution.missing.facts.map(\.name) + contribution.missingDefects.map(\.description)
        let tally = contribution.tally
        switch row.verdict {
        case .out: Issue.record("should not count, but adds \(tally)")
        case .good:
            #expect(tally == Tally(units: 1) && contribution.kinds == [] && missing == [])
        case .bad(let kinds):
            #expect(tally == Tally(bad: 1, units: 1) && missing == [])
            #expect(contribution.kinds == kinds)
        case .undecided(let names):
            #expect(tally == Tally(units: 1, undecided: 1) && contribution.kinds == [])
            #expect(missing == names)
        case .unplaced(let names):
            #expect(tally == Tally(unplaced: 1) && contribution.kinds == [])
            #expect(missing == names)
            #expect(contribution.day == Zone.utc.day(of: row.order.placedAt))
        case .counts(let bad, let units):
            #expect(tally == Tally(bad: bad, units: units) && missing == [])
        }
    }

    // MARK: Defects

    static func claim(_ decision: Decision) -> Order {
        order { $0.defects = [Defect(kind: .guaranteeClaim, knownAt: hour(99), decision: decision)] }
    }

    static func feedback(_ rating: Int?, _ decision: Decision = .open) -> Order {
        order { $0.defects = [Defect(kind: .feedback, knownAt: hour(99), rating: rating, decision: decision)] }
    }

    static func chargeback(_ reason: Defect.Reason, _ decision: Decision = .open) -> Order {
        order { $0.defects = [Defect(kind: .chargeback, knownAt: hour(99), reason: reason, decision: decision)] }
    }

    static let defectKinds: [DefectKind] = [.guaranteeClaim, .feedback, .chargeback]
    static let defectStandard = standard(.share(.defect(kinds: defectKinds, ratings: 1...2)))

    @Test(arguments: [
        Row(name: "no defect", order: order(), verdict: .good),
        Row(name: "open claim", order: claim(.open), verdict: .bad(["guarantee_claim"])),
        Row(
            name: "open claim, choice", order: claim(.open), choices: choices { $0.openClaimsCount = false },
            verdict: .good),
        Row(
            name: "granted claim, choice about open ones", order: claim(.granted),
            choices: choices { $0.openClaimsCount = false }, verdict: .bad(["guarantee_claim"])),
        Row(name: "granted claim", order: claim(.granted), verdict: .bad(["guarantee_claim"])),
        Row(name: "denied claim", order: claim(.denied), verdict: .good),
        Row(name: "withdrawn claim", order: claim(.withdrawn), verdict: .good),
        Row(name: "removed claim", order: claim(.removed), verdict: .good),
        Row(name: "funded claim", order: claim(.fundedByMarketplace), verdict: .good),
        Row(
            name: "funded claim, choice", order: claim(.fundedByMarketplace),
            choices: choices { $0.fundedClaimsCount = true }, verdict: .bad(["guarantee_claim"])),
        Row(name: "one star", order: feedback(1), verdict: .bad(["feedback"])),
        Row(name: "two stars", order: feedback(2), verdict: .bad(["feedback"])),
        Row(name: "three stars", order: feedback(3), verdict: .good),
        Row(name: "feedback without stars", order: feedback(nil), verdict: .good),
        Row(name: "one star, struck through", order: feedback(1, .removed), verdict: .good),
        // The choice about open claims is about claims only.
        Row(
            name: "one star, choice about claims", order: feedback(1),
            choices: choices { $0.openClaimsCount = false }, verdict: .bad(["feedback"])),
        Row(name: "service chargeback", order: chargeback(.service), verdict: .bad(["chargeback"])),
        Row(name: "fraud chargeback", order: chargeback(.fraud), verdict: .good),
        Row(
            name: "fraud chargeback, choice", order: chargeback(.fraud),
            choices: choices { $0.fraudChargebacksCount = true }, verdict: .bad(["chargeback"])),
        Row(name: "unknown chargeback", order: chargeback(.unknown), verdict: .bad(["chargeback"])),
        Row(
            name: "unknown chargeback, choice", order: chargeback(.unknown),
            choices: choices { $0.unknownChargebacksCount = false }, verdict: .good),
        Row(name: "chargeback won", order: chargeback(.service, .denied), verdict: .good),
        Row(
            name: "a kind the standard does not ask for",
            order: order { $0.defects = [Defect(kind: DefectKind("quality_return"), knownAt: hour(5))] }, verdict: .good
        ),
        // However many defects, the order counts once; kinds in the standard's order.
        Row(
            name: "three defects",
            order: order {
                $0.defects = [
                    Defect(kind: .chargeback, knownAt: hour(1)), Defect(kind: .feedback, knownAt: hour(2), rating: 1),
                    Defect(kind: .guaranteeClaim, knownAt: hour(3)),
                ]
            }, verdict: .bad(["guarantee_claim", "feedback", "chargeback"])),
    ])
    func defects(_ row: Row) {
        check(row, ClassifierTests.defectStandard)
    }

    @Test(arguments: [
        // One star is enough, whatever the files leave out.
        Row(name: "one star", order: feedback(1), verdict: .bad(["feedback"])),
        Row(name: "five stars", order: feedback(5), verdict: .undecided(["guarantee_claim", "chargeback"])),
        Row(name: "nothing", order: order(), verdict: .undecided(["guarantee_claim", "chargeback"])),
    ])
    func defectsOfWhichNoFileTells(_ row: Row) {
        check(row, ClassifierTests.defectStandard, held: [.feedback])
    }

    // MARK: Late confirmation

    static func shipping(
        by deadline: Int? = 48, confirmed: Int? = nil, unconfirmed: Int? = nil, status: OrderStatus = .open,
        held: [Fact] = Fact.allCases
    ) -> Order {
        order(held: held, status: status) {
            $0.dates.shipBy = deadline.map(hour)
            $0.dates.confirmedAt = confirmed.map(hour)
            $0.dates.unconfirmedAt = unconfirmed.map(hour)
        }
    }

    @Test(arguments: [
        Row(name: "early", order: shipping(confirmed: 47), verdict: .good),
        // The last moment is in time.
        Row(name: "in the last moment", order: shipping(confirmed: 48), verdict: .good),
        Row(name: "late", order: shipping(confirmed: 49), verdict: .bad(["confirmed_late"])),
        Row(name: "overdue", order: shipping(), verdict: .bad(["not_confirmed"])),
        Row(
            name: "overdue, choice", order: shipping(), choices: choices { $0.overdueOrdersCount = false },
            verdict: .good),
        Row(
            name: "late, choice about overdue ones", order: shipping(confirmed: 49),
            choices: choices { $0.overdueOrdersCount = false }, verdict: .bad(["confirmed_late"])),
        Row(name: "not due yet", order: shipping(by: 22 * 24), verdict: .good),
        Row(name: "due this moment", order: shipping(by: 21 * 24), verdict: .good),
        Row(
            name: "not due yet, and no file has confirmations", order: shipping(by: 22 * 24, held: []), verdict: .good),
        Row(
            name: "overdue, and no file has confirmations", order: shipping(held: []),
            verdict: .undecided(["confirmed_at"])),
        Row(
            name: "shipped, not due yet, and no file says when",
            order: shipping(by: 22 * 24, status: .shipped, held: []),
            verdict: .undecided(["confirmed_at"])),
        // A file that lists what is not confirmed yet was downloaded after the deadline.
        Row(
            name: "seen unconfirmed after the deadline", order: shipping(unconfirmed: 49, held: []),
            verdict: .bad(["not_confirmed"])),
        Row(
            name: "seen unconfirmed after the deadline, choice", order: shipping(unconfirmed: 49),
            choices: choices { $0.overdueOrdersCount = false }, verdict: .good),
        Row(
            name: "seen unconfirmed before the deadline", order: shipping(unconfirmed: 48, held: []),
            verdict: .undecided(["confirmed_at"])),
        Row(
            name: "confirmed after it was seen", order: shipping(confirmed: 50, unconfirmed: 49),
            verdict: .bad(["confirmed_late"])),
        Row(
            name: "no deadline known", order: shipping(by: nil, confirmed: 9), verdict: .undecided(["ship_by"])),
    ])
    func lateConfirmation(_ row: Row) {
        check(row, ClassifierTests.standard(.share(.confirmedLate)))
    }

    @Test func lateConfirmationWithoutDeadlineHasNoDay() {
        let standard = ClassifierTests.standard(.share(.confirmedLate)) { $0.day = .shipBy }
        check(
            Row(name: "", order: ClassifierTests.shipping(by: nil), verdict: .unplaced(["ship_by"])), standard)
        // All that is missing is told at once.
        check(
            Row(
                name: "", order: ClassifierTests.shipping(by: nil, held: []),
                verdict: .unplaced(["ship_by", "confirmed_at"])), standard)
    }

    // MARK: Cancellation

    static func cancelled(
        by party: Party?, at time: Int? = 60, confirmed: Int? = nil, shipBy: Int? = 48, status: OrderStatus = .cancelled
    ) -> Order {
        order(status: status) {
            $0.dates.cancelledBy = party
            $0.dates.cancelledAt = time.map(hour)
            $0.dates.confirmedAt = confirmed.map(hour)
            $0.dates.shipBy = shipBy.map(hour)
        }
    }

    @Test(arguments: [
        Row(name: "not cancelled", order: order(), verdict: .good),
        Row(name: "by the seller", order: cancelled(by: .seller), verdict: .bad(["seller_cancellation"])),
        Row(
            name: "by the seller, no time", order: cancelled(by: .seller, at: nil),
            verdict: .bad(["seller_cancellation"])),
        // A time of cancellation says it, also where the status has moved on.
        Row(
            name: "by the seller, by its time", order: cancelled(by: .seller, status: .open),
            verdict: .bad(["seller_cancellation"])),
        Row(name: "by the buyer", order: cancelled(by: .buyer), verdict: .good),
        Row(name: "by the carrier", order: cancelled(by: .carrier), verdict: .good),
        Row(name: "by whom?", order: cancelled(by: nil), verdict: .undecided(["cancelled_by"])),
        // Nobody confirmed it in time, so the marketplace cancelled.
        Row(
            name: "by the marketplace, overdue", order: cancelled(by: .marketplace),
            verdict: .bad(["automatic_cancellation"])),
        Row(name: "by the marketplace, in time", order: cancelled(by: .marketplace, at: 40), verdict: .good),
        Row(
            name: "by the marketplace, ship-by not known", order: cancelled(by: .marketplace, shipBy: nil),
            verdict: .undecided(["ship_by"])),
        Row(
            name: "by the marketplace, no time", order: cancelled(by: .marketplace, at: nil),
            verdict: .undecided(["cancelled_at"])),
        // Whatever the time was, it was in time.
        Row(
            name: "by the marketplace, ship-by to come",
            order: cancelled(by: .marketplace, at: nil, shipBy: 22 * 24), verdict: .good),
        // After confirmation it is a refund.
        Row(name: "after confirmation", order: cancelled(by: .seller, confirmed: 50), verdict: .good),
        Row(
            name: "before confirmation", order: cancelled(by: .seller, confirmed: 70),
            verdict: .bad(["seller_cancellation"])),
    ])
    func cancellation(_ row: Row) {
        check(row, ClassifierTests.standard(.share(.cancelledBySeller)))
    }

    // MARK: Tracking

    static func package(scan: Int?, value: Int64? = nil, currency: String = "USD") -> Package {
        var package = Package()
        package.confirmedAt = hour(20)
        package.firstScanAt = scan.map(hour)
        package.value = value.flatMap { value in Currency(currency).map { Money(minorUnits: value, currency: $0) } }
        return package
    }

    static func sent(_ packages: [Package], held: [Fact] = Fact.allCases) -> Order {
        order(held: held) {
            $0.packages = packages
            $0.dates.confirmedAt = packages.isEmpty ? nil : hour(20)
        }
    }

    @Test(arguments: [
        Row(name: "scanned", order: sent([package(scan: 30)]), verdict: .good),
        Row(name: "no scan", order: sent([package(scan: nil)]), verdict: .bad(["no_scan"])),
        Row(
            name: "one of three", order: sent([package(scan: 30), package(scan: nil), package(scan: nil)]),
            verdict: .counts(bad: 2, units: 3)),
        Row(
            name: "no file has scans", order: sent([package(scan: nil)], held: [.confirmation]),
            verdict: .undecided(["first_scan_at"])),
        Row(name: "a scan although no file should", order: sent([package(scan: 30)], held: []), verdict: .good),
        Row(name: "not sent", order: sent([]), verdict: .out),
        Row(
            name: "not sent, not told", order: sent([], held: []),
            verdict: .unplaced(["confirmed_at", "first_scan_at"])),
        // Cheap parcels need no tracking.
        Row(name: "below the value", order: sent([package(scan: nil, value: 499)]), verdict: .out),
        Row(name: "of the value", order: sent([package(scan: nil, value: 500)]), verdict: .bad(["no_scan"])),
        Row(
            name: "one of two below the value",
            order: sent([package(scan: nil, value: 499), package(scan: 9, value: 900)]),
            verdict: .good),
        Row(
            name: "value in another currency", order: sent([package(scan: nil, value: 499, currency: "JPY")]),
            verdict: .bad(["no_scan"])),
    ])
    func tracking(_ row: Row) {
        let standard = ClassifierTests.standard(.share(.untracked)) {
            $0.unit = .package
            $0.population.confirmedOnly = true
            $0.population.minimumValue = Currency("USD").map { Money(minorUnits: 500, currency: $0) }
        }
        check(row, standard)
    }

    /// An order counts once, also with several parcels that were never scanned.
    @Test func trackingByOrders() {
        let standard = ClassifierTests.standard(.share(.untracked))
        let packages = [ClassifierTests.package(scan: nil), ClassifierTests.package(scan: nil)]
        check(
            Row(name: "", order: ClassifierTests.sent(packages), verdict: .counts(bad: 1, units: 1)), standard)
    }

    // MARK: Delivery

    static func delivered(
        _ delivered: Int?, attempted: Int? = nil, by promised: Int? = 100, held: [Fact] = Fact.allCases
    ) -> Order {
        order(held: held) {
            $0.dates.deliveredAt = delivered.map(hour)
            $0.dates.attemptedAt = attempted.map(hour)
            $0.dates.deliverBy = promised.map(hour)
        }
    }

    @Test(arguments: [
        Row(name: "in the last moment", order: delivered(100), verdict: .good),
        Row(name: "late", order: delivered(101), verdict: .bad(["delivered_late"])),
        Row(name: "tried in time, delivered late", order: delivered(130, attempted: 99), verdict: .good),
        Row(name: "tried late", order: delivered(nil, attempted: 101), verdict: .bad(["delivered_late"])),
        Row(name: "under way", order: delivered(nil), verdict: .out),
        Row(name: "not told", order: delivered(nil, held: []), verdict: .unplaced(["delivered_at"])),
        Row(name: "promise not told", order: delivered(90, by: nil), verdict: .undecided(["deliver_by"])),
    ])
    func lateDelivery(_ row: Row) {
        check(row, ClassifierTests.standard(.share(.deliveredLate)) { $0.population.deliveredOnly = true })
    }

    // MARK: Invoices

    /// Confirmed on Friday 2026-11-06, so that the invoice is due until Monday 2026-11-09 is over.
    static func business(
        invoiced: Int?, confirmed: Int? = 4 * 24 + 15, _ isBusiness: Bool? = true, held: [Fact] = Fact.allCases
    ) -> Order {
        order(held: held) {
            $0.isBusiness = isBusiness
            $0.dates.confirmedAt = confirmed.map(hour)
            $0.dates.invoicedAt = invoiced.map(hour)
        }
    }

    static let invoiceStandard = standard(.share(.invoicedLate)) {
        $0.population.businessOnly = true
        $0.population.confirmedOnly = true
    }

    @Test(arguments: [
        Row(name: "over the weekend", order: business(invoiced: 7 * 24 + 23), verdict: .good),
        Row(name: "on Tuesday", order: business(invoiced: 8 * 24), verdict: .bad(["late_invoice"])),
        // Confirmed on Monday: due until Tuesday is over.
        Row(name: "one day", order: business(invoiced: 2 * 24, confirmed: 9), verdict: .bad(["late_invoice"])),
        Row(name: "never", order: business(invoiced: nil), verdict: .bad(["missing_invoice"])),
        Row(name: "not due yet", order: business(invoiced: nil, confirmed: 20 * 24 + 23), verdict: .good),
        Row(
            name: "no file has invoices", order: business(invoiced: nil, held: [.confirmation, .business]),
            verdict: .undecided(["invoiced_at"])),
        Row(name: "not confirmed", order: business(invoiced: nil, confirmed: nil), verdict: .out),
        Row(name: "private buyer", order: business(invoiced: nil, false), verdict: .out),
        // A file with the column and an empty cell says "not a business".
        Row(name: "empty cell", order: business(invoiced: nil, nil), verdict: .out),
        // The criterion's own fact is named with that of the population.
        Row(
            name: "no column", order: business(invoiced: nil, nil, held: [.confirmation]),
            verdict: .unplaced(["invoiced_at", "business"])),
    ])
    func invoices(_ row: Row) {
        check(row, ClassifierTests.invoiceStandard)
    }

    // MARK: Points

    @Test(arguments: [
        Row(name: "same day", order: handedOver(23), verdict: .counts(bad: 10, units: 2)),
        Row(name: "next day", order: handedOver(24), verdict: .counts(bad: 8, units: 2)),
        Row(name: "third day", order: handedOver(49), verdict: .counts(bad: 2, units: 2)),
        Row(name: "much later", order: handedOver(400), verdict: .counts(bad: 2, units: 2)),
        Row(name: "never", order: handedOver(nil), verdict: .counts(bad: 2, units: 2)),
        // Handed over before it was placed: a clock that is wrong, not a bonus.
        Row(name: "too early", order: handedOver(-30), verdict: .counts(bad: 10, units: 2)),
    ])
    func pointsByDaysToHandOver(_ row: Row) {
        check(row, ClassifierTests.standard(.mean(.byDaysToHandOver([5, 4, 1]))) { $0.unit = .piece })
    }

    static func handedOver(_ time: Int?) -> Order {
        order {
            $0.quantity = 2
            $0.dates.handedOverAt = time.map(hour)
        }
    }

    @Test(arguments: [
        Row(name: "five stars", order: feedback(5), verdict: .counts(bad: 5, units: 1)),
        Row(name: "one star", order: feedback(1), verdict: .counts(bad: 1, units: 1)),
        Row(name: "no stars", order: feedback(nil), verdict: .out),
        Row(name: "no feedback", order: claim(.open), verdict: .out),
        // Struck through, so it is not in the mean.
        Row(name: "removed", order: feedback(1, .removed), verdict: .out),
        Row(name: "withdrawn by the buyer", order: feedback(1, .withdrawn), verdict: .out),
    ])
    func pointsByRating(_ row: Row) {
        check(row, ClassifierTests.standard(.mean(.rating)))
    }

    // MARK: Whose orders

    struct Populated: CustomTestStringConvertible {
        let name: String
        let order: Order
        var choices = Choices()
        let isCounted: Bool
        var testDescription: String { name }
    }

    @Test(arguments: [
        Populated(name: "seller's", order: order(), isCounted: true),
        Populated(name: "marketplace's", order: order { $0.fulfilment = .marketplace }, isCounted: false),
        Populated(name: "open", order: order(status: .open), isCounted: true),
        Populated(name: "cancelled", order: order(status: .cancelled), isCounted: false),
        Populated(
            name: "cancelled, choice", order: order(status: .cancelled),
            choices: choices { $0.cancelledOrdersCount = true }, isCounted: true),
        Populated(name: "pending", order: order(status: .pending), isCounted: false),
        Populated(
            name: "pending, choice", order: order(status: .pending), choices: choices { $0.pendingOrdersCount = true },
            isCounted: true),
        Populated(
            name: "pending, choice about cancelled ones", order: order(status: .pending),
            choices: choices { $0.cancelledOrdersCount = true }, isCounted: false),
    ])
    func population(_ row: Populated) {
        var standard = ClassifierTests.defectStandard
        standard.fulfilment = .seller
        standard.population.leavesOutCancelled = true
        standard.population.leavesOutPending = true
        check(
            Row(
                name: row.name, order: row.order, choices: row.choices, verdict: row.isCounted ? .good : .out), standard
        )
        // A standard that leaves nobody out counts them all.
        check(
            Row(name: row.name, order: row.order, choices: row.choices, verdict: .good), ClassifierTests.defectStandard)
    }

    struct Unit: CustomTestStringConvertible {
        let unit: Standard.Unit
        let units: Int
        var testDescription: String { unit.rawValue }
    }

    /// A defective order of three pieces in two parcels.
    @Test(arguments: [
        Unit(unit: .order, units: 1), Unit(unit: .item, units: 1), Unit(unit: .package, units: 2),
        Unit(unit: .piece, units: 3),
    ])
    func units(_ row: Unit) {
        let order = ClassifierTests.order {
            $0.quantity = 3
            $0.packages = [ClassifierTests.package(scan: 1), ClassifierTests.package(scan: 1)]
            $0.defects = [Defect(kind: .guaranteeClaim, knownAt: ClassifierTests.hour(50))]
        }
        var standard = ClassifierTests.defectStandard
        standard.unit = row.unit
        check(Row(name: "", order: order, verdict: .counts(bad: row.units, units: row.units)), standard)
    }

    // MARK: The day

    struct Placed: CustomTestStringConvertible {
        let key: DayKey
        let day: String
        var testDescription: String { key.rawValue }
    }

    /// Every moment is 01:00 UTC, when it is still the day before in Los Angeles.
    @Test(arguments: [
        Placed(key: .placed, day: "2026-11-02"), Placed(key: .shipBy, day: "2026-11-03"),
        Placed(key: .deliverBy, day: "2026-11-04"), Placed(key: .confirmed, day: "2026-11-05"),
        Placed(key: .delivered, day: "2026-11-06"), Placed(key: .cancelled, day: "2026-11-07"),
    ])
    func dayKey(_ row: Placed) throws {
        let order = ClassifierTests.order {
            $0.placedAt = ClassifierTests.hour(1)
            $0.dates.shipBy = ClassifierTests.hour(25)
            $0.dates.deliverBy = ClassifierTests.hour(49)
            $0.dates.confirmedAt = ClassifierTests.hour(73)
            $0.dates.deliveredAt = ClassifierTests.hour(97)
            $0.dates.cancelledAt = ClassifierTests.hour(121)
        }
        var standard = ClassifierTests.defectStandard
        standard.day = row.key
        func day(_ choices: Choices, _ order: Order) throws -> Day {
            var classifier = Classifier(
                standard: standard, choices: choices, zone: try FoundationZone.cached("America/Los_Angeles").zone,
                moment: ClassifierTests.now
            ) { _ in true }
            let contribution = classifier.contribution(of: order)
            return try #require(contribution).day
        }
        let utc = try AccountHealthTests.day(row.day)
        #expect(try day(ClassifierTests.choices { $0.daysAreUTC = true }, order) == utc)
        #expect(try day(Choices(), order) == utc.advanced(by: -1))
        if row.key == .confirmed || row.key == .cancelled {
            // Not yet confirmed or cancelled, it stays on the day it was placed.
            let bare = ClassifierTests.order { $0.placedAt = ClassifierTests.hour(1) }
            #expect(try day(Choices(), bare) == AccountHealthTests.day("2026-11-01"))
        }
    }

    struct Chosen: CustomTestStringConvertible {
        let name: String
        let criterion: Criterion
        let key: DayKey
        let choices: Choices
        let day: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Chosen(
            name: "late, ship-by day", criterion: .confirmedLate, key: .shipBy, choices: Choices(), day: "2026-11-04"),
        Chosen(
            name: "late, order day", criterion: .confirmedLate, key: .shipBy,
            choices: choices { $0.lateShipmentDay = .placed }, day: "2026-11-02"),
        Chosen(
            name: "late, confirmation day", criterion: .confirmedLate, key: .shipBy,
            choices: choices { $0.lateShipmentDay = .confirmed }, day: "2026-11-05"),
        // A book that names another day than the choice is about, means it.
        Chosen(
            name: "late, book's day", criterion: .confirmedLate, key: .confirmed,
            choices: choices { $0.lateShipmentDay = .placed }, day: "2026-11-05"),
        Chosen(
            name: "cancelled, order day", criterion: .cancelledBySeller, key: .placed, choices: Choices(),
            day: "2026-11-02"),
        Chosen(
            name: "cancelled, cancellation day", criterion: .cancelledBySeller, key: .placed,
            choices: choices { $0.cancellationDay = .cancelled }, day: "2026-11-06"),
        // The choices are about their criterion and no other.
        Chosen(
            name: "defect", criterion: .defect(kinds: [.guaranteeClaim], ratings: 1...2), key: .placed,
            choices: choices {
                $0.cancellationDay = .cancelled
                $0.lateShipmentDay = .confirmed
            }, day: "2026-11-02"),
    ])
    func chosenDay(_ row: Chosen) throws {
        let order = ClassifierTests.order(status: .cancelled) {
            $0.dates.shipBy = ClassifierTests.hour(50)
            $0.dates.confirmedAt = ClassifierTests.hour(74)
            $0.dates.cancelledAt = ClassifierTests.hour(98)
            $0.dates.cancelledBy = .seller
        }
        let standard = ClassifierTests.standard(.share(row.criterion)) { $0.day = row.key }
        var classifier = Classifier(
            standard: standard, choices: row.choices, zone: .utc, moment: ClassifierTests.now
        ) { _ in true }
        let contribution = classifier.contribution(of: order)
        #expect(try contribution?.day == day(row.day))
    }
}
