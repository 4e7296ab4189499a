"""What the script adds: keys, reading a chart by pointer and keys, files on their way, news while something runs."""

import http.server
import re
import threading
import time
import unittest
import urllib.request

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from standing import Browser, Server, own

ACCOUNT = "/accounts/1"
STANDARD = ACCOUNT + "/standards/order-defect-rate?fulfilment=seller"


class Script(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.browser = Browser()
        own(cls.server, cls.browser)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.server.close()

    def setUp(self):
        self.browser.look()

    def open(self, path, language="en"):
        self.browser.open(self.server.address + path + ("&" if "?" in path else "?") + "lang=" + language)

    def keys(self, *keys):
        ActionChains(self.browser.driver).send_keys(*keys).perform()

    def wait(self, is_so):
        WebDriverWait(self.browser.driver, 10).until(lambda _: is_so())

    def path(self):
        return self.browser.run("return location.pathname")

    def focused(self):
        return self.browser.driver.switch_to.active_element

    def is_listed(self):
        return self.browser.run("return document.querySelector('#keys').open")

    def test_moments_are_told_by_the_clock_of_the_browser(self):
        self.browser.driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "Asia/Shanghai"})
        try:
            self.open("/audit")
            self.open("/audit")
            self.assertRegex(self.browser.run("return document.querySelector('main').innerText"), r"\d:\d\d UTC\+8")
        finally:
            self.browser.driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "UTC"})
            self.browser.driver.delete_cookie("zone")

    # Keys

    def test_letters_lead_where_the_links_of_the_page_lead(self):
        for keys, path in [("gi", "/import"), ("gf", "/forecasts"), ("gs", "/settings"), ("gb", "/")]:
            self.open(ACCOUNT)
            self.keys(keys)
            self.wait(lambda: self.path() == path)

    def test_no_key_works_in_a_field_or_with_another_key_or_late(self):
        self.open("/")
        self.browser.one("#q").click()
        self.keys("gi?j")
        self.assertEqual(self.browser.one("#q").get_attribute("value"), "gi?j")
        self.assertFalse(self.is_listed())
        self.keys(Keys.ESCAPE)
        self.assertEqual(self.focused().tag_name, "body")
        chain = ActionChains(self.browser.driver)
        chain.send_keys("g").key_down(Keys.ALT).send_keys("i").key_up(Keys.ALT).perform()
        self.keys("g")
        time.sleep(1.7)
        self.keys("i")
        self.keys("gz")
        time.sleep(0.3)
        self.assertEqual(self.path(), "/")

    def test_the_list_of_keys_opens_and_closes(self):
        self.open(ACCOUNT)
        self.keys("?")
        self.assertTrue(self.is_listed())
        self.assertEqual(self.focused().text, "Close")
        self.keys("gi")
        self.keys(Keys.ESCAPE)
        self.assertFalse(self.is_listed())
        self.assertEqual(self.path(), ACCOUNT)
        self.browser.choose("[data-keys]")
        self.assertTrue(self.is_listed())
        self.browser.choose("#keys .btn")
        self.assertFalse(self.is_listed())

    def test_keys_can_be_switched_off_for_good(self):
        self.open(ACCOUNT)
        self.keys("?")
        self.browser.choose("#keys input")
        self.keys(Keys.ESCAPE)
        for path in [ACCOUNT, "/"]:
            self.open(path)
            self.keys("?gij/")
            time.sleep(0.3)
            self.assertFalse(self.is_listed())
            self.assertEqual((self.path(), self.focused().tag_name), (path, "body"))
        self.browser.choose("[data-keys]")
        self.assertFalse(self.browser.one("#keys input").is_selected())
        self.browser.choose("#keys input")
        self.keys(Keys.ESCAPE)
        self.keys("/")
        self.assertEqual(self.focused().get_attribute("id"), "q")

    def test_a_stroke_leads_to_the_search_of_the_board(self):
        # Where a page has a search of its own, that is meant.
        self.open(ACCOUNT)
        self.keys("/")
        self.assertEqual(self.focused().get_attribute("name"), "order")
        self.open(STANDARD)
        self.keys("/")
        self.wait(lambda: self.path() == "/" and self.focused().get_attribute("id") == "q")
        self.keys("Qinghe", Keys.ENTER)
        self.wait(lambda: "q=Qinghe" in self.browser.driver.current_url)

    def test_rows_are_walked_and_opened(self):
        for path in ["/", ACCOUNT, STANDARD, "/imports", "/users"]:
            with self.subTest(path=path):
                self.open(path)
                self.keys("j")
                first = self.focused().get_attribute("href")
                self.assertIsNotNone(first)
                outline = self.browser.run("return getComputedStyle(document.activeElement).outlineStyle")
                self.assertEqual(outline, "solid", "what has the focus is seen")
                box = self.browser.run("const b = document.activeElement.getBoundingClientRect(); return [b.top, b.bottom]")
                self.assertTrue(0 <= box[0] and box[1] <= 1000, box)
        self.open("/")
        self.keys("jj")
        second = self.focused().get_attribute("href")
        self.keys("k")
        self.assertNotEqual(self.focused().get_attribute("href"), second)
        self.keys("j", Keys.ENTER)
        self.wait(lambda: self.browser.driver.current_url == second)

    # Charts

    def read(self):
        return self.browser.run("return [...document.querySelectorAll('.read dd')].map(cell => cell.textContent.trim())")

    def row(self, place):
        return self.browser.run(
            "return [...document.querySelectorAll('.behind tbody tr')[arguments[0]].cells].map(cell => cell.textContent.trim())",
            place)

    def test_a_chart_is_read_by_keys(self):
        for path in [ACCOUNT, STANDARD]:
            self.open(path)
            slider = self.browser.one(".at")
            today, last = int(slider.get_attribute("value")), int(slider.get_attribute("max"))
            self.assertEqual(self.read(), self.row(today))
            self.browser.run("arguments[0].focus()", slider)
            for key, place in [(Keys.ARROW_RIGHT, today + 1), (Keys.ARROW_LEFT, today), (Keys.PAGE_UP, today + 7),
                               (Keys.PAGE_DOWN, today), (Keys.HOME, 0), (Keys.ARROW_LEFT, 0), (Keys.END, last)]:
                self.keys(key)
                self.assertEqual(self.read(), self.row(place))
                self.assertIn(self.row(place)[0], slider.get_attribute("aria-valuetext"))
            self.keys("gb")
            self.wait(lambda: self.path() == "/")

    def test_a_chart_is_read_by_the_pointer_at_the_day_it_points_to(self):
        for width in [1440, 1000, 390]:
            self.browser.look(width)
            self.open(STANDARD)
            slider = self.browser.one(".at")
            today, last = int(slider.get_attribute("value")), int(slider.get_attribute("max"))
            before = self.browser.run("return document.querySelector('.legend').getBoundingClientRect().top + scrollY")
            self.browser.run("arguments[0].scrollIntoView({block: 'center'})", slider)
            # Where the drawing has its line of today, the pointer reads the day: that line is the left edge of the day.
            line = self.browser.run(
                """
                const drawing = [...document.querySelectorAll(".plot svg")].find(one => one.getClientRects().length);
                return drawing.querySelector(".today").getBoundingClientRect().left;
                """)
            box = self.browser.run("const b = arguments[0].getBoundingClientRect(); return [b.left, b.width, b.top + 60]", slider)
            day = box[1] / (last + 1)
            for place in [0, 1, today, today + 1, last]:
                x = line + day * (place - today + 0.5)
                self.point(x, box[2])
                self.assertEqual(self.read(), self.row(place), f"{width}, day {place} of {last}")
                after = self.browser.run(
                    "return document.querySelector('.legend').getBoundingClientRect().top + scrollY")
                self.assertEqual(after, before, "nothing moves")
            time.sleep(0.8)
            self.assertIn(self.row(last)[0], self.browser.run("return document.querySelector('.said').textContent"))
            self.point(5, 5)
            self.assertEqual(self.read(), self.row(today))
            self.assertEqual(self.browser.run("return document.querySelector('.said').textContent"), "")

    def point(self, x, y):
        self.browser.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": x, "y": y})

    def test_a_finger_reads_a_chart(self):
        self.browser.look(390, 844)
        self.open(ACCOUNT)
        slider = self.browser.one(".at")
        last = int(slider.get_attribute("max"))
        self.browser.run("arguments[0].scrollIntoView({block: 'center'})", slider)
        box = self.browser.run("const b = arguments[0].getBoundingClientRect(); return [b.left, b.width, b.top + 60]", slider)
        point = {"x": round(box[0] + box[1] * 10.5 / (last + 1)), "y": round(box[2])}
        self.browser.driver.execute_cdp_cmd("Input.synthesizeTapGesture", point | {"gestureSourceType": "touch"})
        self.wait(lambda: self.read() == self.row(10))
        time.sleep(0.5)
        self.assertEqual(self.read(), self.row(10), "it stays when the finger is gone")

    # Files

    def drop(self, files):
        """Drops files, made in the page, on the middle of the form."""
        self.browser.run(
            """
            const files = new DataTransfer();
            for (const [name, text] of arguments[0]) files.items.add(new File([text], name, {lastModified: 1}));
            const form = document.querySelector("form[data-upload]");
            const send = type => form.dispatchEvent(
                new DragEvent(type, {dataTransfer: files, bubbles: true, cancelable: true}));
            send("dragover");
            window.over = form.className;
            send("drop");
            """, files)

    def test_files_are_dropped_listed_and_sent(self):
        self.open("/import")
        self.assertIn("drop them anywhere", self.browser.text())
        orders = "order_id,placed_at,status\n" + "".join(
            f"S-{number},2026-11-{number % 20 + 1:02}T10:00:00Z,shipped\n" for number in range(60))
        claims = "order_id,kind,known_at\nS-7,guarantee_claim,2026-11-20T10:00:00Z\n"
        self.drop([["orders.csv", orders]])
        self.assertIn("over", self.browser.run("return window.over"))
        self.drop([["claims.csv", claims], ["orders.csv", orders]])
        self.assertEqual([row.text.replace("\u00a0", " ") for row in self.browser.all(".chosen li")],
                         ["orders.csv\n3 kB", "claims.csv\n1 kB"])
        self.browser.picture("files-chosen")
        self.browser.name_account("Dropped")
        self.browser.one("form[data-upload] [type=submit]").click()
        self.wait(lambda: self.browser.all(".im"))
        self.wait(lambda: "orders.csv" in self.browser.text() and "claims.csv" in self.browser.text())
        # The page that came is started like any other.
        self.keys("?")
        self.assertTrue(self.is_listed())

    def test_an_answer_that_refuses_takes_the_place_of_the_page(self):
        self.open("/import")
        self.drop([["orders.csv", "order_id\n"]])
        self.browser.name_account("  ")
        self.browser.one("form[data-upload] [type=submit]").click()
        self.wait(lambda: self.browser.all("[role=alert]"))
        self.assertIn("drop them anywhere", self.browser.text())

    def test_a_connection_that_breaks_is_said(self):
        self.open("/import")
        self.drop([["orders.csv", "order_id\n"]])
        self.browser.name_account("x")
        self.browser.driver.execute_cdp_cmd("Network.enable", {})
        offline = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        self.browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
        button = self.browser.one("form[data-upload] [type=submit]")
        button.click()
        self.wait(lambda: "The connection broke off." in self.browser.text())
        self.assertTrue(button.is_enabled())
        self.browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline | {"offline": False})

    def test_how_far_files_have_come_is_shown(self):
        self.open("/import")
        self.drop([["orders.csv", "x" * 3_000_000]])
        self.browser.name_account("x")
        self.browser.driver.execute_cdp_cmd("Network.enable", {})
        slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 600_000}
        self.browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", slow)
        self.browser.one("form[data-upload] [type=submit]").click()
        said = lambda: self.browser.run("return document.querySelector('.way b')?.textContent ?? ''")
        self.wait(lambda: re.fullmatch(r"[0-9.]+ of 3\.0\u00a0MB", said()) and float(said().split()[0]) > 0)
        self.assertTrue(self.browser.run("const bar = document.querySelector('progress'); return bar.value > 0"))
        self.browser.picture("files-on-their-way")
        self.browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", slow | {"uploadThroughput": -1})
        self.wait(lambda: "Nothing usable" in self.browser.text())

    # Reach

    def test_axe_finds_nothing_in_what_the_script_shows(self):
        for language, width, dark in [(language, width, dark) for language in ["en", "zh"]
                                      for width in [390, 1440] for dark in [False, True]]:
            look = f"{language}-{width}-{'dark' if dark else 'light'}"
            with self.subTest(look=look):
                self.browser.look(width, dark=dark)
                self.open(STANDARD, language)
                self.browser.run("document.querySelector('.at').focus()")
                self.keys(Keys.PAGE_UP, Keys.PAGE_UP)
                self.browser.run("document.querySelector('.chart').scrollIntoView({block: 'start'})")
                self.shot(f"read-out-{look}")
                self.assertEqual(self.browser.violations(), [])
                self.keys("?")
                self.assertTrue(self.is_listed())
                self.shot(f"keys-{look}")
                self.assertEqual(self.browser.violations(), [])
                self.assertLessEqual(self.browser.run("return document.scrollingElement.scrollWidth"), width)
                self.open("/import", language)
                self.drop([["orders.csv", "order_id\n"]])
                self.assertEqual(self.browser.violations(), [])
                self.open("/", language)
                self.keys("jj")
                self.shot(f"row-{look}")
                self.assertEqual(self.browser.violations(), [])

    def shot(self, name):
        """What is seen without scrolling."""
        import base64
        from standing import PICTURES
        PICTURES.mkdir(parents=True, exist_ok=True)
        picture = self.browser.driver.execute_cdp_cmd("Page.captureScreenshot", {})
        (PICTURES / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))

    def test_what_needs_the_script_is_not_offered_without_it(self):
        server, browser = Server(), Browser(scripts=False)
        try:
            own(server, browser)
            for path, hidden in [(ACCOUNT, ".at"), ("/import", ".drop"), ("/import", ".way"), ("/", "[data-keys]")]:
                browser.open(server.address + path + "?lang=en")
                self.assertFalse(browser.one(hidden).is_displayed())
            browser.open(server.address + ACCOUNT + "?lang=en")
            self.assertTrue(all(cell.text for cell in browser.all(".read dd")[:6]), "today is told all the same")
        finally:
            browser.close()
            server.close()


