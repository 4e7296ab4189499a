import AccountHealth
import Storage
import TestSupport
import Testing

/// Figures that can be counted anew, and how pages ask for them.
struct FigureTests {
    @Test(arguments: DatabaseKind.all)
    func talliesAreReadByMonthsAndReplaced(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let tallies = StoredShop.tallies
            let year = 202_601...202_612
            #expect(try TallyRow.rows(of: [1], months: year, in: connection) == tallies)
            #expect(try TallyRow.rows(of: [2, 1], months: 202_607...202_607, in: connection) == [tallies[1]])
            let withoutSome = tallies.map { row in
                TallyRow(
                    account: row.account, month: row.month,
                    parts: row.parts.filter { !$0.part.rule.hasPrefix("rate-a") })
            }
            #expect(try TallyRow.rows(of: [1], months: year, passing: "rate-a", in: connection) == withoutSome)
            #expect(try TallyRow.rows(of: [2], months: 0...999_999, in: connection).isEmpty)
            var changed = tallies[0]
            changed.parts[0].days = [TallyRow.DayTally(dayOfMonth: 2, tally: Tally(bad: 9, units: 10))]
            var gone = tallies[1]
            gone.parts = []
            var new = changed
            new.month = 202_608
            var other = changed
            other.account = 2
            try TallyRow.write([changed, gone, new, other], in: connection)
            #expect(try TallyRow.rows(of: [1], months: year, in: connection) == [changed, new])
            #expect(try TallyRow.rows(of: [2, 1, 1], months: year, in: connection) == [changed, new, other])
            try TallyRow.delete(of: 1, in: connection)
            #expect(try TallyRow.rows(of: [1, 2], months: 0...999_999, in: connection) == [other])
        }
    }

    /// Columns that are the same are kept once; what is read of a part of the rules is what was written.
    @Test func columnsOfManyPartsAreKeptOnce() async throws {
        let lists = [
            [TallyRow.DayTally(dayOfMonth: 1, tally: Tally(bad: 0, units: 5, undecided: 0, unplaced: 2))],
            [
                TallyRow.DayTally(dayOfMonth: 3, tally: Tally(units: 0, undecided: 4)),
                TallyRow.DayTally(dayOfMonth: 4, tally: Tally(bad: 7)),
            ],
        ]
        let parts = (0..<12).map { number in
            TallyRow.PartTallies(
                part: TallyRow.Part(
                    rule: "rate-\(number / 3)", category: number % 3 == 1 ? "c:\t" : "",
                    lack: number % 3 == 2 ? "d:x" : ""),
                days: lists[number % 3 / 2])
        }.sorted { $0.part < $1.part }
        try await FactTests.withShop(.sqlite) { connection throws in
            try TallyRow.write([TallyRow(account: 2, month: 202_601, parts: parts)], in: connection)
            let text = try connection.first(SQL("SELECT tallies FROM tally WHERE account = 2")) { $0.text(0) }
            let repeated = (1...3).map { "rate-\($0)\t\t\t@9\t\t\t@13\n\tc:\\t\t\t@9\t\t\t@13\n" }.joined()
            let lacks = (1...3).map { "rate-\($0)\t\td:x\t\t@146\t@151\n" }.joined()
            #expect(
                text == "rate-0\t\t\t5\t\t\t2\n\tc:\\t\t\t@9\t\t\t@13\n" + repeated
                    + "rate-0\t\td:x\t\t;;;7\t;;4\n" + lacks)
            #expect(try TallyRow.rows(of: [2], months: 0...999_999, in: connection).map(\.parts) == [parts])
            for rules in [["rate-1", "rate-3"], ["rate-2", "x"], []] {
                var found: [TallyRow.PartTallies] = []
                try TallyRow.forEach(of: [1, 2], months: 202_601...202_601, rules: rules, in: connection) { line in
                    #expect(line.account == 2 && line.month == 202_601)
                    let days = zip(1..., line.days).filter { !$0.1.isEmpty }.map {
                        TallyRow.DayTally(dayOfMonth: $0.0, tally: $0.1)
                    }
                    let part = TallyRow.Part(rule: rules[line.rule], category: line.category)
                    found.append(TallyRow.PartTallies(part: part, days: days))
                }
                #expect(found == parts.filter { rules.contains($0.part.rule) && $0.part.lack.isEmpty })
            }
        }
    }

    /// Any tallies are read as they were written.
    @Test(arguments: 0..<200)
    func randomTalliesAreReadAsWritten(seed: Int) async throws {
        var random = SeededGenerator(seed: seed)
        var parts: [TallyRow.PartTallies] = []
        for number in 0..<Int.random(in: 1...9, using: &random) {
            func count() -> Int { [0, 0, 1, 7, 12, 3_000].randomElement(using: &random) ?? 0 }
            let days = (1...31).compactMap { day -> TallyRow.DayTally? in
                let tally = Tally(bad: count(), units: count(), undecided: count(), unplaced: count())
                return tally.isEmpty || Int.random(in: 0...seed % 5, using: &random) > 1
                    ? nil : TallyRow.DayTally(dayOfMonth: day, tally: tally)
            }
            if days.isEmpty { continue }
            let again = parts.randomElement(using: &random)?.days ?? days
            parts.append(
                TallyRow.PartTallies(
                    part: TallyRow.Part(rule: "rate-\(number / 2)", lack: number % 2 == 0 ? "" : "f:\\\n"),
                    days: Bool.random(using: &random) ? days : again))
        }
        parts.sort { $0.part < $1.part }
        let written = parts.isEmpty ? [] : [TallyRow(account: 2, month: 202_601, parts: parts)]
        try await FactTests.withShop(.sqlite) { connection throws in
            try TallyRow.write(written, in: connection)
            #expect(try TallyRow.rows(of: [2], months: 0...999_999, in: connection) == written)
        }
    }

    /// What is no tally is an error, and never a wrong figure.
    @Test(arguments: [
        "r", "r\t\t\t", "r\t\t\t\n", "r\t\t\t2\t3", "r\t\t\t2;\n", "r\t\t\tx\n", "r\t\t\t2\t\n",
        "r\t\t\t-\n", "r\t\t\t1\t1\t1\t1\t1\n", "r\t\t\t@4\n", "r\t\t\t@-1\n", "r\t\t\t@99\n", "r\t\t\t@0\n",
        "r\n\t\t\t2\n", "r\t\t\t;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;1\n",
    ])
    func damagedTalliesAreErrors(_ text: String) async throws {
        try await FigureTests.with(text) { connection in
            #expect(throws: StorageError.self) { try TallyRow.rows(of: [2], months: 0...999_999, in: connection) }
            #expect(throws: StorageError.self) {
                try TallyRow.forEach(of: [2], months: 0...999_999, rules: ["r", ""], in: connection) { _ in }
            }
        }
    }

    private static func with(_ tallies: String, _ body: @escaping @Sendable (any Connection) throws -> Void)
        async throws
    {
        try await FactTests.withShop(.sqlite) { connection throws in
            try connection.load(TallyRow.table) { rows in
                rows.append(2 as Int64)
                rows.append(202_601 as Int64)
                rows.append(tallies)
                try rows.endRow()
            }
            try body(connection)
        }
    }

    @Test func theMonthOfADayIsItsCalendarMonth() {
        #expect(Day("2026-07-31").map(TallyRow.month) == 202_607)
        #expect(Day("2026-08-01").map(TallyRow.month) == 202_608)
    }

    @Test(arguments: DatabaseKind.all)
    func defectiveOrdersAreReadByRuleAndDays(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let rows = StoredShop.defective
            let all = Day(number: -100)...Day(number: 30_000)
            func found(_ rule: String, _ days: ClosedRange<Day>, limit: Int = 9) throws -> [DefectiveOrderRow] {
                try DefectiveOrderRow.rows(of: 1, rule: rule, days: days, limit: limit, in: connection)
            }
            #expect(try found("rate-a", all) == [rows[0]])
            #expect(try found("rate-b", all) == [rows[1]])
            #expect(try found("rate-a", Day(number: 20_600)...Day(number: 20_600)) == [rows[0]])
            #expect(try found("rate-a", Day(number: 20_601)...Day(number: 20_700)).isEmpty)
            var second = rows[0]
            second.orderID = "A-0"
            try DefectiveOrderRow.insert([second], in: connection)
            #expect(try found("rate-a", all) == [second, rows[0]])
            #expect(try found("rate-a", all, limit: 1) == [second])
            let fromDay = rows[0].day...Day(number: 30_000)
            for (order, behind) in [("A-0", [rows[0]]), ("A-1", []), ("", [second, rows[0]])] {
                #expect(
                    try DefectiveOrderRow.rows(
                        of: 1, rule: "rate-a", days: fromDay, after: order, limit: 9, in: connection) == behind)
            }
            #expect(try DefectiveOrderRow.count(of: 1, rule: "rate-a", days: all, in: connection) == 2)
            let other = Day(number: 20_601)...Day(number: 20_700)
            #expect(try DefectiveOrderRow.count(of: 1, rule: "rate-a", days: other, in: connection) == 0)
            try DefectiveOrderRow.replace(of: 1, orders: ["A-0"], with: [], in: connection)
            #expect(try DefectiveOrderRow.rows(of: 1, orders: ["A-2", "x"], in: connection) == [rows[1]])
            var later = rows[0]
            later.day = Day(number: 20_650)
            try DefectiveOrderRow.replace(of: 1, orders: ["A-1", "x"], with: [later], in: connection)
            #expect(try DefectiveOrderRow.rows(of: 1, orders: ["A-1", "A-2"], in: connection) == [later, rows[1]])
            try DefectiveOrderRow.delete(of: 1, in: connection)
            #expect(try DefectiveOrderRow.rows(of: 1, orders: ["A-1", "A-2"], in: connection).isEmpty)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func openOrdersComeDue(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let rows = StoredShop.open
            #expect(try OpenOrderRow.nextChange(of: 1, in: connection) == rows[0].changesAt)
            #expect(try OpenOrderRow.nextChange(of: 2, in: connection) == nil)
            let before = Instant(microseconds: rows[0].changesAt.microseconds - 1)
            #expect(try OpenOrderRow.due(of: 1, at: before, limit: 9, in: connection).isEmpty)
            #expect(try OpenOrderRow.due(of: 1, at: rows[0].changesAt, limit: 9, in: connection) == [rows[0]])
            #expect(try OpenOrderRow.due(of: 1, at: rows[1].changesAt, limit: 9, in: connection) == rows)
            #expect(try OpenOrderRow.due(of: 1, at: rows[1].changesAt, limit: 1, in: connection) == [rows[0]])
            try OpenOrderRow.replace(of: 1, orders: ["A-2"], with: [], in: connection)
            #expect(try OpenOrderRow.nextChange(of: 1, in: connection) == rows[1].changesAt)
            try OpenOrderRow.delete(of: 1, in: connection)
            #expect(try OpenOrderRow.nextChange(of: 1, in: connection) == nil)
        }
    }

    static let explanations: [Reconciliation.Explanation] = [
        .agrees, .shiftedWindow(days: 3), .notComputable(missing: ["a"]), .reported, .noCounts, .unexplained,
    ]

    @Test(arguments: DatabaseKind.all)
    func reconciliationsAreReplacedAsAWhole(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(try ReconciliationRow.rows(of: 1, in: connection) == StoredShop.reconciliations)
            let choices = Choices().alternatives.map { Reconciliation.Explanation.choice($0.choice) }
            let rows = zip(10..., FigureTests.explanations + choices).map { number, explanation in
                var row = StoredShop.reconciliations[0]
                row.rule = "rule-\(number)"
                row.explanation = explanation
                return row
            }
            try ReconciliationRow.replace(of: 1, with: rows, in: connection)
            #expect(try ReconciliationRow.rows(of: 1, in: connection) == rows)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func theBoardIsReadPageByPage(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let (shop, other) = (StoredShop.board[0], StoredShop.board[1])
            #expect(try BoardPlace.page(offset: 0, limit: 9, in: connection) == [other, shop])
            #expect(try BoardPlace.page(offset: 1, limit: 9, in: connection) == [shop])
            #expect(try BoardPlace.page(.init(state: "missed"), offset: 0, limit: 9, in: connection) == [shop])
            #expect(try BoardPlace.page(.init(state: "met"), offset: 0, limit: 9, in: connection).isEmpty)
            #expect(
                try BoardPlace.counts(in: connection) == [
                    .init(store: shop.store, state: "missed", count: 1),
                    .init(store: shop.store, state: "no-data", count: 1),
                ])
            #expect(try BoardPlace.counts(.init(store: StoreID("x")), in: connection).isEmpty)
            var told = BoardPlace.Selection()
            told.told = .init(state: "missed", status: .missed)
            #expect(
                try BoardPlace.newest(told, in: connection) == [
                    .init(store: shop.store, count: 1, day: shop.newestDay)
                ])
            told.state = "no-data"
            #expect(try BoardPlace.page(told, limit: 9, in: connection) == [other, shop])
            told.told?.status = .met
            #expect(try BoardPlace.page(told, limit: 9, in: connection) == [other])
            told.state = nil
            #expect(try BoardPlace.newest(told, in: connection).isEmpty)
            #expect(try BoardPlace.page(.init(accounts: [1]), limit: 9, in: connection) == [shop])
            #expect(try BoardPlace.page(.init(accounts: []), limit: 9, in: connection).isEmpty)
            #expect(try BoardPlace.counts(.init(accounts: [2, 7]), in: connection).map(\.state) == ["no-data"])
            #expect(try BoardPlace.page(.init(store: shop.store), limit: 9, in: connection) == [other, shop])
            #expect(try BoardPlace.page(.init(store: StoreID("x")), limit: 9, in: connection).isEmpty)
            var noted = BoardPlace.Selection()
            noted.notedAfter = StoredShop.past[0].at
            #expect(try BoardPlace.page(noted, limit: 9, in: connection) == [other])
            for order in [BoardPlace.Order.urgency, .chance, .name, .id] {
                let all = try BoardPlace.page(order: order, limit: 9, in: connection)
                #expect(all.count == 2)
                #expect(try BoardPlace.page(order: order, after: all[0].account, limit: 9, in: connection) == [all[1]])
                #expect(try BoardPlace.page(order: order, after: all[1].account, limit: 9, in: connection).isEmpty)
                let own = BoardPlace.Selection(accounts: [all[0].account])
                #expect(try BoardPlace.page(own, order: order, after: all[0].account, limit: 9, in: connection).isEmpty)
            }
            let store = shop.store
            #expect(try BoardPlace.measured(notOn: Day(number: 20_701), store: store, in: connection) == [1])
            #expect(try BoardPlace.measured(notOn: Day(number: 20_702), store: store, in: connection) == [1, 2])
            // A clock that ran ahead has measured them on a later day.
            #expect(try BoardPlace.measured(notOn: Day(number: 20_000), store: store, in: connection) == [1, 2])
            #expect(
                try BoardPlace.measured(notOn: Day(number: 20_702), store: StoreID("x"), in: connection).isEmpty)
            var better = shop
            better.rank = -10
            better.state = "met"
            better.asOf = Day(number: 20_702)
            better.newestDay = nil
            try BoardPlace.write([better], in: connection)
            #expect(try BoardPlace.page(offset: 0, limit: 9, in: connection) == [better, other])
            // Another has changed the account since the place was measured.
            var stale = shop
            stale.version = better.version - 1
            var absent = shop
            absent.account = 3
            var renewed = other
            renewed.rank = -20
            renewed.version = 1
            try BoardPlace.renew([stale, absent, renewed], in: connection)
            #expect(try BoardPlace.page(offset: 0, limit: 9, in: connection) == [renewed, better])
            try BoardPlace.renew([other, shop], in: connection)
            #expect(try BoardPlace.page(offset: 0, limit: 9, in: connection) == [renewed, shop])
            try BoardPlace.renew([other, better], in: connection)
            try BoardPlace.delete(1, in: connection)
            #expect(try BoardPlace.page(offset: 0, limit: 9, in: connection) == [renewed])
        }
    }
}
