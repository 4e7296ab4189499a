"""Importing a report against the databases' own ways to load its rows.

usage: import.py STANDING WORK ROUNDS REPORT-FOLDER
"""

import os
import shutil
import sqlite3
import subprocess
import sys

from clock import medians, run, table
from postgres import Postgres

standing, work, rounds, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
report = os.path.join(folder, "all-orders.txt")
data = os.path.join(work, "import-data")
database = os.path.join(data, "standing.sqlite")
own = [standing, "import", report, "--account", "Bench", "--store", "amazon.us", "--data", data]


migrate = [standing, "database", "migrate", "--data", data]


def fresh():
    shutil.rmtree(data, ignore_errors=True)
    subprocess.run(migrate, check=True, stdout=subprocess.DEVNULL)


def export(order, name):
    """The rows of the database as CSV. The shell has no NULL in CSV; 0 takes as much room in a row, which is none."""
    path = os.path.join(work, name)
    columns = sqlite3.connect(database).execute("PRAGMA table_info(order_row)")
    cells = ", ".join(f"ifnull({column[1]}, 0)" for column in columns)
    with open(path, "w") as file:
        subprocess.run(["sqlite3", "-csv", database, f"SELECT {cells} FROM order_row ORDER BY {order}"],
                       check=True, stdout=file)
    return path


def shell(path):
    """The shell with the settings that Standing gives its own connection."""
    return ["sqlite3", database, "PRAGMA cache_size = -262144", "PRAGMA wal_autocheckpoint = 16000",
            ".mode csv", f".import {path} order_row"]


def rows_kept():
    return sqlite3.connect(database).execute("SELECT COUNT(*) FROM order_row").fetchone()[0]


fresh()
run(own)
rows = rows_kept()
as_filed, sorted_by_key = export("line", "as-filed.csv"), export("account, order_id, import, line", "sorted.csv")
kept = {"standing": [], "sqlite3 .import, as filed": [], "sqlite3 .import, sorted": []}
commands = {
    "standing": own, "sqlite3 .import, as filed": shell(as_filed), "sqlite3 .import, sorted": shell(sorted_by_key)}
for number in range(rounds + 1):
    for name, command in commands.items():
        fresh()
        took = run(command)
        assert rows_kept() == rows, f"{name} kept {rows_kept()} rows of {rows}"
        print(f"round {number} of {rounds}: {name} {took[0]:.2f} {took[1]:.2f}", file=sys.stderr)
        # The first round only warms the page cache.
        if number > 0:
            kept[name].append(took)


def show(title, kept, best):
    cells = {name: medians(took) for name, took in kept.items()}
    table(f"{title}: {rows:,} rows", ["wall, s", "CPU, s", "rows/s", "rows per CPU second", f"speed : {best}"], [
        (name, [f"{wall:.2f}", f"{cpu:.2f}", f"{rows / wall:,.0f}", f"{rows / cpu:,.0f}",
                f"{cells[best][0] / wall:.2f}"]) for name, (wall, cpu) in cells.items()])


show("Into SQLite", kept, "sqlite3 .import, sorted")

if Postgres.is_installed():
    with Postgres(os.path.join(work, "postgres")) as server:
        text = os.path.join(work, "as-filed.tsv")
        environment = os.environ | {"STANDING_DATABASE_URL": server.url}
        kept = {"standing": [], "psql \\copy, as filed": []}
        copy = ["psql", "-q", server.url, "-c", f"\\copy order_row from '{text}'"]
        commands = {"standing": own, "psql \\copy, as filed": copy}
        for number in range(rounds + 1):
            for name, command in commands.items():
                server.empty()
                subprocess.run(migrate, check=True, env=environment, stdout=subprocess.DEVNULL)
                before = server.cpu()
                wall, cpu = run(command, env=environment)
                took = wall, cpu + server.cpu() - before
                count = int(server.ask("SELECT COUNT(*) FROM order_row"))
                assert count == rows, f"{name} kept {count} rows of {rows}"
                if number == 0 and command is own:
                    server.ask(f"\\copy (SELECT * FROM order_row ORDER BY line) to '{text}'")
                print(f"round {number} of {rounds}: {name} {took[0]:.2f} {took[1]:.2f}", file=sys.stderr)
                if number > 0:
                    kept[name].append(took)
        show("Into PostgreSQL, CPU with the server's", kept, "psql \\copy, as filed")
