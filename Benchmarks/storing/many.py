"""An installation with the ten thousand accounts of a report, made once.

For programs called with STANDING WORK ROUNDS FOLDER.
"""

import os
import sqlite3
import subprocess
import sys
import time

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
