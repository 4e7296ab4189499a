package import AccountHealth
package import Connections
import Foundation

/// A folder into which a mail program, or somebody, saves what the marketplace wrote.
///
/// What was taken over is moved to `taken` in it; nothing is ever deleted.
package struct NoticeFolder: Sendable {
    /// What became of a file.
    package enum Outcome: Hashable, Sendable {
        /// It lies in `taken` now, under this name.
        case taken(name: String)
        /// Nobody wanted it; it stays.
        case left
        case unreadable(MailProblem)
    }

    package struct Entry: Hashable, Sendable {
        package let name: String
        package let outcome: Outcome
    }

    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// A file that was changed later than this many seconds ago is still being written.
    private static let secondsOfWriting = 2
    /// A mail with larger attachments is one for the seller, not one that is kept.
    private static let longestFile = 32 << 20

    /// The names of the notices that lie there whole, the oldest first; none when there is no folder.
    ///
    /// - Throws: an error of the file system, where the folder cannot be read.
    package func waiting(now: Instant) throws -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        let changedBefore = Int(now.seconds) - NoticeFolder.secondsOfWriting
        let files = names.compactMap { name -> (seconds: Int, nanoseconds: Int, name: String)? in
            guard NoticeFolder.isNotice(name) else { return nil }
            var status = stat()
            // A link leads somewhere else, so it is none of ours.
            guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                status.st_mtim.tv_sec < changedBefore
            else { return nil }
            return (status.st_mtim.tv_sec, status.st_mtim.tv_nsec, name)
        }
        return files.sorted { ($0.seconds, $0.nanoseconds, $0.name) < ($1.seconds, $1.nanoseconds, $1.name) }.map(
            \.name)
    }

    /// Reads each notice that waits and offers it, one after the other.
    ///
    /// - Parameter take: whether it was taken over. It is called again for the same bytes when the file could not be moved, so
    ///   it knows them again.
    /// - Throws: what `take` throws, and errors of the file system when a file cannot be moved.
    package func takeOver(
        now: Instant, _ take: (_ notice: ReadNotice, _ bytes: [UInt8], _ name: String) async throws -> Bool
    ) async throws -> [Entry] {
        var entries: [Entry] = []
        for name in try waiting(now: now) {
            let bytes: [UInt8]
            let notice: ReadNotice
            do throws(MailProblem) {
                bytes = try read(name)
                notice = try ReadNotice(bytes, name: name)
            } catch {
                entries.append(Entry(name: name, outcome: .unreadable(error)))
                continue
            }
            let outcome = try await take(notice, bytes, name) ? Outcome.taken(name: move(name)) : .left
            entries.append(Entry(name: name, outcome: outcome))
        }
        return entries
    }

    private func read(_ name: String) throws(MailProblem) -> [UInt8] {
        let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotOpen }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let data: Data
        do {
            // Nil is the end of an empty file.
            data = try handle.read(upToCount: NoticeFolder.longestFile + 1) ?? Data()
        } catch {
            throw .cannotOpen
        }
        guard data.count <= NoticeFolder.longestFile else { throw .tooLarge }
        return [UInt8](data)
    }

    private func move(_ name: String) throws -> String {
        let taken = "\(path)/taken"
        try FileManager.default.createDirectory(
            atPath: taken, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // Another of the same name may lie there already.
        var free = name
        var count = 1
        while FileManager.default.fileExists(atPath: "\(taken)/\(free)") {
            count += 1
            free = "\(count)-\(name)"
        }
        try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(taken)/\(free)")
        return free
    }

    private static func isNotice(_ name: String) -> Bool {
        guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
        return ["eml", "txt", "html", "htm"].contains(name[name.index(after: dot)...].lowercased())
    }
}

extension Sequence<NoticeFolder.Entry> {
    /// How many files came to what, for the log. It names none of them: names of files hold those of buyers, and orders.
    package var outcomes: [(outcome: String, count: Int)] {
        let counts = Dictionary(grouping: self) { $0.outcome.word }.mapValues(\.count)
        return counts.sorted { $0.key < $1.key }.map { (outcome: $0.key, count: $0.value) }
    }
}

extension NoticeFolder.Outcome {
    fileprivate var word: String {
        switch self {
        case .taken: "taken"
        case .left: "left"
        case .unreadable(let problem): "unreadable (\(problem))"
        }
    }
}
