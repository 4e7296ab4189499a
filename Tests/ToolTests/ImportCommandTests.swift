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
            (["serve", "--listen", "0.0.0.0:8080"], 2, "--public-address"),
            (["serve", "--public-address", "http://standing.example"], 2, "https://"),
            (["serve", "--upload-limit", "0"], 2, "gigabytes"),
            (["serve", "--listen", "8080"], 2, "HOST:PORT"),
        ]
        for item in cases {
            let result = try await ImportCommandTests.run(item.arguments, data: data)
            #expect(result.code == item.code, "\(item.arguments): \(result.errors)")
            #expect(item.says.isEmpty || result.errors.contains(item.says), "\(item.arguments): \(result.errors)")
        }
    }

    /// A misspelt folder is not taken for an empty database, nor the address of a server for a folder.
    @Test func whatIsNoDatabaseIsNotMade() async throws {
        let folder = try TemporaryFolder()
        for arguments in [["database", "check"], ["database", "backup", "\(folder.path)/b"]] {
            let result = try await ImportCommandTests.run(arguments, data: "\(folder.path)/typo")
            #expect(result.code == 3 && result.errors.contains("no database in"), "\(arguments): \(result.errors)")
        }
        for url in ["postgress://u:secret@h/db", "mysql://x", "/folder"] {
            let result = try await StandingProcess.run(
                ["account", "list"], environment: ["STANDING_DATABASE_URL": url], folder: folder.path)
            #expect(result.code == 2 && result.errors.contains("postgres://"), "\(url): \(result.errors)")
            #expect(!result.errors.contains("secret"))
        }
        #expect(try folder.names.isEmpty)
    }

    /// Nothing of a seller's own may go when the sample shop is removed.
    @Test func theSampleShopTakesNoFiles() async throws {
        let folder = try TemporaryFolder()
        let data = "\(folder.path)/data"
        _ = try await StandingProcess.runShell(
            "timeout -s TERM 10 \"$0\" \"$@\" | grep -m1 http", ["serve", "--listen", "127.0.0.1:0", "--data", data])
        let orders = try folder.write("orders.csv", Samples.orders)
        let sample = ["--account", "Qinghe Home"]
        for store in [[], ["--store", "amazon.us"]] {
            let result = try await ImportCommandTests.run(["import", orders] + sample + store, data: data)
            #expect(result.code == 2 && result.errors.contains("sample shop"), "\(result.output) \(result.errors)")
        }
        let mixed = try folder.write(
            "mixed.csv",
            "order_id,placed_at,status,account\nB1,2026-06-10T20:00:00Z,shipped,Qinghe Home\n"
                + "B2,2026-06-10T20:00:00Z,shipped,north\n")
        let kept = try await ImportCommandTests.run(
            ["import", mixed, "--account", "north", "--store", "amazon.us"], data: data)
        #expect(kept.code == 0 && kept.output.contains("Qinghe Home"), "\(kept.output) \(kept.errors)")
    }

    @Test(arguments: ["", "a\tb", "a\nb", "a\u{202E}b", "a\u{2028}b", String(repeating: "n", count: 201)])
    func namesAreOneLine(_ name: String) async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        for arguments in [["account", "add", name], ["import", orders, "--account", name]] {
            let result = try await ImportCommandTests.run(
                arguments + ["--store", "amazon.us"], data: "\(folder.path)/data")
            #expect(result.code == 2, "\(arguments): \(result.output)")
        }
    }

    /// What names an order that is not there counts nowhere, and is said at once.
    @Test func factsWithoutOrdersAreSaid() async throws {
        let folder = try TemporaryFolder()
        let data = "\(folder.path)/data"
        let defects = try folder.write(
            "defects.csv",
            "order_id,kind,known_at,rating\nA1,feedback,2026-06-20T10:00:00Z,1\nX1,feedback,2026-06-20T10:00:00Z,1\n")
        let orders = try folder.write("orders.csv", Samples.orders)
        let owner = ["--account", "north", "--store", "amazon.us"]
        let first = try await ImportCommandTests.run(["import", orders, defects] + owner, data: data)
        #expect(
            first.code == 0 && first.output.contains("defects.csv:3  warning  defects whose order"), "\(first.output)")
        let undone = try await ImportCommandTests.run(["import", "--undo", "2"], data: data)
        try #require(undone.code == 0)
        let late = try folder.write(
            "late.csv", "order_id,placed_at,status\nX1,2026-06-10T20:00:00Z,shipped\n")
        let second = try await ImportCommandTests.run(["import", late, defects] + owner, data: data)
        #expect(second.code == 0 && !second.output.contains("defects whose order"), "\(second.output)")
    }

    /// Nobody could tell later which rows of a broken file are not there.
    @Test func ofABrokenFileNothingIsKept() async throws {
        let folder = try TemporaryFolder()
        let data = "\(folder.path)/data"
        let head = "order_id,placed_at,status\n"
        let rows = (0..<20_000).map { "A-\($0 * 7919 % 100_003),2026-06-10T20:00:00Z,shipped\n" }
        _ = try folder.write("orders.csv", head + rows.joined())
        let packed = try await StandingProcess.runShell(
            "cd \"$1\" && gzip -c orders.csv > whole.gz && head -c 60000 whole.gz > broken.csv.gz", [folder.path])
        try #require(packed.code == 0, "\(packed.errors)")
        let owner = ["--account", "north", "--store", "amazon.us"]
        let result = try await ImportCommandTests.run(["import", "\(folder.path)/broken.csv.gz"] + owner, data: data)
        #expect(result.code == 3 && !result.output.contains("kept as import"), "\(result.output) \(result.errors)")
        let whole = try await ImportCommandTests.run(["import", "\(folder.path)/orders.csv"] + owner, data: data)
        #expect(whole.code == 0 && whole.output.contains("rows"), "\(whole.output) \(whole.errors)")
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
        let restored = try await ImportCommandTests.run(["database", "restore", file], data: other)
        #expect(restored.code == 0 && restored.output.contains("standing user add"))
        #expect(try await ImportCommandTests.run(["database", "check"], data: other).code == 0)
        let twice = try await ImportCommandTests.run(["database", "restore", file], data: other)
        #expect(twice.code == 3 && twice.errors.contains("empty database"))
        let again = try await ImportCommandTests.run(["import"] + shop + owner, data: other)
        #expect(again.output.split(separator: "\n").filter { $0.contains("was imported before") }.count == shop.count)
    }
}
