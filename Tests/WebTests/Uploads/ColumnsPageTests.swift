import AccountHealth
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import TestSupport
import Testing

@testable import Web

/// A shop system's own export goes from the upload through the screen of its columns to figures.
struct ColumnsPageTests {
    static let header = "平台订单号,下单时间,出库时间,订单状态,备注\n"

    /// An export in GB18030, as shop systems on Chinese computers write it.
    static func export(_ words: [String], header: String = ColumnsPageTests.header) throws -> [UInt8] {
        let rows = words.enumerated().map { place, word in
            let confirmed = word == "已发货" ? "2026/11/16 09:00:00" : ""
            return "114-0000001-000000\(place),2026/11/15 08:30:00,\(confirmed),\(word),加急\n"
        }
        return try #require(LegacyText.encode(header + rows.joined(), to: "GB18030"))
    }

    /// Brings a file for North.
    /// - Returns: the page where its import is over, and the link to its columns.
    static func bring(
        _ client: any TestClientProtocol, _ bytes: [UInt8]
    ) async throws -> (text: String, columns: String?) {
        let done = try await BringingFiles.bring(
            client, ["account": "1"], bytes: [(name: "erp.csv", bytes: bytes)])
        let link = WellFormed(done.text).elements.compactMap { $0.attributes["href"] }.first {
            $0.hasSuffix("/files/0")
        }
        return (done.text, link)
    }

    /// Sends a page of columns as it stands, with some fields changed.
    static func send(
        _ client: any TestClientProtocol, _ link: String, _ changes: [String: String] = [:], do what: String = "keep"
    ) async throws -> TestResponse {
        let page = try await EnterPageTests.page(client, link)
        var fields = EnterPageTests.values(page).merging(changes) { $1 }
        (fields["form"], fields["do"]) = (OpenEntrance.formToken, what)
        let body = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        return try await client.execute(
            uri: link, method: .post, body: ByteBuffer(string: body.joined(separator: "&")))
    }

    static func serving(
        _ test: @Sendable @escaping (any TestClientProtocol, Installation) async throws -> Void
    ) async throws {
        try await InstallationServer.serving { client, desk in
            _ = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            try await test(client, desk)
        }
    }

