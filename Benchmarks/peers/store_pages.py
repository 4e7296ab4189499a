"""The page of an account as a Python service: FastAPI, sqlite3 and Jinja, from the database that Standing keeps.

STANDING_FILE names the database. Who asks is looked up by the cookie of the session in its tables, forms carry a token that is written
otherwise on each page, and answers are compressed, as Standing does. The figures are those of Standing's page, from the same rows; the page has
as many charts and tables, but says less in half the bytes: nothing is foretold or explained, no day leads to its orders, one language.
"""

import hashlib
import os
import re
import secrets
import sqlite3
import threading
import time
from datetime import date, datetime, timedelta
from itertools import zip_longest
from math import sqrt
from zoneinfo import ZoneInfo

from fastapi import Cookie, Depends, FastAPI, HTTPException, Request
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

app = FastAPI()
app.add_middleware(GZipMiddleware, minimum_size=1200, compresslevel=1)
templates = Jinja2Templates(directory=os.path.dirname(os.path.abspath(__file__)))
zone = ZoneInfo("America/Los_Angeles")
own = threading.local()

PAST, COMING = 76, 14
BEHIND_COLUMN = re.compile("[\t\n]")

# rule, name, days, lag, limit in percent or nothing, whether to stay below it
STANDARDS = [
    ("order-defect-rate:seller", "Order defect rate", 60, 15, 1.0, True),
    ("order-defect-rate:marketplace", "Order defect rate, marketplace-fulfilled", 60, 15, 1.0, True),
    ("cancellation-rate:seller", "Cancellation rate", 7, 1, 2.5, True),
    ("late-shipment-rate-10d:seller@2014-09-22", "Late shipment, 10 days", 10, 0, 4.0, True),
    ("late-shipment-rate-30d:seller@2014-09-22", "Late shipment, 30 days", 30, 0, 4.0, True),
    ("valid-tracking-rate:seller", "Valid tracking", 30, 10, 95.0, False),
    ("on-time-delivery-rate:seller@2024-09-25", "On-time delivery", 14, 7, 90.0, False),
    ("negative-feedback-rate:seller", "Negative feedback", 60, 15, None, True),
    ("negative-feedback-rate:marketplace", "Negative feedback, marketplace-fulfilled", 60, 15, None, True),
    ("guarantee-claim-rate:seller", "A-to-z claims", 60, 15, None, True),
    ("guarantee-claim-rate:marketplace", "A-to-z claims, marketplace-fulfilled", 60, 15, None, True),
    ("chargeback-rate:seller", "Service chargebacks", 60, 15, None, True),
    ("chargeback-rate:marketplace", "Service chargebacks, marketplace-fulfilled", 60, 15, None, True),
]


def database():
    if not hasattr(own, "connection"):
        own.connection = sqlite3.connect(f"file:{os.environ['STANDING_FILE']}?mode=ro", uri=True)
        own.connection.execute("PRAGMA cache_size = -16384")
    return own.connection


