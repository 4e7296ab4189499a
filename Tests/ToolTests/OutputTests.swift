import Foundation
import Testing

/// Where words go, and how they look there.
struct OutputTests {
    static let escape = "\u{1B}"

    @Test func standardInput() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", Samples.orders)
        let named = try await StandingProcess.run(["check", file, "--format", "json", "--as-of", "2026-07-10"])
        let piped = try await StandingProcess.run(
            ["check", "-", "--format", "json", "--as-of", "2026-07-10"], input: Data(Samples.orders.utf8))
        #expect(piped.code == 0)
        #expect(try StandardFigures(piped.output) == StandardFigures(named.output))
        let nothing = try await StandingProcess.run(["check", "-"])
        #expect(nothing.code == 3 && nothing.errors.contains("standard input"))
    }

    @Test func standardInputBesideAFile() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", Samples.orders)
        let defects = "order_id,kind,known_at\nA1,guarantee_claim,2026-06-20\n"
        let result = try await StandingProcess.run(
            ["check", file, "-", "--format", "json", "--as-of", "2026-07-10"], input: Data(defects.utf8))
        #expect(result.code == 0 && result.output.contains("\"orderID\":\"A1\""))
    }

    /// A file named like an option is given after `--`.
    @Test func filesNamedLikeOptions() async throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("--odd.csv", Samples.orders)
        let result = try await StandingProcess.run(
            ["check", "--as-of", "2026-07-10", "--", "--odd.csv"], folder: folder.path)
        #expect(result.code == 0, "\(result.errors)")
    }

    // Colours.

    @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "dumb"], ["CLICOLOR_FORCE": "0"]])
    func noEscapeCodesInAPipe(_ variables: [String: String]) async throws {
        for arguments in [["demo"], ["demo", "--language", "zh"], ["--help"], ["standards", "show", "amazon.us"]] {
            let result = try await StandingProcess.run(arguments, environment: variables)
            #expect(result.code == 0)
            #expect(!result.output.contains(OutputTests.escape) && !result.errors.contains(OutputTests.escape))
        }
    }

    @Test func coloursOnATerminalUnlessUnwanted() async throws {
        let plain = try await StandingProcess.run(["demo"])
        let coloured = try await Terminal.run(["demo"])
        #expect(coloured.contains(OutputTests.escape + "[1;31m") && coloured.contains(OutputTests.escape + "[0m"))
        // Colours are all that is added.
        let bare = coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "").replacing("\r\n", with: "\n")
        #expect(bare == plain.output)
        for variables in [["NO_COLOR": "1"], ["NO_COLOR": "", "TERM": "dumb"], ["TERM": "dumb"]] {
            let text = try await Terminal.run(["demo"], environment: variables)
            #expect(!text.contains(OutputTests.escape), "\(variables)")
        }
        #expect(try await !Terminal.run(["demo", "--format", "json"]).contains(OutputTests.escape))
    }

    /// What files say cannot steer the terminal of whoever checks them.
    @Test func controlCharactersOfFilesAreNotPrinted() async throws {
        let folder = try TemporaryFolder()
        let evil = "\u{1B}]0;owned\u{7}\u{1B}[2J"
        let orders = try folder.write(
            "orders\(OutputTests.escape)[31m.csv",
            """
            order_id,placed_at,account,status,co\(evil)lour
            A\(evil)1,2026-06-10T20:00:00Z,no\(evil)rth,shipped,
            A2,\(evil),north,shipped,
            A3,2026-06-10T20:00:00Z,north,\(evil),

            """)
        let defects = try folder.write(
            "defects.csv",
            "order_id,kind,known_at\nA\(evil)1,guarantee_\(evil)claim,2026-06-20\nA\(evil)1,chargeback,2026-06-20\n")
        let unknown = try folder.write("unknown.csv", "a\(evil),b\n1,2\n")
        for language in ["en", "zh"] {
            let result = try await StandingProcess.run([
                "check", orders, defects, unknown, "--as-of", "2026-07-10", "--language", language,
            ])
            #expect(result.code == 0)
            for text in [result.output, result.errors] {
                let controls = text.unicodeScalars.filter {
                    ($0.value < 32 && $0 != "\n") || (127...159).contains($0.value)
                }
                #expect(
                    controls.isEmpty, "\(controls.count) control characters in \(text.prefix(200).debugDescription)")
            }
            let none = try await StandingProcess.run(["check", unknown, "--language", language])
            #expect(none.code == 3 && !none.errors.contains(OutputTests.escape))
            let series = try await StandingProcess.run(
                ["series", unknown, orders] + SeriesTests.question + [folder.path + "/o"])
            #expect(!series.errors.contains(OutputTests.escape))
        }
    }

    /// A reader that has seen enough ends the command quietly.
    @Test func closedPipes() async throws {
        let result = try await StandingProcess.runShell("\"$0\" \"$@\" | head -c 1", ["demo", "--format", "json"])
        #expect(result.code == 0 && result.output == "{" && result.errors.isEmpty, "\(result.errors)")
    }

    /// The answer goes to standard output, what is wrong with the command line to standard error.
    @Test func errorsGoToStandardError() async throws {
        let result = try await StandingProcess.run(["check", "/nonexistent/orders.csv"])
        #expect(result.output.isEmpty && result.errors.contains("/nonexistent/orders.csv"))
        #expect(result.errors.hasSuffix("\n"))
        let json = try await StandingProcess.run(["check", "/nonexistent/orders.csv", "--format", "json"])
        #expect(json.code == 3 && json.output.hasPrefix("{\"asOf\":"))
    }

    @Test func demoFilesAreWrittenOnce() async throws {
        let folder = try TemporaryFolder()
        let first = try await StandingProcess.run(["demo", "--files", folder.path + "/shop"])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/shop").sorted()
        let second = try await StandingProcess.run(["demo", "--files", folder.path + "/shop"])
        #expect(first.code == 0 && second.code == 0 && first.output == second.output)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/shop").sorted() == names)
        // The line it ends with is a command that works.
        let line = try #require(first.output.split(separator: "\n").last.map(String.init))
        #expect(line.hasPrefix("standing check "))
        let result = try await StandingProcess.runShell(
            "eval \"$(printf '%s' \"$1\" | sed \"s|^standing|$0|\")\"", [line])
        #expect(
            result.code == 0 && result.output.replacing("\u{A0}", with: " ").contains("2 of 126"), "\(result.errors)")
        let unwritable = try await StandingProcess.run(["demo", "--files", "/nonexistent/a/b"])
        #expect(unwritable.code == 3)
    }
}

