"""The board of ten thousand accounts: its page, and measuring them all again when a day is over.

usage: board.py STANDING WORK ROUNDS FOLDER
"""

import os
import sqlite3
import subprocess
import sys
import time
import urllib.request

from clock import load, medians, standing_server, table

standing, work, rounds, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
data = os.path.join(work, f"board-{os.path.basename(folder)}")
database = os.path.join(data, "standing.sqlite")
accounts = int(folder.rpartition("-")[2])


def add_accounts():
    """There is no command that adds thousands; rows as `standing account add` writes them."""
    subprocess.run([standing, "account", "add", "shop-00001", "--store", "amazon.us", "--data", data], check=True,
                   stdout=subprocess.DEVNULL)
    with sqlite3.connect(database) as db:
        db.executemany(
            "INSERT INTO account SELECT ?, ?, store, is_sample, fixed_day, order_count, newest, counting, counted_at,"
            " next_change, version FROM account WHERE id = 1",
            [(number, f"shop-{number:05}") for number in range(2, accounts + 1)])
        db.execute("UPDATE counter SET last = ? WHERE name = 'account'", (accounts,))


if not os.path.exists(os.path.join(data, "done")):
    add_accounts()
    start = time.monotonic()
    subprocess.run([standing, "import", os.path.join(folder, "all-orders.txt"), "--account", "shop-00001",
                    "--account-column", "order-channel", "--data", data], check=True, stdout=subprocess.DEVNULL)
    print(f"imported in {time.monotonic() - start:.1f} s", file=sys.stderr)
    open(os.path.join(data, "done"), "w").close()

again, pages = [], []
for number in range(rounds + 1):
    # The day before: all standings are to be measured when the board is next asked for.
    with sqlite3.connect(database) as db:
        db.execute("UPDATE board_row SET as_of = as_of - 1")
    with standing_server(standing, data) as server:
        before, start = server.cpu(), time.monotonic()
        urllib.request.urlopen(f"http://127.0.0.1:{server.port}/").read()
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
