extension Migration {
    /// Accounts, imports, and the facts of each row of each file.
    ///
    /// Facts have no foreign keys: each row would look up its account and its import, which costs more than keeping the row;
    /// they are written and deleted only together with `account_import`, which has them. `line` is that of the file.
    static let accountsAndFacts = Migration(
        "accounts-and-facts",
        [
            // The last number given to an account, an import …; none is given twice.
            SQL("CREATE TABLE counter (name TEXT NOT NULL, last BIGINT NOT NULL, PRIMARY KEY (name))"),
            SQL(
                """
                CREATE TABLE account (
                    id BIGINT NOT NULL, name TEXT NOT NULL, store TEXT NOT NULL,
                    is_sample BIGINT NOT NULL CHECK (is_sample IN (0, 1)), fixed_day BIGINT,
                    order_count BIGINT NOT NULL CHECK (order_count >= 0), newest BIGINT,
                    counting TEXT NOT NULL, counted_at BIGINT NOT NULL, next_change BIGINT, version BIGINT NOT NULL,
                    PRIMARY KEY (id), CONSTRAINT account_name UNIQUE (name, store)
                )
                """),
            SQL(
                """
                CREATE TABLE import (
                    id BIGINT NOT NULL, at BIGINT NOT NULL, file_name TEXT NOT NULL, digest TEXT NOT NULL,
                    entry TEXT NOT NULL, kind TEXT, byte_count BIGINT NOT NULL CHECK (byte_count >= 0),
                    usable_rows BIGINT NOT NULL CHECK (usable_rows >= 0),
                    finding_count BIGINT NOT NULL CHECK (finding_count >= 0),
                    account_name TEXT NOT NULL, store TEXT NOT NULL, account_column TEXT NOT NULL,
                    names_accounts BIGINT NOT NULL CHECK (names_accounts IN (0, 1)), column_facts BIGINT NOT NULL,
                    undone_at BIGINT, undone BIGINT NOT NULL CHECK (undone IN (0, id)),
                    PRIMARY KEY (id),
                    CONSTRAINT import_undone CHECK ((undone_at IS NULL) = (undone = 0))
                )
                """),
            // An undone import makes room for the same file.
            SQL(
                """
                CREATE UNIQUE INDEX import_file
                ON import (digest, entry, account_name, store, account_column, undone)
                """),
            SQL(
                """
                CREATE TABLE finding (import BIGINT NOT NULL REFERENCES import (id), place BIGINT NOT NULL,
                    severity TEXT NOT NULL, line BIGINT, column_name TEXT, row_count BIGINT NOT NULL,
                    lines TEXT NOT NULL, remark TEXT NOT NULL, PRIMARY KEY (import, place)
                )
                """),
            SQL(
                """
                CREATE TABLE account_import (
                    account BIGINT NOT NULL REFERENCES account (id), import BIGINT NOT NULL REFERENCES import (id),
                    newest BIGINT, held BIGINT NOT NULL, held_defects TEXT NOT NULL,
                    holds_all BIGINT NOT NULL CHECK (holds_all IN (0, 1)),
                    holds_penalties BIGINT NOT NULL CHECK (holds_penalties IN (0, 1)),
                    row_count BIGINT NOT NULL CHECK (row_count >= 0),
                    PRIMARY KEY (account, import)
                )
                """),
            SQL("CREATE INDEX account_import_by_import ON account_import (import)"),
        ] + orderFacts + accountFacts)

