import Foundation
import Testing

/// What `check` prints of a standard that is demanded of each category of goods.
struct CategoriesTests {
    static let arguments = ["--as-of", "2026-06-30", "--store", "amazon.us"]

    /// Parcels of several categories, confirmed on 11 June and promised for the 15th; some have no scan.
    static let orders: String = {
        let goods = [
            ("Home & Kitchen", 120, 1), ("Toys", 40, 2), ("Books", 20, 1), ("家居", 12, 2), ("Garden", 60, 0), ("", 2, 0),
        ]
        var text = "order_id,placed_at,status,category,ship_by,deliver_by,confirmed_at,first_scan_at\n"
        for (category, count, unscanned) in goods {
            for number in 0..<count {
                let scan = number < unscanned ? "" : "2026-06-12T20:00:00Z"
                text +=
                    "\(category.isEmpty ? "X" : category)-\(number),2026-06-10T20:00:00Z,shipped,\(category),2026-06-12,"
                text += "2026-06-15,2026-06-11T20:00:00Z,\(scan)\n"
            }
        }
        return text
    }()

    @Test(arguments: ["en", "zh"])
    func text(_ language: String) async throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("orders.csv", CategoriesTests.orders)
        let result = try await StandingProcess.run(
            ["check", "orders.csv", "--language", language] + CategoriesTests.arguments, folder: folder.path)
        try #require(result.code == 0 && result.errors.isEmpty)
        try expectGolden(result.output, "check-categories.\(language).txt")
    }

    private func standard(_ orders: String, _ more: [String] = []) async throws -> [String: Any] {
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", orders)
        let result = try await StandingProcess.run(
            ["check", file, "--format", "json"] + CategoriesTests.arguments + more)
        let root = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let accounts = try #require(root?["accounts"] as? [[String: Any]])
        let standards = try #require(accounts.first?["standards"] as? [[String: Any]])
        for standard in standards where standard["id"] as? String != "valid-tracking-rate" {
            #expect(standard["per"] as? String == "account" && (standard["categories"] as? [Any])?.isEmpty == true)
            #expect(standard["uncategorised"] as? Int == 0)
        }
        return try #require(standards.first { $0["id"] as? String == "valid-tracking-rate" })
    }

    @Test func json() async throws {
        let standard = try await standard(CategoriesTests.orders)
        // The account as a whole is above 95 %; one category is not.
        #expect(standard["numerator"] as? Int == 248 && standard["denominator"] as? Int == 254)
        #expect(standard["rate"] as? Double == 0.976378 && standard["status"] as? String == "missed")
        #expect(standard["absorbable"] as? Int == 0 && standard["missing"] as? [String] == [])
        #expect(standard["per"] as? String == "category" && standard["uncategorised"] as? Int == 2)
        let categories = try #require(standard["categories"] as? [[String: Any]])
        #expect(
            categories.map { $0["category"] as? String } == ["家居", "Books", "Toys", "Garden", "Home & Kitchen"])
        let home = try #require(categories.first)
        #expect(
            home["numerator"] as? Int == 10 && home["denominator"] as? Int == 12 && home["defectCount"] as? Int == 2)
        #expect(home["rate"] as? Double == 0.833333 && home["interval"] as? [Double] == [0.5520, 0.9530])
        #expect(home["status"] as? String == "missed" && home["noRoom"] as? Bool == false)
        #expect(home["absorbable"] as? Int == 0 && home["ordersNeeded"] as? Int == 40)
        #expect(home["undecided"] as? Int == 0 && home["missing"] as? [String] == [])
        #expect(categories.map { $0["noRoom"] as? Bool } == [false, true, true, false, false])
        let defects = try #require(standard["defects"] as? [[String: Any]])
        #expect(Set(defects.compactMap { ($0["categories"] as? [String])?.first }).count == 4)
        let changes = try #require(standard["changes"] as? [[String: Any]])
        #expect(changes.allSatisfy { $0["categories"] is [[String: Any]] })
    }

    /// A category whose status hangs on parcels without one has no rate, as any figure that lacks a fact.
    @Test func jsonOfWhatIsNotTold() async throws {
        let rows = CategoriesTests.orders.split(separator: "\n").filter { !$0.hasPrefix("家居") }
        let unscanned = "Y,2026-06-10T20:00:00Z,shipped,,2026-06-12,2026-06-15,2026-06-11T20:00:00Z,"
        let standard = try await standard((rows + [Substring(unscanned)]).joined(separator: "\n"))
        #expect(standard["status"] as? String == "unknown" && standard["missing"] as? [String] == ["category"])
        // The account's own figure is told all the same.
        #expect(standard["rate"] is Double && standard["absorbable"] is NSNull)
        let categories = try #require(standard["categories"] as? [[String: Any]])
        let books = try #require(categories.first { $0["category"] as? String == "Books" })
        #expect(books["status"] as? String == "unknown" && books["missing"] as? [String] == ["category"])
        #expect(books["numerator"] as? Int == 19 && books["denominator"] as? Int == 20)
        for key in ["rate", "interval", "absorbable", "ordersNeeded"] { #expect(books[key] is NSNull, "\(key)") }
    }

    /// One missed category is a breach, though the account as a whole meets the standard.
    @Test func failOnBreach() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", CategoriesTests.orders)
        let arguments = ["check", file, "--fail-on-breach"] + CategoriesTests.arguments
        #expect(try await StandingProcess.run(arguments).code == 1)
        let own = try folder.write("own.yaml", "standards: [{id: valid-tracking-rate, per: account}]")
        #expect(try await StandingProcess.run(arguments + ["--standards", own]).code == 0)
    }

    /// Names of categories are text of a file, and a file may have many.
    @Test func oddAndManyCategories() async throws {
        let head = "order_id,placed_at,status,category,deliver_by,confirmed_at,first_scan_at\n"
        let evil = "\u{1B}[2J"
        let rows = (0..<400).map { number in
            "A\(number),2026-06-10T20:00:00Z,shipped,c\(evil)\(number),2026-06-15,2026-06-11T20:00:00Z,"
        }
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", head + rows.joined(separator: "\n"))
        let result = try await StandingProcess.run(["check", file, "--language", "en"] + CategoriesTests.arguments)
        #expect(result.code == 0 && !result.output.contains("\u{1B}"))
        #expect(result.output.contains("390 more categories") && result.output.contains("397 more"))
        #expect(result.output.split(separator: "\n").count < 150)
    }
}
