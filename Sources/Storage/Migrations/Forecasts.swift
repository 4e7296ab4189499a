extension Migration {
    /// What was foretold of accounts, from what it was learnt, and how it came out.
    static let forecasts = Migration(
        "forecasts",
        [
            SQL(
                """
                CREATE TABLE forecast (
                    account BIGINT NOT NULL REFERENCES account (id), as_of BIGINT NOT NULL, made_at BIGINT NOT NULL,
                    digest TEXT NOT NULL, chances TEXT NOT NULL, next_due BIGINT,
                    PRIMARY KEY (account, as_of, made_at)
                )
                """),
            SQL("CREATE INDEX forecast_due ON forecast (next_due, account)"),
            SQL(
                """
                CREATE TABLE forecast_model (
                    marketplace TEXT NOT NULL, rule TEXT NOT NULL, as_of BIGINT NOT NULL, model TEXT NOT NULL,
                    PRIMARY KEY (marketplace, rule)
                )
                """),
            SQL(
                """
                CREATE TABLE forecast_score (
                    rule TEXT NOT NULL, horizon BIGINT NOT NULL, month BIGINT NOT NULL, tenth BIGINT NOT NULL,
                    count BIGINT NOT NULL, missed BIGINT NOT NULL, expected BIGINT NOT NULL, brier BIGINT NOT NULL,
                    log_score BIGINT NOT NULL, staying_wrong BIGINT NOT NULL,
                    PRIMARY KEY (rule, horizon, month, tenth)
                )
                """),
            SQL("ALTER TABLE board_row ADD COLUMN chance BIGINT"),
            SQL("ALTER TABLE board_row ADD COLUMN forecast_day BIGINT NOT NULL DEFAULT 0"),
            SQL("CREATE INDEX board_forecast ON board_row (store, forecast_day, account)"),
        ])
}
