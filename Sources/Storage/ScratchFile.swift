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
        try transfer(bytes.count, failure: ENOSPC) { done in
            let rest = bytes[done...]
            return pwrite(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, off_t(place + done))
        }
    }

    /// Reads as many bytes as there is room for; all of them have been written.
    package func read(_ bytes: UnsafeMutableRawBufferPointer, at place: Int) throws {
        try transfer(bytes.count, failure: EIO) { done in
            let rest = bytes[done...]
            return pread(
                descriptor, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count, off_t(place + done))
        }
    }

    /// Goes on until all bytes are there: the system may take some at a time.
    ///
    /// - Parameter failure: what it means that none were taken.
    private func transfer(_ count: Int, failure: Int32, _ step: (_ done: Int) -> Int) throws {
        var done = 0
        while done < count {
            let more = step(done)
            if more < 0, errno == EINTR { continue }
            if more <= 0 { throw StorageError.file(folder, code: more < 0 ? errno : failure) }
            done += more
        }
    }
}
