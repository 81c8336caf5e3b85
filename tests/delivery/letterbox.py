"""A real mail server on this machine that keeps what it gets, and refuses what it is told to."""

import email
import email.policy
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
