"""Compares forecasts for real sellers with what people use instead, on the same rows.

usage: usual.py FOLDER TARGET MINIMUM-ORDERS

Persistence says that today's figure stays. The beta-binomial draws the next window from the figure of today and the mean of all
accounts. The logistic regression of today's rate and volume is fitted anew each day to all rows whose outcome is known by then;
rows before it can be fitted are left out for everybody.
"""

import csv
import sys
from datetime import date

import numpy as np
from scipy.stats import betabinom
from sklearn.linear_model import LogisticRegression

from scores import area, brier, calibration, log_score

AHEAD, WINDOW, STRENGTH = 14, 60, 20


def day_of(text):
    return date.fromisoformat(text[:10]).toordinal()


def main(folder, target, minimum):
    orders = {}
    with open(f"{folder}/orders.csv") as file:
        for row in csv.DictReader(file):
            orders[row["account"], row["order_id"]] = [day_of(row["placed_at"]), 10**9]
    with open(f"{folder}/defects.csv") as file:
        for row in csv.DictReader(file):
            order = orders.get((row["account"], row["order_id"]))
            if order and int(row["rating"]) <= 2:
                order[1] = min(order[1], day_of(row["known_at"]))
    accounts = {}
    for (account, _), order in orders.items():
        accounts.setdefault(account, []).append(order)
    accounts = {account: np.array(some) for account, some in accounts.items()}
    last = max(some[:, 0].max() for some in accounts.values())

    def figure(account, day):
        placed, known = accounts[account].T
        inside = (placed > day - WINDOW) & (placed <= day)
        return int((inside & (known <= day)).sum()), int(inside.sum())

    def is_missed(bad, units):
        return units >= max(1, minimum) and bad >= target * units - 1e-9

    cases = []
    with open(f"{folder}/rows.csv") as rows, open(f"{folder}/{target}.csv") as forecasts:
        for row, forecast in zip(csv.DictReader(rows), csv.DictReader(forecasts)):
            day = day_of(row["as_of"])
            if day + AHEAD <= last:
                bad, units = figure(row["account"], day)
                came = is_missed(*figure(row["account"], day + AHEAD))
                cases.append((day, float(forecast["probability"]), bad, units, came))
    days, ours, bad, units, came = (np.array(column) for column in zip(*cases))
    mean = bad.sum() / max(1, units.sum())
    persistence = np.array([float(is_missed(*pair)) for pair in zip(bad, units)])
    needed = np.ceil(target * np.maximum(units, 1) - 1e-9)
    binomial = np.where(
        units >= minimum,
        betabinom.sf(needed - 1, np.maximum(units, 1), mean * STRENGTH + bad, (1 - mean) * STRENGTH + units - bad), 0.02)
    inputs = np.column_stack([bad / np.maximum(units, 1), np.log1p(units), units >= minimum])
    logistic = np.full(len(came), np.nan)
    for day in np.unique(days):
        known, asked = days + AHEAD <= day, days == day
        if known.sum() >= 50 and 0 < came[known].sum() < known.sum():
            fitted = LogisticRegression(max_iter=500).fit(inputs[known], came[known])
            logistic[asked] = fitted.predict_proba(inputs[asked])[:, 1]
    fair = ~np.isnan(logistic)
    print(f"\ntarget {target:.0%}: {fair.sum():,} cases of {len(accounts):,} accounts, {came[fair].mean():.1%} missed\n")
    print("| | Brier | log score | AUC | calibration |\n|---|--:|--:|--:|--:|")
    for name, chance in (("standing", ours), ("persistence", persistence), ("beta-binomial", binomial),
                         ("logistic regression", logistic)):
        chance = chance[fair]
        print(f"| {name} | {brier(chance, came[fair]):.5f} | {log_score(chance, came[fair]):.5f} |"
              f" {area(chance, came[fair]):.4f} | {calibration(chance, came[fair]):.4f} |")


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
