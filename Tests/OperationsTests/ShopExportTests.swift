import AccountHealth
import Foundation
import Marketplaces
import Operations
import Testing

/// One export of a shop system read as two kinds of files: its orders, and the ratings that stand in the same rows.
struct ShopExportTests {
    /// What differs from ours in such an export: names of columns, words, the zone, and several sellers in one file.
    static let mapping = """
        - kind: orders
          columns: {account: loja, order_id: pedido, item_id: linha, placed_at: comprado, status: situacao,
            ship_by: enviar ate, handed_over_at: postado, delivered_at: entregue}
          zone: America/Sao_Paulo
          values:
            status: {pronto: open, faturado: open, enviado: shipped, entregue: shipped, cancelado: cancelled,
              sem estoque: cancelled}
        - kind: defects
          columns: {account: loja, order_id: pedido, known_at: avaliado, rating: estrelas}
          constants: {kind: feedback}
          zone: America/Sao_Paulo
        """

    static let export = """
        loja;pedido;linha;situacao;comprado;enviar ate;postado;entregue;estrelas;avaliado
        rio;R-1;1;entregue;2026-03-10 23:30:00;2026-03-13 20:00:00;2026-03-12 10:00:00;2026-03-18 12:00:00;5;2026-03-19
        rio;R-1;2;entregue;2026-03-10 23:30:00;2026-03-13 20:00:00;2026-03-12 10:00:00;2026-03-18 12:00:00;5;2026-03-19
        rio;R-2;1;entregue;2026-03-11 00:10:00;2026-03-14 20:00:00;2026-03-16 10:00:00;2026-03-22 12:00:00;1;2026-03-23
        rio;R-3;1;Sem Estoque;2026-03-11 09:00:00;2026-03-14 20:00:00;;;1;2026-03-15
        rio;R-4;1;faturado;2026-03-12 09:00:00;2026-03-15 20:00:00;;;3;2026-03-30
        rio;R-5;1;cancelado;2026-03-13 09:00:00;;;;2;2026-03-20
        sul;S-1;1;entregue;2026-03-10 15:00:00;2026-03-13 20:00:00;2026-03-11 09:00:00;2026-03-20 16:00:00;2;2026-03-21
        sul;S-2;1;enviado;2026-03-11 15:00:00;2026-03-14 20:00:00;2026-03-12 09:00:00;;4;2026-04-02
        sul;S-3;1;entregue;2026-03-11 16:00:00;2026-03-14 20:00:00;2026-03-12 09:00:00;2026-03-19 11:00:00;;

        """

    /// The rates of days in the export's own zone: one day each, or all of them at once.
    private static func counted(
        _ files: SellerFiles, _ days: ClosedRange<Day>, window: Int
    ) async throws -> [String: [Tally]] {
        var question = SeriesQuestion(CountingQuestion(standard: "order-defect-rate"), days: days)
        question.counting.windowDays = window
        question.counting.lagDays = 0
        question.counting.zone = makeZone(named: "America/Sao_Paulo")
        let series = try await rates(files.records, question, now: Instant(seconds: 1_900_000_000))
        return Dictionary(uniqueKeysWithValues: series.map { ($0.account.name, $0.tallies) })
    }

    @Test func ordersAndRatingsOfOneExport() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("export.csv", ShopExportTests.export)
        let setting = try Setting(mappings: [ShopExportTests.mapping])
        let files = await readSellerFiles(FileQuestion(paths: [path], store: StoreID("amazon.us")), setting: setting)
        #expect(files.records.orders.count == 8)
        // Nine rows of orders, and eight of ratings; of the order nobody rated it is said.
        #expect(files.files.map(\.usableRows) == [17])
        #expect(files.findings.map(\.remark) == [.missingValue])
        #expect(files.findings.map(\.line) == [10] && files.findings.map(\.column) == ["avaliado (known_at)"])

        let tallies = try await ShopExportTests.counted(files, days("2026-03-10", "2026-03-13"), window: 1)
        // R-1 is of the 10th where it was bought, though not in UTC; R-3 had no stock and R-5 was cancelled.
        #expect(tallies["rio"] == [Tally(units: 1), Tally(bad: 1, units: 1), Tally(units: 1), Tally()])
        #expect(tallies["sul"] == [Tally(bad: 1, units: 1), Tally(units: 2), Tally(), Tally()])

        // The same figures where the standard is measured: what no file tells is not taken for nothing.
        let report = await check([path], asOf: try day("2026-05-01"), setting: setting)
        let rio = try report.account("rio").standing("negative-feedback-rate")
        #expect(rio.tally == Tally(bad: 1, units: 3) && rio.defects.map(\.orderID) == ["R-2"])
        let whole = try report.account("sul").standing("order-defect-rate")
        #expect(whole.tally.bad == 1 && whole.tally.undecided == 2)
        #expect(try report.account("rio").standing("late-shipment-rate-30d").standard.day == .shipBy)
    }

    static let sample = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/samples/real/olist_8_sellers_orders.csv").standardizedFileURL

    /// An export nobody here wrote, where it stands beside the repository; its figures were counted by another program.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: ShopExportTests.sample.path)))
    func realExport() async throws {
        let mapping = """
            - kind: orders
              columns: {account: seller_id, order_id: order_id, item_id: order_item_id, status: order_status,
                placed_at: order_purchase_timestamp, ship_by: shipping_limit_date,
                handed_over_at: order_delivered_carrier_date, delivered_at: order_delivered_customer_date}
              zone: America/Sao_Paulo
              values:
                status: {unavailable: cancelled, invoiced: open, created: open, approved: open, processing: open}
            - kind: defects
              columns: {account: seller_id, order_id: order_id, known_at: review_creation_date, rating: review_score}
              constants: {kind: feedback}
              zone: America/Sao_Paulo
            """
        let question = FileQuestion(paths: [ShopExportTests.sample.path], store: StoreID("amazon.us"))
        let files = await readSellerFiles(question, setting: try Setting(mappings: [mapping]))
        #expect(files.findings == [])
        #expect(files.records.orders.count == 850 && files.files.map(\.usableRows) == [2 * 928])
        let tallies = try await ShopExportTests.counted(files, days("2018-12-31", "2018-12-31"), window: 1_000)
        let wanted: [String: Tally] = [
            "0adac9fbd9a2b63cccaac4f8756c1ca8": Tally(bad: 5, units: 21),
            "36a968b544695394e4e9d7572688598f": Tally(bad: 13, units: 42),
            "4c2b230173bb36f9b240f2b8ac11786e": Tally(bad: 8, units: 60),
            "7a67c85e85bb2ce8582c35f2203ad736": Tally(bad: 34, units: 311),
            "85d9eb9ddc5d00ca9336a2219c97bb13": Tally(bad: 11, units: 118),
            "897060da8b9a21f655304d50fd935913": Tally(bad: 26, units: 86),
            "aafe36600ce604f205b86b5084d3d767": Tally(bad: 5, units: 33),
            "f8db351d8c4c4c22c6835c19a46f01b0": Tally(bad: 21, units: 176),
        ]
        #expect(tallies == wanted.mapValues { [$0] })
    }
}
