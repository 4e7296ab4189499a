import AccountHealth
import TestSupport
import Testing

@testable import Marketplaces

/// The fast way must find what the checked way finds, on good lines and on any damaged ones.
struct AllOrdersFastPathTests {
    /// A statement with its account and id spelt out, so that two batches can be compared.
    private struct Stated: Equatable {
        var id, account: String
        var placed, updated, line: UInt32
        var quantity: UInt16
        var status: OrderStatus?
        var fulfilment: Fulfilment?
        var isBusiness: Bool?
        var item: UInt32
    }

    private static func statements(_ block: ParsedBlock) -> [Stated] {
        block.orders.statements.map { statement in
            let account = block.orders.accounts[Int(statement.account)]
            let id = statement.number.poolIndex.map { block.orders.ids[$0] } ?? "\(statement.number.raw)"
            return Stated(
                id: id, account: "\(account.name)@\(account.store)", placed: statement.placed,
                updated: statement.updated, line: statement.line, quantity: statement.quantity,
                status: statement.status, fulfilment: statement.fulfilment, isBusiness: statement.isBusiness,
                item: statement.item)
        }
    }

    private static func compare(
        _ bytes: some Sequence<UInt8>, _ report: ReportText, account: String?, _ comment: Comment
    ) {
        let context = Reading.context(accountColumn: account)
        let header = Header(report.columns)
        guard let reader = AllOrders(preview: TablePreview(header: header), context: context) else {
            Issue.record("not recognised")
            return
        }
        for encoding in [Encoding.utf8, .windows1252] {
            let format = TableFormat(header: header, dialect: .tabs, encoding: encoding)
            let block = LineBlock(bytes: Array(bytes))
            let fast = reader.parse(block, format: format)
            let checked = reader.parseRows(block, format: format)
            #expect(statements(fast) == statements(checked), comment)
            #expect(fast.log.findings(file: "f") == checked.log.findings(file: "f"), comment)
            #expect(fast.usableRows == checked.usableRows, comment)
            #expect(fast.orders.held == checked.orders.held, comment)
            #expect(fast.orders.namesAccounts == checked.orders.namesAccounts, comment)
        }
    }

    private static func line(_ report: ReportText, _ random: inout SeededGenerator) -> [UInt8] {
        var cells: [String: String] = [
            "amazon-order-id": random.pick("111", "002", "902") + "-\(1_000_000 + random.int(0...99))-0000001"
        ]
        func odd(_ column: String, _ percent: Int, _ values: [String]) {
            if random.chance(percent) { cells[column] = values[random.int(0...values.count - 1)] }
        }
        odd(
            "amazon-order-id", 6,
            [
                "S01-0000000-0000001", "111-0000001-000000", "1110000001-0000000001", "x", "", " 111-0000001-0000001",
                "111-0000001-00000o1", "１11-0000001-0000001",
            ])
        let date = "20\(random.int(10...38))-0\(random.int(1...9))-\(random.int(10...31))T\(random.int(10...23)):20:05"
        odd("purchase-date", 50, [date + "+00:00", date + "Z"])
        let dates = [
            "2026-02-30T16:20:05+00:00", "2024-02-29T16:20:05Z", "1990-01-01T00:00:00Z", "1989-12-31T23:59:59Z",
            "2099-12-31T23:59:59+00:00", "2100-01-01T00:00:00Z", "2026-09-01", "2026-09-01 08:00:00",
            "2026-09-01T08:00:00-07:00", "2026-09-01T08:00:00+0530", "2026-09-01T08:00:00+15:00",
            "2026-09-01T08:00:60Z", "2026-09-01t08:00:00z", "2026-09-01T08:00:00.25Z", "2026-09-01T08:00:00*00:00",
            "2026-09-01T08:00:00+14:59", "2026-09-01T08:00:00-12:00", "2026-09-01T08:00:00-00:00",
            "2026-09-01T08:00:00+00:60", "2026-09-01T08:00:00+18:30", "2026-09-01T08:00:00+19:00",
            "2026-09-01T08:00:00+0a:00", "2026-09-01T08:00:00+00-00", "1991-01-01T00:00:00-14:00",
            "2098-12-31T23:59:59-14:00", "2026-13-01T08:00:00Z", "1991-01-01T00:00:00+14:00", "", "01/09/2026",
            "2026-09-01T08:00:00+00:00 ",
        ]
        odd("purchase-date", 10, dates)
        odd("last-updated-date", 15, dates)
        odd("order-status", 30, ["Cancelled", "Pending", "Unshipped"])
        odd(
            "order-status", 10,
            [
                "shipped", "Shipped ", "Canceled", "Shipped - Delivered to Buyer", "Versandt", "", "Pendinh",
                "Unfulfillable",
            ])
        odd("fulfillment-channel", 30, ["Amazon"])
        odd("fulfillment-channel", 8, ["MFN", "AFN", "amazon_na", "", "Pigeon", "Amazom", "\"Merchant\""])
        odd(
            "sales-channel", 15,
            [
                "Amazon.co.uk", "amazon.com", "Amazon.com ", "", " ", "Non-Amazon", "non-amazon de", "Amazon.xx",
                "Ämazon",
            ])
        odd("quantity", 30, ["0", "2", "12", "0003", "9999"])
        odd("quantity", 8, ["", "-1", "70000", "1.0", "two", "+2", "99999999999999999999", "1000000", "1000001"])
        odd("is-business-order", 30, ["true"])
        odd("is-business-order", 8, ["", "True", "yes", "maybe", "tru", "falsе"])
        odd("order-channel", 30, ["North", "South", "West 2"])
        odd(
            "order-channel", 20,
            [
                // Alike at both ends, and as long as or longer than what is told at one look.
                "Eightlet-Eightlet", "Eightlet Eightlet", "EightletEightlet", "Eightlet", "Eightle",
                "A shop whose name is rather longer than sixteen", "A shop whose Name is rather longer than sixteen",
            ])
        odd("order-channel", 10, [" North", "North ", "", "  ", "Süd", "南", "\"North\""])
        odd("product-name", 20, ["27\" wide", "Tür", "\u{FFFD}", "a,b;c"])
        let names = report.columns
        return Array(names.map { cells[$0] ?? report.usual[$0] ?? "" }.joined(separator: "\t").utf8)
    }

