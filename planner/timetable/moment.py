"""The moment of a build: given, never taken from the clock, so that builds can be repeated."""

import datetime as dt
from collections.abc import Callable

from planner.errors import PlannerError
from planner.model import Conference


def moment(
    given: str | None,
    epoch: str | None,
    conference: Conference,
    last: dt.datetime | None = None,
) -> dt.datetime:
    """The moment in UTC: `given`, else SOURCE_DATE_EPOCH, else that of the last release, else the
    day of issue of the papers.

    `given` is a date or a date with a time, `epoch` seconds since 1970. PlannerError if there is
    none, or if it cannot be read.
    """
    if given:
        hint = "Write 2027-05-03 or 2027-05-03T09:00:00Z."
        return _read(given, lambda text: _in_utc(dt.datetime.fromisoformat(text)), hint)
    if epoch:
        hint = "SOURCE_DATE_EPOCH must give seconds since 1970."
        return _read(epoch, lambda text: dt.datetime.fromtimestamp(int(text), dt.UTC), hint)
    if last:
        return last
    if conference.issued:
        return dt.datetime.combine(conference.issued, dt.time(), dt.UTC)
    raise PlannerError(
        "The date of issue of these papers is not known.",
        "Add `issued = 2027-05-03` to conference.toml, or give --at 2027-05-03.",
    )


def _in_utc(at: dt.datetime) -> dt.datetime:
    return at.astimezone(dt.UTC) if at.tzinfo else at.replace(tzinfo=dt.UTC)


def _read(text: str, read: Callable[[str], dt.datetime], hint: str) -> dt.datetime:
    try:
        return read(text)
    except (ValueError, OverflowError, OSError) as fault:
        raise PlannerError(f"“{text}” is not a date or time: {fault}.", hint) from fault
