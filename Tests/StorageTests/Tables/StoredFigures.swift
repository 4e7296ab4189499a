import AccountHealth
import Storage

/// The figures of `StoredShop`.
extension StoredShop {
    static let tallies = [
        TallyRow(
            account: 1, month: 202_606,
            parts: [
                TallyRow.PartTallies(
                    part: TallyRow.Part(rule: "rate-a"),
                    days: [
                        TallyRow.DayTally(dayOfMonth: 1, tally: Tally(bad: 1, units: 12)),
                        TallyRow.DayTally(dayOfMonth: 30, tally: Tally(bad: 0, units: 3, undecided: 2, unplaced: 1)),
                    ])
            ]),
        TallyRow(
            account: 1, month: 202_607,
            parts: [
                TallyRow.PartTallies(
                    part: TallyRow.Part(rule: "rate-b"),
                    days: [TallyRow.DayTally(dayOfMonth: 2, tally: Tally(units: .max))]),
                TallyRow.PartTallies(
                    part: TallyRow.Part(rule: "rate-a", category: "c:Toys, =/;\t\\t\n玩具\\\u{301}", lack: "ship_by"),
                    days: [
                        TallyRow.DayTally(
                            dayOfMonth: 31, tally: Tally(bad: -1, units: -2, undecided: 0, unplaced: -3))
                    ]),
            ]),
    ]

    static let defective = [
        DefectiveOrderRow(
            account: 1, rule: "rate-a", day: Day(number: 20_600), orderID: "A-1",
            kinds: ["chargeback", "late thing"], categories: ["Books", "Toys & games, 玩具"], units: 2,
            placedAt: moment(0), confirmedAt: moment(12), firstScanAt: moment(15), knownAt: moment(20), importID: 1,
            line: 4),
        DefectiveOrderRow(
            account: 1, rule: "rate-b", day: Day(number: -5), orderID: "A-2", kinds: [], units: 1, placedAt: moment(1),
            importID: 2, line: 4),
    ]

    static let open = [
        OpenOrderRow(account: 1, changesAt: moment(90), orderID: "A-2"),
        OpenOrderRow(account: 1, changesAt: moment(91), orderID: "A-1"),
    ]

    static let reconciliations = [
        ReconciliationRow(
            account: 1, rule: "rate-a",
            official: ReconciliationRow.OfficialKey(
                standard: "rate-a", reportDay: Day(number: 20_674), importID: 1, line: 13, place: 0),
            ours: Rate(2, of: 125), explanation: .notComputable(missing: ["ship_by"])),
        ReconciliationRow(
            account: 1, rule: "rate-b",
            official: ReconciliationRow.OfficialKey(
                standard: "rate-b", reportDay: OfficialFigure.undated, importID: 1, line: 13, place: 1),
            ours: nil, explanation: .shiftedWindow(days: -2)),
    ]

    static let board = [
        BoardPlace(
            account: 1, store: StoreID("plain.us"), asOf: Day(number: 20_700), rank: 100, state: "missed",
            tightest: BoardPlace.Tightest(
                rule: "rate-a", status: .missed, tally: Tally(bad: 2, units: 126, undecided: 3, unplaced: 1)),
            newestDay: Day(number: 20_699), orderCount: 7, version: 7),
        BoardPlace(account: 2, store: StoreID("plain.us"), asOf: Day(number: 20_701), rank: -5, state: "no-data"),
    ]

    static let past = [
        BoardPastRow(
            account: 1, at: moment(110), rank: 100, state: "missed",
            tightest: BoardPlace.Tightest(rule: "rate-a", status: .missed, tally: Tally(bad: 2, units: 126))),
        BoardPastRow(account: 2, at: moment(111), rank: -5, state: "no-data"),
    ]

    static let visits = [
        BoardVisitRow(user: 1, before: moment(112), seenAt: moment(113)), BoardVisitRow(user: 2, seenAt: moment(114)),
    ]

    static let forecasts = [
        ForecastRow(
            account: 2, asOf: Day(number: 20_600), madeAt: moment(3), digest: "kept", chances: "rate-a\t0\t0;0;0;0",
            nextDue: nil)
    ]

    static let models = [
        ForecastModelRow(marketplace: "Kept", rule: "rate-a", asOf: Day(number: 20_600), model: "0.004 150\n1")
    ]

    static let scores = [
        ForecastScoreRow(
            rule: "rate-z", horizon: 7, month: 202_601, tenth: 3, count: 1, missed: 0, expected: 310_000, brier: 96_100,
            logScore: 371_000, stayingWrong: 1)
    ]

    static let users = [
        UserRow(
            id: 1, name: "Ölaf", role: "owner", password: "scrypt$1", seesAll: true, madeAt: moment(90)),
        UserRow(id: 2, name: "clerk", role: "staff", seesAll: false, madeAt: moment(92), closedAt: moment(93)),
    ]

    static let sessions = [
        SessionRow(digest: "s1", user: 1, madeAt: moment(94), seenAt: moment(95)),
        SessionRow(digest: "s2", user: 2, madeAt: moment(96), seenAt: moment(97)),
    ]

