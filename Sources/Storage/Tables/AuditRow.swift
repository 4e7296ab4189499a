package import AccountHealth

/// Something that somebody changed.
package struct AuditRow: TableRow {
    /// From `Counter.audit`.
    package var id: Int64
    package var at: Instant
    /// Nil where nobody was signed in, as with a command.
    package var user: Int64?
    /// As it was then.
    package var userName: String
    package var action: String
    package var subject: String
    package var before: String
    package var after: String
    /// The account that it is about, which may be gone; nil where it is about none, or about several.
    package var account: Int64?

    package init(
        id: Int64, at: Instant, user: Int64?, userName: String, action: String, subject: String, before: String,
        after: String, account: Int64? = nil
    ) {
        self.id = id
        self.at = at
        self.user = user
        self.userName = userName
        self.action = action
        self.subject = subject
        self.before = before
        self.after = after
        self.account = account
    }

    package static let table = Table(
        "audit",
        [
            .integer("id"), .integer("at"), .integer("user_id"), .text("user_name"), .text("action"), .text("subject"),
            .text("before_text"), .text("after_text"), .integer("account"),
        ],
        key: ["id"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            id: row.int(0), at: row.instant(1), user: row.optionalInt(2), userName: row.text(3), action: row.text(4),
            subject: row.text(5), before: row.text(6), after: row.text(7), account: row.optionalInt(8))
    }

    package func append(to rows: any BulkRows) {
        rows.append(id)
        rows.append(at)
        rows.append(user)
        rows.append(userName)
        rows.append(action)
        rows.append(subject)
        rows.append(before)
        rows.append(after)
        rows.append(account)
    }

    /// Which changes are asked for.
    package struct Selection: Sendable {
        /// Nil for everybody.
        package var user: Int64?
        /// Only what was done by nobody who was signed in.
        package var isCommand = false
        package var action: String?
        /// What is noted of it as it is since.
        package var after: String?
        /// Empty for all changes, of accounts or not.
        package var accounts: [Int64] = []

        package init(user: Int64? = nil, action: String? = nil, after: String? = nil, accounts: [Int64] = []) {
            self.user = user
            self.action = action
            self.after = after
            self.accounts = accounts
        }

        /// Conditions with parameters behind those that come first, which it adds.
        fileprivate func conditions(_ values: inout [SQLValue]) -> [String] {
            var conditions = isCommand ? ["user_id IS NULL"] : []
            if let user {
                values.append(.integer(user))
                conditions.append("user_id = $\(values.count)")
            }
            if let action {
                values.append(.text(action))
                conditions.append("action = $\(values.count)")
            }
            if let after {
                values.append(.text(after))
                conditions.append("after_text = $\(values.count)")
            }
            if !accounts.isEmpty {
                conditions.append("account IN (\(parameters(from: values.count + 1, count: accounts.count)))")
                values += accounts.map(SQLValue.integer)
            }
            return conditions
        }
    }

    /// The newest first.
    ///
    /// - Parameter id: only changes older than this one.
    package static func page(
        _ selection: Selection = Selection(), before id: Int64? = nil, limit: Int, in connection: any Connection
    ) throws -> [AuditRow] {
        var values: [SQLValue] = [.int(limit), .int(id ?? .max)]
        let filter = (["id < $2"] + selection.conditions(&values)).joined(separator: " AND ")
        return try connection.all(
            SQL("\(select) WHERE \(filter) ORDER BY id DESC LIMIT $1"), values
        ) { AuditRow($0) }
    }

    /// The next ones that are newer than one, the newest first.
    package static func page(
        _ selection: Selection = Selection(), after id: Int64, limit: Int, in connection: any Connection
    ) throws -> [AuditRow] {
        var values: [SQLValue] = [.int(limit), .int(id)]
        let filter = (["id > $2"] + selection.conditions(&values)).joined(separator: " AND ")
        return try connection.all(
            SQL("\(select) WHERE \(filter) ORDER BY id LIMIT $1"), values
        ) { AuditRow($0) }.reversed()
    }
}
