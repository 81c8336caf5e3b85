"""Mails as files of what goes over the wire: text, a page, and the entry for calendar programs.

The shape is that of RFC 6047: the entry is the last alternative of the text, and comes once more
as a file, for programs that know nothing of invitations.
"""

import uuid
from dataclasses import replace
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from typing import Any

from planner.forms.mail import Correspondent, Mail
from planner.language.phrases import phrases
from planner.writers.html import page
from planner.writers.ics.single import Party, Request, request_file
from planner.writers.ics.text import clean
from planner.writers.looks import Looks
from planner.writers.script import is_right_to_left, turned

_LONGEST = 78


class _Policy(EmailPolicy):
    """How headers become lines: words that have to be encoded are so by `Header`.

    Others of the library lose the blanks where such words go on on another line (Python 3.11).
    """

    def fold_binary(self, name: str, value: Any) -> bytes:
        """A header as lines of ASCII."""
        text, rest = str(value), ""
        if addresses := getattr(value, "addresses", None):
            text, rest = addresses[0].display_name, f"{self.linesep} <{addresses[0].addr_spec}>"
        if text.isascii():
            return super().fold_binary(name, value)
        words = Header(text, "utf-8", _LONGEST, name).encode(linesep=self.linesep)
        return f"{name}: {words}{rest}{self.linesep}".encode()


_POLICY = _Policy(max_line_length=_LONGEST, linesep=SMTP.linesep)


def write(mail: Mail, looks: Looks) -> bytes:
    """The mail. The same mail gives the same bytes."""
    entry, shown = _entry(mail), _turned(mail)
    made = EmailMessage(policy=_POLICY)
    for name, value in _headers(mail).items():
        made[name] = value
    made.set_content(_text(shown), cte="quoted-printable")
    made.add_alternative(_page(shown, looks), subtype="html", cte="quoted-printable")
    made.add_alternative(
        entry.decode(), subtype="calendar", params={"method": mail.method}, cte="base64"
    )
    made.add_attachment(entry, "application", "ics", filename="invite.ics")
    made["Content-Language"] = mail.language
    for number, part in enumerate(made.walk()):
        if part.is_multipart():
            part.set_boundary(f"={mail.mark}={number}")
        if part is not made:
            del part["MIME-Version"]
    return made.as_bytes()


def message_id(mail: Mail) -> str:
    """What the mail is known by: one that is sent again has the same."""
    told = f"{mail.event.uid} {mail.event.sequence} {mail.method} {mail.mark} {mail.changes}"
    domain = mail.sender.address.rpartition("@")[2]
    return f"<{uuid.uuid5(uuid.NAMESPACE_URL, told)}@{domain}>"


def _headers(mail: Mail) -> dict[str, object]:
    return {
        "From": _address(mail.sender),
        "To": _address(mail.recipient),
        "Subject": _line(mail.subject),
        "Date": mail.moment,
        "Message-ID": message_id(mail),
    }


def _address(who: Correspondent) -> Address:
    return Address(_line(who.name), addr_spec=who.address)


def _line(text: str) -> str:
    """Words on one line, without what is no text: nothing can begin another header."""
    return " ".join(clean(text).split())


def _turned(mail: Mail) -> Mail:
    """The mail with marks where its reader reads from the right, as papers have them."""
    changes = (turned(line, mail.language) for line in mail.changes)
    facts = ((label, turned(said, mail.language)) for label, said in mail.facts)
    return replace(mail, changes=tuple(changes), facts=tuple(facts))


def _text(mail: Mail) -> str:
    words = phrases(mail.language)
    greeting = [f"{mail.recipient.name}{_comma(mail)}", ""] if mail.recipient.name else []
    colon = words.phrase("colon")
    facts = [f"{label}{colon}{said}" for label, said in mail.facts]
    changes = [f"– {line}" for line in mail.changes]
    if changes:
        changes = ["", words.phrase("what-changed") + colon.rstrip(), *changes, ""]
    lines = [*greeting, mail.lead, "", mail.event.summary, *changes, *facts]
    return clean("\n".join([*lines, "", mail.sender.name, mail.closing])) + "\n"


def _page(mail: Mail, looks: Looks) -> str:
    direction = "rtl" if is_right_to_left(mail.language) else "ltr"
    changed = phrases(mail.language).phrase("what-changed")
    told = {"mail": mail, "direction": direction, "comma": _comma(mail), "changed": changed}
    return clean(page("mail.html", looks, **told))


def _comma(mail: Mail) -> str:
    """The comma behind the name of the reader, as the language writes it."""
    return phrases(mail.language).phrase("comma").rstrip()


def _entry(mail: Mail) -> bytes:
    organizer, attendee = (Party(of.name, of.address) for of in (mail.sender, mail.recipient))
    request = Request(mail.method, organizer, attendee, mail.moment, mail.answer)
    return request_file(mail.event, mail.language, request, mail.zones)
