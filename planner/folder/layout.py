"""Where everything lies in a conference folder: the only place that knows names of files."""

import re
from collections.abc import Iterable
from pathlib import Path

from planner.records import record

SETTINGS = "conference.toml"
INVITEES = "invitees.csv"
NAMES = "names.csv"

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def agenda_file(language: str) -> str:
    """The name of the agenda in one language."""
    return f"agenda.{language}.txt"


def is_language(code: str) -> bool:
    """Whether a word may be the code of a language, as in `agenda.en.txt`."""
    return _LANGUAGE.fullmatch(code) is not None


def named_languages(codes: Iterable[str]) -> tuple[str, ...]:
    """Those languages that a file can be named after, each once."""
    return tuple(filter(is_language, dict.fromkeys(codes)))


@record
class Layout:
    """A conference folder and the files in it."""

    root: Path

    @property
    def settings(self) -> Path:
        """Who, where, when: `conference.toml`."""
        return self.root / SETTINGS

    @property
    def invitees(self) -> Path:
        """A row for each invited State and organization."""
        return self.root / INVITEES

    @property
    def names(self) -> Path:
        """Names of bodies that this conference uses instead of the planner's."""
        return self.root / NAMES

    @property
    def templates(self) -> Path:
        """Looks of papers that this conference overrides."""
        return self.root / "templates"

    def agenda(self, language: str) -> Path:
        """The agenda in one language."""
        return self.root / agenda_file(language)

    def agenda_languages(self) -> tuple[str, ...]:
        """The languages that there is an agenda in, by name."""
        names = (path.name for path in self.root.glob(agenda_file("*")))
        codes = (name.removeprefix("agenda.").removesuffix(".txt") for name in names)
        return named_languages(sorted(codes))
