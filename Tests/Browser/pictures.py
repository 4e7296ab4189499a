"""Takes the pictures of the README from the sample shop: pictures.py FOLDER"""

import base64
import pathlib
import sys

from standing import Browser, Server, own

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
server, browser = Server(), Browser()
try:
    own(server, browser)
    browser.open(server.address + "/accounts/1")
    order = browser.one("a[href*='/orders/']").get_attribute("href").split(server.address)[1]
    for name, width, height, path in [
        ("account", 1440, 1600, "/accounts/1?lang=en"), ("account.zh", 1440, 1600, "/accounts/1?lang=zh"),
        ("order", 1440, 1300, order + "?lang=en"), ("phone", 390, 1400, "/accounts/1?lang=en"),
    ]:
        browser.look(width, height)
        browser.open(server.address + path)
        picture = browser.driver.execute_cdp_cmd("Page.captureScreenshot", {})
        (folder / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))
        print(folder / f"{name}.png")
finally:
    browser.close()
    server.close()
