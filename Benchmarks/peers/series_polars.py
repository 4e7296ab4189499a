"""The series of order defect rates, by Polars.

usage: series_polars.py ALL-ORDERS.TXT DEFECTS.CSV FROM TO OUT.CSV [trusting]

`trusting` takes for granted that the rows of an order agree about its status and its day: it tells distinct rows
instead of distinct orders, which is cheaper, and counts an order twice whose rows disagree.
"""

import sys
from datetime import date, timedelta

import polars as pl

orders, defects, first, last, out = sys.argv[1:6]
trusting = sys.argv[6:] == ["trusting"]
first, last = date.fromisoformat(first), date.fromisoformat(last)
days = pl.date_range(first - timedelta(74), last - timedelta(15), eager=True)
plain = {"infer_schema": False, "empty_string_is_null": False}


def number(order_id):
    return pl.col(order_id).str.replace_all("-", "", literal=True).cast(pl.Int64)


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
    .select(number("order_id").unique())
    .collect()
    .to_series()
)

# Los Angeles is whole hours from UTC: looking up the hours of the windows is cheaper than turning
# millions of moments into local time.
hours = (
    pl.datetime_range(first - timedelta(75), last - timedelta(13), "1h", time_zone="UTC", eager=True)
    .to_frame("hour")
    .with_columns(day=pl.col("hour").dt.convert_time_zone("America/Los_Angeles").dt.date())
    .filter(pl.col("day").is_in(days.implode()))
)
known = pl.Enum(hours["hour"].dt.strftime("%Y-%m-%dT%H"))
hour = pl.col("purchase-date").str.slice(0, 13).cast(known, strict=False).to_physical()
day = pl.lit(hours["day"].cast(pl.Int64)).gather(hour)

# Ids are distinct as whole numbers too, which are cheaper to keep than text, as are account and day
# packed into one. Orders that do not count become one row of day 0, which keeps their account known
# without a second pass.
counts = pl.when(
    ~pl.col("order-status").is_in(["Cancelled", "Canceled", "Pending"]),
    pl.col("sales-channel") != "Non-Amazon",
    hour.is_not_null(),
)
account = pl.col("order-channel").cast(pl.Categorical).to_physical().cast(pl.Int64)
day = counts.then(day).otherwise(0)
order_id = counts.then(number("amazon-order-id"))
rows = pl.scan_csv(orders, separator="\t", quote_char=None, **plain)
if trusting:
    sales = rows.select(place=account * 2**16 + day, id=order_id).unique()
else:
    once = rows.select(account=account, day=day, id=order_id).unique(["account", "id"])
    sales = once.select("id", place=pl.col("account") * 2**16 + pl.col("day"))
place = pl.col("place")
daily = (
    sales.group_by("place")
    .agg(sold=pl.len(), bad=pl.col("id").is_in(bad.implode()).sum())
    .select(
        account=(place // 2**16).cast(pl.UInt32).cat.to(pl.Categorical).cast(pl.String),
        day=(place % 2**16).cast(pl.Int32).cast(pl.Date),
        sold=pl.col("sold").cast(pl.Int64),
        bad=pl.col("bad").cast(pl.Int64),
    )
    .collect(engine="streaming")
)

sold, lost = pl.col("sold"), pl.col("bad")
(
    daily.select(pl.col("account").unique().sort())
    .join(days.to_frame("day"), how="cross")
    .join(daily, on=["account", "day"], how="left", maintain_order="left")
    .with_columns(pl.col("sold", "bad").fill_null(0).rolling_sum(60).over("account"))
    .filter(pl.col("day") >= first - timedelta(15))
    .select(
        "account",
        pl.col("day") + timedelta(15),
        denominator="sold",
        numerator="bad",
        rate=pl.when(sold > 0).then(lost / sold),
    )
    .write_csv(out, float_precision=6)
)
