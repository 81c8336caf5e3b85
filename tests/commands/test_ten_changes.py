"""A conference went out, was changed in ten ways, and went out again: all say just these changes.

The lists here were written by hand from the edits, in the order of the days.
"""

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from planner.commands.build import build
from planner.commands.making import Wish as BuildWish
from planner.commands.release import Wish, release
from tests.tracked_changes import accepted, rejected, words_of

Planner = Callable[..., Any]

SETTINGS = """\
uid = "7b0f5c5e-0c53-4a67-9a9a-0f3b8a3f1d52"
title = { en = "Conference on Springs", fr = "Conférence sur les sources" }
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en", "fr"]
working_languages = ["en", "fr"]
interpretation = "consecutive"
organizers = ["osce"]
rooms = [{ id = "hall-a", name = { en = "Hall A", fr = "Salle A" } },
         { id = "hall-b", name = { en = "Hall B", fr = "Salle B" } }]
"""

PARTICIPANTS = """\
id,body,position,honorific,given,family,function.en
ada,AT,head,Ms.,Ada,Feldner,Director
ben,FR,head,Mr.,Ben,Moulin,Adviser
cleo,IT,head,Ms.,Cleo,Fonte,Engineer
dan,DE,head,Mr.,Dan,Bach,Mayor
"""

PRIVATE = """\
id,email,hotel
ada,ada@private.example,Hotel Secret
"""

EXCURSION = """\
08:00–08:45  Walk to the aqueduct
             id: walk · kind: excursion

"""
EXCURSION_FRENCH = """\
08:00–08:45  Promenade à l’aqueduc

"""

ENGLISH = """\
Monday, 3 May 2027

09:00–10:00  Opening of the Conference                [Hall A]
             chair: ada

10:00–11:00  Session 1: Springs in the hills          [Hall A]
             chair: ben

11:30–12:30  Session 2: Wells of the plain            [Hall B]
             chair: cleo

12:30–14:00  Lunch

14:00–15:00  Session 3: Old pipes                     [Hall A]
             chair: ben

15:00–16:00  Session 4: Maps of water                 [Hall A]
             chair: dan

16:00–17:00  Session 5: Prices                        [Hall A]
             chair: dan

Tuesday, 4 May 2027

09:00–10:00  Session 6: Schools                       [Hall A]
             chair: cleo

10:00–12:00  Session 7: Law and practice              [Hall A]
             chair: ada

14:00–15:00  Statements by States
             id: statements-states

15:00–16:00  Statements by organizations
             id: statements-organizations

16:00–17:00  Closing of the Conference                [Hall A]
             chair: ada · access: closed
"""
FRENCH = """\
Lundi 3 mai 2027

09:00–10:00  Ouverture de la Conférence

10:00–11:00  Séance 1 : Sources des collines

11:30–12:30  Séance 2 : Puits de la plaine

12:30–14:00  Déjeuner

14:00–15:00  Séance 3 : Vieux tuyaux

15:00–16:00  Séance 4 : Cartes de l’eau

16:00–17:00  Séance 5 : Prix

Mardi 4 mai 2027

09:00–10:00  Séance 6 : Écoles

10:00–12:00  Séance 7 : Droit et pratique

14:00–15:00  Déclarations des États

15:00–16:00  Déclarations des organisations

16:00–17:00  Clôture de la Conférence
"""


PRACTICE = """\
11:00–12:00  Session 8: Practice  [Hall A]
             chair: ada

"""


def in_room(title: str, room: str) -> tuple[str, str]:
    """The end of a line of the agenda in Hall A, and the same in another room."""
    before = f"{title:69}[Hall A]"
    return before, before.replace("[Hall A]", room)


