"""What someone changed in rows that were sent to them, against what has changed here in the
meantime.

Three states of each cell: as it was sent, as it came back, and as the folder has it now. Only a
mark is known of what was sent. If only they changed a cell, it is a change; if both changed it
differently, a conflict; if only we changed it, it stays.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from planner.places import Place
from planner.records import record

Cells = Mapping[str, str]
"""The texts of the cells of a row by the keys of their columns."""
Mark = Callable[[str], str]
"""Gives the mark by which the text of a cell is known."""


@record
class Returned:
    """A row that came back. `id` is empty if someone added it.

    `columns` are the positions of the keys in its row, counted from 0; `above` is the id of the
    nearest row above that has one.
    """

    id: str
    cells: Cells
    columns: Mapping[str, int]
    place: Place
    above: str = ""

    def at(self, key: str) -> Place:
        """The place of a cell; of the row if it has no such column."""
        column = self.columns.get(key)
        return self.place if column is None else replace(self.place, column=column + 1)


@record
class Change:
    """A cell that they changed: what the folder has, and what it is to have."""

    id: str
    key: str
    old: str
    new: str
    place: Place


@record
class Merge:
    """What came of it. Of `gone` rows the ids are known; `taken` are rows with the id of another.

    `conflicts` are cells that both changed; `missed` are cells changed there in rows that are not
    here any more, `kept` cells changed here in rows that are gone there.
    """

    changes: tuple[Change, ...] = ()
    conflicts: tuple[Change, ...] = ()
    added: tuple[Returned, ...] = ()
    taken: tuple[Returned, ...] = ()
    missed: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()
    gone: tuple[str, ...] = ()


@record
class Sent:
    """Rows as they were sent: the marks of their cells by id and key."""

    rows: Mapping[str, Mapping[str, str]]
    mark: Mark


def merge(sent: Sent, returned: Sequence[Returned], ours: Mapping[str, Cells]) -> Merge:
    """What to do about rows that came back; `ours` are the rows of the folder as they are now."""
    rows: dict[str, Returned] = {}
    added: list[Returned] = []
    taken: list[Returned] = []
    for row in returned:
        if not row.id or (row.id not in sent.rows and row.id not in ours):
            added += [row] if any(row.cells.values()) else []
        elif row.id in rows:
            rows[row.id], copy = _original_first(rows[row.id], row, sent)
            taken.append(copy)
        else:
            rows[row.id] = row
    edited = [change for row in rows.values() for change in _edits(row, sent, ours)]
    gone = tuple(of for of in sent.rows if of not in rows and of in ours)
    return Merge(
        changes=tuple(change for change in edited if _is_free(change, sent, ours)),
        conflicts=tuple(change for change in edited if _is_conflict(change, sent, ours)),
        added=tuple(added),
        taken=tuple(_different(taken, rows)),
        missed=tuple(change for change in edited if change.id not in ours),
        kept=tuple(change for of in gone for change in _changed_here(of, sent, ours)),
        gone=gone,
    )


def _original_first(one: Returned, other: Returned, sent: Sent) -> tuple[Returned, Returned]:
    """Of two rows with one id first the one that is more as it was sent: the other is its copy,
    wherever it stands.
    """
    marks = _marks(sent, one.id)

    def _edited(row: Returned) -> int:
        return sum(sent.mark(text) != marks.get(key) for key, text in row.cells.items())

    return (other, one) if _edited(other) < _edited(one) else (one, other)


def _edits(row: Returned, sent: Sent, ours: Mapping[str, Cells]) -> Iterator[Change]:
    """The cells of a row that differ from what was sent, and from what the folder has."""
    marks = _marks(sent, row.id)
    for key, text in row.cells.items():
        if key in marks and sent.mark(text) != marks[key]:
            here = ours.get(row.id, {}).get(key, "")
            if sent.mark(text) != sent.mark(here):
                yield Change(row.id, key, here, text, row.at(key))


def _changed_here(own_id: str, sent: Sent, ours: Mapping[str, Cells]) -> Iterator[Change]:
    """The cells of a row that the folder has otherwise than they were sent."""
    cells = ours[own_id]
    for key, of in sent.rows[own_id].items():
        if key in cells and sent.mark(cells[key]) != of:
            yield Change(own_id, key, cells[key], "", Place(""))


def _marks(sent: Sent, own_id: str) -> Mapping[str, str]:
    """The marks of a row; of one that was not sent, some that no text has: nobody can know who
    changed what in it.
    """
    if own_id in sent.rows:
        return sent.rows[own_id]
    any_row = next(iter(sent.rows), None)
    return dict.fromkeys(sent.rows[any_row], "") if any_row else {}


def _is_free(change: Change, sent: Sent, ours: Mapping[str, Cells]) -> bool:
    return change.id in ours and sent.mark(change.old) == _marks(sent, change.id).get(change.key)


def _is_conflict(change: Change, sent: Sent, ours: Mapping[str, Cells]) -> bool:
    return change.id in ours and not _is_free(change, sent, ours)


def _different(taken: Iterable[Returned], rows: Mapping[str, Returned]) -> Iterator[Returned]:
    """Rows with the id of another that say something else than that one."""
    for row in taken:
        first = rows.get(row.id)
        if first is None or first.cells != row.cells:
            yield row
