import AccountHealth
import Operations

/// Names in a form that are of no account.
struct UnknownAccounts: Error, Hashable {
    let names: [String]
    /// All that was written, to be mended.
    let text: String
}

/// Whether a form means all accounts or those it names.
private enum AccountScope: String {
    case all, some
}

extension PostedForm {
    /// Which accounts a form means: all, or those that are ticked and those whose names are written, one a line. A name alone means the
    /// seller in all stores; with the store behind it, the one account.
    ///
    /// - Parameter known: the accounts that may be meant.
    /// - Throws: `UnknownAccounts`; `PageProblem.badUpload`, where a word is none of ours.
    func access(of known: [AccountEntry]) throws -> AccountAccess {
        let scope = try AccountScope.said(self["accounts"])
        let lines = (self["names"] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }
        var chosen = Set(all("account").compactMap { Int64($0) })
        // Who writes names means them, whatever stood chosen above.
        if lines.allSatisfy(\.isEmpty) { return scope == .all ? .all : .some(chosen) }
        var ids: [String: [Int64]] = [:]
        for entry in known {
            let name = entry.account.name.lowercased()
            ids[name, default: []].append(entry.id)
            ids["\(name) \(entry.account.store.description.lowercased())", default: []].append(entry.id)
        }
        var unknown: [String] = []
        for line in lines where !line.isEmpty {
            if let found = ids[line.lowercased()] { chosen.formUnion(found) } else { unknown.append(line) }
        }
        if !unknown.isEmpty { throw UnknownAccounts(names: unknown, text: self["names"] ?? "") }
        return .some(chosen)
    }
}
