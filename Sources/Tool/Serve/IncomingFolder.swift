import Foundation

/// A folder in which the uploads of one server lie while they are read.
///
/// Each server has its own, and holds a lock while it runs. What servers left that run no more becomes its own: the pages go on with
/// what was taken in, and remove what was not.
struct IncomingFolder {
    let path: String
    private let lockPath: String
    private let lock: Int32

    /// - Parameter folder: of all servers; made when it is not there.
    init(in folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let name = String(UInt64.random(in: .min ... .max), radix: 16)
        path = "\(folder)/\(name)"
        lockPath = path + IncomingFolder.lockSuffix
        lock = open(lockPath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        try takeAbandoned(in: folder)
    }

    /// Call when the server has ended. What is still to be read, or cannot be removed, is left to the next server.
    func remove() {
        defer { close(lock) }
        // A folder that cannot be read is left too.
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path),
            !names.contains(where: IncomingFolder.isWaiting)
        else { return }
        if (try? FileManager.default.removeItem(atPath: path)) != nil { unlink(lockPath) }
    }

    /// Whether a file says what is still to be read.
    private static func isWaiting(_ name: String) -> Bool { name.hasSuffix(".job") }

    private static let lockSuffix = ".lock"

    private func takeAbandoned(in folder: String) throws {
        let files = FileManager.default
        for name in try files.contentsOfDirectory(atPath: folder) where name.hasSuffix(IncomingFolder.lockSuffix) {
            let lockPath = "\(folder)/\(name)"
            let lock = open(lockPath, O_RDWR | O_CLOEXEC)
            guard lock >= 0 else { continue }
            defer { close(lock) }
            guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
            let abandoned = String(lockPath.dropLast(IncomingFolder.lockSuffix.count))
            if files.fileExists(atPath: abandoned) {
                for name in try files.contentsOfDirectory(atPath: abandoned)
                where IncomingFolder.isWaiting(name) || name.hasPrefix("upload-") {
                    try files.moveItem(atPath: "\(abandoned)/\(name)", toPath: "\(path)/\(name)")
                }
                try files.removeItem(atPath: abandoned)
            }
            unlink(lockPath)
        }
    }
}
