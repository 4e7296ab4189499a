import Foundation
import Glibc

/// A file for what does not fit into memory. It has no name, so that nothing of it is left when the program ends, however it ends.
package final class ScratchFile: Sendable {
    private let folder: String
    private let descriptor: Int32

    /// - Throws: `StorageError.diskFull`, `.readOnly` or `.cannotOpen`.
    package init(in folder: String) throws {
        self.folder = folder
        var name = Array("\(folder)/scratch-XXXXXX".utf8CString)
        descriptor = name.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress.unsafelyUnwrapped) }
        if descriptor < 0 { throw StorageError.file(folder, code: errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        name.withUnsafeBufferPointer { _ = unlink($0.baseAddress.unsafelyUnwrapped) }
    }

    deinit { close(descriptor) }

    /// Writes all bytes at a place.
    package func write(_ bytes: UnsafeRawBufferPointer, at place: Int) throws {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(place + written))
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw StorageError.file(folder, code: count < 0 ? errno : ENOSPC) }
            written += count
        }
    }

    /// Reads as many bytes as there is room for; all of them have been written.
    package func read(_ bytes: UnsafeMutableRawBufferPointer, at place: Int) throws {
        var done = 0
        while done < bytes.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(place + done))
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw StorageError.file(folder, code: count < 0 ? errno : EIO) }
            done += count
        }
    }
}
