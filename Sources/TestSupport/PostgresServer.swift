import Foundation
import Synchronization

/// A PostgreSQL server for the tests of this process alone, started when the first of them asks.
///
/// It listens on a socket in its own folder and on no port. A shell stands between: it stops the server and removes the folder as
/// soon as this process has ended, however it ended.
package final class PostgresServer: Sendable {
    private let folder: String
    /// The server's life hangs on it: it is closed when this process ends.
    private let lifeline: Pipe
    private let shell: Process
    private let count = Atomic<Int>(0)

    private static let running = Result { try PostgresServer() }

    package static func shared() throws -> PostgresServer { try running.get() }

    /// Whether the server's programs are on this machine.
    package static let isInstalled: Bool = {
        guard let bin = try? output(of: ["pg_config", "--bindir"]) else { return false }
        return FileManager.default.isExecutableFile(atPath: bin + "/initdb")
    }()

    /// The name of a schema nobody has, and the URL under which all tables are in it.
    package func newSchema() -> (name: String, url: String) {
        let name = "t\(count.wrappingAdd(1, ordering: .relaxed).newValue)"
        let socket = folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? folder
        return (name, "postgresql:///postgres?host=\(socket)&user=postgres&options=-csearch_path%3D\(name)")
    }

    private init() throws {
        let bin = try PostgresServer.output(of: ["pg_config", "--bindir"])
        folder = NSTemporaryDirectory() + "standing-postgres-\(ProcessInfo.processInfo.processIdentifier)"
        lifeline = Pipe()
        shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", PostgresServer.script, "sh", bin, folder]
        shell.standardInput = lifeline
        let answers = Pipe()
        shell.standardOutput = answers
        try shell.run()
        var answer = ""
        while !answer.hasSuffix("ready\n") {
            let more = answers.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Failure(description: "PostgreSQL did not start:\n\(answer)") }
            answer += String(decoding: more, as: UTF8.self)
        }
    }

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The server refuses to run as root and then runs as the user its package has made.
    private static let script = """
        trap '' INT TERM HUP
        bin=$1 folder=$2
        as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
        remove() { cd / && rm -rf "$folder"; }
        rm -rf "$folder" && mkdir -m 755 "$folder" && cd "$folder" || exit 1
        if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
        as_owner "$bin/initdb" -D "$folder/data" --auth=trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync \\
            > initdb.log 2>&1 || { cat initdb.log; remove; exit 1; }
        as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start -o "-k '$folder' -c listen_addresses='' \\
            -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300" \\
            > start.log 2>&1 || { cat start.log log; remove; exit 1; }
        echo ready
        exec > /dev/null 2>&1
        cat > /dev/null
        as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop
        remove
        """

    private static func output(of command: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "\(command) failed") }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
