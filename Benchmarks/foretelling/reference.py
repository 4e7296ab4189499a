"""Compares forecasts for made-up sellers with a reference that knows the population, and an oracle that knows each seller.

usage: reference.py FOLDER FORECASTS.csv

The reference knows how orders, defect probabilities and delays are distributed, but not each seller's pace and probability;
those it infers from what was known on the day. Both it and the oracle add up 2,000 futures a seller.
"""

import csv
import sys

import numpy as np
from scipy.stats import gamma

from population import AS_OF, MEAN, MEDIAN, SCALE, SHAPE, SIGMA, STRENGTH, WEEKDAYS
from scores import area, brier, calibration

AHEAD, WINDOW, TARGET, FUTURES = 14, 60, 0.01, 2000
FIRST, LAST = AS_OF + AHEAD - WINDOW + 1, AS_OF + AHEAD
# A delay is known by an age when it is below the age and a half, as days are rounded.
KNOWN = gamma.cdf(np.arange(400) + 0.5, SHAPE, scale=SCALE)


def missed(bad, units):
    return (units > 0) & (bad >= TARGET * units - 1e-9)


def futures(truth, knows_sellers):
    """The chance of a miss of each seller."""
    random = np.random.default_rng(5)
    counts, (who, placed, known) = truth["counts"], truth["defects"].T
    sellers = len(counts)
    told = (placed <= AS_OF) & (known <= AS_OF)
    all_bad = np.bincount(who[told], minlength=sellers)
    window_bad = np.bincount(who[told & (placed >= FIRST)], minlength=sellers)
    past = np.arange(AS_OF + 1)
    exposure = (counts[:, past] * KNOWN[AS_OF - past]).sum(1)
    weekdays = WEEKDAYS[past % 7].sum()
    coming = np.arange(AS_OF + 1, LAST + 1)
    coming_weekdays = WEEKDAYS[coming % 7]
    reported = (coming_weekdays * KNOWN[LAST - coming]).sum() / coming_weekdays.sum()
    ages = AS_OF - np.arange(FIRST, AS_OF + 1)
    grid = np.linspace(np.log(MEDIAN) - 6, np.log(MEDIAN) + 6, 400)
    chances = np.empty(sellers)
    for seller in range(sellers):
        if knows_sellers:
            share, pace = np.full(FUTURES, truth["share"][seller]), np.full(FUTURES, truth["pace"][seller])
        else:
            bad = all_bad[seller]
            share = random.beta(
                MEAN * STRENGTH + bad, (1 - MEAN) * STRENGTH + max(0, exposure[seller] - bad) + 1e-9, FUTURES)
            orders = counts[seller, past].sum()
            log = -0.5 * ((grid - np.log(MEDIAN)) / SIGMA) ** 2 + orders * grid - np.exp(grid) * weekdays
            weights = np.exp(log - log.max())
            pace = np.exp(random.choice(grid, FUTURES, p=weights / weights.sum()))
        silent = share[:, None] * (1 - KNOWN[ages]) + 1 - share[:, None]
        risk = share[:, None] * (KNOWN[ages + AHEAD] - KNOWN[ages]) / silent
        more = random.poisson(pace * coming_weekdays.sum())
        bad = window_bad[seller] + random.poisson((risk * counts[seller, FIRST:AS_OF + 1]).sum(1))
        bad = bad + random.binomial(more, share * reported)
        chances[seller] = missed(bad, counts[seller, FIRST:AS_OF + 1].sum() + more).mean()
    return chances


def main(folder, forecasts):
    truth = dict(np.load(f"{folder}/truth.npz"))
    with open(forecasts) as file:
        ours = np.array([float(row["probability"]) for row in csv.DictReader(file)])
    counts, (who, placed, known) = truth["counts"], truth["defects"].T
    sellers = len(counts)

    def figure(day):
        inside = (placed > day - WINDOW) & (placed <= day) & (known <= day)
        return missed(np.bincount(who[inside], minlength=sellers), counts[:, day - WINDOW + 1:day + 1].sum(1))

    came, already = figure(LAST), figure(AS_OF)
    reference, oracle = futures(truth, False), futures(truth, True)
    week = truth["pace"] * 7
    groups = [("all", week > 0), ("about 1 a week", week < 2.5), ("about 5", (week >= 2.5) & (week < 10)),
              ("about 20", (week >= 10) & (week < 45)), ("about 100", week >= 45)]
    print("\n| sellers by orders | sellers | missed | Brier | reference | oracle | ratio | AUC of those not missing yet |"
          " reference | oracle | calibration |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for name, some in groups:
        fresh = some & ~already
        scores = [brier(one[some], came[some]) for one in (ours, reference, oracle)]
        areas = [area(one[fresh], came[fresh]) for one in (ours, reference, oracle)]
        print(f"| {name} | {some.sum():,} | {came[some].mean():.1%} | " + " | ".join(f"{one:.5f}" for one in scores)
              + f" | {scores[0] / scores[1]:.3f} | " + " | ".join(f"{one:.4f}" for one in areas)
              + f" | {calibration(ours[some], came[some]):.4f} |")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
