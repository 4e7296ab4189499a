"""Writes rows.csv for a history: each account on each seventh day from its first order on.

usage: rows.py FOLDER
"""

import csv
import sys
from datetime import date, timedelta


def main(folder):
    first, last = {}, ""
    with open(f"{folder}/orders.csv") as file:
        for row in csv.DictReader(file):
            day = row["placed_at"][:10]
            first[row["account"]] = min(first.get(row["account"], day), day)
            last = max(last, day)
    day, end = date.fromisoformat(min(first.values())) + timedelta(60), date.fromisoformat(last)
    with open(f"{folder}/rows.csv", "w") as rows:
        rows.write("account,as_of\n")
        while day <= end:
            rows.writelines(f"{name},{day}\n" for name in sorted(first) if first[name] <= day.isoformat())
            day += timedelta(7)


if __name__ == "__main__":
    main(sys.argv[1])
