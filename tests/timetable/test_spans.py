"""When and where items take place, and which of them stand against each other."""

import datetime as dt

import pytest

from planner.model import AgendaItem, Clock, Conference, Day, Kind, Text
from planner.timetable import timetable
from planner.timetable.spans import Span, close, minutes_between, overlapping, spans

MAY_3 = dt.date(2027, 5, 3)


def item(title: str, times: str = "", room: str = "", *inside: AgendaItem) -> AgendaItem:
    """An item at “9:00-10:30”; its id is its title."""
    clocks = [clock(time) for time in times.split("-") if time]
    start, end = [*clocks, None, None][:2]
    return AgendaItem(
        Kind.ITEM, Text({"en": title}), title, start=start, end=end, room=room, items=inside
    )


def clock(time: str) -> Clock:
    hour, minute = map(int, time.removesuffix("+1").split(":"))
    return Clock(int(time.endswith("+1")), hour, minute)


def spans_of(*items: AgendaItem) -> list[Span]:
    """The spans of a day in Vienna, which is two hours ahead of UTC in May."""
    days = (Day(MAY_3, items),)
    return list(spans(timetable(Conference(timezone="Europe/Vienna", days=days))))


def pairs(of: list[Span]) -> list[str]:
    return [f"{span.item.id} {before.item.id}" for span, all_ in overlapping(of) for before in all_]


def test_an_inner_item_has_its_own_times_and_room_or_those_around_it() -> None:
    group = item("group", "9:30-10:00", "B")
    of = spans_of(item("session", "9:00-10:30", "A", group, item("talk")))
    assert [(span.item.id, span.words, span.room) for span in of] == [
        ("session", "09:00–10:30", "A"),
        ("group", "09:30–10:00", "B"),
        ("talk", "09:00–10:30", "A"),
    ]
    assert {span.within.id for span in of} == {"session"}
    assert of[0].start == dt.datetime(2027, 5, 3, 7, tzinfo=dt.UTC)


def test_an_end_that_is_not_known_is_a_minute_away_at_least() -> None:
    (span,) = spans_of(item("session", "9:00"))
    assert (span.words, span.end - span.start) == ("09:00", dt.timedelta(minutes=1))


def test_what_has_no_start_takes_place_nowhere() -> None:
    assert spans_of(item("departure", "", "A", item("bus", "9:00-10:00"))) == []


@pytest.mark.parametrize(
    ("one", "other", "are_beside"),
    [
        ("9:00-10:00", "10:00-11:00", False),
        ("9:00-10:01", "10:00-11:00", True),
        ("9:00-12:00", "10:00-11:00", True),
        ("9:00-12:00", "11:59", True),
        ("22:00-1:00+1", "0:30+1-2:00+1", True),
        ("22:00-0:30+1", "0:30+1-2:00+1", False),
    ],
)
def test_beside_each_other(one: str, other: str, are_beside: bool) -> None:
    of = spans_of(item("one", one, "A"), item("other", other, "B"))
    assert pairs(of) == (["other one"] if are_beside else [])


def test_a_part_stands_against_no_whole_and_parts_only_by_their_own_times() -> None:
    whole = item(
        "whole",
        "9:00-11:00",
        "A",
        item("early", "9:00-10:00"),
        item("late", "9:30-10:30"),
        item("x"),
    )
    assert pairs(spans_of(whole)) == ["late early"]


def test_what_begins_soon_after() -> None:
    of = spans_of(
        item("a", "9:00-10:00", "A"), item("b", "10:04-11:00", "B"), item("c", "10:05-11:00", "C")
    )
    found = [(span, before) for span, all_ in close(of, dt.timedelta(minutes=5)) for before in all_]
    assert [(span.item.id, before.item.id) for span, before in found] == [("b", "a")]
    assert minutes_between(found[0][1], found[0][0]) == 4
