"""Every page as people see it: both languages, light and dark, phone and wide; reachable, readable, and never wider than it is."""

import unittest

from standing import Browser, Server, own

ACCOUNT = "/accounts/1"


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.browser = Browser()
        own(cls.server, cls.browser)
        cls.browser.open(cls.server.address + ACCOUNT)
        order = cls.browser.one("a[href*='/orders/']").get_attribute("href").split(cls.server.address)[1]
        cls.browser.open(cls.server.address + "/imports")
        imported = cls.browser.one("a[href^='/imports/']").get_attribute("href").split(cls.server.address)[1]
        cls.pages = {
            "board": "/", "account": ACCOUNT, "standard": ACCOUNT + "/standards/order-defect-rate?fulfilment=seller",
            "tracking": ACCOUNT + "/standards/valid-tracking-rate?fulfilment=seller",
            "reported": ACCOUNT + "/standards/account-health-rating", "order": order, "import": "/import",
            "imports": "/imports", "imported": imported, "forecasts": "/forecasts", "users": "/users",
            "summary": ACCOUNT + "/summary", "user": "/users/1", "changes": "/audit", "me": "/me",
            "not-found": "/nowhere",
            "settings": "/settings", "accounts": "/settings/accounts", "standards": "/settings/standards",
            "columns": "/settings/columns", "backup": "/settings/backup", "tokens": "/settings/tokens", "api": "/api",
            "mail": ACCOUNT + "/mail",
            "part": ACCOUNT + "/standards/guarantee-claim-rate",
            "orders": ACCOUNT + "/standards/order-defect-rate/orders?fulfilment=seller",
            "what-if": ACCOUNT + "/standards/order-defect-rate?fulfilment=seller&clean=80",
            "no-order": ACCOUNT + "?order=112-0", "nothing-found": "/?q=112-0",
        }

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.server.close()

    def address(self, path, language):
        return self.server.address + path + ("&" if "?" in path else "?") + "lang=" + language

    def test_axe_finds_nothing(self):
        for language, width, dark in [("en", 1440, False), ("zh", 390, True), ("en", 390, False), ("zh", 1440, True)]:
            self.browser.look(width, dark=dark)
            for name, path in self.pages.items():
                with self.subTest(page=name, language=language, width=width, dark=dark):
                    self.browser.open(self.address(path, language))
                    self.browser.picture(f"{name}-{language}-{width}-{'dark' if dark else 'light'}")
                    self.assertEqual(self.browser.violations(), [])

    def test_nothing_is_wider_than_a_narrow_phone(self):
        self.browser.look(320, 640)
        for language in ["en", "zh"]:
            for name, path in self.pages.items():
                with self.subTest(page=name, language=language):
                    self.browser.open(self.address(path, language))
                    wide = self.browser.run(
                        """
                        const inner = element => element.closest(".tw,svg,.vh,.skip");
                        return [...document.body.querySelectorAll("*")].filter(element => !inner(element)
                            && element.getBoundingClientRect().right > 321).slice(0, 3).map(element => element.outerHTML.slice(0, 120));
                        """)
                    self.assertEqual(wide, [])
                    self.assertLessEqual(self.browser.run("return document.scrollingElement.scrollWidth"), 320)

    def test_what_is_touched_is_large_enough(self):
        """24 by 24 pixels (WCAG 2.5.8), but for links in a sentence and those with room around them."""
        self.browser.look(390, 844)
        for name, path in self.pages.items():
            with self.subTest(page=name):
                self.browser.open(self.address(path, "en"))
                small = self.browser.run(
                    """
                    const shown = element => element.getClientRects().length > 0 && !element.closest(".skip,svg,.vh");
                    const targets = [...document.querySelectorAll("a,button,input,select,summary")].filter(shown);
                    const boxes = targets.map(element => element.getBoundingClientRect());
                    const clash = (one, other) => {
                        const x = (one.left + one.right) / 2, y = (one.top + one.bottom) / 2;
                        const dx = Math.max(other.left - x, 0, x - other.right);
                        const dy = Math.max(other.top - y, 0, y - other.bottom);
                        return Math.hypot(dx, dy) < 12;
                    };
                    return targets.filter((element, index) => {
                        const box = boxes[index];
                        if (box.width >= 24 && box.height >= 24 || box.width === 0) return false;
                        if (getComputedStyle(element).display === "inline" && element.parentElement.innerText.trim()
                            .length > element.innerText.trim().length) return false;
                        if (element.type === "hidden" || element.labels && element.labels.length
                            && element.labels[0].getBoundingClientRect().height >= 24) return false;
                        return boxes.some((other, place) => place !== index && clash(box, other));
                    }).slice(0, 4).map(element => element.outerHTML.slice(0, 140));
                    """)
                self.assertEqual(small, [])

    def test_the_summary_fits_one_screen_and_one_sheet(self):
        import base64
        self.browser.look(390, 844)
        for language in ["en", "zh"]:
            with self.subTest(language=language):
                self.browser.open(self.address(self.pages["summary"], language))
                end, bar = self.browser.run(
                    """
                    return [document.querySelector(".sheet").getBoundingClientRect().bottom,
                        document.querySelector(".tabs").getBoundingClientRect().top];
                    """)
                self.assertLessEqual(end, bar, "nothing is behind the bar at the foot")
                printed = self.browser.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
                pages = base64.b64decode(printed["data"]).count(b"/Type /Page\n")
                self.assertEqual(pages, 1)

    def test_the_first_tab_leads_past_the_navigation(self):
        from selenium.webdriver.common.keys import Keys
        self.browser.look()
        for path in [self.pages["board"], self.pages["account"]]:
            self.browser.open(self.address(path, "en"))
            self.browser.one("body").send_keys(Keys.TAB)
            focused = self.browser.driver.switch_to.active_element
            self.assertEqual(focused.get_attribute("class"), "skip")
            box = self.browser.run("return arguments[0].getBoundingClientRect().left", focused)
            self.assertGreaterEqual(box, 0, "what has the focus is seen")
            # Then in the order in which it is read: the head from left to right, the rest as it stands in the page.
            lefts = []
            for _ in self.browser.all("header.top a"):
                self.browser.driver.switch_to.active_element.send_keys(Keys.TAB)
                lefts.append(self.browser.run("return document.activeElement.getBoundingClientRect().left"))
            self.assertEqual(lefts, sorted(lefts))
            self.assertEqual(self.browser.run("return [...document.querySelectorAll('[tabindex]')]"
                                              ".filter(element => element.tabIndex > 0).length"), 0)

    def test_a_first_page_is_light(self):
        """One style sheet and one script, nothing of others, at most 60 KB over the wire."""
        import json
        self.browser.look()
        self.browser.driver.execute_cdp_cmd("Network.enable", {})
        self.browser.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        self.browser.driver.get_log("performance")
        self.browser.open(self.address(self.pages["board"], "en"))
        asked, size = [], 0
        for entry in self.browser.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append((message["params"].get("type"), message["params"]["request"]["url"]))
            if message["method"] == "Network.loadingFinished":
                size += message["params"]["encodedDataLength"]
        self.assertTrue(all(address.startswith(self.server.address) for _, address in asked), asked)
        self.assertEqual([kind for kind, _ in asked].count("Stylesheet"), 1)
        self.assertEqual([kind for kind, _ in asked].count("Script"), 1)
        self.assertLessEqual(size, 60_000)
        self.browser.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": False})


if __name__ == "__main__":
    unittest.main()