class Live(unittest.TestCase):
    """The script of the program, in a page of the test that sends news."""

    def test_news_are_shown_and_the_end_leads_on(self):
        program, browser = Server(), Browser()
        try:
            browser.open(program.address + "/sign-in")
            script = browser.one("script[src]").get_attribute("src")
            with urllib.request.urlopen(script) as answer:
                site = Site(answer.read())
            browser.open(site.address + "/fine")
            WebDriverWait(browser.driver, 10).until(lambda _: browser.all("[data-live] b"))
            self.assertEqual(browser.one("[data-live]").text, "412 of 980")
            site.go.set()
            WebDriverWait(browser.driver, 10).until(lambda _: browser.driver.current_url == site.address + "/end")
            # An address of somebody else is not gone to.
            browser.open(site.address + "/foreign")
            time.sleep(1)
            self.assertEqual(browser.driver.current_url, site.address + "/foreign")
            # Errors: asked again, and after three of them the page itself.
            browser.open(site.address + "/broken")
            WebDriverWait(browser.driver, 30).until(lambda _: site.asked.count("/broken") == 2)
            again = len(site.asked) - 1 - site.asked[::-1].index("/broken")
            self.assertEqual(site.asked[:again].count("/news/broken"), 3)
        finally:
            browser.close()
            program.close()
            site.close()


class Site:
    def __init__(self, script):
        self.go, self.asked, site = threading.Event(), [], self

        class Answer(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append(self.path)
                if self.path == "/news/broken":
                    return self.send_error(500)
                page = f"<!DOCTYPE html><title>x</title><div data-live='/news{self.path}'></div><script src='/s' defer></script>"
                if self.path == "/s":
                    self.answer("text/javascript", script)
                elif self.path == "/news/fine":
                    self.answer("text/event-stream", b"event: progress\ndata: <b>412</b> of 980\n\n")
                    site.go.wait(10)
                    self.wfile.write(b"event: done\ndata: /end\n\n")
                elif self.path == "/news/foreign":
                    self.answer("text/event-stream", b"event: done\ndata: http://localhost:1/\n\n")
                else:
                    self.answer("text/html", page.encode())

            def answer(self, kind, body):
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


if __name__ == "__main__":
    unittest.main()
