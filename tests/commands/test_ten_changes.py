"""A conference went out, was changed in ten ways, and went out again: all say just these changes.

The lists here were written by hand from the edits, in the order of the days.
"""

import html
import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from icalendar import Calendar

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from tests.springs import first_issue, second_issue, third_issue
from tests.springs_calendars import ENGLISH, FEEDS, entries, in_french
from tests.tracked_changes import accepted, rejected, words_of

Planner = Callable[..., Any]

CHANGES = [
    ("restored", "walk", None, None, None),
    ("moved-time", "session-1-mon", None, "10.00–11.00", "10.30–11.30"),
    ("removed", "session-2-mon", None, None, None),
    (
        *("renamed", "session-3-mon", "en"),
        *("Session 3: Old pipes", "Session 3: Mending the network"),
    ),
    (
        *("renamed", "session-3-mon", "fr"),
        *("Séance 3 : Vieux tuyaux", "Séance 3 : Réparer le réseau"),
    ),
    ("moved-room", "session-4-mon", None, "Hall A", "Hall B"),
    (
        *("officers", "session-5-mon", None),
        *("Mr. Dan Bach (Germany)", "Mr. Ben Moulin (France)"),
    ),
    ("moved-day", "session-6-tue", None, "Tuesday, 4 May 2027", "Monday, 3 May 2027"),
    ("moved-time", "session-6-tue", None, "09.00–10.00", "17.00–18.00"),
    ("moved-time", "session-7-tue", None, "10.00–12.00", "10.00–11.00"),
    ("renamed", "session-7-tue", "en", "Session 7: Law and practice", "Session 7: Law"),
    ("renamed", "session-7-tue", "fr", "Séance 7 : Droit et pratique", "Séance 7 : Droit"),
    ("added", "session-8-tue", None, None, None),
    ("moved-time", "statements-states", None, "14.00–15.00", "14.00–16.00"),
    ("removed", "statements-organizations", None, None, None),
    ("openness", "closing-tue", None, "Closed session", "Open to the public"),
]
"""What was done: sort, id, language, old and new."""

NOTICES = {
    "en": """
Rev.2 of 1 March 2027. Changes since: Rev.1 of 1 February 2027.
Monday, 3 May 2027
08.00–08.45 Walk to the aqueduct
    Takes place after all
10.30–11.30 Session 1: Springs in the hills
    Time: 10.00–11.00 → 10.30–11.30
11.30–12.30 Session 2: Wells of the plain
    Cancelled
14.00–15.00 Session 3: Mending the network
    Title: Session 3: Old pipes → Session 3: Mending the network
15.00–16.00 Session 4: Maps of water
    Room: Hall A → Hall B
16.00–17.00 Session 5: Prices
    Chair: Mr. Dan Bach (Germany) → Mr. Ben Moulin (France)
17.00–18.00 Session 6: Schools
    Day: Tuesday, 4 May 2027 → Monday, 3 May 2027
    Time: 09.00–10.00 → 17.00–18.00
Tuesday, 4 May 2027
10.00–11.00 Session 7: Law
    Time: 10.00–12.00 → 10.00–11.00
    Title: Session 7: Law and practice → Session 7: Law
11.00–12.00 Session 8: Practice
    New
    [Hall A]
14.00–16.00 Statements by States
    Time: 14.00–15.00 → 14.00–16.00
15.00–16.00 Statements by organizations
    Cancelled
16.00–17.00 Closing of the Conference
    Access: Closed session → Open to the public
""",
    "fr": """
Rev.2 du 1er mars 2027. Modifications depuis : Rev.1 du 1er février 2027.
Lundi 3 mai 2027
8 heures – 8 h 45 Promenade à l’aqueduc
    A finalement lieu
10 h 30 – 11 h 30 Séance 1 : Sources des collines
    Heure : 10 heures – 11 heures → 10 h 30 – 11 h 30
11 h 30 – 12 h 30 Séance 2 : Puits de la plaine
    Annulé
14 heures – 15 heures Séance 3 : Réparer le réseau
    Titre : Séance 3 : Vieux tuyaux → Séance 3 : Réparer le réseau
15 heures – 16 heures Séance 4 : Cartes de l’eau
    Salle : Salle A → Salle B
16 heures – 17 heures Séance 5 : Prix
    Présidence : M. Dan Bach (Allemagne) → M. Ben Moulin (France)
17 heures – 18 heures Séance 6 : Écoles
    Jour : Mardi 4 mai 2027 → Lundi 3 mai 2027
    Heure : 9 heures – 10 heures → 17 heures – 18 heures
Mardi 4 mai 2027
10 heures – 11 heures Séance 7 : Droit
    Heure : 10 heures – 12 heures → 10 heures – 11 heures
    Titre : Séance 7 : Droit et pratique → Séance 7 : Droit
11 heures – 12 heures Séance 8 : Pratique
    Nouveau
    [Salle A]
14 heures – 16 heures Déclarations des États
    Heure : 14 heures – 15 heures → 14 heures – 16 heures
15 heures – 16 heures Déclarations des organisations
    Annulé
16 heures – 17 heures Clôture de la Conférence
    Accès : Séance à huis clos → Accessible au public
""",
}
"""The whole notices, from the line about the issue on."""

