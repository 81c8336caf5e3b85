"""Columns of a list whose cells show what they contain, and those that are not imported.

"Title" can be an honorific or a function, "Position" a function or a place in the delegation; of
two columns with one meaning one is imported, and the other is reported.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import field
from functools import partial

from planner.findings import Fault, Finding, Severity
from planner.language.honorifics import is_honorific
from planner.language.list_words import chosen
from planner.readers.workbook import Book
from planner.readers.workbook.foreign import ForeignList
from planner.records import record

COLUMN_UNKNOWN = Fault(
    "column-unknown",
    Severity.WARNING,
    why="It is not known what this column of the list contains: it is not imported.",
    how=(
        'Say what it is: --map "HEADER=COLUMN"; or leave it out: --map "HEADER="; or use it to '
        'choose rows: --where "HEADER=VALUE".'
    ),
)
COLUMN_NAMELESS = Fault(
    "column-without-header",
    Severity.WARNING,
    why="It is not known what a column without a header contains: it is not imported.",
    how="Write a header above it.",
)
COLUMN_TWICE = Fault(
    "column-twice",
    Severity.WARNING,
    why=(
        "Two columns of the list have the same meaning: the other one is imported, this one is not."
    ),
    how='Say which one counts: --map "HEADER=COLUMN"; or leave this one out: --map "HEADER=".',
)
_HALF, _ALL = 0.5, 0.9


@record
class Meanings:
    """What columns hold: `renamed` something else than their headers say, `displaced` what another
    column holds, which is taken; `places` is the key of functions that are places in delegations.
    """

    renamed: Mapping[str, str] = field(default_factory=dict)
    displaced: Mapping[str, str] = field(default_factory=dict)
    places: str = ""

    def key(self, key: str) -> str:
        """What the column of a key holds; nothing where it is not taken."""
        return "" if key in self.displaced else self.renamed.get(key, key)


def meanings(found: ForeignList, known: Set[str], language: str, positions: Set[str]) -> Meanings:
    """What the cells of a list say of its columns; `known` are those of the table, `positions` the
    words for places in a delegation, in small letters.
    """
    function = f"function.{language}"
    moved = {}
    if _share(found, "honorific", _is_courtesy) < _HALF:
        moved["honorific"] = function
    for part, other in (("family", "given"), ("given", "family")):
        if other not in found.columns and _share(found, part, _is_whole) > _HALF:
            moved[part] = "name"
    if "given" not in known and "body" not in found.columns:
        moved["sender"] = "body"
    moved = {key: of for key, of in moved.items() if key in found.columns}
    displaced = {key: of for key, of in moved.items() if of in found.columns}
    functions = (key for key in found.columns if key.startswith("function."))
    tell = (key for key in functions if _share(found, key, partial(_is_place, positions)) > _ALL)
    if "position" in found.columns and not _share(found, "position", partial(_is_place, positions)):
        moved["position"] = ""
    has_places = "position" in found.columns or "position" not in known
    return Meanings(moved, displaced, "" if has_places else next(tell, ""))


def untaken(
    book: Book, found: ForeignList, read: Meanings, table: str, known: Set[str]
) -> Iterator[Finding]:
    """The columns of a list that are not taken over."""
    for at, told in _untaken(found, read, table, known):
        yield told[0].at(book.place(found.grid, found.headers.row, at), told[1])


def _untaken(
    found: ForeignList, read: Meanings, table: str, known: Set[str]
) -> list[tuple[int, tuple[Fault, str]]]:
    cells = found.headers.cells
    unfit = (
        at
        for key, at in found.columns.items()
        if key.partition(".")[0] not in known or read.renamed.get(key) == ""
    )
    told: dict[int, tuple[Fault, str]] = {
        at: (COLUMN_UNKNOWN, f"“{cells[at]}” is not known as a column of {table}.")
        for at in (*found.unknown, *unfit)
    }
    message = "A column without a header is not imported."
    told |= dict.fromkeys(found.nameless, (COLUMN_NAMELESS, message))
    twice = {found.columns[key]: of for key, of in read.displaced.items()}
    for at, key in {**found.headers.twice, **twice}.items():
        other = cells[found.columns[key]] if key in found.columns else key
        told[at] = (COLUMN_TWICE, f"“{cells[at]}” means the same as “{other}” ({key}).")
    return sorted(told.items())


def _is_courtesy(cell: str) -> bool:
    return is_honorific(cell.split(maxsplit=1)[0])


def _is_whole(name: str) -> bool:
    """Whether a cell holds a whole name: several words, or two parts with a comma."""
    return " " in name or "," in name


def _is_place(positions: Set[str], word: str) -> bool:
    return word in positions or bool(chosen("position", word))


def _share(found: ForeignList, key: str, holds: Callable[[str], bool]) -> float:
    """What part of the cells of a column is of a kind; all of one that is empty."""
    cells = [row.cells[key].casefold() for row in found.rows if row.cells.get(key)]
    if cells:
        return sum(map(holds, cells)) / len(cells)
    return 1.0 if key == "honorific" else 0.0
