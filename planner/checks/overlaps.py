"""What goes on beside what: meetings beside meetings, breaks and social events."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import BREAKS, SOCIAL, AgendaItem, Kind
from planner.timetable.spans import Span, overlapping

MEETINGS = frozenset({Kind.OPENING, Kind.SESSION, Kind.CLOSING})
"""What delegations are expected at."""

TIMES_OVERLAP = Fault(
    "times-overlap",
    Severity.WARNING,
    why="Two items that everybody is to be at overlap. Where they are parallel, each has a room.",
    how="Change one of the times, or give each of the two its room.",
    example="""\
09:00–10:30  Session 1: Wells
10:00–11:00  Session 2: Springs""",
    instead="""\
09:00–10:30  Session 1: Wells  [Hall A]
10:00–11:00  Session 2: Springs  [Hall B]""",
)
SOCIAL_AGAINST_SESSION = Fault(
    "social-against-session",
    Severity.WARNING,
    why="A social event goes on while a meeting does: the host finds half a hall, or the chair "
    "does.",
    how="Let the one begin when the other is over.",
    example="""\
16:00–18:30  Session 1: Wells
18:00–20:00  Reception by the host""",
    instead="""\
16:00–18:00  Session 1: Wells
18:00–20:00  Reception by the host""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Items of the day that overlap although everybody is expected at both."""
    whole = (span for span in subject.spans if span.item is span.within)
    for before, span in overlapping(span for span in whole if _concerns_all(span.item)):
        yield from _against_each_other(before, span)


def _concerns_all(item: AgendaItem) -> bool:
    return item.kind in MEETINGS | BREAKS | SOCIAL and not item.optional


def _against_each_other(before: Span, span: Span) -> Iterator[Finding]:
    kinds = {before.item.kind, span.item.kind}
    if not kinds & MEETINGS:
        return
    fault = SOCIAL_AGAINST_SESSION if kinds & SOCIAL else TIMES_OVERLAP
    if fault is SOCIAL_AGAINST_SESSION or not _are_parallel(before.item, span.item):
        message = f"This overlaps with what takes place at {before.words}."
        yield fault.at(span.item.place, message, before.item.place)


def _are_parallel(one: AgendaItem, other: AgendaItem) -> bool:
    """Whether they are in different rooms; the same room twice is a finding of its own."""
    return bool(one.room and other.room)
