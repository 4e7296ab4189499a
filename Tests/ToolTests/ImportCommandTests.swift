import Foundation
import Testing

/// `import`, `account` and `database` as a user runs them.
struct ImportCommandTests {
    private static func run(_ arguments: [String], data: String) async throws -> StandingProcess {
        try await StandingProcess.run(arguments + ["--data", data])
    }

    @Test func filesAreKeptOnceAndTakenBack() async throws {
        let folder = try TemporaryFolder()
        let data = "\(folder.path)/data"
        let orders = try folder.write("orders.csv", Samples.orders)
        let owner = ["--account", "north", "--store", "amazon.us"]

        let first = try await ImportCommandTests.run(["import", orders] + owner, data: data)
        try #require(first.code == 0, "\(first.errors)")
        #expect(first.output.contains("kept as import 1") && first.output.contains("2 rows"))
        let again = try await ImportCommandTests.run(["import", orders] + owner, data: data)
        #expect(again.code == 0 && again.output.contains("was imported before, as import 1"))

        // Once it is there, the store need not be named.
        let unnamed = try await ImportCommandTests.run(["import", orders, "--account", "north"], data: data)
        #expect(unnamed.code == 0 && unnamed.output.contains("was imported before"))

        let undone = try await ImportCommandTests.run(["import", "--undo", "1"], data: data)
        #expect(undone.code == 0 && undone.output.contains("taken back"))
        let twice = try await ImportCommandTests.run(["import", "--undo", "1"], data: data)
        #expect(twice.code == 2 && twice.errors.contains("undone before"))
        let anew = try await ImportCommandTests.run(["import", orders] + owner, data: data)
        #expect(anew.code == 0 && anew.output.contains("kept as import 2"))
        let check = try await ImportCommandTests.run(["database", "check"], data: data)
        #expect(check.code == 0 && check.output.contains("1 account"))
    }

    @Test func mistakesAreNamed() async throws {
        let folder = try TemporaryFolder()
        let data = "\(folder.path)/data"
        let orders = try folder.write("orders.csv", Samples.orders)
        let text = try folder.write("notes.txt", "nothing a marketplace would write\n")
        let cases: [(arguments: [String], code: Int32, says: String)] = [
            (["import"], 2, "at least one file"),
            (["import", orders], 2, "--account"),
            (["import", orders, "--account", "nobody"], 2, "there is no account “nobody”"),
            (["import", orders, "--account", "a", "--store", "atlantis.zz"], 2, "no store"),
            (["import", "\(folder.path)/none.csv", "--account", "a", "--store", "amazon.us"], 3, ""),
            (["import", text, "--account", "a", "--store", "amazon.us"], 3, ""),
            (["import", "--undo", "7"], 2, "no import 7"),
            (["account", "add", "a", "--store", "atlantis.zz"], 2, "no store"),
            (["database", "restore", "\(folder.path)/none.backup"], 3, ""),
            (["serve", "--listen", "0.0.0.0:8080"], 2, "sign-in"),
            (["serve", "--listen", "8080"], 2, "HOST:PORT"),
        ]
        for item in cases {
            let result = try await ImportCommandTests.run(item.arguments, data: data)
            #expect(result.code == item.code, "\(item.arguments): \(result.errors)")
            #expect(item.says.isEmpty || result.errors.contains(item.says), "\(item.arguments): \(result.errors)")
        }
    }

    @Test func accountsAreListed() async throws {
        let folder = try TemporaryFolder()
        let data = "\(folder.path)/data"
        let none = try await ImportCommandTests.run(["account", "list"], data: data)
        #expect(none.code == 0 && none.output.contains("no account yet"))
        for store in ["amazon.us", "amazon.de"] {
            let added = try await ImportCommandTests.run(["account", "add", "north", "--store", store], data: data)
            #expect(added.code == 0 && added.output.contains(store))
        }
        let again = try await ImportCommandTests.run(["account", "add", "north", "--store", "amazon.us"], data: data)
        #expect(again.code == 2 && again.errors.contains("already"))
        let list = try await ImportCommandTests.run(["account", "list", "--format", "json"], data: data)
        #expect(
            list.output == """
                [{"id":2,"account":"north","store":"amazon.de","sample":false},\
                {"id":1,"account":"north","store":"amazon.us","sample":false}]\n
                """)
        let orders = try folder.write("orders.csv", Samples.orders)
        let ambiguous = try await ImportCommandTests.run(["import", orders, "--account", "north"], data: data)
        #expect(ambiguous.code == 2 && ambiguous.errors.contains("amazon.de and amazon.us"))
    }

    /// With an account column nothing is made; rows of accounts that are not kept are left out, with a finding.
    @Test func anAccountColumnMakesNoAccounts() async throws {
        let folder = try TemporaryFolder()
        let data = "\(folder.path)/data"
        let header =
            "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\torder-channel\tquantity"
        let rows = ["north", "south", "north"].enumerated().map { index, shop in
            "111-000000\(index)-0000000\t2026-06-10T20:00:00+00:00\tShipped\tMerchant\tAmazon.com\t\(shop)\t1"
        }
        let orders = try folder.write("orders.txt", ([header] + rows).joined(separator: "\n") + "\n")
        _ = try await ImportCommandTests.run(["account", "add", "north", "--store", "amazon.us"], data: data)
        let result = try await ImportCommandTests.run(
            ["import", orders, "--account", "north", "--account-column", "order-channel"], data: data)
        #expect(result.code == 0 && result.output.contains("south"), "\(result.output) \(result.errors)")
        let list = try await ImportCommandTests.run(["account", "list"], data: data)
        #expect(!list.output.contains("south"))
    }

    @Test func aBackupFillsAnotherFolder() async throws {
        let folder = try TemporaryFolder()
        let files = try TemporaryFolder()
        let shop = try await Samples.shop(in: files)
        let (data, other) = ("\(folder.path)/data", "\(folder.path)/other")
        let owner = ["--account", "Qinghe Home", "--store", "amazon.us"]
        let kept = try await ImportCommandTests.run(["import"] + shop + owner, data: data)
        try #require(kept.code == 0, "\(kept.errors)")
        let file = "\(folder.path)/all.backup"
        #expect(try await ImportCommandTests.run(["database", "backup", file], data: data).code == 0)
        #expect(try await ImportCommandTests.run(["database", "restore", file], data: other).code == 0)
        #expect(try await ImportCommandTests.run(["database", "check"], data: other).code == 0)
        let twice = try await ImportCommandTests.run(["database", "restore", file], data: other)
        #expect(twice.code == 3 && twice.errors.contains("empty database"))
        let again = try await ImportCommandTests.run(["import"] + shop + owner, data: other)
        #expect(again.output.split(separator: "\n").filter { $0.contains("was imported before") }.count == shop.count)
    }
}
