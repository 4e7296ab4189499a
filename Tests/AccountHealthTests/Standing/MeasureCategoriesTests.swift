import AccountHealth
import Testing

struct MeasureCategoriesTests {
    /// Parcels with a scan, 95 % or more in each category.
    static let tracking = ClassifierTests.standard(.share(.untracked)) {
        $0.unit = .package
        $0.condition = .atLeast(Rate(95, of: 100))
        $0.per = .category
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let categories: KeyValuePairs<String, Tally>
        var uncategorised = Tally()
        let status: Status
        /// Categories in the order in which they are shown, with their status.
        let figures: [String]
        var missing: [String] = []
        var testDescription: String { name }

        var whole: Tally {
            categories.reduce(into: uncategorised) { $0 += $1.value }
        }
    }

    @Test(arguments: [
        Case(name: "no orders", categories: [:], status: .unknown, figures: []),
        // Nobody names a category: the account as a whole is all that can be judged.
        Case(name: "none, met", categories: [:], uncategorised: Tally(bad: 2, units: 58), status: .met, figures: []),
        Case(
            name: "none, missed", categories: [:], uncategorised: Tally(bad: 3, units: 58), status: .missed, figures: []
        ),
        Case(
            name: "all met", categories: ["Toys": Tally(units: 30), "Games": Tally(bad: 1, units: 40)], status: .met,
            figures: ["Games met", "Toys met"]),
        // 98 % in all, but one category is below.
        Case(
            name: "a small category is missed",
            categories: [
                "Toys": Tally(units: 100), "Books": Tally(bad: 1, units: 50), "Games": Tally(bad: 2, units: 9),
            ],
            status: .missed, figures: ["Games missed", "Books met", "Toys met"]),
        Case(
            name: "missed by more comes first",
            categories: ["A": Tally(bad: 1, units: 19), "B": Tally(bad: 5, units: 60), "C": Tally(bad: 2, units: 40)],
            status: .missed, figures: ["B missed", "A missed", "C no room"]),
        Case(
            name: "a category cannot be told",
            categories: ["Toys": Tally(units: 100), "Games": Tally(units: 9, undecided: 1)], status: .unknown,
            figures: ["Games unknown first_scan_at", "Toys met"], missing: ["first_scan_at"]),
        Case(
            name: "missed, whatever another turns out to be",
            categories: ["Toys": Tally(bad: 9, units: 100), "Games": Tally(units: 9, undecided: 1)], status: .missed,
            figures: ["Toys missed", "Games unknown first_scan_at"]),
        // Good parcels make no category worse, and two more do not save this one.
        Case(
            name: "some without category, all good", categories: ["Toys": Tally(units: 30)],
            uncategorised: Tally(units: 2), status: .met, figures: ["Toys met"]),
        Case(
            name: "missed, wherever the others belong", categories: ["Toys": Tally(bad: 4, units: 30)],
            uncategorised: Tally(units: 2), status: .missed, figures: ["Toys missed"]),
        Case(
            name: "met, if the others belong here", categories: ["Toys": Tally(bad: 1, units: 19)],
            uncategorised: Tally(units: 1), status: .unknown, figures: ["Toys unknown category"], missing: ["category"]),
        // A bad parcel without a category may be a category of its own.
        Case(
            name: "a bad one without category", categories: ["Toys": Tally(units: 100)],
            uncategorised: Tally(bad: 1, units: 1), status: .unknown, figures: ["Toys met"], missing: ["category"]),
        Case(
            name: "an open one without category", categories: ["Toys": Tally(units: 100)],
            uncategorised: Tally(unplaced: 1), status: .unknown, figures: ["Toys met"], missing: ["category"]),
        Case(
            name: "many without category",
            categories: ["Toys": Tally(units: 20), "Games": Tally(units: 200)],
            uncategorised: Tally(bad: 2, units: 60), status: .unknown,
            figures: ["Toys unknown category", "Games met"], missing: ["category"]),
    ])
    func statuses(_ row: Case) throws {
        let asOf = try day("2026-11-23")
        var measurement = try MeasureStandingTests.measurement(
            MeasureCategoriesTests.tracking, asOf: asOf, [("2026-11-01", row.whole)])
        if row.whole.undecided > 0 { measurement.missing.add(FactSet(.firstScan), on: try day("2026-11-01")) }
        for (category, tally) in row.categories { try measurement.add(tally, to: category, on: "2026-11-01") }
        try measurement.add(row.uncategorised, to: nil, on: "2026-11-01")
        // What lies outside the window is in no figure.
        try measurement.add(Tally(bad: 9, units: 9), to: "Toys", on: "2026-10-24")
        try measurement.add(Tally(bad: 9, units: 9), to: "Tea", on: "2026-10-24")
        let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        #expect(standing.tally == row.whole && standing.uncategorised == row.uncategorised)
        #expect(standing.status == row.status)
        #expect(standing.missing == row.missing)
        let figures = standing.categories.map { figure in
            let status = figure.hasNoRoom ? "no room" : figure.status.rawValue
            return ([figure.category ?? "–", status] + figure.missing).joined(separator: " ")
        }
        #expect(figures == row.figures)
        #expect(standing.calendar.first?.status == row.status)
    }

