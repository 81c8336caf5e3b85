"""500 entries published to Radicale, one after the other, by the planner and by the caldav library.

What is measured is the client alone; the server, which takes most of the time that passes, is a
process of its own.
"""

import atexit
import datetime as dt
import hashlib
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from planner.forms.calendar import Event
from planner.writers.ics.single import entry_file

ENTRIES = 500
MOMENT = dt.datetime(2027, 1, 15, tzinfo=dt.UTC)


def publish_planner(_: Path) -> Callable[[], object]:
    from planner.delivery.collection import Collection
    from planner.delivery.publishing import There, Wanted, carry_out, plan
    from planner.delivery.server import read_server

    url = _server()
    wanted = [Wanted(uid, data, hashlib.sha256(data).hexdigest()) for uid, data in _entries()]

    def publish() -> object:
        collection = Collection(read_server(url.replace("://", "://org@"), ("http",)), "")
        steps = plan(wanted, {}, There(collection.etags(), lambda _wanted: False))
        return [done.published for done in carry_out(steps, collection)]

    return publish


def publish_caldav(_: Path) -> Callable[[], object]:
    url, entries = _server(), _entries()

    def publish() -> object:
        import caldav

        open_client: Any = caldav.DAVClient
        with open_client(url=url, username="org", password="") as client:
            calendar = client.calendar(url=url)
            return [calendar.save_event(data, increase_seqno=False) for _, data in entries]

    return publish


def _entries() -> list[tuple[str, bytes]]:
    """Entries of half an hour in UTC, each with its UID."""
    found = []
    for number in range(ENTRIES):
        start = dt.datetime(2027, 5, 3 + number // 20, 8 + number % 20 // 2, 30 * (number % 2))
        event = Event(
            uid=f"00000000-0000-5000-8000-{number:012}",
            summary=f"Session {number}: Wells and springs",
            start=start,
            end=start + dt.timedelta(minutes=30),
            zone="UTC",
            description="Chair: to be designated",
        )
        found.append((event.uid, entry_file(event, "en", MOMENT, ())))
    return found


def _server() -> str:
    """The URL of an empty collection on a server that runs as long as this process does."""
    home = Path(mkdtemp())
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    (home / "config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n"
        f"[storage]\nfilesystem_folder = {home / 'storage'}\n"
    )
    call = [sys.executable, "-m", "radicale", "-C", str(home / "config")]
    server = subprocess.Popen(call, stderr=subprocess.DEVNULL)
    atexit.register(server.terminate)
    url = f"http://127.0.0.1:{port}/org/wells/"
    _make(url)
    return url


def _make(url: str) -> None:
    import urllib.error
    import urllib.request

    request = urllib.request.Request(url, method="MKCALENDAR")
    request.add_header("Authorization", "Basic b3JnOg==")
    for _ in range(200):
        try:
            urllib.request.urlopen(request)
        except urllib.error.URLError:
            time.sleep(0.05)
        else:
            return
    raise SystemExit("the server does not listen")
