"""The cost of an account's page beside how many orders the account has.

usage: pages.py STANDING WORK ROUNDS SMALL-FOLDER LARGE-FOLDER SECONDS
"""

import os
import sqlite3
import subprocess
import sys

from clock import load, medians, standing_server, table

standing, work, rounds, small, large, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:7]
reports = {"Small": small, "Large": large}


def keep(name, folder):
    """A database with the orders of a report, kept for the next time."""
    data = os.path.join(work, f"pages-{os.path.basename(folder)}")
    if not os.path.exists(os.path.join(data, "done")):
        files = [os.path.join(folder, file) for file in ("all-orders.txt", "defects.csv")]
        subprocess.run([standing, "import", *files, "--account", name, "--store", "amazon.us", "--data", data],
                       check=True, stdout=subprocess.DEVNULL)
        open(os.path.join(data, "done"), "w").close()
    return data


def listed_orders(server):
    """How many defective orders an account's page lists."""
    return server.get("/accounts/1").count(b'<td class="first">')


data = {name: keep(name, folder) for name, folder in reports.items()}
runs = {name: [] for name in data}
with standing_server(standing, data["Small"]) as one, standing_server(standing, data["Large"]) as other:
    servers = {"Small": one, "Large": other}
    listed = {name: listed_orders(server) for name, server in servers.items()}
    for number in range(rounds + 1):
        for name, server in servers.items():
            requests, cpu, middle, slow, _ = load(server, "/accounts/1", 1, seconds)
            print(f"round {number} of {rounds}: {name} {requests} {cpu:.2f}", file=sys.stderr)
            if number > 0:
                runs[name].append((cpu / requests * 1e6, middle, slow))

cells = {name: medians(took) for name, took in runs.items()}
orders = {name: sqlite3.connect(os.path.join(data[name], "standing.sqlite")).execute(
    "SELECT order_count FROM account").fetchone()[0] for name in data}
table("The page of an account over 450 days, one visitor after the other", [
    "orders listed", "CPU µs a request", "median, ms", "p99, ms", "CPU : small"], [
    (f"{orders[name]:,} orders", [
        str(listed[name]), f"{cpu:.0f}", f"{middle:.2f}", f"{slow:.2f}", f"{cpu / cells['Small'][0]:.2f}"])
    for name, (cpu, middle, slow) in cells.items()])
