"""The pattern case on the sample shop: from the notice to a letter that may go out, in at most twelve inputs."""

import json
import pathlib
import unittest

from standing import Browser, Server, own

NOTICE = """Hello,

You may no longer sell on our marketplace. Your seller account has been deactivated, because your order defect rate
exceeded the target of 1%. Buyers told us that they did not receive their orders or received them late.

To reactivate your account, please send us a plan of action that explains:
- The root cause of the orders that were not received.
- The actions you have taken to resolve orders that were not received.
- The steps you have taken to prevent orders from not being received going forward.
"""
REPLY = """Hello,

Thank you for your submission. We do not have enough information to reactivate your account at this time.

To proceed, please send us the following:
-- Greater detail on the steps you have taken to prevent complaints about orders not received.
"""
BACK = """Hello,

Your selling account has been reactivated. You may now sell on our marketplace again.
"""
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f80f00010501012718e366"
    "0000000049454e44ae426082")


class Case(unittest.TestCase):
    def setUp(self):
        self.server = Server()
        self.browser = Browser()
        self.browser.look()
        own(self.server, self.browser)
        self.inputs = 0

    def tearDown(self):
        self.browser.close()
        self.server.close()

    def enter(self, selector, value):
        """One thing the seller says."""
        field = self.browser.one(selector)
        if field.get_attribute("type") == "date":
            self.browser.run("arguments[0].value = arguments[1]", field, value)
        else:
            if field.get_attribute("type") != "file":
                field.clear()
            field.send_keys(value)
        self.inputs += 1

    def tick(self, cause):
        self.browser.choose(f"input[name=cause][value={cause}]")
        self.inputs += 1

    def look(self, name):
        """Every width and theme, and nothing for the checker of accessibility to find."""
        browser = self.browser
        for width, dark in [(1440, False), (390, False), (1440, True), (320, False)]:
            browser.look(width, dark=dark)
            self.assertEqual(browser.violations(), [], f"{name} {width}")
            wide = browser.run("return document.documentElement.scrollWidth - window.innerWidth")
            self.assertLessEqual(wide, 0, f"{name} at {width}")
            if width != 320:
                browser.picture(f"{name}-{width}-{'dark' if dark else 'light'}")
        browser.look()

    def test_pattern_case(self):
        browser = self.browser
        browser.open(self.server.address + "/cases?lang=en")
        self.look("cases-none-en")
        browser.press("main .list a")
        self.look("case-new-en")
        self.enter("textarea[name=text]", NOTICE)
        browser.press()
        case = browser.driver.current_url.split("?")[0]
        self.assertIn("Selling rights have been removed", browser.text())
        self.look("case-begun-en")
        browser.press("main .bt .btn.pri")
        for cause in ["RC01", "RC02", "RC04"]:
            self.tick(cause)
        self.look("case-plan-en")
        for cause in ["RC01", "RC02", "RC04"]:
            for kind, day in [("action", "2026-11-20"), ("control", "2026-11-21")]:
                field = browser.one(f"input[name^={kind}-cause][value={cause}]").get_attribute("name")
                row = field.removeprefix(f"{kind}-cause")
                self.enter(f"input[name={kind}-{'day' if kind == 'action' else 'since'}{row}]", day)
        self.enter("input[name=owner-of-all]", "warehouse lead")
        browser.press("main .btn.pri")
        path = pathlib.Path(self.server.path("stock-count.png", ""))
        path.write_bytes(PNG)
        browser.choose("#evidence details summary")
        self.enter("#evidence input[type=file]", str(path))
        browser.press("#evidence details form button")
        self.look("case-drafted-en")
        self.assertLessEqual(self.inputs, 12)
        self.assertIn("every point is answered", browser.one("main .verdict").text)
        self.assertEqual(browser.all("#letter .fd.missed"), [], "no blocker is left")
        supported = [item.text.split("\n")[0] for item in browser.all("#evidence .cz > li") if item.text]
        for cause in ["Shipment confirmed before hand-over", "Sold without stock in hand",
                      "Carrier or service without scans"]:
            self.assertIn(cause, supported)
        for sentence in browser.all("#letter .se.ok")[:2]:
            self.assertTrue(sentence.find_elements("css selector", ".fx a"), sentence.text)
        browser.open(case + "?lang=zh")
        self.look("case-drafted-zh")

        # What is typed is reviewed at once; a sentence that was edited has to be confirmed.
        browser.open(case + "?lang=en")
        browser.choose("#letter .se.ok details summary")
        field = browser.one("#letter .se.ok details textarea[name=english]")
        field.send_keys(" The buyers are lying.")
        browser.wait_for("This puts the fault on the buyer")
        self.look("case-typing-en")
        field.clear()
        field.send_keys("Notice of 2026-11-23: the order defect rate is 1.59 %, 2 of 126 orders.")
        browser.press("#letter .se.ok details .btn[value=save]")
        self.assertEqual(len(browser.all("#letter .se.hand")), 1)
        browser.press("#letter .se.hand .confirm button")
        self.assertEqual(len(browser.all("#letter .se.hand")), 0)

        browser.open(case + "/versions?lang=en")
        self.look("case-versions-en")
        browser.open(case + "/orders?lang=en")
        self.assertIn("112-2148164-8986646", browser.text())
        self.look("case-orders-en")
        browser.open(case + "/pack?lang=en")
        self.assertIn("stock-count.png", browser.text())
        browser.picture("case-pack-en")

        browser.open(case + "/forms?lang=en&limit=200")
        self.assertIn("Too long", browser.text())
        self.look("case-forms-en")
        browser.open(case + "?lang=en")
        sentences = len(browser.all("#letter .se"))
        browser.open(case + "/send?lang=en")
        self.look("case-send-en")
        browser.press("main .btn.pri")
        self.assertIn("was sent on", browser.one("main .verdict").text)
        self.assertEqual(len(browser.all("#letter .se")), sentences, "the letter on the desk is the one that was sent")
        self.assertNotIn("a letter that was refused", browser.text())
        self.reply(case, REPLY)
        self.assertIn("Round 2", browser.one("main .verdict").text)
        cells = [row.text.split("\n") for row in browser.all("#notice .mx tbody tr")]
        asked = [row[0].split(" ")[0] for row in cells if "Not asked" not in " ".join(row)]
        self.assertEqual(asked, ["Prevention"], cells)
        self.look("case-round2-en")
        browser.open(case + "/send?lang=en")
        for field in browser.all("input[name^=why]"):
            field.send_keys("the case is complete")
        browser.press("main .btn.pri")
        self.reply(case, BACK)
        self.assertIn("Selling rights are back", browser.one("main .verdict").text)
        self.look("case-reinstated-en")
        browser.press("main .bt .btn.pri")
        self.look("case-commitments-en")
        self.assertEqual(len(browser.all("main section.sec")), 3)
        browser.open(case + "/commitments?lang=zh")
        self.look("case-commitments-zh")
        browser.open(case + "/proof?lang=en")
        browser.picture("case-proof-en")
        browser.open(self.server.address + "/cases/library?lang=en&issue=order_defect_rate")
        self.look("cases-library-en")
        browser.open(self.server.address + "/cases/library?lang=zh")
        self.look("cases-library-zh")

    def reply(self, case, text):
        self.browser.open(case + "/reply?lang=en")
        self.browser.fill({"text": text})
        self.browser.press()


if __name__ == "__main__":
    unittest.main()
