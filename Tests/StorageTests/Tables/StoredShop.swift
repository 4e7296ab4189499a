import AccountHealth
import Storage

/// One account with a row in every table, in which every column has a value of its own in one row and none in another.
enum StoredShop {
    static func moment(_ number: Int64) -> Instant { Instant(microseconds: 1_790_000_000_000_000 + number * 1_000_007) }

    static let account = AccountRow(
        id: 1, account: Account(name: "深圳 shop", store: StoreID("plain.us")), isSample: true,
        fixedDay: Day(number: 20_700),
        counted: AccountRow.Counted(
            orderCount: 3, newest: 1_790_000_123, counting: "v1", countedAt: moment(1), nextChange: moment(2)),
        version: 7)

    static let other = AccountRow(id: 2, account: Account(name: "深圳 shop", store: StoreID("plain.uk")))

    static let file = ImportRow.File(
        digest: "abc", entry: "in/zip.txt", account: account.account, accountColumn: "order-channel")

    static let imports = [
        ImportRow(
            id: 1, at: moment(3), fileName: "orders.txt", file: file, kind: "all orders", byteCount: 1 << 40,
            usableRows: 4, findingCount: 2, namesAccounts: true, columnFacts: [FactSet(.shipBy), FactSet(.category)]),
        ImportRow(
            id: 2, at: moment(4), fileName: "defects\t.csv",
            file: ImportRow.File(digest: "def", account: other.account),
            undoneAt: moment(5)),
    ]

    static let findings = [
        Finding(
            .badValue(expected: "a day", found: "31\tFebruary"), severity: .error, file: "orders.txt", line: 7,
            column: "ship-by", count: 3, lines: [7, 9, 11]),
        Finding(.empty, severity: .note, file: "orders.txt"),
    ]

    static let accountImports = [
        AccountImportRow(
            account: 1, importID: 1, newest: 1_790_000_123, held: [FactSet(.delivery)],
            heldDefects: [.feedback, DefectKind("a b")], holdsAllDefects: true, holdsPenalties: true, rowCount: 4),
        AccountImportRow(account: 2, importID: 1),
        AccountImportRow(account: 2, importID: 2),
    ]

    static let orders: [OrderRow] = {
        var dates = OrderDates()
        dates.shipBy = moment(10)
        dates.deliverBy = moment(11)
        dates.confirmedAt = moment(12)
        dates.unconfirmedAt = moment(13)
        dates.handedOverAt = moment(14)
        dates.firstScanAt = moment(15)
        dates.attemptedAt = moment(16)
        dates.deliveredAt = moment(17)
        dates.cancelledAt = moment(18)
        dates.cancelledBy = .carrier
        dates.invoicedAt = moment(19)
        return [
            OrderRow(
                account: 1, orderID: "A-1", importID: 1, line: 2, placed: 1_790_000_001, updated: 1_790_000_002,
                status: .shipped, fulfilment: .marketplace, isBusiness: true, quantity: 5, item: .max, dates: dates),
            OrderRow(account: 1, orderID: "A-1", importID: 1, line: 3, placed: 0),
            OrderRow(account: 1, orderID: "A-2", importID: 2, line: 1, placed: 1, status: .open, isBusiness: false),
            OrderRow(account: 1, orderID: "Ä\\3", importID: 1, line: 9, placed: 4_294_967_295, fulfilment: .seller),
        ]
    }()

    static let categories = [
        CategoryRow(account: 1, orderID: "A-1", importID: 1, place: 0, category: "Toys & games, 玩具"),
        CategoryRow(account: 1, orderID: "A-1", importID: 1, place: 1, category: "Books"),
    ]

    static let defects = [
        DefectRow(
            account: 1, orderID: "A-1", importID: 1, line: 4,
            defect: Defect(
                kind: .chargeback, knownAt: moment(20), rating: 2, reason: .fraud, decision: .fundedByMarketplace,
                decidedAt: moment(21), closedAt: moment(22), isInferred: true)),
        DefectRow(
            account: 1, orderID: "A-2", importID: 2, line: 4,
            defect: Defect(kind: DefectKind("late thing"), knownAt: moment(23), reason: .service)),
    ]

