import AccountHealth
import Testing

@testable import Marketplaces

struct PlainReaderTests {
    struct Kind: CustomTestStringConvertible {
        let kind: PlainKind
        let header: String
        var testDescription: String { "\(kind): \(header)" }
    }

    /// What a file is shows in its header: the required columns alone are enough, in any order and writing.
    @Test(arguments: [
        Kind(kind: .orders, header: "order_id,placed_at"), Kind(kind: .orders, header: "Placed At,sku,Order ID"),
        Kind(kind: .shipments, header: "order_id,confirmed_at"), Kind(kind: .defects, header: "order_id,kind,known_at"),
        Kind(kind: .scans, header: "order_id,at,event"), Kind(kind: .scans, header: "tracking_number,at,event"),
        Kind(kind: .returns, header: "order_id,requested_at"), Kind(kind: .stock, header: "sku,on_hand,counted_at"),
        Kind(kind: .messages, header: "order_id,at,from"), Kind(kind: .settings, header: "at,sku,handling_days"),
        Kind(kind: .settings, header: "at,lane,transit_days"),
        Kind(kind: .official, header: "standard,from,to,numerator,denominator"),
        Kind(kind: .penalties, header: "id,kind,issued_at"),
        // An orders file may name confirmations too; it stays one.
        Kind(kind: .orders, header: "order_id,placed_at,confirmed_at,ship_by"),
    ])
    func recognised(_ row: Kind) async {
        for separator in [",", ";", "\t"] {
            let header = row.header.replacing(",", with: separator)
            #expect(PlainKind.recognise(Header(row.header.split(separator: ",").map(String.init))) == row.kind)
            let reading = await Reading(header + "\n")
            #expect(reading.result.kind == row.kind.rawValue, "separated by \(separator.debugDescription)")
        }
    }

    @Test(arguments: ["order_id,status", "kind,known_at", "at,event", "at,sku", "sku,on_hand", "id,kind"])
    func notRecognised(header: String) async {
        let reading = await Reading(header + "\n1,2\n")
        #expect(reading.result.kind == nil)
    }

    /// Every column the contract names is known, so that none is called unknown.
    @Test(arguments: PlainKind.allCases)
    func allColumnsAreKnown(kind: PlainKind) async {
        var columns = kind.required
        for column in kind.oneOf + kind.optional where !columns.contains(column) { columns.append(column) }
        let reading = await Reading(columns.joined(separator: ",") + "\n")
        #expect(reading.result.kind == kind.rawValue)
        #expect(reading.findings == [])
        let more = await Reading((columns + ["mood", "weather"]).joined(separator: ",") + "\n")
        #expect(more.findings == ["note line 1 unknownColumns([\"mood\", \"weather\"])"])
    }

    // MARK: Orders

