"""Time zones: offsets written down by hand, and the zones themselves as their own judges."""

import datetime as dt
import os
import subprocess
import sys
from bisect import bisect_right
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.timetable.zones import (
    Transition,
    UnknownZone,
    instant,
    is_ambiguous,
    is_missing,
    observances,
    universal,
    zone,
    zone_names,
)

HOUR = dt.timedelta(hours=1)

TRUTH = [
    ("Asia/Bishkek", "2001-12-13 09:00", "+05:00", "2001-12-13 04:00"),
    ("Asia/Bishkek", "2001-12-13 08:30", "+05:00", "2001-12-13 03:30"),
    ("Asia/Bishkek", "2001-07-02 12:00", "+06:00", "2001-07-02 06:00"),
    ("Asia/Bishkek", "2004-12-13 09:00", "+05:00", "2004-12-13 04:00"),
    ("Asia/Bishkek", "2005-08-11 09:00", "+06:00", "2005-08-11 03:00"),
    ("Asia/Bishkek", "2006-01-20 09:00", "+06:00", "2006-01-20 03:00"),
    ("Europe/Vienna", "2001-11-05 10:00", "+01:00", "2001-11-05 09:00"),
    ("Europe/Vienna", "2001-12-13 05:00", "+01:00", "2001-12-13 04:00"),
    ("America/New_York", "2001-12-12 23:00", "-05:00", "2001-12-13 04:00"),
    ("Asia/Almaty", "2001-12-13 10:00", "+06:00", "2001-12-13 04:00"),
    ("Asia/Almaty", "2004-07-01 12:00", "+07:00", "2004-07-01 05:00"),
    ("Asia/Almaty", "2005-01-01 12:00", "+06:00", "2005-01-01 06:00"),
    ("Asia/Almaty", "2024-02-29 12:00", "+06:00", "2024-02-29 06:00"),
    ("Asia/Almaty", "2024-03-01 12:00", "+05:00", "2024-03-01 07:00"),
    ("Asia/Qyzylorda", "2018-12-20 12:00", "+06:00", "2018-12-20 06:00"),
    ("Asia/Qyzylorda", "2018-12-22 12:00", "+05:00", "2018-12-22 07:00"),
    ("Europe/Moscow", "2001-12-13 07:00", "+03:00", "2001-12-13 04:00"),
    ("Europe/Moscow", "2011-07-01 12:00", "+04:00", "2011-07-01 08:00"),
    ("Europe/Moscow", "2012-01-01 12:00", "+04:00", "2012-01-01 08:00"),
    ("Europe/Moscow", "2014-10-25 12:00", "+04:00", "2014-10-25 08:00"),
    ("Europe/Moscow", "2014-10-27 12:00", "+03:00", "2014-10-27 09:00"),
    ("Europe/Istanbul", "2015-11-01 12:00", "+03:00", "2015-11-01 09:00"),
    ("Europe/Istanbul", "2016-11-15 12:00", "+03:00", "2016-11-15 09:00"),
    ("Asia/Tehran", "2022-07-01 12:00", "+04:30", "2022-07-01 07:30"),
    ("Asia/Tehran", "2023-07-01 12:00", "+03:30", "2023-07-01 08:30"),
    ("Asia/Beirut", "2023-03-28 12:00", "+03:00", "2023-03-28 09:00"),
    ("Asia/Kathmandu", "2027-01-01 12:00", "+05:45", "2027-01-01 06:15"),
    ("Africa/Casablanca", "2024-03-20 12:00", "+00:00", "2024-03-20 12:00"),
    ("Africa/Casablanca", "2024-05-20 12:00", "+01:00", "2024-05-20 11:00"),
    ("Pacific/Apia", "2011-12-29 12:00", "-10:00", "2011-12-29 22:00"),
    ("Pacific/Apia", "2011-12-31 12:00", "+14:00", "2011-12-30 22:00"),
]
"""Zone, wall time, offset and UTC as gazettes and almanacs have them."""


NO_NAMES = [
    *("", ".", "Asia", "asia/bishkek", "Asia/Bischkek", "Asia\\Bishkek", "Asia/Bishkek\0"),
    *("../zones", "Asia/../Asia/Bishkek", "/etc/localtime", "zone.tab", "__init__.py"),
]


ASK_BOTH = """
import datetime as dt, zoneinfo
from planner.timetable.zones import zone
for where in zone("Asia/Bishkek"), zoneinfo.ZoneInfo("Asia/Bishkek"):
    print(dt.datetime(2001, 12, 13, tzinfo=where).utcoffset() // dt.timedelta(hours=1))
"""


