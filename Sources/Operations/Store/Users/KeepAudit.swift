import AccountHealth
import Storage

extension Connection {
    /// Notes that something was changed, in the transaction that changes it.
    ///
    /// - Parameter account: the one it is about; nil where it is about none, or about several.
    func note(
        _ action: AuditAction, _ subject: String, of account: Int64? = nil, before: String = "", after: String = "",
        by actor: Actor, at moment: Instant
    ) throws {
        var (user, name): (Int64?, String) = (nil, "")
        if case .user(let id, let own) = actor { (user, name) = (id, own) }
        try AuditRow.insert(
            [
                AuditRow(
                    id: try Counter.audit.next(in: self), at: moment, user: user, userName: name,
                    action: action.rawValue, subject: subject, before: before, after: after, account: account)
            ], in: self)
    }
}

extension Installation {
    package func audit(_ question: AuditQuestion) async throws -> AuditList {
        try await database.read { connection in
            guard let selection = try AuditRow.Selection(question, connection) else { return AuditList() }
            let (most, limit) = (question.limit, question.limit == .max ? question.limit : question.limit + 1)
            var rows: [AuditRow]
            var list = AuditList()
            switch question.place {
            case .newest, .olderThan:
                var before: Int64?
                if case .olderThan(let id) = question.place { before = id }
                rows = try AuditRow.page(selection, before: before, limit: limit, in: connection)
                list.hasOlder = rows.count > most
                rows = Array(rows.prefix(most))
                list.hasNewer = before != nil
            case .newerThan(let id):
                rows = try AuditRow.page(selection, after: id, limit: limit, in: connection)
                list.hasNewer = rows.count > most
                rows = rows.suffix(most)
                list.hasOlder = true
            }
            list.entries = rows.compactMap(AuditEntry.init)
            let ids = Set(list.entries.flatMap(\.accountsNamed)).sorted()
            for row in try AccountRow.rows(ids: ids, in: connection) { list.accounts[row.id] = row.account }
            return list
        }
    }
}

extension AuditEntry {
    /// Nil for what an earlier or later program noted and this one does not know.
    fileprivate init?(_ row: AuditRow) {
        guard let action = AuditAction(rawValue: row.action) else { return nil }
        self.init(
            id: row.id, at: row.at, user: row.user == nil ? nil : row.userName, action: action,
            subject: AuditEntry.subject(row.subject, of: action), before: row.before, after: row.after,
            account: row.account)
    }

    /// What was changed, in words; earlier programs noted accounts as they are written for programmers.
    private static func subject(_ text: String, of action: AuditAction) -> String {
        guard [.accountAdded, .accountRemoved].contains(action),
            let found = text.wholeMatch(of: /Account\(name: "(.*)", store: ([^ ]+)\)/)
        else { return text }
        let name = String(found.1).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        return "\(name) \(found.2)"
    }

    fileprivate var accountsNamed: [Int64] {
        var ids = account.map { [$0] } ?? []
        for case .accounts(let told) in factsBefore + factsAfter { ids += told }
        return ids
    }
}

extension AuditRow.Selection {
    /// So many accounts can have a name in common for their changes to be shown together.
    private static let mostAccounts = 50

    /// Nil where no account has the name that is asked for.
    fileprivate init?(_ question: AuditQuestion, _ connection: any Connection) throws {
        self.init(action: question.action?.rawValue)
        switch question.person {
        case .user(let id): user = id
        case .command: isCommand = true
        case nil: break
        }
        if question.account.isEmpty { return }
        let found = try AccountRow.page(
            containing: question.account, limit: AuditRow.Selection.mostAccounts, in: connection)
        if found.isEmpty { return nil }
        accounts = found.map(\.id)
    }
}
