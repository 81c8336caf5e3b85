"""The latest ends of items whose ends the agenda does not print."""

import datetime as dt

import pytest

from planner.model import AgendaItem, Clock, Conference, Day, Kind, Text
from planner.timetable import timetable
from planner.timetable.bounds import at_the_latest

BREAK = AgendaItem(Kind.COFFEE_BREAK, Text())
RECEPTION = AgendaItem(Kind.RECEPTION, Text(), "feast", start=Clock(0, 19, 0))


def latest(first: AgendaItem, *others: AgendaItem) -> str:
    """The end of the first item, when people sit two hours without a break."""
    days = (Day(dt.date(2027, 5, 3), (first, *others)),)
    conference = Conference(timezone="Europe/Vienna", days=days)
    end = next(iter(at_the_latest(timetable(conference), 120))).end.at
    return f"{end:%H:%M}" if end else ""


def session(hour: int, *inside: AgendaItem, end: Clock | None = None) -> AgendaItem:
    return AgendaItem(Kind.SESSION, Text(), "wells", start=Clock(0, hour, 0), end=end, items=inside)


@pytest.mark.parametrize(
    ("first", "others", "end"),
    [
        (session(16, end=Clock(0, 16, 30)), (RECEPTION,), "16:30"),  # as printed
        (session(16), (RECEPTION,), "18:00"),  # people sit two hours
        (session(18), (RECEPTION,), "19:00"),  # the reception begins
        (session(16, BREAK), (RECEPTION,), "19:00"),  # with a break they go on
        (session(16), (), "18:00"),
        (session(16, BREAK), (), ""),  # nobody knows
    ],
)
def test_the_latest_end(first: AgendaItem, others: tuple[AgendaItem, ...], end: str) -> None:
    assert latest(first, *others) == end