    @Test func orderWithEverything() async throws {
        let text = """
            order_id,account,store,placed_at,item_id,fulfilment,status,sku,category,quantity,business,ship_by,deliver_by,\
            confirmed_at,handed_over_at,delivered_at,cancelled_at,cancelled_by,invoiced_at,carrier,service,tracking_number,\
            first_scan_at
            X1,North,amazon.co.uk,2026-09-01 10:00,1,seller,delivered,A,Tea,2,yes,2026-09-03,2026-09-07,2026-09-02T09:00Z,\
            2026-09-02T15:00Z,2026-09-06 12:00,,,2026-09-02,Hilltop,Fast,HT1,2026-09-02T20:00Z
            X1,North,amazon.co.uk,2026-09-01 10:00,2,seller,delivered,B,Tea,1,yes,2026-09-03,2026-09-07,2026-09-02T09:00Z,\
            2026-09-02T15:00Z,2026-09-06 12:00,,,2026-09-02,Hilltop,Fast,HT1,2026-09-02T20:00Z
            """
        let reading = await Reading(text)
        #expect(reading.findings == [] && reading.result.usableRows == 2)
        var records = reading.records
        _ = records.join()
        let order = records.order(at: try #require(Array(records.orders.places).first))
        #expect(reading.orders.map(\.account) == [Account(name: "North", store: StoreID("amazon.uk"))])
        #expect(order.status == .shipped && order.fulfilment == .seller && order.isBusiness == true)
        #expect(order.quantity == 3)
        // Wall clocks and days are London's: summer time, and a deadline is the end of its day.
        #expect(order.placedAt == "2026-09-01T09:00:00Z")
        #expect(order.dates.shipBy == "2026-09-03T22:59:59Z" && order.dates.deliverBy == "2026-09-07T22:59:59Z")
        #expect(order.dates.confirmedAt == "2026-09-02T09:00:00Z" && order.dates.handedOverAt == "2026-09-02T15:00:00Z")
        #expect(order.dates.deliveredAt == "2026-09-06T11:00:00Z" && order.dates.invoicedAt == "2026-09-01T23:00:00Z")
        #expect(order.packages.map(\.trackingNumber) == ["HT1"])
        #expect(order.packages.first?.carrier == "Hilltop" && order.packages.first?.service == "Fast")
        #expect(order.categories == ["Tea"] && order.packages.map(\.categories) == [["Tea"]])
        #expect(order.held.facts == Fact.allCases)
    }

    struct Goods: CustomTestStringConvertible {
        let name: String
        let cells: [String]
        let categories: [String]
        var testDescription: String { name }
    }

    /// The items of an order may be of several categories; a row that names none says nothing, and none is contradicted.
    @Test(arguments: [
        Goods(name: "one", cells: ["Tea"], categories: ["Tea"]), Goods(name: "blank", cells: [" "], categories: []),
        Goods(name: "several", cells: ["Tea", "Toys", "Tea"], categories: ["Tea", "Toys"]),
        Goods(name: "only one row says", cells: ["", "Toys", ""], categories: ["Toys"]),
        Goods(
            name: "as it is written", cells: ["\"Home, \"\"Garden\"\"\"", " 家居 ", "tea", "Tea"],
            categories: ["Home, \"Garden\"", "家居", "tea", "Tea"]),
    ])
    func categories(_ row: Goods) async throws {
        let rows = row.cells.enumerated().map { "1,2026-09-01,S\($0),\($1)" } + ["2,2026-09-01,S,Books"]
        let reading = await Reading(
            "order_id,placed_at,sku,category\n" + rows.joined(separator: "\n"))
        #expect(reading.findings == [])
        #expect(reading.orders.map(\.order.categories) == [row.categories, ["Books"]])
        #expect(try reading.order("1").quantity == row.cells.count)
    }

    /// Through a mapping, by a column of another name or one category for all rows.
    @Test func mappedCategories() async throws {
        let text = "Bestellnummer,am,Warengruppe\n1,2026-09-01,Tee\n2,2026-09-01,\n"
        let columns = "kind: orders\ncolumns: {order_id: Bestellnummer, placed_at: am"
        for (yaml, categories) in [
            ("\(columns), category: Warengruppe}\nvalues: {category: {Tee: Tea}}", [["Tea"], []]),
            ("\(columns)}\nconstants: {category: Garden}", [["Garden"], ["Garden"]]),
        ] {
            let reading = await Reading(text, mappings: try ColumnMapping.read(yaml))
            #expect(reading.orders.map(\.order.categories) == categories)
        }
    }

    @Test func smallestOrders() async throws {
        let reading = await Reading("order_id,placed_at\n1,2026-09-01\n2,2026-09-01T00:00:00Z\n", store: "amazon.jp")
        #expect(reading.orders.map(\.order.placedAt) == ["2026-08-31T15:00:00Z", "2026-09-01T00:00:00Z"])
        // Not stated: the seller's own, open, one piece; and nothing is held that no column told.
        #expect(reading.orders.allSatisfy { $0.order.fulfilment == .seller && $0.order.status == .open })
        #expect(reading.orders.allSatisfy { $0.order.quantity == 1 && $0.order.held.facts.isEmpty })
        #expect(
            reading.orders.map(\.account)
                == Array(repeating: Account(name: "default", store: StoreID("amazon.jp")), count: 2))
    }

