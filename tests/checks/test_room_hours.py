"""The hours of rooms: when they can be used, and how long they take to be made ready."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]
Screen = Callable[..., str]

CLEAN = "no errors, no warnings"


def day(*lines: str) -> str:
    """An agenda of one day. Talks are items that nobody has to preside over."""
    return "\n".join(["Monday, 3 May 2027", "", *lines, ""])


ROOM = """\
    [[rooms]]
    id = "hall-a"
    name = "Hall A"
    """
OPEN = f'{ROOM}open = ["09:00-13:00", "2027-05-03/14:00-18:00"]\n'
CLOSED = f'{ROOM}closed = ["2027-05-03/13:00-15:00"]\n'
TURNOVER = f"{ROOM}turnover = 15\n"


def test_a_room_that_is_not_open(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: room-closed: Hall A is open 09:00-13:00, 2027-05-03/14:00-18:00; this takes place 13:30–15:00.
            13:30–15:00  Talk on wells  [Hall A]
            see conference.toml:7
            → Move the item, or agree on other hours: `open` and `closed` of the room.
        no errors, 1 warning
        """,
        settings=OPEN,
        agenda=day("13:30–15:00  Talk on wells  [Hall A]"),
        mend=("13:30–15:00", "14:00–15:00"),
    )


def test_a_room_that_is_closed(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: room-closed: Hall A is closed 2027-05-03/13:00-15:00; this takes place 14:30–16:00.
            14:30–16:00  Talk on wells  [Hall A]
            see conference.toml:7
            → Move the item, or agree on other hours: `open` and `closed` of the room.
        no errors, 1 warning
        """,
        settings=CLOSED,
        agenda=day("14:30–16:00  Talk on wells  [Hall A]"),
        mend=("14:30–16:00", "15:00–16:00"),
    )


@pytest.mark.parametrize(
    ("settings", "lines", "found"),
    [
        (OPEN, ["12:00–14:30  Talk  [Hall A]"], ["3"]),  # from one window to the next, with a gap
        (OPEN, ["12:00–13:00  Talk  [Hall A]", "13:15–13:45  Talk in the garden"], []),
        (OPEN, ["19:00  Talk  [Hall A]"], []),  # nobody knows how long
        (CLOSED, ["12:00–13:00  Talk  [Hall A]", "15:00–16:00  Talk  [Hall A]"], []),
        # one that is in the room tells for its parts; a part in another room tells for itself
        (CLOSED, ["12:00–14:00  Talk  [Hall A]", "             Group one  [Hall A]"], ["3"]),
        (CLOSED, ["12:00–14:00  Talk", "             Group one  [Hall A]"], ["4"]),
    ],
)
def test_open_and_closed(screen: Screen, settings: str, lines: list[str], found: list[str]) -> None:
    assert lines_of("room-closed", screen(settings, agenda=day(*lines))) == found


def lines_of(name: str, shown: str) -> list[str]:
    """The lines of the agenda with findings of a name."""
    return [row.split(":")[1] for row in shown.splitlines() if f": {name}: " in row]


def test_too_little_time_to_make_a_room_ready(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:4:14: warning: turnover-too-short: Hall A needs 15 minutes to be prepared, and has 14 after “Talk on wells” (09:00–10:00, Hall A).
            10:14–11:00  Statements  [Hall A]
            see agenda.en.txt:3:14
            → Leave more time between the two, or give one of them another room.
        no errors, 1 warning
        """,
        settings=TURNOVER,
        agenda=day("09:00–10:00  Talk on wells  [Hall A]", "10:14–11:00  Statements  [Hall A]"),
        mend=("10:14–11:00", "10:15–11:00"),
    )


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["09:00–10:00  One  [Hall A]", "10:00–11:00  Two"], []),
        (["09:00  One  [Hall A]", "10:00–11:00  Two  [Hall A]"], ["4"]),  # it ends where two begins
        (["09:00–10:00  One  [Hall A]", "10:00  Two  [Hall A]"], []),  # for how long, nobody knows
        (
            [
                "09:00–11:00  One  [Hall A]",
                "             09:00–10:00  Group one  [Hall A]",
                "             10:00–11:00  Group two  [Hall A]",
            ],
            [],
        ),
        (["08:00–10:00  Registration  [Hall A]", "10:00–10:30  Coffee break  [Hall A]"], []),
    ],
)
def test_turnover(screen: Screen, lines: list[str], found: list[str]) -> None:
    assert lines_of("turnover-too-short", screen(TURNOVER, agenda=day(*lines))) == found
