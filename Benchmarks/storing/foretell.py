"""Forecasts of ten thousand accounts: all of them when their day is over, and one whose facts have changed.

usage: foretell.py STANDING WORK ROUNDS FOLDER
"""

import os
import re
import sqlite3
import sys
import time

from clock import Server, medians, table
from many import data, database, rounds, standing


def foretell(server, log):
    """Waits until the server says that it has foretold accounts; how many, and its CPU seconds by then."""
    for _ in range(2400):
        found = re.search(r"accounts=(\d+)", open(log).read())
        if found:
            return int(found[1]), server.cpu()
        time.sleep(0.05)
    sys.exit("nothing was foretold")


def measure(change):
    """CPU and wall seconds from the start of a server until the forecasts are made, after a change of the database."""
    with sqlite3.connect(database) as db:
        db.execute(change)
    log = os.path.join(data, "log")
    with open(log, "w") as errors:
        start = time.monotonic()
        with Server([standing, "serve", "--without-sample", "--data", data, "--listen", "127.0.0.1:0"],
                    r"http://[^:]+:(\d+)/", stderr=errors) as server:
            count, cpu = foretell(server, log)
            return time.monotonic() - start, cpu, count


whole, one = [], []
for number in range(rounds + 1):
    everything = measure("UPDATE board_row SET forecast_day = 0")
    single = measure("UPDATE board_row SET forecast_day = 0 WHERE account = 77")
    print(f"round {number} of {rounds}: {everything}, {single}", file=sys.stderr)
    if number > 0:
        whole.append(everything)
        one.append(single)

(wall, cpu, count), (small_wall, small_cpu, small) = medians(whole), medians(one)
table("Foretelling, with the start of the server", ["accounts", "wall, s", "CPU, s", "CPU ms an account"], [
    ("a day is over", [f"{count:,.0f}", f"{wall:.2f}", f"{cpu:.2f}", f"{cpu / count * 1e3:.2f}"]),
    ("one has changed", [f"{small:,.0f}", f"{small_wall:.2f}", f"{small_cpu:.2f}", ""])])