    /// Hurts a line: bytes flipped, separators dropped or doubled, the end cut off, line ends and odd bytes put in.
    private static func damage(_ line: inout [UInt8], _ random: inout SeededGenerator) {
        for _ in 0..<random.int(1...3) where !line.isEmpty {
            let place = random.int(0...line.count - 1)
            switch random.int(0...6) {
            case 0: line[place] ^= UInt8(1 << random.int(0...7))
            case 1: line[place] = UInt8(random.int(0...255))
            case 2: line.removeLast(line.count - place)
            case 3:
                if let tab = line.indices.filter({ line[$0] == 9 }).dropFirst(random.int(0...8)).first {
                    line.remove(at: tab)
                }
            case 4: line.insert(9, at: place)
            case 5: line.insert(random.pick(10, 13, 34, 32, 0, 0xC3, 0xFF), at: place)
            default: line.removeAll()
            }
        }
    }

    @Test(arguments: 1...40)
    func sameAsCheckedPath(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var report = random.pick(
            ReportText.allOrders2017, ReportText.allOrders2018, ReportText.allOrders2020, ReportText.archivedOrders)
        if random.chance(30) {
            report = ReportText(columns: report.columns.shuffled(using: &random), usual: report.usual)
        }
        let account = random.pick(
            "order-channel", nil, "no such column", "sales-channel", "order-status", "quantity", "sku")
        let header = Array(report.columns.joined(separator: "\t").utf8)
        for round in 0..<10 {
            var bytes: [UInt8] = []
            for _ in 0..<random.int(1...40) {
                var line = random.chance(2) ? header : AllOrdersFastPathTests.line(report, &random)
                if random.chance(25) { AllOrdersFastPathTests.damage(&line, &random) }
                bytes += line + (random.chance(15) ? [13, 10] : random.chance(2) ? [13, 13, 10] : [10])
            }
            AllOrdersFastPathTests.compare(bytes, report, account: account, "seed \(seed), round \(round)")
        }
    }

    /// Every single byte of a usual line changed, one at a time.
    @Test func everyByteChanged() {
        let report = ReportText.allOrders2018
        let good = Array(report.text([[:]]).utf8.drop { $0 != 10 }.dropFirst())
        var random = SeededGenerator(seed: 11)
        for place in good.indices.dropLast() {
            for _ in 0..<3 {
                var bytes = good
                bytes[place] = UInt8(random.int(0...255))
                AllOrdersFastPathTests.compare(bytes, report, account: nil, "byte \(place) is \(bytes[place])")
            }
        }
    }

