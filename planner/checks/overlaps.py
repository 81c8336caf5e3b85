"""What goes on beside what: meetings beside meetings, breaks and social events."""

from collections.abc import Iterator, Sequence

from planner.checks.named import span_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import BREAKS, SOCIAL, AgendaItem, Conference, Kind
from planner.places import Place
from planner.timetable.spans import Span, overlapping

Pair = tuple[Span, Span]

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
    pairs = list(overlapping(span for span in whole if _concerns_all(span.item)))
    yield from _overlap(pairs, subject.conference)
    yield from _against_sessions(pairs, subject.conference)


def _concerns_all(item: AgendaItem) -> bool:
    return item.kind in MEETINGS | BREAKS | SOCIAL and not item.optional


def _overlap(pairs: Sequence[Pair], conference: Conference) -> Iterator[Finding]:
    """Meetings beside meetings and breaks. In one room twice is a finding of its own."""
    for before, span in pairs:
        kinds = {before.item.kind, span.item.kind}
        is_parallel = before.item.room and span.item.room
        if kinds & MEETINGS and not kinds & SOCIAL and not is_parallel:
            message = f"This overlaps with {span_named(before, conference)}."
            yield TIMES_OVERLAP.at(span.item.place, message, before.item.place)


def _against_sessions(pairs: Sequence[Pair], conference: Conference) -> Iterator[Finding]:
    """Each social event once, with all meetings that it goes on beside."""
    beside: dict[Place, list[Span]] = {}
    for before, span in pairs:
        for social, meeting in ((before, span), (span, before)):
            if social.item.kind in SOCIAL and meeting.item.kind in MEETINGS:
                beside.setdefault(social.item.place, []).append(meeting)
    for place, (first, *others) in beside.items():
        more = f" and {len(others)} more" if others else ""
        message = f"This takes place beside {span_named(first, conference)}{more}."
        places = [meeting.item.place for meeting in (first, *others)]
        yield SOCIAL_AGAINST_SESSION.at(place, message, *places)