def wall(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def offset(text: str) -> dt.timedelta:
    sign = -1 if text[0] == "-" else 1
    return sign * dt.timedelta(hours=int(text[1:3]), minutes=int(text[4:6]))


def offset_told(told: tuple[Transition, ...], moment: dt.datetime) -> dt.timedelta:
    """The offset that a calendar program works out from the observances."""
    return told[bisect_right(told, moment, key=lambda change: change.instant) - 1].offset


@pytest.mark.parametrize(("name", "local", "ahead", "utc"), TRUTH)
class TestTruth:
    def test_zone(self, name: str, local: str, ahead: str, utc: str) -> None:
        moment = instant(wall(local), zone(name))
        assert moment == wall(utc).replace(tzinfo=dt.UTC)
        assert moment.astimezone(zone(name)).utcoffset() == offset(ahead)

    def test_observances(self, name: str, local: str, ahead: str, utc: str) -> None:
        told = observances(name, wall(local), wall(local) + HOUR)
        assert offset_told(told, wall(utc).replace(tzinfo=dt.UTC)) == offset(ahead)


class TestZone:
    def test_is_the_same_each_time(self) -> None:
        assert zone("Asia/Bishkek") is zone("Asia/Bishkek")
        assert zone("Asia/Bishkek").key == "Asia/Bishkek"

    @pytest.mark.parametrize("name", NO_NAMES)
    def test_unknown(self, name: str) -> None:
        with pytest.raises(UnknownZone) as caught:
            zone(name)
        assert caught.value.name == name

    def test_names(self) -> None:
        names = zone_names()
        assert list(names) == sorted(names)
        assert {"Asia/Bishkek", "Europe/Vienna", "UTC"} <= set(names)
        assert all(zone(name).key == name for name in names)

    def test_the_system_is_not_asked(self, tmp_path: Path) -> None:
        """A system whose Bishkek is at -12:00 changes nothing, and nothing is changed in it."""
        (tmp_path / "Asia").mkdir()
        behind = resources.files("tzdata").joinpath("zoneinfo", "Etc", "GMT+12").read_bytes()
        (tmp_path / "Asia" / "Bishkek").write_bytes(behind)
        false = {"PYTHONTZPATH": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", ASK_BOTH]
        printed = subprocess.check_output(command, env={**os.environ, **false}, text=True)
        assert printed.split() == ["5", "-12"]


def test_universal() -> None:
    moment = dt.datetime(2001, 12, 13, 9, 0, 0, 5, tzinfo=zone("Asia/Bishkek"))
    assert universal(moment) == dt.datetime(2001, 12, 13, 4, tzinfo=dt.UTC)
    with pytest.raises(ValueError, match="time zone"):
        universal(dt.datetime(2001, 12, 13, 9))


class TestWallTimes:
    @pytest.mark.parametrize(
        ("name", "local", "missing", "twice"),
        [
            ("Europe/Vienna", "2001-03-25 01:59", False, False),
            ("Europe/Vienna", "2001-03-25 02:00", True, False),
            ("Europe/Vienna", "2001-03-25 02:59", True, False),
            ("Europe/Vienna", "2001-03-25 03:00", False, False),
            ("Europe/Vienna", "2001-10-28 01:59", False, False),
            ("Europe/Vienna", "2001-10-28 02:00", False, True),
            ("Europe/Vienna", "2001-10-28 02:59", False, True),
            ("Europe/Vienna", "2001-10-28 03:00", False, False),
            ("Pacific/Apia", "2011-12-30 12:00", True, False),
            ("Asia/Bishkek", "2001-10-28 01:45", False, True),
            ("Asia/Bishkek", "2005-08-12 00:00", False, False),
        ],
    )
    def test_missing_and_twice(self, name: str, local: str, missing: bool, twice: bool) -> None:
        assert is_missing(wall(local), zone(name)) == missing
        assert is_ambiguous(wall(local), zone(name)) == twice

    def test_fold_tells_the_second_time(self) -> None:
        vienna, first = zone("Europe/Vienna"), wall("2001-10-28 02:30")
        assert instant(first.replace(fold=1), vienna) - instant(first, vienna) == HOUR

    def test_an_aware_time_keeps_its_moment(self) -> None:
        aware = dt.datetime(2001, 12, 13, 9, tzinfo=zone("Asia/Bishkek"))
        assert instant(aware, zone("Europe/Vienna")).hour == 4


def change(starts: str, before: str, after: str, name: str, daylight: bool = False) -> Transition:
    return Transition(wall(starts), offset(before), offset(after), name, daylight)


class TestObservances:
    def test_bishkek_in_december_2001(self) -> None:
        told = observances("Asia/Bishkek", wall("2001-12-13 08:30"), wall("2001-12-14 18:00"))
        assert told == (change("2001-10-28 02:30", "+06:00", "+05:00", "+05"),)

    def test_summer_has_the_standard_time_before_it(self) -> None:
        told = observances("Europe/Vienna", wall("2027-05-03 09:00"), wall("2027-05-05 18:00"))
        assert told == (
            change("2026-10-25 03:00", "+02:00", "+01:00", "CET"),
            change("2027-03-28 02:00", "+01:00", "+02:00", "CEST", daylight=True),
        )

    def test_changes_while_the_calendar_runs(self) -> None:
        told = observances("Europe/Vienna", wall("2001-03-01 09:00"), wall("2001-12-01 09:00"))
        assert told == (
            change("2000-10-29 03:00", "+02:00", "+01:00", "CET"),
            change("2001-03-25 02:00", "+01:00", "+02:00", "CEST", daylight=True),
            change("2001-10-28 03:00", "+02:00", "+01:00", "CET"),
        )

    def test_a_zone_without_changes_has_a_plain_start(self) -> None:
        told = observances("Asia/Tokyo", wall("2027-05-03 09:00"), wall("2027-05-05 18:00"))
        assert told == (change("1970-01-01 00:00", "+09:00", "+09:00", "JST"),)

    def test_a_change_of_name_is_a_change(self) -> None:
        told = observances("Asia/Bishkek", wall("2006-01-20 09:00"), wall("2006-01-20 10:00"))
        assert told == (change("2005-08-12 00:00", "+06:00", "+06:00", "+06"),)

    def test_summer_is_daylight_where_the_law_calls_it_standard(self) -> None:
        told = observances("Europe/Dublin", wall("2027-01-05 09:00"), wall("2027-07-05 18:00"))
        assert [(at.name, at.daylight) for at in told] == [("GMT", False), ("IST", True)]

    def test_a_calendar_before_1970(self) -> None:
        told = observances("Europe/Vienna", wall("1961-06-03 12:00"), wall("1961-06-04 18:00"))
        assert told == (change("1958-01-01 00:00", "+01:00", "+01:00", "CET"),)

    def test_the_hour_that_comes_twice(self) -> None:
        first = wall("2001-10-28 02:30")
        second = first.replace(fold=1)
        assert [at.name for at in observances("Europe/Vienna", first, first)] == ["CET", "CEST"]
        assert [at.name for at in observances("Europe/Vienna", second, second)] == ["CET"]
        assert len(observances("Europe/Vienna", first, second)) == 3

    def test_unknown(self) -> None:
        with pytest.raises(UnknownZone):
            observances("Asia/Bischkek", wall("2001-12-13 08:30"), wall("2001-12-13 08:30"))


MOMENTS = st.datetimes(
    dt.datetime(1950, 1, 1), dt.datetime(2060, 1, 1), timezones=st.just(dt.UTC)
).map(lambda moment: moment.replace(microsecond=0))


@given(st.sampled_from(zone_names()), MOMENTS, st.integers(0, 1200), st.lists(st.floats(0, 1)))
@settings(max_examples=300, deadline=None)
def test_observances_tell_what_the_zone_does(
    name: str, first: dt.datetime, days: int, shares: list[float]
) -> None:
    span = dt.timedelta(days=days)
    told = observances(name, first, first + span)
    assert list(told) == sorted(told, key=lambda at: at.instant)
    assert told[0].instant <= first
    assert not told[0].daylight
    for share in (0, 1, *shares):
        moment = first + (span * share)
        assert offset_told(told, moment) == moment.astimezone(zone(name)).utcoffset()


@given(st.sampled_from(zone_names()), MOMENTS)
@settings(max_examples=200, deadline=None)
def test_each_change_stands_in_the_offset_before_it(name: str, first: dt.datetime) -> None:
    for at in observances(name, first, first + dt.timedelta(days=400)):
        just_before = (at.instant - dt.timedelta(seconds=1)).astimezone(zone(name))
        if at.before != at.offset:
            assert just_before.utcoffset() == at.before
            assert at.instant.astimezone(zone(name)).utcoffset() == at.offset
            assert at.instant.astimezone(zone(name)).tzname() == at.name
