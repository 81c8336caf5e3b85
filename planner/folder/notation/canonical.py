"""The one form of an agenda: the same days, items and comments, set as the planner writes them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from planner.folder.notation.attributes import WORDS, Attribute, Misfit, read_value
from planner.folder.notation.details import ORDER, Pieces, attribute
from planner.folder.notation.lines import first_column
from planner.folder.notation.page import STEP, Page, Words, time_in_words
from planner.folder.notation.tree import DaySheet, Entry, read_tree
from planner.places import Place
from planner.records import record


@record
class Set:
    """A day or an item in standard form: its lines, and the numbers of its present lines.

    `column` is the indentation of what belongs to it. What is inside an item is `inside`.
    """

    own: Sequence[int]
    rows: Sequence[str]
    column: int
    inside: bool = False


def canonical(text: str, file: str, language: str, ids: Mapping[int, str] | None = None) -> str:
    """An agenda without faults in its one form.

    `ids` are written for the items that begin on these lines and have none.
    """
    sheets, _ = read_tree(text, file, language)
    lines = ["", *text.split("\n")]
    setter = _Setter(Page(language), lines, ids or {})
    return "\n".join(_on_page(lines, [*setter.days(sheets)])).rstrip("\n") + "\n"


def unready(sheets: Iterable[DaySheet]) -> Iterator[Place]:
    """The places of what is not understood, besides what the lines alone show."""
    for sheet in sheets:
        yield from _unready(sheet.items)


def _unready(entries: Iterable[Entry]) -> Iterator[Place]:
    for entry in entries:
        if not entry.title:
            yield entry.place
        yield from (one.place for one in entry.attributes if not _is_understood(one))
        yield from _unready(entry.items)


def _is_understood(written: Attribute) -> bool:
    if written.word not in WORDS:
        return False
    try:
        read_value(written)
    except Misfit:
        return False
    return True


class _Setter:
    """Formats days and items in their order."""

    def __init__(self, page: Page, lines: Sequence[str], ids: Mapping[int, str]) -> None:
        self.page = page
        self.lines = lines
        self.ids = ids

    def days(self, sheets: Iterable[DaySheet]) -> Iterator[Set]:
        """The days with their items, each before what is inside it."""
        for sheet in sheets:
            heading = " ".join(self.lines[sheet.place.line].split())
            yield Set([sheet.place.line], [heading], 0)
            for entry in sheet.items:
                rows, column = self.page.at_margin(self._words(entry))
                yield Set(entry.lines, rows, column)
                yield from self._inside(entry.items, column, deep=False)

    def _inside(self, entries: Iterable[Entry], column: int, *, deep: bool) -> Iterator[Set]:
        for entry in entries:
            rows = self.page.inside(self._words(entry), column, deep=deep)
            yield Set(entry.lines, rows, column + STEP, inside=True)
            yield from self._inside(entry.items, column + STEP, deep=True)

    def _words(self, entry: Entry) -> Words:
        read = [read_value(one) for one in entry.attributes]
        if own_id := self.ids.get(entry.lines[0]):
            read.append(("id", own_id))
        return Words(self._time(entry), entry.title, entry.room, [*_in_order(read)], entry.notes)

    def _time(self, entry: Entry) -> str:
        """The time in one spelling; a part of the day in the words in which it is written."""
        if entry.timed.day_part:
            return first_column(self.lines[entry.lines[0]])
        return time_in_words(entry.timed, self.page.language)


def _in_order(read: Iterable[tuple[str, object]]) -> Iterator[Pieces]:
    """Attributes in their order; those of one field in that in which they are written."""
    for field, value in sorted(read, key=lambda one: ORDER[one[0]]):
        for one in value if field == "duties" and isinstance(value, tuple) else [value]:
            yield attribute(field, one)


def _on_page(lines: Sequence[str], all_set: Sequence[Set]) -> list[str]:
    """What is set, with the comments of the old lines where they belong."""
    first = min((one.own[0] for one in all_set), default=len(lines))
    taken = {number for one in all_set for number in one.own}
    rows = _collapsed(line.rstrip() for line in lines[1:first])
    for one, following in pairwise([*all_set, Set([len(lines)], [""], 0)]):
        ends = following.own[0]
        last = max(number for number in one.own if number < ends)
        rows += _with_comments(one, lines, last)
        gap = [lines[number].rstrip() for number in range(last + 1, ends) if number not in taken]
        rows += _gap_inside(gap, following.rows[0]) if following.inside else _gap(gap)
    return rows


def _collapsed(gap: Iterable[str]) -> list[str]:
    """Comments and blank lines, of which no two follow on each other and none comes first."""
    rows: list[str] = []
    for line in gap:
        if line or (rows and rows[-1]):
            rows.append(line)
    return rows


def _gap(gap: Sequence[str]) -> list[str]:
    """What stands before a day or an item of it: a blank line, and comments on both sides of it.

    Where there is none, comments at the margin belong to what comes.
    """
    rows = _collapsed(["#", *gap])[1:]
    if "" in rows:
        return rows
    at = next((at for at, line in enumerate(rows) if line.startswith("#")), len(rows))
    return [*rows[:at], "", *rows[at:]]


def _gap_inside(gap: Iterable[str], following: str) -> list[str]:
    """The comments before an item inside, without blank lines."""
    indent = " " * (len(following) - len(following.lstrip()))
    return [_at(indent, line) for line in gap if line]


def _with_comments(one: Set, lines: Sequence[str], last: int) -> list[str]:
    """The lines of an item with the comments between them: under its head or its annotations."""
    rows = list(one.rows)
    indent = " " * one.column
    for number in reversed(range(one.own[0] + 1, last)):
        if number not in one.own and lines[number].strip():
            rows.insert(_place_of(number, one, lines), _at(indent, lines[number].rstrip()))
    return rows


def _place_of(number: int, one: Set, lines: Sequence[str]) -> int:
    """Before which of its lines a comment belongs that stands between them."""
    noted = [own for own in one.own if lines[own].lstrip().startswith(">")]
    above = sum(own < number for own in noted)
    following = min(own for own in one.own if own > number)
    notes = [at for at, row in enumerate(one.rows) if at and row.lstrip().startswith(">")]
    if above or following in noted:
        return [*notes, len(one.rows)][above]
    return 1


def _at(indent: str, comment: str) -> str:
    """A comment as deep as what it stands at; one at the margin stays there."""
    return comment if comment.startswith("#") else indent + comment.lstrip()
