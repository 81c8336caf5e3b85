"""Cells that came back without their letters: question marks never replace what the folder has."""

from collections.abc import Iterable, Iterator, Sequence

from planner.changes.rows import Change, Returned
from planner.findings import Fault, Finding, Severity
from planner.folder.suspicious import has_lost_letters, is_without_letters_of

CELL_LOST = Fault(
    "cell-without-letters",
    Severity.WARNING,
    why=(
        "A program that does not have the letters has saved question marks for them: the cell "
        "is skipped, and the folder keeps what it has."
    ),
    how="If it was edited, type it again; save workbooks as .xlsx and lists as “CSV UTF-8”.",
)
ROW_LOST = Fault(
    "row-without-letters",
    Severity.ERROR,
    why="Letters in a new row have become question marks: what it said is not known.",
    how="Save the list as “CSV UTF-8” or as .xlsx, or type the cell again.",
)


def kept(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes but for those to cells that have lost letters."""
    return tuple(change for change in changes if not _is_lost(change))


def lost(changes: Iterable[Change], added: Sequence[Returned]) -> Iterator[Finding]:
    """Cells that are passed over for their lost letters, and new rows that have some."""
    for change in filter(_is_lost, changes):
        message = f"A cell of “{change.key}” has lost its letters."
        yield CELL_LOST.at(change.place, message)
    for row in added:
        for key, text in row.cells.items():
            if has_lost_letters(key, text):
                yield ROW_LOST.at(row.at(key), f"A cell of “{key}” has lost its letters.")


def _is_lost(change: Change) -> bool:
    is_worse = has_lost_letters(change.key, change.new) and not has_lost_letters(
        change.key, change.old
    )
    return is_worse or is_without_letters_of(change.new, change.old)
