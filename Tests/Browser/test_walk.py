"""From the first start to signing out, as somebody does it who has never seen the program: with scripts and without."""

import unittest

from standing import PASSWORD, Browser, Server, own

ORDERS = "order_id,placed_at,status\n" + "".join(
    f"W-{number},2026-11-{number % 20 + 1:02}T10:00:00Z,shipped\n" for number in range(60))
CLAIM = "order_id,kind,known_at\nW-7,guarantee_claim,2026-11-20T10:00:00Z\n"


class Walk(unittest.TestCase):
    def setUp(self):
        self.server = Server()

    def tearDown(self):
        self.server.close()

    def test_with_scripts(self):
        self.walk(Browser(scripts=True), width=1440)

    def test_without_scripts_on_a_phone(self):
        self.walk(Browser(scripts=False), width=390)

    def check(self, browser):
        """Of pages that only those see who are not signed in."""
        if browser.scripts:
            self.assertEqual(browser.violations(), [])

    def walk(self, browser, width):
        try:
            browser.look(width, 844)
            self.steps(browser)
        finally:
            browser.close()

    def steps(self, browser):
        server = self.server
        browser.open(server.address + "/accounts/1?lang=en")
        self.assertIn("Sign in to see the accounts.", browser.text())
        self.check(browser)
        browser.open(server.link)
        self.assertIn("Who will own this installation?", browser.text())
        self.check(browser)
        browser.fill({"name": "owner", "password": "short"})
        browser.press()
        self.assertIn("at least 10 characters", browser.text())
        own(server, browser)
        self.assertIn("Qinghe Home", browser.text())

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
        self.bring(browser, server.path("orders.csv", ORDERS))
        self.bring(browser, server.path("claims.csv", CLAIM))
        browser.open(server.address + "/")
        browser.press("a[href^='/accounts/2']")
        account = browser.driver.current_url
        self.assertIn("W-7", browser.text())
        browser.open(server.address + "/imports")
        browser.press("form[action$='/undo'] button")
        self.assertIn("Undone", browser.text())
        browser.open(account)
        self.assertNotIn("W-7", browser.text())

        # An order that nothing speaks against is found by its number, from the account and from the board.
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
        browser.open(server.address + "/audit")
        for words in ["added the user clerk", "undid the import of claims.csv", "signed in"]:
            self.assertIn(words, browser.text())
        browser.open(server.address + "/me")
        browser.press("form[action='/sign-out'] button")
        self.assertIn("Sign in to see the accounts.", browser.text())
        browser.open(link)
        browser.fill({"password": "another long sentence"})
        browser.press()
        self.assertNotIn("Qinghe Home", browser.text())
        self.assertEqual(browser.all("a[href='/import']"), [])
        browser.open(server.address + "/accounts/1")
        self.assertIn("There is nothing here.", browser.text())
        browser.open(server.address + "/import")
        self.assertIn("This is not open to you.", browser.text())
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

    def bring(self, browser, path):
        browser.open(self.server.address + "/import")
        browser.name_account("North")
        browser.fill({"files": path})
        browser.press("form.dz button")
        browser.wait_for("1 file is in")


if __name__ == "__main__":
    unittest.main()
