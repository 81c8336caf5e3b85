"""Breaks: nobody sits for longer than people can listen and interpreters can work."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import BREAKS, CHAIRED
from planner.records import record
from planner.timetable import Slot, TimetableDay

SESSION_WITHOUT_BREAK = Fault(
    "session-without-break",
    Severity.WARNING,
    why=(
        "People can listen, and interpreters can work, for about two hours without a break. The "
        "limit is `minutes_without_break` under [limits]."
    ),
    how="Add a break within the item.",
    example="09:00–12:00  Session 1: Wells",
    instead="""\
09:00–12:00  Session 1: Wells
             Coffee break""",
)

BETWEEN = "Add a break within or between them."
"""The hint where several items in a row have none."""


@record
class Stretch:
    """Work without a break, in one item or in several. The end may be only the latest that it can
    be.
    """

    slots: tuple[Slot, ...]
    start: dt.datetime
    end: dt.datetime
    is_sure: bool

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return int(
            (self.end.astimezone(dt.UTC) - self.start.astimezone(dt.UTC)).total_seconds() // 60
        )


def check(subject: Subject) -> Iterator[Finding]:
    """Stretches of work in a room that are longer than the limit, in one session or in several."""
    limit = subject.conference.limits.minutes_without_break
    for day in subject.timetable.days:
        for stretch in _stretches(day):
            if stretch.minutes > limit:
                yield _too_long(stretch, limit)


def _too_long(stretch: Stretch, limit: int) -> Finding:
    first, *others = dict.fromkeys(slot.item.place for slot in stretch.slots)
    limited = f"the limit is {limit} (limits.minutes_without_break)."
    if not others:
        lasts = "lasts" if stretch.is_sure else "may last"
        message = f"This {lasts} {stretch.minutes} minutes without a break; {limited}"
        return SESSION_WITHOUT_BREAK.at(first, message)
    there_is = "there is" if stretch.is_sure else "there may be"
    message = (
        f"From {stretch.start:%H:%M} to {stretch.end:%H:%M} {there_is} no break for "
        f"{stretch.minutes} minutes; {limited}"
    )
    return SESSION_WITHOUT_BREAK.at(first, message, *others, hint=BETWEEN)


def _stretches(day: TimetableDay) -> Iterator[Stretch]:
    """What is worked in each room; a session that begins when one ends goes on with it."""
    running: dict[str, Stretch] = {}
    for slot in day.slots:
        for piece in _pieces(slot):
            before = running.get(slot.item.room)
            if before and before.end == piece.start:
                slots = (*before.slots, *piece.slots)
                piece = replace(piece, slots=slots, start=before.start)  # noqa: PLW2901
            elif before:
                yield before
            running[slot.item.room] = piece
    yield from running.values()


def _pieces(slot: Slot) -> Iterator[Stretch]:
    """A meeting between its breaks; none where a break in it or at its end has no time."""
    latest = slot.end.at or slot.not_after
    breaks = [inner for inner in slot.items if inner.item.kind in BREAKS]
    is_open = slot.shares_with or any(not of.start.at for of in breaks)
    if slot.item.kind not in CHAIRED or is_open or not slot.start.at or not latest:
        return
    begin = slot.start.at
    for rest in breaks:
        if rest.start.at and begin < rest.start.at:
            yield Stretch((slot,), begin, rest.start.at, is_sure=True)
            begin = rest.end.at or rest.start.at
    if begin < latest:
        yield Stretch((slot,), begin, latest, is_sure=bool(slot.end.at))
