"""Rooms: known, free, large enough, and in a building that is open."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]
Screen = Callable[..., str]

ROOMS = """\
    [[rooms]]
    id = "hall-a"
    name = "Hall A"
    seats = 80
    [[rooms]]
    id = "hall-b"
    name = "Hall B"
    """
CLEAN = "no errors, no warnings"


def day(*lines: str) -> str:
    """An agenda of one day. Talks and statements are items that nobody has to preside over."""
    return "\n".join(["Monday, 3 May 2027", "", *lines, ""])


def test_a_room_that_there_is_not(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: error: room-unknown: There is no room “Hal A”.
            09:00–10:00  Talk on wells  [Hal A]
            → Did you mean “Hall A”?
        1 error, no warnings
        """,
        settings=ROOMS,
        agenda=day("09:00–10:00  Talk on wells  [Hal A]"),
        mend=("[Hal A]", "[Hall A]"),
    )


def test_a_room_that_papers_could_only_call_by_its_id(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: warning: room-without-name: The room “hall-c” has no name.
            [[rooms]]
            → Write its name in conference.toml: name = { en = "Hall A" }.
        no errors, 1 warning
        """,
        settings='[[rooms]]\nid = "hall-c"\n',
        agenda=day("09:00–10:00  Talk on wells  [hall-c]"),
        mend=("[hall-c]", ""),
    )


def test_a_room_that_there_is_not_for_a_part_of_an_item(screen: Screen) -> None:
    agenda = day("09:00–10:00  Talk on wells  [Hall A]", "             Group one  [Attic]")
    assert "agenda.en.txt:4:14: error: room-unknown: There is no room “Attic”." in screen(
        ROOMS, agenda=agenda
    )


def test_without_stated_rooms_any_name_will_do(screen: Screen) -> None:
    assert screen(agenda=day("09:00–10:00  Talk on wells  [Attic]")) == CLEAN


def test_a_room_that_is_booked_twice(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:4:14: warning: room-double-booked: Hall A is already booked for “Talk on wells” (09:00–10:30, Hall A).
            10:00–11:00  Statements on springs  [Hall A]
            see agenda.en.txt:3:14
            → Give one of the two another room or another time.
        no errors, 1 warning
        """,
        settings=ROOMS,
        agenda=day(
            "09:00–10:30  Talk on wells  [Hall A]", "10:00–11:00  Statements on springs  [Hall A]"
        ),
        mend=("springs  [Hall A]", "springs  [Hall B]"),
    )


def double_booked(shown: str) -> list[str]:
    """The lines of the agenda at which a room is said to be booked twice."""
    rows = (row.split(":") for row in shown.splitlines() if ": room-double-booked: " in row)
    return [row[1] for row in rows]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["09:00–10:00  One  [Hall A]", "10:00–11:00  Two  [Hall A]"], []),  # one after the other
        (["09:00–10:01  One  [Hall A]", "10:00–11:00  Two  [Hall A]"], ["4"]),  # by one minute
        (["09:00–12:00  One  [hall-a]", "10:00–11:00  Two  [Hall A]"], ["4"]),  # the id and a name
        (["09:00–10:00  One", "09:00–10:00  Two"], []),  # no room
        (  # three at once are two findings
            [f"09:00–10:00  {name}  [Hall A]" for name in ("One", "Two", "Three")],
            ["4", "5"],
        ),
        # an end that nobody knows: the room is needed at the start, at the least
        (["09:00–12:00  One  [Hall A]", "11:00  Two  [Hall A]"], ["4"]),
        (["09:00  One  [Hall A]", "09:00  Two  [Hall A]"], ["4"]),
        # an inferred end is that of the next item: no overlap
        (["09:00  One  [Hall A]", "10:00–11:00  Two  [Hall A]"], []),
        # past midnight
        (["22:00–01:00+1  One  [Hall A]", "00:30+1–02:00+1  Two  [Hall A]"], ["4"]),
        (["22:00–00:30+1  One  [Hall A]", "00:30+1–02:00+1  Two  [Hall A]"], []),
        # a desk in the foyer, and coffee beside it
        (["08:00–18:00  Registration  [Foyer]", "10:00–10:30  Coffee break  [Foyer]"], []),
    ],
)
def test_when_two_take_place_at_once(screen: Screen, lines: list[str], found: list[str]) -> None:
    foyer = '[[rooms]]\nid = "foyer"\nname = "Foyer"\n'
    assert double_booked(screen(f"{ROOMS}    {foyer}", agenda=day(*lines))) == found


def test_on_another_day_the_room_is_free(screen: Screen) -> None:
    agenda = (
        day("09:00–10:00  One  [Hall A]") + "\nTuesday, 4 May 2027\n\n09:00–10:00  Two  [Hall A]\n"
    )
    assert screen(ROOMS, agenda=agenda) == CLEAN


def test_past_midnight_meets_the_next_day(screen: Screen) -> None:
    late = "\nTuesday, 4 May 2027\n\n00:30–02:00  Two  [Hall A]\n"
    shown = screen(ROOMS, agenda=day("22:00–01:00+1  One  [Hall A]") + late)
    assert double_booked(shown) == ["7"]


def test_parts_of_one_item_in_its_own_room(screen: Screen) -> None:
    agenda = day(
        "09:00–12:00  Talk  [Hall A]",
        "             09:00–10:00  Group one  [Hall A]",
        "             Group two  [Hall A]",
    )
    assert screen(ROOMS, agenda=agenda) == CLEAN


