extension Migration {
    /// Who may sign in, what each may see, and what was changed by whom. "user" is a word of SQL itself.
    static let users = Migration(
        "users",
        [
            SQL(
                """
                CREATE TABLE users (
                    id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, role TEXT NOT NULL,
                    password TEXT NOT NULL, sees_all BIGINT NOT NULL, made_at BIGINT NOT NULL, closed_at BIGINT
                )
                """),
            SQL("CREATE UNIQUE INDEX users_folded ON users (folded)"),
            SQL(
                """
                CREATE TABLE user_account (
                    user_id BIGINT NOT NULL REFERENCES users (id), account BIGINT NOT NULL REFERENCES account (id),
                    PRIMARY KEY (user_id, account)
                )
                """),
            SQL("CREATE INDEX user_account_account ON user_account (account)"),
            SQL(
                """
                CREATE TABLE user_session (
                    digest TEXT NOT NULL PRIMARY KEY, user_id BIGINT NOT NULL REFERENCES users (id),
                    made_at BIGINT NOT NULL, seen_at BIGINT NOT NULL
                )
                """),
            SQL("CREATE INDEX user_session_user ON user_session (user_id)"),
            SQL(
                """
                CREATE TABLE sign_in_link (
                    digest TEXT NOT NULL PRIMARY KEY, user_id BIGINT REFERENCES users (id), until BIGINT NOT NULL
                )
                """),
            SQL("CREATE INDEX sign_in_link_user ON sign_in_link (user_id)"),
            SQL(
                """
                CREATE TABLE audit (
                    id BIGINT NOT NULL PRIMARY KEY, at BIGINT NOT NULL, user_id BIGINT, user_name TEXT NOT NULL,
                    action TEXT NOT NULL, subject TEXT NOT NULL, before_text TEXT NOT NULL, after_text TEXT NOT NULL
                )
                """),
        ])
}
