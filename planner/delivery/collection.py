"""A CalDAV collection: its files by name, each with the ETag that identifies its state (RFC 4791).

Every file contains one entry. It is written or removed only in the known state: if someone else has
changed it since, the server answers 412, and it stays.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote, unquote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

from planner.delivery.answers import MAKE_ONE, Answer, error, unreachable
from planner.delivery.server import Server
from planner.errors import PlannerError

if TYPE_CHECKING:
    from lxml import etree  # type: ignore[import-untyped]
    from urllib3 import BaseHTTPResponse, PoolManager

TIMEOUT = 30.0
"""Seconds that a server may take for one answer."""

LARGEST = 50_000_000
"""Bytes of an answer at most."""

_ETAGS = (
    b'<?xml version="1.0" encoding="utf-8"?>'
    b'<propfind xmlns="DAV:"><prop><getetag/><resourcetype/></prop></propfind>'
)
_DAV = "{DAV:}"
_CALENDAR = "{urn:ietf:params:xml:ns:caldav}calendar"


class Files(Protocol):
    """What a plan is carried out on: files of one entry each, by name."""

    def put(self, name: str, data: bytes, etag: str) -> str:
        """Write a file; the ETag that it has then."""

    def delete(self, name: str, etag: str) -> None:
        """Remove a file."""


class Collection:
    """A collection on a server, open as long as it is used.

    PlannerError if the server cannot be reached, refuses the user or is not a CalDAV server;
    `Refused` if it refuses one file.
    """

    def __init__(self, server: Server, password: str) -> None:
        from urllib3.util import make_headers

        if not server.is_secure and not server.is_here:
            raise PlannerError(
                f"{server.host} is not this machine: the connection must be encrypted.",
                f"Write https://{server.host}/…",
            )
        self.server = server
        self.url = server.url if server.url.endswith("/") else f"{server.url}/"
        login = f"{server.user}:{password}" if server.user else None
        self._headers = make_headers(basic_auth=login) if login else {}
        self._pool = _pool(self.url)

    def close(self) -> None:
        """Hang up."""
        self._pool.clear()

    def etags(self) -> dict[str, str]:
        """The names of all files of the collection with their ETags."""
        answer = self._ask("PROPFIND", "", _ETAGS, {"Depth": "1", "Content-Type": "text/xml"})
        if answer.status != 207:
            raise error(answer, self.url)
        found = _responses(answer.body, self.url)
        own = found.pop("", None)
        if own is None or own.find(f".//{_CALENDAR}") is None:
            raise PlannerError(f"{self.url} is not a calendar, or does not exist.", MAKE_ONE)
        return {name: _etag_in(response) for name, response in found.items()}

    def get(self, name: str) -> bytes:
        """What a file holds."""
        answer = self._ask("GET", name)
        if answer.status != 200:
            raise error(answer, self.url + name)
        return answer.body

    def put(self, name: str, data: bytes, etag: str) -> str:
        """Write a file that has this ETag, or a new one if there is none.

        Returns its new ETag, asked for if the answer does not give it: some servers change what
        they are given.
        """
        state = {"If-Match": etag} if etag else {"If-None-Match": "*"}
        kind = {"Content-Type": "text/calendar; charset=utf-8"}
        answer = self._ask("PUT", name, data, {**state, **kind})
        if answer.status not in (200, 201, 204):
            raise error(answer, self.url + name)
        return answer.headers.get("etag") or self._etag(name)

    def delete(self, name: str, etag: str) -> None:
        """Remove a file that has this ETag."""
        answer = self._ask("DELETE", name, headers={"If-Match": etag})
        if answer.status not in (200, 202, 204):
            raise error(answer, self.url + name)

    def _etag(self, name: str) -> str:
        answer = self._ask("PROPFIND", name, _ETAGS, {"Depth": "0", "Content-Type": "text/xml"})
        if answer.status != 207:
            raise error(answer, self.url + name)
        found = _responses(answer.body, self.url)
        return _etag_in(found[name]) if name in found else ""

    def _ask(
        self, method: str, name: str, data: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """One answer of the server. It is asked once: whoever asks decides what a silence means."""
        from urllib3.exceptions import HTTPError

        told = {"User-Agent": "conference-planner", **self._headers, **(headers or {})}
        try:
            response = self._pool.request(
                method,
                self.url + quote(name),
                body=data or None,
                headers=told,
                redirect=False,
                retries=False,
                preload_content=False,
            )
            return _answer(response)
        except HTTPError as fault:
            raise unreachable(self.server, fault) from fault


def _answer(response: "BaseHTTPResponse") -> Answer:
    body = response.read(LARGEST + 1)
    response.release_conn()
    if len(body) > LARGEST:
        raise PlannerError(f"The server sends more than {LARGEST // 1_000_000} MB.")
    return Answer(response.status, {key.lower(): of for key, of in response.headers.items()}, body)


def _pool(url: str) -> "PoolManager":
    """Connections to a server, through the proxy of this machine where it has one for it."""
    from urllib3 import PoolManager, ProxyManager

    parts = urlsplit(url)
    proxy = getproxies().get(parts.scheme, "")
    if proxy and parts.hostname and not proxy_bypass(parts.hostname):
        return ProxyManager(proxy, timeout=TIMEOUT)
    return PoolManager(timeout=TIMEOUT)


def _responses(body: bytes, url: str) -> dict[str, "etree._Element"]:
    """The answers about the collection (under an empty name) and each file of it.

    PlannerError where this is no answer to PROPFIND. Entities are not expanded, and nothing is
    fetched.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as fault:
        raise PlannerError(
            f"{url} does not answer as a CalDAV server: {fault}.", "Check whether the URL is right."
        ) from None
    base = unquote(urlsplit(url).path)
    found = {}
    for response in root.iter(f"{_DAV}response"):
        path = unquote(urlsplit(urljoin(url, response.findtext(f"{_DAV}href", ""))).path)
        name = path.removeprefix(base)
        if path.rstrip("/") == base.rstrip("/"):
            found[""] = response
        elif path.startswith(base) and "/" not in name:
            found[name] = response
    return found


def _etag_in(response: "etree._Element") -> str:
    etag: str = response.findtext(f".//{_DAV}getetag", "")
    return etag
