"""A server of its own with an empty data folder, and a browser that looks at it."""

import base64
import functools
import html
import importlib.util
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import zipfile

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PROGRAM = os.environ["STANDING"]
PICTURES = pathlib.Path(os.environ.get("STANDING_PICTURES", tempfile.gettempdir() + "/standing-pictures"))
PASSWORD = "a long enough sentence"


# Language, width, dark.
LOOKS = [(language, width, dark) for language in ["en", "zh"] for width in [390, 1440] for dark in [False, True]]


def look_name(language, width, dark):
    return f"{language}-{width}-{'dark' if dark else 'light'}"


class Server:
    """`standing serve` on a free port; its folder goes with it. It starts while the test does something else."""

    def __init__(self, *arguments):
        self.folder = tempfile.mkdtemp(prefix="standing-browser-")
        self.log = open(self.folder + "/log", "w")
        # What no line of the log may hold; tests add theirs.
        self.secrets = [PASSWORD]
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.folder + "/data", "--listen", "127.0.0.1:0", "--language", "en", *arguments],
            stdout=subprocess.PIPE, stderr=self.log, text=True)

    @functools.cached_property
    def said(self):
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if "standing import" in line:
                break
        return "".join(lines)

    @property
    def address(self):
        return re.search(r"http://[0-9.:]+", self.said)[0]

    @property
    def link(self):
        return re.search(r"https?://\S+/links/[0-9a-f]+", self.said)[0]

    def path(self, name, content):
        """A file that can be chosen in a form."""
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def close(self):
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()
        self.log.close()
        with open(self.folder + "/log", encoding="utf-8") as file:
            log = file.read()
        shutil.rmtree(self.folder, ignore_errors=True)
        told = secrets_in(log, [*self.secrets, self.link.rsplit("/", 1)[1]])
        if told:
            raise AssertionError(f"the log of the server tells {told}")


def secrets_in(log, secrets):
    """What a log tells that it must not: tokens, orders, and what a test names."""
    patterns = [r"standing_[0-9a-f]{8,}", r"\b[0-9a-f]{64}\b", r"\b\d{3}-\d{7}-\d{7}\b"]
    return [secret for secret in secrets if secret in log] + [
        found for pattern in patterns for found in re.findall(pattern, log)]


def sample_files(folder):
    """The files of the sample shop."""
    subprocess.run([PROGRAM, "demo", "--files", folder], check=True, stdout=subprocess.DEVNULL)
    return sorted(pathlib.Path(folder).iterdir())


