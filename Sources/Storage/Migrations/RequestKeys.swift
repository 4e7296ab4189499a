extension Migration {
    /// Requests are named by each program for itself, and those that said nothing are remembered too. What was remembered until now
    /// is forgotten: the same rows again change nothing.
    static let requestKeys = Migration(
        "request-keys",
        [
            SQL("DROP TABLE request_key"),
            SQL(
                """
                CREATE TABLE request_key (
                    token BIGINT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL, import BIGINT, at BIGINT NOT NULL,
                    PRIMARY KEY (token, name)
                )
                """),
            SQL("CREATE INDEX request_key_at ON request_key (at)"),
        ])
}