def test_parts_of_one_item_that_need_one_room_at_one_time(screen: Screen) -> None:
    agenda = day(
        "09:00–12:00  Talk  [Hall A]",
        "             09:00–10:30  Group one  [Hall B]",
        "             10:00–11:00  Group two  [Hall B]",
    )
    assert double_booked(screen(ROOMS, agenda=agenda)) == ["5"]


def test_a_part_of_one_item_needs_the_room_of_another(screen: Screen) -> None:
    """The first finding names the part, and the item that it is a part of."""
    agenda = day(
        "09:00–12:00  Talk  [Hall A]",
        "             09:00–10:30  Group one  [Hall B]",
        "10:00–11:00  Talk  [Hall B]",
    )
    shown = screen(ROOMS, agenda=agenda)
    assert double_booked(shown) == ["5"]
    assert "Hall B is already booked for “Group one” in “Talk” (09:00–10:30, Hall B)." in shown


def test_a_room_that_is_too_small(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: room-too-small: 81 people are expected, but Hall A has 80 seats.
            09:00–10:00  Talk on wells  [Hall A]
            → Move the item to a larger room, or expect fewer people.
        no errors, 1 warning
        """,
        settings=ROOMS,
        agenda=day("09:00–10:00  Talk on wells  [Hall A]", "             expected: 81"),
        mend=("expected: 81", "expected: 80"),
    )


def test_a_part_that_more_people_come_to(screen: Screen) -> None:
    """It is in the room of the item that it is inside."""
    agenda = day(
        "09:00–10:00  Talk on wells  [Hall A]",
        "             Address by the Minister",
        "               expected: 120",
    )
    shown = screen(ROOMS, agenda=agenda)
    assert "agenda.en.txt:4:14: warning: room-too-small: 120 people are expected" in shown


def test_seats_that_nobody_has_counted(screen: Screen) -> None:
    agenda = day("09:00–10:00  Talk on wells  [Hall B]", "             expected: 9000")
    assert screen(ROOMS, agenda=agenda) == CLEAN


def test_a_building_that_is_closed(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: venue-closed: The building is open 08:00–20:00; this takes place 19:00–21:00.
            19:00–21:00  Talk on wells  [Hall A]
            → Change the time, or agree on longer hours and write them in [venue].
        no errors, 1 warning
        """,
        settings='venue.hours = { starts = "08:00", ends = "20:00" }\n' + ROOMS,
        agenda=day("19:00–21:00  Talk on wells  [Hall A]"),
        mend=("19:00–21:00", "18:00–20:00"),
    )


@pytest.mark.parametrize(
    ("hours", "line", "is_closed"),
    [
        ("08:00 20:00", "07:59–09:00  Talk  [Hall A]", True),
        ("08:00 20:00", "08:00–20:00  Talk  [Hall A]", False),
        ("08:00 20:00", "19:00–22:00  Reception in the garden", False),  # in no room of it
        ("08:00 20:00", "19:00  Talk  [Hall A]", False),  # who knows how long
        ("08:00 20:00", "20:00  Talk  [Hall A]", True),
        ("08:00 20:00", "20:00  End of the day  [Hall A]\n             kind: milestone", False),
        ("08:00 01:00+1", "22:00–01:00+1  Talk  [Hall A]", False),
        ("08:00 01:00+1", "22:00–01:30+1  Talk  [Hall A]", True),
        ("08:00 01:00+1", "00:15+1–01:00+1  Talk  [Hall A]", False),
        ("00:00 00:00+1", "22:00–02:00+1  Talk  [Hall A]", False),  # it never closes
    ],
)
def test_hours_of_the_building(screen: Screen, hours: str, line: str, is_closed: bool) -> None:
    starts, ends = hours.split()
    venue = f'venue.hours = {{ starts = "{starts}", ends = "{ends}" }}\n'
    assert ("venue-closed" in screen(venue + ROOMS, agenda=day(line))) is is_closed


def test_an_inferred_end_is_not_held_against_the_building(screen: Screen) -> None:
    """The next item begins at nine in the evening; the one before may be over at six."""
    venue = 'venue.hours = { starts = "08:00", ends = "20:00" }\n'
    lines = ["17:00  Talk  [Hall A]", "21:00–22:00  Statements in the garden"]
    assert screen(venue + ROOMS, agenda=day(*lines)) == CLEAN


def test_small_hours_belong_to_the_evening_before(screen: Screen) -> None:
    """At half past midnight the building is still open from the day before."""
    venue = 'venue.hours = { starts = "08:00", ends = "01:00+1" }\n'
    shown = screen(venue + ROOMS, agenda=day("00:15–00:45  Talk  [Hall A]"))
    assert "past-midnight" in shown
    assert "venue-closed" not in shown


def test_hours_that_end_before_they_start(fault: Fault) -> None:
    """Nothing is held against hours that hold nothing."""
    fault(
        """
        conference.toml:7: error: hours-reversed: The hours 08:00–01:00 end before they start.
            venue.hours = { starts = "08:00", ends = "01:00" }
            → Past midnight is written ends = "01:00+1".
        1 error, no warnings
        """,
        settings='venue.hours = { starts = "08:00", ends = "01:00" }\n' + ROOMS,
        agenda=day("22:00–23:00  Talk on wells  [Hall A]"),
        mend=('ends = "01:00" }', 'ends = "01:00+1" }'),
    )
