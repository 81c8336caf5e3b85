"""Which meetings are interpreted, and how many interpreters a day takes before anybody is named."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from planner.folder.load import load
from planner.timetable import timetable
from planner.timetable.interpreted import Need, interpreted_meetings, needs

Told = Callable[..., list[str]]

SETTINGS = dedent("""\
    uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
    title = "Water"
    starts = 2027-05-03
    ends = 2027-05-04
    timezone = "Europe/Vienna"
    languages = ["en"]
    working_languages = ["en", "fr", "ru"]
    interpretation = "simultaneous"
    """)
ROOMS = dedent("""\
    [[rooms]]
    id = "hall-a"
    name = "Hall A"
    [[rooms]]
    id = "hall-b"
    name = "Hall B"
    [[rooms]]
    id = "attic"
    name = "Attic"
    booths = []
    """)


def needs_of(folder: Path) -> tuple[Need, ...]:
    conference = load(folder).conference
    return needs(conference, timetable(conference))


def told(needs: tuple[Need, ...]) -> list[str]:
    """Each need as a line: day, room, booth, minutes, team."""
    return [f"{of.date.day} {of.room or '-'} {of.booth} {of.minutes} {of.team}" for of in needs]


@pytest.fixture
def told_of(tmp_path: Path) -> Told:
    def show(*lines: str, settings: str = SETTINGS) -> list[str]:
        agenda = "\n".join(["Monday, 3 May 2027", "", *lines, ""])
        (tmp_path / "conference.toml").write_text(settings, encoding="utf-8")
        (tmp_path / "agenda.en.txt").write_text(agenda, encoding="utf-8")
        return told(needs_of(tmp_path))

    return show


def test_bishkek_needs_three_interpreters_a_day(agendas: Path) -> None:
    """English and Russian are one booth both ways. On 13 December the opening lasts from 09.00 to
    09.30, Session 1 to 12.30, Session 2 from 14.00 to 16.00: 30 + 180 + 120 minutes. On the 14th
    Session 3 goes on from 09.00 to 11.30, Session 5 from 14.30 to 17.00, the closing to 18.00:
    150 + 150 + 60. Both days are beyond four hours and no longer than six: three interpreters, and
    six days of one. Of Session 3 and Session 4 nobody knows when they end: they come on top.
    """
    found = needs_of(agendas / "bishkek-2001")
    assert told(found) == ["13 - en+ru 330 3", "14 - en+ru 360 3"]
    assert sum(need.team for need in found) == 6
    conference = load(agendas / "bishkek-2001").conference
    meetings = interpreted_meetings(conference, timetable(conference))
    assert [of.item.number for of in meetings if not of.slot.times] == ["3", "4"]


def test_each_language_has_a_booth(told_of: Told) -> None:
    """More than forty minutes and no more than seven hours: two in each."""
    assert told_of("09:00–10:00  Session 1: Wells") == [
        "3 - en 60 2",
        "3 - fr 60 2",
        "3 - ru 60 2",
    ]


def test_teams_stay_in_their_room(told_of: Told) -> None:
    """In Hall A two meetings in two languages, 200 + 60 minutes: three; in Hall B one: two."""
    lines = ("09:00–12:20  Session 1: Wells  [Hall A]", "             languages: en, ru")
    more = ("14:00–15:00  Session 2: Springs  [Hall A]", "             languages: en, ru")
    beside = ("14:00–15:00  Session 3: Lakes  [Hall B]", "             languages: en, ru")
    assert told_of(*lines, *more, *beside, settings=SETTINGS + ROOMS) == [
        "3 hall-a en+ru 260 3",
        "3 hall-b en+ru 60 2",
    ]


def test_without_rooms_only_meetings_at_one_time_need_teams_of_their_own(told_of: Told) -> None:
    """Wells and then Lakes, 200 + 60 minutes, have one team of three; Springs has one of two."""
    wells = ("09:00–12:20  Session 1: Wells", "             languages: en, ru")
    springs = ("10:00–11:00  Session 2: Springs", "             languages: en, ru")
    lakes = ("14:00–15:00  Session 3: Lakes", "             languages: en, ru")
    assert told_of(*wells, *springs, *lakes) == ["3 - en+ru 260 3", "3 - en+ru 60 2"]


def test_a_room_without_booths_has_one_team_for_all_languages(told_of: Told) -> None:
    found = told_of("09:00–10:00  Session 1: Wells  [Attic]", settings=SETTINGS + ROOMS)
    assert found == ["3 attic en+fr+ru 60 2"]


@pytest.mark.parametrize(
    ("line", "settings"),
    [
        ("09:00  Session 1: Wells", SETTINGS),  # nobody knows when it ends
        ("09:00–10:00  Lunch", SETTINGS),
        ("09:00–10:00  Side event: Springs", SETTINGS),
        ("09:00–10:00  Session 1: Wells\n             languages: ru", SETTINGS),
        ("09:00–10:00  Session 1: Wells", SETTINGS.replace("simultaneous", "consecutive")),
    ],
)
def test_no_need(told_of: Told, line: str, settings: str) -> None:
    assert told_of(line, settings=settings) == []


def test_a_side_event_that_is_interpreted(told_of: Told) -> None:
    found = told_of("09:00–09:30  Side event: Springs", "             languages: en, ky")
    assert found == ["3 - en+ky 30 1"]