    struct Word: CustomTestStringConvertible {
        let text: String
        let status: OrderStatus?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Word(text: "open", status: .open), Word(text: "Unshipped", status: .open),
        Word(text: "ready to ship", status: .open),
        Word(text: "pending", status: .pending), Word(text: "UNPAID", status: .pending),
        Word(text: "shipped", status: .shipped), Word(text: "Delivered", status: .shipped),
        Word(text: "in_transit", status: .shipped), Word(text: "refunded", status: .shipped),
        Word(text: "Shipped - Delivered to Buyer", status: .shipped), Word(text: "Cancelled", status: .cancelled),
        Word(text: "canceled", status: .cancelled),
        Word(text: "maybe", status: nil), Word(text: "not shipped", status: nil),
    ])
    func statuses(_ row: Word) async {
        let reading = await Reading("order_id,placed_at,status\n1,2026-09-01,\(row.text)\n2,2026-09-01,\n")
        #expect(reading.orders.map(\.order.status) == (row.status.map { [$0, .open] } ?? [.open]))
        let remark = "badValue(expected: \"\(OrderStatus.words)\", found: \"\(row.text)\")"
        #expect(reading.findings == (row.status == nil ? ["error line 2 status \(remark)"] : []))
    }

    /// A moment of cancellation says more than an old status.
    @Test func cancelled() async throws {
        let reading = await Reading(
            "order_id,placed_at,status,cancelled_at,cancelled_by\n1,2026-09-01,open,2026-09-02,Buyer\n"
                + "2,2026-09-01,cancelled,,seller\n")
        #expect(reading.orders.map(\.order.status) == [.cancelled, .cancelled])
        #expect(reading.orders.map(\.order.dates.cancelledBy) == [.buyer, .seller])
        #expect(reading.orders.map(\.order.dates.cancelledAt) == ["2026-09-02T07:00:00Z", nil])
    }

    struct Damage: CustomTestStringConvertible {
        let column: String
        let text: String
        let remark: String
        let isLeftOut: Bool
        var testDescription: String { "\(column) \(text)" }
    }

    static let moment = "expected: \"yyyy-MM-dd HH:mm:ss\""

    /// A bad cell is found in its line and column; unless the row cannot be counted without it, the row stays.
    @Test(arguments: [
        Damage(column: "order_id", text: "", remark: "missingValue", isLeftOut: true),
        Damage(
            column: "order_id", text: String(repeating: "9", count: 65),
            remark:
                "badValue(expected: \"an id of at most 64 characters\", found: \"\(String(repeating: "·", count: 24))…\")",
            isLeftOut: true),
        Damage(column: "placed_at", text: "", remark: "missingValue", isLeftOut: true),
        Damage(column: "placed_at", text: "1/9/26", remark: "badValue(\(moment), found: \"1/9/26\")", isLeftOut: true),
        Damage(column: "placed_at", text: "1889-09-01", remark: "outsideDays", isLeftOut: true),
        Damage(column: "store", text: "amazon.xx", remark: "unknownStore(\"amazon.xx\")", isLeftOut: true),
        Damage(column: "ship_by", text: "Friday", remark: "badValue(\(moment), found: \"Friday\")", isLeftOut: false),
        Damage(column: "delivered_at", text: "9999-01-01", remark: "outsideDays", isLeftOut: false),
        Damage(
            column: "quantity", text: "1.5", remark: "badValue(expected: \"0–1000000\", found: \"1.5\")",
            isLeftOut: false),
        Damage(
            column: "business", text: "sort of", remark: "badValue(expected: \"true, false\", found: \"sort of\")",
            isLeftOut: false),
        Damage(
            column: "fulfilment", text: "pigeon",
            remark: "badValue(expected: \"seller, marketplace, merchant\", found: \"pigeon\")", isLeftOut: false),
        Damage(
            column: "cancelled_by", text: "fate",
            remark: "badValue(expected: \"seller, buyer, marketplace, carrier\", found: \"fate\")", isLeftOut: false),
    ])
    func badCells(_ row: Damage) async {
        let columns = [
            "order_id", "placed_at", "store", "ship_by", "delivered_at", "quantity", "business", "fulfilment",
            "cancelled_by",
        ]
        let bad = columns.map { column in
            column == row.column ? row.text : ["order_id": "1", "placed_at": "2026-09-01"][column] ?? ""
        }
        let text = [columns, bad, ["2", "2026-09-01"]].map { $0.joined(separator: ",") }.joined(separator: "\n")
        let reading = await Reading(text)
        #expect(reading.findings == ["error line 2 \(row.column) \(row.remark)"])
        #expect(reading.orders.map(\.id) == (row.isLeftOut ? ["2"] : ["1", "2"]))
        #expect(reading.orders.first?.order.dates == OrderDates())
    }

    /// Spreadsheets write whole numbers with decimals.
    @Test func wholeNumberWithDecimals() async {
        let reading = await Reading("order_id,placed_at,quantity\n1,2026-09-01,3.0\n")
        #expect(reading.orders.map(\.order.quantity) == [3] && reading.findings == [])
    }

    @Test func orderStatedTwice() async {
        let reading = await Reading(
            "order_id,placed_at,status,ship_by\n1,2026-09-01,shipped,2026-09-03\n1,2026-09-01,shipped,2026-09-04\n"
                + "2,2026-09-01,shipped,2026-09-03\n")
        #expect(reading.orders.count == 2)
        #expect(reading.findings == ["warning line 3 contradictingRows"])
    }

    @Test func accountColumnOfTheUser() async {
        let text = "order_id,placed_at,account,shop\n1,2026-09-01,A,B\n2,2026-09-01,A,\n3,2026-09-01,,\n"
        let plain = await Reading(text)
        #expect(plain.orders.map(\.account.name) == ["A", "A", "default"])
        #expect(plain.findings == ["note line 1 unknownColumns([\"shop\"])"])
        let named = await Reading(text, accountColumn: "Shop")
        #expect(named.orders.map(\.account.name) == ["B", "A", "default"])
        #expect(named.findings == [])
    }

    // MARK: The other kinds

    @Test func shipments() async throws {
        let reading = await Reading(
            """
            order_id,package_id,confirmed_at,carrier,service,tracking_number,first_scan_at,delivered_at,value,currency,account
            1,P1,2026-09-02T10:00Z,Hilltop,Fast,HT1,2026-09-02T18:00Z,2026-09-05T09:00Z,"1,234.50",USD,North
            1,P2,2026-09-03,,,,,,oops,EUR,
            1,P3,,,,,,,,,
            1,P4,2026-09-03,,,,noon,,5,,
            """)
        let parcels = reading.records.packages.map(\.value)
        #expect(parcels.map(\.id) == ["P1", "P2", "P4"])
        #expect(reading.records.packages.map(\.account) == ["North", nil, nil])
        let dollars = try #require(Currency("USD"))
        #expect(parcels[0].value == Money(minorUnits: 123_450, currency: dollars))
        #expect(parcels[0].confirmedAt == "2026-09-02T10:00:00Z" && parcels[0].firstScanAt == "2026-09-02T18:00:00Z")
        #expect(parcels[0].deliveredAt == "2026-09-05T09:00:00Z" && parcels[0].trackingNumber == "HT1")
        #expect(parcels[1].confirmedAt == "2026-09-03T07:00:00Z" && parcels[1].value == nil)
        #expect(
            reading.findings == [
                "error line 3 value badValue(expected: \"1234.56\", found: \"oops\")",
                "error line 4 confirmed_at missingValue",
                "error line 5 first_scan_at badValue(\(PlainReaderTests.moment), found: \"noon\")",
            ])
        #expect(reading.records.held.facts == [.confirmation, .firstScan, .delivery])
        #expect(reading.records.newestFact == "2026-09-05T09:00:00Z")
    }

    @Test func defects() async {
        let reading = await Reading(
            """
            order_id,kind,known_at,rating,reason,decision,decided_at,account
            1,guarantee_claim,2026-09-02T10:00Z,,,granted,2026-09-05,
            2,A-to-z Claim,2026-09-02T10:00Z,,,,,
            3,feedback,2026-09-02T10:00Z,2,,removed,,
            4,negative_feedback,2026-09-02T10:00Z,,,,,
            5,Negative Feedback,2026-09-02T10:00Z,2,,,,
            6,chargeback,2026-09-02T10:00Z,,Fraudulent card,funded_by_marketplace,,
            7,chargeback,2026-09-02T10:00Z,,not received,,,
            8,feedback,2026-09-02T10:00Z,,,,,
            9,feedback,2026-09-02T10:00Z,7,,,,
            10,chargeback,2026-09-02T10:00Z,,,lost,,
            11,,2026-09-02T10:00Z,,,,,
            12,chargeback,,,,,,
            """)
        #expect(
            reading.defects == [
                "1 guarantee_claim 2026-09-02T10:00:00Z granted line 2", "2 a_to_z_claim 2026-09-02T10:00:00Z line 3",
                "3 feedback 2026-09-02T10:00:00Z 2 stars removed line 4",
                "4 feedback 2026-09-02T10:00:00Z 1 stars line 5",
                "5 feedback 2026-09-02T10:00:00Z 2 stars line 6",
                "6 chargeback 2026-09-02T10:00:00Z fundedByMarketplace fraud line 7",
                "7 chargeback 2026-09-02T10:00:00Z service line 8",
            ])
        #expect(
            reading.findings == [
                "error line 9 rating missingValue", "error line 10 rating badValue(expected: \"1–5\", found: \"7\")",
                "error line 11 decision badValue(expected: \"open, granted, denied, withdrawn, removed, funded_by_marketplace\", found: \"lost\")",
                "error line 12 kind missingValue", "error line 13 known_at missingValue",
            ])
        #expect(reading.records.holdsAllDefects)
    }

    @Test func scans() async {
        let reading = await Reading(
            """
            order_id,tracking_number,at,event,carrier,place
            1,,2026-09-02T10:00Z,label,Hilltop,Mill Town
            ,HT2,2026-09-02T11:00Z,Out for delivery,,
            ,,2026-09-02T11:00Z,delivered,,
            1,,,delivered,,
            1,,2026-09-02T11:00Z,lost,,
            1,,2026-09-02T11:00Z,,,
            """)
        #expect(reading.records.scans.map(\.scan.event) == [.label, .outForDelivery])
        #expect(reading.records.scans.map { $0.number.map { reading.records.numbers.text(of: $0) } } == ["1", nil])
        #expect(reading.records.scans.map(\.trackingNumber) == [nil, "HT2"])
        #expect(reading.records.scans.first?.scan.place == "Mill Town")
        let events = Scan.Event.allCases.map(\.rawValue).joined(separator: ", ")
        #expect(
            reading.findings == [
                "error line 4 order_id, tracking_number missingValue", "error line 5 at missingValue",
                "error line 6 event badValue(expected: \"\(events)\", found: \"lost\")",
                "error line 7 event missingValue",
            ])
        #expect(reading.records.held.facts == [.firstScan, .delivery])
    }

    @Test func returnsAndMessages() async {
        let returns = await Reading(
            "order_id,requested_at,answered_at,received_at,refunded_at,reason\n1,2026-09-02,2026-09-03,,2026-09-09,broken\n"
                + "2,,,,,\n3,2026-09-02,x,,,\n")
        #expect(returns.records.returns.map(\.value.reason) == ["broken", nil])
        #expect(returns.records.returns.first?.value.answeredAt == "2026-09-03T07:00:00Z")
        #expect(returns.records.returns.first?.value.refundedAt == "2026-09-09T07:00:00Z")
        #expect(
            returns.findings == [
                "error line 3 requested_at missingValue",
                "error line 4 answered_at badValue(\(PlainReaderTests.moment), found: \"x\")",
            ])
        let messages = await Reading(
            "order_id,at,from,topic\n1,2026-09-02T10:00Z,Buyer,where is it\n1,2026-09-02T11:00Z,SELLER,\n1,2026-09-02,robot,\n1,2026-09-02,,\n"
        )
        #expect(messages.records.messages.map(\.value.sender) == [.buyer, .seller])
        #expect(messages.records.messages.map(\.value.topic) == ["where is it", nil])
        #expect(
            messages.findings == [
                "error line 4 from badValue(expected: \"buyer, seller\", found: \"robot\")",
                "error line 5 from missingValue",
            ])
    }

    @Test func stockAndSettings() async {
        let stock = await Reading(
            "sku,on_hand,counted_at,reserved,inbound,inbound_at,account\nA,-2,2026-09-02,1,5,2026-09-09,North\nB,x,2026-09-02,,,,\n"
                + ",1,2026-09-02,,,,\nC,,2026-09-02,,,,\nD,1,,,,,\n")
        #expect(stock.records.stock.map(\.onHand) == [-2])
        #expect(stock.records.stock.first?.inbound == 5 && stock.records.stock.first?.account == "North")
        #expect(stock.records.stock.first?.origin == Origin(file: 0, line: 2))
        #expect(
            stock.findings == [
                "error line 3 on_hand badValue(expected: \"-1000000–1000000000\", found: \"x\")",
                "error line 4 sku missingValue", "error line 5 on_hand missingValue",
                "error line 6 counted_at missingValue",
            ])
        let settings = await Reading(
            "at,sku,lane,handling_days,transit_days\n2026-09-02,A,,2,\n2026-09-02,,US-US,,400\n,A,,1,\n2026-09-02,,,1,\n"
                + "2026-09-02,A,,,\n"
        )
        #expect(settings.records.settings.map(\.handlingDays) == [2, nil])
        #expect(settings.records.settings.map(\.lane) == [nil, "US-US"])
        #expect(
            settings.findings == [
                "error line 3 transit_days badValue(expected: \"0–365\", found: \"400\")",
                "error line 4 at missingValue",
                // Promised for nothing in particular.
                "error line 5 sku, lane missingValue",
                // Nothing promised.
                "error line 6 handling_days, transit_days missingValue",
            ])
    }

    @Test func officialFigures() async {
        let reading = await Reading(
            """
            standard,from,to,numerator,denominator,account,store,fulfilment,rate,status,report_day
            order-defect-rate,2026-07-20,2026-09-17,2,126,North,amazon.co.uk,seller,0.0159,BAD,2026-10-04
            late-shipment-rate-30d,2026-09-05,2026-10-04,1,64,,,,,,
            cancellation-rate,,2026-10-04,1,64,,,,,,
            cancellation-rate,2026-10-04,2026-09-05,1,64,,,,,,
            cancellation-rate,2026-09-05,2026-10-04,one,64,,amazon.xx,,,,
            cancellation-rate,2026-09-05,2026-10-04,one,64,,,,nan,,
            """)
        #expect(
            reading.records.officials.map(SellerPerformanceTests.brief) == [
                "order-defect-rate seller 2/126 0.0159 BAD 2026-07-20…2026-09-17 on 2026-10-04 amazon.uk",
                "late-shipment-rate-30d 1/64 2026-09-05…2026-10-04 on 2026-10-04",
                "cancellation-rate –/64 2026-09-05…2026-10-04 on 2026-10-04",
            ])
        #expect(reading.records.officials.map(\.account) == ["North", nil, nil])
        #expect(reading.result.findings.allSatisfy { $0.severity == .error })
        #expect(
            reading.findings.map { $0.dropFirst(11) } == [
                "4 from missingValue", "5 to badValue(expected: \"from before to\", found: \"2026-09-05\")",
                "6 numerator badValue(expected: \"0–1000000000\", found: \"one\")",
                "7 numerator badValue(expected: \"0–1000000000\", found: \"one\")",
                "6 store unknownStore(\"amazon.xx\")",
                "7 rate badValue(expected: \"0.0159\", found: \"nan\")",
            ])
    }

    @Test func penalties() async throws {
        let reading = await Reading(
            """
            id,kind,issued_at,points,amount,currency,appeal_until,order_id
            V1,late,2026-09-02,-8,"1,50",EUR,2026-09-20,1
            V2,,2026-09-02,,,,,
            V3,late,2026-09-02,many,x,EUR,,
            """)
        let euro = try #require(Currency("EUR"))
        #expect(reading.records.penalties.map(\.points) == [-8, 0])
        #expect(reading.records.penalties.map(\.amount) == [Money(minorUnits: 150, currency: euro), nil])
        #expect(reading.records.penalties.first?.appealUntil == "2026-09-21T06:59:59Z")
        #expect(
            reading.findings == [
                "error line 3 kind missingValue",
                "error line 4 points badValue(expected: \"-10000–10000\", found: \"many\")",
                "error line 4 amount badValue(expected: \"1234.56\", found: \"x\")",
            ])
        #expect(reading.records.holdsPenalties)
    }
}
