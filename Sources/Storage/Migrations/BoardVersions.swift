extension Migration {
    /// Says of each row of the board which state of its account was measured; its course is read when it is shown.
    static let boardVersions = Migration(
        "board-versions",
        [
            SQL("ALTER TABLE board_row DROP COLUMN history"),
            SQL("ALTER TABLE board_row ADD COLUMN version BIGINT NOT NULL DEFAULT 0"),
            SQL("UPDATE board_row SET version = (SELECT version FROM account WHERE id = board_row.account)"),
        ])
}
