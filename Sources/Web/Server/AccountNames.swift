import AccountHealth
import Operations

/// Names in a form that are of no account.
struct UnknownAccounts: Error, Hashable {
    let names: [String]
    /// All that was written, to be mended.
    let text: String
}

extension PostedForm {
    /// Which accounts a form means: all, or those that are ticked and those whose names are written, one a line. A name alone means the
    /// seller in all stores; with the store behind it, the one account.
    ///
    /// - Parameter known: the accounts that may be meant.
    func access(of known: [AccountEntry]) throws(UnknownAccounts) -> AccountAccess {
        let lines = (self["names"] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }
        var chosen = Set(all("account").compactMap { Int64($0) })
        // Who writes names means them, whatever stood chosen above.
        if lines.allSatisfy(\.isEmpty) { return self["accounts"] == "all" ? .all : .some(chosen) }
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
