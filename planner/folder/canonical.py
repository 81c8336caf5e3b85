"""The agendas of a folder in their one form, each read again before it is trusted."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from planner.errors import PlannerError
from planner.folder.files import read_text
from planner.folder.items import AgendaReader
from planner.folder.layout import agenda_file, named_languages
from planner.folder.load import Loaded
from planner.folder.notation.canonical import canonical, unready
from planner.folder.notation.ids import ids_to_write
from planner.folder.notation.tree import DaySheet, read_tree, written_ids
from planner.folder.writing import rewritten
from planner.model import Conference, Day
from planner.places import Place
from planner.records import record


@record
class Agenda:
    """An agenda as it is and in its one form; `faults` are the places that keep it from having
    one, and then it stays as it is.
    """

    path: Path
    file: str
    before: str
    after: str
    faults: tuple[Place, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether it is not in its one form."""
        return self.after != self.before


def canonical_agendas(loaded: Loaded, *, every_id: bool) -> Iterator[Agenda]:
    """The agendas that there are, by the languages of the papers.

    In the first one the ids are written that a finding asks for, or those of all items of days.
    """
    conference = loaded.conference
    for language in named_languages(conference.languages):
        path = loaded.layout.agenda(language)
        if path.is_file():
            yield _agenda(path, language, conference, every_id=every_id)


def _agenda(path: Path, language: str, conference: Conference, *, every_id: bool) -> Agenda:
    file = agenda_file(language)
    text, fault = read_text(path, file)
    sheets, found = read_tree(text, file, language)
    faults = [one.place for one in ([fault] if fault else found)] + [*unready(sheets)]
    if faults:
        return Agenda(path, file, text, text, tuple(sorted(faults)))
    is_first = language == conference.language
    ids = _ids(sheets, conference, every=every_id) if is_first else {}
    change = partial(_canonical, file=file, reader=AgendaReader(language, conference), ids=ids)
    return Agenda(path, file, rewritten(path, str), rewritten(path, change))


def _ids(sheets: Iterable[DaySheet], conference: Conference, *, every: bool) -> dict[int, str]:
    others = {meeting.id for meeting in conference.meetings}
    return ids_to_write(conference.days, written_ids(sheets), others, every=every)


def _canonical(text: str, file: str, reader: AgendaReader, ids: Mapping[int, str]) -> str:
    """The text in its one form. PlannerError where that would mean something else."""
    language = reader.language
    same = canonical(text, file, language)
    if _days(same, file, reader) != _days(text, file, reader):
        raise PlannerError(
            f"{file} would mean something else in its standard form; nothing is written.",
            "This is a bug in the planner: please report it to its maintainers.",
        )
    return canonical(text, file, language, ids) if ids else same


def _days(text: str, file: str, reader: AgendaReader) -> tuple[Day, ...]:
    sheets, _ = read_tree(text, file, reader.language)
    return reader.days(sheets)
