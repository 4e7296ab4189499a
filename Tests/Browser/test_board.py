"""The board of an agency, from no account to more than a page of them, in every state; and files on their way."""

import datetime
import http.cookiejar
import json
import pathlib
import re
import sqlite3
import unittest
import urllib.parse
import urllib.request

from standing import LOOKS, PASSWORD, Browser, Server, look_name, own

# Where a page is as wide or narrow, and as dark or light, as it gets.
FEW = [("en", 390, False), ("zh", 1440, True)]
SOME = [look for look in LOOKS if (look[0] == "en") == (look[2] == (look[1] == 1440))]
MANY = 104


def day(ago):
    return str(datetime.date.today() - datetime.timedelta(ago))


def orders(count, first=1):
    return [{"order_id": f"B-{number}", "placed_at": day(first + number % 40), "status": "shipped"}
            for number in range(count)]


class Program:
    """Brings facts by the API, which is faster than forms."""

    def __init__(self, server):
        self.server = server
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.page("/sign-in", name="owner", password=PASSWORD)
        form = re.search(r'name="form" value="([^"]*)"', self.page("/settings/tokens"))[1]
        made = self.page("/settings/tokens", form=form, name="Program", role="manager", accounts="all")
        self.token = re.search(r"standing_[0-9a-f]+", made)[0]
        server.secrets.append(self.token)

    def page(self, path, **fields):
        data = urllib.parse.urlencode(fields).encode() if fields else None
        return self.opener.open(self.server.address + path, data).read().decode()

    def send(self, path, body):
        request = urllib.request.Request(
            self.server.address + "/api/v1" + path, json.dumps(body).encode(),
            {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request))

    def account(self, name, rows=(), claims=None):
        account = self.send("/accounts", {"name": name, "store": "amazon.us"})["id"]
        if rows:
            self.send(f"/accounts/{account}/orders", {"rows": list(rows)})
        if claims is not None:
            self.claims(account, claims)
        return account

    def claims(self, account, orders, ago=3):
        self.send(f"/accounts/{account}/defects", {"complete": True, "rows": [
            {"order_id": order, "kind": "guarantee_claim", "known_at": day(ago)} for order in orders]})


