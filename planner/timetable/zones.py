"""Time zones: the only place that computes with offsets from UTC.

The rules come from the `tzdata` package and never from the system, so that the same folder gives
the same hours everywhere. Asia/Bishkek was at +05:00 in December 2001 and is at +06:00 today.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import tzdata  # type: ignore[import-untyped]

LOOK_BACK = dt.timedelta(days=731)
"""How far before the first event a change of clocks is still worth telling."""

_COMPARED = range(2000, 2031)

_TZDATA = Path(tzdata.__file__).parent
_DAY = dt.timedelta(days=1)
_SECOND = dt.timedelta(seconds=1)


class UnknownZone(ValueError):
    """There is no time zone of this name. `name` is the name that was asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no time zone {name!r}")
        self.name = name


@dataclass(frozen=True, slots=True)
class Transition:
    """A change of clocks, or of their name.

    `starts` is the wall time at which it began, in the offset before it (`before`); from then on
    `offset` holds, under the name `name`.
    """

    starts: dt.datetime
    before: dt.timedelta
    offset: dt.timedelta
    name: str
    daylight: bool = False

    @property
    def instant(self) -> dt.datetime:
        """The moment at which it began, in UTC."""
        return (self.starts - self.before).replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class _State:
    """What clocks show at an instant: the offset from UTC, what it is called, daylight saving."""

    offset: dt.timedelta
    name: str
    saving: dt.timedelta


@cache
def zone_names() -> tuple[str, ...]:
    """The names of all time zones, in order."""
    listed = (_TZDATA / "zones").read_text(encoding="ascii")
    return tuple(sorted(listed.split()))


@cache
def zone_table() -> tuple[tuple[str, str], ...]:
    """Codes of States and the zones that are in use there, the most populous first."""
    listed = (_TZDATA / "zoneinfo" / "zone.tab").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in listed if not line.startswith("#"))
    return tuple((row[0], row[2]) for row in rows)


@cache
def zone(name: str) -> ZoneInfo:
    """The time zone of this IANA name; UnknownZone if there is none."""
    if name not in _known():
        raise UnknownZone(name)
    data = _TZDATA.joinpath("zoneinfo", *name.split("/"))
    with data.open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def instant(wall: dt.datetime, where: ZoneInfo) -> dt.datetime:
    """The moment, in UTC, at which clocks show this wall time.

    A wall time that occurs twice is distinguished by its `fold`. An aware time keeps its moment.
    """
    return (wall if wall.tzinfo else wall.replace(tzinfo=where)).astimezone(dt.UTC)


def universal(moment: dt.datetime) -> dt.datetime:
    """The moment in whole seconds of UTC; ValueError for a wall time, which is not a moment."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} is no moment without a time zone")
    return moment.astimezone(dt.UTC).replace(microsecond=0)


def is_missing(wall: dt.datetime, where: ZoneInfo) -> bool:
    """Whether clocks never show this wall time, because they are put forward over it."""
    bare = wall.replace(tzinfo=None)
    return instant(bare, where).astimezone(where).replace(tzinfo=None) != bare


def is_ambiguous(wall: dt.datetime, where: ZoneInfo) -> bool:
    """Whether clocks show this wall time twice, because they are put back over it."""
    first, second = (instant(wall.replace(tzinfo=None, fold=fold), where) for fold in (0, 1))
    return first != second and not is_missing(wall, where)


def observances(name: str, first: dt.datetime, last: dt.datetime) -> tuple[Transition, ...]:
    """What a calendar must say about a zone whose events are between these two times.

    That is the change in force at the first event and those up to the last, in order; if daylight
    saving is in force at the first, then also the standard time before it. Where clocks have not
    changed for two years, a plain start long ago represents it. Times without a zone are wall times
    in the zone.
    """
    where = zone(name)
    begin, end = instant(first, where), instant(last, where)
    changes = tuple(_changes(where, _back(begin), max(begin, end)))
    in_force = bisect_right(changes, begin, key=lambda change: change.instant) - 1
    while in_force >= 0 and changes[in_force].daylight:
        in_force -= 1
    if in_force >= 0:
        return changes[in_force:]
    return (_plain_start(where, begin), *changes)


@cache
def _known() -> frozenset[str]:
    return frozenset(zone_names())


def _back(begin: dt.datetime) -> dt.datetime:
    """The day from which changes count; never before the calendar itself begins."""
    earliest = dt.datetime(1, 1, 3, tzinfo=dt.UTC)
    return max(begin, earliest + LOOK_BACK) - LOOK_BACK


def _plain_start(where: ZoneInfo, begin: dt.datetime) -> Transition:
    """A start long ago with the time that was in force before all changes that are told."""
    state = _state(where, _back(begin))
    year = 1970 if begin.year > 1972 else max(begin.year - 3, 1)
    return Transition(dt.datetime(year, 1, 1), state.offset, state.offset, state.name)


def _state(where: ZoneInfo, moment: dt.datetime) -> _State:
    local = moment.astimezone(where)
    none = dt.timedelta()
    return _State(local.utcoffset() or none, local.tzname() or "", local.dst() or none)


def _changes(where: ZoneInfo, begin: dt.datetime, end: dt.datetime) -> Iterator[Transition]:
    """The changes after `begin`, up to `end` and including it. No zone changes twice in a day."""
    before = begin
    while before < end:
        after = min(before + _DAY, end)
        if _state(where, before) != _state(where, after):
            yield _change(where, before, after)
        before = after


def _change(where: ZoneInfo, low: dt.datetime, high: dt.datetime) -> Transition:
    """The change between two moments, found to the second by halving."""
    before = _state(where, low)
    low, high = low.replace(microsecond=0), high.replace(microsecond=0)
    while high - low > _SECOND:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        low, high = (middle, high) if _state(where, middle) == before else (low, middle)
    after = _state(where, high)
    starts = high.replace(tzinfo=None) + before.offset
    return Transition(starts, before.offset, after.offset, after.name, _daylight(before, after))


def _daylight(before: _State, after: _State) -> bool:
    """Whether a change is to daylight time.

    Where the law calls summer the standard (Ireland, Morocco), summer is daylight all the same:
    calendar programs expect daylight time to be ahead.
    """
    none = dt.timedelta()
    return after.saving > none or (before.saving < none and after.offset > before.offset)


def show_the_same(names: Sequence[str]) -> bool:
    """Whether clocks of all these zones agree in summer and winter, from 2000 on."""
    days = [dt.datetime(year, month, 15) for year in _COMPARED for month in (1, 7)]
    offsets = {tuple(zone(name).utcoffset(day) for day in days) for name in names}
    return len(offsets) == 1
