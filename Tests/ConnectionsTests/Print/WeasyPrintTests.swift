import Connections
import Foundation
import Glibc
import Testing

/// What is done about a program that does not do what it should; that the real one does is tested with the pack.
struct WeasyPrintTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A program in place of WeasyPrint; the file to write is its fifth argument.
    private func program(_ script: String) throws -> WeasyPrint {
        let path = folder.path + "/weasyprint"
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o700)
        return WeasyPrint(path: path, environment: ProcessInfo.processInfo.environment)
    }

    private var leftOver: [String] { folder.files.filter { $0 != "weasyprint" } }

    @Test func itReadsTheDocumentAndWritesTheFile() async throws {
        let print = try program(#"printf '%%PDF-1.7\n' > "$5"; cat >> "$5""#)
        let html = Array(String(repeating: "<p>订单</p>", count: 100_000).utf8)
        #expect(try await print.pdf(of: html, in: folder.path) == Array("%PDF-1.7\n".utf8) + html)
        #expect(leftOver.isEmpty)
    }

    /// Keys and addresses of databases are nothing for another program.
    @Test func itKnowsLittleOfItsSurroundings() async throws {
        let path = try program(#"printf '%%PDF-' > "$5"; env | sort >> "$5""#).path
        let print = WeasyPrint(
            path: path, environment: ["PATH": "/usr/bin:/bin", "STANDING_SECRET_KEY": "s", "HTTPS_PROXY": "p"])
        let text = String(decoding: try await print.pdf(of: [], in: folder.path), as: UTF8.self)
        #expect(text.contains("TMPDIR=\(folder.path)") && text.contains("LANG=C.UTF-8"))
        #expect(!text.contains("SECRET") && !text.contains("PROXY"))
    }

    @Test func aFailureIsTold() async throws {
        let print = try program("echo first >&2; echo 'ValueError: no such thing' >&2; exit 3")
        await #expect(throws: PrintProblem.failed(reason: "ValueError: no such thing")) {
            try await print.pdf(of: Array("x".utf8), in: folder.path)
        }
    }

    /// It ends before it has read what it is given.
    @Test func anEarlyEndIsAFailure() async throws {
        let print = try program("exec 0<&-; exit 1")
        await #expect(throws: PrintProblem.self) {
            try await print.pdf(of: Array(repeating: 65, count: 1 << 22), in: folder.path)
        }
    }

    @Test func whatIsNoPDFIsNone() async throws {
        let print = try program(#"cat > "$5""#)
        await #expect(throws: PrintProblem.failed(reason: "what it wrote is none")) {
            try await print.pdf(of: Array("<html>".utf8), in: folder.path)
        }
        #expect(leftOver.isEmpty)
        let silent = try program("cat > /dev/null")
        await #expect(throws: PrintProblem.failed(reason: "what it wrote is none")) {
            try await silent.pdf(of: [], in: folder.path)
        }
    }

    @Test(.timeLimit(.minutes(20))) func itMayNotTakeForEver() async throws {
        var print = try program("exec sleep 3600")
        print.limits = PrintLimits(time: .milliseconds(300))
        await #expect(throws: PrintProblem.tooSlow(.milliseconds(300))) {
            try await print.pdf(of: [], in: folder.path)
        }
    }

    @Test func itMayNotWriteForEver() async throws {
        var print = try program(#"exec cat /dev/zero > "$5""#)
        print.limits = PrintLimits(time: .seconds(60), byteCount: 1 << 20)
        await #expect(throws: PrintProblem.tooLarge(limit: 1 << 20)) { try await print.pdf(of: [], in: folder.path) }
        #expect(leftOver.isEmpty)
    }

    @Test func aCancelledTaskEndsIt() async throws {
        let print = try program("exec sleep 60")
        let path = folder.path
        let task = Task { try await print.pdf(of: [], in: path) }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
    }

    @Test func manyOpenFilesAreNoHindrance() async throws {
        let files = (0..<1_500).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
        defer { for file in files where file >= 0 { close(file) } }
        let print = try program(#"printf '%%PDF-' > "$5""#)
        #expect(try await print.pdf(of: [], in: folder.path) == Array("%PDF-".utf8))
    }

    @Test func itIsFoundWhereItIsInstalled() throws {
        let path = try program("exit 0").path
        let inFolder = ["PATH": "/nowhere:\(folder.path)", "STANDING_WEASYPRINT": ""]
        #expect(WeasyPrint.find(in: inFolder.filter { $0.key == "PATH" })?.path == path)
        #expect(WeasyPrint.find(in: ["STANDING_WEASYPRINT": path])?.path == path)
        #expect(WeasyPrint.find(in: ["PATH": "/nowhere"]) == nil)
        #expect(WeasyPrint.find(in: ["STANDING_WEASYPRINT": folder.path]) == nil, "a folder is no program")
        chmod(path, 0o600)
        #expect(WeasyPrint.find(in: ["PATH": folder.path]) == nil || getuid() == 0)
    }
}
