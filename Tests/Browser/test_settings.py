"""What is settled once: unknown columns, standards, tokens, accounts, a mail, a backup; as somebody does it with the mouse."""

import json
import pathlib
import unittest
import urllib.error
import urllib.request

from standing import PASSWORD, Browser, Server, own

TABLE = "单号;下单;状态\n" + "".join(
    f"E-{number};{number % 20 + 1:02}.11.2026 10:00;shipped\n" for number in range(40))
MAIL = """Hello,
a buyer has opened an A-to-z Guarantee claim on order E-7.
You have 72 hours to answer."""


class Settings(unittest.TestCase):
    def setUp(self):
        self.server = Server()
        self.browser = Browser()
        self.browser.look()
        own(self.server, self.browser)

    def tearDown(self):
        self.browser.close()
        self.server.close()

    def open(self, path):
        self.browser.open(self.server.address + path)

    def test_unknown_columns_are_explained_once(self):
        browser = self.browser
        self.open("/import?lang=en")
        browser.name_account("North")
        browser.fill({"files": self.server.path("shop.csv", TABLE)})
        browser.press("form.dz button")
        browser.wait_for("Say what the columns mean")
        browser.press("a[href*='/files/0']")
        self.assertIn("10:00", browser.text())
        self.assertEqual(browser.violations(), [])
        browser.picture("columns-asked-en-1440-light")
        for place, meaning in [(0, "order_id"), (1, "placed_at"), (2, "status")]:
            browser.choose(f"select[name=c{place}] option[value={meaning}]")
        browser.fill({"dates": "yyyy/MM/dd"})
        browser.press("button[value=try]")
        self.assertIn("\n0 of the first", browser.text())
        # What gives no row is not remembered, and the page says so.
        browser.press("button[value=keep]")
        self.assertIn("it is not remembered", browser.text())
        # How dates are written is found out where nobody says it; so is what a word means.
        browser.fill({"dates": ""})
        browser.press("button[value=try]")
        self.assertEqual(browser.one("[name=dates]").get_attribute("value"), "dd.MM.yyyy HH:mm")
        self.assertEqual(browser.one("[name=zone]").get_attribute("value"), "Asia/Shanghai")
        self.assertEqual(browser.one("[name=v0]").get_attribute("value"), "shipped")
        self.assertNotIn("\n0 of the first", browser.text())
        self.assertIn("can be used", browser.text())
        self.assertEqual(browser.violations(), [])
        browser.picture("columns-said-en-1440-light")
        browser.press("button[value=keep]")
        browser.wait_for("1 file is in")
        # The next one is read by itself.
        self.open("/import")
        browser.name_account("North")
        browser.fill({"files": self.server.path("next.csv", TABLE.replace("E-", "G-"))})
        browser.press("form.dz button")
        browser.wait_for("1 file is in")
        self.open("/settings/columns")
        self.assertIn("下单", browser.text())
        self.assertEqual(browser.violations(), [])

        # A mail of the marketplace about one of them.
        self.open("/accounts/2/mail?lang=en")
        browser.one("textarea").send_keys(MAIL)
        browser.press("form.wide button")
        self.assertIn("The mail names 1 order; it seems to be about: Guarantee claim", browser.text())
        self.assertIn("72 hours", browser.one("textarea").get_attribute("value"))
        self.assertEqual(browser.violations(), [])
        browser.press("form[action$='/facts'] button")
        self.assertIn("entered by owner", browser.text())

        # A program asks and sends, as long as its token lasts.
        self.open("/settings/tokens?lang=en")
        browser.fill({"name": "ERP"})
        browser.choose("input[name=role][value=staff]")
        browser.press("form.fields button")
        token = browser.one(".flag code").text
        self.assertEqual(browser.violations(), [])

        def ask(path, body=None):
            request = urllib.request.Request(
                self.server.address + "/api/v1" + path, body and json.dumps(body).encode(),
                {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)

        standing = ask("/accounts/2/standards/order-defect-rate?fulfilment=seller")["standing"]
        self.assertEqual(standing["defectCount"], 1)
        sent = ask("/accounts/2/orders", {"rows": [{"order_id": "API-1", "placed_at": "2026-11-01"}]})
        self.assertEqual(sent["usableRows"], 1)
        self.open("/imports")
        self.assertIn("sent by owner (ERP)", browser.text())
        self.open("/settings/tokens")
        browser.press("form[action$='/end'] button")
        with self.assertRaises(urllib.error.HTTPError) as refused:
            ask("/accounts")
        self.assertEqual(refused.exception.code, 401)

    def test_what_is_said_of_files_stands_in_order(self):
        browser = self.browser
        self.open("/import?lang=zh")
        browser.name_account("North")
        browser.fill({"files": "\n".join([
            self.server.path("shop.csv", TABLE),
            self.server.path("bad.csv", "order_id,placed_at\nA-1,some day\nA-2,2026-11-01T10:00:00Z\n"),
            self.server.path("long.csv", "order_id,placed_at," + ",".join(f"a_long_name_{n}" for n in range(9)) + "\nB-1,x\n"),
        ])})
        browser.press("form.dz button")
        browser.wait_until_read()
        lefts = browser.run(
            """return [...document.querySelectorAll(".finds table")].map(table => [...table.querySelectorAll("th")]
                .map(head => Math.round(head.getBoundingClientRect().left)).join())""")
        self.assertGreater(len(lefts), 2)
        self.assertEqual(len(set(lefts)), 1, "the columns of all of them stand below each other")
        between = """const button = document.querySelector(".im .btn.pri"), cell = button.closest("td").getBoundingClientRect();
            const state = button.closest("td").querySelector(".st").getBoundingClientRect();
            const box = button.getBoundingClientRect();
            return [box.top - state.bottom, box.width / cell.width, box.height]"""
        self.assertGreaterEqual(browser.run(between)[0], 4, "a state does not touch its button")
        self.assertEqual(browser.violations(), [])
        browser.look(390, 844)
        space, share, height = browser.run(between)
        self.assertGreaterEqual(space, 4)
        self.assertLess(share, 0.9, "a button is no bar")
        self.assertGreaterEqual(height, 44)
        cells = browser.run(
            """return [...document.querySelectorAll(".finds td[data-l]")].filter(cell => cell.getClientRects().length)
                .map(cell => [getComputedStyle(cell, "::before").content, cell.textContent])""")
        self.assertIn(['"行"', "2"], [[label, text] for label, text in cells])
        for label, text in cells:
            self.assertRegex(label, "[行列单]")
            self.assertNotIn(text, ["", "–"])
        browser.picture("findings-zh-390-light")
        self.assertEqual(browser.violations(), [])

    def test_standards_are_held_otherwise_and_as_before(self):
        browser = self.browser
        self.open("/accounts/1?lang=en")
        self.assertIn("below 1 %", browser.text().replace("\u00a0", " "))
        self.open("/settings/standards/amazon.us")
        browser.choose(".std summary")
        browser.fill({"percent": "2.5", "source": "our own aim, above the marketplace's"})
        browser.press(".std form.fields button")
        self.assertIn("the book says", browser.text())
        self.assertEqual(browser.violations(), [])
        self.open("/accounts/1")
        self.assertIn("below 2.5 %", browser.text().replace("\u00a0", " "))
        self.open("/settings/standards/amazon.us")
        browser.press("input[name=book] ~ button")
        self.open("/accounts/1")
        self.assertIn("below 1 %", browser.text().replace("\u00a0", " "))
        self.open("/audit")
        self.assertIn("our own aim", browser.text())

    def test_an_account_goes_and_comes_back_with_the_backup(self):
        browser = self.browser
        self.open("/settings/accounts?lang=en")
        browser.fill({"name": "South"})
        browser.press("form[action='/settings/accounts'] button")
        self.assertIn("South", browser.text())
        backup = pathlib.Path(self.server.folder) / "standing.backup"
        self.open("/settings/backup")
        form = browser.one("form[action$='/file'] input[name=form]").get_attribute("value")
        cookie = browser.driver.get_cookie("session")["value"]
        request = urllib.request.Request(
            self.server.address + "/settings/backup/file", f"form={form}".encode(), {"Cookie": f"session={cookie}"})
        backup.write_bytes(urllib.request.urlopen(request).read())

        self.open("/settings/accounts")
        browser.choose("details:has(form[action$='/2/remove']) summary")
        browser.one("form[action$='/2/remove'] input[name=name]").send_keys("Sout")
        browser.press("form[action$='/2/remove'] button")
        self.assertIn("Nothing was removed", browser.text())
        browser.choose("details:has(form[action$='/2/remove']) summary")
        browser.one("form[action$='/2/remove'] input[name=name]").send_keys("South")
        browser.press("form[action$='/2/remove'] button")
        self.assertNotIn("South", browser.text())

        self.open("/settings/backup")
        browser.choose("input[name=replace]")
        browser.fill({"backup": self.server.path("not.backup", "nothing")})
        browser.press("form[action$='/restore'] button")
        self.assertIn("no whole backup", browser.text())
        browser.choose("input[name=replace]")
        browser.fill({"backup": str(backup)})
        browser.press("form[action$='/restore'] button")
        self.assertIn("Sign in to see the accounts.", browser.text())
        browser.fill({"name": "owner", "password": PASSWORD})
        browser.press()
        self.open("/settings/accounts")
        self.assertIn("South", browser.text())
        kept = list((pathlib.Path(self.server.folder) / "data" / "backups").iterdir())
        self.assertEqual(len(kept), 1)


if __name__ == "__main__":
    unittest.main()
