"""Somebody on a phone: nginx before the server, as the documentation says, and a name of one's own."""

import http.client
import os
import pathlib
import re
import socket
import subprocess
import tempfile
import unittest

from standing import PASSWORD, Browser, Server

NGINX = os.environ["STANDING_NGINX"]
DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"
NAME = "standing.example"


def example(name):
    """The settings for nginx, as a page of the documentation gives them."""
    return re.search(r"```nginx\n(.*?)```", (DOCS / name).read_text(encoding="utf-8"), re.S)[1]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Nginx:
    """nginx with a certificate of its own; only places and ports differ from the example."""

    def __init__(self, settings, server):
        self.folder = tempfile.TemporaryDirectory(prefix="standing-nginx-")
        place, self.port = self.folder.name, free_port()
        os.chmod(place, 0o755)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}",
             "-keyout", f"{place}/key", "-out", f"{place}/certificate"], check=True, stderr=subprocess.DEVNULL)
        for ours, theirs in [("listen 443 ssl", f"listen 127.0.0.1:{self.port} ssl"),
                             ("http://127.0.0.1:8080", server.address),
                             ("/etc/ssl/certs/standing.example.pem", f"{place}/certificate"),
                             ("/etc/ssl/private/standing.example.key", f"{place}/key")]:
            assert ours in settings, ours
            settings = settings.replace(ours, theirs)
        folders = "".join(
            f"{kind}_temp_path {place}/{kind};" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        pathlib.Path(f"{place}/settings").write_text(
            f"daemon off; pid {place}/pid; error_log {place}/errors; events {{}}\n"
            f"http {{ access_log off; {folders}\n{settings} }}", encoding="utf-8")
        self.process = subprocess.Popen(
            [NGINX, "-p", place, "-e", f"{place}/errors", "-c", f"{place}/settings"])

    def close(self):
        self.process.terminate()
        self.process.wait(30)
        self.folder.cleanup()


class Proxy(unittest.TestCase):
    def setUp(self):
        self.server = Server("--public-address", f"https://{NAME}")
        self.addCleanup(self.server.close)
        self.nginx = Nginx(example("other-machines.md"), self.server)
        self.addCleanup(self.nginx.close)
        self.browser = Browser(arguments=[
            f"--host-resolver-rules=MAP {NAME}:443 127.0.0.1:{self.nginx.port}", "--ignore-certificate-errors"])
        self.addCleanup(self.browser.close)

    def test_a_phone_comes_by_the_name(self):
        browser = self.browser
        browser.look(390, 844)
        self.assertTrue(self.server.link.startswith(f"https://{NAME}/links/"), self.server.link)
        browser.open(self.server.link + "?lang=en")
        browser.fill({"name": "owner", "password": PASSWORD})
        browser.press()
        self.assertEqual(browser.driver.current_url, f"https://{NAME}/")
        self.assertTrue(browser.driver.get_cookie("session")["secure"])
        # Files come through, and so do the news of them.
        browser.open(f"https://{NAME}/import")
        browser.name_account("North")
        browser.fill({"files": self.server.path(
            "orders.csv", "order_id,placed_at,status\n" + "".join(
                f"P-{number},2026-11-01,shipped\n" for number in range(60_000)))})
        browser.press("form.dz button")
        browser.wait_for("1 file is in")
        browser.open(f"https://{NAME}/users")
        browser.fill({"name": "clerk"})
        browser.press("form.fields button")
        link = browser.one(".flag code").text
        self.server.secrets.append(link.rsplit("/", 1)[1])
        self.assertTrue(link.startswith(f"https://{NAME}/links/"), link)
        browser.open(f"https://{NAME}/me")
        browser.press("form[action='/sign-out'] button")
        browser.open(link)
        browser.fill({"password": "another long sentence"})
        browser.press()
        self.assertIn("North", browser.text())

    def test_other_names_are_not_answered(self):
        for host, status in [(NAME, 303), ("evil.example", 421), ("127.0.0.1", 303)]:
            connection = http.client.HTTPConnection(self.server.address.removeprefix("http://"))
            connection.request("GET", "/", headers={"Host": host})
            self.assertEqual(connection.getresponse().status, status, host)
            connection.close()

    def test_both_languages_give_the_same_settings(self):
        without_words = lambda text: [line for line in text.splitlines() if "#" not in line]
        self.assertEqual(without_words(example("other-machines.md")), without_words(example("other-machines.zh.md")))


if __name__ == "__main__":
    unittest.main()
