import Foundation
import Testing

/// The built command, run as a user runs it.
struct StandingProcess {
    let code: Int32
    let output: String
    let errors: String
    /// Whether it had to be killed.
    let isKilled: Bool

    /// Longer than any answer may take.
    static let limit: TimeInterval = 20

    /// - Parameter input: what is on standard input; nothing when nil.
    static func run(
        _ arguments: [String], input: Data? = nil, environment: [String: String] = [:], folder: String? = nil,
        processorSeconds: Int? = nil, script: String? = nil
    ) async throws -> StandingProcess {
        let scratch = try TemporaryFolder()
        // Files instead of pipes: nobody has to empty them while the program runs.
        let (outputPath, errorPath, inputPath) = ("\(scratch.path)/out", "\(scratch.path)/err", "\(scratch.path)/in")
        for (path, data) in [(outputPath, Data()), (errorPath, Data()), (inputPath, input ?? Data())] {
            try data.write(to: URL(fileURLWithPath: path))
        }
        let process = Process()
        let tool = try tool()
        if let script = script ?? processorSeconds.map({ "ulimit -t \($0); exec \"$0\" \"$@\"" }) {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", script, tool] + arguments
        } else {
            process.executableURL = URL(fileURLWithPath: tool)
            process.arguments = arguments
        }
        var variables = ["LC_ALL": "C", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color"]
        variables.merge(environment) { $1 }
        process.environment = variables
        process.currentDirectoryURL = URL(fileURLWithPath: folder ?? scratch.path)
        let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
        let errors = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
        // `Process` keeps its files open for as long as the tests run; with some 1 365 of them, starting the next one reads
        // past the end of the list of open files and ends the tests.
        defer { for file in [input, output, errors] { try? file.close() } }
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
        try await Places.shared.taken { try await finish(process) }
        return StandingProcess(
            code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: outputPath)), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errorPath)), as: UTF8.self),
            isKilled: process.terminationReason != .exit)
    }

    /// Runs a line of the shell in which `$0` is the command and `$1` and so on are the arguments.
    static func runShell(_ script: String, _ arguments: [String]) async throws -> StandingProcess {
        try await run(arguments, script: script)
    }

    static func finish(_ process: Process) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
                return
            }
            let number = process.processIdentifier
            DispatchQueue.global().asyncAfter(deadline: .now() + limit) {
                if process.isRunning { kill(number, SIGKILL) }
            }
        }
    }

    /// The executable beside the test bundle; never one that is installed.
    static func tool() throws -> String {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        // The bundle, its folder on macOS, then the folder `swift build` always links to.
        for _ in 0..<4 {
            let tool = folder.appendingPathComponent("standing").path
            if folder.path.contains(".build"), FileManager.default.isExecutableFile(atPath: tool) { return tool }
            folder = folder.deletingLastPathComponent()
        }
        let tool = root.appendingPathComponent(".build/debug/standing").path
        try #require(FileManager.default.isExecutableFile(atPath: tool), "build the command first: \(tool)")
        return tool
    }
}

/// Lets a few processes run at a time, so that the limit on each is about the program and not about its neighbours.
actor Places {
    static let shared = Places()

    private var free = 3
    private var waiting: [CheckedContinuation<Void, Never>] = []

    nonisolated func taken(_ body: () async throws -> Void) async throws {
        await take()
        do {
            try await body()
        } catch {
            await give()
            throw error
        }
        await give()
    }

    private func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

/// A folder of one test, gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("standing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        // Nothing to do about a folder that is gone already.
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ name: String, _ text: String) throws -> String {
        try write(name, Data(text.utf8))
    }

    func write(_ name: String, _ data: Data) throws -> String {
        let file = "\(path)/\(name)"
        try data.write(to: URL(fileURLWithPath: file))
        return file
    }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }
}

/// Files that several tests use.
enum Samples {
    /// Two orders, both fine.
    static let orders = """
        order_id,placed_at,status,ship_by,confirmed_at
        A1,2026-06-10T20:00:00Z,shipped,2026-06-12,2026-06-11T20:00:00Z
        A2,2026-06-11T20:00:00Z,shipped,2026-06-13,2026-06-12T20:00:00Z

        """

    /// Writes the sample shop's files with the command itself.
    static func shop(in folder: TemporaryFolder) async throws -> [String] {
        let made = try await StandingProcess.run(["demo", "--files", folder.path])
        try #require(made.code == 0, "\(made.errors)")
        return try folder.names.map { "\(folder.path)/\($0)" }
    }

    static let shopArguments = ["--account", "Qinghe Home", "--as-of", "2026-11-23"]
}