def edited(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def without(text: str, beginning: str) -> tuple[str, str]:
    """A text without the item that begins so, and that item."""
    start = text.index(beginning)
    end = text.find("\n\n", start) + 2
    return text[:start] + text[end:], text[start:end]


def ten_changes(folder: Path) -> None:
    """Change the agendas as a secretariat would, in both languages."""
    english = (folder / "agenda.en.txt").read_text()
    english, _ = without(english, "11:30–12:30  Session 2")
    english, schools = without(english, "09:00–10:00  Session 6")
    english, _ = without(english, "15:00–16:00  Statements by org")
    english = edited(
        english,
        ("09:00–10:00  Opening", f"{EXCURSION}09:00–10:00  Opening"),
        ("10:00–11:00  Session 1", "10:30–11:30  Session 1"),
        ("Session 3: Old pipes", "Session 3: Mending the network"),
        in_room("Session 4: Maps of water", "[Hall B]"),
        ("session-5-mon · chair: dan", "session-5-mon · chair: ben"),
        ("Tuesday, 4 May", schools.replace("09:00–10:00", "17:00–18:00") + "Tuesday, 4 May"),
        ("10:00–12:00  Session 7: Law and practice", "10:00–11:00  Session 7: Law"),
        ("14:00–15:00  Statements by States", f"{PRACTICE}14:00–16:00  Statements by States"),
        ("access: closed", "access: public"),
    )
    (folder / "agenda.en.txt").write_text(english)
    french = (folder / "agenda.fr.txt").read_text()
    french, _ = without(french, "11:30–12:30")
    french, schools = without(french, "09:00–10:00  Séance 6")
    french, _ = without(french, "15:00–16:00  Décl")
    french = edited(
        french,
        ("09:00–10:00  Ouv", f"{EXCURSION_FRENCH}09:00–10:00  Ouv"),
        ("10:00–11:00  Séance 1", "10:30–11:30  Séance 1"),
        ("Séance 3 : Vieux tuyaux", "Séance 3 : Réparer le réseau"),
        ("Mardi 4 mai", schools.replace("09:00–10:00", "17:00–18:00") + "Mardi 4 mai"),
        ("10:00–12:00  Séance 7 : Droit et pratique", "10:00–11:00  Séance 7 : Droit"),
        ("14:00–15:00  Décl", "11:00–12:00  Séance 8 : Pratique\n\n14:00–16:00  Décl"),
    )
    (folder / "agenda.fr.txt").write_text(french)


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

NOTICE = """\
Lundi 3 mai 2027
----------------

8 heures – 8 h 45   Promenade à l’aqueduc
                    A finalement lieu

10 h 30 – 11 h 30   Séance 1 : Sources des collines
                    Heure : 10 heures – 11 heures → 10 h 30 – 11 h 30
"""

SEQUENCES = {
    "Walk to the aqueduct": (2, "CONFIRMED"),
    "Opening of the Conference": (0, "CONFIRMED"),
    "Session 1: Springs in the hills": (1, "CONFIRMED"),
    "Session 2: Wells of the plain": (1, "CANCELLED"),
    "Lunch": (0, "CONFIRMED"),
    "Session 3: Mending the network": (0, "CONFIRMED"),
    "Session 4: Maps of water": (1, "CONFIRMED"),
    "Session 5: Prices": (0, "CONFIRMED"),
    "Session 6: Schools": (1, "CONFIRMED"),
    "Session 7: Law": (1, "CONFIRMED"),
    "Session 8: Practice": (0, "CONFIRMED"),
    "Statements by States": (1, "CONFIRMED"),
    "Statements by organizations": (1, "CANCELLED"),
    "Closing of the Conference": (0, "CONFIRMED"),
}
"""How often time, place or state of each entry changed: the walk went and came back."""

AFFECTED = {
    "Mr. Ben Moulin (France)": {"Session 1", "Session 3", "Session 5"},
    "Ms. Cleo Fonte (Italy)": {"Session 2", "Session 6"},
    "Mr. Dan Bach (Germany)": {"Session 4", "Session 5"},
    "Ms. Ada Feldner (Austria)": {"Session 7", "Session 8", "Closing of the Conference"},
    "France": {"Session 1", "Session 3", "Session 5"},
    "Italy": {"Session 2", "Session 6"},
    "Germany": {"Session 4", "Session 5"},
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
    folder.mkdir()
    files = {
        "conference.toml": SETTINGS,
        "participants.csv": PARTICIPANTS,
        "participants.secretariat.csv": PRIVATE,
        "agenda.en.txt": edited(ENGLISH, ("09:00–10:00  Op", f"{EXCURSION}09:00–10:00  Op")),
        "agenda.fr.txt": edited(FRENCH, ("09:00–10:00  Ou", f"{EXCURSION_FRENCH}09:00–10:00  Ou")),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    _go_out(folder, "2027-01-01")
    for language in ("en", "fr"):
        path = folder / f"agenda.{language}.txt"
        path.write_text(without(path.read_text(), "08:00–08:45")[0])
    _go_out(folder, "2027-02-01")
    assert build(folder, BuildWish(around / "old", only=("programme",))) == 0
    ten_changes(folder)
    _go_out(folder, "2027-03-01")
    assert build(folder, BuildWish(around / "new")) == 0
    return folder


def _go_out(folder: Path, at: str) -> None:
    assert release(folder, Wish(at=at, apply=True)) == 0


def built(folder: Path, name: str, when: str = "new") -> bytes:
    return (folder.parent / when / "springs" / name).read_bytes()


def test_the_differences(planner: Planner, springs: Path) -> None:
    shown = planner("diff", springs, "Rev.1", "Rev.2", "--format", "json")
    keys = ("sort", "id", "language", "old", "new")
    assert [tuple(one[key] for key in keys) for one in json.loads(shown.out)] == CHANGES


def test_the_folder_is_the_last_release(planner: Planner, springs: Path) -> None:
    assert planner("diff", springs).out == "No item has changed.\n"
    assert planner("diff", springs, "2", "folder").out == planner("diff", springs, "2", "3").out


def test_the_notice_in_french(springs: Path) -> None:
    text = built(springs, "public/change-notice.fr.txt").decode()
    assert " ".join(NOTICE.split()) in " ".join(text.split())
    assert "Rev.2 du 1er mars 2027. Modifications depuis : Rev.1 du 1er février 2027." in (
        " ".join(text.split())
    )


def test_the_notice_has_all_that_changed_and_nothing_else(springs: Path) -> None:
    text = built(springs, "public/change-notice.en.txt").decode()
    told = [line.strip() for line in text.split("Monday, 3 May 2027", 1)[1].splitlines()]
    titles = [line.split("  ")[-1] for line in told if re.match(r"\d\d\.\d\d–", line)]
    unchanged = {"Opening of the Conference", "Lunch"}
    assert {re.sub(r"^[\d.–]+ ", "", title) for title in titles} == set(SEQUENCES) - unchanged


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


def test_the_calendar(springs: Path) -> None:
    text = built(springs, "public/calendar.en.ics").decode().replace("\r\n ", "")
    told = {}
    for event in re.findall(r"BEGIN:VEVENT(.*?)END:VEVENT", text, re.DOTALL):
        summary, sequence, status = (
            re.search(rf"^{name}[^:]*:(.*?)\r?$", event, re.MULTILINE)[1]  # type: ignore[index]
            for name in ("SUMMARY", "SEQUENCE", "STATUS")
        )
        told[summary] = (int(sequence), status)
    assert told == SEQUENCES


def test_nothing_private_goes_out(springs: Path) -> None:
    kept = "".join(path.read_text() for path in (springs / "releases").iterdir())
    public = springs.parent / "new/springs/public"
    notices = "".join(path.read_text() for path in public.glob("change-notice.*.txt"))
    for private in ("private.example", "Hotel Secret"):
        assert private not in kept + notices
