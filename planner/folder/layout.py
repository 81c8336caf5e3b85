"""Where everything is in a conference folder: the only place that knows file names."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from planner.language.vocabulary import is_tag
from planner.model import Audience
from planner.records import record

SETTINGS = "conference.toml"
MANDATE = "mandate.toml"
"""What a folder holds instead that is the folder of a mandate."""
ACTIVITIES = "activities.csv"
"""The activities of a mandate."""
PARTICIPANTS = {
    Audience.PUBLIC: "participants.csv",
    Audience.SECRETARIAT: "participants.secretariat.csv",
    Audience.RESTRICTED: "participants.restricted.csv",
}
"""Files of participants by the audience that may see their contents; one key, the id."""

TABLES = {
    "invitees": "invitees.csv",
    "names": "names.csv",
    "candidates": "candidates.csv",
    "interpreters": "interpreters.csv",
    "rota": "rota.csv",
}
"""Files of tables by the field of the conference that holds their rows."""


def agenda_file(language: str) -> str:
    """The name of the agenda in one language."""
    return f"agenda.{language}.txt"


def named_languages(codes: Iterable[str]) -> tuple[str, ...]:
    """Those languages that a file can be named after, each once."""
    return tuple(filter(is_tag, dict.fromkeys(codes)))


SECRET = "feeds.secretariat.toml"
"""What the names of personal feeds are made from; the secretariat alone may see it."""

RELEASES = "releases"
"""The folder of what went out."""

SENT = "sent"
"""The folder of records of what was sent to whom."""


@record
class Layout:
    """A conference folder and the files in it."""

    root: Path

    @property
    def settings(self) -> Path:
        """Who, where, when: `conference.toml`."""
        return self.root / SETTINGS

    @property
    def mandate(self) -> Path:
        """What an office may do, and until when: `mandate.toml`."""
        return self.root / MANDATE

    @property
    def activities(self) -> Path:
        """The activities of a mandate."""
        return self.root / ACTIVITIES

    def table(self, field: str) -> Path:
        """The table of a field of the conference, as `invitees`."""
        return self.root / TABLES[field]

    @property
    def secret(self) -> Path:
        """What the names of personal feeds are made from."""
        return self.root / SECRET

    @property
    def templates(self) -> Path:
        """Looks of papers that this conference overrides."""
        return self.root / "templates"

    @property
    def releases(self) -> Path:
        """What went out."""
        return self.root / RELEASES

    @property
    def told(self) -> Path:
        """The record of mails about entries, and of the replies to them."""
        return self.root / SENT / "mail.csv"

    def published(self, url: str) -> Path:
        """The record of what was published to a collection: `sent/caldav-1a2b3c4d.csv`."""
        mark = hashlib.sha256(url.encode()).hexdigest()[:8]
        return self.root / SENT / f"caldav-{mark}.csv"

    def agenda(self, language: str) -> Path:
        """The agenda in one language."""
        return self.root / agenda_file(language)

    def agenda_languages(self) -> tuple[str, ...]:
        """The languages that there is an agenda in, by name."""
        names = (path.name for path in self.root.glob(agenda_file("*")))
        codes = (name.removeprefix("agenda.").removesuffix(".txt") for name in names)
        return named_languages(sorted(codes))