def tallies(db, account, first, last):
    """Bad, units and undecided of each day of each rule."""
    months = (account, first.year * 100 + first.month, last.year * 100 + last.month)
    rules = {}
    for month, text in db.execute(
        "SELECT month, tallies FROM tally WHERE account = ? AND month >= ? AND month <= ? ORDER BY account, month",
        months):
        start = date(month // 100, month % 100, 1).toordinal()
        rule = ""
        for line in text.splitlines():
            name, category, lack, *columns = line.split("\t")
            rule = name or rule
            if category or lack:
                rules.setdefault((rule, category, lack), {})
                continue
            # Units, bad, undecided; a column that stands in the text already is named by its place.
            counts = [column(text, cells) for cells in columns[:3]] + [[]] * (3 - len(columns))
            kept = rules.setdefault((rule, "", ""), {})
            for day, (units, bad, undecided) in enumerate(zip_longest(*counts, fillvalue=0), start):
                if units or bad or undecided:
                    kept[day] = (bad, units, undecided)
    return rules


def column(text, cells):
    if cells.startswith("@"):
        cells = BEHIND_COLUMN.split(text[int(cells[1:]):], maxsplit=1)[0]
    return [int(cell or 0) for cell in cells.split(";")] if cells else []


def interval(bad, units):
    """Wilson's, of 95 %."""
    z = 1.959964
    share, squared = bad / units, z * z
    middle = (share + squared / (2 * units)) / (1 + squared / units)
    half = z * sqrt(share * (1 - share) / units + squared / (4 * units * units)) / (1 + squared / units)
    return max(0.0, middle - half) * 100, min(1.0, middle + half) * 100


class Sums:
    """Sums over any days of a rule, from running sums."""

    def __init__(self, days, first, last):
        self.first, self.last = first, last
        self.sums = [(0, 0, 0)]
        bad = units = undecided = 0
        for day in range(first, last + 1):
            more = days.get(day)
            if more:
                bad, units, undecided = bad + more[0], units + more[1], undecided + more[2]
            self.sums.append((bad, units, undecided))

    def of(self, first, last):
        low = self.sums[min(max(first - self.first, 0), len(self.sums) - 1)]
        high = self.sums[min(max(last - self.first + 1, 0), len(self.sums) - 1)]
        return tuple(b - a for a, b in zip(low, high))


def standing(standard, rules, today, first):
    rule, name, length, lag, limit, below = standard
    sums = Sums(rules.get((rule, "", ""), {}), first, today)
    end = today - lag
    bad, units, undecided = sums.of(end - length + 1, end)
    line = {"rule": rule, "name": name, "days": length, "limit": limit, "below": below, "bad": bad, "units": units,
            "undecided": undecided, "sums": sums, "length": length, "lag": lag, "lacks": undecided > 0}
    if units and not undecided:
        rate = bad / units
        line["rate"] = f"{rate * 100:.2f} %"
        line["interval"] = "{:.2f}–{:.2f} %".format(*interval(bad, units))
        if limit is not None:
            line["missed"] = rate * 100 >= limit if below else rate * 100 < limit
            line["room"] = max(0, int((units * limit / 100) - bad - 1e-9)) if below else 0
    line["spark"] = [sums.of(day - lag - length + 1, day - lag) for day in range(today - 59, today + 1)]
    return line


def points(line, today):
    """The figure on each day of the chart, and what enters and leaves the window."""
    course = []
    for day in range(today - PAST, today + COMING + 1):
        end = day - line["lag"]
        bad, units, _ = line["sums"].of(end - line["length"] + 1, end)
        entering = line["sums"].of(end, end)
        leaving = line["sums"].of(end - line["length"], end - line["length"])
        course.append({
            "day": date.fromordinal(day), "bad": bad, "units": units, "value": bad / units * 100 if units else None,
            "entering": entering[1], "leaving": leaving[1], "is_past": day <= today})
    return course


def plot(course, line):
    """What the chart shows of its days, drawn once as Standing does: a unit is a day across and a hundredth upright."""
    known = [point["value"] for point in course if point["value"] is not None]
    top = max([line["limit"] * 2] + known)
    most = max(1, max(max(point["entering"], point["leaving"]) for point in course))
    outlines = {"past": [], "ahead": [], "in": [], "out": []}
    for place, point in enumerate(course):
        if point["value"] is not None:
            y = 100 - point["value"] / top * 100
            outlines["past" if point["is_past"] else "ahead"].append(f"{place} {y:.1f}h1")
        for name, count in (("in", point["entering"]), ("out", point["leaving"])):
            if count:
                size = count / most * 100
                outlines[name].append(f"M{place}.1 {100 - size if name == 'in' else 104:.1f}h.8v{size:.1f}h-.8z")
    lines = [(name, "M" + "L".join(outlines[name])) for name in ("past", "ahead") if outlines[name]]
    return {"top": top, "days": len(course), "lines": lines, "flows": [(name, "".join(outlines[name])) for name in ("in", "out")]}


def drawing(course, line, top, wide, high):
    """A frame for the plot with its grid and words as numbers for the template, like Standing's in three widths."""
    width = (wide - 84) / len(course)
    months = [(f"{44 + place * width:.1f}", f"{point['day']:%b}") for place, point in enumerate(course) if point["day"].day == 1]
    ticks = [(f"{high - 122 - share * (high - 156):.1f}", f"{top * share:.1f} %") for share in (0, .2, .4, .6, .8, 1)]
    return {"wide": wide, "high": high, "months": months, "ticks": ticks,
            "limit": f"{high - 122 - line['limit'] / top * (high - 156):.1f}",
            "today": f"{44 + (PAST + 1) * width:.1f}"}


def days(course, line, today):
    """The table behind the chart."""
    rows = []
    for point in course:
        value = point["value"]
        missed = value is not None and (value >= line["limit"] if line["below"] else value < line["limit"])
        rows.append({
            "day": f"{point['day'].day} {point['day']:%b}", "basis": "so far" if point["day"] <= today else "if nothing new happens",
            "status": "Missed" if missed else "Met", "counts": f"{point['bad']} of {point['units']}",
            "rate": "–" if value is None else f"{value:.2f} %", "flow": f"+{point['entering']} −{point['leaving']}"})
    return rows


def sparkline(tallies):
    values = [bad / units if units else 0 for bad, units, _ in tallies]
    top = max(values) or 1
    return "M" + "L".join(f"{place * 2} {24 - value / top * 22:.1f}" for place, value in enumerate(values))


def page(account):
    db = database()
    row = db.execute("SELECT id, name, store, fixed_day, order_count, newest, counting, next_change FROM account"
                     " WHERE id = ?", (account,)).fetchone()
    if row is None:
        return None
    sellers = db.execute("SELECT id FROM account WHERE name = ? ORDER BY store", (row[1],)).fetchall()
    imports = [part for seller in sellers for part in db.execute(
        "SELECT import, newest, held, held_defects, holds_all FROM account_import WHERE account = ? ORDER BY import",
        seller)]
    officials = db.execute("SELECT rule FROM reconciliation WHERE account = ? ORDER BY rule", (account,)).fetchall()
    today = datetime.fromtimestamp(time.time(), zone).date()
    first = (today - timedelta(280)).toordinal()
    rules = tallies(db, account, date.fromordinal(first), today)
    lines = [standing(standard, rules, today.toordinal(), first) for standard in STANDARDS]
    defects, files = [], set()
    for line in lines:
        end = today.toordinal() - line["lag"]
        # Standing counts days from 1970-01-01.
        window = (end - line["length"] + 1 - 719163, end - 719163)
        line["orders"] = db.execute(
            "SELECT order_id, day, kinds, placed_at, known_at, import, line FROM defective_order"
            " WHERE account = ? AND rule = ? AND day >= ? AND day <= ? ORDER BY day, order_id",
            (account, line["rule"], *window)).fetchall()
        files.update(order[5] for order in line["orders"])
        if line["limit"] is not None:
            defects += [{"order": order[0], "day": date.fromordinal(order[1] + 719163), "kinds": order[2],
                         "off": date.fromordinal(order[1] + 719163 + line["length"] + line["lag"]),
                         "file": order[5], "line": order[6]} for order in line["orders"][:12]]
    names = {}
    for number in files:
        names[number] = db.execute("SELECT file_name FROM import WHERE id = ?", (number,)).fetchone()[0]
    judged = [line for line in lines if line["limit"] is not None]
    for line in judged:
        line["path"] = sparkline(line["spark"])
    judged.sort(key=lambda line: (line["lacks"], line.get("room", 1 << 30)))
    tightest = judged[0]
    course = points(tightest, today.toordinal())
    shape = plot(course, tightest)
    monday = today - timedelta(today.weekday())
    by_day = {point["day"]: point for point in course}
    weeks = [[(monday + timedelta(7 * week + day), by_day.get(monday + timedelta(7 * week + day)))
              for day in range(7)] for week in range(4)]
    newest = max((part[1] for part in imports if part[1]), default=row[5])
    return {
        "account": row[1], "store": row[2], "id": row[0], "today": today, "orders": row[4], "lines": judged,
        "newest": newest and datetime.fromtimestamp(newest, zone).date(), "officials": officials,
        "parts": [line for line in lines if line["limit"] is None], "tightest": tightest, "weeks": weeks,
        "plot": shape, "days": days(course, tightest, today),
        "charts": [drawing(course, tightest, shape["top"], *size) for size in ((1280, 388), (768, 388), (390, 380))],
        "defects": defects, "names": names}


def signed_in(account: int, session: str = Cookie("")):
    """The user of a session that may see the account, with a token for its forms."""
    db = database()
    digest = hashlib.sha256(session.encode()).hexdigest()
    row = db.execute("SELECT user_id, seen_at FROM user_session WHERE digest = ?", (digest,)).fetchone()
    if row is None or row[1] / 1e6 + 30 * 86400 < time.time():
        raise HTTPException(401)
    user = db.execute("SELECT name, role, sees_all, closed_at FROM users WHERE id = ?", row[:1]).fetchone()
    if user is None or user[3] is not None:
        raise HTTPException(401)
    if not user[2] and db.execute("SELECT 1 FROM user_account WHERE user_id = ? AND account = ?",
                                  (row[0], account)).fetchone() is None:
        raise HTTPException(404)
    key, veil = hashlib.sha256(f"form {session}".encode()).digest(), secrets.token_bytes(32)
    return {"name": user[0], "form": (veil + bytes(a ^ b for a, b in zip(veil, key))).hex()}


@app.get("/accounts/{account}", response_class=HTMLResponse)
def show(request: Request, account: int, person: dict = Depends(signed_in)):
    model = page(account)
    if model is None:
        raise HTTPException(404)
    model["person"] = person
    return templates.TemplateResponse(request, "store_account.html", model)
