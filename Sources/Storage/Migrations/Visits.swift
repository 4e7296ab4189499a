extension Migration {
    /// Where accounts stood before, and when each user looked at the board last: what changed since is the difference.
    ///
    /// A user may be one of a test's that is in no table, so a visit refers to none; users are never deleted.
    static let visits = Migration(
        "visits",
        [
            SQL(
                """
                CREATE TABLE board_past (
                    account BIGINT NOT NULL REFERENCES account (id), at BIGINT NOT NULL, rank BIGINT NOT NULL,
                    state TEXT NOT NULL, rule TEXT, status TEXT, bad BIGINT, units BIGINT,
                    PRIMARY KEY (account, at)
                )
                """),
            // Accounts that are there already stood where they stand now.
            SQL(
                """
                INSERT INTO board_past (account, at, rank, state, rule, status, bad, units)
                SELECT account, 0, rank, state, rule, status, bad, units FROM board_row
                """),
            SQL(
                """
                CREATE TABLE board_visit (
                    user_id BIGINT NOT NULL PRIMARY KEY, before_at BIGINT, seen_at BIGINT NOT NULL
                )
                """),
        ])
}
