import AccountHealth
import Foundation
import Storage
import TestSupport
import Testing

/// Every statement of this module runs on both databases, and pages never read whole tables.
struct StatementTests {
    /// Tests that between them run every statement; whoever writes a new one adds its test here.
    static func runAll(_ kind: DatabaseKind) async throws {
        try await MigrationTests().theTablesAreThoseTheProgramKnows(kind)
        try await FactTests().rowsComeBackAsTheyWereInTheOrderOfTheirKey(kind)
        try await FactTests().rowsOfOrdersAreFound(kind)
        try await FactTests().factsOfAnImportAreForgottenAlone(kind)
        try await AccountTests().accountsAreFound(kind)
        try await AccountTests().aLockRaisesTheVersionAndTellsTheLatestState(kind)
        try await AccountTests().anAccountGoesWithAllThatIsItsOwn(kind)
        try await QuestionTests().rowsAnswerQuestions(kind)
        try await QuestionTests().explanationsComeWithTheirFigures(kind)
        try await ImportTests().importsAreFound(kind)
        try await ImportTests().theSameFileStandsOnceAndMayComeAgainWhenUndone(kind)
        try await ImportTests().remarksComeBackAsTheyWere(kind)
        try await ImportTests().whatAnImportSaysOfItsAccountsIsKept(kind)
        try await FigureTests().talliesAreReadByMonthsAndReplaced(kind)
        try await FigureTests().defectiveOrdersAreReadByRuleAndDays(kind)
        try await FigureTests().openOrdersComeDue(kind)
        try await FigureTests().reconciliationsAreReplacedAsAWhole(kind)
        try await FigureTests().theBoardIsReadPageByPage(kind)
        try await ForecastTests().forecastsComeDue(kind)
        try await ForecastTests().modelsAreReplacedAsAWhole(kind)
        try await ForecastTests().scoresAddUp(kind)
        try await ForecastTests().theBoardShowsWhatWasForetold(kind)
        try await UserTests().usersAreFoundByAnySpelling(kind)
        try await UserTests().aUserSeesSomeAccounts(kind)
        try await UserTests().sessionsAndLinksEnd(kind)
        try await UserTests().changesAreReadNewestFirst(kind)
        try await SettingsTests().tokensAreFoundAndEnd(kind)
        try await SettingsTests().requestsAreOnesOwnAndForgotten(kind)
        try await SettingsTests().whatWasSettledIsReadAndTakenBack(kind)
        try await SettingsTests().importsAndPlacesAreReadByTheirIds(kind)
        try await VisitTests().whereAccountsStoodIsNotedWhenItIsNew(kind)
        try await VisitTests().visitsAreReplaced(kind)
        try await VisitTests().kindsOfFilesAreFound(kind)
        try await VisitTests().ownAccountsAndTheSampleAreFound(kind)
        try await CaseTests().casesAreFoundAndMoveOn(kind)
        try await CaseTests().aCaseIsForgottenAsAWhole(kind)
        try await BackupTests().aBackupIsRestoredIntoEitherDatabase(kind)
    }

    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/Storage")

