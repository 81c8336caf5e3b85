"""Mails by SMTP: one after the other, not faster than wished, each reported before and after.

Whether a mail has been sent is known for certain except at one moment: from the end of its text to
the answer of the server. If the connection breaks just then, the mail stays as begun.
"""

import smtplib
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from enum import StrEnum

from planner.delivery.answers import GO_ON, Refused
from planner.delivery.server import Server
from planner.errors import PlannerError
from planner.records import record

TIMEOUT = 30.0
"""Seconds that a server may take for one answer."""

_CLOSING = 421


@record
class Letter:
    """A mail that is to leave: its key, from whom, to whom, and all its bytes."""

    key: str
    sender: str
    recipient: str
    data: bytes


class Sort(StrEnum):
    """What is reported about a letter."""

    BEGUN = "begun"
    SENT = "sent"
    REFUSED = "refused"


@record
class Event:
    """What has come of a letter, and why it was refused."""

    sort: Sort
    letter: Letter
    why: str = ""


class Post:
    """A mail server, reached when the first letter leaves, and again when it has hung up.

    PlannerError where it cannot be reached, does not prove who it is, or refuses who asks.
    """

    def __init__(self, server: Server, password: str) -> None:
        self.server, self._password = server, password
        self._line: smtplib.SMTP | None = None

    def close(self) -> None:
        """Hang up."""
        if self._line:
            with suppress(OSError, smtplib.SMTPException):
                self._line.quit()
        self._line = None

    def begin(self, letter: Letter) -> None:
        """Tell the server from whom and to whom a letter is. `Refused` where it takes none such."""
        line = self._ready()
        try:
            line.ehlo_or_helo_if_needed()
            _require(*line.mail(letter.sender), "the sender")
            code, said = line.rcpt(letter.recipient)
            if code == _CLOSING:
                _require(code, said, "the recipient")
            if code not in (250, 251):
                line.rset()
                raise Refused(_answer(code, said))
        except (OSError, smtplib.SMTPException) as fault:
            raise self._unreachable(fault) from fault

    def finish(self, letter: Letter) -> None:
        """Hand a letter over after `begin`. `Refused` where the server does not take it.

        PlannerError where it is not known whether it did.
        """
        line = self._ready()
        try:
            code, said = line.data(letter.data)
        except smtplib.SMTPDataError as fault:
            code, said = fault.smtp_code, _bytes(fault.smtp_error)
        except (OSError, smtplib.SMTPException) as fault:
            self._line = None
            raise self._unreachable(fault) from fault
        if code != 250:
            raise Refused(_answer(code, said))

    def _ready(self) -> smtplib.SMTP:
        if self._line is None:
            self._line = self._open()
        return self._line

    def wake(self) -> None:
        """Reach the server, again if it has closed the connection since the last letter."""
        try:
            if self._line:
                self._line.noop()
        except (OSError, smtplib.SMTPException):
            self._line = None
        self._ready()

    def _open(self) -> smtplib.SMTP:
        try:
            line = self._connected()
        except ssl.SSLError as fault:
            raise PlannerError(
                f"{self._where} cannot prove its identity: {fault.reason or fault}.",
                "Nothing was sent. Check whether the name is right; a certificate of your own "
                "organization must be known to this machine.",
            ) from fault
        except smtplib.SMTPNotSupportedError as fault:
            raise PlannerError(
                f"{self._where} does not encrypt the connection.",
                "Nothing was sent. Use smtps://… if the server supports it.",
            ) from fault
        except (OSError, smtplib.SMTPException) as fault:
            raise self._unreachable(fault) from fault
        self._log_in(line)
        return line

    def _connected(self) -> smtplib.SMTP:
        """A line to the server; off this machine it is encrypted before anything is said."""
        server, context = self.server, ssl.create_default_context()
        if server.is_secure:
            return smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT, context=context)
        line = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT)
        if not server.is_here:
            line.starttls(context=context)
        return line

    def _log_in(self, line: smtplib.SMTP) -> None:
        if not self.server.user:
            return
        try:
            line.login(self.server.user, self._password)
        except (OSError, smtplib.SMTPException) as fault:
            line.close()
            raise PlannerError(
                f"{self._where} does not accept the login of {self.server.user}: {_said(fault)}.",
                "The password is read from PLANNER_SMTP_PASSWORD, or from the keyring. "
                "See planner send --help.",
            ) from fault

    @property
    def _where(self) -> str:
        return f"{self.server.host}:{self.server.port}"

    def _unreachable(self, fault: Exception) -> PlannerError:
        if isinstance(fault, TimeoutError):
            return PlannerError(f"{self._where} has taken too long to answer.", GO_ON)
        return PlannerError(
            f"{self._where} cannot be reached, or has closed the connection: {_said(fault)}.", GO_ON
        )


def deliver(letters: Sequence[Letter], post: Post, per_minute: int) -> Iterator[Event]:
    """Send letters, reporting for each that it begins and how it ended.

    Each report must be recorded before the next one is requested, so that nothing is sent twice.
    PlannerError if the server fails; a letter that had begun may or may not have been sent.
    """
    pause, last = 60 / per_minute, 0.0
    for letter in letters:
        time.sleep(max(0.0, last + pause - time.monotonic()))
        last = time.monotonic()
        post.wake()
        try:
            post.begin(letter)
            yield Event(Sort.BEGUN, letter)
            post.finish(letter)
        except Refused as refused:
            yield Event(Sort.REFUSED, letter, str(refused))
        else:
            yield Event(Sort.SENT, letter)


def _require(code: int, said: bytes, what: str) -> None:
    """PlannerError where the server takes nothing at all any more."""
    if code != 250:
        raise PlannerError(f"The server does not accept {what}: {_answer(code, said)}.", GO_ON)


def _answer(code: int, said: bytes) -> str:
    text = " ".join(said.decode("utf-8", "replace").split())
    return f"{text} ({code})" if text else str(code)


def _said(fault: Exception) -> str:
    if isinstance(fault, smtplib.SMTPResponseException):
        return _answer(fault.smtp_code, _bytes(fault.smtp_error))
    return " ".join(str(fault).split()) or type(fault).__name__


def _bytes(said: bytes | str) -> bytes:
    return said.encode() if isinstance(said, str) else said
