"""Entries of a calendar from issue to issue: with which SEQUENCE, and whether they are on.

SEQUENCE counts changes of days and place (RFC 5545, 3.8.7.4); it never falls, though an entry goes
and comes back (`changes/following.py`).
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.changes.following import Step, version
from planner.forms.calendar import Event, Status, Task


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of one issue, and the facts whose changes count."""

    facts: tuple[object, ...]
    entry: Event | Task


Entries = Mapping[str, Known]
"""The entries of one issue by the ids of what they are of."""
History = Sequence[tuple[dt.datetime, Entries]]
"""The entries of each issue in its order, with its moment."""


def told(history: History) -> tuple[Event | Task, ...]:
    """The entries of the last issue in their order, then as cancelled those that it has no more."""
    newest = {own_id: known for _, entries in history for own_id, known in entries.items()}
    last = history[-1][1]
    gone = [own_id for own_id in sorted(newest) if own_id not in last]
    return tuple(_told(own_id, newest[own_id].entry, history) for own_id in (*last, *gone))


def _told(own_id: str, entry: Event | Task, history: History) -> Event | Task:
    steps = [*_steps(own_id, history)]
    now = version(steps)
    if now is None:
        raise ValueError(f"{own_id} is in no issue")
    sequence = steps[-1].sequence + now.more
    if isinstance(entry, Task):
        return replace(entry, sequence=sequence, cancelled=not now.has)
    return replace(entry, sequence=sequence, status=entry.status if now.has else Status.CANCELLED)


def _steps(own_id: str, history: History) -> Iterator[Step]:
    """Whether each issue has an entry, and how often its facts have changed up to it."""
    before: Known | None = None
    changes = 0
    for moment, entries in history:
        known = entries.get(own_id)
        changes += bool(before and known and before.facts != known.facts)
        before = known or before
        yield Step(known is not None, changes, moment)
