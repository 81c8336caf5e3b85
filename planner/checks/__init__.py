"""Checks: what is wrong with a conference, one file a subject. A check never opens a file.

`CHECKS` holds them in reading order.
"""

from collections.abc import Callable, Iterable, Iterator

from planner.checks import (
    bodies,
    breaks,
    frame,
    ids,
    invitees,
    languages,
    modalities,
    officers,
    participants,
    rooms,
    times,
)
from planner.checks.subject import Subject, walk
from planner.findings import Finding, Severity
from planner.model import AgendaItem, Conference
from planner.timetable import Timetable

CHECKS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    frame.check,
    languages.check,
    ids.check,
    times.check,
    breaks.check,
    rooms.check,
    officers.check,
    modalities.check,
    bodies.check,
    invitees.check,
    participants.check,
)


FIRM = frozenset(
    {
        "file-missing",
        "id-impossible",
        "id-missing",
        "id-twice",
        "language-impossible",
        "language-twice",
        "setting-impossible",
        "setting-missing",
        "timezone-unknown",
        "uid-impossible",
    }
)
"""Errors that nothing can silence: without what they ask for, no file can be made."""


def check(conference: Conference, timetable: Timetable) -> tuple[Finding, ...]:
    """All that is wrong with a conference, without what the folder allows on purpose."""
    subject = Subject(conference, timetable)
    return allowed(conference, (found for check in CHECKS for found in check(subject)))


def allowed(conference: Conference, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in file order, without those that the folder or an item silences."""
    silenced = {(name, item.place) for item in _items(conference) for name in item.allow}
    kept = (
        found
        for found in findings
        if _is_firm(found)
        or (found.name not in conference.allow and (found.name, found.place) not in silenced)
    )
    return tuple(sorted(kept, key=lambda found: found.place))


def _is_firm(found: Finding) -> bool:
    return found.severity is Severity.ERROR and found.name in FIRM


def _items(conference: Conference) -> Iterator[AgendaItem]:
    return (item for day in conference.days for top in day.items for item in walk(top))
