"""How much memory a large file takes on its way through the form: the server's peak while it arrives, beside the same before it.

usage: upload.py STANDING WORK ROUNDS FOLDER
"""

import http.client
import os
import re
import shutil
import sys
import tempfile
import time

from clock import standing_server, table

standing, work, rounds, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
source = os.path.join(folder, "all-orders.txt")
size = os.path.getsize(source)


def memory(server, name):
    """In MB; VmHWM is the most there ever was, VmRSS what is there now."""
    text = open(f"/proc/{server.process.pid}/status").read()
    return int(re.search(rf"{name}:\s+(\d+)", text)[1]) / 1024


def reset(server):
    with open(f"/proc/{server.process.pid}/clear_refs", "w") as file:
        file.write("5")


rows = []
for number in range(rounds):
    data = tempfile.mkdtemp(prefix="upload-", dir=work)
    with standing_server(standing, data) as server:
        form = re.search(r'name="form" value="([0-9a-f]+)"', server.get("/import").decode())[1]
        before = memory(server, "VmRSS")
        reset(server)
        fields = "".join(f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                         for name, value in [("form", form), ("account", "new"), ("name", "Bench"), ("store", "amazon.us")])
        head = (fields + '--b\r\nContent-Disposition: form-data; name="files"; filename="orders.txt"\r\n\r\n').encode()
        tail = b"\r\n--b--\r\n"
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        connection.putrequest("POST", "/import")
        connection.putheader("Content-Type", "multipart/form-data; boundary=b")
        connection.putheader("Content-Length", str(len(head) + size + len(tail)))
        connection.putheader("Cookie", f"session={server.session}")
        connection.endheaders()
        start = time.monotonic()
        connection.send(head)
        with open(source, "rb") as file:
            while block := file.read(1 << 20):
                connection.send(block)
        # What arrived so far is on the disk; the import begins with the last bytes.
        time.sleep(0.5)
        arriving, took = memory(server, "VmHWM"), time.monotonic() - start
        reset(server)
        connection.send(tail)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 303:
            sys.exit(f"the upload was answered with {answer.status}")
        job = answer.getheader("Location")
        while "data-live" in server.get(job).decode():
            time.sleep(1)
        imported = memory(server, "VmHWM")
        rows.append((f"{number + 1}", [f"{size / 1e6:,.0f}", f"{before:.0f}", f"{arriving - before:.0f}",
                                       f"{size / 1e6 / took:.0f}", f"{imported - before:.0f}",
                                       f"{time.monotonic() - start:.0f}"]))
    shutil.rmtree(data)

table("A large file through the form", [
    "file, MB", "memory before, MB", "more while it arrives, MB", "MB/s", "more while it is imported, MB",
    "until it is counted, s"], rows)
