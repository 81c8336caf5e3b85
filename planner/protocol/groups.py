"""Groups of States, with the dates of their members: who is asked as what, at which date.

`groups.csv` has one line for each group, member and period; a State that left and came back has
two. OSCE participation begins with the CSCE: the first thirty-five on 25 June 1973, Yugoslavia
suspended from 8 July 1992 to 10 November 2000 (one page of osce.org says 10 September). Members
of the European Union count from their accession to the Communities. The Mediterranean partners
other than Jordan have taken part since the Helsinki Final Act. `verified` says what a line was
compared with; where it says "year", the day and month are common knowledge.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

from planner.protocol.periods import holds
from planner.protocol.tables import day, rows

_Membership = tuple[str, date | None, date | None]


def members(group: str, on: date) -> tuple[str, ...]:
    """The ids of the States in a group on a day, by code; KeyError where no such group is."""
    return tuple(body for body, since, until in _groups()[group] if holds(since, until, on))


def is_member(body: str, group: str, on: date) -> bool:
    """Whether the State with this id is in a group on a day; KeyError where no such group is."""
    return body in members(group, on)


def was_member(body: str, group: str) -> bool:
    """Whether the State with this id was ever in a group; KeyError where no such group is."""
    return any(member == body for member, _, _ in _groups()[group])


def known_groups() -> tuple[str, ...]:
    """The names of all groups, for "did you mean"."""
    return tuple(_groups())


@cache
def _groups() -> Mapping[str, list[_Membership]]:
    groups: dict[str, list[_Membership]] = {}
    for row in rows("groups"):
        membership = row["body"], day(row["since"]), day(row["until"])
        groups.setdefault(row["group"], []).append(membership)
    return groups
