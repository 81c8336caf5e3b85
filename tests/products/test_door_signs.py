"""Signs for doors: which room has which pages, and what stands on them."""

import pytest

from planner.commands.building.making import BuildOptions, make
from planner.folder.load import load
from planner.forms.document import Line
from planner.forms.sign import Sign
from planner.timetable.moment import moment

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Conference on Water", ky = "Суу боюнча конференция" }
short_title = { en = "Water", ky = "Суу" }
starts = 2027-05-03
ends = 2027-05-04
timezone = "Asia/Bishkek"
town = { en = "Osh", ky = "Ош" }
languages = ["en", "ky"]
issued = 2027-01-15

[[rooms]]
id = "hall"
name = { en = "Great Hall", ky = "Чоң зал" }

[[rooms]]
id = "annex"
"""
AGENDA = """\
2027-05-03

09:00        Session 1: Wells                                             [hall]
             chair: p1 · rapporteur: p2 · access: closed
10:00–11:00  Session 2: Springs                                           [annex]
             chair: to be designated · documents: W/1 · languages: en, ky
10:00–12:00  Session 3: Rain                                              [hall]
             moderator: p2 · speaker: p1
             Exercise in groups                                           [annex]
12:00–13:00  Lunch

2027-05-04

Evening      Talks                                                        [Tent №3]
"""
PEOPLE = """\
id,body,honorific,given,family,withhold
p1,KG,H.E. Mr.,Үсөн,Өмүров,
p2,GB,Ms.,Fiona,McDONALD,yes
"""


@pytest.fixture(scope="module")
def signs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sign]:
    """The signs by the names of their files."""
    folder = tmp_path_factory.mktemp("conferences") / "water-2027"
    folder.mkdir()
    (folder / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "agenda.en.txt").write_text(AGENDA, encoding="utf-8")
    (folder / "agenda.ky.txt").write_text("2027-05-03\n\n2027-05-04\n", encoding="utf-8")
    (folder / "participants.csv").write_text(PEOPLE, encoding="utf-8")
    loaded = load(folder)
    at = moment(None, None, loaded.conference)
    made, _ = make(loaded, BuildOptions(folder / "out", only=("door-signs",)), at)
    return {one.stem: one.form for one in made if isinstance(one.form, Sign)}


def said(line: Line) -> str:
    return "".join(run.text for run in line.runs).replace("\u00a0", " ")


def told(sign: Sign) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """The days with their times and lines."""
    return [
        (day.day, [(row.time, [*map(said, row.lines)]) for row in day.rows]) for day in sign.days
    ]


def test_a_file_for_each_room_in_each_language(signs: dict[str, Sign]) -> None:
    """A room that the conference does not know is called as in the agenda."""
    assert {stem: of.room for stem, of in signs.items()} == {
        "public/door-signs/hall.en": "Great Hall",
        "public/door-signs/annex.en": "annex",
        "public/door-signs/tent-3.en": "Tent №3",
        "public/door-signs/hall.ky": "Чоң зал",
        "public/door-signs/annex.ky": "annex",
        "public/door-signs/tent-3.ky": "Tent №3",
    }


def test_a_sign_says_who_presides_and_who_may_come_in(signs: dict[str, Sign]) -> None:
    """Nobody finds a rapporteur, a speaker or a name that is withheld on a door."""
    assert told(signs["public/door-signs/hall.en"]) == [
        (
            "Monday, 3 May 2027",
            [
                (
                    "09.00",
                    [
                        "Session 1: Wells",
                        "Chair: H.E. Mr. Үсөн Өмүров (Kyrgyzstan)",
                        "Closed session",
                    ],
                ),
                ("10.00–12.00", ["Session 3: Rain", "Moderator: United Kingdom"]),
            ],
        )
    ]


def test_what_is_inside_an_item_stands_at_its_own_door(signs: dict[str, Sign]) -> None:
    """Documents are not for doors; who is not designated yet is not named."""
    assert told(signs["public/door-signs/annex.en"]) == [
        (
            "Monday, 3 May 2027",
            [
                ("10.00–11.00", ["Session 2: Springs", "Languages: English and Kyrgyz"]),
                ("", ["Exercise in groups"]),
            ],
        )
    ]
    assert told(signs["public/door-signs/tent-3.en"]) == [
        ("Tuesday, 4 May 2027", [("Evening", ["Talks"])])
    ]


def test_what_stands_above_the_name(signs: dict[str, Sign]) -> None:
    assert signs["public/door-signs/hall.ky"].head == ("Суу", "Ош, 3–4-май, 2027-жыл")
    assert signs["public/door-signs/hall.en"].title == "Door sign: Great Hall"


def test_each_room_has_its_colour(signs: dict[str, Sign]) -> None:
    assert len({of.colour for stem, of in signs.items() if stem.endswith(".en")}) == 3
    assert signs["public/door-signs/hall.en"].colour == signs["public/door-signs/hall.ky"].colour
