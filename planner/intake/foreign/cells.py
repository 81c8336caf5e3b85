"""The cells of a list made by others in the words of the folder: divided names, chosen words,
bodies.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace

from planner.changes.rows import Returned
from planner.findings import Fault, Finding, Severity
from planner.folder.incoming import CellReader
from planner.folder.names import parted
from planner.intake.foreign.columns import Meanings, meanings
from planner.language.collation import bare
from planner.language.day.in_cells import day_first_in, is_ambiguous
from planner.language.honorifics import is_honorific
from planner.language.list_words import chosen
from planner.language.phrases import written_languages
from planner.model import Conference
from planner.products import Material
from planner.products.workbook.choices import OF_FIELD, choices
from planner.protocol import protocol_body
from planner.readers.workbook import Book
from planner.readers.workbook.foreign import HEADING, ForeignList
from planner.timetable import timetable

HEADING_UNKNOWN = Fault(
    "heading-unknown",
    Severity.WARNING,
    why="It is alone in its row, as a heading is; the people below it are in no delegation.",
    how="If it is a body, add it to names.csv; if it is a person, fill in a second cell.",
)
NAME_NOT_PARTED = Fault(
    "name-not-parted",
    Severity.WARNING,
    why="It is not clear which of these words is the family name; lists print it separately.",
    how="For now the whole is the given name: put the two in separate columns.",
)

DATE_AMBIGUOUS = Fault(
    "date-ambiguous",
    Severity.WARNING,
    why=(
        "03/05/2027 is a day in March or in May, and no other date in its column shows which: "
        "the cell is left out."
    ),
    how="Write the date as 2027-05-03.",
)
GENDER_AMBIGUOUS = Fault(
    "gender-ambiguous",
    Severity.WARNING,
    why=(
        "H is a man in French and in Spanish; next to it M may be mujer, a woman, or masculin, "
        "a man: the cell is left out."
    ),
    how="Write f or m.",
)
NOT_TAKEN = Fault(
    "cell-not-taken",
    Severity.WARNING,
    why="This belongs in a column that already says something else.",
    how="Write in the other column what is to be kept.",
)

DATES = frozenset({"birth_date", "registered_on", "invited_on", "reminded_on", "replied_on"})
_PLACES_ALONE = frozenset({"head", "deputy-head", "alternate", "member"})
"""Places in a delegation that are nobody’s function."""


@dataclass
class RowReader:
    """Reads rows of a list for a table whose columns are `known`.

    `meanings` say what columns contain; `columns` the place of each key, including those derived
    from others; `two_meant` which letters of its column for women and men are ambiguous.
    """

    cells: CellReader
    known: Set[str]
    language: str
    meanings: Meanings
    columns: Mapping[str, int]
    categories: Mapping[str, set[str]]
    two_meant: frozenset[str] = frozenset()
    found: list[Finding] = field(default_factory=list)

    @classmethod
    def of(cls, conference: Conference, found: ForeignList, known: Set[str]) -> "RowReader":
        """The reader for a list."""
        words, language = _choices(conference, known), conference.language
        positions = {word.casefold() for word in words.get("position", {})}
        read = meanings(found, known, language, positions)
        columns = {read.key(key): at for key, at in found.columns.items() if read.key(key)}
        for key, made in _made(language, read).items():
            if key in columns:
                columns = {**dict.fromkeys(made, columns[key]), **columns}
        orders = {key: _day_first(found, key) for key in (*DATES, "attended")}
        days = {key: order for key, order in orders.items() if order is not None}
        cells = CellReader(conference, words, DATES, day_first=days)
        return cls(
            cells, known, language, read, columns, _categories(conference), _two_meant(found)
        )

    @property
    def findings(self) -> list[Finding]:
        """What was found in the cells."""
        return [*self.found, *self.cells.findings]

    def read(self, row: Returned) -> Returned | None:
        """A row in the words of the folder; None if it means nobody."""
        row = replace(row, columns=self.columns)
        told = {self.meanings.key(key): text for key, text in row.cells.items()}
        heading = told.pop(HEADING, "")
        cells = {key: text for key, text in told.items() if key.partition(".")[0] in self.known}
        cells = self._with_place(self._with_courtesy(self._with_names(cells, row)))
        if "given" in self.known and not _tells_somebody(cells):
            return None
        cells = self._with_category(self._with_sender(self._under(heading, cells), row))
        sure = {key: text for key, text in cells.items() if self._is_sure(key, text, row)}
        stored = {key: self.cells.stored(key, text, row.at(key)) for key, text in sure.items()}
        return replace(row, cells=stored)

    def _is_sure(self, key: str, text: str, row: Returned) -> bool:
        """Whether a cell is no date that may be two days, and no letter for a man or a woman."""
        if key == "gender" and text.casefold() in self.two_meant:
            self.found.append(GENDER_AMBIGUOUS.at(row.at(key), f"“{text}” may mean f or m here."))
            return False
        is_date = key in DATES or key == "attended"
        if not is_date or key in self.cells.day_first or not is_ambiguous(text):
            return True
        self.found.append(DATE_AMBIGUOUS.at(row.at(key), "This may be either of two days."))
        return False

    def _with_names(self, cells: dict[str, str], row: Returned) -> dict[str, str]:
        """The row with the parts of a whole name."""
        name, given, family = (cells.get(key, "") for key in ("name", "given", "family"))
        cells = {key: text for key, text in cells.items() if key != "name"}
        if not name or given or family:
            return {**cells, **_without_family(given, family)}
        of = parted(name)
        if not of.is_sure:
            self.found.append(
                NAME_NOT_PARTED.at(
                    row.place, f"“{name}” was not divided into given and family name."
                )
            )
        function = f"function.{self.language}"
        told = {"honorific": of.honorific, "position": of.position, function: of.function}
        for key, text in told.items():
            said = cells.setdefault(key, text) if text else ""
            if bare(text) not in bare(said) and chosen(key, said) != text:
                self.found.append(NOT_TAKEN.at(row.place, f"“{text}” is written with the name."))
        return {**cells, "given": of.given, "family": of.family}

    def _with_courtesy(self, cells: dict[str, str]) -> dict[str, str]:
        """The row with an honorific that stands alone among functions in its own place."""
        function = f"function.{self.language}"
        if "honorific" not in self.meanings.renamed or "honorific" in self.meanings.displaced:
            return cells
        told = cells.get(function, "")
        if not told or cells.get("honorific") or not all(map(is_honorific, told.split())):
            return cells
        return {**{key: of for key, of in cells.items() if key != function}, "honorific": told}

    def _with_place(self, cells: dict[str, str]) -> dict[str, str]:
        """The row with the place in the delegation that its function tells; the function stays
        where it says more.
        """
        function = self.meanings.places
        if not cells.get(function) or cells.get("position"):
            return cells
        words = {word.casefold(): of for word, of in self.cells.choices["position"].items()}
        place = words.get(cells[function].casefold()) or chosen("position", cells[function])
        kept = {key: of for key, of in cells.items() if key != function}
        return {**(kept if place in _PLACES_ALONE else cells), "position": place}

    def _under(self, heading: str, cells: dict[str, str]) -> dict[str, str]:
        """The row with what its heading says: who sent those below it, or their category."""
        if token := self.cells.body_of(heading) if heading else "":
            return {**cells, "body": token}
        words = self.cells.choices.get("category", {})
        folded = {word.casefold(): value for word, value in words.items()}
        category = folded.get(heading.casefold(), "")
        return {"category": category, **cells} if category else cells

    def headings(self, found: ForeignList, book: Book) -> Iterator[Finding]:
        """A finding for each unknown heading: those below it are sent by nobody."""
        told: set[str] = set()
        for number, heading in found.alone.items():
            if heading and heading not in told and not self._under(heading, {}):
                told.add(heading)
                at = next(at for at, cell in enumerate(found.grid.rows[number]) if cell)
                message = f"“{heading}” is not a known State, organization or category."
                yield HEADING_UNKNOWN.at(book.place(found.grid, number, at), message)

    def _with_sender(self, cells: dict[str, str], row: Returned) -> dict[str, str]:
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
        if "unit" in self.known:
            return {f"unit.{self.language}": sender, **cells}
        if cells.get("body"):
            self.found.append(NOT_TAKEN.at(row.at("sender"), f"“{sender}” is not imported."))
        return {"body": sender, **cells}

    def _with_category(self, cells: dict[str, str]) -> dict[str, str]:
        """The row with the category in which its delegation takes part, if that is one alone."""
        if cells.get("category") or "given" not in self.known:
            return cells
        token = self.cells.body_of(cells["body"]) if cells.get("body") else ""
        found = self.categories.get(self.cells.conference.body_id(token), set()) if token else set()
        return {**cells, "category": next(iter(found))} if len(found) == 1 else cells


def _made(language: str, read: Meanings) -> dict[str, tuple[str, ...]]:
    """The keys that are made out of a column."""
    function = f"function.{language}"
    return {
        "name": ("given", "family", "position", function),
        "sender": ("body", f"unit.{language}"),
        read.places: ("position",),
    }


def _day_first(found: ForeignList, key: str) -> bool | None:
    """Whether the day stands first in the dates of a column; None where they do not tell."""
    return day_first_in(row.cells[key] for row in found.rows if row.cells.get(key))


def _two_meant(found: ForeignList) -> frozenset[str]:
    """What may be f or m in a list: M, where H stands for men and no F for women."""
    said = {row.cells.get("gender", "").strip().casefold() for row in found.rows}
    return frozenset("m" if "h" in said and "f" not in said else ())


def _without_family(given: str, family: str) -> dict[str, str]:
    """The given name without the family name, where a list has the whole name in its place."""
    if family and given.casefold().endswith(f" {family.casefold()}"):
        return {"given": given[: -len(family)].strip()}
    return {}


def _tells_somebody(cells: Mapping[str, str]) -> bool:
    """Whether a row tells who is meant."""
    told = (key for key, text in cells.items() if text)
    return any(key in ("id", "given", "family", "email") or key[:5] == "name." for key in told)


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
