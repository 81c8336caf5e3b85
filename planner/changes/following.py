"""How a feed continues an entry that came into it, left it, and came back.

Of two versions, a subscriber keeps the one with the greater SEQUENCE (RFC 5546, 2.1.5). An entry
that leaves a feed is shown there as cancelled, whatever the reason: that is a change of its STATUS,
which counts (RFC 5545, 3.8.7.4), though nothing has changed in the programme.
"""

import datetime as dt
from collections.abc import Iterable

from planner.records import record


@record
class Step:
    """An issue of a feed: whether it has the entry, with which SEQUENCE in the programme, when."""

    has: bool
    sequence: int
    moment: dt.datetime


@record
class Version:
    """How a feed shows an entry: as cancelled if the feed no longer has it.

    `more` is added to the SEQUENCE in the programme; `since` is when it last came or went.
    """

    has: bool = True
    more: int = 0
    since: dt.datetime | None = None


def version(steps: Iterable[Step]) -> Version | None:
    """The version after all issues in their order; None of what the feed never had."""
    now: Version | None = None
    told = 0
    for step in steps:
        if now is None:
            now = Version() if step.has else None
        elif step.has != now.has:
            more = max(now.more, told + 1 - step.sequence)
            now = Version(step.has, more, step.moment)
        told = step.sequence + (now.more if now else 0)
    return now
