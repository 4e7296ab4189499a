"""From the first start to signing out, as somebody does it who has never seen the program: in every look, and without scripts."""

import datetime
import gzip
import re
import tempfile
import unittest

from standing import (
    LOOKS, PASSWORD, Browser, Server, look_name, own, sample_files, spreadsheet, zipped)

BUYER = "Marked Buyer 4711"
HEADS = ["order_id", "placed_at", "status", "sku", "buyer"]


def day(ago):
    return str(datetime.date.today() - datetime.timedelta(ago))


def rows(first, sku, since=25):
    """Twenty orders that count against defects, whatever is known of the lag; ten days old or younger they do not yet."""
    count = 20 if since > 10 else 10
    return [[f"W-{first + number}", day(since + number) + "T10:00:00Z", "shipped", sku, BUYER] for number in range(count)]


def table(rows):
    return "".join(",".join(row) + "\n" for row in [HEADS, *rows])


# With it, what buyers complained of is known: nothing.
PRAISE = f"order_id,kind,known_at,rating\nW-0,feedback,{day(1)}T10:00:00Z,5\n"
CLAIM = f"order_id,kind,known_at\nW-7,guarantee_claim,{day(2)}T10:00:00Z\n"
STANDARD = "/standards/order-defect-rate?fulfilment=seller"


