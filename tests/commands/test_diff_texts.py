"""`planner diff` with a programme that comes back from Word: what was changed in it, no more."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

Planner = Callable[..., Any]

SETTINGS = """\
uid = "4b5f8f6b-2b2e-4f5e-9a0c-7a6f3a0b9e11"
title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15
rooms = [{ id = "one", name = { en = "Hall A", fr = "Salle A" } }]
"""
PARTICIPANTS = """\
id,body,honorific,given,family,function.en,function.fr
ada,AT,Ms.,Ada,Feldner,Director of Wells,Directrice des puits
ben,FR,Mr.,Ben,Moulin,Adviser,Conseiller
karma,BT,Dasho,,Karma,Secretary,Secrétaire
"""
ENGLISH = """\
Monday, 3 May 2027

08:15–09:00  Preparatory meeting of the chairs                   [Hall A]
             kind: informal · chair: ada

09:00–11:00  Session 1: Wells
             chair: ada · rapporteur: "Mr. Carl Rapp (Wells and Springs, Vienna)"
             Introduction of the report
               kind: presentation · speakers: ben, ada
             Welcome by Austria and France
               kind: statement · speakers: AT, FR
             Brief statements: two minutes
               brief: yes · speaker: ada
             Discussion

11:00–11:30  Coffee break
             duration: 30

11:30–12:30  Songs of the lower valley
             id: songs · kind: reception · speaker: karma

13:15–14:30  Session 1: Wells (continued)                        [Hall A]
             id: session-1-again

Evening      Songs of the upper valley
             kind: excursion

–            Departure of participants
"""
FRENCH = """\
Lundi 3 mai 2027

08:15–09:00  Réunion préparatoire des présidents

09:00–11:00  Séance 1 : Puits
             Présentation du rapport
             Bienvenue de l’Autriche et de la France
             Brèves déclarations : deux minutes
             Débat

11:00–11:30  Pause-café

11:30–12:30  Chants de la basse vallée

13:15–14:30  Séance 1 : Puits (suite)

Soirée       Chants de la haute vallée

–            Départ des participants
"""


@pytest.fixture
def valley(tmp_path: Path) -> Path:
    folder = tmp_path / "valley"
    folder.mkdir()
    files = {
        "conference.toml": SETTINGS,
        "participants.csv": PARTICIPANTS,
        "agenda.en.txt": ENGLISH,
        "agenda.fr.txt": FRENCH,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def word(planner: Planner, valley: Path, tmp_path: Path) -> Callable[..., Path]:
    """The programme as we make it in Word, with words changed in it by hand."""

    def edited(language: str = "en", **words: str) -> Path:
        out = tmp_path / "out"
        built = planner("build", valley, "--out", out, "--only", "programme")
        assert built.code == 0, built.err
        path = out / f"valley/public/programme.{language}.docx"
        document = docx.Document(str(path))
        paragraphs = [
            *document.paragraphs,
            *(of for table in document.tables for cell in _cells(table) for of in cell.paragraphs),
        ]
        for old, new in words.items():
            runs = [run for of in paragraphs for run in of.runs if old in run.text]
            assert runs, old
            for run in runs:
                run.text = run.text.replace(old, new)
        document.save(str(path))
        return path

    return edited


def _cells(table: Any) -> list[Any]:
    return [cell for row in table.rows for cell in row.cells]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_we_have_made_has_not_changed(
    planner: Planner, valley: Path, word: Callable[..., Path], language: str
) -> None:
    shown = planner("diff", valley, "folder", word(language))
    assert (shown.code, shown.out) == (0, "No item has changed.\n")


def test_a_time_and_a_chair(planner: Planner, valley: Path, word: Callable[..., Path]) -> None:
    """Another function or another title of one name is no change; who reports is one."""
    words = {"11.30–12.30": "11.45–12.30", "Moulin, Adviser": "Moulin, Counsellor"}
    path = word(**words, **{"Ms.\u00a0Ada": "Dr.\u00a0Ada", "Mr. Carl": "Ms. Dora"})
    assert planner("diff", valley, "folder", path).out.splitlines() == [
        "Monday, 3 May 2027",
        "",
        "~ 09.00–11.00    Session 1: Wells",
        "                   Rapporteur: Mr. Carl Rapp (Wells and Springs, Vienna) → "
        "Ms. Dora Rapp (Wells and Springs, Vienna)",
        "~ 11.45–12.30    Songs of the lower valley",
        "                   Time: 11.30–12.30 → 11.45–12.30",
        "~ 13.15–14.30    Session 1: Wells (continued)",
        "                   Rapporteur: Mr. Carl Rapp (Wells and Springs, Vienna) → "
        "Ms. Dora Rapp (Wells and Springs, Vienna)",
    ]


def test_for_programs_only_json_is_printed(
    planner: Planner, valley: Path, word: Callable[..., Path]
) -> None:
    """The text says what is doubtful about it beside the result."""
    path = word(**{"11.30–12.30": "11.45–12.30"})
    shown = planner("diff", valley, "folder", path, "--format", "json")
    assert [(of["sort"], of["id"], of["old"], of["new"]) for of in json.loads(shown.out)] == [
        ("moved-time", "songs", "11.30–12.30", "11.45–12.30")
    ]
    assert planner("diff", valley, path, "folder", "--format", "json").out.startswith("[")


def test_lines_that_are_not_understood_are_told_beside(
    planner: Planner, valley: Path, tmp_path: Path
) -> None:
    path = tmp_path / "talks.txt"
    path.write_text(
        "LAKE FORUM\n\nMonday, 3 May 2027\n\n9 a.m.      Talks\n\n"
        "- 2 -\nWorking languages: English and French (simultaneous interpretation).\n"
        "Lunch is paid by nobody, and this line fits no rule.\n"
    )
    shown = planner("diff", valley, "folder", path, "--format", "json")
    assert "1 line was not understood: planner read" in shown.err
    assert isinstance(json.loads(shown.out), list)
