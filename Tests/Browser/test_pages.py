"""Every page as people see it: both languages, light and dark, phone and wide; reachable, readable, and never wider than it is."""

import re
import subprocess
import unicodedata
import unittest

from standing import Browser, Server, look_name, own

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
            "imports": "/imports", "imported": imported, "undo": imported + "/undo", "forecasts": "/forecasts", "users": "/users",
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
        """In half of the looks; the pages of every day are looked at in all of them on the walk (test_walk.py)."""
        others = {name: path for name, path in self.pages.items() if name not in ["board", "account", "standard", "order"]}
        for language, width, dark in [("en", 1440, False), ("zh", 390, True), ("en", 390, False), ("zh", 1440, True)]:
            self.browser.look(width, dark=dark)
            for name, path in others.items():
                with self.subTest(page=name, language=language, width=width, dark=dark):
                    self.browser.open(self.address(path, language))
                    self.assertEqual(self.browser.shift(), [], "nothing moves by itself")
                    self.browser.picture(f"{name}-{look_name(language, width, dark)}")
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

    def test_a_wide_screen_is_used(self):
        self.browser.look(2560, 1440)
        for name, path in self.pages.items():
            with self.subTest(page=name):
                self.browser.open(self.address(path, "en"))
                self.assertLessEqual(self.browser.run("return document.scrollingElement.scrollWidth"), 2560)
                # Head, page and foot stand beneath each other in the middle, as wide as is read with ease.
                edges = self.browser.run(
                    """
                    return [...document.querySelectorAll(".top > div, main, .foot > div")]
                        .map(one => one.getBoundingClientRect()).map(box => [box.left, box.right]);
                    """)
                self.assertEqual(edges, [edges[0]] * 3)
                self.assertEqual(sum(edges[0]), 2560)
                self.assertLessEqual(edges[0][1] - edges[0][0], 1960)
                if name in ["board", "account", "standard"]:
                    self.browser.picture(f"{name}-en-2560-light")

    def test_cards_fill_their_rows(self):
        for width in [2560, 1920, 1440, 1100, 1000, 700]:
            with self.subTest(width=width):
                self.browser.look(width, 1000)
                self.browser.open(self.address(ACCOUNT, "en"))
                rows = self.browser.run(
                    """
                    const frame = document.querySelector("main .cards").getBoundingClientRect();
                    const rows = new Map();
                    for (const card of document.querySelectorAll("main .cards > .card")) {
                        const box = card.getBoundingClientRect();
                        rows.set(box.top, [...(rows.get(box.top) ?? []), box]);
                    }
                    return [...rows.values()].map(row => ({
                        count: row.length, left: row[0].left - frame.left, right: frame.right - row.at(-1).right}));
                    """)
                self.assertGreater(len(rows), 1)
                for row in rows:
                    self.assertLess(abs(row["left"]) + abs(row["right"]), 4, rows)
                if width > 1080:
                    self.assertGreater(min(row["count"] for row in rows), 1, rows)

    def test_a_form_uses_the_room_there_is(self):
        self.browser.look(1440)
        for language in ["en", "zh"]:
            with self.subTest(language=language):
                self.browser.open(self.address(self.pages["standard"], language))
                bottoms = self.browser.run(
                    """
                    return [...document.querySelectorAll("#what-if form :is(select,input:not([type=hidden]),button)")]
                        .map(field => Math.round(field.getBoundingClientRect().bottom));
                    """)
                self.assertEqual(len(bottoms), 4)
                self.assertLessEqual(max(bottoms) - min(bottoms), 4)

    def test_a_heading_keeps_away_from_the_banner(self):
        self.browser.look(1440)
        self.browser.open(self.address(self.pages["orders"], "en"))
        gap = self.browser.run(
            """
            const [banner, heading] = [".flag", ".verdict"].map(name => document.querySelector(`main ${name}`)
                .getBoundingClientRect());
            return heading.top - banner.bottom;
            """)
        self.assertGreaterEqual(gap, 12)

    def test_paper_shows_nothing_to_press(self):
        self.browser.look(1440)
        self.browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.addCleanup(self.browser.driver.execute_cdp_cmd, "Emulation.setEmulatedMedia", {"media": ""})
        for name in ["board", "account", "standard", "order"]:
            with self.subTest(page=name):
                self.browser.open(self.address(self.pages[name], "en"))
                shown = self.browser.run(
                    """
                    return [...document.querySelectorAll("form,.btn,summary,#enter")]
                        .filter(one => one.getClientRects().length > 0).map(one => one.outerHTML.slice(0, 80));
                    """)
                self.assertEqual(shown, [])

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
                self.assertEqual(self.browser.printed().count(b"/Type /Page\n"), 1)

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
        self.browser.look()
        for name in ["board", "account", "standard", "order"]:
            with self.subTest(page=name):
                asked, size = self.browser.transfer(self.address(self.pages[name], "en"))
                self.assertTrue(all(address.startswith(self.server.address) for _, address in asked), asked)
                self.assertEqual([kind for kind, _ in asked].count("Stylesheet"), 1)
                self.assertEqual([kind for kind, _ in asked].count("Script"), 1)
                self.assertLessEqual(size, 60_000)

    def test_paper_holds_what_the_page_says(self):
        """Verdict, names, figures and orders are on the sheet, none beyond its edge; what leads elsewhere or asks is not."""
        self.browser.look()
        for name, language in [("account", "en"), ("account", "zh"), ("standard", "en"), ("order", "en")]:
            with self.subTest(page=name, language=language):
                self.browser.open(self.address(self.pages[name], language))
                said = self.browser.run(
                    """
                    const places = document.querySelectorAll("main h1, main h2, main dd, main td, main .card b");
                    return [...places].filter(place => place.checkVisibility() && !place.closest("form,svg,.vh,#enter,#what-if"))
                        .map(place => place.innerText).filter(text => text.trim());
                    """)
                sheets = self.browser.printed()
                paper = squeezed(pdf_text(sheets, "-layout"))
                self.assertGreaterEqual(len(said), 10)
                for text in said:
                    for line in text.splitlines():
                        self.assertIn(squeezed(line), paper)
                for text in self.browser.run("return [...document.querySelectorAll('.tabs a')].map(one => one.text.trim())"):
                    self.assertNotIn(f"\n{text}\n", pdf_text(sheets, "-raw"))
                boxes = pdf_text(sheets, "-bbox")
                width = float(re.search(r'<page width="([0-9.]+)"', boxes)[1])
                for left, right in re.findall(r'xMin="([0-9.-]+)".*?xMax="([0-9.-]+)"', boxes):
                    self.assertTrue(0 < float(left) and float(right) < width, (left, right, width))


def squeezed(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def pdf_text(sheets, how):
    """What a reader of PDF finds on the sheets."""
    return subprocess.run(["pdftotext", how, "-", "-"], input=sheets, capture_output=True, check=True).stdout.decode()


if __name__ == "__main__":
    unittest.main()
