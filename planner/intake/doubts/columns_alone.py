"""Columns that came back with what other rows had: sorted, shifted or pasted without their rows."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from planner.changes.rows import Change
from planner.findings import Fault, Finding, Severity

COLUMN_ALONE = Fault(
    "column-sorted-alone",
    Severity.ERROR,
    why=(
        "The column seems to have been sorted or shifted without the rest of its rows: its "
        "values would end up in the wrong rows."
    ),
    how=(
        "Take the workbook as it was sent and edit it again, sorting whole rows; if the changes "
        "are really meant, make them in several imports."
    ),
)
VALUE_OF_ANOTHER = Fault(
    "value-of-another",
    Severity.WARNING,
    why=(
        "Two rows have exchanged a value of this column: either a correction, or part of "
        "the column was sorted alone."
    ),
    how="Check whether this is meant.",
)

_EXCHANGED = 2
"""The most rows that may take what others had: someone has corrected a mix-up."""
_MANY = 10
"""So many rows do not exchange a few common values among themselves by chance."""
_NAMED = 5
"""So many rows are named in a message."""

Held = Callable[[str], Iterable[str]]
"""Gives all cells of a column as the folder has them."""


def sorted_alone(changes: Iterable[Change], held: Held) -> Iterator[Finding]:
    """A finding for each column whose changed cells are those that other rows had before.

    Messages name rows and never their contents, which may be restricted.
    """
    columns: dict[str, list[Change]] = {}
    for change in changes:
        if change.old.casefold() != change.new.casefold():
            columns.setdefault(change.key, []).append(change)
    for edits in columns.values():
        yield from _of_column(edits, held)


def _of_column(edits: Sequence[Change], held: Held) -> Iterator[Finding]:
    """What is found in one column; all its cells are only looked at where values have moved."""
    before, after = (
        Counter(cell.casefold() for cell in cells)
        for cells in ((of.old for of in edits), (of.new for of in edits))
    )
    moved = before & after
    if moved.total() < _EXCHANGED:
        return
    number = Counter(cell.casefold() for cell in held(edits[0].key))
    own = {cell for cell in moved if cell and number[cell] == 1}
    if len(own) > _EXCHANGED or _is_whole(moved, number, len(edits)):
        yield _alone([edit for edit in edits if edit.new.casefold() in moved])
        return
    owners = {edit.old.casefold(): edit.id for edit in edits}
    for edit in edits:
        if (value := edit.new.casefold()) in own:
            message = f"The “{edit.key}” of {edit.id} is now what {owners[value]} had."
            yield VALUE_OF_ANOTHER.at(edit.place, message)


def _is_whole(moved: Counter[str], number: Counter[str], edited: int) -> bool:
    """Whether a column of a few values was moved: nearly all that rows gave up was taken by
    others, and it is much of what the column holds beside its commonest value.
    """
    common, most = number.most_common(1)[0]
    rare, others = moved.total() - moved[common], number.total() - most
    is_much = rare * 2 >= others or (moved.total() >= _MANY and rare * 10 >= others)
    return moved.total() > _EXCHANGED and moved.total() * 5 >= edited * 4 and is_much


def _alone(edits: Sequence[Change]) -> Finding:
    more = f" and {len(edits) - _NAMED:,} more" if len(edits) > _NAMED else ""
    rows = ", ".join(edit.id for edit in edits[:_NAMED])
    message = f"“{edits[0].key}” of {rows}{more} is now what other rows had."
    return COLUMN_ALONE.at(edits[0].place, message)
