"""Badges and name plates: what stands on them, in which colour, and what their codes say."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.commands.building.making import BuildOptions, make
from planner.folder.load import load
from planner.forms.cards import BackLine, BackStyle, Card, CardLine, CardRole, Cards, Layout
from planner.timetable.moment import moment

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Water", ky = "Суу" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Asia/Bishkek"
town = { en = "Osh", ky = "Ош" }
languages = ["en", "ky"]
issued = 2027-01-15
host = "KG"

[[participation]]
id = "states"
name = { en = "States", ky = "Мамлекеттер" }

[[participation]]
id = "ngos"
name = { en = "Non-governmental organizations", ky = "Өкмөттүк эмес уюмдар" }
colour = "#ffe08a"

[[rooms]]
id = "hall"
name = { en = "Hall", ky = "Зал" }
"""
AGENDA = """\
2027-05-03

09:00–10:00  Opening                                                             [hall]
             chair: p1 · media: open
             09:10  Welcome
               speakers: p1, p3
10:00–11:00  Session 1: Wells                                                    [hall]
             chair: p2 · rapporteur: p1 · panellist: p3
10:00–11:00  Session 2: Springs
             chair: osce
11:00–12:00  Informal meeting of the Bureau
             chair: KG
12:00–13:00  Lunch

2027-05-04

Morning      Walk along the springs
10:30–11:00  Press conference
11:00–11:30  Session 3: Rain
11:45        Closing
"""
PEOPLE = """\
id,body,category,position,honorific,given,family,name.ky,unit.en,function.en,withhold,attendance
p1,KG,states,head,H.E. Mr.,Үсөн,Өмүров,Үсөн Өмүров,,Minister,
p2,GB,states,head,Ms.,Fiona,McDONALD,Фиона МакДоналд,,Envoy,
p3,,ngos,,Dr.,Wayan,,,Institute of Wells,Reader,yes
p4,KG,states,press,,Dora,Quill,,,,
p5,KG,states,,,Ona,Line,,,,,online
"""
SPOKEN = "id,languages,phone\np1,ky en,+996 555 000 111\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("conferences") / "water-2027"
    made.mkdir()
    (made / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    (made / "agenda.en.txt").write_text(AGENDA, encoding="utf-8")
    (made / "agenda.ky.txt").write_text("2027-05-03\n", encoding="utf-8")
    (made / "participants.csv").write_text(PEOPLE, encoding="utf-8")
    (made / "participants.secretariat.csv").write_text(SPOKEN, encoding="utf-8")
    return made


def cards_of(folder: Path, product: str) -> dict[str, Cards]:
    """The cards of a product by what their files are called."""
    loaded = load(folder)
    at = moment(None, None, loaded.conference)
    made, _ = make(loaded, BuildOptions(folder / "out", only=(product,)), at)
    forms = {one.stem: one.form for one in made}
    return {stem: form for stem, form in forms.items() if isinstance(form, Cards)}


@pytest.fixture(scope="module")
def badges(folder: Path) -> dict[str, Card]:
    """The badges by their numbers."""
    cards = cards_of(folder, "badges")["secretariat/badges-a6"]
    return {card.number: card for card in cards.cards}


@pytest.fixture(scope="module")
def plates(folder: Path) -> Callable[[str], list[list[str]]]:
    """The words on each name plate in a language."""
    made = cards_of(folder, "name-plates")

    def _of(language: str) -> list[list[str]]:
        cards = made[f"secretariat/name-plates.{language}"].cards
        return [[line.text.replace("\u00a0", " ") for line in card.lines] for card in cards]

    return _of


def said(card: Card) -> list[tuple[str, str]]:
    """The lines that say something, as they are printed from top to bottom."""
    return [(line.role.value, line.text) for line in card.lines if line.text]


def test_in_two_sizes_alone_and_on_sheets(folder: Path) -> None:
    made = cards_of(folder, "badges")
    assert {stem: (form.layout, form.sheet) for stem, form in made.items()} == {
        "secretariat/badges-a6": (Layout.BADGE_A6, False),
        "secretariat/badges-a6-sheet": (Layout.BADGE_A6, True),
        "secretariat/badges-card": (Layout.BADGE_CARD, False),
        "secretariat/badges-card-sheet": (Layout.BADGE_CARD, True),
    }
    assert {form.head for form in made.values()} == {("Water", "Osh, 3 May 2027")}


def test_very_many_are_in_files_of_five_hundred(folder: Path, tmp_path: Path) -> None:
    large = shutil.copytree(folder, tmp_path / "large-2027")
    more = "".join(f"q{number},GB,states,,,Zoe,{number:04},,,,,\n" for number in range(1, 998))
    (large / "participants.csv").write_text(PEOPLE + more, encoding="utf-8")
    made = cards_of(large, "badges")
    assert {stem: len(form.cards) for stem, form in made.items() if "card" not in stem} == {
        "secretariat/badges-a6.1": 500,
        "secretariat/badges-a6.2": 500,
        "secretariat/badges-a6.3": 1,
        "secretariat/badges-a6-sheet.1": 500,
        "secretariat/badges-a6-sheet.2": 500,
        "secretariat/badges-a6-sheet.3": 1,
    }
    assert len({card.number for form in made.values() for card in form.cards}) == 1001


def test_a_badge_has_the_name_as_written_and_in_the_script_of_the_host(
    badges: dict[str, Card],
) -> None:
    assert said(badges["p2"]) == [
        ("honorific", "Ms."),
        ("name", "Fiona McDONALD"),
        ("second-name", "Фиона МакДоналд"),
        ("function", "Envoy"),
        ("sender", "United Kingdom"),
        ("band", "States"),
    ]
    assert CardLine(CardRole.SECOND_NAME, "Фиона МакДоналд", "ky") in badges["p2"].lines


def test_the_same_name_stands_there_once(badges: dict[str, Card]) -> None:
    assert said(badges["p1"]) == [
        ("honorific", "H.E.\u00a0Mr."),
        ("name", "Үсөн Өмүров"),
        ("function", "Minister"),
        ("sender", "Kyrgyzstan"),
        ("languages", "Kyrgyz · English"),
        ("band", "States"),
    ]


def test_the_secretariat_prints_names_that_are_withheld(badges: dict[str, Card]) -> None:
    assert ("name", "Wayan") in said(badges["p3"])
    assert ("sender", "Institute of Wells") in said(badges["p3"])


def test_the_colour_is_that_of_the_category_or_a_quiet_one(badges: dict[str, Card]) -> None:
    assert [badges[own_id].colour for own_id in ("p1", "p3")] == ["#1f4e79", "#ffe08a"]


def test_the_code_says_the_conference_and_the_id_and_nothing_else(badges: dict[str, Card]) -> None:
    assert [card.code for card in badges.values()] == [
        "planner:water-2027:p4",
        "planner:water-2027:p1",
        "planner:water-2027:p2",
        "planner:water-2027:p3",
    ]
    assert "996" not in repr(badges)


def test_those_who_come_in_the_order_in_which_they_are_handed_out(badges: dict[str, Card]) -> None:
    """By category, delegation and family name: Quill before Өмүров. Who is online has none."""
    assert list(badges) == ["p4", "p1", "p2", "p3"]


def test_the_back_says_what_the_person_does(badges: dict[str, Card]) -> None:
    part, day = (
        BackLine(BackStyle.PART, "Your part"),
        BackLine(BackStyle.DAY, "Monday, 3 May 2027"),
    )
    assert badges["p1"].back == (
        part,
        day,
        BackLine(BackStyle.ENTRY, "Opening", "09.00–10.00", "Chair, Hall"),
        BackLine(BackStyle.ENTRY, "Welcome", "09.10", "Speaker, Hall"),
        BackLine(BackStyle.ENTRY, "Session 1: Wells", "10.00–11.00", "Rapporteur, Hall"),
    )
    assert badges["p4"].back == ()


def test_every_back_has_the_outline_of_the_days(folder: Path) -> None:
    """What is for some alone is not in it; meetings at one time are one line.

    The small one has the hours of each day: from the first time that is printed to the last end.
    """
    made = cards_of(folder, "badges")
    assert [(line.text, line.time, line.about) for line in made["secretariat/badges-a6"].back] == [
        ("Programme", "", ""),
        ("Monday, 3 May 2027", "", ""),
        ("Opening", "09.00–10.00", "Hall"),
        ("Meetings in parallel", "10.00–11.00", ""),
        ("Lunch", "12.00–13.00", ""),
        ("Tuesday, 4 May 2027", "", ""),
        ("Walk along the springs", "Morning", ""),
        ("Session 3: Rain", "11.00–11.30", ""),
        ("Closing", "11.45", ""),
    ]
    assert made["secretariat/badges-card"].back == (
        BackLine(BackStyle.PART, "Programme"),
        BackLine(BackStyle.ENTRY, "Monday, 3 May 2027", "09.00–13.00"),
        BackLine(BackStyle.ENTRY, "Tuesday, 4 May 2027", "11.00–11.30"),
    )


def test_plates_for_delegations_in_their_order_then_for_those_in_front(
    plates: Callable[[str], list[list[str]]],
) -> None:
    """Kyrgyzstan has its plate as a delegation; who has the name withheld has none."""
    assert plates("en") == [
        ["Kyrgyzstan"],
        ["United Kingdom"],
        ["H.E. Mr. Үсөн Өмүров", "Kyrgyzstan"],
        ["Ms. Fiona McDONALD", "United Kingdom"],
        ["OSCE", "Organization for Security and Co-operation in Europe"],
    ]


def test_plates_begin_with_a_capital(folder: Path, tmp_path: Path) -> None:
    """In Russian “г-жа” is small but at the beginning of a line, as on lists."""
    copy = tmp_path / "water-2027"
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("out"))
    settings = copy / "conference.toml"
    settings.write_text(settings.read_text("utf-8").replace('["en", "ky"]', '["en", "ru"]'))
    cards = cards_of(copy, "name-plates")["secretariat/name-plates.ru"].cards
    names = [card.lines[0].text.replace("\u00a0", " ") for card in cards]
    assert "Г-жа Fiona McDONALD" in names
    assert [name for name in names if name[0].islower()] == []


def test_plates_in_the_other_language(plates: Callable[[str], list[list[str]]]) -> None:
    assert plates("ky")[:4] == [
        ["Кыргызстан"],
        ["Улуу Британия"],
        ["Урматтуу Үсөн Өмүров мырза", "Кыргызстан"],
        ["Фиона МакДоналд айым", "Улуу Британия"],
    ]
