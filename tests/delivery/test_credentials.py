"""Passwords come from the environment, else from the keyring of this machine."""

from collections.abc import Iterator
from typing import Any

import pytest

from planner.commands.sending.credentials import password
from planner.delivery.server import Server, read_server

pytestmark = pytest.mark.tool("keyring")


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[tuple[str, str], str]]:
    """A keyring that is open, and what it keeps."""
    import keyring
    from keyring.backend import KeyringBackend

    kept: dict[tuple[str, str], str] = {}

    class Open(KeyringBackend):
        priority: Any = 1

        def get_password(self, service: str, username: str) -> str | None:
            return kept.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            kept[service, username] = password

    before = keyring.get_keyring()
    keyring.set_keyring(Open())
    monkeypatch.delenv("PLANNER_CALDAV_PASSWORD", raising=False)
    yield kept
    keyring.set_keyring(before)


def server(url: str) -> Server:
    return read_server(url, ("http", "https"))


def test_the_keyring_knows_it(opened: dict[tuple[str, str], str]) -> None:
    opened["cal.example.org", "agenda"] = "from the keyring"
    assert password("CALDAV", server("https://agenda@cal.example.org/a/")) == "from the keyring"
    assert password("CALDAV", server("https://other@cal.example.org/a/")) == ""
    assert password("CALDAV", server("https://cal.example.org/a/")) == ""


def test_the_environment_comes_first(
    opened: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened["cal.example.org", "agenda"] = "from the keyring"
    monkeypatch.setenv("PLANNER_CALDAV_PASSWORD", "from the environment")
    assert password("CALDAV", server("https://agenda@cal.example.org/")) == "from the environment"


@pytest.mark.parametrize(
    ("url", "host", "port", "user", "shown"),
    [
        (
            "https://a%40b@cal.example.org/x",
            "cal.example.org",
            443,
            "a@b",
            "https://cal.example.org/x",
        ),
        ("HTTP://[::1]:5232/x/", "::1", 5232, "", "http://[::1]:5232/x/"),
        ("http://LOCALHOST", "localhost", 80, "", "http://localhost/"),
    ],
)
def test_a_server_by_its_url(url: str, host: str, port: int, user: str, shown: str) -> None:
    read = server(url)
    assert (read.host, read.port, read.user, read.url) == (host, port, user, shown)


@pytest.mark.parametrize(
    ("url", "is_here"),
    [
        ("http://127.0.0.1/", True),
        ("http://[::1]/", True),
        ("http://localhost/", True),
        ("http://localhost.example.org/", False),
        ("http://127.0.0.1.example.org/", False),
        ("http://10.0.0.1/", False),
    ],
)
def test_what_is_this_machine(url: str, is_here: bool) -> None:
    assert server(url).is_here is is_here