class Walk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.sample = zipped([(path.name, path.read_bytes()) for path in sample_files(folder.name)])

    def start(self, browser):
        self.browser = browser
        self.addCleanup(browser.close)
        self.server = self.new_server()

    def new_server(self):
        server = Server()
        server.secrets += [BUYER, "W-7", "W-9"]
        self.addCleanup(server.close)
        return server

    def test_every_look(self):
        """First start, import, board, account, standard, order, claim entered, figure changed, undone."""
        self.start(Browser())
        for place, look in enumerate(LOOKS):
            following = self.new_server() if place + 1 < len(LOOKS) else None
            with self.subTest(look=look_name(*look)):
                self.walk(*look)
            if following:
                self.server = following

    def test_every_look_without_scripts(self):
        self.start(Browser(scripts=False))
        self.walk("zh", 390, False)

    def walk(self, language, width, dark):
        browser, server = self.browser, self.server
        # Cookies of one port are shown to the next.
        browser.driver.delete_all_cookies()
        browser.look(width, 844, dark)
        self.name = look_name(language, width, dark) + ("" if browser.scripts else "-without-scripts")
        browser.open(f"{server.link}?lang={language}")
        self.seen("first-start")
        browser.fill({"name": "owner", "password": PASSWORD})
        browser.press()

        # What a marketplace and a Chinese ERP export, as it comes: zipped, in GB18030, as a spreadsheet, compressed.
        self.bring("Copy", [server.path("sample.zip", self.sample)])
        sizes = {re.split("[,，]", cell.text)[-1] for cell in browser.all(".im>tbody>tr:not(.fi)>td:nth-child(3)")}
        self.assertGreater(len(sizes), 5, "each file of a zip has a size of its own")
        self.bring("North", [
            server.path("erp.csv", table(rows(0, "保温杯 500 毫升")).encode("gb18030")),
            server.path("orders.xlsx", spreadsheet([HEADS, *rows(20, "kettle")])),
            server.path("recent.csv.gz", gzip.compress(table(rows(40, "mug", since=1)).encode())),
            server.path("feedback.csv", PRAISE)])
        self.assertGreaterEqual(len(browser.all("main tbody tr")), 4)
        self.assertIn("GB18030", browser.text())
        self.seen("imported")

        # The sample shop: board, account, standard, order, each a click away.
        browser.open(server.address + "/")
        for name in ["Qinghe Home", "Copy", "North"]:
            self.assertIn(name, browser.text())
        own_account = browser.named("North")
        self.seen("board")
        browser.press("a[href='/accounts/1']")
        self.assertIn("1.59", browser.text())
        self.seen("account")
        browser.press(".card a[href*='/standards/order-defect-rate']")
        self.assertEqual(self.figure(), "2 of 126")
        self.seen("standard")
        browser.press(".tab a[href*='/orders/']")
        self.assertIn("112-2148164-8986646", browser.text())
        self.seen("order")

        # A claim that no file tells changes the figure of one's own account, and taking it back restores it.
        own_standard = own_account + STANDARD
        browser.open(own_standard)
        self.assertEqual(self.figure(), "0 of 40")
        browser.open(own_account + "/orders/W-9")
        browser.choose("select[name=what] option[value=guarantee_claim]")
        browser.press("form[action$='/facts'] button")
        self.seen("claim-entered")
        browser.open(own_standard)
        self.assertEqual(self.figure(), "1 of 40")
        self.assertIn("W-9", browser.text())
        self.seen("figure-changed", is_new=False)
        browser.open(server.address + "/imports")
        browser.press("a[href$='/undo']")
        self.seen("undo")
        browser.open(own_standard)
        self.assertEqual(self.figure(), "1 of 40", "asking takes nothing back")
        browser.open(server.address + "/imports")
        browser.press("a[href$='/undo']")
        browser.press("form[action$='/undo'] button")
        self.seen("undone", is_new=False)
        browser.open(own_standard)
        self.assertEqual(self.figure(), "0 of 40")
        self.assertNotIn("W-9", browser.text())

    def seen(self, step, is_new=True):
        """Keeps a picture, and asks the checker of accessibility where scripts run and it has not seen such a page yet."""
        if self.browser.scripts:
            self.assertEqual(self.browser.shift(), [], "nothing moves by itself")
        self.browser.picture(f"walk-{step}-{self.name}")
        if self.browser.scripts and is_new:
            self.assertEqual(self.browser.violations(), [], step)

    def figure(self):
        """Bad units of all, as a standard's chart tells today, in any language."""
        text = self.browser.one(".read").text.replace("\u00a0", " ")
        bad, all_units = re.search(r"(\d+) (?:of|/) (\d+)", text).groups()
        return f"{bad} of {all_units}"

    def bring(self, account, paths):
        browser = self.browser
        browser.open(self.server.address + "/import")
        browser.name_account(account)
        browser.fill({"files": "\n".join(paths)})
        browser.press("form.dz button")
        browser.wait_until_read()

    # The whole way of somebody who has never been here, with what goes wrong on it.

    def test_with_scripts(self):
        self.start(Browser())
        self.steps(1440)

    def test_without_scripts_on_a_phone(self):
        self.start(Browser(scripts=False))
        self.steps(390)

    def check(self, browser):
        """Of pages that only those see who are not signed in, or may not."""
        if browser.scripts:
            for width, dark in [(390, False), (1440, True)]:
                browser.look(width, 844, dark)
                self.assertEqual(browser.violations(), [])
            browser.look(self.width, 844)

    def steps(self, width):
        browser, server, self.width = self.browser, self.server, width
        browser.look(width, 844)
        browser.open(server.address + "/accounts/1?lang=en")
        self.assertIn("Sign in to see the accounts.", browser.text())
        self.check(browser)
        browser.open(server.link)
        self.assertIn("Who will own this installation?", browser.text())
        browser.fill({"name": "owner", "password": "short"})
        browser.press()
        self.assertIn("at least 10 characters", browser.text())
        self.check(browser)
        own(server, browser)
        self.assertIn("Qinghe Home", browser.text())
        browser.open(server.link)
        self.check(browser)
        browser.open(server.address + "/")

        # The sample shop: board, account, standard, order, each a click away.
        browser.press("a[href^='/accounts/1']")
        self.assertIn("1.59 %", browser.text().replace("\u00a0", " "))
        browser.press(".card a[href*='/standards/order-defect-rate']")
        self.assertIn("What moves the chance", browser.text())
        # Behind the number of a denominator stand its orders.
        browser.press(".card a[href*='/orders?']")
        self.assertIn("126", browser.one(".chips a[aria-current]").text)
        browser.press(".chips a[href*='part=against']")
        self.assertEqual(len(browser.all("tbody tr")), 2)
        browser.driver.back()
        browser.driver.back()
        # What would be if a claim did not count.
        browser.press(".tab a[href*='without=']")
        self.assertIn("instead of 2 of 126", browser.one("#what-if").text)
        browser.press(".tab a[href*='/orders/']")
        self.assertIn("112-2148164-8986646", browser.text())

        # Files of one's own: a claim changes the figure, and taking it back restores it.
        self.bring("North", [
            server.path("orders.csv", table(rows(0, "mug") + rows(40, "mug", since=1))),
            server.path("feedback.csv", PRAISE)])
        standard = server.address + "/accounts/2" + STANDARD
        browser.open(standard)
        self.assertEqual(self.figure(), "0 of 20")
        self.bring("North", [server.path("claims.csv", CLAIM)])
        self.assertIn("1 file is in", browser.text())
        browser.open(standard)
        self.assertEqual(self.figure(), "1 of 20")
        browser.open(server.address + "/")
        browser.press("a[href='/accounts/2']")
        account = browser.driver.current_url
        self.assertIn("W-7", browser.text())
        browser.open(server.address + "/imports")
        browser.press("a[href$='/undo']")
        self.assertIn("claims.csv", browser.text())
        self.assertIn("North, amazon.us", browser.text())
        self.assertIn("owner", browser.one(".facts").text)
        browser.press("form[action$='/undo'] button")
        self.assertIn("“claims.csv” is undone", browser.text())
        self.assertIn("Bring the file again", browser.text())
        self.assertIn("Undone", browser.text())
        browser.open(account)
        self.assertNotIn("W-7", browser.text())
        browser.open(standard)
        self.assertEqual(self.figure(), "0 of 20")

        # An order that nothing speaks against is found by its number, from the account and from the board.
        browser.open(account)
        browser.fill({"order": " W-9 "})
        browser.press(".find form button")
        self.assertTrue(browser.driver.current_url.endswith("/accounts/2/orders/W-9"))
        browser.open(server.address + "/")
        browser.fill({"q": "w-9"})
        browser.press(".find form button")

        # What no file says is entered, corrected, and taken back.
        order = server.address + "/accounts/2/orders/W-9?lang=en"
        browser.open(order)
        browser.choose("select[name=what] option[value=buyer]")
        browser.press("form[action$='/facts'] button")
        self.assertIn("Buyer wrote", browser.one(".tl").text)
        browser.press("a[href*='change=']")
        self.check(browser)
        browser.choose("select[name=what] option[value=guarantee_claim]")
        browser.press("form[action$='/facts'] button")
        self.assertIn("Guarantee claim", browser.one(".tl").text)
        self.assertNotIn("Buyer wrote", browser.one(".tl").text)
        self.assertIn("entered by owner", browser.text())
        self.check(browser)
        browser.picture(f"entered-{'scripts' if browser.scripts else 'phone'}")
        browser.open(account)
        self.assertIn("W-9", browser.text())
        browser.open(order)
        browser.press("form[action$='/undo'] button")
        self.assertNotIn("Guarantee claim", browser.one(".tl").text)
        browser.open(account)
        self.assertNotIn("W-9", browser.text())

        # The board finds an account.
        browser.open(server.address + "/")
        browser.fill({"q": "NORT"})
        browser.press(".find form button")
        self.assertIn("North", browser.text())
        self.assertNotIn("Qinghe Home", browser.text())

        # Somebody else is let in, to look at one account.
        browser.open(server.address + "/users")
        browser.fill({"name": "clerk"})
        browser.choose("input[name=accounts][value=some]")
        browser.choose("input[name=account][value='2']")
        browser.press("form.fields button")
        link = browser.one(".flag code").text
        server.secrets.append(link.rsplit("/", 1)[1])
        browser.open(server.address + "/audit")
        for words in ["added the user clerk", "undid the import of claims.csv", "signed in"]:
            self.assertIn(words, browser.text())
        browser.open(server.address + "/me")
        browser.press("form[action='/sign-out'] button")
        self.assertIn("Sign in to see the accounts.", browser.text())
        browser.open(link)
        self.check(browser)
        browser.fill({"password": "another long sentence"})
        browser.press()
        self.assertNotIn("Qinghe Home", browser.text())
        self.assertEqual(browser.all("a[href='/import']"), [])
        browser.open(server.address + "/accounts/1")
        self.assertIn("There is nothing here.", browser.text())
        browser.open(server.address + "/import")
        self.assertIn("This is not open to you.", browser.text())
        self.check(browser)
        browser.open(server.address + "/me")
        browser.press("form[action='/me/sign-out-everywhere'] button")

        # Back to where one wanted to go.
        browser.open(account)
        browser.fill({"name": "OWNER", "password": "not this one"})
        browser.press()
        self.assertIn("Name or password is wrong.", browser.text())
        browser.fill({"password": PASSWORD})
        browser.press()
        self.assertEqual(browser.driver.current_url, account)


if __name__ == "__main__":
    unittest.main()
