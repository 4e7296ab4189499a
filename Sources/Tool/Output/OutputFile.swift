import Glibc

/// A file that appears only when it is complete: it is written beside its place and then moved there.
final class OutputFile {
    private let path: String
    private let partial: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        if path == "-" {
            (partial, descriptor) = ("", STDOUT_FILENO)
            return
        }
        partial = path + ".partial"
        descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputFile.failure(path) }
    }

    func write(_ bytes: [UInt8]) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = OutputFile.failure(path)
                if !partial.isEmpty { unlink(partial) }
                throw failure
            }
            written += count
        }
    }

    func finish() throws {
        guard !partial.isEmpty else { return }
        guard close(descriptor) == 0, rename(partial, path) == 0 else { throw OutputFile.failure(path) }
    }

    private static func failure(_ path: String) -> Failure {
        Failure(
            code: Failure.noFile,
            description: "standing: \(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}
