extension Migration {
    /// What lets programs in, what they have sent, and what an installation has settled for itself.
    static let settings = Migration(
        "settings",
        [
            SQL(
                """
                CREATE TABLE api_token (
                    id BIGINT NOT NULL PRIMARY KEY, digest TEXT NOT NULL,
                    user_id BIGINT NOT NULL REFERENCES users (id), name TEXT NOT NULL, role TEXT NOT NULL,
                    sees_all BIGINT NOT NULL, made_at BIGINT NOT NULL, seen_at BIGINT
                )
                """),
            SQL("CREATE UNIQUE INDEX api_token_digest ON api_token (digest)"),
            SQL("CREATE INDEX api_token_user ON api_token (user_id)"),
            SQL(
                """
                CREATE TABLE api_token_account (
                    token BIGINT NOT NULL REFERENCES api_token (id), account BIGINT NOT NULL REFERENCES account (id),
                    PRIMARY KEY (token, account)
                )
                """),
            SQL("CREATE INDEX api_token_account_account ON api_token_account (account)"),
            SQL(
                """
                CREATE TABLE request_key (
                    user_id BIGINT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL, import BIGINT NOT NULL,
                    at BIGINT NOT NULL, PRIMARY KEY (user_id, name)
                )
                """),
            SQL("CREATE INDEX request_key_at ON request_key (at)"),
            SQL(
                """
                CREATE TABLE column_mapping (
                    id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL, user_name TEXT NOT NULL, made_at BIGINT NOT NULL
                )
                """),
            SQL(
                """
                CREATE TABLE standards_override (
                    marketplace TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, changed_at BIGINT NOT NULL,
                    PRIMARY KEY (marketplace, subject)
                )
                """),
        ])
}
