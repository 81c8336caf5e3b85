"""A real mail server on this machine that keeps what it gets, and refuses what it is told to."""

import email
import email.policy
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

from tests.delivery.servers import free_port

HANG_UP = "hang up"


@dataclass
class Letterbox:
    """Mails by recipient. `answers` are those to the text of a mail, by the address of whom it is
    to; `refused` are addresses that are not known here.
    """

    port: int
    mails: list[tuple[str, EmailMessage]] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)
    texts: list[bytes] = field(default_factory=list)

    async def handle_RCPT(
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:
        (recipient,) = envelope.rcpt_tos
        answer = self.answers.get(recipient, "250 OK")
        self.seen.append(recipient)
        self.texts.append(envelope.content)
        if answer == HANG_UP:
            server.transport.abort()
            return "421 gone"
        if answer.startswith("250"):
            mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
            self.mails.append((recipient, mail))  # type: ignore[arg-type]
        return answer

    def taken(self) -> list[tuple[str, EmailMessage]]:
        """The mails that came since this was asked last."""
        taken, self.mails = self.mails, []
        return taken


@contextmanager
def letterbox(**options: Any) -> Iterator[Letterbox]:
    """A mail server that runs as long as it is needed."""
    from aiosmtpd.controller import Controller

    box = Letterbox(free_port())
    controller = Controller(box, hostname="127.0.0.1", port=box.port, **options)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


@contextmanager
def behind_tls(context: ssl.SSLContext) -> Iterator[Letterbox]:
    """A mail server that encrypts from the first byte."""
    with letterbox(ssl_context=context) as box:
        yield box


def parts(of: EmailMessage) -> dict[str, EmailMessage]:
    return {part.get_content_type(): part for part in of.walk() if not part.is_multipart()}  # type: ignore[misc]


def entry(of: EmailMessage) -> dict[str, str]:
    """The lines of the entry in a mail by their names, unfolded; of a time without its zone."""
    text = parts(of)["text/calendar"].get_content().replace("\r\n", "\n").replace("\n ", "")
    inside = text.partition("BEGIN:VEVENT")[2].partition("END:VEVENT")[0]
    method = re.search(r"^METHOD:(\w+)$", text, re.MULTILINE)
    assert method
    found = {"METHOD": method[1]}
    for line in filter(None, inside.split("\n")):
        name = re.split("[;:]", line, maxsplit=1)[0]
        found[name] = line[len(name) + 1 :]
    return found


def said(of: EmailMessage) -> list[str]:
    """The lines of the text of a mail, with blanks as people type them."""
    text: str = parts(of)["text/plain"].get_content()
    return [line.replace("\u00a0", " ") for line in text.splitlines()]


def changes_in(of: EmailMessage) -> list[str]:
    """What a mail says has changed, line by line."""
    return [line.removeprefix("– ") for line in said(of) if line.startswith("– ")]
