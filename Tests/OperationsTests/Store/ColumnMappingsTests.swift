import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// What somebody says of unknown columns is tried, remembered, said anew and forgotten.
struct ColumnMappingsTests {
    static let table = "单号;下单;\"Status \"\"x\"\"\"\nE-1;01.11.2026 10:00;shipped\nE-2;02.11.2026 11:00;shipped\n"
    static let home = Account(name: "North", store: StoreID("amazon.us"))
    static let stated = StatedColumns(
        kind: "orders", columns: ["order_id": "单号", "placed_at": "下单", "status": "Status \"x\""],
        dates: "dd.MM.yyyy HH:mm", zone: "Asia/Shanghai")

    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func aTableIsReadOnceItsColumnsAreSaid(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("shop.csv", ColumnMappingsTests.table)
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let desk = test.installation
            let file = UploadedFile(path: path, name: "shop.csv")
            func bring() async throws -> [ImportOutcome.Result] {
                try await desk.importFiles(
                    [file], account: ColumnMappingsTests.home, alone: false, by: EnterFactTests.person, watch: { _ in }
                ).map(\.result)
            }
            #expect(try await bring() == [.nothingUsable])
            let head = try #require(try await desk.tableHead(file, account: ColumnMappingsTests.home))
            #expect(head.columns == ["单号", "下单", "Status \"x\""] && head.rows.count == 2)
            let trial = try await desk.tryMapping(
                ColumnMappingsTests.stated, on: head, account: ColumnMappingsTests.home)
            #expect(trial.usableRows == 2 && trial.rows == 2)
            var wrong = ColumnMappingsTests.stated
            wrong.dates = "yyyy-MM-dd"
            let other = try await desk.tryMapping(wrong, on: head, account: ColumnMappingsTests.home)
            #expect(other.usableRows == 0 && !other.findings.isEmpty)

            // What gives no row is not remembered.
            let useless = try await desk.keepMapping(
                wrong, on: head, account: ColumnMappingsTests.home, by: EnterFactTests.person)
            #expect(useless.usableRows == 0)
            #expect(try await desk.columnMappings().isEmpty)
            var elsewhere = ColumnMappingsTests.stated
            elsewhere.zone = "UTC"
            // Said anew it takes the place of what was said before.
            for stated in [elsewhere, ColumnMappingsTests.stated] {
                let kept = try await desk.keepMapping(
                    stated, on: head, account: ColumnMappingsTests.home, by: EnterFactTests.person)
                #expect(kept.usableRows == 2)
            }
            let entries = try await desk.columnMappings()
            #expect(entries.map(\.mapping) == [ColumnMappingsTests.stated] && entries[0].userName == "Owner")
            #expect(try await bring() == [.imported])
            // It can be said anew of the same file.
            let known = try await desk.tableHead(file, account: ColumnMappingsTests.home)
            #expect(known?.stated == [ColumnMappingsTests.stated] && known?.rows == head.rows)
            let account = try #require(try await desk.accounts().first).id
            let order = try #require(try await desk.order("E-1", of: account))
            // Ten o'clock in Shanghai.
            #expect("\(order.order.placedAt)" == "2026-11-01T02:00:00Z")

            #expect(try await desk.forgetMapping(entries[0].id, by: EnterFactTests.person))
            #expect(try await desk.forgetMapping(entries[0].id, by: EnterFactTests.person) == false)
            #expect(try await desk.tableHead(file, account: ColumnMappingsTests.home)?.stated == [])
        }
    }

    /// Who says less of a table later does not take away what was said of more of its columns.
    @Test(arguments: [false, true])
    func theWiderMappingWins(_ isWideLast: Bool) async throws {
        let folder = try TemporaryFolder()
        let wide = try folder.write(
            "wide.csv", "单号;下单;\"Status \"\"x\"\"\"\nE-1;01.11.2026 10:00;cancelled\n")
        let narrow = try folder.write("narrow.csv", "单号;下单\nE-2;02.11.2026 11:00\n")
        var less = ColumnMappingsTests.stated
        less.columns["status"] = nil
        let said = isWideLast ? [less, ColumnMappingsTests.stated] : [ColumnMappingsTests.stated, less]
        try await withDatabase(.sqlite) { database in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            let head = TableHead(
                columns: ["单号", "下单", "Status \"x\""], rows: [["E-1", "01.11.2026 10:00", "cancelled"]])
            for mapping in said {
                _ = try await desk.keepMapping(
                    mapping, on: head, account: ColumnMappingsTests.home, by: EnterFactTests.person)
            }
            #expect(try await desk.columnMappings().count == 2)
            let outcomes = try await desk.importFiles(
                [UploadedFile(path: wide, name: "wide.csv"), UploadedFile(path: narrow, name: "narrow.csv")],
                account: ColumnMappingsTests.home, alone: false, by: EnterFactTests.person, watch: { _ in })
            #expect(outcomes.map(\.result) == [.imported, .imported])
            #expect(outcomes.map(\.view.entry.usableRows) == [1, 1])
            let account = try #require(try await desk.accounts().first).id
            #expect(try await desk.order("E-1", of: account)?.order.status == .cancelled)
            #expect(try await desk.order("E-2", of: account)?.order.status != .cancelled)
        }
    }

    @Test(arguments: [
        StatedColumns(kind: "orders", columns: ["order_id": "单号"]), StatedColumns(kind: "cats", columns: ["a": "b"]),
        StatedColumns(kind: "orders", columns: ["order_id": "单号", "placed_at": "下单", "nothing": "x"]),
        StatedColumns(kind: "orders", columns: ["order_id": "单号", "placed_at": "下单"], dates: "soon"),
        StatedColumns(kind: "orders", columns: ["order_id": "单号", "placed_at": "下单"], zone: "Mars/Olympus"),
        StatedColumns(kind: "scans", columns: ["at": "a", "event": "b"]),
        StatedColumns(
            kind: "orders", columns: ["order_id": "单号", "placed_at": "下单"], values: ["status": ["是": "shipped"]]),
    ])
    func whatCannotBeIsRefused(_ stated: StatedColumns) async throws {
        try await withDatabase(.sqlite) { database async throws in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            await #expect(throws: SettingProblem.self) {
                _ = try await desk.keepMapping(
                    stated, on: TableHead(columns: ["单号"], rows: []), account: ColumnMappingsTests.home,
                    by: EnterFactTests.person)
            }
            await #expect(throws: SettingProblem.self) {
                _ = try await desk.tryMapping(
                    stated, on: TableHead(columns: ["单号"], rows: []), account: ColumnMappingsTests.home)
            }
            #expect(try await desk.columnMappings().isEmpty)
        }
    }
}
