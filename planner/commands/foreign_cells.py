"""The cells of somebody's list in the words of the folder: names apart, chosen words, bodies."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
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
from planner.protocol import protocol_body
from planner.readers.workbook import Book
from planner.readers.workbook.foreign import HEADING, ForeignList
from planner.timetable import timetable

HEADING_UNKNOWN = Fault(
    "heading-unknown",
    Severity.WARNING,
    why="It stands alone in its row as a heading does; those below it are of no delegation.",
    how="If it is a body, give it a name in names.csv; if it is a person, fill a second cell.",
)
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
        renamed |= {} if "given" in known else {"sender": "body"}
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
        heading = told.pop(HEADING, "")
        cells = {key: text for key, text in told.items() if key.partition(".")[0] in self.known}
        cells = self._with_names(cells, row.place)
        cells = self._with_category(self._with_sender(self._under(heading, cells)))
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

    def _under(self, heading: str, cells: dict[str, str]) -> dict[str, str]:
        """The row with what its heading says: who sent those below it, or their category."""
        if token := self.cells.body_of(heading) if heading else "":
            return {**cells, "body": token}
        words = self.cells.choices.get("category", {})
        folded = {word.casefold(): value for word, value in words.items()}
        category = folded.get(heading.casefold(), "")
        return {"category": category, **cells} if category else cells

    def headings(self, found: ForeignList, book: Book) -> Iterator[Finding]:
        """A finding for each heading that nobody knows: who stands below it is sent by nobody."""
        for number, heading in found.alone.items():
            if heading and not self._under(heading, {}):
                at = next(at for at, cell in enumerate(found.grid.rows[number]) if cell)
                message = f"“{heading}” is no State, organization or category that is known."
                yield HEADING_UNKNOWN.at(book.place(found.grid, number, at), message)

    def _with_sender(self, cells: dict[str, str]) -> dict[str, str]:
        """The row with what sent somebody as a body that is known, or as a unit.

        Who works for an organization is sent by it, whatever country stands beside it.
        """
        sender = cells.pop("sender", "")
        if not sender:
            return cells
        token = self.cells.body_of(sender)
        known = protocol_body(token, self.cells.conference) if token else None
        is_organization = known is not None and known.kind != "state"
        if token and (is_organization or not cells.get("body")):
            return {**cells, "body": token}
        return {f"unit.{self.language}": sender, **cells}

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
    if "given" not in found.columns and _share(found, "family", _is_whole) > _HALF:
        renamed["family"] = "name"
    if found.columns.keys() & {function} and _share(found, function, positions.__contains__) > _ALL:
        renamed[function] = "position"
    return renamed


_HALF, _ALL = 0.5, 0.9


def _is_whole(name: str) -> bool:
    """Whether a cell holds a whole name: several words, or two parts with a comma."""
    return " " in name or "," in name


def _share(found: ForeignList, key: str, holds: Callable[[str], bool]) -> float:
    """What part of the cells of a column is of a kind; all of one that is empty."""
    cells = [row.cells[key].casefold() for row in found.rows if row.cells.get(key)]
    if cells:
        return sum(map(holds, cells)) / len(cells)
    return 1.0 if key == "honorific" else 0.0
