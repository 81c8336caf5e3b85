"""Items that go elsewhere in an agenda take their lines with them, and the comments above these."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from planner.folder.notation.reorder import beginning, parted
from planner.folder.notation.tree import DaySheet, lines_of
from planner.records import record


@record
class _Place:
    """Where the items of a day stand: from one row to another, and each with its own rows."""

    begin: int
    end: int
    parts: Sequence[tuple[int, Sequence[str]]]
    gaps: Sequence[Sequence[str]]


def rearranged(text: str, sheets: Sequence[DaySheet], wanted: Sequence[Sequence[int]]) -> str:
    """The text with the items of each day in the given order, identified by the lines on which they
    begin; the blank lines between places stay.

    It stays as it is if an item is new, goes, or would leave a day empty: then nobody can say what
    belongs to what.
    """
    rows = text.split("\n")
    places = [_place(rows, sheet) for sheet in sheets if sheet.items]
    parts = {line: part for place in places for line, part in place.parts}
    lines = [line for day in wanted for line in day]
    if len(places) != len(sheets) or not all(wanted) or sorted(lines) != sorted(parts):
        return text
    return "\n".join(_rows(rows, places, [[parts[line] for line in day] for day in wanted]))


def _place(rows: Sequence[str], sheet: DaySheet) -> _Place:
    begins = [beginning(rows, entry) for entry in sheet.items]
    end = max(number for entry in sheet.items for number in lines_of(entry))
    pieces = [parted(rows[one:other]) for one, other in pairwise([*begins, end])]
    firsts = [entry.lines[0] for entry in sheet.items]
    parts = [(line, part) for line, (part, _) in zip(firsts, pieces, strict=True)]
    return _Place(begins[0], end, parts, [blank for _, blank in pieces[:-1]])


def _rows(
    rows: Sequence[str], places: Sequence[_Place], days: Sequence[Sequence[Sequence[str]]]
) -> Iterator[str]:
    done = 0
    for place, parts in zip(places, days, strict=True):
        yield from rows[done : place.begin]
        gaps = [*place.gaps, *[[""]] * len(parts)]
        for at, part in enumerate(parts):
            yield from (*(gaps[at - 1] if at else ()), *part)
        done = place.end
    yield from rows[done:]
