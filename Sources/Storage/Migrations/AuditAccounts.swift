extension Migration {
    /// Says which account a change is about, and finds the changes of an account, of a person and of a kind fast.
    static let auditAccounts = Migration(
        "audit-accounts",
        [
            SQL("ALTER TABLE audit ADD COLUMN account BIGINT"),
            SQL("CREATE INDEX audit_account ON audit (account, id)"),
            SQL("CREATE INDEX audit_user ON audit (user_id, id)"),
            SQL("CREATE INDEX audit_action ON audit (action, id)"),
        ])
}