def zipped(files):
    """Names and bytes as one zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return buffer.getvalue()


def spreadsheet(rows):
    """Rows of texts as the smallest file that a spreadsheet program would open."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    cell = lambda text: f'<c t="inlineStr"><is><t>{html.escape(text)}</t></is></c>'
    body = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)
    relation = lambda kind, target: (
        f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/{kind}" '
        f'Target="{target}"/></Relationships>')
    return zipped([
        ("[Content_Types].xml",
         f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
         f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/></Types>'),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml",
         f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'),
    ])


class Browser:
    """Chromium without a window."""

    def __init__(self, scripts=True, arguments=()):
        self.scripts = scripts
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                         "--disable-dev-shm-usage", "--force-prefers-reduced-motion", *arguments]:
            options.add_argument(argument)
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))

    def close(self):
        self.driver.quit()

    def look(self, width=1440, height=1000, dark=False):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700})
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})

    def open(self, address):
        self.driver.get(address)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def named(self, text):
        """Where the link with that text leads."""
        return self.driver.find_element(By.LINK_TEXT, text).get_attribute("href")

    def text(self):
        try:
            return self.one("body").text
        except WebDriverException:
            # Another page came in between; the driver has several names for that.
            return self.one("body").text

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def fill(self, fields):
        for name, value in fields.items():
            field = self.one(f"[name={name}]")
            if field.get_attribute("type") != "file":
                field.clear()
            field.send_keys(value)

    def name_account(self, name):
        """Whose the files are that are brought: one that is there is chosen, another one is named."""
        options = self.all("select[name=account] option")
        known = [option for option in options if option.text.startswith(f"{name}, ")]
        for option in known or [option for option in options if option.get_attribute("value") == "new"]:
            option.click()
        if not known:
            self.fill({"name": name})

    def choose(self, selector):
        element = self.one(selector)
        # Away from the bar at the foot of a phone, as a finger would have it.
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def press(self, selector="main form button"):
        """Presses what leads to another page, and waits until it is there."""
        before = self.one("body")
        self.choose(selector)
        WebDriverWait(self.driver, 20).until(lambda driver: is_gone(before))
        WebDriverWait(self.driver, 20).until(
            lambda driver: driver.find_elements(By.CSS_SELECTOR, "footer.foot"))

    def wait_for(self, words):
        """Until a page that changes by itself, or is loaded again, says so."""
        for _ in range(400):
            if words in self.text():
                return
            if not self.scripts:
                self.driver.refresh()
            time.sleep(0.1)
        raise AssertionError(f"{words!r} is not in {self.text()!r}")

    def wait_until_read(self):
        """Until all files that were brought are read, in any language."""
        for _ in range(400):
            if self.all("main tbody tr") and not self.all("[data-live]"):
                return
            if not self.scripts:
                self.driver.refresh()
            time.sleep(0.1)
        raise AssertionError(f"files are still being read: {self.text()!r}")

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        height = self.run("return document.documentElement.scrollHeight")
        width = self.run("return window.innerWidth")
        picture = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot",
            {"captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}})
        (PICTURES / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))

    def shift(self):
        """What of the page moves by itself whenever it comes (layout shift), and how far.

        On a busy machine a page may be drawn before its last bytes are read; it is loaded again to tell that apart.
        """
        if not self.moved():
            return []
        self.driver.refresh()
        return self.moved()

    def moved(self):
        return self.driver.execute_async_script(
            """
            const done = arguments[0];
            const moved = [];
            const what = entry => entry.sources.map(source => source.node?.outerHTML?.slice(0, 80) ?? "text").join(" ");
            const observer = new PerformanceObserver(
                list => list.getEntries().forEach(entry => moved.push(`${entry.value} ${what(entry)}`)));
            observer.observe({type: "layout-shift", buffered: true});
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved), 0)));
            """)

    def transfer(self, address):
        """What a first visit of a page loads: kind and address of each request, and bytes over the wire."""
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        self.driver.get_log("performance")
        self.open(address)
        asked, size = [], 0
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            # The browser's own signs in fields are `data:`, and come from nowhere.
            if message["method"] == "Network.requestWillBeSent" and not message["params"]["request"]["url"].startswith("data:"):
                asked.append((message["params"].get("type"), message["params"]["request"]["url"]))
            if message["method"] == "Network.loadingFinished":
                size += message["params"]["encodedDataLength"]
        self.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": False})
        return asked, size

    def printed(self):
        """The page as it comes out of the printer."""
        sheets = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
        return base64.b64decode(sheets["data"])

    def violations(self):
        """What axe-core finds against WCAG 2.2 AA: rule, help, and where."""
        self.run(axe_script())
        result = self.driver.execute_async_script(
            """
            const done = arguments[arguments.length - 1];
            const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
            axe.run(document, {runOnly: {type: "tag", values: tags}}).then(done, error => done({error: String(error)}));
            """)
        if "error" in result:
            raise AssertionError(result["error"])
        return [
            f"{found['id']}: {found['help']}: " + "; ".join(node["html"][:120] for node in found["nodes"][:3])
            for found in result["violations"]
        ]


def is_gone(element):
    try:
        element.is_enabled()
        return False
    except WebDriverException:
        return True


def axe_script():
    """The script of the package, without importing it: that would want another browser driver."""
    package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    return (pathlib.Path(package) / "axe.min.js").read_text(encoding="utf-8")


def own(server, browser):
    """Follows the link of the first start."""
    browser.open(server.link)
    browser.fill({"name": "owner", "password": PASSWORD})
    browser.press()
