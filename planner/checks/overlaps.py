"""What takes place at the same time: meetings with meetings, breaks and social events."""

from collections.abc import Iterable, Iterator

from planner.checks.named import spans_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import BREAKS, PLENARY, SOCIAL, AgendaItem, Conference
from planner.places import Place
from planner.timetable.spans import Span, overlapping

Together = tuple[Span, list[Span]]

TIMES_OVERLAP = Fault(
    "times-overlap",
    Severity.WARNING,
    why=(
        "Two items that everyone is to attend overlap. If they run in parallel, each has "
        "its own room."
    ),
    how="Change one of the times, or give each of the two its own room.",
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
    why="A social event overlaps with a meeting: half of those attending, or the chair, "
    "will be missing.",
    how="Begin one when the other is over.",
    example="""\
16:00–18:30  Session 1: Wells
18:00–20:00  Reception by the host""",
    instead="""\
16:00–18:00  Session 1: Wells
18:00–20:00  Reception by the host""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Items of the day that overlap although everyone is expected at both."""
    whole = (span for span in subject.spans if span.item is span.within)
    together = list(overlapping(span for span in whole if _concerns_all(span.item)))
    yield from _overlap(together, subject.conference)
    yield from _against_sessions(together, subject.conference)


def _concerns_all(item: AgendaItem) -> bool:
    return item.kind in PLENARY | BREAKS | SOCIAL and not item.optional


def _overlap(together: Iterable[Together], conference: Conference) -> Iterator[Finding]:
    """Meetings beside meetings and breaks. In one room twice is a finding of its own."""
    for span, others in together:
        if before := [other for other in others if _collide(other.item, span.item)]:
            message = f"This overlaps with {spans_named(before, conference)}."
            yield TIMES_OVERLAP.at(span.item.place, message, *(of.item.place for of in before))


def _collide(one: AgendaItem, other: AgendaItem) -> bool:
    kinds = {one.kind, other.kind}
    is_parallel = one.room and other.room
    return bool(kinds & PLENARY) and not kinds & SOCIAL and not is_parallel


def _against_sessions(together: Iterable[Together], conference: Conference) -> Iterator[Finding]:
    """Each social event once, with all meetings that it goes on beside."""
    beside: dict[Place, list[Span]] = {}
    for span, others in together:
        for other in others:
            for social, meeting in ((other, span), (span, other)):
                if social.item.kind in SOCIAL and meeting.item.kind in PLENARY:
                    beside.setdefault(social.item.place, []).append(meeting)
    for place, meetings in beside.items():
        message = f"This takes place at the same time as {spans_named(meetings, conference)}."
        yield SOCIAL_AGAINST_SESSION.at(place, message, *(of.item.place for of in meetings))