ORGANIZATIONS = "Statements by organizations"

AFFECTED = {
    "Mr. Ben Moulin (France)": {"Session 1", "Session 3", "Session 5", ORGANIZATIONS},
    "Ms. Cleo Fonte (Italy)": {"Session 2", "Session 6", "Statements by States"},
    "Mr. Dan Bach (Germany)": {"Walk to the aqueduct", "Session 4", "Session 5"},
    "Ms. Ada Feldner (Austria)": {"Session 7", "Session 8", "Closing of the Conference"},
    "France": {"Session 1", "Session 3", "Session 5", ORGANIZATIONS},
    "Italy": {"Session 2", "Session 6", "Statements by States"},
    "Germany": {"Walk to the aqueduct", "Session 4", "Session 5"},
    "Austria": {"Session 7", "Session 8", "Closing of the Conference"},
    "Hall A": {"Session 1", "Session 4", "Session 6", "Session 7", "Session 8"},
    "Hall B": {"Session 2", "Session 4"},
}
"""Whom what touches; sessions that are interpreted are listed by themselves."""

INTERPRETED = {"Session 1", "Session 2", "Session 4", "Session 6", "Session 7", "Session 8"}


@pytest.fixture(scope="module")
def springs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, and beside it what was built after the second release and after the third."""
    around = tmp_path_factory.mktemp("ten")
    folder = around / "springs"
    first_issue(folder)
    second_issue(folder)
    assert build(folder, BuildOptions(around / "old", only=("programme",))) == 0
    third_issue(folder)
    assert build(folder, BuildOptions(around / "new")) == 0
    assert build(folder, BuildOptions(around / "new", feeds=("persons",))) == 0
    return folder


def built(folder: Path, name: str, when: str = "new") -> bytes:
    return (folder.parent / when / "springs" / name).read_bytes()


def test_the_differences(planner: Planner, springs: Path) -> None:
    shown = planner("diff", springs, "Rev.1", "Rev.2", "--format", "json")
    keys = ("sort", "id", "language", "old", "new")
    assert [tuple(one[key] for key in keys) for one in json.loads(shown.out)] == CHANGES


def test_the_folder_is_the_last_release(planner: Planner, springs: Path) -> None:
    assert planner("diff", springs).out == "No item has changed.\n"
    assert planner("diff", springs, "2", "folder").out == planner("diff", springs, "2", "3").out


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_notice_says_all_that_changed_and_nothing_else(springs: Path, language: str) -> None:
    expected = words(NOTICES[language])
    name = f"public/change-notice.{language}"
    text = words(
        re.sub(r"^ *[-=]+$", "", built(springs, f"{name}.txt").decode(), flags=re.MULTILINE)
    )
    assert text.endswith(expected)
    page = built(springs, f"{name}.html").decode().partition("<body")[2]
    shown = html.unescape(re.sub(r"<[^>]*>", "", page))
    typed = "".join(told for _, told in words_of(built(springs, f"{name}.docx")))
    for other in (shown, typed):
        assert letters(expected) in letters(other)


def letters(text: str) -> str:
    """A text without blanks, and without the brackets in which a plain text puts rooms."""
    return re.sub(r"[\s\[\]]", "", text)


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_marked_programme_accepted_and_rejected(springs: Path, language: str) -> None:
    marked = built(springs, f"public/programme.{language}.marked.docx")
    assert accepted(marked) == words_of(built(springs, f"public/programme.{language}.docx"))
    old = built(springs, f"public/programme.{language}.docx", "old")
    assert rejected(marked) == words_of(old)


def test_the_marked_programme_is_read_as_accepted(planner: Planner, springs: Path) -> None:
    folder = springs.parent / "new/springs/public"
    shown = planner("read", folder / "programme.en.marked.docx")
    assert "tracked changes in this document, read as accepted" in shown.out
    compared = planner(
        "diff", springs, folder / "programme.en.marked.docx", folder / "programme.en.docx"
    )
    assert compared.out == "No item has changed.\n"


def test_who_is_affected(springs: Path) -> None:
    rows = rows_of(built(springs, "secretariat/affected.en.xlsx"))
    told: dict[str, set[str]] = {}
    for kind, whom, _, _, item, _ in rows:
        about = item.split(":")[0]
        told.setdefault("" if kind == "Interpretation" else whom, set()).add(about)
    assert told == {**AFFECTED, "": INTERPRETED}


def rows_of(data: bytes) -> list[tuple[str, ...]]:
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    _, *rows = [
        tuple(str(cell or "") for cell in row[:6]) for row in sheet.iter_rows(values_only=True)
    ]
    return [row for row in rows if row[0]]


@pytest.mark.parametrize("name", FEEDS)
def test_the_calendars_that_all_may_have(springs: Path, name: str) -> None:
    assert entries(built(springs, f"public/{name}.en.ics")) == FEEDS[name]
    assert entries(built(springs, f"public/{name}.fr.ics")) == in_french(FEEDS[name])


DUTIES = {
    "ada": {
        "Opening of the Conference",
        "Session 7: Law",
        "Session 8: Practice",
        "Closing of the Conference",
    },
    "ben": {"Séance 1 : Sources des collines", "Séance 3 : Réparer le réseau", "Séance 5 : Prix"},
    "cleo": {"Session 6: Schools", "Statements by States"},
    "dan": {"Walk to the aqueduct", "Session 4: Maps of water"},
}
"""What takes up the time of each, as the third issue has it."""


@pytest.mark.parametrize("person", DUTIES)
def test_the_feeds_of_persons(springs: Path, person: str) -> None:
    listed = built(springs, "secretariat/feeds-of-persons.csv").decode()
    (row,) = (line for line in listed.splitlines() if line.startswith(f"{person},"))
    data = built(springs, f"secretariat/{row.split(',')[-1]}")
    assert entries(data) == (in_french(ENGLISH) if person == "ben" else ENGLISH)
    events = Calendar.from_ical(data).walk("VEVENT")
    busy = {str(of["SUMMARY"]) for of in events if of["TRANSP"] == "OPAQUE"}
    assert {title.replace("\u00a0", " ") for title in busy} == DUTIES[person]


def test_nothing_private_goes_out(springs: Path) -> None:
    kept = "".join(path.read_text() for path in (springs / "releases").iterdir())
    public = springs.parent / "new/springs/public"
    notices = "".join(path.read_text() for path in public.glob("change-notice.*.txt"))
    for private in ("private.example", "Hotel Secret"):
        assert private not in kept + notices