class Board(unittest.TestCase):
    def setUp(self):
        self.server = Server("--without-sample")
        self.addCleanup(self.server.close)
        self.browser = Browser()
        self.addCleanup(self.browser.close)
        own(self.server, self.browser)

    def open(self, path, language="en"):
        self.browser.open(self.server.address + path + ("&" if "?" in path else "?") + "lang=" + language)

    def looks(self, name, path, looks, check=lambda: None, is_live=False):
        for look in looks:
            with self.subTest(page=name, look=look_name(*look)):
                self.browser.look(look[1], dark=look[2])
                self.open(path, look[0])
                check()
                # Figures that grow while a page is open may need more room.
                if not is_live:
                    self.assertEqual(self.browser.shift(), [])
                self.browser.picture(f"{name}-{look_name(*look)}")
                self.assertEqual(self.browser.violations(), [])
                self.assertLessEqual(self.browser.run("return document.scrollingElement.scrollWidth"), look[1])

    def test_a_board_grows(self):
        browser = self.browser
        self.looks("board-empty", "/", SOME)

        # Every state, and what changed since the visit before.
        program = Program(self.server)
        program.account("Narrow", orders(240), ["B-30"])
        old = program.account("Old", orders(40, first=60))
        program.claims(old, ["B-0"], ago=50)
        empty = program.account("Empty")
        turning = program.account("Turning", orders(240), [])
        self.open("/")
        self.let_hours_pass()
        program.claims(turning, [f"B-{number}" for number in range(30, 34)])

        def states():
            found = [mark.get_attribute("class") for mark in browser.all("td.s .st")]
            self.assertEqual(found, ["st missed", "st tight", "st stale", "st unknown"])
            self.assertTrue(browser.one("tr:has(.missed) .c-since .missed").get_attribute("textContent").strip())
        self.looks("board-states", "/", LOOKS, states)
        self.looks("account-empty", f"/accounts/{empty}", FEW)

        # More than a page of them.
        rows = "".join(f"M-{shop}-{number},{day(1 + 5 * number)},shipped,Agency shop {shop:03}\n"
                       for shop in range(MANY) for number in range(8))
        self.bring("Agency", "agency.csv", "order_id,placed_at,status,account\n" + rows)
        browser.wait_until_read()
        self.looks("board-many", "/", FEW, lambda: self.assertEqual(len(browser.all(".board tbody tr")), 100))
        browser.press(".pages a")
        self.assertEqual(len(browser.all(".board tbody tr")), MANY + 4 - 100)
        self.assertEqual(browser.violations(), [])
        asked, size = browser.transfer(self.server.address + "/?lang=en")
        self.assertEqual(len(browser.all(".board tbody tr")), 100)
        self.assertLessEqual(size, 60_000)

    def test_slots_are_whole_on_the_narrowest_phone(self):
        program = Program(self.server)
        for name, count, claims in [("Narrow", 240, 1), ("Missed", 240, 6), ("Wide", 900, 8), ("Many", 900, 14)]:
            program.account(name, orders(count), [f"B-{number}" for number in range(20, 20 + claims)])
        self.browser.look(320, 640)
        for language in ["en", "zh"]:
            with self.subTest(language=language):
                self.open("/", language)
                self.assertEqual(len(self.browser.all(".board .gauge")), 4)
                self.assertTrue(self.browser.all(".board .gauge .over"))
                self.assertEqual(self.cut(), [])
                self.assertLessEqual(self.browser.run("return document.scrollingElement.scrollWidth"), 320)
                self.browser.picture(f"board-slots-{language}-320")

    def cut(self):
        """Parts of slots that reach out of their picture or their cell."""
        return self.browser.run(
            """
            return [...document.querySelectorAll(".board .gauge")].flatMap(gauge => {
                const [own, cell] = [gauge, gauge.closest("td")].map(one => one.getBoundingClientRect());
                const left = Math.max(own.left, cell.left) - 1, right = Math.min(own.right, cell.right, innerWidth) + 1;
                return [...gauge.children].filter(part => {
                    const box = part.getBoundingClientRect();
                    return box.left < left || box.right > right;
                }).map(part => part.outerHTML);
            });
            """)

    def let_hours_pass(self):
        """As if all that was seen had been seen five hours earlier (in microseconds): a visit is over after four."""
        database = sqlite3.connect(pathlib.Path(self.server.folder, "data", "standing.sqlite"))
        with database:
            database.execute("UPDATE board_visit SET seen_at = seen_at - 5 * 3600000000")
            database.execute("UPDATE board_past SET at = at - 6 * 3600000000")
        database.close()

    def test_files_on_their_way(self):
        browser = self.browser
        self.bring("North", "orders.csv", "order_id,placed_at,status\nF-1,2026-11-01,shipped\nF-2,nonsense,shipped\n")
        browser.wait_until_read()
        done = browser.driver.current_url.removeprefix(self.server.address).split("?")[0]
        self.looks("import-done", done, LOOKS, lambda: self.assertIn("nonsense", browser.text()))
        lines = "".join(f"F-{number},2026-11-{number % 20 + 1:02},shipped\n" for number in range(400_000))
        self.bring("North", "large.csv", "order_id,placed_at,status\n" + lines)
        running = browser.driver.current_url.removeprefix(self.server.address).split("?")[0]
        self.looks("import-running", running, FEW, lambda: self.assertTrue(browser.all("[data-live]")),
                   is_live=True)
        browser.wait_until_read()

    def bring(self, account, name, text):
        self.open("/import")
        self.browser.name_account(account)
        self.browser.fill({"files": self.server.path(name, text)})
        self.browser.press("form.dz button")


if __name__ == "__main__":
    unittest.main()
