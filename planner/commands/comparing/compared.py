"""What `planner diff` compares, by its name: a release, the folder, another folder or a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from planner.changes.matching import State
from planner.changes.recognised import recognised
from planner.commands.from_text import Texts, conference_from, say_doubts, texts_read
from planner.commands.revisions import state_of_folder, state_of_release, state_of_text
from planner.commands.screen import program, say
from planner.errors import PlannerError
from planner.findings import has_errors, summary
from planner.folder.layout import Layout
from planner.folder.load import load
from planner.folder.releases import all_releases
from planner.model import Audience
from planner.model.release import Release

FOLDER = "folder"
"""The name of the folder itself among what can be compared."""


@dataclass(frozen=True, slots=True)
class Names:
    """What names mean besides a folder: those of its releases that can be read, and paths.

    Folders are seen as the audience may see them.
    """

    folder: Path
    releases: Sequence[Release]
    audience: Audience = Audience.PUBLIC

    def state(self, name: str) -> State:
        """What a name means; the last release without one. PlannerError where it means nothing."""
        if name == FOLDER:
            return self._of_folder(self.folder)
        if not name:
            return state_of_release(self.last)
        known = self._release(name)
        return state_of_release(known) if known else self._at(Path(name))

    def gone_out(self, name: str) -> Release:
        """The release of this name. PlannerError if there is none."""
        known = self._release(name)
        if known is None:
            raise PlannerError(
                f"“{name}” is not a release: a paper shows what one issue changes from another.",
                f"Known: {self._listed}.",
            )
        return known

    @property
    def last(self) -> Release:
        """What went out last. PlannerError where nothing did, or a release cannot be read."""
        if all_releases(Layout(self.folder)):
            return self.releases[-1]
        raise PlannerError(
            f"Nothing from {self.folder} has gone out yet.",
            "Say what to compare it with, or record a first issue: planner release --apply",
        )

    def _release(self, name: str) -> Release | None:
        return next((of for of in self.releases if name in (str(of.number), of.label)), None)

    def _at(self, path: Path) -> State:
        if path.is_dir():
            return self._of_folder(path)
        if path.is_file():
            return _of_text(path)
        all_releases(Layout(self.folder))
        raise PlannerError(
            f"“{path}” is not a release, a folder or a file.",
            f"Known: {self._listed}, or a path.",
        )

    def _of_folder(self, folder: Path) -> State:
        """A folder; what of it cannot be read is told, for it would seem to be gone."""
        loaded = load(folder)
        if has_errors(loaded.findings):
            shown = f"{program()} check {quote(str(folder))}"
            say(f"{folder}: {summary(loaded.findings)}; to see them: {shown}")
        return state_of_folder(loaded, self.audience)

    @property
    def _listed(self) -> str:
        return ", ".join([*(f"“{release.label}”" for release in self.releases), FOLDER])


def compared(names: Names, old: str, new: str) -> tuple[State, State]:
    """What two names mean; a text in the ids of what it is compared with."""
    before, after = names.state(old), names.state(new)
    if after.is_text:
        return before, recognised(after, before)
    return recognised(before, after) if before.is_text else before, after


def _of_text(path: Path) -> State:
    texts = Texts((path,))
    readings = texts_read(texts)
    conference, doubts = conference_from(readings, texts)
    say_doubts(readings, texts, doubts)
    return state_of_text(conference)
