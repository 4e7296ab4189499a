"""Makes up sellers whose truth is known: orders.csv, defects.csv, rows.csv and truth.npz.

usage: population.py FOLDER SELLERS SEED

Orders a day are log-normal with a median of 2.2 and a weekday pattern, defect probabilities are beta with a mean of 0.4 % and
the strength of 150 orders, defects become known after a gamma delay of 14 days, give or take 9. 180 days; each seller's figure
is to be foretold on the 166th day.
"""

import os
import sys
from datetime import date, timedelta

import numpy as np

DAYS, AS_OF, START = 180, 165, date(2026, 1, 5)
MEDIAN, SIGMA = 2.2, 1.3
MEAN, STRENGTH = 0.004, 150
DELAY_MEAN, DELAY_DEVIATION = 14, 9
WEEKDAYS = np.array([1.1, 1.05, 1, 1, 1.05, 0.95, 0.85])
WEEKDAYS /= WEEKDAYS.mean()
SHAPE, SCALE = (DELAY_MEAN / DELAY_DEVIATION) ** 2, DELAY_DEVIATION**2 / DELAY_MEAN


def main(folder, sellers, seed):
    os.makedirs(folder, exist_ok=True)
    random = np.random.default_rng(seed)
    pace = np.exp(random.normal(np.log(MEDIAN), SIGMA, sellers))
    share = random.beta(MEAN * STRENGTH, (1 - MEAN) * STRENGTH, sellers)
    counts = random.poisson(pace[:, None] * WEEKDAYS[np.arange(DAYS) % 7][None, :])
    dates = [(START + timedelta(day)).isoformat() for day in range(DAYS + 400)]
    defects, number = [], 0
    with open(f"{folder}/orders.csv", "w") as orders, open(f"{folder}/defects.csv", "w") as reports:
        orders.write("order_id,account,placed_at,status\n")
        reports.write("order_id,account,kind,known_at,rating\n")
        for seller in range(sellers):
            for day in np.flatnonzero(counts[seller]):
                many = counts[seller, day]
                orders.writelines(
                    f"{number + one},S{seller},{dates[day]}T12:00:00Z,shipped\n" for one in range(many))
                for one in np.flatnonzero(random.random(many) < share[seller]):
                    known = day + int(0.5 + random.gamma(SHAPE, SCALE))
                    defects.append((seller, day, known))
                    reports.write(f"{number + one},S{seller},feedback,{dates[known]}T12:00:00Z,1\n")
                number += many
    np.savez(f"{folder}/truth.npz", pace=pace, share=share, counts=counts, defects=np.array(defects))
    with open(f"{folder}/rows.csv", "w") as rows:
        rows.write("account,as_of\n")
        rows.writelines(f"S{seller},{dates[AS_OF]}\n" for seller in range(sellers))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