    /// Where statements are written, as `Storage/AccountRow.swift:12`; the drivers' own are theirs alone.
    static func written() throws -> Set<String> {
        var places: Set<String> = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
        where path.hasSuffix(".swift") && !path.hasPrefix("SQLite/") && !path.hasPrefix("PostgreSQL/") {
            let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
            let name = path.split(separator: "/").last.map(String.init) ?? path
            for (number, line) in zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false)) {
                let code = line.prefix { $0 != "/" }
                if code.contains(/\bSQL\(/) { places.insert("Storage/\(name):\(number)") }
            }
        }
        return places
    }

    @Test(arguments: DatabaseKind.all)
    func everyStatementRuns(_ kind: DatabaseKind) async throws {
        let record = StatementRecord()
        try await StatementRecord.$current.withValue(record) { try await StatementTests.runAll(kind) }
        let ran = Set(record.statements.map { "\($0.sql.fileID):\($0.sql.line)" })
        let written = try StatementTests.written()
        try #require(written.count > 60)
        let missing = written.subtracting(ran).sorted()
        #expect(missing.isEmpty, "never ran on \(kind): \(missing.joined(separator: ", "))")
        // Rows come by the thousand through statements of the tables themselves.
        let texts = Set(record.statements.map(\.sql.text))
        let loaded = allTables.filter { table in texts.contains { $0.hasPrefix("INSERT INTO \(table.name) (") } }
        #expect(loaded == allTables)
    }

    /// What pages ask.
    static func askAsPagesDo(_ connection: any Connection) throws {
        let days = Day(number: 20_000)...Day(number: 20_700)
        let ids = (0..<30).map { "A-\($0)" }
        _ = try AccountRow.find(id: 1, in: connection)
        _ = try AccountRow.find(StoredShop.account.account, in: connection)
        _ = try AccountRow.sellers(of: [StoredShop.account, StoredShop.other], in: connection)
        _ = try AccountRow.lock([1, 2], in: connection)
        _ = try TallyRow.rows(of: [1, 2], months: 202_601...202_612, in: connection)
        try TallyRow.forEach(of: [1, 2], months: 202_601...202_612, rules: ["rate-a"], in: connection) { _ in }
        _ = try DefectiveOrderRow.rows(of: 1, rule: "rate-a", days: days, limit: 41, in: connection)
        _ = try DefectiveOrderRow.rows(
            of: 1, rule: "rate-a", days: days, after: "A-1", limit: 41, in: connection)
        _ = try OrderRow.placed(of: 1, after: "A-1", limit: 1_000, in: connection)
        _ = try OrderRow.known(of: 1, among: ["A-1"], in: connection)
        _ = try OrderRow.accounts(among: Array(1...40), withOrder: "A-1", in: connection)
        _ = try DefectiveOrderRow.count(of: 1, rule: "rate-a", days: days, in: connection)
        _ = try DefectiveOrderRow.rows(of: 1, orders: ["A-1"], in: connection)
        _ = try BoardPlace.page(offset: 0, limit: 50, in: connection)
        _ = try BoardPlace.page(.init(state: "met"), offset: 0, limit: 50, in: connection)
        for order in [BoardPlace.Order.urgency, .chance] {
            _ = try BoardPlace.page(order: order, after: 1, limit: 50, in: connection)
        }
        try BoardPlace.renew(StoredShop.board, in: connection)
        _ = try SessionRow.find("s1", in: connection)
        _ = try UserRow.find(1, in: connection)
        _ = try UserRow.find(named: "clerk", in: connection)
        _ = try UserAccountRow.accounts(of: 2, in: connection)
        _ = try SignInLinkRow.find("l1", in: connection)
        for selection in [
            AuditRow.Selection(), AuditRow.Selection(user: 1), AuditRow.Selection(action: "user-added"),
            AuditRow.Selection(action: "file-imported", after: "import 1"), AuditRow.Selection(accounts: [1]),
        ] {
            _ = try AuditRow.page(selection, limit: 51, in: connection)
            _ = try AuditRow.page(selection, before: 7, limit: 51, in: connection)
            _ = try AuditRow.page(selection, after: 7, limit: 51, in: connection)
        }
        _ = try AccountRow.page(offset: 100, limit: 100, in: connection)
        _ = try AccountRow.page(containing: "x", limit: 100, in: connection)
        _ = try BoardPlace.find(1, in: connection)
        _ = try BoardPastRow.rows(of: 1...100, at: StoredShop.moment(200), in: connection)
        try BoardPastRow.note(StoredShop.board, at: StoredShop.moment(300), in: connection)
        _ = try BoardVisitRow.find(1, in: connection)
        _ = try BroughtKind.all(of: [1], exceptNamed: "entered by ", in: connection)
        _ = try AccountRow.firstOwn(limit: 20, in: connection)
        _ = try AccountRow.sample(in: connection)
        _ = try BoardPlace.unforetold(on: Day(number: 20_700), store: StoreID("plain.us"), in: connection)
        _ = try ForecastRow.newest(of: 1, in: connection)
        _ = try ForecastRow.due(of: 1, on: Day(number: 20_700), in: connection)
        _ = try ForecastModelRow.day(of: "Plain", in: connection)
        _ = try AccountRow.due(at: StoredShop.moment(0), in: connection)
        _ = try BoardPlace.measured(notOn: Day(number: 20_700), store: StoreID("plain.us"), in: connection)
        _ = try ImportRow.rows(ids: Array(1...20), in: connection)
        _ = try ImportRow.rows(offset: 50, limit: 50, in: connection)
        _ = try ImportRow.rows(of: [1, 2], offset: 50, limit: 50, in: connection)
        _ = try ImportRow.standing(StoredShop.file, in: connection)
        try ImportRow.note(findingCount: 2, of: 3, in: connection)
        _ = try FindingRow.findings(of: 1, file: "", in: connection)
        _ = try AccountImportRow.rows(of: [1, 2], in: connection)
        _ = try AccountImportRow.rows(ofImport: 1, in: connection)
        _ = try OpenOrderRow.due(of: 1, at: StoredShop.moment(0), limit: 100, in: connection)
        _ = try OpenOrderRow.nextChange(of: 1, in: connection)
        try OpenOrderRow.replace(of: 1, orders: ids, with: [], in: connection)
        try DefectiveOrderRow.replace(of: 1, orders: ids, with: [], in: connection)
        _ = try ReconciliationRow.rows(of: 1, in: connection)
        _ = try ReconciliationRow.explained(of: [1, 2], in: connection)
        for facts in orderFactTables { try askForOrders(facts, in: connection, ids: ids) }
        _ = try ScanRow.rows(of: 1, trackingNumbers: ids, in: connection)
        for facts in factTables { _ = try facts.delete(of: 3, in: connection) }
    }

    private static func askForOrders<Row: OrderFactRow>(
        _ facts: Row.Type, in connection: any Connection, ids: [String]
    ) throws {
        _ = try Row.rows(of: 1, orders: ["A-1"], in: connection)
        _ = try Row.rows(of: 1, orders: ids, in: connection)
    }

    @Test(arguments: DatabaseKind.all)
    func pagesReadNoWholeTable(_ kind: DatabaseKind) async throws {
        let record = StatementRecord()
        try await StatementRecord.$current.withValue(record) {
            try await withDatabase(kind) { database async throws in
                try await database.write { try StoredShop.keep(in: $0) }
                let before = record.statements.count
                try await database.write { try StatementTests.askAsPagesDo($0) }
                let asked = record.statements.dropFirst(before).filter { !$0.sql.text.hasPrefix("INSERT") }
                try #require(asked.count > 40)
                for (sql, values) in asked {
                    let plan = try await database.read { try $0.plan(sql, values) }
                    #expect(!StatementTests.isSlow(plan, of: sql, kind), "\(sql.text)\n\(plan.joined(separator: "\n"))")
                }
            }
        }
    }

    /// Whether a plan looks at all rows. The first rows in the order of an index may be read off it.
    static func isSlow(_ plan: [String], of sql: SQL, _ kind: DatabaseKind) -> Bool {
        let isLimited = sql.text.contains("LIMIT")
        func has(_ text: String) -> Bool { plan.contains { $0.contains(text) } }
        switch kind {
        case .sqlite: return isLimited ? has("TEMP B-TREE") : has("SCAN")
        case .postgres: return has("Seq Scan") || isLimited && has("Sort")
        }
    }

    /// The judge of plans itself: a question without an index is slow.
    @Test(arguments: DatabaseKind.all)
    func aQuestionWithoutAnIndexIsSeen(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            for text in [
                "SELECT id FROM account WHERE order_count = $1",
                "SELECT id FROM account WHERE id > 0 ORDER BY version LIMIT $1",
            ] {
                let plan = try await database.read { try $0.plan(SQL(text), [.int(1)]) }
                #expect(StatementTests.isSlow(plan, of: SQL(text), kind), "\(plan)")
            }
        }
    }
}
