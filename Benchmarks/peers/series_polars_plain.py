"""The series of order defect rates, by Polars, as one writes it who does not count seconds.

usage: series_polars_plain.py ALL-ORDERS.TXT DEFECTS.CSV FROM TO OUT.CSV
"""

import sys
from datetime import date, timedelta

import polars as pl

orders, defects, first, last, out = sys.argv[1:]
first, last = date.fromisoformat(first), date.fromisoformat(last)
days = pl.date_range(first - timedelta(74), last - timedelta(15), eager=True)
plain = {"infer_schema": False, "empty_string_is_null": False}

kind, decision = pl.col("kind"), pl.col("decision")
stands = ~decision.is_in(["denied", "withdrawn", "removed", "funded_by_marketplace"])
bad = (
    pl.scan_csv(defects, **plain)
    .unique(["order_id", "kind"], keep="last", maintain_order=True)
    .filter(
        pl.when(kind == "feedback")
        .then(pl.col("rating").is_in(["1", "2"]) & (decision != "removed"))
        .when(kind == "chargeback")
        .then(stands & (pl.col("reason").str.to_lowercase() != "fraud"))
        .otherwise(stands)
    )
    .select("order_id", bad=pl.lit(1))
    .unique()
)

rows = pl.scan_csv(orders, separator="\t", quote_char=None, **plain).select(
    account="order-channel",
    order_id="amazon-order-id",
    status="order-status",
    channel="sales-channel",
    day=pl.col("purchase-date")
    .str.to_datetime("%Y-%m-%dT%H:%M:%S%z", time_unit="ms")
    .dt.convert_time_zone("America/Los_Angeles")
    .dt.date(),
)
daily = (
    rows.filter(
        ~pl.col("status").is_in(["Cancelled", "Canceled", "Pending"]),
        pl.col("channel") != "Non-Amazon",
        pl.col("day").is_between(days[0], days[-1]),
    )
    .unique(["account", "order_id"])
    .join(bad, on="order_id", how="left")
    .group_by("account", "day")
    .agg(sold=pl.len().cast(pl.Int64), lost=pl.col("bad").sum().cast(pl.Int64))
)
accounts = rows.select(pl.col("account").unique()).sort("account")
(
    accounts.join(days.to_frame("day").lazy(), how="cross")
    .join(daily, on=["account", "day"], how="left")
    .sort("account", "day")
    .with_columns(pl.col("sold", "lost").fill_null(0).rolling_sum(60).over("account"))
    .filter(pl.col("day") >= first - timedelta(15))
    .select(
        "account",
        pl.col("day") + timedelta(15),
        denominator="sold",
        numerator="lost",
        rate=pl.when(pl.col("sold") > 0).then(pl.col("lost") / pl.col("sold")),
    )
    .collect(engine="streaming")
    .write_csv(out, float_precision=6)
)
