"""Rooms in a title, in brackets or at its end: they become the room and are not printed twice."""

import pytest

from planner.model import AgendaItem
from tests.readers.conftest import reading, shown


def item(title: str) -> AgendaItem:
    read = reading(f"Thursday, 13 May 2027\n\n09:00 – 10:00  {title}\n11:00 Closing\n", "en")
    return read.days[0].items[0]


@pytest.mark.parametrize(
    ("printed", "title", "room"),
    [
        ("Lunch (hotel restaurant)", "Lunch", "hotel restaurant"),
        ("Session 1: Wells [Hall A]", "Session 1: Wells", "Hall A"),
        ("Session 1 (Hall A): Wells", "Session 1: Wells", "Hall A"),
        ("Session 1: Wells (part one) (Hall A)", "Session 1: Wells (part one)", "Hall A"),
        ("Lunch (on invitation)", "Lunch (on invitation)", ""),
        ("Session 2 – Hall B", "Session 2", "Hall B"),
        ("Session 2: Springs, Room 5", "Session 2: Springs", "Room 5"),
        ("Session 2 – Hall B – Springs", "Session 2 – Hall B – Springs", "Hall B"),
    ],
)
def test_a_room_in_brackets_goes_out_of_the_title(printed: str, title: str, room: str) -> None:
    read = item(printed)
    assert (read.title["en"], read.room) == (title, room)


def test_brackets_stay_where_the_room_stands_elsewhere() -> None:
    """Which of the two is the room is not for a reader to say."""
    read = reading(
        "Thursday, 13 May 2027\n\n09:00 – 10:00  Wells (old hall)\n  Hall A\n11:00 Closing\n"
    )
    first = read.days[0].items[0]
    assert (first.title["en"], first.room) == ("Wells (old hall)", "Hall A")


@pytest.mark.parametrize("label", ["Room", "Venue", "Place"])
def test_a_label_is_no_part_of_a_room(label: str) -> None:
    read = reading(f"Thursday, 13 May 2027\n\n09:00 Wells\n{label}: Hall A\n11:00 Closing\n", "en")
    assert read.days[0].items[0].room == "Hall A"


def test_words_under_a_time_that_end_with_a_room_are_its_title() -> None:
    text = "3 May 2027\n\n08:00 - 09:00\nRegistration Mill Lobby\n09:00 - 10:00\nAlpha\n"
    text += "10:00 - 11:00\nBeta\n11:00 - 12:00\nGamma\n"
    assert shown(text)[1:3] == [
        "08:00–09:00 registration | Registration Mill Lobby",
        "09:00–10:00 item | Alpha",
    ]