    static let tokens = [
        TokenRow(
            id: 1, digest: "t1", user: 1, name: "ERP", role: "staff", seesAll: true, madeAt: moment(100),
            seenAt: moment(101)),
        TokenRow(id: 2, digest: "t2", user: 2, name: "Sheet", role: "viewer", seesAll: false, madeAt: moment(102)),
    ]

    static let tokenAccounts = [TokenAccountRow(token: 2, account: 1)]

    static let requestKeys = [
        RequestKeyRow(token: 1, name: "batch-1", digest: "d1", importID: 1, at: moment(100)),
        RequestKeyRow(token: 2, name: "batch-1", digest: "d2", importID: nil, at: moment(200)),
    ]

    static let mappings = [
        ColumnMappingRow(id: 1, text: "kind: orders", userName: "Öl", madeAt: moment(1)),
        ColumnMappingRow(id: 2, text: "kind: scans", userName: "", madeAt: moment(2)),
    ]

    static let cases = [
        CaseRow(
            account: 1, id: 7, state: "closed", version: 2, openedAt: moment(1), changedAt: moment(3),
            closedAt: moment(2)),
        CaseRow(account: 1, id: 8, state: "drafting", version: 1, openedAt: moment(4), changedAt: moment(5)),
    ]

    static let caseEvents = [
        CaseEventRow(account: 1, caseID: 7, number: 1, at: moment(1), userName: "Öl", sealed: "AAA="),
        CaseEventRow(account: 1, caseID: 7, number: 2, at: moment(2), userName: "", sealed: "BBB="),
    ]

    static let exhibitParts = [
        ExhibitPartRow(account: 1, caseID: 7, digest: "d1", part: 0, sealed: "CCC="),
        ExhibitPartRow(account: 1, caseID: 7, digest: "d1", part: 1, sealed: "DDD="),
    ]

    static let overrides = [
        StandardsOverrideRow(marketplace: "amazon", subject: "a", text: "choices: {}", changedAt: moment(1)),
        StandardsOverrideRow(marketplace: "amazon", subject: "b", text: "standards: []", changedAt: moment(2)),
    ]

    static let links = [
        SignInLinkRow(digest: "l1", user: nil, until: moment(98)),
        SignInLinkRow(digest: "l2", user: 2, until: moment(99)),
    ]

    static let audit = [
        AuditRow(
            id: 1, at: moment(100), user: nil, userName: "", action: "user-added", subject: "Ölaf", before: "",
            after: "owner"),
        AuditRow(
            id: 2, at: moment(101), user: 1, userName: "Ölaf", action: "file-imported", subject: "a\tb.csv",
            before: "x",
            after: "y", account: 1),
    ]

    /// Keeps the whole shop.
    static func keep(in connection: any Connection) throws {
        try AccountRow.insert([account, other], in: connection)
        try ImportRow.insert(imports, in: connection)
        try FindingRow.insert(findings, of: 1, in: connection)
        try AccountImportRow.insert(accountImports, in: connection)
        try OrderRow.insert(orders, in: connection)
        try CategoryRow.insert(categories, in: connection)
        try DefectRow.insert(defects, in: connection)
        try PackageRow.insert(packages, in: connection)
        try ScanRow.insert(scans, in: connection)
        try ReturnRow.insert(returns, in: connection)
        try MessageRow.insert(messages, in: connection)
        try StockRow.insert(stock, in: connection)
        try SettingRow.insert(settings, in: connection)
        try PenaltyRow.insert(penalties, in: connection)
        try OfficialRow.insert(officials, in: connection)
        try TallyRow.insert(tallies, in: connection)
        try DefectiveOrderRow.insert(defective, in: connection)
        try OpenOrderRow.insert(open, in: connection)
        try ReconciliationRow.insert(reconciliations, in: connection)
        try BoardPlace.insert(board, in: connection)
        try BoardPastRow.insert(past, in: connection)
        try BoardVisitRow.insert(visits, in: connection)
        try ForecastRow.insert(forecasts, in: connection)
        try ForecastModelRow.insert(models, in: connection)
        try ForecastScoreRow.insert(scores, in: connection)
        try UserRow.insert(users, in: connection)
        try UserAccountRow.insert([UserAccountRow(user: 2, account: 1)], in: connection)
        try SessionRow.insert(sessions, in: connection)
        try SignInLinkRow.insert(links, in: connection)
        try TokenRow.insert(tokens, in: connection)
        try TokenAccountRow.insert(tokenAccounts, in: connection)
        try RequestKeyRow.insert(requestKeys, in: connection)
        try CaseRow.insert(cases, in: connection)
        try CaseEventRow.insert(caseEvents, in: connection)
        try ExhibitPartRow.insert(exhibitParts, in: connection)
        try ColumnMappingRow.insert(mappings, in: connection)
        try StandardsOverrideRow.insert(overrides, in: connection)
        try AuditRow.insert(audit, in: connection)
        for _ in 1...2 { _ = try (Counter.account.next(in: connection), Counter.import.next(in: connection)) }
    }

    /// How many rows each table has.
    static func counts(in connection: any Connection) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for table in allTables {
            counts[table.name] = try connection.first(SQL("SELECT COUNT(*) FROM \(table.name)")) { Int($0.int(0)) }
        }
        return counts
    }
}
