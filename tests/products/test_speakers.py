"""Speakers and officers: in the programme, and in a table and a workbook of their own."""

from pathlib import Path
from textwrap import dedent

import pytest
from openpyxl import load_workbook

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Conference on Wells"
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en"]
issued = 2027-01-15

[[rooms]]
id = "hall-a"
name = "Hall A"

[[participation]]
id = "guests"
name = "Guests"
"""
AGENDA = """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells                                    [Hall A]
             chair: p1 · rapporteur: to be designated
             09:10  Deep wells
               speakers: p2, p3
             09:30  Old wells
               speaker: p2
             Brief statements
               speakers: p2, p3
             Statements by States
               speakers: AT, BO

10:00–10:30  Coffee break

Tuesday, 4 May 2027

09:00–10:00  Panel: Who digs?
             moderator: p1 · panellists: p2, "Ms. Guest", p4
"""
PEOPLE = """\
id,body,category,position,honorific,given,family,unit.en,function.en,withhold
p1,AT,guests,head,H.E. Ms.,Anna,Example,Embassy,Ambassador,
p2,BO,guests,,Mr.,Bert,Digger,Water Office,Director of Wells,
p3,,guests,,Dr.,Cleo,Spring,Well Trust,Chair,
p4,AT,guests,,Mr.,Dirk,Hidden,Prison Watch,Defender,yes
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public files of a conference with persons of several kinds."""
    folder = tmp_path_factory.mktemp("conferences") / "wells-2027"
    folder.mkdir()
    (folder / "conference.toml").write_text(SETTINGS)
    (folder / "agenda.en.txt").write_text(AGENDA, encoding="utf-8")
    (folder / "participants.csv").write_text(PEOPLE)
    assert build(folder, BuildOptions(folder / "out")) == 0
    return folder / "out/wells-2027/public"


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_persons_stand_in_the_programme_as_printed(built: Path) -> None:
    """Officers with what sent them; who takes the floor with the function, but for brief words."""
    programme = text(built / "programme.en.txt").split("-\n\n")
    assert programme[1].splitlines()[:16] == [
        "09.00–10.00 Session 1: Wells",
        "            Chair: H.E. Ms. Anna Example (Austria)",
        "            Rapporteur: to be designated",
        "            [Hall A]",
        "              09.10  Deep wells",
        "                Speakers:",
        "                  Mr. Bert Digger, Director of Wells (Bolivia [Plurinational",
        "                    State of])",
        "                  Dr. Cleo Spring, Chair (Well Trust)",
        "              09.30  Old wells",
        "                Speaker: Mr. Bert Digger, Director of Wells (Bolivia",
        "                  [Plurinational State of])",
        "              Brief statements",
        "                Speakers: Mr. Bert Digger (Bolivia [Plurinational State",
        "                  of]), Dr. Cleo Spring (Well Trust)",
        "              Statements by States",
    ]
    assert programme[2].splitlines() == [
        "09.00–10.00 Panel: Who digs?",
        "            Moderator: H.E. Ms. Anna Example (Austria)",
        "            Panellists:",
        "                Mr. Bert Digger, Director of Wells (Bolivia [Plurinational",
        "                  State of])",
        "                Ms. Guest",
        "                Austria",
    ]


def test_the_table_names_all_with_their_functions(built: Path) -> None:
    first, second = text(built / "speakers-and-officers.en.txt").split("2027\n-")[1:]
    assert first.split("--\n")[-1].rstrip("\n") == dedent("""\
        09.00–10.00    Session 1: Wells        Chair: H.E. Ms. Anna Example
                       [Hall A]                Ambassador, Embassy, Austria
                                               Rapporteur: to be designated

        09.10            Deep wells            Speakers:
                                                   Mr. Bert Digger
                                                   Director of Wells, Water Office,
                                                     Bolivia (Plurinational State of)
                                                   Dr. Cleo Spring
                                                   Chair, Well Trust

        09.30            Old wells             Speaker: Mr. Bert Digger
                                               Director of Wells, Water Office,
                                                 Bolivia (Plurinational State of)

                         Brief statements      Speakers:
                                                   Mr. Bert Digger
                                                   Director of Wells, Water Office,
                                                     Bolivia (Plurinational State of)
                                                   Dr. Cleo Spring
                                                   Chair, Well Trust

                         Statements by States  Speakers: Austria, Bolivia
                                                 (Plurinational State of)


        Tuesday, 4 May """)
    assert [line[39:].strip() for line in second.split("--\n")[-1].splitlines()] == [
        "Moderator: H.E. Ms. Anna Example",
        "Ambassador, Embassy, Austria",
        "Panellists:",
        "Mr. Bert Digger",
        "Director of Wells, Water Office,",
        "Bolivia (Plurinational State of)",
        "Ms. Guest",
        "Austria",
    ]


def test_the_workbook_has_a_row_for_each_duty_of_each(built: Path) -> None:
    (sheet, *_) = load_workbook(built / "speakers-and-officers.en.xlsx").worksheets
    header, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert header == [
        "Date",
        "Time",
        "Session or item",
        "Topic",
        "Room",
        "Role",
        "Honorific",
        "Name",
        "Function",
        "Office",
        "State or organization",
    ]
    assert [row[0].date().isoformat() for row in rows] == ["2027-05-03"] * 9 + ["2027-05-04"] * 4
    bolivia = "Bolivia (Plurinational State of)"
    anna = ["H.E. Ms.", "Anna Example", "Ambassador", "Embassy", "Austria"]
    bert = ["Mr.", "Bert Digger", "Director of Wells", "Water Office", bolivia]
    cleo = ["Dr.", "Cleo Spring", "Chair", None, "Well Trust"]
    session = ["Session 1: Wells"]
    assert [row[1:] for row in rows] == [
        ["09.00–10.00", *session, None, "Hall A", "Chair", *anna],
        ["09.00–10.00", *session, None, "Hall A", "Rapporteur", None, "to be designated"]
        + [None] * 3,
        ["09.10", *session, "Deep wells", "Hall A", "Speaker", *bert],
        ["09.10", *session, "Deep wells", "Hall A", "Speaker", *cleo],
        ["09.30", *session, "Old wells", "Hall A", "Speaker", *bert],
        ["09.00–10.00", *session, "Brief statements", "Hall A", "Speaker", *bert],
        ["09.00–10.00", *session, "Brief statements", "Hall A", "Speaker", *cleo],
        ["09.00–10.00", *session, "Statements by States", "Hall A", "Speaker"]
        + [None] * 4
        + ["Austria"],
        ["09.00–10.00", *session, "Statements by States", "Hall A", "Speaker"]
        + [None] * 4
        + [bolivia],
        ["09.00–10.00", "Panel: Who digs?", None, None, "Moderator", *anna],
        ["09.00–10.00", "Panel: Who digs?", None, None, "Panellist", *bert],
        ["09.00–10.00", "Panel: Who digs?", None, None, "Panellist", None, "Ms. Guest"]
        + [None] * 3,
        ["09.00–10.00", "Panel: Who digs?", None, None, "Panellist", None, "Name withheld"]
        + [None] * 2
        + ["Austria"],
    ]


def test_the_conference_of_2001_names_bodies_that_preside(bishkek: Path) -> None:
    """The co-chairs of the opening and of the closing session; chairs are to be designated."""
    (sheet, *_) = load_workbook(bishkek / "public/speakers-and-officers.en.xlsx").worksheets
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    co_chairs = [row[-1] for row in rows if row[5] == "Co-chair"]
    assert (
        co_chairs
        == [
            "Kyrgyzstan",
            "Organization for Security and Co-operation in Europe",
            "United Nations Office for Drug Control and Crime Prevention",
        ]
        * 2
    )
    assert {row[7] for row in rows if row[5] in ("Chair", "Rapporteur")} == {"to be designated"}