    /// Lines shorter and longer than the eight bytes that are looked at in one go.
    @Test func everyLength() {
        let report = ReportText.allOrders2018
        let good = Array(report.text([[:]]).utf8.drop { $0 != 10 }.dropFirst().dropLast())
        for length in 0...good.count {
            let cut = Array(good.prefix(length))
            AllOrdersFastPathTests.compare(cut + [10], report, account: nil, "\(length) bytes")
            AllOrdersFastPathTests.compare(cut, report, account: nil, "\(length) bytes without end")
        }
    }

    /// The account may be told by a column that says something else as well.
    @Test(arguments: ["sales-channel", "fulfillment-channel", "order-status", "amazon-order-id", "last-updated-date"])
    func accountInAColumnThatIsRead(_ column: String) {
        let report = ReportText.allOrders2018
        let rows = [[:], ["sales-channel": "Amazon.co.uk"], ["fulfillment-channel": "Amazon"]]
        let lines = Array(report.text(rows).utf8.drop { $0 != 10 }.dropFirst())
        AllOrdersFastPathTests.compare(lines, report, account: column, "accounts in \(column)")
    }

    /// However many sales channels a file has, an account stays in its store.
    @Test func manyChannels() {
        let report = ReportText.allOrders2018
        func row(_ channel: String) -> [String: String] { ["sales-channel": channel, "order-channel": "North"] }
        var rows = [row("Amazon.com")]
        for number in 1...2_100 {
            rows.append(row(number.isMultiple(of: 7) ? "Shop \(number)" : "Non-Amazon \(number)"))
        }
        for store in ["Amazon.co.uk", "Amazon.de", "AMAZON.COM", "amazon.com", "Amazon.ca"] { rows.append(row(store)) }
        let lines = Array(report.text(rows).utf8.drop { $0 != 10 }.dropFirst())
        for channels in [1, 1_022, 1_023, 1_024, 2_047, 2_100] {
            let head = rows.prefix(channels) + rows.suffix(5)
            let lines = Array(report.text(Array(head)).utf8.drop { $0 != 10 }.dropFirst())
            AllOrdersFastPathTests.compare(lines, report, account: "order-channel", "\(channels) channels")
        }
        AllOrdersFastPathTests.compare(lines, report, account: "order-channel", "all channels")
    }

    /// Blocks of a few bytes, which begin and end anywhere, and lines that end just before the block does.
    @Test(arguments: 1...10)
    func tinyBlocks(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let report = ReportText.allOrders2018
        var text: [UInt8] = []
        for _ in 0..<3 { text += AllOrdersFastPathTests.line(report, &random) + [10] }
        for size in 0...70 {
            let start = random.int(0...text.count - size)
            let cut = Array(text[start..<start + size])
            AllOrdersFastPathTests.compare(cut, report, account: nil, "seed \(seed): \(size) bytes from \(start)")
            AllOrdersFastPathTests.compare(
                text + cut, report, account: "order-channel", "seed \(seed): \(size) bytes behind lines")
            let blank = [UInt8](repeating: random.pick(9, 10, 13, 32, 65), count: size)
            AllOrdersFastPathTests.compare(blank, report, account: nil, "\(size) times \(blank.first ?? 0)")
            AllOrdersFastPathTests.compare(text + blank, report, account: nil, "\(size) times behind lines")
        }
    }

    /// Few columns make lines shorter than what is looked at in one go.
    @Test func shortLines() {
        let columns = ["amazon-order-id", "purchase-date", "order-status", "fulfillment-channel"]
        let usual = ReportText.allOrders2018.usual
        for order in [columns, columns.reversed(), ["fulfillment-channel", "x", "y", "z"] + columns.prefix(3)] {
            let report = ReportText(columns: Array(order), usual: usual)
            for count in 0...4 {
                let rows = [[String: String]](repeating: [:], count: count)
                let lines = Array(report.text(rows).utf8.drop { $0 != 10 }.dropFirst())
                AllOrdersFastPathTests.compare(lines, report, account: nil, "\(order), \(count) lines")
                AllOrdersFastPathTests.compare(lines.dropLast(), report, account: nil, "\(order), \(count) lines")
            }
        }
    }

