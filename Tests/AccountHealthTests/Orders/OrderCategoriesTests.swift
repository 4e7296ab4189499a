import AccountHealth
import TestSupport
import Testing

struct OrderCategoriesTests {
    typealias Row = OrderFile.Row

    static let other = "113-0000000-0000002"

    struct Case: CustomTestStringConvertible {
        let name: String
        let files: [OrderFile]
        /// By account and id.
        let categories: [String: [String]]
        var testDescription: String { name }
    }

    /// A file that names the account of each row.
    static func named(_ place: Int, _ rows: [Row]) -> OrderFile {
        OrderFile(place: place, rows: rows, namesAccounts: true)
    }

    @Test(arguments: [
        Case(name: "no column", files: [OrderFile(rows: [Row()])], categories: ["default \(RecordsTests.id)": []]),
        Case(
            name: "one row an order",
            files: [OrderFile(rows: [Row(category: "Toys"), Row(id: other, category: "Games"), Row(id: "X-7")])],
            categories: [
                "default \(RecordsTests.id)": ["Toys"], "default \(other)": ["Games"], "default X-7": [],
            ]),
        Case(
            name: "items in the order of their rows, each category once, other orders between them",
            files: [
                OrderFile(rows: [
                    Row(item: 1, category: "Toys"), Row(id: "X-7", category: "Games"), Row(item: 2, category: "Books"),
                    Row(item: 3, category: "Toys"), Row(item: 4), Row(id: "X-7", item: 2, category: "Games"),
                ])
            ],
            categories: ["default \(RecordsTests.id)": ["Toys", "Books"], "default X-7": ["Games"]]),
        Case(
            name: "an item of a row that contradicts",
            files: [
                OrderFile(rows: [
                    Row(status: .open, category: "Toys"), Row(item: 2, status: .cancelled, category: "Games"),
                ])
            ],
            categories: ["default \(RecordsTests.id)": ["Toys", "Games"]]),
        Case(
            name: "a later file corrects, unless it says nothing",
            files: [
                OrderFile(rows: [Row(category: "Toys"), Row(category: "Books"), Row(id: other, category: "Games")]),
                OrderFile(place: 1, rows: [Row(category: "Tea"), Row(id: other)]),
            ],
            categories: ["default \(RecordsTests.id)": ["Tea"], "default \(other)": ["Games"]]),
        Case(
            name: "the same file twice",
            files: [
                OrderFile(rows: [Row(category: "Toys"), Row(category: "Books")]),
                OrderFile(place: 1, rows: [Row(category: "Toys"), Row(category: "Books")]),
            ],
            categories: ["default \(RecordsTests.id)": ["Toys", "Books"]]),
        Case(
            name: "one number in two accounts",
            files: [
                named(
                    0,
                    [
                        Row(account: "east", category: "Toys"), Row(account: "west", category: "Games"),
                        Row(account: "east", category: "Books"),
                    ])
            ],
            categories: ["east \(RecordsTests.id)": ["Toys", "Books"], "west \(RecordsTests.id)": ["Games"]]),
        Case(
            name: "a file without accounts speaks of every order of the number",
            files: [
                named(0, [Row(account: "east", category: "Toys"), Row(account: "west", category: "Games")]),
                OrderFile(place: 1, rows: [Row(category: "Tea")]),
                named(2, [Row(account: "west", category: "Books")]),
            ],
            categories: ["east \(RecordsTests.id)": ["Tea"], "west \(RecordsTests.id)": ["Books"]]),
    ])
    func categories(_ row: Case) {
        for size in [1, 2, .max] {
            var records = Records()
            records.merge(row.files, blocksOf: size)
            _ = records.join()
            #expect(records.ordersByID.mapValues(\.categories) == row.categories, "blocks of \(size)")
        }
    }

    /// Against a list of rows read from the end: the latest file that names a category of the order speaks.
    @Test(arguments: 1...10)
    func asReadFromTheEnd(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let files = (0..<random.int(1...4)).map { place in
            OrderFile(
                place: place,
                rows: (0..<random.int(1...60)).map { _ in
                    Row(
                        id: random.pick("A", "B", "113-0000000-0000001", "113-0000000-0000002"),
                        account: random.pick("east", "west"),
                        category: random.pick(nil, "Toys", "Games", "Books", "Tea"))
                }, namesAccounts: true)
        }
        var records = Records()
        records.merge(files, blocksOf: random.int(1...20))
        for (key, order) in records.ordersByID {
            var expected: [String] = []
            for file in files.reversed() where expected.isEmpty {
                for row in file.rows where "\(row.account) \(row.id)" == key {
                    guard let category = row.category, !expected.contains(category) else { continue }
                    expected.append(category)
                }
            }
            #expect(order.categories == expected, "seed \(seed), \(key)")
        }
    }

    /// Rows of items that share a parcel put their categories into it.
    @Test func parcelsHoldTheCategoriesOfTheirRows() throws {
        var records = RecordsTests.records()
        for (tracking, category) in [("T1", "Toys"), ("T2", "Games"), ("T1", "Books"), ("T1", "Toys"), ("T3", nil)] {
            var package = Package()
            package.trackingNumber = tracking
            package.categories = category.map { [$0] } ?? []
            records.packages.append(
                Records.Stated(number: records.numbers.number(for: RecordsTests.id), account: nil, value: package))
        }
        _ = records.join()
        #expect(try records.onlyOrder.packages.map(\.categories) == [["Toys", "Books"], ["Games"], []])
    }
}
