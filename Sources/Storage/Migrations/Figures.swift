extension Migration {
    /// What is counted from the facts and can be counted anew from them.
    static let figures = Migration(
        "figures-by-month",
        [
            SQL(
                """
                CREATE TABLE tally (
                    account BIGINT NOT NULL REFERENCES account (id), month BIGINT NOT NULL, tallies TEXT NOT NULL,
                    PRIMARY KEY (account, month)
                )
                """),
            SQL(
                """
                CREATE TABLE defective_order (
                    account BIGINT NOT NULL REFERENCES account (id), rule TEXT NOT NULL, day BIGINT NOT NULL,
                    order_id TEXT NOT NULL, kinds TEXT NOT NULL, categories TEXT NOT NULL, units BIGINT NOT NULL,
                    placed_at BIGINT NOT NULL, confirmed_at BIGINT, first_scan_at BIGINT,
                    known_at BIGINT, import BIGINT NOT NULL, line BIGINT NOT NULL,
                    PRIMARY KEY (account, rule, day, order_id)
                )
                """),
            SQL("CREATE INDEX defective_by_order ON defective_order (account, order_id)"),
            SQL(
                """
                CREATE TABLE open_order (
                    account BIGINT NOT NULL REFERENCES account (id), changes_at BIGINT NOT NULL, order_id TEXT NOT NULL,
                    PRIMARY KEY (account, changes_at, order_id)
                )
                """),
            SQL("CREATE INDEX open_by_order ON open_order (account, order_id)"),
            SQL(
                """
                CREATE TABLE reconciliation (
                    account BIGINT NOT NULL REFERENCES account (id), rule TEXT NOT NULL, standard TEXT NOT NULL,
                    report_day BIGINT NOT NULL, import BIGINT NOT NULL, line BIGINT NOT NULL, place BIGINT NOT NULL,
                    ours_numerator BIGINT, ours_denominator BIGINT, explanation TEXT NOT NULL,
                    PRIMARY KEY (account, rule)
                )
                """),
            SQL(
                """
                CREATE TABLE board_row (
                    account BIGINT NOT NULL REFERENCES account (id), store TEXT NOT NULL, as_of BIGINT NOT NULL,
                    rank BIGINT NOT NULL, state TEXT NOT NULL, rule TEXT, status TEXT, bad BIGINT, units BIGINT,
                    undecided BIGINT, unplaced BIGINT, history TEXT, newest_day BIGINT, order_count BIGINT NOT NULL,
                    PRIMARY KEY (account)
                )
                """),
            SQL("CREATE INDEX account_change ON account (next_change, id)"),
            SQL("CREATE INDEX board_rank ON board_row (rank, account)"),
            SQL("CREATE INDEX board_state ON board_row (state, rank, account)"),
            SQL("CREATE INDEX board_as_of ON board_row (store, as_of, account)"),
        ])
}
