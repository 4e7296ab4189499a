import AccountHealth
import Appeals
import Storage

extension Installation {
    /// Measures what was promised in every case whose selling rights are back, so that lists of cases and accounts say which slip.
    ///
    /// - Returns: how many cases changed.
    package func watchCommitments() async throws -> Int {
        let watched = try await database.read {
            try CaseRow.all(inState: CaseEntry.reinstated, or: CaseEntry.slipping, in: $0)
        }
        var changed = 0
        for row in watched {
            let view: CaseView
            do {
                guard let found = try await openCase(row.id, of: row.account) else { continue }
                view = found
            } catch is CaseTrouble {
                // Sealed with another key: its page says so. The others are measured all the same.
                continue
            }
            guard view.record.reinstatedOn != nil, view.version == row.version else { continue }
            let state = view.controls.contains(where: \.isSlipping) ? CaseEntry.slipping : CaseEntry.reinstated
            if state != row.state, try await mark(row, as: state) { changed += 1 }
        }
        return changed
    }

    /// - Returns: false when something has happened in the case meanwhile; then it is looked at again the next time.
    private func mark(_ row: CaseRow, as state: String) async throws -> Bool {
        let (now, action) = (now(), state == CaseEntry.slipping ? AuditAction.commitmentSlips : .commitmentKept)
        return try await database.write { connection in
            guard try CaseRow.mark(row.id, of: row.account, version: row.version, state: state, in: connection) else {
                return false
            }
            try connection.note(action, "\(row.id)", of: row.account, by: .command, at: now)
            return true
        }
    }
}
