"""Rooms and times: each rule of planning by the smallest conference that shows it."""

import datetime as dt
from dataclasses import replace

import pytest

from planner.model import (
    AgendaItem,
    Clock,
    Conference,
    Day,
    Duty,
    Hours,
    Kind,
    Party,
    Pin,
    Role,
    Text,
    Window,
)
from planner.model.conference import Limits
from planner.model.participants import Participant
from planner.model.venue import Room, Venue
from planner.scheduling import Effort, Planned, propose
from planner.scheduling.explain import why_not

DATE = dt.date(2027, 5, 3)
SOON = Effort(seconds=20)
ROOMS = Planned(times=False, officers=False, interpreters=False)
TIMES = Planned(officers=False, interpreters=False)


def item(number: int, start: str = "10:00", end: str = "11:00", **other: object) -> AgendaItem:
    plain = AgendaItem(
        kind=Kind.SIDE_EVENT,
        title=Text({"en": f"Item {number}"}),
        id=f"item-{number}",
        start=clock(start),
        end=clock(end),
    )
    return replace(plain, **other)  # type: ignore[arg-type]


def clock(text: str) -> Clock:
    hour, minute = text.split(":")
    return Clock(0, int(hour), int(minute))


def hall(name: str, seats: int = 100, **other: object) -> Room:
    return replace(Room(name, Text({"en": name}), seats), **other)  # type: ignore[arg-type]


def conference(*items: AgendaItem, rooms: tuple[Room, ...], **other: object) -> Conference:
    made = Conference(
        id="places",
        starts=DATE,
        timezone="Europe/Vienna",
        languages=("en",),
        rooms=rooms,
        days=(Day(DATE, items),),
    )
    return replace(made, **other)  # type: ignore[arg-type]


def places(of: Conference, what: Planned = ROOMS, *published: str) -> dict[str, str]:
    """Where and when each item is in the plan: "10:00 big"."""
    proposal = propose(of, frozenset(published), what, SOON)
    assert proposal.failed is None
    return {one.id: f"{one.start} {one.room}" for one in proposal.conference.items}


def refusal(of: Conference, what: Planned = ROOMS) -> list[str]:
    """What cannot hold together where there is no plan, beside that the items take place."""
    return [words for words in whole_refusal(of, what) if " takes place " not in words]


def whole_refusal(of: Conference, what: Planned = ROOMS) -> list[str]:
    failed = propose(of, frozenset(), what, SOON).failed
    assert failed is not None
    return [reason.words for reason in why_not(failed.problem, SOON).contradiction]


BIG, SMALL = hall("big", 300), hall("small", 50)
CROWD = item(1, expected=200)


def test_who_is_expected_has_a_seat() -> None:
    assert places(conference(CROWD, item(2), rooms=(SMALL, BIG))) == {
        "item-1": "10:00 big",
        "item-2": "10:00 small",
    }


def test_a_room_is_set_up_as_it_has_to_be() -> None:
    lecture = hall("lecture", 80, layouts={"theatre": 80})
    school = hall("school", 80, layouts={"classroom": 40})
    lesson = item(1, layout="classroom", expected=30)
    assert places(conference(lesson, rooms=(lecture, school)))["item-1"] == "10:00 school"
    assert refusal(conference(lesson, rooms=(lecture,))) == [
        "“Item 1” needs 30 seats set up as classroom"
    ]


def test_what_an_item_needs_stands_there() -> None:
    film = item(1, equipment=("screen",))
    rooms = (hall("bare"), hall("cinema", equipment=("screen", "stage")))
    assert places(conference(film, rooms=rooms))["item-1"] == "10:00 cinema"


def test_a_room_that_is_closed_is_not_taken() -> None:
    noon = Window(DATE, Hours(clock("10:30"), clock("12:00")))
    rooms = (hall("shut", closed=(noon,)), hall("open"))
    assert places(conference(item(1), rooms=rooms))["item-1"] == "10:00 open"
    assert refusal(conference(item(1), rooms=rooms[:1])) == [
        "shut is closed 2027-05-03/10:30-12:00"
    ]


def test_a_room_is_made_ready_for_the_next_item() -> None:
    after = item(2, "11:10", "12:00")
    slow = hall("slow", turnover=15)
    assert refusal(conference(item(1), after, rooms=(slow,))) == [
        "slow holds one item at a time and needs 15 minutes in between"
    ]
    assert places(conference(item(1), after, rooms=(hall("quick", turnover=10),)))


def test_items_at_one_time_are_in_two_rooms_or_at_two_times() -> None:
    both = conference(item(1), item(2), rooms=(BIG,))
    assert refusal(both) == ["big holds one item at a time"]
    moved = places(both, TIMES)
    assert sorted(moved) == ["item-1", "item-2"]
    assert len(set(moved.values())) == 2


def test_what_went_out_stays_and_what_did_not_moves() -> None:
    both = conference(item(1, room="big"), item(2, room="big"), rooms=(BIG,))
    assert places(both, TIMES, "item-2")["item-2"] == "10:00 big"
    assert places(both, TIMES, "item-1")["item-1"] == "10:00 big"


def test_what_is_pinned_stays_where_it_is() -> None:
    pinned = item(1, room="big", pinned=(Pin.ROOM, Pin.TIME))
    full = item(2, room="big", expected=200)
    assert refusal(conference(pinned, full, rooms=(BIG, SMALL))) == [
        "“Item 1” is pinned to 2027-05-03 10:00–11:00 in big",
        "“Item 2” needs 200 seats",
        "big holds one item at a time",
    ]
    assert places(conference(pinned, full, rooms=(BIG, SMALL)), TIMES)["item-1"] == "10:00 big"


