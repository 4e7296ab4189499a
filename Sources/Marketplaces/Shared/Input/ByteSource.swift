package import AccountHealth
import Glibc

/// Where the bytes of a file come from: the disk, standard input, or an entry of an archive.
package protocol ByteSource: AnyObject {
    /// Fills the buffer as far as it can; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int
}

/// Why a file, or the rest of it, cannot be read.
package enum InputError: Error, Hashable, Sendable {
    case cannotOpen(reason: String)
    case notARegularFile
    case unreadable(reason: String)
    case archiveTooLarge(limit: String)
    case archiveOfManyFiles(limit: Int)
    case archiveDamaged(reason: String)
    /// It is something else than a table, and is not read as one.
    case otherKind(OtherKind)

    /// The remark a user sees.
    package var remark: Remark {
        switch self {
        case .cannotOpen(let reason): .cannotOpen(reason: reason)
        case .notARegularFile: .notARegularFile
        case .unreadable(let reason): .unreadable(reason: reason)
        case .archiveTooLarge(let limit): .archiveTooLarge(limit: limit)
        case .archiveOfManyFiles(let limit): .archiveOfManyFiles(limit: limit)
        case .archiveDamaged(let reason): .archiveDamaged(reason: reason)
        case .otherKind(let kind): .otherKind(kind)
        }
    }
}

/// An open file descriptor.
package final class FileSource: ByteSource {
    let descriptor: Int32
    private let isOwned: Bool

    /// Opens a regular file; anything else that is not standard input (`-`) is refused before a byte is read, as a pipe
    /// or a device could hang or never end.
    package init(path: String) throws(InputError) {
        if path == "-" {
            (descriptor, isOwned) = (0, false)
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw .cannotOpen(reason: FileSource.lastError) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notARegularFile }
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw .cannotOpen(reason: FileSource.lastError) }
        (descriptor, isOwned) = (opened, true)
    }

    /// Takes over an open descriptor.
    init(descriptor: Int32) {
        (self.descriptor, isOwned) = (descriptor, true)
    }

    deinit {
        if isOwned { close(descriptor) }
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw .unreadable(reason: FileSource.lastError) }
        }
    }

    static var lastError: String {
        String(cString: strerror(errno))
    }
}

/// Bytes that were already read from a source, then the rest of it.
final class PrefixedSource: ByteSource {
    private var prefix: ArraySlice<UInt8>
    private let rest: any ByteSource

    init(prefix: [UInt8], rest: any ByteSource) {
        self.prefix = prefix[...]
        self.rest = rest
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        guard !prefix.isEmpty else { return try rest.read(into: buffer) }
        let count = min(prefix.count, buffer.count)
        buffer.copyBytes(from: prefix.prefix(count))
        prefix.removeFirst(count)
        return count
    }
}

/// Bytes in memory, such as the sample shop's files.
package final class MemorySource: ByteSource {
    private var rest: ArraySlice<UInt8>

    package init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        let count = min(rest.count, buffer.count)
        buffer.copyBytes(from: rest.prefix(count))
        rest.removeFirst(count)
        return count
    }
}

/// A source that broke while its beginning was read; whoever reads on learns why.
final class BrokenSource: ByteSource {
    private let failure: InputError

    init(_ failure: InputError) {
        self.failure = failure
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        throw failure
    }
}

extension ByteSource {
    /// Reads up to `count` bytes; fewer only at the end.
    package func read(upTo count: Int) throws(InputError) -> [UInt8] {
        let (bytes, failure) = readWhatIsThere(upTo: count)
        if let failure { throw failure }
        return bytes
    }

    /// Reads up to `count` bytes, and what came before a failure.
    func readWhatIsThere(upTo count: Int) -> (bytes: [UInt8], failure: InputError?) {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        var failure: InputError?
        bytes.withUnsafeMutableBytes { buffer in
            do throws(InputError) {
                while filled < count {
                    let read = try self.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
                    if read == 0 { break }
                    filled += read
                }
            } catch {
                failure = error
            }
        }
        bytes.removeLast(count - filled)
        return (bytes, failure)
    }
}
