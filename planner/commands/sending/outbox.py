"""The outbox: mails as files in the folder of the secretariat, to be checked before they are sent.

Exactly the bytes in these files are sent; the next build removes them.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from planner import __version__
from planner.commands.screen import say
from planner.delivery.post import Letter
from planner.folder.load import Loaded
from planner.model import Audience
from planner.model.release import Release
from planner.model.sent import Told
from planner.products.mail.mails import Outgoing
from planner.records import record
from planner.writers import eml
from planner.writers.looks import Looks, looks_with
from planner.writers.manifest import Build, Unwritten, entries_in
from planner.writers.output import Part, write_build

PRODUCT = "outbox"
_FOLDER = f"{Audience.SECRETARIAT.folder}/{PRODUCT}"


@record
class Ready:
    """A mail to be sent, and the row that records it."""

    letter: Letter
    told: Told


def fill_outbox(
    loaded: Loaded, going: Sequence[Outgoing], last: Release, out: Path
) -> tuple[Ready, ...]:
    """Write the mails as files, replacing earlier ones; returns what is to be sent."""
    looks = looks_with(loaded.layout.templates)
    ready = tuple(_ready(of, looks) for of in going)
    target = out / loaded.conference.id
    if ready or entries_in(target):
        write_build(target, _about(loaded, last, ready), [_part(of.letter) for of in ready])
    if ready:
        say(f"They are in {target / _FOLDER}.")
    return ready


def _ready(of: Outgoing, looks: Looks) -> Ready:
    mail, told = of.mail, of.told
    data = eml.write(mail, looks)
    key = f"{told.person}.{told.item}"
    return Ready(Letter(key, mail.sender.address, mail.recipient.address, data), told)


def _part(letter: Letter) -> Part:
    hashed = hashlib.sha256(letter.data).hexdigest()
    return Part(f"{_FOLDER}/{letter.key}.eml", PRODUCT, "", hashed, lambda: letter.data)


def _about(loaded: Loaded, last: Release, ready: Sequence[Ready]) -> Build:
    conference = loaded.conference
    silent = () if ready else (Unwritten(PRODUCT, "everyone knows everything"),)
    moment = last.moment.isoformat()
    return Build(
        conference.id, conference.uid, moment, __version__, whole=False, not_written=silent
    )
