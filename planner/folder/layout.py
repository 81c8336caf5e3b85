"""Where everything lies in a conference folder: the only place that knows names of files."""

from pathlib import Path

from planner.records import record

SETTINGS = "conference.toml"
INVITEES = "invitees.csv"


def agenda_file(language: str) -> str:
    """The name of the agenda in one language."""
    return f"agenda.{language}.txt"


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
    def templates(self) -> Path:
        """Looks of papers that this conference overrides."""
        return self.root / "templates"

    def agenda(self, language: str) -> Path:
        """The agenda in one language."""
        return self.root / agenda_file(language)

    def agenda_languages(self) -> tuple[str, ...]:
        """The languages that there is an agenda in, by name."""
        return tuple(sorted(path.name.split(".")[1] for path in self.root.glob("agenda.*.txt")))
