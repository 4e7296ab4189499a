import AccountHealth
import Storage

extension Connection {
    /// Notes that something was changed, in the transaction that changes it.
    func note(
        _ action: AuditAction, _ subject: String, before: String = "", after: String = "", by actor: Actor,
        at moment: Instant
    ) throws {
        var (user, name): (Int64?, String) = (nil, "")
        if case .user(let id, let own) = actor { (user, name) = (id, own) }
        try AuditRow.insert(
            [
                AuditRow(
                    id: try Counter.audit.next(in: self), at: moment, user: user, userName: name,
                    action: action.rawValue, subject: subject, before: before, after: after)
            ], in: self)
    }
}

extension Installation {
    package func audit(offset: Int, limit: Int) async throws -> [AuditEntry] {
        let rows = try await database.read { try AuditRow.page(offset: offset, limit: limit, in: $0) }
        return rows.compactMap { row in
            AuditAction(rawValue: row.action).map { action in
                AuditEntry(
                    at: row.at, user: row.user == nil ? nil : row.userName, action: action, subject: row.subject,
                    before: row.before, after: row.after)
            }
        }
    }
}
