"""The definition, in plain Python and as slow as it is plain: for checking, never for timing.

usage: series_reference.py ALL-ORDERS.TXT DEFECTS.CSV FROM TO OUT.CSV
"""

import csv
import sys
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

LAG, LENGTH = 15, 60
VOID = {"denied", "withdrawn", "funded_by_marketplace", "removed"}


def counts(kind, row):
    if kind == "feedback":
        return row["rating"] in ("1", "2") and row["decision"] != "removed"
    if kind == "chargeback" and row["reason"].lower() == "fraud":
        return False
    return row["decision"] not in VOID


def main(orders_path, defects_path, first, last, out_path):
    first, last = date.fromisoformat(first), date.fromisoformat(last)
    zone = ZoneInfo("America/Los_Angeles")

    ruling = {}
    with open(defects_path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            ruling[row["order_id"], row["kind"]] = row
    bad = {order for (order, kind), row in ruling.items() if counts(kind, row)}

    accounts, days = set(), {}
    with open(orders_path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            account, order = row["order-channel"], row["amazon-order-id"]
            accounts.add(account)
            if row["order-status"] in ("Cancelled", "Canceled", "Pending"):
                continue
            if row["sales-channel"] == "Non-Amazon":
                continue
            moment = datetime.fromisoformat(row["purchase-date"])
            days[account, order] = moment.astimezone(zone).date()

    sold = {account: {} for account in accounts}
    for (account, order), day in days.items():
        sold[account].setdefault(day, []).append(order in bad)

    with open(out_path, "w", encoding="utf-8") as out:
        out.write("account,day,denominator,numerator,rate\n")
        for account in sorted(accounts):
            day = first
            while day <= last:
                window = []
                for back in range(LAG, LAG + LENGTH):
                    window += sold[account].get(day - timedelta(back), ())
                n, d = sum(window), len(window)
                rate = f"{n / d:.6f}" if d else ""
                out.write(f"{account},{day},{d},{n},{rate}\n")
                day += timedelta(1)


main(*sys.argv[1:])
