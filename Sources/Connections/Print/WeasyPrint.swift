import Foundation
import Subprocess
import SystemPackage

/// How long printing may take, and how large a PDF may become. A pack takes two seconds, with WeasyPrint 57 half a minute.
package struct PrintLimits: Sendable {
    package var time: Duration
    package var byteCount: Int

    package init(time: Duration = .seconds(120), byteCount: Int = 256 << 20) {
        self.time = time
        self.byteCount = byteCount
    }
}

/// Why there is no PDF.
package enum PrintProblem: Error, Sendable, Hashable, CustomStringConvertible {
    case notStarted(reason: String)
    case failed(reason: String)
    case tooSlow(Duration)
    case tooLarge(limit: Int)

    package var description: String {
        switch self {
        case .notStarted(let reason): "WeasyPrint could not be started: \(reason)"
        case .failed(let reason): "WeasyPrint made no PDF: \(reason)"
        case .tooSlow(let time): "WeasyPrint took longer than \(time.components.seconds) seconds"
        case .tooLarge(let limit): "the PDF became larger than \(limit) bytes"
        }
    }
}

/// WeasyPrint, a program that makes a PDF of an HTML document; it runs beside this one and is asked for nothing but that.
///
/// It reads the document from its input. What it is given refers to nothing outside itself, so it fetches nothing.
package struct WeasyPrint: Sendable {
    package let path: String
    package var limits = PrintLimits()
    private let environment: [String: String]

    /// What it may know of this program's surroundings: where it finds its libraries and fonts. Keys and addresses stay here.
    private static let passedOn = [
        "PATH", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
        "LD_LIBRARY_PATH",
    ]

    /// The program at a path.
    package init(path: String, environment: [String: String]) {
        self.path = path
        self.environment = environment.filter { WeasyPrint.passedOn.contains($0.key) }
    }

    /// The one that `STANDING_WEASYPRINT` names, else the first in `PATH`; nil where it is not installed.
    package static func find(in environment: [String: String]) -> WeasyPrint? {
        let named = environment["STANDING_WEASYPRINT"].map { [$0] }
        let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        return (named ?? folders.map { "\($0)/weasyprint" }).first { path in
            var info = stat()
            return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
        }.map { WeasyPrint(path: $0, environment: environment) }
    }

    /// Makes a PDF of a document.
    ///
    /// - Parameter folder: where the PDF stands until it is read; nothing stays there.
    /// - Throws: `PrintProblem`, or `CancellationError` when the task ends before.
    package func pdf(of html: [UInt8], in folder: String) async throws -> [UInt8] {
        let file = folder + "/print-\(UUID().uuidString).pdf"
        // It may not be there.
        defer { unlink(file) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await run(html, into: file, in: folder) }
            group.addTask { try await watch(file) }
            defer { group.cancelAll() }
            // Whichever ends first; watching only ends by a problem.
            try await group.next()
        }
        return try read(file)
    }

    private func run(_ html: [UInt8], into file: String, in folder: String) async throws {
        var surroundings: [Environment.Key: String] = ["LANG": "C.UTF-8", "TMPDIR": folder]
        for (name, value) in environment { surroundings[Environment.Key(stringLiteral: name)] = value }
        let input = try open(html, in: folder)
        let log: String
        let status: TerminationStatus
        do {
            // The shell sets the limit that holds even when this program is busy or gone; a block has 512 bytes, or 1 024.
            let result = try await Subprocess.run(
                .path("/bin/sh"),
                arguments: [
                    "-c", #"ulimit -f "$0" && exec "$@""#, "\(limits.byteCount / 512 + 1)", path, "--quiet",
                    "--base-url",
                    "about:blank", "-", file,
                ],
                environment: .custom(surroundings), workingDirectory: FilePath(folder),
                input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .discarded,
                error: .string(limit: 1 << 20))
            (status, log) = (result.terminationStatus, result.standardError)
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            switch error.code {
            case .spawnFailed, .executableNotFound, .failedToChangeWorkingDirectory:
                throw PrintProblem.notStarted(reason: "\(error)")
            default: throw PrintProblem.failed(reason: "\(error)")
            }
        }
        guard status.isSuccess else {
            try checkSize(of: file)
            let lines = log.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
            throw PrintProblem.failed(reason: lines.last.map { String($0.prefix(300)) } ?? "\(status)")
        }
    }

    /// The document as a file without a name. Through a pipe, a program that ends before it has read all would end this one too.
    private func open(_ html: [UInt8], in folder: String) throws -> FileDescriptor {
        let path = folder + "/print-\(UUID().uuidString).html"
        do {
            let file = try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite])
            unlink(path)
            try file.closeAfterFailure { file in
                try file.writeAll(html)
                try file.seek(offset: 0, from: .start)
            }
            return file
        } catch let error as Errno {
            throw PrintProblem.notStarted(reason: "\(error)")
        }
    }

    /// Ends by a problem, or when it is cancelled.
    private func watch(_ file: String) async throws {
        let step = Duration.milliseconds(50)
        var waited = Duration.zero
        while waited < limits.time {
            try await Task.sleep(for: step)
            waited += step
            try checkSize(of: file)
        }
        throw PrintProblem.tooSlow(limits.time)
    }

    private func checkSize(of file: String) throws {
        var info = stat()
        guard stat(file, &info) == 0 else { return }
        // A program that was stopped at the limit has written as much.
        if info.st_size >= limits.byteCount { throw PrintProblem.tooLarge(limit: limits.byteCount) }
    }

    private func read(_ file: String) throws -> [UInt8] {
        try checkSize(of: file)
        guard let data = FileManager.default.contents(atPath: file), data.starts(with: Array("%PDF-".utf8)) else {
            throw PrintProblem.failed(reason: "what it wrote is none")
        }
        return Array(data)
    }
}

extension FileDescriptor {
    fileprivate func closeAfterFailure(_ body: (FileDescriptor) throws -> Void) throws {
        do {
            try body(self)
        } catch {
            // What went wrong first is what is told.
            try? close()
            throw error
        }
    }
}
