import AccountHealth
import Foundation
import Marketplaces
import Storage
import TestSupport
import Testing

@testable import Operations

/// What the store foretells, keeps and compares.
struct StoredForecastTests {
    /// What the store keeps of outcomes is what the files say, whichever came first, and after an undo.
    @Test(arguments: 1...6)
    func theStoreKnowsWhatTheFilesSay(seed: Int) async throws {
        let stores = try CheckFilesTests.stores.map { try ShopStore($0.id, zone: $0.zone) }
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(
            seed: seed, stores: stores, accounts: CheckFilesTests.accounts, days: first...first + 129, orders: 500)
        let folder = try TemporaryFolder()
        let files = RandomShopFiles(shop: shop, seed: seed).all()
        let paths = try files.map { try folder.write($0.name, $0.text) }
        let now = Instant(seconds: Int64(first + 140) * 86_400)
        try await withDatabase(seed % 3 == 0 ? .postgres : .sqlite) { database in
            let test = TestInstallation(database, now: now)
            try await test.importFiles(seed % 2 == 0 ? paths : paths.reversed())
            let compared = try await StoredForecastTests.compare(test, paths)
            #expect(compared > 0)
            // Without the last file, and with it again.
            let last = try await test.installation.imports(offset: 0, limit: 1)
            try await test.installation.undo(try #require(last.first).id)
            try await test.importFiles(paths)
            _ = try await StoredForecastTests.compare(test, paths)
        }
    }

    /// - Returns: how many rules of accounts have an outcome.
    static func compare(_ test: TestInstallation, _ paths: [String]) async throws -> Int {
        let setting = test.installation.setting
        let now = test.installation.now()
        let read = await readSellerFiles(
            FileQuestion(paths: paths, store: StoreID("amazon.us")), setting: setting)
        let records = read.records
        let stated = records.statedDefects()
        var compared = 0
        let rows = try await database(test) { try AccountRow.all(in: $0) }
        for row in rows {
            let (facts, plan) = try await database(test) { connection in
                let account = try StoredAccount(connection, row)
                let plan = account.plan(setting, now: now)
                return (try ForecastFacts(connection, account, plan: plan), plan)
            }
            guard let knownDay = facts.knownDay else { continue }
            let place = records.accounts.firstIndex { $0 == row.account }
            for facts in facts.rules where facts.rule.delay != nil {
                let (rule, known) = (facts.rule, facts.outcomes)
                var classifier = plan.classifier(rule.standard, plan.choices)
                var judge = OutcomeJudge(classifier, records: records, stated: stated)
                var outcomes: [OrderOutcome] = []
                records.orders.forEach { glance in
                    guard glance.account == place, let one = judge.outcome(of: glance, records: records) else { return }
                    let units = classifier.contribution(of: records.order(at: glance.place))?.tally.units ?? 0
                    outcomes += Array(repeating: one, count: units)
                }
                let own = AccountPast(outcomes).known(on: knownDay)
                #expect(own.days.reduce(0) { $0 + $1.units } == known.days.reduce(0) { $0 + $1.units })
                for day in 0..<130 {
                    let day = knownDay.advanced(by: -day)
                    #expect(own[day] == known[day], "\(row.account) \(rule.key) \(day)")
                }
                let isSame = own.reports == known.reports
                #expect(isSame, "\(row.account) \(rule.key)")
                if !own.reports.isEmpty { compared += 1 }
            }
        }
        return compared
    }

    static func database<Value: Sendable>(
        _ test: TestInstallation, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await test.installation.database.read(body)
    }

    /// The sample shop's forecast is the one of the worked example, whether files or the store tell it.
    @Test func theSampleShopIsForetold() async throws {
        let now = Instant(seconds: try Int64(day("2026-11-23").number) * 86_400 + 64_800)
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: now)
            _ = try await test.installation.loadSampleShop()
            let entry = try #require(try await test.installation.accounts().first)
            let view = try #require(try await test.installation.account(entry.id))
            let forecast = try #require(view.forecast)
            let told = try #require(forecast.standards.first { $0.standard.id == "order-defect-rate" })
            let course = try #require(told.course)
            #expect(course.days.count == 60 && told.isMissed)
            let fifth = try day("2026-12-05")
            #expect(course.firstLikelyRecovery == fifth)
            #expect(course[fifth.advanced(by: -1)]?.probability ?? 0 > 0.999)
            // Of the worked example in docs/how-the-forecast-works.md.
            let chance = try #require(told.headline).probability
            #expect(abs(chance - 0.2024) < 1e-4, "\(chance)")
            #expect(told.headline?.day == (try day("2026-12-07")))
            let standard = try await test.installation.standard("order-defect-rate", fulfilment: nil, of: entry.id)
            let outlook = try #require(standard?.outlook)
            let parts = try #require(outlook.parts)
            #expect(abs(parts.probability - chance) < 1e-12 && !parts.defects.isEmpty)
            let more = try #require(outlook.whatIfs.first { $0.supposition == .oneMoreDefect })
            #expect(more.today == Tally(bad: 3, units: 126) && more.chances[0].probability > 0.9)
            // The figures of suppositions are those that no forecast is asked for.
            let ofToday = try #require(standard.map { WhatIf.ofToday($0.standing, $0.days.tallies) })
            #expect(ofToday.map(\.supposition) == outlook.whatIfs.prefix(3).map(\.supposition))
            for (figure, foretold) in zip(ofToday, outlook.whatIfs) {
                #expect(figure.today.bad == foretold.today.bad && figure.today.units == foretold.today.units)
                #expect(figure.chances.isEmpty && !foretold.chances.isEmpty)
            }
            let clean = try #require(outlook.whatIfs.first { $0.supposition == .cleanOrders(40) })
            #expect(clean.today == Tally(bad: 2, units: 166) && clean.chances[0].probability <= chance)
        }
    }

    /// Of old data nothing is foretold; what today's figure would be if something were otherwise is told all the same.
    @Test func oldDataLeavesTheSuppositions() async throws {
        let folder = try TemporaryFolder()
        let start = try day("2026-06-01")
        let orders = (0..<100).flatMap { day in
            (0..<3).map { "P-\(day)-\($0),\(start.advanced(by: day))T12:00:00Z\n" }
        }
        let files = [
            try folder.write("orders.csv", "order_id,placed_at\n" + orders.joined()),
            try folder.write(
                "claims.csv", "order_id,kind,known_at\nP-80-1,guarantee_claim,\(start.advanced(by: 99))T12:00:00Z\n"),
        ]
        let now = Instant(seconds: Int64(start.advanced(by: 108).number) * 86_400 + 72_000)
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: now)
            try await test.importFiles(files, account: "Hill", store: "amazon.us")
            let entry = try #require(try await test.installation.accounts().first)
            let view = try #require(
                try await test.installation.standard("order-defect-rate", fulfilment: "seller", of: entry.id))
            let tally = view.standing.tally
            #expect(view.outlook == nil && view.standing.isStale && tally.bad == 1)
            #expect(
                view.whatIfs.map(\.supposition) == [
                    .oneMoreDefect, .withdrawn(orderID: "P-80-1"), .cleanOrders(40),
                ])
            #expect(view.whatIfs.map(\.today.bad) == [2, 0, 1])
            #expect(view.whatIfs.map(\.today.units) == [tally.units, tally.units, tally.units + 40])
            #expect(view.whatIfs.allSatisfy { $0.chances.isEmpty && $0.recovery == nil })
        }
    }

    /// Only accounts whose facts or day have changed are foretold; when the day has come, what was foretold is compared.
    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func forecastsAreKeptAndCompared(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let start = try day("2026-06-01")
        func orders(_ days: Range<Int>) -> String {
            "order_id,placed_at\n"
                + days.flatMap { day in
                    (0..<3).map { "P-\(day)-\($0),\(start.advanced(by: day))T12:00:00Z" }
                }.joined(separator: "\n") + "\n"
        }
        func moment(_ day: Int) -> Instant { Instant(seconds: Int64(start.advanced(by: day).number) * 86_400 + 72_000) }
        let early = try folder.write("early.csv", orders(0..<100))
        let defects = try folder.write(
            "defects.csv", "order_id,kind,known_at\nP-60-1,guarantee_claim,\(start.advanced(by: 70))T12:00:00Z\n")
        let late = try folder.write("late.csv", orders(100..<112))
        let claims = try folder.write(
            "claims.csv",
            "order_id,kind,known_at\nP-85-1,guarantee_claim,\(start.advanced(by: 105))T12:00:00Z\n")
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: moment(99))
            try await test.importFiles([early, defects], account: "Hill", store: "amazon.us")
            #expect(try await test.installation.refreshForecasts() == 1)
            #expect(try await test.installation.refreshForecasts() == 0)
            let row = try #require(try await test.installation.board(BoardQuestion(limit: 9)).rows.first)
            #expect((row.chance ?? -1) >= 0 && (row.chance ?? 2) <= 1)
            // A new fact makes a new forecast; the next day makes one too.
            test.move(to: moment(111))
            try await test.importFiles([late, claims], account: "Hill", store: "amazon.us")
            let changed = try #require(try await test.installation.board(BoardQuestion(limit: 9)).rows.first)
            #expect(changed.chance == nil)
            #expect(try await test.installation.refreshForecasts() == 1)
            let record = try await test.installation.forecastRecord()
            let entry = try #require(record.entries.first { $0.standard.id == "order-defect-rate" })
            // Seven days after the first forecast two claims count in 180 orders: it was missed, and is now known to have been.
            #expect(entry.horizon == 7 && entry.count == 1 && record.waiting == 2)
            #expect(entry.brier >= 0 && entry.brier <= 1 && entry.tenths.reduce(0) { $0 + $1.count } == 1)
            let again = try await test.installation.forecastRecord()
            _ = try await test.installation.refreshForecasts()
            #expect(again.entries.first?.count == 1)
        }
    }

    /// News of orders alone do not say that there was no claim: a day waits until a list of claims is newer than it.
    @Test func aDayIsComparedWhenAllHasBeenHeard() async throws {
        let folder = try TemporaryFolder()
        let start = try day("2026-06-01")
        func orders(_ days: Range<Int>) -> String {
            "order_id,placed_at\n"
                + days.map { "P-\($0),\(start.advanced(by: $0))T12:00:00Z\n" }.joined()
        }
        func moment(_ day: Int) -> Instant { Instant(seconds: Int64(start.advanced(by: day).number) * 86_400 + 72_000) }
        let early = try folder.write("early.csv", orders(0..<100))
        let late = try folder.write("late.csv", orders(100..<112))
        let claims = try folder.write(
            "claims.csv", "order_id,kind,known_at\nP-60,guarantee_claim,2026-08-12T12:00:00Z\n")
        let more = try folder.write("more.csv", "order_id,kind,known_at\nP-61,guarantee_claim,2026-08-12T12:00:00Z\n")
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: moment(99))
            try await test.importFiles([early, claims], account: "Hill", store: "amazon.us")
            #expect(try await test.installation.refreshForecasts() == 1)
            test.move(to: moment(111))
            try await test.importFiles([late], account: "Hill", store: "amazon.us")
            #expect(try await test.installation.refreshForecasts() == 1)
            #expect(try await test.installation.forecastRecord().entries.isEmpty)
            try await test.importFiles([more], account: "Hill", store: "amazon.us")
            #expect(try await test.installation.refreshForecasts() == 1)
            let record = try await test.installation.forecastRecord()
            #expect(record.entries.contains { $0.standard.id == "order-defect-rate" && $0.horizon == 7 })
        }
    }

    /// A standard that is demanded of each category of goods is missed where one of them misses it, however good the whole.
    @Test func eachCategoryIsForetold() async throws {
        let folder = try TemporaryFolder()
        let rows = CategoriesTests.parcels(90, "Toys") + CategoriesTests.parcels(10, "Tea", unscanned: 2)
        let mixed = try folder.write("mixed.csv", CategoriesTests.orders(rows))
        let toys = try folder.write(
            "toys.csv", CategoriesTests.orders(CategoriesTests.parcels(100, "Toys", unscanned: 2)))
        let unclear = try folder.write(
            "unclear.csv",
            CategoriesTests.orders(CategoriesTests.parcels(40, "Toys") + CategoriesTests.parcels(2, "", unscanned: 1)))
        // Something newer, so that all that counts on the fifteenth is known.
        let newest = try folder.write("newest.csv", "order_id,placed_at,status\nN,2026-06-22T20:00:00Z,pending\n")
        let now = Instant(seconds: try Int64(day("2026-06-23").number) * 86_400 + 72_000)
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: now)
            for (file, name) in [(mixed, "Mixed"), (toys, "Toys"), (unclear, "Unclear")] {
                try await test.importFiles([file, newest], account: name, store: "amazon.us")
            }
            var told: [String: AccountForecast.Foretold] = [:]
            for entry in try await test.installation.accounts() {
                let forecast = try #require(try await test.installation.account(entry.id)?.forecast)
                told[entry.account.name] = forecast.standards.first { $0.standard.id == "valid-tracking-rate" }
            }
            let tenth = try day("2026-06-26")
            let (mixedDay, toysDay) = (told["Mixed"]?.course?[tenth], told["Toys"]?.course?[tenth])
            #expect(mixedDay?.probability ?? 0 > 0.9 && toysDay?.probability ?? 1 < 0.5)
            #expect(mixedDay?.expected.map { abs($0 - 0.02) < 0.01 } ?? false)
            #expect(told["Mixed"]?.course?.missedByThen(tenth) ?? 0 >= mixedDay?.probability ?? 1)
            // One that may be of any category leaves it open.
            #expect(told["Unclear"]?.course == nil)
        }
    }

    /// The day on which clocks go forward has 23 hours: orders of its first and last minutes are of it, and what is reported on
    /// it of an order two days older took two days.
    @Test func daysKeepTheirOrdersWhenClocksGoForward() async throws {
        let folder = try TemporaryFolder()
        let change = try day("2026-03-08")
        func stamp(_ day: Day, _ time: String) -> String {
            // Ten at night of the seventh in Los Angeles is still winter time.
            let isWinter = day < change || day == change && time < "02"
            return "\(day)T\(time):00\(isWinter ? "-08:00" : "-07:00")"
        }
        let days = (-30...6).map { change.advanced(by: $0) }
        let orders = days.enumerated().flatMap { number, day in
            ["A\(number),\(stamp(day, "00:10"))", "B\(number),\(stamp(day, "23:50"))"]
        }
        let claimed = days.firstIndex(of: change.advanced(by: -2)) ?? 0
        let files = [
            try folder.write("orders.csv", "order_id,placed_at\n" + orders.joined(separator: "\n") + "\n"),
            try folder.write(
                "claims.csv", "order_id,kind,known_at\nB\(claimed),guarantee_claim,\(stamp(change, "23:50"))\n"),
        ]
        let now = Instant(seconds: Int64(change.advanced(by: 7).number) * 86_400 + 72_000)
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: now)
            try await test.importFiles(files, account: "Hill", store: "amazon.us")
            let facts = try await StoredForecastTests.database(test) { connection in
                let account = try StoredAccount(connection, try #require(try AccountRow.all(in: connection).first))
                return try ForecastFacts(connection, account, plan: account.plan(test.installation.setting, now: now))
            }
            let known = try #require(facts.rules.first { $0.rule.standard.id == "order-defect-rate" }).outcomes
            #expect(known.asOf == days.last && known.first == days.first)
            #expect(known.days.allSatisfy { $0.units == 2 })
            #expect(known.reports == [.init(), .init(), .init(bad: 1)])
            #expect(known[change].reported == 1)
        }
    }

    /// A model comes back from its text bit for bit.
    @Test func modelsAreKeptExactly() {
        let counts = (0..<200).map { KnownOutcomes.Count(units: Int32($0 % 5), bad: $0 % 40 == 0 ? 1 : 0) }
        let known = KnownOutcomes(
            asOf: Day(number: 20_500), first: Day(number: 20_301), days: counts,
            reports: [.init(bad: 1, good: 3), .init(), .init(bad: 4)])
        for delay in [ReportDelay.defect, nil] {
            let model = ForecastModel([known, known], target: 0.01, delay: delay)
            #expect(ForecastModelText.model(ForecastModelText.text(model)) == model)
        }
        #expect(ForecastModelText.model("") == nil && ForecastModelText.model("1 2\n3\n4\n5") == nil)
    }
}
