extension Migration {
    /// Losses of selling rights: what happened in each, sealed, and the documents that prove what letters say.
    static let cases = Migration(
        "cases",
        [
            SQL(
                """
                CREATE TABLE appeal_case (
                    account BIGINT NOT NULL REFERENCES account (id), id BIGINT NOT NULL, state TEXT NOT NULL,
                    version BIGINT NOT NULL CHECK (version >= 1), opened_at BIGINT NOT NULL, changed_at BIGINT NOT NULL,
                    closed_at BIGINT, PRIMARY KEY (account, id)
                )
                """),
            SQL("CREATE INDEX appeal_case_closed ON appeal_case (closed_at)"),
            SQL(
                """
                CREATE TABLE case_event (
                    account BIGINT NOT NULL, case_id BIGINT NOT NULL, number BIGINT NOT NULL CHECK (number >= 1),
                    at BIGINT NOT NULL, user_name TEXT NOT NULL, sealed TEXT NOT NULL,
                    PRIMARY KEY (account, case_id, number),
                    FOREIGN KEY (account, case_id) REFERENCES appeal_case (account, id)
                )
                """),
            SQL(
                """
                CREATE TABLE exhibit_part (
                    account BIGINT NOT NULL, case_id BIGINT NOT NULL, digest TEXT NOT NULL,
                    part BIGINT NOT NULL CHECK (part >= 0), sealed TEXT NOT NULL,
                    PRIMARY KEY (account, case_id, digest, part),
                    FOREIGN KEY (account, case_id) REFERENCES appeal_case (account, id)
                )
                """),
        ])
}