    /// What is said of an order.
    private static let orderFacts: [SQL] = [
        SQL(
            """
            CREATE TABLE order_row (
                account BIGINT NOT NULL, order_id TEXT NOT NULL, import BIGINT NOT NULL, line BIGINT NOT NULL,
                placed BIGINT NOT NULL, updated BIGINT NOT NULL, status BIGINT, fulfilment BIGINT, business BIGINT,
                quantity BIGINT NOT NULL, item BIGINT NOT NULL,
                ship_by BIGINT, deliver_by BIGINT, confirmed_at BIGINT, unconfirmed_at BIGINT, handed_over_at BIGINT,
                first_scan_at BIGINT, attempted_at BIGINT, delivered_at BIGINT, cancelled_at BIGINT,
                cancelled_by BIGINT, invoiced_at BIGINT,
                PRIMARY KEY (account, order_id, import, line)
            )
            """),
        SQL(
            """
            CREATE TABLE category_row (
                account BIGINT NOT NULL, order_id TEXT NOT NULL, import BIGINT NOT NULL, place BIGINT NOT NULL,
                category TEXT NOT NULL, PRIMARY KEY (account, order_id, import, place)
            )
            """),
        SQL(
            """
            CREATE TABLE defect_row (
                account BIGINT NOT NULL, order_id TEXT NOT NULL, import BIGINT NOT NULL, line BIGINT NOT NULL,
                kind TEXT NOT NULL, known_at BIGINT NOT NULL, rating BIGINT, reason TEXT NOT NULL,
                decision TEXT NOT NULL, decided_at BIGINT, closed_at BIGINT,
                inferred BIGINT NOT NULL CHECK (inferred IN (0, 1)),
                PRIMARY KEY (account, order_id, import, line, kind)
            )
            """),
        SQL(
            """
            CREATE TABLE package_row (
                account BIGINT NOT NULL, order_id TEXT NOT NULL, import BIGINT NOT NULL, line BIGINT NOT NULL,
                package_id TEXT NOT NULL, confirmed_at BIGINT, carrier TEXT, service TEXT, tracking_number TEXT,
                first_scan_at BIGINT, delivered_at BIGINT, value BIGINT, currency TEXT, categories TEXT NOT NULL,
                PRIMARY KEY (account, order_id, import, line),
                CONSTRAINT package_money CHECK ((value IS NULL) = (currency IS NULL))
            )
            """),
        SQL("CREATE INDEX package_parcel ON package_row (account, tracking_number)"),
        // `order_id` is empty when only the parcel is named, `tracking_number` when only the order is.
        SQL(
            """
            CREATE TABLE scan_row (
                account BIGINT NOT NULL, order_id TEXT NOT NULL, tracking_number TEXT NOT NULL, import BIGINT NOT NULL,
                line BIGINT NOT NULL, at BIGINT NOT NULL, event TEXT NOT NULL, carrier TEXT, place TEXT,
                PRIMARY KEY (account, order_id, tracking_number, import, line)
            )
            """),
        SQL("CREATE INDEX scan_parcel ON scan_row (account, tracking_number)"),
        SQL(
            """
            CREATE TABLE return_row (
                account BIGINT NOT NULL, order_id TEXT NOT NULL, import BIGINT NOT NULL, line BIGINT NOT NULL,
                requested_at BIGINT NOT NULL, answered_at BIGINT, received_at BIGINT, refunded_at BIGINT, reason TEXT,
                PRIMARY KEY (account, order_id, import, line)
            )
            """),
        SQL(
            """
            CREATE TABLE message_row (
                account BIGINT NOT NULL, order_id TEXT NOT NULL, import BIGINT NOT NULL, line BIGINT NOT NULL,
                at BIGINT NOT NULL, sender TEXT NOT NULL, topic TEXT,
                PRIMARY KEY (account, order_id, import, line)
            )
            """),
    ]

    /// What is said of an account and of no order.
    private static let accountFacts: [SQL] = [
        SQL(
            """
            CREATE TABLE stock_row (
                account BIGINT NOT NULL, sku TEXT NOT NULL, import BIGINT NOT NULL, line BIGINT NOT NULL,
                on_hand BIGINT NOT NULL, counted_at BIGINT NOT NULL, reserved BIGINT NOT NULL, inbound BIGINT NOT NULL,
                inbound_at BIGINT, PRIMARY KEY (account, sku, import, line)
            )
            """),
        SQL(
            """
            CREATE TABLE setting_row (
                account BIGINT NOT NULL, import BIGINT NOT NULL, line BIGINT NOT NULL, at BIGINT NOT NULL, sku TEXT,
                lane TEXT, handling_days BIGINT, transit_days BIGINT, PRIMARY KEY (account, import, line)
            )
            """),
        SQL(
            """
            CREATE TABLE penalty_row (
                account BIGINT NOT NULL, penalty_id TEXT NOT NULL, import BIGINT NOT NULL, line BIGINT NOT NULL,
                kind TEXT NOT NULL, issued_at BIGINT NOT NULL, points BIGINT NOT NULL, amount BIGINT, currency TEXT,
                appeal_until BIGINT, PRIMARY KEY (account, penalty_id, import, line),
                CONSTRAINT penalty_money CHECK ((amount IS NULL) = (currency IS NULL))
            )
            """),
        SQL(
            """
            CREATE TABLE official_row (
                account BIGINT NOT NULL, standard TEXT NOT NULL, report_day BIGINT NOT NULL, import BIGINT NOT NULL,
                line BIGINT NOT NULL, place BIGINT NOT NULL, fulfilment BIGINT, from_day BIGINT NOT NULL,
                to_day BIGINT NOT NULL, numerator BIGINT, denominator BIGINT, rate DOUBLE PRECISION, status TEXT,
                PRIMARY KEY (account, standard, report_day, import, line, place)
            )
            """),
    ]
}
