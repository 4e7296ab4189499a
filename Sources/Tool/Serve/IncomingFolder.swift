import Foundation

/// A folder in which the uploads of one server lie while they are read.
///
/// Each server has its own, and holds a lock while it runs; what servers left that run no more is removed.
struct IncomingFolder {
    let path: String
    private let lockPath: String
    private let lock: Int32

    /// - Parameter folder: of all servers; made when it is not there.
    init(in folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try IncomingFolder.removeAbandoned(in: folder)
        let name = String(UInt64.random(in: .min ... .max), radix: 16)
        path = "\(folder)/\(name)"
        lockPath = path + IncomingFolder.lockSuffix
        lock = open(lockPath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    /// Call when the server has ended. What cannot be removed keeps its lock, and is removed when the next server starts.
    func remove() {
        if (try? FileManager.default.removeItem(atPath: path)) != nil { unlink(lockPath) }
        close(lock)
    }

    private static let lockSuffix = ".lock"

    private static func removeAbandoned(in folder: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(lockSuffix) {
            let lockPath = "\(folder)/\(name)"
            let lock = open(lockPath, O_RDWR | O_CLOEXEC)
            guard lock >= 0 else { continue }
            defer { close(lock) }
            guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
            let path = String(lockPath.dropLast(lockSuffix.count))
            if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
            unlink(lockPath)
        }
    }
}
