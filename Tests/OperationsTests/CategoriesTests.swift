import AccountHealth
import Operations
import Testing

/// Valid tracking by category of goods, from files as a seller has them.
struct CategoriesTests {
    /// A row of an orders file: one parcel of an item.
    struct Row {
        var order: String
        var category: String
        var tracking = ""
        var isScanned = true
    }

    static func orders(_ rows: [Row]) -> String {
        let head = "order_id,placed_at,status,category,sku,deliver_by,confirmed_at,tracking_number,first_scan_at\n"
        return head
            + rows.enumerated().map { index, row in
                "\(row.order),2026-06-10T20:00:00Z,shipped,\(row.category),S\(index),2026-06-15,2026-06-11T20:00:00Z,"
                    + "\(row.tracking),\(row.isScanned ? "2026-06-12T20:00:00Z" : "")\n"
            }.joined()
    }

    /// So many parcels of a category, the first of them without a scan.
    static func parcels(_ count: Int, _ category: String, unscanned: Int = 0) -> [Row] {
        (0..<count).map { Row(order: "\(category)\($0)", category: category, isScanned: $0 >= unscanned) }
    }

    private func standing(_ rows: [Row], setting: Setting = builtIn) async throws -> Standing {
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", CategoriesTests.orders(rows))
        let report = await check([file], asOf: try day("2026-06-30"), setting: setting)
        #expect(report.findings.isEmpty)
        #expect(report.isAnyStandardMissed == (try report.standing("valid-tracking-rate").status == .missed))
        return try report.standing("valid-tracking-rate")
    }

    static func brief(_ standing: Standing) -> [String] {
        standing.categories.map { figure in
            "\(figure.category ?? "–") \(figure.rate?.numerator ?? 0)/\(figure.tally.units) \(figure.status)"
        }
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let rows: [Row]
        let status: Status
        let categories: [String]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(
            name: "all met", rows: parcels(40, "Toys", unscanned: 2) + parcels(9, "Tea"), status: .met,
            categories: [
                "Tea 9/9 met", "Toys 38/40 met",
            ]),
        // 98.0 % of all parcels.
        Case(
            name: "one missed", rows: parcels(90, "Toys") + parcels(10, "Tea", unscanned: 2), status: .missed,
            categories: ["Tea 8/10 missed", "Toys 90/90 met"]),
        Case(name: "none stated", rows: parcels(40, "", unscanned: 2), status: .met, categories: []),
        Case(
            name: "some stated", rows: parcels(40, "Toys") + parcels(2, "", unscanned: 1), status: .unknown,
            categories: ["Toys 40/40 met"]),
    ])
    func statuses(_ row: Case) async throws {
        let standing = try await standing(row.rows)
        #expect(standing.status == row.status)
        #expect(CategoriesTests.brief(standing) == row.categories)
        #expect(standing.tally.units == row.rows.count)
    }

    /// An order of a toy and a tea in two parcels: its rows tell them apart by their tracking numbers.
    static let mixed = [
        Row(order: "M", category: "Toys", tracking: "T1"),
        Row(order: "M", category: "Tea", tracking: "T2", isScanned: false),
    ]

    @Test func parcelsOfAMixedOrder() async throws {
        let told = try await standing(CategoriesTests.mixed)
        #expect(CategoriesTests.brief(told) == ["Tea 0/1 missed", "Toys 1/1 met"])
        #expect(told.defects.map(\.categories) == [["Tea"]] && told.tally == Tally(bad: 1, units: 2))
        // One parcel with both in it, or nobody says in which: it counts in each.
        let rows = CategoriesTests.mixed.map { Row(order: $0.order, category: $0.category, isScanned: false) }
        let untold = try await standing(rows)
        #expect(CategoriesTests.brief(untold) == ["Tea 0/1 missed", "Toys 0/1 missed"])
        #expect(untold.defects.map(\.categories) == [["Toys", "Tea"]] && untold.tally == Tally(bad: 1, units: 1))
    }

    /// What Amazon does not publish is a choice, and what it demands an entry of the book.
    @Test func overrides() async throws {
        let rows = CategoriesTests.mixed.map { Row(order: $0.order, category: $0.category, isScanned: false) }
        let once = try Setting(overrides: ["choices: {mixed-orders-count-once: true}"])
        #expect(CategoriesTests.brief(try await standing(rows, setting: once)) == ["Toys 0/1 missed"])
        let whole = try Setting(overrides: ["standards: [{id: valid-tracking-rate, per: account}]"])
        let parcels = CategoriesTests.parcels(90, "Toys") + CategoriesTests.parcels(10, "Tea", unscanned: 2)
        let standing = try await standing(parcels, setting: whole)
        #expect(standing.status == .met && standing.categories.isEmpty && !standing.lacksCategories)
    }

    /// Orders of which nothing but their category is told, by a standard that looks at nothing else.
    @Test func ordersWithoutDates() async throws {
        let setting = try Setting(overrides: ["standards: [{id: order-defect-rate, per: category}]"])
        let folder = try TemporaryFolder()
        let plain = (0..<300).map { "P\($0),2026-06-10T20:00:00Z" }
        let toys = (0..<300).map { "T\($0),2026-06-10T20:00:00Z,Toys" }
        let tea = (0..<50).map { "A\($0),2026-06-10T20:00:00Z,\($0 < 40 ? "Tea" : "")" }
        let defects = try folder.write(
            "defects.csv",
            "order_id,kind,known_at\nA3,chargeback,2026-06-20\nT3,chargeback,2026-06-20\nP3,chargeback,2026-06-20\n")
        let files = [
            try folder.write("plain.csv", (["order_id,placed_at"] + plain).joined(separator: "\n")),
            try folder.write("more.csv", (["order_id,placed_at,category"] + toys + tea).joined(separator: "\n")),
        ]
        for paths in [files + [defects], [defects] + files.reversed()] {
            let standing = try await check(paths, asOf: try day("2026-07-05"), setting: setting)
                .standing("order-defect-rate")
            #expect(standing.tally == Tally(bad: 3, units: 650) && standing.uncategorised == Tally(bad: 1, units: 310))
            // With the good orders that have no category Tea would be met, with the bad one it is not.
            let figures = standing.categories.map {
                "\($0.category ?? "–") \($0.tally.bad)/\($0.tally.units) \($0.status)"
            }
            #expect(figures == ["Tea 1/40 unknown", "Toys 1/300 met"])
        }
    }

    /// A shipments file that lists other parcels of the order does not say what is in them.
    @Test func parcelsOfAShipmentsFile() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", CategoriesTests.orders(CategoriesTests.mixed))
        let shipments = try folder.write(
            "shipments.csv",
            "order_id,confirmed_at,tracking_number,first_scan_at\nM,2026-06-11T20:00:00Z,T3,2026-06-12T20:00:00Z\n")
        for files in [[orders, shipments], [shipments, orders]] {
            let report = await check(files, asOf: try day("2026-06-30"))
            let standing = try report.standing("valid-tracking-rate")
            #expect(CategoriesTests.brief(standing) == ["Tea 1/2 missed", "Toys 2/2 met"])
            #expect(standing.tally == Tally(bad: 1, units: 3))
        }
    }
}
