import AccountHealth
import Testing

struct ClassifyByCategoryTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let categories: [String]
        /// Parcels as `scanned or not: what is in them`.
        let parcels: [(isScanned: Bool, categories: [String])]
        var unit = Standard.Unit.package
        /// `category bad/units`; `–` for none.
        let each: [String]
        /// The same by the choice that mixed orders count once.
        let once: [String]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Row(name: "no category", categories: [], parcels: [(false, [])], each: ["– 1/1"], once: ["– 1/1"]),
        Row(
            name: "one category", categories: ["Toys"], parcels: [(true, []), (false, [])], each: ["Toys 1/2"],
            once: ["Toys 1/2"]),
        Row(
            name: "parcels that nobody tells apart", categories: ["Toys", "Games"], parcels: [(true, []), (false, [])],
            each: ["Toys 1/2", "Games 1/2"], once: ["Toys 1/2"]),
        Row(
            name: "a parcel for each", categories: ["Toys", "Games"], parcels: [(true, ["Toys"]), (false, ["Games"])],
            each: ["Toys 0/1", "Games 1/1"], once: ["Toys 0/1", "Games 1/1"]),
        Row(
            name: "one told, one not", categories: ["Toys", "Games"], parcels: [(true, ["Games"]), (false, [])],
            each: ["Toys 1/1", "Games 1/2"], once: ["Toys 1/1", "Games 0/1"]),
        Row(
            name: "both in one parcel", categories: ["Toys", "Games"], parcels: [(false, ["Games", "Toys"])],
            each: ["Toys 1/1", "Games 1/1"], once: ["Games 1/1"]),
        Row(
            name: "nothing of a category sent yet", categories: ["Toys", "Games"], parcels: [(true, ["Toys"])],
            each: ["Toys 0/1"], once: ["Toys 0/1"]),
        // A later file says that it was no toy.
        Row(
            name: "a parcel of a category the order has no more", categories: ["Games", "Books"],
            parcels: [(false, ["Toys", "Games"]), (true, ["Toys"])], each: ["Games 1/2", "Books 0/1"],
            once: ["Games 1/2"]),
        Row(
            name: "orders are counted whole", categories: ["Toys", "Games"],
            parcels: [(true, ["Toys"]), (false, ["Games"])], unit: .order, each: ["Toys 1/1", "Games 1/1"],
            once: ["Toys 1/1"]),
    ])
    func shares(_ row: Row) throws {
        var order = ClassifierTests.sent(
            row.parcels.map { parcel in
                var package = ClassifierTests.package(scan: parcel.isScanned ? 30 : nil)
                package.categories = parcel.categories
                return package
            })
        order.categories = row.categories
        let standard = ClassifierTests.standard(.share(.untracked)) {
            $0.unit = row.unit
            $0.per = .category
        }
        for (once, expected) in [(false, row.each), (true, row.once)] {
            let choices = ClassifierTests.choices { $0.mixedOrdersCountOnce = once }
            var classifier = Classifier(
                standard: standard, choices: choices, zone: .utc, moment: ClassifierTests.now
            ) { _ in true }
            let contribution = classifier.contribution(of: order)
            let whole = try #require(contribution)
            let shares = classifier.shares(of: order, adding: whole)
            let found = shares.map { share in
                "\(share.category ?? "–") \(share.contribution.tally.bad)/\(share.contribution.tally.units)"
            }
            #expect(found == expected, "once: \(once)")
        }
    }

    /// An order of which it is not known whether it was sent is as open in each of its categories.
    @Test func openOrders() throws {
        var order = ClassifierTests.sent([], held: [])
        order.categories = ["Toys", "Games"]
        let standard = ClassifierTests.standard(.share(.untracked)) {
            $0.unit = .package
            $0.population.confirmedOnly = true
        }
        var classifier = Classifier(
            standard: standard, choices: Choices(), zone: .utc, moment: ClassifierTests.now
        ) { _ in true }
        let contribution = classifier.contribution(of: order)
        let whole = try #require(contribution)
        #expect(whole.tally == Tally(unplaced: 1))
        #expect(
            classifier.shares(of: order, adding: whole) == [
                CategoryShare(category: "Toys", contribution: whole),
                CategoryShare(category: "Games", contribution: whole),
            ])
    }
}
