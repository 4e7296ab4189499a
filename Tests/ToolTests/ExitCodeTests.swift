import Foundation
import Testing

/// 0 fine · 1 missed and `--fail-on-breach` · 2 every usage error · 3 a file cannot be opened, or no row was usable.
struct ExitCodeTests {
    @Test(arguments: [
        ["check"], ["check", "a", "--as-of", "2026-13-01"], ["check", "a", "--as-of", "tomorrow"],
        ["check", "a", "--nonsense"], ["check", "a", "--format", "xml"], ["check", "a", "--store", "atlantis.zz"],
        ["check", "a", "--language", "fr"], ["nonsense"], ["standards", "show"], ["standards", "show", "atlantis.zz"],
        ["series", "a"],
        [
            "series", "a", "--standard", "order-defect-rate", "--from", "2026-01-02", "--to", "2026-01-01",
            "--output", "-",
        ],
        [
            "series", "a", "--standard", "order-defect-rate", "--from", "2026-01-01", "--to", "2026-01-02", "--window",
            "0",
            "--output", "-",
        ],
        [
            "series", "a", "--standard", "order-defect-rate", "--from", "2026-01-01", "--to", "2026-01-02", "--lag",
            "-1",
            "--output", "-",
        ],
        [
            "series", "a", "--standard", "order-defect-rate", "--from", "2026-01-01", "--to", "2026-01-02",
            "--fulfilment",
            "nobody", "--output", "-",
        ],
        ["demo", "--format", "xml"], ["--nonsense"],
    ])
    func usageErrorsAreTwo(_ arguments: [String]) async throws {
        let result = try await StandingProcess.run(arguments)
        #expect(result.code == 2, "\(arguments)")
        #expect(result.output.isEmpty && !result.errors.isEmpty)
    }

    @Test func usageErrorsFoundWhileReadingAreTwo() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        let zone = try folder.write(
            "zone.yaml", "kind: orders\ncolumns: {order_id: order_id, placed_at: placed_at}\nzone: Mars/Olympus_Mons\n")
        let days = ["--from", "2026-06-01", "--to", "2026-06-02", "--output", "-"]
        for arguments in [
            ["series", orders, "--standard", "nonsense-rate"] + days,
            ["series", orders, "--standard", "account-health-rating"] + days,
            ["series", orders, "--standard", "order-defect-rate", "--time-zone", "Mars/Olympus_Mons"] + days,
            ["check", orders, "--mapping", orders], ["check", orders, "--mapping", zone],
        ] {
            let result = try await StandingProcess.run(arguments)
            #expect(result.code == 2, "\(arguments)")
            #expect(result.output.isEmpty && !result.errors.isEmpty)
        }
    }

    @Test func fineIsZeroWithOrWithoutFindings() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        let odd = try folder.write("odd.csv", Samples.orders + "A3,nonsense,shipped,,\n")
        for file in [orders, odd] {
            let result = try await StandingProcess.run(["check", file, "--as-of", "2026-07-10"])
            #expect(result.code == 0 && result.errors.isEmpty && !result.output.isEmpty)
        }
    }

    @Test func missedIsOneOnlyWhenAsked() async throws {
        let folder = try TemporaryFolder()
        let files = try await Samples.shop(in: folder)
        let plain = try await StandingProcess.run(["check"] + files + Samples.shopArguments)
        #expect(plain.code == 0)
        let failing = try await StandingProcess.run(["check", "--fail-on-breach"] + files + Samples.shopArguments)
        #expect(failing.code == 1 && failing.output == plain.output && failing.errors.isEmpty)
        let json = try await StandingProcess.run(
            ["check", "--fail-on-breach", "--format", "json"] + files + Samples.shopArguments)
        #expect(json.code == 1)
        let orders = try folder.write("orders.csv", Samples.orders)
        let fine = try await StandingProcess.run(["check", "--fail-on-breach", orders, "--as-of", "2026-07-10"])
        #expect(fine.code == 0)
    }

    /// What is no table is said to be what it is, and nothing is read of it.
    @Test(arguments: ["check", "import"])
    func aPictureIsThree(_ command: String) async throws {
        let folder = try TemporaryFolder()
        let picture = try folder.write(
            "orders.csv", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(Samples.orders.utf8))
        let data = folder.path + "/data"
        let own = command == "import" ? ["--account", "north", "--store", "amazon.us", "--data", data] : []
        let result = try await StandingProcess.run([command, picture] + own)
        #expect(result.code == 3 && (result.output + result.errors).contains("is a picture"))
    }

    @Test func filesThatCannotBeOpenedAreThree() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        let missing = folder.path + "/missing.csv"
        let result = try await StandingProcess.run(["check", missing])
        #expect(result.code == 3 && result.output.isEmpty && result.errors.contains("missing.csv"))
        // What the other file says is still said.
        for format in ["text", "json"] {
            let both = try await StandingProcess.run(
                ["check", missing, orders, "--as-of", "2026-07-10", "--format", format])
            #expect(both.code == 3)
            #expect(both.output.contains("missing.csv"))
            #expect(both.output.contains(format == "json" ? "\"orders\":2" : "default"))
        }
        // A breach does not hide that a file is missing.
        let breach = try await StandingProcess.run(["check", missing, orders, "--fail-on-breach"])
        #expect(breach.code == 3)
    }

    @Test func noUsableRowIsThree() async throws {
        let folder = try TemporaryFolder()
        for (name, text) in [("empty.csv", ""), ("header.csv", "order_id,placed_at\n"), ("other.csv", "a,b\n1,2\n")] {
            let file = try folder.write(name, text)
            for format in ["text", "json"] {
                let result = try await StandingProcess.run(["check", file, "--format", format])
                #expect(result.code == 3, "\(name) \(format)")
            }
            let series = try await StandingProcess.run([
                "series", file, "--standard", "order-defect-rate", "--from", "2026-06-01", "--to", "2026-06-02",
                "--output",
                folder.path + "/out.csv",
            ])
            #expect(series.code == 3, "\(name)")
            #expect(try !folder.names.contains { $0.hasPrefix("out.csv") })
        }
    }
}
