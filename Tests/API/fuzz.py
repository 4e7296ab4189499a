"""Starts a server with the sample shop, makes a token, and lets schemathesis ask whatever the server's own document allows, and more."""

import datetime
import http.cookiejar
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

PROGRAM = os.environ["STANDING"]


def field(page, name):
    return re.search(rf'name="{name}" value="([^"]*)"', page)[1]


def main(schemathesis, arguments):
    folder = tempfile.mkdtemp(prefix="standing-api-")
    log = open(folder + "/log", "w")
    server = subprocess.Popen(
        [PROGRAM, "serve", "--data", folder + "/data", "--listen", "127.0.0.1:0", "--language", "en", "--without-sample"],
        stdout=subprocess.PIPE, stderr=log, text=True)
    try:
        text = ""
        for line in server.stdout:
            text += line
            if "standing import" in line:
                break
        address = re.search(r"http://[0-9.:]+", text)[0]
        browser = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

        def page(path, **fields):
            data = urllib.parse.urlencode(fields).encode() if fields else None
            return browser.open(urllib.parse.urljoin(address, path), data).read().decode()

        page(re.search(r"http://\S+/links/[0-9a-f]+", text)[0], name="Owner", password="a long enough sentence")
        made = page(
            "/settings/tokens", form=field(page("/settings/tokens"), "form"), name="Fuzzer", role="manager",
            accounts="all")
        token = re.search(r"standing_[0-9a-f]+", made)[0]
        # An account with something in it, at the id that comes first.
        page("/settings/accounts", form=field(page("/settings/accounts"), "form"), name="Fuzzed", store="amazon.us")

        def send(kind, body):
            request = urllib.request.Request(
                f"{address}/api/v1/accounts/1/{kind}", json.dumps(body).encode(),
                {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
            answer = json.load(urllib.request.urlopen(request))
            assert answer["result"] == "imported", answer

        send("orders", {"rows": [
            {"order_id": f"F-{number}", "placed_at": f"{datetime.date.today() - datetime.timedelta(number)}",
             "status": "shipped"} for number in range(1, 80)]})
        send("defects", {"complete": True, "rows": [
            {"order_id": "F-30", "kind": "guarantee_claim", "known_at": f"{datetime.date.today()}"}]})
        code = subprocess.call([
            schemathesis, "run", address + "/api/v1/openapi.json", "--header", f"Authorization: Bearer {token}",
            *arguments], cwd=folder)
        if server.poll() is not None:
            print("the server ended", file=sys.stderr)
            code = 1
        secrets = r"standing_[0-9a-f]+|\b[0-9a-f]{64}\b|\bF-\d+|a long enough sentence"
        told = re.findall(secrets, open(folder + "/log").read())
        if told:
            print(f"the log tells {told[:5]}", file=sys.stderr)
            code = 1
        failures = [line for line in open(folder + "/log") if " error " in line]
        if failures:
            print("".join(failures[:20]), file=sys.stderr)
            code = 1
        return code
    finally:
        server.terminate()
        server.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