    @Test func figuresOfCategories() throws {
        let asOf = try day("2026-11-23")
        var measurement = try MeasureStandingTests.measurement(
            MeasureCategoriesTests.tracking, asOf: asOf, [("2026-11-01", Tally(bad: 3, units: 160))])
        try measurement.add(Tally(bad: 2, units: 60), to: "Toys", on: "2026-11-01")
        try measurement.add(Tally(bad: 1, units: 20), to: "Games", on: "2026-10-31")
        try measurement.add(Tally(units: 80), to: "Books", on: "2026-11-02")
        let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        // 3 of 160 leaves room for five, but the next parcel of a game has none.
        #expect(standing.status == .met && standing.figure.headroom?.absorbable == 5)
        #expect(standing.hasNoRoom && standing.absorbable == 0)
        let tightest = standing.tightest
        #expect(tightest.category == "Games" && tightest.rate == Rate(19, of: 20) && tightest.headroom?.absorbable == 0)
        #expect(tightest.interval == WilsonInterval(Rate(19, of: 20)))
        #expect(standing.categories.map(\.headroom?.absorbable) == [0, 1, 4])
        #expect(!standing.lacksCategories)
    }

    /// Of a standard that is demanded of the account alone nothing is kept by category.
    @Test func accountsAloneHaveNoCategories() throws {
        let asOf = try day("2026-11-23")
        var measurement = try MeasureStandingTests.measurement(
            MeasureStandingTests.orderDefects, asOf: asOf, [("2026-10-01", Tally(units: 50))])
        try measurement.add(Tally(bad: 9, units: 9), to: "Toys", on: "2026-10-01")
        let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        #expect(standing.categories.isEmpty && standing.status == .met && standing.absorbable == 0)
        #expect(standing.tightest == standing.figure && !standing.lacksCategories)
    }

    /// The day on which a category is missed, and the one on which it is met again.
    @Test func turns() throws {
        let asOf = try day("2026-11-23")
        var measurement = try MeasureStandingTests.measurement(
            MeasureCategoriesTests.tracking, asOf: asOf, [("2026-10-30", Tally(units: 100))])
        try measurement.add(Tally(units: 30), to: "Toys", on: "2026-10-30")
        try measurement.add(Tally(bad: 1, units: 10), to: "Toys", on: "2026-11-02")
        try measurement.add(Tally(units: 5), to: "Toys", on: "2026-11-05")
        try measurement.add(Tally(units: 5), to: "Books", on: "2026-11-05")
        let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        let turns = standing.calendar.filter { !$0.turns.isEmpty }
        // The window ends on the day itself: thirty days after 30 October its good parcels are gone.
        #expect(try turns.map(\.day) == [day("2026-11-29"), day("2026-12-02")])
        #expect(
            turns.flatMap(\.turns) == [
                CategoryTurn(category: "Toys", status: .missed), CategoryTurn(category: "Toys", status: .met),
            ])
        #expect(standing.nextChange?.day == turns.first?.day && standing.nextChange?.status == .missed)
    }
}

extension Measurement {
    /// Adds units of a category, or without one; open ones lack their scan.
    mutating func add(_ tally: Tally, to category: String?, on text: String) throws {
        guard !tally.isEmpty else { return }
        let facts: FactSet = tally.undecided > 0 ? FactSet(.firstScan) : []
        let contribution = Contribution(day: try day(text), tally: tally, missing: facts)
        categories?.add(CategoryShare(category: category, contribution: contribution))
    }
}
