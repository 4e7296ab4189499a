import Foundation
import Testing

struct SeriesTests {
    static let days = ["--from", "2026-11-22", "--to", "2026-12-05"]

    @Test func format() async throws {
        let folder = try TemporaryFolder()
        let files = try await Samples.shop(in: folder)
        let result = try await StandingProcess.run(
            ["series"] + files + ["--account", "Qinghe Home", "--standard", "order-defect-rate", "--output", "-"]
                + SeriesTests.days)
        #expect(result.code == 0)
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.first == "account,day,denominator,numerator,rate")
        #expect(lines.last == "" && lines.count == 1 + 14 + 1)
        #expect(lines.contains("Qinghe Home,2026-11-23,126,2,0.015873"))
        let row = /Qinghe Home,2026-1[12]-\d\d,\d+,\d+,\d\.\d{6}/
        #expect(lines.dropFirst().dropLast().allSatisfy { $0.wholeMatch(of: row) != nil })
        let dates = lines.dropFirst().dropLast().map { $0.split(separator: ",")[1] }
        #expect(dates == dates.sorted() && Set(dates).count == 14)
        // With --output - nothing else may stand there.
        #expect(!result.output.contains("Wrote"))
    }

    @Test func daysWithoutOrdersAndSeveralAccounts() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write(
            "orders.csv",
            #"""
            order_id,placed_at,account
            A1,2026-06-10T20:00:00Z,"b, ""x"""
            A2,2026-06-11T20:00:00Z,a
            A3,2026-06-11T20:00:00Z,a

            """#)
        let result = try await StandingProcess.run([
            "series", orders, "--standard", "order-defect-rate", "--window", "1", "--lag", "0", "--from", "2026-06-10",
            "--to", "2026-06-11", "--output", "-",
        ])
        #expect(
            result.output == #"""
                account,day,denominator,numerator,rate
                a,2026-06-10,0,0,
                a,2026-06-11,2,0,0.000000
                "b, ""x""",2026-06-10,1,0,0.000000
                "b, ""x""",2026-06-11,0,0,

                """#)
        // Midnight UTC instead of the store's: 20:00 UTC is one o'clock in the afternoon there, the same day.
        let utc = try await StandingProcess.run([
            "series", orders, "--standard", "order-defect-rate", "--window", "1", "--lag", "0", "--from", "2026-06-10",
            "--to", "2026-06-11", "--output", "-", "--time-zone", "Asia/Tokyo",
        ])
        #expect(utc.output.contains("a,2026-06-11,0,0,\n") && utc.output.contains(",2026-06-11,1,0,0.000000\n"))
    }

    @Test func fulfilments() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write(
            "orders.csv",
            "order_id,placed_at,fulfilment\nA1,2026-06-10T20:00:00Z,seller\nA2,2026-06-10T20:00:00Z,marketplace\nA3,2026-06-10T20:00:00Z,\n"
        )
        for (choice, count) in [("all", 3), ("seller", 2), ("marketplace", 1)] {
            let result = try await StandingProcess.run([
                "series", orders, "--standard", "order-defect-rate", "--lag", "0", "--from", "2026-06-10", "--to",
                "2026-06-10", "--output", "-", "--fulfilment", choice,
            ])
            #expect(result.output.contains("default,2026-06-10,\(count),0,0.000000\n"), "\(choice)")
        }
    }

    @Test func accountColumn() async throws {
        let folder = try TemporaryFolder()
        let header = "amazon-order-id\tpurchase-date\torder-status\tsales-channel\torder-channel\n"
        let rows = (0..<4).map { number in
            "111-0000000-000000\(number)\t2026-06-10T20:00:00+00:00\tShipped\tAmazon.com\t\(number % 2 == 0 ? "east" : "west")\n"
        }
        let file = try folder.write("all-orders.txt", header + rows.joined())
        let result = try await StandingProcess.run([
            "series", file, "--standard", "order-defect-rate", "--lag", "0", "--from", "2026-06-10", "--to",
            "2026-06-10",
            "--output", "-", "--account-column", "order-channel",
        ])
        #expect(result.output.contains("\neast,2026-06-10,2,0,0.000000\nwest,2026-06-10,2,0,0.000000\n"))
    }

    // Where it is written.

    @Test func fileAndStandardOutputAreTheSame() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        let question = [
            "series", orders, "--standard", "late-shipment-rate-10d", "--from", "2026-06-01", "--to", "2026-06-30",
        ]
        let shown = try await StandingProcess.run(question + ["--output", "-"])
        let written = try await StandingProcess.run(question + ["--output", folder.path + "/out.csv"])
        #expect(shown.code == 0 && written.code == 0)
        #expect(written.output.isEmpty)
        #expect(try folder.text("out.csv") == shown.output)
        #expect(try folder.names == ["orders.csv", "out.csv"])
        // A file that is there is replaced.
        let again = try await StandingProcess.run(question + ["--output", folder.path + "/out.csv", "--window", "2"])
        #expect(again.code == 0)
        #expect(try folder.text("out.csv") != shown.output)
        #expect(try folder.names == ["orders.csv", "out.csv"])
    }

    static let question = [
        "--standard", "order-defect-rate", "--from", "2026-06-01", "--to", "2026-06-30", "--output",
    ]

    @Test func whatCannotBeWrittenIsThreeAndLeavesNothing() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        try FileManager.default.createDirectory(atPath: folder.path + "/folder", withIntermediateDirectories: false)
        // A folder that is not there, a file where a folder should be, and a folder where the file should be.
        for output in ["/missing/out.csv", "/orders.csv/out.csv", "/folder"] {
            let result = try await StandingProcess.run(
                ["series", orders] + SeriesTests.question + [folder.path + output])
            #expect(result.code == 3, "\(output)")
            #expect(result.errors.contains("cannot be written"), "\(result.errors)")
            #expect(try folder.names == ["folder", "orders.csv"], "\(output)")
        }
        #expect(try folder.text("orders.csv") == Samples.orders)
    }

    /// Nobody may make a file there, root neither.
    @Test func unwritableFolderIsThree() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        let result = try await StandingProcess.run(["series", orders] + SeriesTests.question + ["/proc/out.csv"])
        #expect(result.code == 3 && result.errors.contains("/proc/out.csv"), "\(result.errors)")
    }

    /// A full disk in the middle of writing: the old file stays, the new one is not there.
    @Test func fullDisksLeaveTheOldFile() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        let old = try folder.write("out.csv", "old\n")
        // A limit of one kilobyte on files stands for the full disk; the signal it brings is ignored.
        let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\""
        let result = try await StandingProcess.runShell(
            script,
            [
                "series", orders, "--standard", "order-defect-rate", "--from", "2000-01-01", "--to", "2026-06-30",
                "--output", old,
            ])
        #expect(result.code == 3, "\(result.code) \(result.errors)")
        #expect(try folder.text("out.csv") == "old\n")
        #expect(try folder.names == ["orders.csv", "out.csv"])
    }

    /// What is no regular file is written to, never replaced: /dev/null stays what it is.
    @Test func specialFilesAreNotReplaced() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        let link = folder.path + "/null"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/null")
        let result = try await StandingProcess.run(["series", orders] + SeriesTests.question + [link])
        #expect(result.code == 0, "\(result.errors)")
        #expect(try folder.names == ["null", "orders.csv"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "/dev/null")
    }

    /// A link to a file stays a link; the file behind it is written.
    @Test func linksStayLinks() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        _ = try folder.write("real.csv", "old\n")
        let link = folder.path + "/link.csv"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.csv")
        let result = try await StandingProcess.run(["series", orders] + SeriesTests.question + [link])
        #expect(result.code == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.csv")
        #expect(try folder.text("real.csv").hasPrefix("account,day,"))
        #expect(try folder.names == ["link.csv", "orders.csv", "real.csv"])
    }
}
