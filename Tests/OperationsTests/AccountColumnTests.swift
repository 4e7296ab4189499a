import AccountHealth
import Operations
import Testing

/// A column that tells orders apart instead of accounts is asked about.
struct AccountColumnTests {
    /// So many orders, dealt out to so many accounts in turn.
    private func findings(accounts: Int, orders: Int, column: String? = "shop") async throws -> [Finding] {
        let folder = try TemporaryFolder()
        let rows = (0..<orders).map { "A\($0),2026-06-10T20:00:00Z,shop \($0 % accounts)\n" }
        let path = try folder.write("orders.csv", "order_id,placed_at,shop\n" + rows.joined())
        let question = FileQuestion(paths: [path], store: StoreID("amazon.us"), accountColumn: column)
        return await readSellerFiles(question, setting: builtIn).findings.filter { $0.file == "--account-column" }
    }

    @Test(arguments: [(400, 400), (100, 120), (300, 449)])
    func asksWhereNearlyEveryOrderHasAValueOfItsOwn(accounts: Int, orders: Int) async throws {
        let findings = try await findings(accounts: accounts, orders: orders)
        #expect(findings.map(\.remark) == [.manyAccounts(values: accounts, orders: orders)])
        #expect(findings.first?.severity == .warning && findings.first?.column == "shop")
    }

    @Test(arguments: [(300, 450), (300, 3_000), (99, 99), (1, 500)])
    func staysSilentWhereAccountsSell(accounts: Int, orders: Int) async throws {
        #expect(try await findings(accounts: accounts, orders: orders).isEmpty)
    }

    /// Without a column named by the user nothing is asked, nor where no file has it.
    @Test(arguments: [nil, "seller"])
    func staysSilentWithoutTheColumn(_ column: String?) async throws {
        #expect(try await findings(accounts: 400, orders: 400, column: column).isEmpty)
    }
}