/// A terminal that nobody looks at.
enum Terminal {
    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> String {
        let main = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (unlocked, number): (Int32, Int32) = (0, 0)
        // Linux: TIOCSPTLCK and TIOCGPTN, which its headers define by macros that Swift cannot read.
        try #require(main >= 0 && ioctl(main, 0x4004_5431, &unlocked) == 0 && ioctl(main, 0x8004_5430, &number) == 0)
        let name = "/dev/pts/\(number)"
        let side = open(name, O_RDWR | O_NOCTTY)
        try #require(side >= 0)
        let reading = Task.detached {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = read(main, &buffer, buffer.count)
                // The last one to hold the other side has gone: the kernel says EIO.
                guard count > 0 else { break }
                bytes += buffer[..<count]
            }
            return bytes
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try StandingProcess.tool())
        process.arguments = arguments
        var variables = ["LC_ALL": "C", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color"]
        variables.merge(environment) { $1 }
        // An empty NO_COLOR is one that is not set.
        if variables["NO_COLOR"]?.isEmpty == true { variables["NO_COLOR"] = nil }
        process.environment = variables
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(fileDescriptor: side, closeOnDealloc: false)
        process.standardError = FileHandle.nullDevice
        try await StandingProcess.finish(process)
        close(side)
        let bytes = await reading.value
        close(main)
        return String(decoding: bytes, as: UTF8.self)
    }
}
