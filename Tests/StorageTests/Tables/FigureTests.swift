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

    /// Rules that count the same orders share a line's days; what is read of a part of them is what was written.
    @Test func daysOfManyPartsAreKeptOnce() async throws {
        let lists = [
            [TallyRow.DayTally(dayOfMonth: 1, tally: Tally(bad: 0, units: 5, undecided: 0, unplaced: 2))],
            [
                TallyRow.DayTally(dayOfMonth: 3, tally: Tally(units: 0, undecided: 4)),
                TallyRow.DayTally(dayOfMonth: 4, tally: Tally(bad: 7)),
            ],
        ]
        let parts = (0..<12).map { number in
            TallyRow.PartTallies(
                part: TallyRow.Part(rule: "rate-\(number / 2)", lack: number % 2 == 0 ? "" : "d:x"),
                days: lists[number % 3 / 2])
        }
        try await FactTests.withShop(.sqlite) { connection throws in
            try TallyRow.write([TallyRow(account: 2, month: 202_601, parts: parts)], in: connection)
            let text = try connection.first(SQL("SELECT tallies FROM tally WHERE account = 2")) { $0.text(0) }
            #expect(text?.ranges(of: "1=5/0/0/2").count == 1)
            #expect(try TallyRow.rows(of: [2], months: 0...999_999, in: connection).map(\.parts) == [parts])
            for rules in [["rate-1", "rate-4"], ["rate-5", "x"], []] {
                let found = try TallyRow.rows(of: [2], months: 0...999_999, rules: rules, in: connection)
                #expect(
                    found.flatMap(\.parts) == parts.filter { rules.contains($0.part.rule) && $0.part.lack.isEmpty })
            }
        }
    }

    /// What is no tally is an error, and never a wrong figure.
    @Test(arguments: [
        "r", "r\t\t\t", "r\t\t\t\n", "r\t\t\t1=2/3", "r\t\t\t1=\n", "r\t\t1=2/3\n", "r\t\t\t1=2/3;\n",
        "r\t\t\tx=2/3\n", "r\t\t\t*0\n", "r\t\t\t1=1\nr\t\t\t*1\n", "r\t\t\t*-1\n", "r\t\t\t*0\nr\t\t\t*0\n",
    ])
    func damagedTalliesAreErrors(_ text: String) async throws {
        try await FactTests.withShop(.sqlite) { connection throws in
            try connection.load(TallyRow.table) { rows in
                rows.append(2 as Int64)
                rows.append(202_601 as Int64)
                rows.append(text)
                try rows.endRow()
            }
            #expect(throws: StorageError.self) { try TallyRow.rows(of: [2], months: 0...999_999, in: connection) }
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
            #expect(try BoardPlace.page(state: "missed", offset: 0, limit: 9, in: connection) == [shop])
            #expect(try BoardPlace.page(state: "met", offset: 0, limit: 9, in: connection).isEmpty)
            #expect(try BoardPlace.counts(in: connection) == ["missed": 1, "no-data": 1])
            let store = shop.store
            #expect(try BoardPlace.measured(before: Day(number: 20_701), store: store, in: connection) == [1])
            #expect(try BoardPlace.measured(before: Day(number: 20_702), store: store, in: connection) == [1, 2])
            #expect(
                try BoardPlace.measured(before: Day(number: 20_702), store: StoreID("x"), in: connection).isEmpty)
            var better = shop
            better.rank = -10
            better.state = "met"
            better.asOf = Day(number: 20_702)
            better.newestDay = nil
            try BoardPlace.write([better], in: connection)
            #expect(try BoardPlace.page(offset: 0, limit: 9, in: connection) == [better, other])
            try BoardPlace.delete(1, in: connection)
            #expect(try BoardPlace.page(offset: 0, limit: 9, in: connection) == [other])
        }
    }
}
