"""Duties: nobody is in two places, everybody gets there in time, and all who speak take part."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Checked = Callable[[dict[str, str]], str]

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]
"""
PEOPLE = """\
id,body,unit.en,honorific,given,family,name.ru
p1,,Institute of Springs,Prof.,Ada,Rill,Ада Рилль
p2,,Institute of Springs,Ms.,Bo,Brook,
p3,AT,,Mr.,Cid,,
"""
CLEAN = "no errors, no warnings"


@pytest.fixture
def duties(checked: Checked) -> Callable[..., str]:
    """What is shown for a day with these lines, and these participants."""

    def show(*lines: str, people: str = PEOPLE, settings: str = "") -> str:
        agenda = "\n".join(["Monday, 3 May 2027", "", *lines, ""])
        return checked(
            {
                "conference.toml": SETTINGS + settings,
                "agenda.en.txt": agenda,
                "participants.csv": people,
            }
        )

    return show


Duties = Callable[..., str]


def named(shown: str, name: str) -> list[str]:
    """The lines of the agenda with this finding."""
    return [row.split(":")[1] for row in shown.splitlines() if f": warning: {name}: " in row]


def test_a_person_in_two_places(duties: Duties) -> None:
    lines = [
        "09:00–10:00  Session 1: Wells  [Hall A]",
        "             chair: p1",
        "09:30–10:30  Side event: Springs  [Hall B]",
        "             moderator: p1",
    ]
    assert duties(*lines) == (
        "agenda.en.txt:5:14: warning: person-in-two-places: Ada Rill (p1) is also needed at “Session 1: Wells” (09:00–10:00, Hall A).\n"
        "    09:30–10:30  Side event: Springs  [Hall B]\n"
        "    see agenda.en.txt:3:14\n"
        "    → Give one of the duties to someone else, or move one of the items.\n"
        "no errors, 1 warning"
    )
    lines[-1] = "             moderator: p2"
    assert duties(*lines) == CLEAN


TWO = "{} Session 1: Wells  [Hall A]\n             chair: {}\n{} Side event: Springs  [Hall B]\n             moderator: {}"


@pytest.mark.parametrize(
    ("chair", "moderator", "is_found"),
    [
        ("09:00–10:00 p1", "10:05–11:00 p1", False),  # one after the other
        ("09:00–10:00 p1", "09:59–11:00 p1", True),
        ("09:00–10:00 AT", "09:00–10:00 AT", False),  # a State sends several
        ("09:00–10:00 AT", "09:00–10:00 p3", False),
        ("09:00–10:00 to be designated", "09:00–10:00 to be designated", False),
        ('09:00–10:00 "Dee Dale"', '09:00–10:00 "Dee Dale"', True),  # a name is a person
        ('09:00–10:00 "Dee Dale"', "09:00–10:00 “Dee  Dale”", True),
        ('09:00–10:00 "Dee Dale"', '09:00–10:00 "Eli Elm"', False),
        ('09:00–10:00 "Ada Rill"', "09:00–10:00 p1", True),  # and so is a participant’s
        ('09:00–10:00 "Prof. Ada Rill"', "09:00–10:00 p1", True),
        ('09:00–10:00 "Ада Рилль"', "09:00–10:00 p1", True),
        ("09:00–12:00 p1", "11:00 p1", True),  # an end that nobody knows
        ("22:00–01:00+1 p1", "00:30+1–02:00+1 p1", True),  # past midnight
    ],
)
def test_who_is_in_two_places(duties: Duties, chair: str, moderator: str, is_found: bool) -> None:
    """Each with a time: two blanks stand behind it in an agenda."""
    first, one = chair.split(maxsplit=1)
    second, other = moderator.split(maxsplit=1)
    shown = duties(TWO.format(f"{first} ", one, f"{second} ", other))
    assert bool(named(shown, "person-in-two-places")) is is_found


def test_a_chair_who_speaks_in_the_session(duties: Duties) -> None:
    assert (
        duties(
            "09:00–10:00  Session 1: Wells  [Hall A]",
            "             chair: p1 · speaker: p1",
            "             09:15–09:40  Presentation",
            "               speaker: p1",
            "             09:30–10:00  Discussion",
            "               moderator: p1",
        )
        == CLEAN
    )


def test_two_groups_of_one_session_in_two_rooms(duties: Duties) -> None:
    lines = (
        "09:00–10:00  Session 1: Wells",
        "             chair: p2",
        "             09:00–10:00  Group one  [Hall A]",
        "               moderator: p1",
        "             09:00–10:00  Group two  [Hall B]",
        "               moderator: p1",
    )
    shown = duties(*lines)
    assert named(shown, "person-in-two-places") == ["7"]
    assert "is also needed at “Group one” in “Session 1: Wells” (09:00–10:00, Hall A)." in shown


def test_the_officers_of_a_session_are_needed_at_its_next_sitting(duties: Duties) -> None:
    lines = [
        "09:00–10:00  Session 1: Wells  [Hall A]",
        "             chair: p1",
        "11:00–12:00  Session 1: Wells (continued)  [Hall A]",
        "             id: wells-again",
        "11:00–12:00  Side event: Springs  [Hall B]",
        "             moderator: p1",
    ]
    assert named(duties(*lines), "person-in-two-places") == ["7"]
    lines[3] += " · chair: p2"
    assert duties(*lines) == CLEAN


