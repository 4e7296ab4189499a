"""A PostgreSQL server for a benchmark alone, with the settings of a new installation but for its socket."""

import os
import shutil
import subprocess

from clock import processes_cpu


class Postgres:
    @staticmethod
    def _bin():
        try:
            return subprocess.run(["pg_config", "--bindir"], check=True, capture_output=True, text=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            return ""

    @staticmethod
    def is_installed():
        return os.path.exists(os.path.join(Postgres._bin(), "initdb"))

    def __init__(self, folder):
        self.folder = folder
        self.data = os.path.join(folder, "data")
        self.url = f"postgresql:///postgres?host={folder}&user=postgres"

    def _as_owner(self, program, *arguments):
        # The server refuses to run as root and then runs as the user its package has made.
        user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        subprocess.run(user + [os.path.join(self._bin(), program), *arguments], check=True, stdout=subprocess.DEVNULL,
                       cwd=self.folder)

    def __enter__(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        self._as_owner("initdb", "-D", self.data, "--auth=trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
        self._as_owner("pg_ctl", "-D", self.data, "-l", os.path.join(self.folder, "log"), "-w", "start",
                       "-o", f"-k '{self.folder}' -c listen_addresses=''")
        self.process = int(open(os.path.join(self.data, "postmaster.pid")).readline())
        return self

    def __exit__(self, *_):
        self._as_owner("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder)

    def cpu(self):
        return processes_cpu(self.process)

    def ask(self, text):
        return subprocess.run(["psql", "-qAt", self.url, "-c", text], check=True, capture_output=True, text=True).stdout

    def empty(self):
        self.ask("DROP SCHEMA public CASCADE")
        self.ask("CREATE SCHEMA public")
        self.ask("CHECKPOINT")
