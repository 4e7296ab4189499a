import AccountHealth
import Foundation
import Operations
import Storage
import TestSupport
import Testing

/// What stands behind a denominator: every order a standard counts, each once, however the pages are cut.
struct StandardOrdersTests {
    private static let moment = Instant(seconds: 1_795_424_400)

    /// Two thirds of the orders say when they were to be shipped, and none whether a carrier saw them.
    private static let fewFacts =
        "order_id,placed_at,status,ship_by,confirmed_at\n"
        + (0..<60).map { number in
            let day = "2026-11-\(number % 20 + 1 < 10 ? "0" : "")\(number % 20 + 1)"
            return "F-\(number),\(day)T10:00:00Z,shipped,\(number % 3 == 0 ? "" : day),\(day)\n"
        }.joined()

    private static func walk(
        _ installation: Installation, _ standard: Standard, of account: Int64, _ question: OrdersQuestion
    ) async throws -> [StandardOrders] {
        var (question, pages) = (question, [StandardOrders]())
        repeat {
            let page = try #require(
                try await installation.orders(
                    of: standard.id, fulfilment: standard.fulfilmentName, account: account, question))
            #expect(page.rows.count <= question.limit)
            pages.append(page)
            question.after = page.next
        } while question.after != nil && pages.count < 10_000
        return pages
    }

    @Test(arguments: DatabaseKind.all)
    func thePagesHoldEachOrderThatCountsOnce(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("orders.csv", StandardOrdersTests.fewFacts)
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: StandardOrdersTests.moment)
            let installation = test.installation
            try #require(try await installation.loadSampleShop())
            try await test.importFiles([path], account: "North")
            let sample = try await StandardOrdersTests.compare(installation, database, account: 1)
            let north = try await StandardOrdersTests.compare(installation, database, account: 2)
            // The shops have orders of every kind; otherwise nothing was tried.
            #expect(sample[.all, default: 0] > 300 && sample[.against, default: 0] > 3)
            #expect(north[.undecided, default: 0] > 30)
            #expect(try await installation.orders(of: "no-such", fulfilment: nil, account: 1, .init()) == nil)
            #expect(try await installation.orders(of: "order-defect-rate", fulfilment: nil, account: 9, .init()) == nil)
        }
    }

    /// Compares what pages list with what each order's own page says.
    ///
    /// - Returns: how many orders there were.
    private static func compare(
        _ installation: Installation, _ database: any Database, account: Int64
    ) async throws -> [OrdersQuestion.Part: Int] {
        let ids = try await database.read { try OrderRow.placed(of: account, after: "", limit: .max, in: $0) }
        var views: [OrderView] = []
        for id in Set(ids.map(\.orderID)) { views.append(try #require(try await installation.order(id, of: account))) }
        let standing = try #require(try await installation.account(account)?.standing)
        var compared: [OrdersQuestion.Part: Int] = [:]
        for one in standing.standings where !one.standard.isReportedOnly && one.standard.measure.isShare {
            let day = one.window.lowerBound.advanced(by: 20)
            for days in [nil, day...day] {
                for part in OrdersQuestion.Part.allCases {
                    let wanted = views.filter { view in
                        view.judgements.contains {
                            $0.standard == one.standard && (days ?? one.window).contains($0.contribution.day)
                                && part.contains($0.contribution.tally)
                        }
                    }
                    var question = OrdersQuestion()
                    (question.days, question.part, question.limit) = (days, part, 7)
                    let pages = try await StandardOrdersTests.walk(installation, one.standard, of: account, question)
                    (question.mostRows, question.mostJudged) = (50, 20)
                    let short = try await StandardOrdersTests.walk(installation, one.standard, of: account, question)
                    for found in [pages, short] {
                        let orders = found.flatMap(\.rows)
                        #expect(orders.count == wanted.count, "\(one.standard.id) \(part)")
                        #expect(Set(orders.map(\.orderID)) == Set(wanted.map(\.orderID)))
                        let units = orders.reduce(0) { $0 + part.count(of: $1.judged.contribution.tally) }
                        #expect(units == part.count(of: found[0].tally), "\(one.standard.id) \(part)")
                    }
                    if days == nil { #expect(pages[0].tally == one.tally && pages[0].window == one.window) }
                    compared[part, default: 0] += wanted.count
                }
            }
        }
        return compared
    }

    @Test(arguments: DatabaseKind.all)
    func anOrderIsFoundByItsNumber(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "orders.csv", "order_id,placed_at,status\nW-7,2026-11-01T10:00:00Z,shipped\nX-1,2026-11-01,shipped\n")
        let other = try folder.write("more.csv", "order_id,placed_at,status\nX-1,2026-11-02T10:00:00Z,shipped\n")
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: StandardOrdersTests.moment)
            try await test.importFiles([path], account: "North")
            try await test.importFiles([other], account: "South")
            func found(_ text: String, _ access: AccountAccess = .all) async throws -> [String] {
                try await test.installation.findOrders(text, in: access).map {
                    "\($0.entry.account.name) \($0.orderID)"
                }
            }
            #expect(try await found("W-7") == ["North W-7"])
            #expect(try await found(" w-7\u{A0}\n") == ["North W-7"])
            #expect(try await found("W - 7") == ["North W-7"])
            #expect(try await found("X-1") == ["North X-1", "South X-1"])
            #expect(try await found("X-1", .some([2])) == ["South X-1"])
            #expect(try await found("W-7", .some([2])) == [])
            for text in ["", " ", "W", "W-", "W-77"] { #expect(try await found(text) == []) }
        }
    }
}
