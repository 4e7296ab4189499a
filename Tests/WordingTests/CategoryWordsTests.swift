import AccountHealth
import Testing
import Wording

/// What is said of a standard that is demanded of each category of goods.
struct CategoryWordsTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let categories: KeyValuePairs<String?, Tally>
        let english: [String]
        let chinese: [String]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(
            name: "one is missed", categories: ["玩具": Tally(units: 90), "家居": Tally(bad: 2, units: 10)],
            english: [
                "Missed. Valid tracking in 家居: 2 without a scan in 10 parcels make 80.00 %; the limit is 95 % or more in each category."
            ],
            chinese: ["未达标。有效追踪率（家居）：10 件中 2 件无扫描记录，为 80.00%，各分类均不得低于 95%。"]),
        Case(
            name: "a category is missed by more than the account",
            categories: ["玩具": Tally(units: 40), "家居": Tally(bad: 5, units: 20)],
            english: [
                "Missed. Valid tracking in 家居: 5 without a scan in 20 parcels make 75.00 %; the limit is 95 % or more in each category. Also missed: the account as a whole."
            ],
            chinese: ["未达标。有效追踪率（家居）：20 件中 5 件无扫描记录，为 75.00%，各分类均不得低于 95%。同样未达标：整个账户。"]),
        Case(
            name: "the account is missed by more than its categories",
            categories: ["玩具": Tally(bad: 1, units: 10), "家居": Tally(bad: 2, units: 10), "茶": Tally(units: 5)],
            english: [
                "Missed. Valid tracking: 3 without a scan in 25 parcels make 88.00 %; the limit is 95 % or more in each category. Also missed: 家居 and 玩具."
            ],
            chinese: ["未达标。有效追踪率：25 件中 3 件无扫描记录，为 88.00%，各分类均不得低于 95%。同样未达标：家居、玩具。"]),
        Case(
            name: "no room in one", categories: ["玩具": Tally(units: 90), "家居": Tally(bad: 1, units: 20)],
            english: [
                "Met, but with no room. Valid tracking in 家居: one more without a scan among 20 parcels makes 90.00 %."
            ],
            chinese: ["达标，但已无余量。有效追踪率（家居）：20 件中再有 1 件无效追踪即为 90.00%。"]),
        Case(
            name: "all met", categories: ["玩具": Tally(units: 90), "家居": Tally(bad: 1, units: 45)],
            english: ["Met. The tightest is Valid tracking in 家居: 44 of 45, and 1 more may be without a scan."],
            chinese: ["达标。余量最小的是有效追踪率（家居）：44 / 45，还可容 1 件无效追踪。"]),
        Case(
            name: "none is stated", categories: [nil: Tally(bad: 1, units: 45)],
            english: ["Met. The tightest is Valid tracking: 44 of 45, and 1 more may be without a scan."],
            chinese: ["达标。余量最小的是有效追踪率：44 / 45，还可容 1 件无效追踪。"]),
        Case(
            name: "some are not stated", categories: ["玩具": Tally(units: 90), nil: Tally(bad: 1, units: 1)],
            english: [
                "These files do not tell whether the standards are met; what is missing is named below."
            ],
            chinese: ["这些文件不足以判断是否达标；缺少的数据见下。"]),
    ])
    func verdicts(_ row: Case) throws {
        let standing = try Samples.standing(categories: row.categories)
        // Recovery is told as it is without categories.
        #expect(english.verdict([standing]).map { $0.plainSpaces.withoutRecovery } == row.english)
        #expect(chinese.verdict([standing]).map(\.withoutRecovery) == row.chinese)
        #expect(chinese.verdict([standing]).allSatisfy { $0.latinWords.isEmpty })
    }

    /// Long lists are cut: the line names a few, the table and JSON the rest.
    @Test func manyMissed() throws {
        let standing = try Samples.standing(
            categories: [
                "A": Tally(bad: 5, units: 9), "B": Tally(bad: 4, units: 9), "C": Tally(bad: 3, units: 9),
                "D": Tally(bad: 2, units: 9), "E": Tally(bad: 1, units: 9), "F": Tally(bad: 1, units: 8),
                "G": Tally(units: 200),
            ])
        let text = english.verdict([standing]).joined()
        #expect(
            text.contains("Valid tracking in A:")
                && text.contains("Also missed: B, C, D, 2 more and the account as a whole."))
    }

    @Test func headroom() throws {
        let missed = try Samples.standing(
            categories: ["Toys": Tally(units: 90), "Tea": Tally(bad: 2, units: 10)])
        #expect(english.headroom(missed) == "30 clean parcels short in Tea")
        #expect(chinese.headroom(missed) == "Tea：还差 30 件合格包裹")
        #expect(english.status(missed) == "Missed" && english.shape(missed) == "◆")
        let tea = try #require(missed.categories.first)
        let toys = try #require(missed.categories.last)
        #expect(english.headroom(tea, of: missed.standard) == "30 clean parcels short")
        #expect(english.status(tea) == "Missed" && english.shape(tea) == "◆")
        #expect(english.counts(toys, of: missed.standard) == "90 of 90" && chinese.status(toys) == "达标")
        let tight = try Samples.standing(categories: ["Toys": Tally(units: 90), "Tea": Tally(bad: 1, units: 20)])
        #expect(english.headroom(tight) == "no more may be without a scan in Tea" && english.status(tight) == "No room")
        let unknown = try Samples.standing(categories: ["Toys": Tally(units: 90), nil: Tally(bad: 1, units: 1)])
        #expect(english.headroom(unknown).isEmpty && english.status(unknown) == "Not known")
    }

    @Test func demands() {
        #expect(english.demand(Samples.tracking).plainSpaces == "95 % or more in each category")
        #expect(chinese.demand(Samples.tracking) == "各分类均不得低于 95%")
        var part = Samples.tracking
        part.condition = nil
        #expect(english.demand(part).isEmpty && chinese.demand(part).isEmpty)
    }

    @Test func whatIsNotTold() throws {
        let none = try Samples.standing(categories: [nil: Tally(bad: 1, units: 45)])
        #expect(
            english.missing(none) { $0 == "category" ? "the export" : nil } == [
                "Valid tracking: it is demanded of each category, and no order here has one; only the account as a whole is judged. Told by: the export."
            ])
        #expect(
            chinese.missing(none) { _ in "导出文件" } == [
                "有效追踪率：按商品分类分别考核，但这些文件没有商品分类，只能按整个账户判断。可由以下文件提供：导出文件。"
            ])
        let some = try Samples.standing(categories: ["玩具": Tally(units: 90), nil: Tally(bad: 1, units: 2)])
        #expect(
            english.missing(some) { _ in nil } == ["Valid tracking: 2 parcels have no category and may belong to any."])
        #expect(chinese.missing(some) { _ in nil } == ["有效追踪率：2 件包裹没有商品分类，可能属于任一分类。"])
        // Where every parcel has a scan, no category can be missed.
        let clean = try Samples.standing(categories: [nil: Tally(units: 45)])
        #expect(english.missing(clean) { _ in nil } == [])
    }

    @Test func rest() throws {
        let standing = try Samples.standing(
            categories: ["Toys": Tally(units: 90), "Tea": Tally(bad: 2, units: 10), "Books": Tally(units: 50)])
        #expect(english.restOfCategories(standing.categories.dropFirst()) == "2 categories met")
        #expect(chinese.restOfCategories(standing.categories.dropFirst(2)) == "1 个分类达标")
        #expect(english.restOfCategories(standing.categories) == "3 more categories")
        #expect(chinese.restOfCategories(standing.categories) == "另有 3 个分类")
    }

    @Test func reasons() throws {
        let placed = try day("2026-11-01")
        var order = DefectiveOrder(
            orderID: "A", day: placed, kinds: ["no_scan"], units: 1, counts: placed...placed,
            order: Order(placedAt: Zone.utc.start(of: placed)), origin: Origin(file: 0, line: 2))
        #expect(english.reason(order) == "no scan" && chinese.reason(order) == "无扫描记录")
        order.categories = ["玩具", "家居"]
        #expect(english.reason(order) == "no scan in 玩具 and 家居" && chinese.reason(order) == "无扫描记录（玩具、家居）")
    }

    struct Event: CustomTestStringConvertible {
        let turns: [(String, Status)]
        let from: Status
        let to: Status
        let english: String
        let chinese: String
        var testDescription: String { english }
    }

    @Test(arguments: [
        Event(turns: [("茶", .missed)], from: .met, to: .missed, english: "missed in 茶", chinese: "茶未达标"),
        Event(
            turns: [("茶", .met), ("玩具", .missed)], from: .missed, to: .missed,
            english: "missed in 玩具; met again in 茶", chinese: "玩具未达标；茶恢复达标"),
        Event(turns: [("茶", .met)], from: .missed, to: .met, english: "met in every category", chinese: "各分类均达标"),
        // The account as a whole, or a category whose orders have all left.
        Event(turns: [], from: .missed, to: .met, english: "met", chinese: "达标"),
        Event(turns: [], from: .met, to: .missed, english: "missed", chinese: "未达标"),
        Event(turns: [], from: .met, to: .unknown, english: "not known", chinese: "无法判断"),
    ])
    func events(_ row: Event) throws {
        let standing = try Samples.standing(categories: ["茶": Tally(bad: 1, units: 20)])
        var known = try #require(standing.calendar.first)
        known.status = row.to
        known.turns = row.turns.map { CategoryTurn(category: $0, status: $1) }
        let figure = "19 of 20, 95.00 %; "
        #expect(english.event(known, of: standing, from: row.from).plainSpaces == figure + row.english)
        #expect(chinese.event(known, of: standing, from: row.from) == "19 / 20，95.00%；" + row.chinese)
    }
}

extension String {
    /// A verdict up to what it says of coming days.
    fileprivate var withoutRecovery: String {
        let ends = [" It would be met again", "若无新增"].compactMap { firstRange(of: $0)?.lowerBound }
        return String(self[..<(ends.min() ?? endIndex)])
    }
}