    static let packages: [PackageRow] = {
        var parcel = Package(id: "P1")
        parcel.confirmedAt = moment(30)
        parcel.carrier = "YunExpress"
        parcel.service = "fast"
        parcel.trackingNumber = "YT1"
        parcel.firstScanAt = moment(31)
        parcel.deliveredAt = moment(32)
        parcel.value = Currency("CNY").map { Money(minorUnits: -12_345, currency: $0) }
        parcel.categories = ["a, \"b\"", "c"]
        return [
            PackageRow(account: 1, orderID: "A-1", importID: 1, line: 5, parcel: parcel),
            PackageRow(account: 1, orderID: "A-2", importID: 2, line: 5, parcel: Package()),
        ]
    }()

    static let nowhere = Origin(file: 0, line: 0)

    static let scans = [
        ScanRow(
            account: 1, orderID: "", trackingNumber: "YT1", importID: 1, line: 6,
            scan: Scan(at: moment(33), event: .outForDelivery, carrier: "YunExpress", place: "厦门", origin: nowhere)),
        ScanRow(
            account: 1, orderID: "A-1", trackingNumber: "", importID: 1, line: 7,
            scan: Scan(at: moment(34), event: .label, carrier: nil, place: nil, origin: nowhere)),
    ]

    static let returns = [
        ReturnRow(
            account: 1, orderID: "A-1", importID: 1, line: 8,
            request: ReturnRequest(
                requestedAt: moment(40), answeredAt: moment(41), receivedAt: moment(42), refundedAt: moment(43),
                reason: "too small", origin: nowhere)),
        ReturnRow(
            account: 1, orderID: "A-2", importID: 2, line: 8,
            request: ReturnRequest(
                requestedAt: moment(44), answeredAt: nil, receivedAt: nil, refundedAt: nil, reason: nil, origin: nowhere
            )),
    ]

    static let messages = [
        MessageRow(
            account: 1, orderID: "A-1", importID: 1, line: 9,
            message: Message(at: moment(50), sender: .buyer, topic: "where is it", origin: nowhere)),
        MessageRow(
            account: 1, orderID: "A-2", importID: 2, line: 9,
            message: Message(at: moment(51), sender: .seller, topic: nil, origin: nowhere)),
    ]

    static let stock = [
        StockRow(
            account: 1, importID: 1, line: 10,
            level: StockLevel(
                account: nil, sku: "S-1", onHand: -1, countedAt: moment(60), reserved: 2, inbound: 3,
                inboundAt: moment(61), origin: nowhere)),
        StockRow(
            account: 1, importID: 2, line: 10,
            level: StockLevel(
                account: nil, sku: "S-2", onHand: 1, countedAt: moment(62), reserved: 0, inbound: 0, inboundAt: nil,
                origin: nowhere)),
    ]

    static let settings = [
        SettingRow(
            account: 1, importID: 1, line: 11,
            setting: HandlingSetting(
                account: nil, at: moment(70), sku: "S-1", lane: "CN-US", handlingDays: 2, transitDays: 9,
                origin: nowhere)),
        SettingRow(
            account: 1, importID: 2, line: 11,
            setting: HandlingSetting(
                account: nil, at: moment(71), sku: nil, lane: nil, handlingDays: nil, transitDays: nil, origin: nowhere)
        ),
    ]

    static let penalties = [
        PenaltyRow(
            account: 1, importID: 1, line: 12,
            penalty: Penalty(
                id: "X1", account: nil, kind: "late", issuedAt: moment(80), points: 3,
                amount: Currency("USD").map { Money(minorUnits: 500, currency: $0) }, appealUntil: moment(81),
                origin: nowhere)),
        PenaltyRow(
            account: 1, importID: 2, line: 12,
            penalty: Penalty(
                id: "X2", account: nil, kind: "", issuedAt: moment(82), points: 0, amount: nil, appealUntil: nil,
                origin: nowhere)),
    ]

    static let officials = [
        OfficialRow(
            account: 1, importID: 1, line: 13, place: 0,
            figure: OfficialFigure(
                standard: "rate-a", fulfilment: .seller, account: nil, store: nil, from: Day(number: 20_600),
                to: Day(number: 20_659), numerator: 2, denominator: 126, rate: 2.0 / 126, status: "BAD",
                reportDay: Day(number: 20_674), origin: nowhere)),
        OfficialRow(
            account: 1, importID: 1, line: 13, place: 1,
            figure: OfficialFigure(
                standard: "rate-b", fulfilment: nil, account: nil, store: nil, from: Day(number: -1),
                to: Day(number: 0),
                numerator: nil, denominator: nil, rate: nil, status: nil, reportDay: OfficialFigure.undated,
                origin: nowhere)),
    ]
}
