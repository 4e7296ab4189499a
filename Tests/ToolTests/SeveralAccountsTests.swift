import Testing

/// Accounts are printed while others are still measured; the answer is one all the same.
struct SeveralAccountsTests {
    static let orders = """
        order_id,placed_at,shop,status,colour
        A1,2026-06-10T20:00:00Z,south,shipped,red
        A2,2026-06-11T20:00:00Z,north,shipped,red
        A3,2026-06-11T20:00:00Z,east,shipped,red
        A4,2026-06-12T20:00:00Z,north,shipped,red

        """

    private func check(_ arguments: [String]) async throws -> StandingProcess {
        let folder = try TemporaryFolder()
        _ = try folder.write("orders.csv", SeveralAccountsTests.orders)
        _ = try folder.write("defects.csv", "order_id,kind,known_at\nA1,guarantee_claim,2026-06-20\n")
        return try await StandingProcess.run(
            ["check", "orders.csv", "defects.csv", "--account-column", "shop", "--as-of", "2026-07-10"] + arguments,
            folder: folder.path)
    }

    @Test(arguments: ["text", "json"])
    func inOneAnswer(_ format: String) async throws {
        let result = try await check(["--format", format])
        try #require(result.code == 0 && result.errors.isEmpty)
        try expectGolden(result.output, "check-accounts.\(format == "text" ? "txt" : "json")")
    }

    /// Only the account that comes last misses a standard; the whole answer is printed before the command says so.
    @Test(arguments: ["text", "json"])
    func aBreachOfTheLastAccount(_ format: String) async throws {
        let result = try await check(["--format", format, "--fail-on-breach"])
        #expect(result.code == 1)
        #expect(try await result.output == check(["--format", format]).output)
    }
}