    @Test func anExportOfAShopSystemIsImportedFromThePage() async throws {
        try await ColumnsPageTests.serving { client, desk in
            let export = try ColumnsPageTests.export(["已发货", "待发货", "未付款", "已取消", "合并中"])
            let brought = try await ColumnsPageTests.bring(client, export)
            let link = try #require(brought.columns)
            let page = try await EnterPageTests.page(client, link)
            let values = EnterPageTests.values(page)
            #expect(values["c0"] == "order_id" && values["c1"] == "placed_at" && values["c2"] == "confirmed_at")
            #expect(values["c3"] == "status" && values["c4"] == "")
            #expect(values["dates"] == "yyyy/MM/dd HH:mm:ss" && values["zone"] == "Asia/Shanghai")
            #expect((0..<5).map { values["w\($0)"] ?? "" } == ["已发货", "待发货", "未付款", "已取消", "合并中"])
            #expect((0..<5).map { values["v\($0)"] ?? "" } == ["shipped", "open", "pending", "cancelled", ""])
            #expect(page.text.contains("moves orders to other days"))

            let sent = try await ColumnsPageTests.send(client, link, ["v4": "open"])
            #expect(sent.status == .seeOther)
            let done = try await BringingFiles.end(client, try #require(sent.headers[.location]))
            #expect(done.text.contains("1 file is in"))
            let statuses: [OrderStatus] = [.shipped, .open, .pending, .cancelled, .open]
            for (place, status) in statuses.enumerated() {
                let order = try #require(try await desk.order("114-0000001-000000\(place)", of: 1)).order
                #expect(order.status == status && "\(order.placedAt)" == "2026-11-15T00:30:00Z")
            }
            #expect(try await desk.checkFigures().isEmpty)
            // It is the file of orders that a beginner is asked for.
            let asked = try await desk.firstStart()?.files.first { $0.report.kind == "AllOrders" }
            #expect(asked?.isThere == true)
            #expect(try await EnterPageTests.page(client, "/accounts/1").text.contains("North"))
            let settings = try await EnterPageTests.page(client, "/settings/columns").text
            #expect(settings.contains("合并中 → open") && settings.contains("已取消 → cancelled"))
            #expect(settings.contains("yyyy/MM/dd HH:mm:ss") && settings.contains("Asia/Shanghai"))
        }
    }

    /// Words of a column that was chosen on the page are asked for before anything is imported.
    @Test func wordsNobodyWasAskedForAreAskedFirst() async throws {
        try await ColumnsPageTests.serving { client, desk in
            let export = try ColumnsPageTests.export(
                ["已发货", "合并中"], header: "平台订单号,下单时间,出库时间,进度,备注\n")
            let link = try #require(try await ColumnsPageTests.bring(client, export).columns)
            let asked = try await ColumnsPageTests.send(client, link, ["c3": "status"])
            #expect(asked.status == .badRequest && asked.text.contains("Say what the words below mean"))
            let page = WellFormed(asked.text)
            #expect(page.problems == [])
            let values = EnterPageTests.values(page)
            #expect(values["v0"] == "shipped" && values["w1"] == "合并中" && values["v1"] == "")
            #expect(try await desk.columnMappings().isEmpty)
        }
    }

    /// A later file with a word that nobody was asked for leads back to the screen, where what was said stands.
    @Test func whatWasSaidIsChangedFromTheFileThatFailed() async throws {
        try await ColumnsPageTests.serving { client, desk in
            let first = try ColumnsPageTests.export(["已发货", "待发货"])
            let link = try #require(try await ColumnsPageTests.bring(client, first).columns)
            let kept = try await ColumnsPageTests.send(client, link)
            _ = try await BringingFiles.end(client, try #require(kept.headers[.location]))

            let second = try ColumnsPageTests.export(["已发货", "待发货", "合并中"])
            let brought = try await ColumnsPageTests.bring(client, second)
            #expect(brought.text.contains("Change what the columns mean"))
            // The finding names the seller's own column and shows what stands in it.
            #expect(brought.text.contains("订单状态 (status)") && brought.text.contains("合并中"))
            #expect(try await desk.order("114-0000001-0000002", of: 1) == nil)
            let changed = try #require(brought.columns)
            let values = EnterPageTests.values(try await EnterPageTests.page(client, changed))
            #expect(values["c3"] == "status" && values["v0"] == "shipped" && values["zone"] == "Asia/Shanghai")
            let sent = try await ColumnsPageTests.send(client, changed, ["v2": "cancelled"])
            let done = try await BringingFiles.end(client, try #require(sent.headers[.location]))
            #expect(!done.text.contains("Change what the columns mean"))
            #expect(try await desk.order("114-0000001-0000002", of: 1)?.order.status == .cancelled)
            #expect(try await desk.columnMappings().count == 1)
            // What was read of it before was taken back; each file stands once.
            #expect(try await desk.imports(offset: 0, limit: 9).filter { $0.undoneAt == nil }.count == 2)
            #expect(try await desk.checkFigures().isEmpty)
        }
    }

    @Test func whatGivesNoRowIsNotRemembered() async throws {
        try await ColumnsPageTests.serving { client, desk in
            let link = try #require(
                try await ColumnsPageTests.bring(client, try ColumnsPageTests.export(["已发货"])).columns)
            let refused = try await ColumnsPageTests.send(client, link, ["dates": "dd.MM.yyyy"])
            #expect(refused.status == .badRequest && WellFormed(refused.text).problems == [])
            #expect(refused.text.contains("it is not remembered"))
            #expect(try await desk.columnMappings().isEmpty)
            // The file is still there to be tried anew.
            #expect(try await ColumnsPageTests.send(client, link).status == .seeOther)
            #expect(try await desk.columnMappings().count == 1)
        }
    }
}
