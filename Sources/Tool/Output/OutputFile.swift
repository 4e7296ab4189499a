import Glibc

/// A file that appears only when it is complete: it is written beside its place and then moved there.
///
/// A link stays a link, and what is no regular file (a pipe, `/dev/null`) is written to and never replaced.
final class OutputFile {
    /// As the user wrote it.
    private let path: String
    /// Where the file is written first, and where it goes then; empty when it is written in place.
    private let partial: String
    private let target: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        if path == "-" {
            (partial, target, descriptor) = ("", "", STDOUT_FILENO)
            return
        }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            (partial, target) = ("", "")
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            target = OutputFile.resolved(path)
            partial = target + ".partial"
            descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        }
        guard descriptor >= 0 else { throw OutputFile.failure(path) }
    }

    func write(_ bytes: [UInt8]) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw abandoned() }
            written += count
        }
    }

    func finish() throws {
        guard !partial.isEmpty else { return }
        guard close(descriptor) == 0, rename(partial, target) == 0 else { throw abandoned() }
    }

    /// The failure just met, after what was written so far is gone.
    private func abandoned() -> Failure {
        let failure = OutputFile.failure(path)
        if !partial.isEmpty { unlink(partial) }
        return failure
    }

    /// The file behind a link; the path itself where there is none.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func failure(_ path: String) -> Failure {
        Failure(
            code: Failure.noFile,
            description: "standing: \(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}