def test_several_duties_at_two_items_are_one_finding(duties: Duties) -> None:
    shown = duties(
        "09:00–10:00  Session 1: Wells  [Hall A]",
        "             chair: p1",
        "             Presentation",
        "               speaker: p1",
        "09:00–10:00  Side event: Springs  [Hall B]",
        "             moderator: p1 · speaker: p1",
        "             Talk",
        "               speaker: p1",
    )
    assert named(shown, "person-in-two-places") == ["7"]


def test_a_part_with_a_time_of_its_own(duties: Duties) -> None:
    """Somebody speaks at nine in one session and at half past nine in another."""
    lines = (
        "09:00–10:00  Session 1: Wells  [Hall A]",
        "             chair: p2",
        "             09:00–09:15  Keynote address",
        "               keynote-speaker: p1",
        "09:00–10:00  Side event: Springs  [Hall B]",
        "             09:30–10:00  Talk",
        "               speaker: p1",
    )
    assert duties(*lines) == CLEAN


def test_duties_that_follow_too_fast(duties: Duties) -> None:
    lines = [
        "09:00–10:00  Session 1: Wells  [Hall A]",
        "             chair: p1",
        "10:04–11:00  Side event: Springs  [Hall B]",
        "             moderator: p1",
    ]
    assert duties(*lines) == (
        "agenda.en.txt:5:14: warning: duties-too-close: Ada Rill (p1) has 4 minutes to get here from “Session 1: Wells” (09:00–10:00, Hall A).\n"
        "    10:04–11:00  Side event: Springs  [Hall B]\n"
        "    see agenda.en.txt:3:14\n"
        "    → Leave more time between the two, or give one of them to someone else.\n"
        "no errors, 1 warning"
    )
    lines[2] = lines[2].replace("10:04", "10:05")
    assert duties(*lines) == CLEAN
    assert "has 5 minutes to get" in duties(*lines, settings="limits.minutes_between_rooms = 10\n")


@pytest.mark.parametrize(
    ("rooms", "is_found"), [("AB", True), ("AA", False), ("A ", False), ("  ", False)]
)
def test_the_way_is_from_room_to_room(duties: Duties, rooms: str, is_found: bool) -> None:
    one, other = (f"  [Hall {room}]" if room != " " else "" for room in rooms)
    shown = duties(
        f"09:00–10:00  Session 1: Wells{one}",
        "             chair: p1",
        f"10:00–11:00  Side event: Springs{other}",
        "             moderator: p1",
    )
    assert bool(named(shown, "duties-too-close")) is is_found


def test_who_speaks_in_the_session_that_they_chair_still_has_a_way(duties: Duties) -> None:
    """The talk in the middle is over long before; the session is not."""
    shown = duties(
        "09:00–10:00  Session 1: Wells  [Hall A]",
        "             chair: p1",
        "             09:10–09:20  Presentation",
        "               speaker: p1",
        "10:00–11:00  Side event: Springs  [Hall B]",
        "             moderator: p1",
    )
    assert named(shown, "duties-too-close") == ["7"]


def test_from_a_room_inside_to_another(duties: Duties) -> None:
    """The rooms count in which the parts are, not those of the sessions."""
    lines = [
        "09:00–10:00  Session 1: Wells  [Hall A]",
        "             chair: p2",
        "             09:30–10:00  Group one  [Hall B]",
        "               moderator: p1",
        "10:00–11:00  Side event: Springs  [Hall B]",
        "             moderator: p1",
    ]
    assert duties(*lines) == CLEAN
    lines[4] = lines[4].replace("Hall B", "Hall A")
    assert named(duties(*lines), "duties-too-close") == ["7"]


def test_a_speaker_who_is_no_participant(duties: Duties) -> None:
    lines = ["09:00–10:00  Session 1: Wells", '             chair: p2 · speaker: "Dee Dale"']
    assert duties(*lines) == (
        "agenda.en.txt:3:14: warning: speaker-not-participant: “Dee Dale” is not among the participants.\n"
        "    09:00–10:00  Session 1: Wells\n"
        "    → Add a row to participants.csv, and write the id of the person here.\n"
        "no errors, 1 warning"
    )


@pytest.mark.parametrize(
    "duty",
    [
        "speaker: p1",
        'speaker: "Ada Rill"',  # by the name
        'speaker: "prof. ada rill"',
        'speaker: "Ада Рилль"',
        "speakers: AT",  # bodies send whom they like
        'moderator: "Dee Dale"',  # does not take the floor
    ],
)
def test_speakers_who_take_part(duties: Duties, duty: str) -> None:
    assert duties("09:00–10:00  Side event: Springs", f"             {duty}") == CLEAN


def test_where_nobody_is_listed_nobody_is_missed(checked: Checked) -> None:
    agenda = 'Monday, 3 May 2027\n\n09:00–10:00  Talk\n             speaker: "Dee Dale"\n'
    assert checked({"conference.toml": SETTINGS, "agenda.en.txt": agenda}) == CLEAN
