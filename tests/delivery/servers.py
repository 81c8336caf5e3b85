"""Real servers on this machine, and what lies in them, read without any code of the planner."""

import os
import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Until a server listens."""
    for _ in range(300):
        assert process.poll() is None, "the server has ended"
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server does not listen")


@dataclass
class Calendars:
    """A real CalDAV server, and what lies in it, read with the standard library alone."""

    base: str
    number: int = 0

    def collection(self) -> str:
        """A new collection."""
        self.number += 1
        url = f"{self.base}wells-{self.number}/"
        self.ask("MKCALENDAR", url)
        return url

    def ask(self, method: str, url: str, data: bytes | None = None, **headers: str) -> bytes:
        request = urllib.request.Request(url, data, method=method)
        request.add_header("Authorization", "Basic b3JnOnB3")
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        with urllib.request.urlopen(request, timeout=20) as answer:
            body: bytes = answer.read()
        return body

    def names(self, url: str) -> dict[str, str]:
        """The names of the files in a collection with their ETags."""
        found = self.ask("PROPFIND", url, _ETAGS, Depth="1", Content_Type="text/xml").decode()
        told = re.findall(r"href>([^<]+\.ics)<.*?getetag>([^<]+)<", found, re.DOTALL)
        return {href.rpartition("/")[2]: etag for href, etag in told}

    def lines(self, url: str) -> dict[str, list[str]]:
        """The entries in a collection by UID, as the lines of their VEVENT, unfolded."""
        return dict(self._entry(url + name) for name in self.names(url))

    def _entry(self, url: str) -> tuple[str, list[str]]:
        text = self.ask("GET", url).decode().replace("\r\n", "\n").replace("\n ", "")
        lines = text.partition("BEGIN:VEVENT")[2].partition("END:VEVENT")[0].split("\n")
        (uid,) = (line[4:] for line in lines if line.startswith("UID:"))
        return uid, lines


_ETAGS = b'<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'


@contextmanager
def running(call: list[str], port: int) -> Iterator[None]:
    """A server that runs as long as it is needed."""
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(call, stdout=nowhere, stderr=nowhere, env=os.environ) as process:
        try:
            wait_for(port, process)
            yield
        finally:
            process.terminate()