def test_pins_that_contradict_each_other_are_told() -> None:
    both = (item(number, room="big", pinned=tuple(Pin)) for number in (1, 2))
    assert whole_refusal(conference(*both, rooms=(BIG,)), TIMES) == [
        "“Item 1” is pinned to 2027-05-03 10:00–11:00 in big",
        "“Item 2” is pinned to 2027-05-03 10:00–11:00 in big",
        "big holds one item at a time",
    ]


def test_an_item_whose_end_nobody_knows_keeps_its_room_until_the_next() -> None:
    """Session 1 prints no end before the reception; what goes on already when it begins needs the
    big hall.
    """
    first = replace(item(1, "10:00"), end=None, kind=Kind.SESSION, number="1", room="big")
    reception = replace(item(2, "18:00", "19:00"), kind=Kind.RECEPTION)
    other = item(3, "09:00", "11:00", expected=200)
    planned = places(conference(other, first, reception, rooms=(BIG, SMALL)))
    assert (planned["item-1"], planned["item-3"]) == ("10:00 small", "09:00 big")


def test_adjoining_windows_are_one() -> None:
    days = tuple(Window(DATE + dt.timedelta(days=at)) for at in (0, 1))
    night = item(1, "22:00", windows=days)
    over_midnight = replace(night, end=Clock(1, 1, 0))
    assert places(conference(over_midnight, rooms=(BIG,)), TIMES) == {"item-1": "22:00 big"}


def test_an_item_takes_place_when_it_may() -> None:
    late = item(1, windows=(Window(None, Hours(clock("15:00"), clock("16:00"))),))
    assert places(conference(late, rooms=(BIG,)), TIMES) == {"item-1": "15:00 big"}
    assert refusal(conference(late, rooms=(BIG,))) == ["“Item 1” may take place 15:00-16:00"]


def test_an_item_without_a_time_gets_one() -> None:
    window = Window(DATE, Hours(clock("16:00"), clock("17:00")))
    untimed = replace(item(1), start=None, end=None, duration=45, windows=(window,))
    assert places(conference(untimed, rooms=(BIG,)), TIMES)["item-1"] in (
        "16:00 big",
        "16:15 big",
    )


@pytest.mark.parametrize("names", [("item-1",), ()])
def test_items_that_must_not_be_parallel_are_not(names: tuple[str, ...]) -> None:
    """Nothing else would send the second one to another time: there are two rooms."""
    planned = places(conference(item(1), item(2, not_parallel=names), rooms=(BIG, SMALL)), TIMES)
    starts = {place.split()[0] for place in planned.values()}
    assert len(starts) == (2 if names else 1)


def test_what_comes_after_begins_when_the_other_is_over() -> None:
    first = item(1, "11:00", "12:00", pinned=(Pin.TIME,))
    second = item(2, "10:00", "11:00", after=("item-1",))
    planned = places(conference(second, first, rooms=(BIG, SMALL)), TIMES)
    assert planned["item-1"].startswith("11:00")
    assert planned["item-2"] >= "12:00"


def test_nobody_speaks_in_two_rooms_at_once() -> None:
    speaker = (Duty(Role.SPEAKER, (Party("ada"),)),)
    both = conference(
        item(1, duties=speaker),
        item(2, duties=speaker),
        rooms=(BIG, SMALL),
        participants=(Participant("ada", "AT", given="Ada", family="Rill"),),
        limits=Limits(minutes_between_rooms=0),
    )
    assert refusal(both) == ["Ada Rill (ada) cannot be in two places"]
    assert len({place.split()[0] for place in places(both, TIMES).values()}) == 2


def test_a_delegation_of_one_sits_in_one_meeting_at_a_time() -> None:
    two = (item(1, attended_by=("AT",)), item(2, attended_by=("AT",)))
    alone = conference(
        *two, rooms=(BIG, SMALL), participants=(Participant("ada", "AT", family="Rill"),)
    )
    assert refusal(alone) == ["The delegation of AT has 1 members there"]
    more = (*alone.participants, Participant("ben", "AT", family="Moulin"))
    assert places(replace(alone, participants=more))


def test_the_building_is_open() -> None:
    venue = Venue(hours=Hours(clock("12:00"), clock("18:00")))
    early = conference(item(1), rooms=(BIG,), venue=venue)
    assert refusal(early) == ["The building is open 12:00–18:00"]
    assert places(early, TIMES)["item-1"] >= "12:00"


def test_a_rule_that_is_silenced_does_not_hold() -> None:
    crowded = item(1, expected=200, allow=("room-too-small",))
    assert places(conference(crowded, rooms=(SMALL,))) == {"item-1": "10:00 small"}


def test_few_seats_stay_empty() -> None:
    few = item(1, expected=40)
    rooms = (hall("huge", 900), SMALL)
    assert places(conference(few, rooms=rooms))["item-1"] == "10:00 small"


def test_sittings_of_a_session_are_in_one_room() -> None:
    first, second = (
        replace(item(at, start, end), kind=Kind.SESSION, number="1")
        for at, start, end in ((1, "10:00", "11:00"), (2, "14:00", "15:00"))
    )
    other = item(3, "14:00", "15:00", room="big")
    planned = places(conference(first, second, other, rooms=(BIG, SMALL)))
    assert planned["item-1"].split()[1] == planned["item-2"].split()[1] == "small"


def test_without_any_room_only_times_are_planned() -> None:
    nowhere = conference(item(1), rooms=())
    assert places(nowhere, TIMES) == {"item-1": "10:00 "}
