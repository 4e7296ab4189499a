"""Times of commands and of servers, and tables of them."""

import http.client
import json
import os
import re
import resource
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from statistics import median

TICK = os.sysconf("SC_CLK_TCK")


def run(command, **options):
    """Runs a command to its end; wall and CPU seconds of it and of its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    options.setdefault("stdout", subprocess.DEVNULL)
    subprocess.run(command, check=True, **options)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def processes_cpu(root):
    """CPU seconds of a process, of its children and of those that have ended."""
    parents, seconds = {}, {}
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            fields = open(f"/proc/{name}/stat").read().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(name)] = int(fields[1])
        seconds[int(name)] = sum(map(int, fields[11:15])) / TICK
    total, waiting = 0, [root]
    while waiting:
        process = waiting.pop()
        total += seconds.get(process, 0)
        waiting += [child for child, parent in parents.items() if parent == process]
    return total


class Server:
    """A server while it runs; `ready` is what it prints when it listens, or an address that answers then."""

    def __init__(self, command, ready, **options):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **options)
        self.port = None
        while self.port is None:
            line = self.process.stdout.readline()
            if not line:
                sys.exit(f"{command[0]} did not start")
            found = re.search(ready, line)
            self.port = found and int(found[1])

    #: What a browser that is signed in shows.
    session = ""

    def cpu(self):
        return processes_cpu(self.process.pid)

    def get(self, path, compressed=False):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}")
        if self.session:
            request.add_header("Cookie", f"session={self.session}")
        if compressed:
            request.add_header("Accept-Encoding", "gzip")
        with urllib.request.urlopen(request) as page:
            return page.read()

    def sign_in(self, link):
        """Follows a link that leads in once."""
        form = urllib.parse.urlencode({"password": "a sentence for the benchmark"}).encode()
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("POST", link, form)
        self.session = re.search(r"session=([0-9a-f]+)", connection.getresponse().getheader("Set-Cookie"))[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def standing_server(standing, data):
    """A server that makes no forecasts beside: those of ten thousand accounts take a while."""
    server = Server([standing, "serve", "--without-sample", "--without-forecasts", "--data", data, "--listen", "127.0.0.1:0"],
                    r"http://[^:]+:(\d+)/", stderr=subprocess.DEVNULL)
    add = [standing, "user", "add", "benchmark", "--role", "owner", "--data", data]
    added = subprocess.run(add, capture_output=True, text=True)
    if added.returncode:
        added = subprocess.run([*add, "--again"], check=True, capture_output=True, text=True)
    server.sign_in(re.search(r"/links/[0-9a-f]+", added.stdout)[0])
    return server


def load(server, path, connections, seconds):
    """What wrk measures: requests, CPU seconds of the server, median and 99th percentile in milliseconds."""
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "report.lua")
    before = server.cpu()
    text = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--timeout", "60", "-s", script,
         "-H", f"Cookie: session={server.session}", "-H", "Accept-Encoding: gzip", f"http://127.0.0.1:{server.port}{path}"],
        check=True, capture_output=True, text=True).stdout
    cpu = server.cpu() - before
    told = json.loads(text.rpartition("REPORT ")[2])
    if told["errors"] or not told["requests"]:
        sys.exit(f"{path}: {told['errors']} of {told['requests']} requests failed")
    return told["requests"], cpu, told["p50"] / 1000, told["p99"] / 1000, told["seconds"]


def table(title, heads, rows):
    print(f"\n{title}\n\n| | {' | '.join(heads)} |\n|---|{'--:|' * len(heads)}")
    for name, cells in rows:
        print(f"| {name} | {' | '.join(cells)} |")
    sys.stdout.flush()


def medians(runs):
    """The median of each column."""
    return [median(column) for column in zip(*runs)]
