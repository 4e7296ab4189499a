import AccountHealth
import TestSupport
import Testing

@testable import Operations

/// What a table tells of its columns by itself, and what somebody says of its words.
struct SuggestedColumnsTests {
    static let columns = ["系统单号", "平台订单号", "下单时间", "发货时间", "订单状态", "商品编码"]
    static let rows = [
        ["X1", "114-0000001-0000001", "2026/11/02 00:30:00", "2026/11/03 10:00:00", "已发货", "LAMP"],
        ["X2", "114-0000001-0000002", "2026/11/12 08:30:00", "", "待发货", "LAMP"],
        ["X3", "114-0000001-0000003", "2026/11/13 08:30:00", "", "未付款", "TRAY"],
        ["X4", "114-0000001-0000004", "2026/11/14 08:30:00", "", "已取消", "TRAY"],
        ["X5", "114-0000001-0000005", "2026/11/15 08:30:00", "", "合并中", "TRAY"],
    ]
    static let head = TableHead(
        columns: columns, rows: rows,
        guess: ["order_id": "平台订单号", "placed_at": "下单时间", "confirmed_at": "发货时间", "status": "订单状态"])

    @Test func aTableIsSuggestedWithItsWordsDatesAndZone() throws {
        let stated = SuggestedColumnsTests.head.suggestion(kind: nil)
        #expect(stated.kind == "orders" && stated.columns == SuggestedColumnsTests.head.guess)
        #expect(stated.dates == "yyyy/MM/dd HH:mm:ss" && stated.zone == "Asia/Shanghai")
        #expect(
            stated.values == [
                "status": ["已发货": "shipped", "待发货": "open", "未付款": "pending", "已取消": "cancelled"]
            ])
        let list = try #require(stated.translatedWords(of: SuggestedColumnsTests.head).first)
        #expect(list.column == "status" && list.name == "订单状态")
        #expect(list.words.map(\.written) == ["已发货", "待发货", "未付款", "已取消", "合并中"])
        #expect(list.words.map(\.meaning) == ["shipped", "open", "pending", "cancelled", nil])
        #expect(list.choices == ["open", "pending", "shipped", "cancelled"])
        #expect(stated.leavesWordsUnasked(in: SuggestedColumnsTests.head))
        var said = stated
        said.values["status", default: [:]]["合并中"] = ""
        // What is left unsaid on purpose is not asked again, and stands in no mapping.
        #expect(!said.leavesWordsUnasked(in: SuggestedColumnsTests.head))
        #expect(!said.text.contains("合并中") && said.text.contains("\"已发货\": \"shipped\""))
    }

    /// Another kind has other columns, and what was said before of a table comes first.
    @Test func whatWasSaidComesFirst() {
        var head = SuggestedColumnsTests.head
        #expect(head.suggestion(kind: "scans").columns == ["order_id": "平台订单号"])
        head.stated = [
            StatedColumns(
                kind: "orders", columns: ["order_id": "系统单号", "placed_at": "下单时间", "status": "订单状态"],
                dates: "yyyy/MM/dd HH:mm:ss", zone: "UTC", values: ["status": ["合并中": "open", "拆单": "open"]])
        ]
        let stated = head.suggestion(kind: nil)
        #expect(stated.columns["order_id"] == "系统单号" && stated.zone == "UTC")
        #expect(stated.values["status"]?["合并中"] == "open" && stated.values["status"]?["已发货"] == "shipped")
        // Words of other files stay.
        #expect(stated.translatedWords(of: head).first?.words.last?.written == "拆单")
    }

    /// A Japanese header is no sign of Chinese time.
    @Test(arguments: [
        (["注文番号", "注文日", "発送日時"], ""), (["order", "placed"], ""), (["order", "发货时间"], "Asia/Shanghai"),
    ])
    func theZoneOfAHeader(_ columns: [String], _ zone: String) {
        #expect(TableHead(columns: columns, rows: []).suggestion(kind: nil).zone == zone)
    }

    /// Of very many different words, and of long texts, nobody is asked.
    @Test func onlyWordsAreAskedFor() {
        var rows: [[String]] = (0..<60).map { ["E-\($0)", "2026-11-01", "word \($0 % 30)"] }
        rows.append(["E-99", "2026-11-01", String(repeating: "x", count: 61)])
        let head = TableHead(columns: ["a", "b", "c"], rows: rows)
        let stated = StatedColumns(kind: "orders", columns: ["order_id": "a", "placed_at": "b", "status": "c"])
        let words = stated.translatedWords(of: head).first?.words ?? []
        #expect(words.count == 20 && words.allSatisfy { $0.written.hasPrefix("word ") && $0.meaning == nil })
        #expect(stated.completed(by: head).dates == "" && stated.completed(by: head).zone == "")
    }

    /// What was said of words is remembered, works for the next file, and a word never seen is found.
    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func wordsAreRememberedForLaterFiles(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        try await withDatabase(kind) { database in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            var stated = SuggestedColumnsTests.head.suggestion(kind: nil)
            stated.values["status", default: [:]]["合并中"] = "open"
            let trial = try await desk.keepMapping(
                stated, on: SuggestedColumnsTests.head, account: ColumnMappingsTests.home, by: EnterFactTests.person)
            #expect(trial.usableRows == 5 && trial.rows == 5)
            #expect(try await desk.columnMappings().map(\.mapping) == [stated])
            let next = """
                平台订单号,下单时间,发货时间,订单状态
                114-0000002-0000001,2026/11/02 00:30:00,,合并中
                114-0000002-0000002,2026/11/02 00:30:00,2026/11/03 10:00:00,已发货
                114-0000002-0000003,2026/11/02 00:30:00,,拆单

                """
            let path = try folder.write("next.csv", next)
            let outcomes = try await desk.importFiles(
                [UploadedFile(path: path, name: "next.csv")], account: ColumnMappingsTests.home, alone: false,
                by: EnterFactTests.person, watch: { _ in })
            let outcome = try #require(outcomes.first)
            #expect(outcome.result == .imported && outcome.view.entry.usableRows == 2)
            let findings = outcome.view.findings.filter { $0.severity == .error }
            #expect(findings.count == 1 && findings.first?.line == 4)
            let account = try #require(try await desk.accounts().first).id
            let order = try await desk.order("114-0000002-0000001", of: account)?.order
            // Half past midnight in Shanghai is the day before in UTC.
            #expect(order?.status == .open && order.map { "\($0.placedAt)" } == "2026-11-01T16:30:00Z")
            #expect(try await desk.order("114-0000002-0000002", of: account)?.order.status == .shipped)
        }
    }
}
