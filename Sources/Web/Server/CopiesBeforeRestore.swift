import AccountHealth
import Foundation

/// What was kept before a backup took its place: files in a folder of their own, of which the newest stay.
struct CopiesBeforeRestore: Sendable {
    let folder: String

    /// So many stay.
    static let kept = 3
    private static let beginning = "before-restore-"
    private static let ending = ".backup"

    /// A name that nothing has yet: what was kept before is never written over.
    func newPath(at moment: Instant) throws -> String {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let random = String(UInt16.random(in: .min ... .max), radix: 16)
        return "\(folder)/\(Self.beginning)\(moment.description.filter(\.isNumber))-\(random)\(Self.ending)"
    }

    /// Removes all but the newest; their names tell when they were written. Other files of the folder are left alone.
    func prune() {
        // A folder that cannot be read has nothing to remove.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let copies = names.filter { $0.hasPrefix(Self.beginning) && $0.hasSuffix(Self.ending) }.sorted()
        for name in copies.dropLast(Self.kept) { unlink("\(folder)/\(name)") }
    }
}
