"""The page of an account beside the same page in Python: FastAPI, sqlite3 and Jinja, from the same database.

usage: peer.py STANDING WORK ROUNDS FOLDER SECONDS
"""

import os
import socket
import subprocess
import sys
import time
import urllib.error

from clock import Server, load, medians, standing_server, table

standing, work, rounds, folder, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:6]
peers = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "peers")
data = os.path.join(work, f"peer-{os.path.basename(folder)}")
if not os.path.exists(os.path.join(data, "done")):
    subprocess.run([standing, "import", *(os.path.join(folder, name) for name in ("all-orders.txt", "defects.csv")),
                    "--account", "Bench", "--store", "amazon.us", "--data", data],
                   check=True, stdout=subprocess.DEVNULL)
    open(os.path.join(data, "done"), "w").close()


def python_server():
    # The workers share a port that has to be named.
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    return Server(
        [sys.executable, "-m", "uvicorn", "store_pages:app", "--app-dir", peers, "--port", str(port), "--workers",
         str(os.cpu_count()), "--no-access-log"],
        r"running on http://[^:]+:(\d+)", stderr=subprocess.STDOUT,
        env=os.environ | {"STANDING_FILE": os.path.join(data, "standing.sqlite"), "PYTHONDONTWRITEBYTECODE": "1"})


def size(server):
    """The bytes of the page, once the server answers."""
    for _ in range(100):
        try:
            return len(server.get("/accounts/1", compressed=True))
        except urllib.error.HTTPError as error:
            sys.exit(f"a server answers {error}")
        except urllib.error.URLError:
            time.sleep(0.2)
    sys.exit("a server does not answer")


runs = {"standing": [], "FastAPI": []}
with standing_server(standing, data) as ours, python_server() as theirs:
    servers = {"standing": ours, "FastAPI": theirs}
    # Both know the session, for both read the same tables.
    theirs.session = ours.session
    sizes = {name: size(server) for name, server in servers.items()}
    for number in range(rounds + 1):
        for name, server in servers.items():
            requests, cpu, middle, slow, took = load(server, "/accounts/1", 64, seconds)
            print(f"round {number} of {rounds}: {name} {requests} {cpu:.2f}", file=sys.stderr)
            if number > 0:
                runs[name].append((requests / cpu, requests / took, middle, slow))

cells = {name: medians(took) for name, took in runs.items()}
table("The page of an account, 64 visitors at once", [
    "bytes, compressed", "requests per CPU second", "requests/s", "median, ms", "p99, ms", "per CPU : FastAPI"], [
    (name, [f"{sizes[name]:,}", f"{efficient:,.0f}", f"{fast:,.0f}", f"{middle:.1f}", f"{slow:.1f}",
            f"{efficient / cells['FastAPI'][0]:.2f}"])
    for name, (efficient, fast, middle, slow) in cells.items()])
