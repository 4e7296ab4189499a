extension Migration {
    /// Of accounts that need attention alike, those that will rather miss come first; what missed on its last data comes before
    /// all that is met; and it is found fast what changed since a moment.
    static let boardOrder = Migration(
        "board-order",
        ["board_row", "board_past"].map(ranked) + [
            SQL("DROP INDEX board_rank"),
            SQL("DROP INDEX board_state"),
            SQL("CREATE INDEX board_rank ON board_row (rank, (-COALESCE(chance, -1)), account)"),
            SQL("CREATE INDEX board_state ON board_row (state, rank, (-COALESCE(chance, -1)), account)"),
            SQL("CREATE INDEX board_chance ON board_row ((-COALESCE(chance, -1)), rank, account)"),
            SQL("CREATE INDEX board_store ON board_row (store, state, account)"),
            SQL("CREATE INDEX board_past_at ON board_past (at, account)"),
        ])

    /// A rank is the place of a state times 2^40, and how much room there is. What is stale and was missed takes the place of
    /// what is met, all behind it moves on by one.
    private static func ranked(_ table: String) -> SQL {
        SQL(
            """
            UPDATE \(table) SET rank = CASE
                WHEN state = 'stale' AND status = 'missed' THEN rank - 1099511627776
                ELSE rank + 1099511627776 END
            WHERE state IN ('met', 'stale', 'no-data')
            """)
    }
}
