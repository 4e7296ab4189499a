"""Scores of probabilities, now that it is known what came."""

import numpy as np
from scipy.stats import rankdata


def brier(chance, came):
    return np.mean((chance - came) ** 2)


def log_score(chance, came):
    sure = np.clip(chance, 1e-4, 1 - 1e-4)
    return -np.mean(np.where(came, np.log(sure), np.log(1 - sure)))


def area(chance, came):
    """Under the curve; one half is guessing."""
    ones = came.sum()
    others = len(came) - ones
    if ones == 0 or others == 0:
        return float("nan")
    return (rankdata(chance)[came].sum() - ones * (ones + 1) / 2) / (ones * others)


def calibration(chance, came):
    tenths = np.minimum(9, (chance * 10).astype(int))
    return sum(abs(came[tenths == one].sum() - chance[tenths == one].sum()) for one in range(10)) / len(came)
