"""Rows that came back are taken into a conference: cells changed, rows added and taken out."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from planner.changes.rows import Change, Returned
from planner.findings import Finding
from planner.folder.load import SHAPES
from planner.folder.rows import columns_of, record_of, row_of
from planner.model import Conference
from planner.model.participants import Participant
from planner.places import Place
from planner.protocol import body
from planner.records import record

RECORDS: Mapping[str, Callable[..., Any]] = {**SHAPES, "participants": Participant}
"""The records of the rows of tables that can come back, by the field of the conference."""

AGENDA = "agenda"
"""The table whose rows are the items of the agenda."""

_ID = re.compile(r"[a-z0-9-]+")
_COUNTED = re.compile(r"([a-z-]*)(\d+)")


@record
class Wanted:
    """What is to happen to the rows of one table, in the words of the folder. `moved` are items of
    the agenda that go after the one above them, or to another day.
    """

    table: str
    changes: Sequence[Change] = ()
    added: Sequence[Returned] = ()
    gone: frozenset[str] = frozenset()
    moved: Sequence[Returned] = ()


def rows_of(conference: Conference, table: str) -> Sequence[Any]:
    """The rows of a table; those of the agenda are its items, each after the one around it."""
    return [*conference.every_item] if table == AGENDA else getattr(conference, table)


def merged(conference: Conference, wanted: Wanted) -> tuple[Conference, list[Finding]]:
    """The conference with these rows, and what does not fit in their cells."""
    shape = RECORDS[wanted.table]
    rows = getattr(conference, wanted.table)
    findings: list[Finding] = []
    changes: dict[str, list[Change]] = {}
    for change in wanted.changes:
        changes.setdefault(change.id, []).append(change)
    kept = (row for row in rows if row.id not in wanted.gone)
    new = [_changed(row, changes.get(row.id, ()), findings) for row in kept]
    empty = dict.fromkeys(columns_of(shape).needed, "")
    for own_id, added in zip(_ids(rows, wanted), wanted.added, strict=True):
        made, faults = record_of(shape, {**empty, **added.cells, "id": own_id}, added.at)
        findings += faults
        new.append(replace(made, place=added.place))
    table: dict[str, Any] = {wanted.table: tuple(new)}
    return replace(conference, **table), findings


def _changed(row: Any, changes: Sequence[Change], findings: list[Finding]) -> Any:
    """A record with other cells; it stands where the first of them does."""
    if not changes:
        return row
    places = {change.key.partition(".")[0]: change.place for change in changes}
    cells = {**row_of(row), **{change.key: change.new for change in changes}}
    own: Place = changes[0].place
    made, faults = record_of(type(row), cells, lambda name: places.get(name, own))
    findings += faults
    return replace(made, place=own)


def _ids(rows: Sequence[Any], wanted: Wanted) -> Iterator[str]:
    """An id for each row that is added: its own, that of its body, or the next number."""
    taken = {row.id for row in rows}
    numbers = _numbers(taken)
    for added in wanted.added:
        own = added.id or (_slug(added.cells.get("body", "")) if wanted.table == "invitees" else "")
        is_free = own not in taken and _may_be(own, wanted.table)
        chosen = own if is_free else next(of for of in numbers if of not in taken)
        taken.add(chosen)
        yield chosen


def _may_be(own_id: str, table: str) -> bool:
    """Whether a row can have this id: the code of a body would mean the body in the agenda."""
    return bool(_ID.fullmatch(own_id)) and (table == "invitees" or body(own_id) is None)


def _numbers(taken: Iterable[str]) -> Iterator[str]:
    """Ids that go on as those do that are there: p301 after p300; p001 where there are none."""
    counted = [match for own_id in taken if (match := _COUNTED.fullmatch(own_id))]
    starts = Counter(match[1] for match in counted)
    start = starts.most_common(1)[0][0] if starts else "p"
    figures = [match[2] for match in counted if match[1] == start]
    width = max(map(len, figures), default=3)
    number = max(map(int, figures), default=0)
    while True:
        number += 1
        yield f"{start}{number:0{width}}"


def _slug(token: str) -> str:
    return re.sub("[^a-z0-9]+", "-", token.casefold()).strip("-")
