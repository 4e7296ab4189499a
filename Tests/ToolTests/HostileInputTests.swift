import Foundation
import TestSupport
import Testing

/// Any bytes as input give findings or a clear error: never a crash, a hang or unbounded memory.
@Suite(.serialized)
struct HostileInputTests {
    /// Runs `check` with ten seconds of processor time, and looks at how it ended.
    @discardableResult
    private func check(
        _ paths: [String], _ arguments: [String] = [], code: ClosedRange<Int32> = 0...3,
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> StandingProcess {
        let result = try await StandingProcess.run(
            ["check", "--as-of", "2026-07-10"] + arguments + paths, processorSeconds: 10)
        #expect(!result.isKilled, "ended by signal \(-result.code)", sourceLocation: location)
        #expect(code.contains(result.code), "ended with \(result.code)", sourceLocation: location)
        #expect(!result.errors.contains("Fatal error"), "\(result.errors.prefix(400))", sourceLocation: location)
        #expect(!result.errors.contains("Stack dump") && !result.errors.contains("Crash:"), sourceLocation: location)
        return result
    }

    private static func random(_ count: Int, seed: UInt64) -> Data {
        var state = seed
        var bytes = [UInt8](repeating: 0, count: count)
        for index in bytes.indices {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes[index] = UInt8(truncatingIfNeeded: state >> 56)
        }
        return Data(bytes)
    }

    /// The sample shop's orders with noise of many kinds in them.
    @Test(arguments: 1...6)
    func randomBytes(_ seed: Int) async throws {
        let folder = try TemporaryFolder()
        let noise = HostileInputTests.random(200_000, seed: UInt64(seed))
        let names = ["a.csv", "a.txt", "a.gz", "a.zip", "a.xlsx", "a.json", "a"]
        for name in names {
            let path = try folder.write(name, noise.prefix(seed == 1 ? 1 : noise.count))
            try await check([path], code: 3...3)
        }
        // After what the files begin with, so that the readers are entered.
        let heads: [(String, [UInt8])] = [
            ("gz", [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3]), ("zip", Array("PK\u{3}\u{4}".utf8)),
            ("json", Array("{\"a\":".utf8)),
            ("utf16", [0xFF, 0xFE]), ("utf16b", [0xFE, 0xFF]), ("bom", [0xEF, 0xBB, 0xBF]),
            ("orders", Array(Samples.orders.utf8)), ("quote", Array("order_id,placed_at\n\"".utf8)),
            ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
            ("rar", Array("Rar!".utf8)),
        ]
        for (name, head) in heads {
            let path = try folder.write("\(name).bin", Data(head) + noise)
            let result = try await check([path], name == "orders" ? ["--format", "json"] : [])
            if name == "orders" {
                #expect(result.code == 0 && result.output.contains("\"orders\":2"), "good rows beside bad ones count")
            }
        }
    }

    @Test func bitsTurned() async throws {
        let folder = try TemporaryFolder()
        let files = try await Samples.shop(in: folder)
        let places = HostileInputTests.random(4_000, seed: 99)
        for (number, file) in files.enumerated() {
            var data = try Data(contentsOf: URL(fileURLWithPath: file))
            for offset in stride(from: number, to: places.count - 3, by: 40) {
                let place =
                    (Int(places[offset]) << 16 | Int(places[offset + 1]) << 8 | Int(places[offset + 2])) % data.count
                data[place] = places[offset + 3]
            }
            try data.write(to: URL(fileURLWithPath: file))
        }
        let result = try await check(files, Samples.shopArguments)
        #expect(result.code == 0 && result.output.contains("Qinghe Home"))
    }

    // Archives.

    private func compressed(_ data: Data, in folder: TemporaryFolder) async throws -> Data {
        _ = try folder.write("plain", data)
        let gzip = try await StandingProcess.runShell("gzip -nc \"$1\" > \"$1.gz\"", [folder.path + "/plain"])
        try #require(gzip.code == 0, "gzip is missing")
        return try Data(contentsOf: URL(fileURLWithPath: folder.path + "/plain.gz"))
    }

    @Test func truncatedArchivesGiveWhatIsThere() async throws {
        let folder = try TemporaryFolder()
        var text = "order_id,placed_at\n"
        for number in 0..<20_000 { text += "A\(number &* 7_919 % 20_011),2026-06-10T20:00:0\(number % 10)Z\n" }
        let data = try await compressed(Data(text.utf8), in: folder)
        let whole = try await check([try folder.write("whole.csv.gz", data)], ["--format", "json"], code: 0...0)
        #expect(whole.output.contains("\"orders\":20000"))
        for count in [1, 9, 10, 11, 100, data.count / 2, data.count - 8, data.count - 1] {
            let result = try await check([try folder.write("cut.csv.gz", data.prefix(count))], ["--format", "json"])
            #expect(
                result.output.contains("\"severity\":\"error\"") || result.output.contains("\"severity\":\"warning\""),
                "\(count)")
            if count > 1_000 { #expect(result.code == 0 && !result.output.contains("\"orders\":0"), "\(count)") }
        }
    }

    /// Ten gigabytes of nothing in ten megabytes.
    @Test func bombsAreNotUnpacked() async throws {
        let folder = try TemporaryFolder()
        let once = try await compressed(Data(count: 64 << 20), in: folder)
        let twice = try await compressed(once, in: folder)
        try await check([try folder.write("once.csv.gz", once), try folder.write("twice.csv.gz", twice)])
    }

    @Test func archiveInArchive() async throws {
        let folder = try TemporaryFolder()
        let inner = try await compressed(Data(Samples.orders.utf8), in: folder)
        let outer = try await compressed(inner, in: folder)
        try await check([try folder.write("a.csv.gz.gz", outer)])
    }

    // Shapes.

    @Test func hundredThousandColumns() async throws {
        let folder = try TemporaryFolder()
        let names = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
        let cells = (0..<100_000).map { "\($0)" }.joined(separator: ",")
        try await check([try folder.write("wide.csv", "\(names)\n\(cells)\n")], code: 3...3)
        let orders = try folder.write("orders.csv", "order_id,placed_at,\(names)\nA1,2026-06-10T20:00:00Z,\(cells)\n")
        let result = try await check([orders], ["--format", "json"], code: 0...0)
        #expect(result.output.contains("\"orders\":1"))
        let commas = String(repeating: ",", count: 100_000)
        try await check([try folder.write("empty.csv", "\(commas)\n\(commas)\n")], code: 3...3)
        try await check([
            try folder.write("same.csv", "order_id,placed_at" + String(repeating: ",placed_at", count: 50_000) + "\n")
        ])
    }

    @Test func longLines() async throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "x", count: 5 << 20)
        try await check([try folder.write("line.csv", long)], code: 3...3)
        try await check([try folder.write("quote.csv", "order_id,placed_at\n\"\(long)")])
        let beside =
            "order_id,placed_at\nA1,2026-06-10T20:00:00Z\n\(long),2026-06-10T20:00:00Z\nA2,2026-06-10T20:00:00Z\nA3,\(long)\nA4,2026-06-10T20:00:00Z\n"
        let result = try await check([try folder.write("beside.csv", beside)], ["--format", "json"], code: 0...0)
        #expect(result.output.contains("\"orders\":3"), "\(result.output.prefix(300))")
        // No answer repeats megabytes of what it was given.
        #expect(result.output.utf8.count < 200_000)
    }

    @Test func unclosedQuotes() async throws {
        let folder = try TemporaryFolder()
        let rows = (0..<50_000).map { "A\($0),2026-06-10T20:00:00Z,\"text\n" }.joined()
        try await check([try folder.write("quotes.csv", "order_id,placed_at,sku\n\(rows)")])
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
    func deepJSON(_ open: String) async throws {
        let folder = try TemporaryFolder()
        let deep = String(repeating: open, count: 100_000)
        let close = open.reversed().map { $0 == "[" ? "]" : $0 == "{" ? "}" : "" }.joined()
        try await check([try folder.write("deep.json", deep)], code: 3...3)
        try await check(
            [try folder.write("closed.json", deep + "1" + String(repeating: close, count: 100_000))], code: 3...3)
        let report = "{\"performanceMetrics\":\(deep)1\(String(repeating: close, count: 100_000))}"
        try await check([try folder.write("report.json", report)], code: 3...3)
    }

    /// Numbers beyond every count, and days beyond every calendar.
    @Test func hugeNumbers() async throws {
        let folder = try TemporaryFolder()
        let report = """
            {"performanceMetrics": [{"marketplaceId": "ATVPDKIKX0DER", "orderDefectRate": {"mfn": {
              "reportingDateRange": {"reportingDateFrom": "0001-01-01T00:00:00Z", "reportingDateTo": "9999-12-31T00:00:00Z"},
              "orderCount": 1e300, "orderWithDefects": {"count": -5}, "rate": 1e308}},
              "lateShipmentRateList": [{"reportingDateRange": {"reportingDateFrom": "2026-06-01T00:00:00Z",
              "reportingDateTo": "2026-06-30T00:00:00Z"}, "orderCount": 999999999999999, "lateShipmentCount": 999999999999999}]}]}
            """
        let orders = """
            order_id,placed_at,quantity,ship_by,price,currency
            A1,2026-06-10T20:00:00Z,99999999999999999999,0001-01-01,99999999999999999999999,USD
            A2,9999-12-31T23:59:59Z,-1,9999-12-31,-0.00000000001,USD
            A3,2026-06-10T20:00:00+99:99,1000000,2026-02-30,1,XXXX
            A4,2026-06-10T20:00:00Z,1000000,2099-12-31,1,USD
            A4,2026-06-10T20:00:00Z,1000000,2099-12-31,1,USD

            """
        let official = """
            standard,from,to,numerator,denominator,rate
            order-defect-rate,1990-01-01,2099-12-31,1000000000,1,1e400
            order-defect-rate,2026-06-01,2026-05-01,1,1,nan
            late-shipment-rate-30d,2026-06-01,2026-06-30,0,0,

            """
        let penalties = "id,kind,issued_at,points\nP1,x,2026-06-01,10000\nP2,x,2026-06-01,99999999999\n"
        let paths = [
            try folder.write("report.json", report), try folder.write("orders.csv", orders),
            try folder.write("official.csv", official), try folder.write("penalties.csv", penalties),
        ]
        for format in ["text", "json"] {
            let result = try await check(paths, ["--format", format], code: 0...0)
            if format == "json" { _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) }
        }
        for asOf in ["0001-01-01", "9999-12-31"] {
            let result = try await StandingProcess.run(["check", "--as-of", asOf] + paths, processorSeconds: 10)
            #expect(!result.isKilled && (0...3).contains(result.code), "\(asOf): \(result.errors.prefix(300))")
        }
        let series = try await StandingProcess.run(
            ["series"] + paths + [
                "--standard", "order-defect-rate", "--from", "0001-01-01", "--to", "0001-02-01", "--window",
                "4000", "--lag", "400", "--output", "-",
            ], processorSeconds: 10)
        #expect(!series.isKilled && (0...3).contains(series.code), "\(series.errors.prefix(300))")
    }

    private static let extremes = [
        "0000-00-00", "0001-01-01", "0001-01-01T00:00:00+18:00", "1970-01-01", "1990-01-01", "2099-12-31",
        "2099-12-31T23:59:59-18:00", "9999-12-31T23:59:59-18:00", "-1", "0", "1", "32767", "65536", "1000000",
        "4294967296", "9007199254740993", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
        "92233720368547758.07", "-0.00", "1e308", "nan", "inf", "",
    ]

    /// Tables of every kind, half of whose cells are at the ends of what a number or a day can be.
    @Test(arguments: 1...6)
    func extremeCells(_ seed: Int) async throws {
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let kinds: [(name: String, usual: [(column: String, cell: String)])] = [
            (
                "orders.csv",
                [
                    ("order_id", "A1"), ("placed_at", "2026-06-10T20:00:00Z"), ("quantity", "1"),
                    ("ship_by", "2026-06-12"), ("deliver_by", "2026-06-20"), ("confirmed_at", "2026-06-11T20:00:00Z"),
                    ("delivered_at", "2026-06-18"), ("cancelled_at", ""), ("invoiced_at", ""),
                    ("first_scan_at", "2026-06-12"), ("price", "9.99"), ("currency", "USD"),
                ]
            ),
            (
                "shipments.csv",
                [("order_id", "A2"), ("confirmed_at", "2026-06-11"), ("value", "9.99"), ("currency", "JPY")]
            ),
            (
                "defects.csv",
                [("order_id", "A1"), ("kind", "feedback"), ("known_at", "2026-06-20"), ("rating", "1")]
            ),
            ("scans.csv", [("order_id", "A2"), ("at", "2026-06-13"), ("event", "delivered")]),
            ("stock.csv", [("sku", "S"), ("on_hand", "4"), ("counted_at", "2026-06-10"), ("inbound", "2")]),
            ("penalties.csv", [("id", "P"), ("kind", "k"), ("issued_at", "2026-06-10"), ("points", "-8")]),
            (
                "official.csv",
                [
                    ("standard", "order-defect-rate"), ("from", "2026-04-27"), ("to", "2026-06-25"), ("numerator", "1"),
                    ("denominator", "9"), ("rate", "0.1"), ("report_day", "2026-07-09"),
                ]
            ),
            (
                "official-rating.csv",
                [
                    ("standard", "account-health-rating"), ("from", "2026-01-01"), ("to", "2026-07-09"),
                    ("numerator", "248"), ("denominator", ""),
                ]
            ),
        ]
        var paths: [String] = []
        for kind in kinds {
            var text = kind.usual.map(\.column).joined(separator: ",") + "\n"
            for row in 0..<60 {
                let cells = kind.usual.enumerated().map { place, usual in
                    let isKept = place == 0 || random.chance(row < 20 ? 90 : 50)
                    return isKept
                        ? usual.cell : HostileInputTests.extremes[random.int(0...HostileInputTests.extremes.count - 1)]
                }
                text += cells.joined(separator: ",") + "\n"
            }
            paths.append(try folder.write(kind.name, text))
        }
        func number() -> String { random.pick("0", "1", "126", "-1", "1e15", "999999999999999", "1e308", "0.5") }
        func metric(_ count: String, _ total: String) -> String {
            """
            {"reportingDateRange": {"reportingDateFrom": "\(random.pick("2026-05-01", "0001-01-01", "1990-01-01"))",
            "reportingDateTo": "\(random.pick("2026-06-30", "9999-12-31", "2099-12-31"))"}, "rate": \(number()),
            "\(count)": \(number()), "\(total)": \(number())}
            """
        }
        paths.append(
            try folder.write(
                "performance.json",
                """
                {"performanceMetrics": [{"marketplaceId": "ATVPDKIKX0DER",
                "lateShipmentRate": \(metric("lateShipmentCount", "orderCount")),
                "validTrackingRate": \(metric("validTrackingCount", "shipmentCount")),
                "accountHealthRating": \(metric("ahrScore", "none"))}]}
                """))
        let asOf = ["2026-07-10", "0001-01-01", "2099-12-31", "9999-12-31"]
        for arguments in [["--format", "json"], ["--language", "en"], ["--language", "zh"]] {
            let result = try await check(
                paths, ["--as-of", asOf[seed % 4]] + arguments, code: 0...0)
            if arguments[1] == "json" { _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) }
        }
    }

    // What is no regular file.

    @Test func foldersAndPipesAreRefusedAtOnce() async throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/pipe"
        try #require(mkfifo(pipe, 0o600) == 0)
        for path in [folder.path, pipe, "/dev/zero", "/dev/null", "/dev/tty"] {
            // It would be killed if it waited for what never comes.
            let result = try await check([path], code: 3...3)
            #expect(result.errors.contains(path))
        }
        let series = try await StandingProcess.run(
            [
                "series", pipe, "--standard", "order-defect-rate", "--from", "2026-06-01", "--to", "2026-06-02",
                "--output", "-",
            ],
            processorSeconds: 10)
        #expect(series.code == 3 && !series.isKilled)
        // The files that say how to read are files too.
        for option in ["--mapping", "--standards"] {
            let orders = try folder.write("orders.csv", Samples.orders)
            for path in [folder.path, pipe, "/dev/zero"] {
                let result = try await check([orders], [option, path], code: 2...3)
                #expect(!result.errors.isEmpty && result.output.isEmpty)
            }
        }
    }

    /// Good rows beside bad ones still count, and each bad one is told.
    @Test func goodRowsBesideBadOnes() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write(
            "orders.csv",
            """
            order_id,placed_at,status,quantity
            A1,2026-06-10T20:00:00Z,shipped,1
            ,2026-06-10T20:00:00Z,shipped,1
            A2,yesterday,shipped,1
            A3,2026-06-10T20:00:00Z,eaten,1
            A4,2026-06-10T20:00:00Z,shipped,many
            A5,2026-06-10T20:00:00Z
            order_id,placed_at,status,quantity
            A6,1989-12-31T00:00:00Z,shipped,1
            A7,2026-06-10T20:00:00Z,shipped,1

            """)
        let result = try await check([orders], ["--format", "json"], code: 0...0)
        // A1, A4 without its pieces, A5 without what is not there, A7.
        #expect(result.output.contains("\"orders\":4"), "\(result.output.suffix(1500))")
        for line in [3, 4, 5, 6, 8, 9] {
            #expect(result.output.contains("\"line\":\(line),"), "line \(line) is not told")
        }
    }

    @Test func manyFindingsAreFew() async throws {
        let folder = try TemporaryFolder()
        let rows = (0..<100_000).map { "A\($0),x\($0),\n" }.joined()
        let result = try await check([try folder.write("bad.csv", "order_id,placed_at,status\n" + rows)], code: 3...3)
        #expect(result.errors.split(separator: "\n").count < 60)
        #expect(result.errors.contains("rows"))
    }
}
