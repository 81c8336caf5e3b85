"""A proxy on this machine that hands on what a client says, and fails when it is told to."""

import http.client
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

BEFORE, AFTER, SILENT = "hang up before", "hang up after", "say nothing"
"""Hang up before the server hears of it, after it has done it; never answer."""


class Proxy:
    """A way to a server. `faults` are statuses or failures by the number of the PUT, from 1."""

    def __init__(self, url: str, faults: dict[int, int | str]) -> None:
        self.target, self.faults, self.puts = urlsplit(url), faults, 0
        self.asked: list[str] = []

    def answer(self, client: BaseHTTPRequestHandler) -> None:
        """Hand on one request, or fail."""
        length = int(client.headers.get("Content-Length") or 0)
        body = client.rfile.read(length)
        self.asked.append(client.command)
        self.puts += client.command == "PUT"
        fault = self.faults.get(self.puts) if client.command == "PUT" else None
        if fault == SILENT:
            time.sleep(3)
        if fault in (BEFORE, SILENT):
            client.close_connection = True
            client.connection.close()
            return
        if isinstance(fault, int):
            _reply(client, fault, [("Retry-After", "60")], b"no")
            return
        answer = self._handed_on(client, body)
        if fault == AFTER:
            client.close_connection = True
            client.connection.close()
            return
        told = [of for of in answer.getheaders() if of[0].lower() not in _OF_THE_WAY]
        _reply(client, answer.status, told, answer.read())

    def _handed_on(self, client: BaseHTTPRequestHandler, body: bytes) -> http.client.HTTPResponse:
        line = http.client.HTTPConnection(self.target.hostname or "", self.target.port, timeout=20)
        line.request(client.command, client.path, body, dict(client.headers))
        return line.getresponse()


_OF_THE_WAY = {"transfer-encoding", "connection", "content-length", "date", "server"}


def _reply(
    client: BaseHTTPRequestHandler, status: int, headers: list[tuple[str, str]], body: bytes
) -> None:
    client.send_response(status)
    for name, value in headers:
        client.send_header(name, value)
    client.send_header("Content-Length", str(len(body)))
    client.end_headers()
    client.wfile.write(body)


@contextmanager
def failing(url: str, faults: dict[int, int | str]) -> Iterator[tuple[str, Proxy]]:
    """The URL of a collection through a proxy that fails, and the proxy."""
    proxy = Proxy(url, faults)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            proxy.answer(self)
            if not self.close_connection:
                self.wfile.flush()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://org@127.0.0.1:{server.server_port}{proxy.target.path}", proxy
    finally:
        server.shutdown()
        server.server_close()