    /// Blocks of more lines than are found in one go, and lines that are longer than that.
    @Test(arguments: 1...6)
    func longBlocks(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let report = ReportText.allOrders2020
        var bytes: [UInt8] = []
        while bytes.count < 3 * CellFinder.window {
            var line = AllOrdersFastPathTests.line(report, &random)
            if random.chance(1) {
                let name = [UInt8](repeating: 65, count: random.int(CellFinder.window - 400...CellFinder.window * 2))
                line.insert(contentsOf: name, at: random.int(0...line.count))
            }
            bytes += line + (random.chance(15) ? [13, 10] : [10])
        }
        if random.chance(50) { bytes.removeLast() }
        AllOrdersFastPathTests.compare(bytes, report, account: "order-channel", "seed \(seed)")
    }

    /// Every day of every month that is read fast, and those that are none, with any offset.
    @Test func everyDay() {
        var random = SeededGenerator(seed: 3)
        // More months than are remembered.
        let months = MonthMemory()
        defer { months.deallocate() }
        var wrong: [String] = []
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
        for year in 1990...2099 {
            for month in 0...13 {
                for day in [1, 15, 28, 29, 30, 31, 32] {
                    let time = "\(two(random.int(0...24))):\(two(random.int(0...60))):\(two(random.int(0...60)))"
                    let offset = "\(random.pick("+", "-"))\(two(random.int(0...19))):\(two(random.int(0...60)))"
                    let text = "\(year)-\(two(month))-\(two(day))T\(time)\(random.pick("Z", "+00:00", offset))"
                    guard let fast = AllOrdersFastPathTests.second(text, months) else { continue }
                    let instant = parseTime(Array(text.utf8))?.instant(in: .utc)
                    if instant?.seconds != Int64(fast) || instant.map(Cells.range.contains) != true {
                        wrong.append(text)
                    }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    /// The usual lines do take the fast way, else the comparison would compare a thing with itself.
    @Test func usualLinesAreRead() throws {
        let report = ReportText.allOrders2020
        let header = Header(report.columns)
        let reader = try #require(AllOrders(preview: TablePreview(header: header), context: Reading.context()))
        let bytes = Array(report.text((0..<5).map { ["amazon-order-id": "111-0000001-000000\($0)"] }).utf8)
        let block = LineBlock(bytes: bytes)
        let fast = AllOrdersFastPath(reader, format: TableFormat(header: header, dialect: .tabs, encoding: .utf8))
        #expect(fast.parse(block).orders.statements.map(\.line) == [1, 2, 3, 4, 5])
        // The checked path makes an item hash of nothing either; both leave every row an item of its own.
        #expect(fast.parse(block).orders.statements.allSatisfy { $0.item == 0 && $0.dates == -1 })
    }

    /// What the fast way reads, with bytes behind the value as a line has them.
    private static func second(_ text: String, _ months: MonthMemory) -> UInt32? {
        let bytes = Array(text.utf8) + [UInt8](repeating: 57, count: FastValue.margin)
        return bytes.withUnsafeBufferPointer {
            FastValue.second(UnsafeBufferPointer(rebasing: $0[..<text.utf8.count]), months)
        }
    }

    struct Moment: CustomTestStringConvertible {
        let text: String
        let instant: Instant?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Moment(text: "2026-09-01T16:20:05+00:00", instant: "2026-09-01T16:20:05Z"),
        Moment(text: "2026-09-01T16:20:05Z", instant: "2026-09-01T16:20:05Z"),
        Moment(text: "2026-09-01T16:20:05-07:00", instant: "2026-09-01T23:20:05Z"),
        Moment(text: "2024-02-29T00:00:00+05:30", instant: "2024-02-28T18:30:00Z"),
        // Anything else is left to the checked path.
        Moment(text: "2026-02-29T00:00:00Z", instant: nil), Moment(text: "2026-09-01T16:20:05", instant: nil),
        Moment(text: "2026-09-01 16:20:05+00:00", instant: nil), Moment(text: "2026-09-01T16:20:60Z", instant: nil),
        Moment(text: "2026-09-01T16:20:05x00:00", instant: nil), Moment(text: "1990-01-01T00:00:00Z", instant: nil),
        Moment(text: "2026-0x-01T16:20:05Z", instant: nil), Moment(text: "", instant: nil),
    ])
    func moments(_ row: Moment) {
        let months = MonthMemory()
        defer { months.deallocate() }
        // Met for the first time, and remembered.
        for _ in 1...2 {
            let second = AllOrdersFastPathTests.second(row.text, months)
            #expect(second.map { Int64($0) } == row.instant?.seconds)
        }
    }
}
