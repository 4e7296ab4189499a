"""A server of its own with an empty data folder, and a browser that looks at it."""

import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PROGRAM = os.environ["STANDING"]
PICTURES = pathlib.Path(os.environ.get("STANDING_PICTURES", tempfile.gettempdir() + "/standing-pictures"))
PASSWORD = "a long enough sentence"


class Server:
    """`standing serve` on a free port; its folder goes with it."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="standing-browser-")
        self.log = open(self.folder + "/log", "w")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.folder + "/data", "--listen", "127.0.0.1:0", "--language", "en"],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if "standing import" in line:
                break
        text = "".join(lines)
        self.address = re.search(r"http://[0-9.:]+", text)[0]
        self.link = re.search(r"http://\S+/links/[0-9a-f]+", text)[0]

    def path(self, name, text):
        """A file that can be chosen in a form."""
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def close(self):
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Browser:
    """Chromium without a window."""

    def __init__(self, scripts=True):
        self.scripts = scripts
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                         "--disable-dev-shm-usage", "--force-prefers-reduced-motion"]:
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

    def text(self):
        try:
            return self.one("body").text
        except StaleElementReferenceException:
            # Another page came in between.
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
        for _ in range(200):
            if words in self.text():
                return
            if not self.scripts:
                self.driver.refresh()
            time.sleep(0.1)
        raise AssertionError(f"{words!r} is not in {self.text()!r}")

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        height = self.run("return document.documentElement.scrollHeight")
        width = self.run("return window.innerWidth")
        picture = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot",
            {"captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}})
        import base64
        (PICTURES / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))

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
