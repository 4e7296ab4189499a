import AccountHealth
import Foundation
import Wording

/// What lies beside the files of an import until it is over, so that the next server reads what one that ended has taken in.
struct WaitingImport: Codable, Sendable {
    struct File: Codable, Sendable {
        /// In the folder of uploads.
        let place: String
        let name: String
        let byteCount: Int
    }

    let id: String
    let user: Int64
    /// Of rows that name no account.
    let accountName: String
    let store: String
    /// Whether rows of other accounts are left out.
    let isAlone: Bool
    let files: [File]
    /// Seconds since 1970; those of one user are read in this order.
    let takenAt: Double
    /// How often a server ended while it was read.
    var begun = 0

    /// As often it is tried: what ends the server each time must not keep it from starting.
    static let mostBegun = 3

    init(id: String, user: Int64, account: Account, isAlone: Bool, files: [ReceivedForm.File]) {
        self.id = id
        self.user = user
        accountName = account.name
        store = account.store.description
        self.isAlone = isAlone
        self.files = files.map {
            File(place: URL(fileURLWithPath: $0.path).lastPathComponent, name: $0.name, byteCount: $0.byteCount)
        }
        takenAt = Date().timeIntervalSince1970
    }

    var account: Account { Account(name: accountName, store: StoreID(store)) }

    func received(in folder: String) -> [ReceivedForm.File] {
        files.map { ReceivedForm.File(path: "\(folder)/\($0.place)", name: $0.name, byteCount: $0.byteCount) }
    }

    private static let ending = ".job"

    private static func path(_ id: String, in folder: String) -> String { "\(folder)/\(id)\(ending)" }

    /// Whole or not at all, in place of what was kept of it before.
    func keep(in folder: String) throws(PageProblem) {
        do {
            let path = WaitingImport.path(id, in: folder)
            try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw (error as? CocoaError)?.code == .fileWriteOutOfSpace ? PageProblem.noRoom : PageProblem.mayNotWrite
        }
    }

    static func forget(_ id: String, in folder: String) {
        unlink(path(id, in: folder))
    }

    /// What servers that ended have left, in the order in which it came. Files that belong to none of it are removed, and so is what
    /// was begun too often.
    static func left(in folder: String) -> (going: [WaitingImport], givenUp: Int) {
        // A folder that is not there holds nothing.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let all = names.filter { $0.hasSuffix(ending) }.compactMap { name in
            FileManager.default.contents(atPath: "\(folder)/\(name)").flatMap {
                // What cannot be read is nothing of ours, and is removed.
                try? JSONDecoder().decode(WaitingImport.self, from: $0)
            }
        }
        let going = all.filter { $0.begun < mostBegun }.sorted { ($0.takenAt, $0.id) < ($1.takenAt, $1.id) }
        let own = Set(going.flatMap(\.files).map(\.place)).union(going.map { $0.id + ending })
        for name in names
        where !own.contains(name) && (name.hasPrefix(UploadFolder.prefix) || name.hasSuffix(ending)) {
            unlink("\(folder)/\(name)")
        }
        return (going, all.count - going.count)
    }
}
