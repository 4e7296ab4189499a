"""The board of ten thousand accounts: its page, and measuring them all again when a day is over.

usage: board.py STANDING WORK ROUNDS FOLDER
"""

import sqlite3
import sys
import time

from clock import load, medians, standing_server, table
from many import accounts, data, database, rounds, standing

again, pages = [], []
for number in range(rounds + 1):
    # The day before: all standings are to be measured when the board is next asked for.
    with sqlite3.connect(database) as db:
        db.execute("UPDATE board_row SET as_of = as_of - 1")
    with standing_server(standing, data) as server:
        before, start = server.cpu(), time.monotonic()
        server.get("/")
        took = time.monotonic() - start, server.cpu() - before
        requests, cpu, middle, slow, _ = load(server, "/", 1, 3)
    print(f"round {number} of {rounds}: again {took[0]:.2f} {took[1]:.2f}, page {middle:.2f}", file=sys.stderr)
    if number > 0:
        again.append(took)
        pages.append((cpu / requests * 1e3, middle, slow))

wall, cpu = medians(again)
table(f"Measuring {accounts:,} accounts again", ["wall, s", "CPU, s"], [
    ("first page of a day", [f"{wall:.2f}", f"{cpu:.2f}"])])
cpu, middle, slow = medians(pages)
table(f"The board of {accounts:,} accounts", ["CPU ms a request", "median, ms", "p99, ms"], [
    ("a page of it", [f"{cpu:.2f}", f"{middle:.2f}", f"{slow:.2f}"])])
