"""The cells of somebody's list in the words of the folder: names apart, chosen words, bodies."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from planner.changes.rows import Returned
from planner.findings import Fault, Finding, Severity
from planner.folder.incoming import CellReader
from planner.folder.names import parted
from planner.language.honorifics import is_honorific
from planner.language.phrases import written_languages
from planner.model import Conference
from planner.places import Place
from planner.products import Material
from planner.products.choices import OF_FIELD, choices
from planner.readers.workbook.foreign import ForeignList
from planner.timetable import timetable

NAME_NOT_PARTED = Fault(
    "name-not-parted",
    Severity.WARNING,
    why="Nobody can tell which of these words is the family name; lists print it apart.",
    how="The whole stands as given name now: write the two into columns of their own.",
)

DATES = frozenset(
    {"birth_date", "registered_on", "invited_on", "reminded_on", "replied_on", "attended"}
)


@dataclass
class RowReader:
    """Reads rows of a list for a table whose columns are `known`.

    `renamed` are columns that hold something else than their headers say; `columns` tell where
    each key stands, those too that are made out of others.
    """

    cells: CellReader
    known: frozenset[str]
    language: str
    renamed: Mapping[str, str]
    columns: Mapping[str, int]
    categories: Mapping[str, set[str]]
    unparted: list[Finding] = field(default_factory=list)

    @classmethod
    def of(cls, conference: Conference, found: ForeignList, known: frozenset[str]) -> "RowReader":
        """The reader for a list."""
        words, language = _choices(conference, known), conference.language
        renamed = _renamed(found, words, language)
        columns = {renamed.get(key, key): at for key, at in found.columns.items()}
        for key, made in (("name", ("given", "family")), ("sender", ("body", f"unit.{language}"))):
            if key in columns:
                columns = {**dict.fromkeys(made, columns[key]), **columns}
        cells = CellReader(conference, words, DATES)
        return cls(cells, known, language, renamed, columns, _categories(conference))

    @property
    def findings(self) -> list[Finding]:
        """What was found in the cells."""
        return [*self.unparted, *self.cells.findings]

    def read(self, row: Returned) -> Returned:
        """A row in the words of the folder."""
        told = {self.renamed.get(key, key): text for key, text in row.cells.items()}
        cells = {key: text for key, text in told.items() if key.partition(".")[0] in self.known}
        cells = self._with_names(cells, row.place)
        cells = self._with_category(self._with_sender(cells))
        row = replace(row, columns=self.columns)
        stored = {key: self.cells.stored(key, text, row.at(key)) for key, text in cells.items()}
        return replace(row, cells=stored)

    def _with_names(self, cells: dict[str, str], place: Place) -> dict[str, str]:
        """The row with the parts of a whole name."""
        name = cells.pop("name", "")
        if not name or cells.get("given") or cells.get("family"):
            return cells
        found = parted(name)
        if not found.is_sure:
            self.unparted.append(NAME_NOT_PARTED.at(place, f"“{name}” was not parted."))
        told = {"given": found.given, "family": found.family}
        honorific = cells.get("honorific") or found.honorific
        return cells | told | ({"honorific": honorific} if honorific else {})

    def _with_sender(self, cells: dict[str, str]) -> dict[str, str]:
        """The row with what sent somebody as a body that is known, or as a unit."""
        sender = cells.pop("sender", "")
        if not sender:
            return cells
        token = "" if cells.get("body") else self.cells.body_of(sender)
        key = "body" if token else f"unit.{self.language}"
        return {key: token or sender, **cells}

    def _with_category(self, cells: dict[str, str]) -> dict[str, str]:
        """The row with the category in which its delegation takes part, if that is one alone."""
        if cells.get("category") or "given" not in self.known:
            return cells
        token = self.cells.body_of(cells["body"]) if cells.get("body") else ""
        found = self.categories.get(self.cells.conference.body_id(token), set()) if token else set()
        return {**cells, "category": next(iter(found))} if len(found) == 1 else cells


def _categories(conference: Conference) -> dict[str, set[str]]:
    """The categories in which each body is invited, or has sent somebody."""
    found: dict[str, set[str]] = {}
    invited = ((of.body, of.category) for of in conference.invitees)
    sent = ((of.body, of.category) for of in conference.participants)
    for body, category in (*invited, *sent):
        if category:
            found.setdefault(conference.body_id(body), set()).add(category)
    return found


def _choices(conference: Conference, fields: Iterable[str]) -> dict[str, dict[str, str]]:
    """The words of all languages that a column is chosen from, each with its value."""
    moment = dt.datetime.combine(conference.starts or dt.date(1970, 1, 1), dt.time(), dt.UTC)
    whole = timetable(conference)
    found: dict[str, dict[str, str]] = {field: {} for field in fields if field in OF_FIELD}
    for language in (*conference.languages, *written_languages()):
        lists = choices(Material(conference, whole, language, moment), found)
        for name, words in found.items():
            words.update({**lists[OF_FIELD[name]], **words})
    return found


def _renamed(
    found: ForeignList, words: Mapping[str, Mapping[str, str]], language: str
) -> dict[str, str]:
    """Columns whose cells tell what they hold: "Title" can be an honorific or a function, and
    "Position" a function or a place in the delegation.
    """
    positions = {word.casefold() for word in words.get("position", {})}
    function = f"function.{language}"
    renamed = {}
    if _share(found, "honorific", lambda cell: is_honorific(cell.split()[0])) < _HALF:
        renamed["honorific"] = function
    if found.columns.keys() & {function} and _share(found, function, positions.__contains__) > _ALL:
        renamed[function] = "position"
    return renamed


_HALF, _ALL = 0.5, 0.9


def _share(found: ForeignList, key: str, holds: Callable[[str], bool]) -> float:
    """What part of the cells of a column is of a kind; all of one that is empty."""
    cells = [row.cells[key].casefold() for row in found.rows if row.cells.get(key)]
    return sum(map(holds, cells)) / len(cells) if cells else 1.0
