"""How rooms are set up: seats in a layout, and what stands there."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]
Screen = Callable[..., str]

CLEAN = "no errors, no warnings"


def day(*lines: str) -> str:
    """An agenda of one day. Talks are items that nobody has to preside over."""
    return "\n".join(["Monday, 3 May 2027", "", *lines, ""])


ROOMS = """\
    [[rooms]]
    id = "hall-a"
    name = "Hall A"
    seats = 120
    layouts = { theatre = 120, classroom = 60 }
    equipment = ["projector", "stage"]
    [[rooms]]
    id = "hall-b"
    name = "Hall B"
    seats = 200
    """


def test_a_layout_in_which_too_few_can_sit(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: room-too-small: 61 people are expected, but Hall A has 60 seats, set up as classroom.
            09:00–10:00  Talk on wells  [Hall A]
            → Move the item to a larger room, or expect fewer people.
        no errors, 1 warning
        """,
        settings=ROOMS,
        agenda=day(
            "09:00–10:00  Talk on wells  [Hall A]", "             expected: 61 · layout: classroom"
        ),
        mend=("layout: classroom", "layout: theatre"),
    )


def test_a_layout_that_the_room_does_not_have(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: layout-missing: Hall A cannot be set up as “theater”.
            09:00–10:00  Talk on wells  [Hall A]
            see conference.toml:7
            → Did you mean “theatre”?
        no errors, 1 warning
        """,
        settings=ROOMS,
        agenda=day("09:00–10:00  Talk on wells  [Hall A]", "             layout: theater"),
        mend=("layout: theater", "layout: theatre"),
    )


def test_a_room_whose_layouts_nobody_has_written(screen: Screen) -> None:
    agenda = day("09:00–10:00  Talk on wells  [Hall B]", "             layout: theatre")
    assert "layout-missing: Hall B cannot be set up as “theatre”." in screen(ROOMS, agenda=agenda)


def test_equipment_that_the_room_lacks(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: room-lacks-equipment: Hall A has no video-link, no piano.
            09:00–10:00  Talk on wells  [Hall A]
            see conference.toml:7
            → Take another room, or have it brought in and add it to `equipment` of the room.
        no errors, 1 warning
        """,
        settings=ROOMS,
        agenda=day(
            "09:00–10:00  Talk on wells  [Hall A]",
            "             equipment: stage, video-link, piano",
        ),
        mend=("equipment: stage, video-link, piano", "equipment: stage, projector"),
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("09:00–10:00  Talk", "             layout: round · equipment: piano"),  # in no room
        ("09:00–10:00  Talk  [Hall A]", "             layout: classroom · expected: 60"),
        ("09:00–10:00  Talk  [Hall B]", "             expected: 200"),
    ],
)
def test_what_fits(screen: Screen, lines: tuple[str, ...]) -> None:
    assert screen(ROOMS, agenda=day(*lines)) == CLEAN
