"""Where something is sent: a server by its URL, and when what is sent to it has to be encrypted."""

import ipaddress
from urllib.parse import SplitResult, unquote, urlsplit

from planner.errors import PlannerError
from planner.records import record

_SECURE = frozenset({"https", "smtps"})
_PORTS = {"http": 80, "https": 443, "smtp": 587, "smtps": 465}


@record
class Server:
    """A server. `user` is the user name; the password is never in a URL."""

    scheme: str
    host: str
    port: int
    path: str = "/"
    user: str = ""

    @property
    def is_secure(self) -> bool:
        """Whether everything that is sent is encrypted from the first byte."""
        return self.scheme in _SECURE

    @property
    def is_here(self) -> bool:
        """Whether it runs on this machine: what is sent to it passes no network."""
        return self.host == "localhost" or _is_loopback(self.host)

    @property
    def url(self) -> str:
        """Its URL without who logs in, always written in the same way."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def read_server(url: str, schemes: tuple[str, ...]) -> Server:
    """The server of a URL. PlannerError where it is none of these schemes, or holds a password."""
    example = f"Write it as {schemes[-1]}://secretary@example.org/"
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as fault:
        raise PlannerError(f"This is not a URL: {fault}.", example) from None
    if parts.password is not None:
        raise PlannerError(
            "A password in the URL stays in the shell history, and can be seen by anyone who "
            "lists the running processes.",
            "Leave it out, and change it if you have typed it; see planner send --help.",
        )
    if parts.scheme not in schemes or not parts.hostname:
        shown = _without_user(parts)
        raise PlannerError(f"“{shown}” is not a URL of {' or '.join(schemes)}.", example)
    path = parts.path or "/"
    user = unquote(parts.username or "")
    return Server(parts.scheme, parts.hostname, port or _PORTS[parts.scheme], path, user)


def _without_user(parts: SplitResult) -> str:
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
