"""The delegations for the desk: who sits where, and how many of each flag are needed."""

from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from openpyxl import load_workbook

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Water", fr = "Eau" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15
host = "AT"
organizers = ["AT", "osce"]

[[participation]]
id = "states"
name = { en = "States", fr = "États" }

[[participation]]
id = "organizations"
name = { en = "Organizations", fr = "Organisations" }
"""
PEOPLE = """\
id,body,category,position,given,family,attendance
p1,undp,organizations,head,Una,Dee,
p2,DE,states,head,Anna,Bach,
p3,DE,states,,Bert,Zahn,online
p4,AT,states,head,Cid,Ache,
p5,ES,states,head,Eva,Sol,
p6,ifas,organizations,head,Isa,Fund,
p7,osce,organizations,head,Ole,Sky,
p8,ZM,states,press,Dora,Quill,
p9,,,,Ned,Nobody,
"""


BOOK = "out/water-2027/secretariat/delegations.xlsx"


def rows(
    tmp_path: Path, seating: str = "", sheet: int = 0, people: str = PEOPLE
) -> list[list[object]]:
    """The rows of a sheet of the workbook without its headers."""
    folder = tmp_path / "water-2027"
    folder.mkdir()
    (folder / "conference.toml").write_text(SETTINGS + seating, encoding="utf-8")
    for code in ("en", "fr"):
        (folder / f"agenda.{code}.txt").write_text("2027-05-03\n")
    (folder / "participants.csv").write_text(people, encoding="utf-8")
    assert build(folder, BuildOptions(tmp_path / "out", only=("delegations",))) == 0
    book = load_workbook(tmp_path / BOOK)
    _, *found = [[cell.value for cell in row] for row in book.worksheets[sheet].iter_rows()]
    return found


def order(tmp_path: Path, seating: str) -> list[object]:
    return [row[1] for row in rows(tmp_path, seating)]


def test_seats_numbers_heads_and_flags(tmp_path: Path) -> None:
    """Press has no seat; States come first, their category being the first."""
    assert [[row[0], row[2], row[3], *row[5:]] for row in rows(tmp_path)] == [
        [1, "Austria", "Autriche", "Cid Ache", 1, 0, "Austria"],
        [2, "Germany", "Allemagne", "Anna Bach", 2, 1, "Germany"],
        [3, "Spain", "Espagne", "Eva Sol", 1, 0, "Spain"],
        [4, *IFAS, "Isa Fund", 1, 0, None],
        [5, *OSCE, "Ole Sky", 1, 0, OSCE[0]],
        [6, *UNDP, "Una Dee", 1, 0, "United Nations"],
    ]


IFAS = [
    "International Fund for Saving the Aral Sea",
    "Fonds international de sauvetage de la mer d’Aral",
]
OSCE = [
    "Organization for Security and Co-operation in Europe",
    "Organisation pour la sécurité et la coopération en Europe",
]
UNDP = ["United Nations Development Programme", "Programme des Nations Unies pour le développement"]


@pytest.mark.parametrize(
    ("seating", "expected"),
    [
        ('[seating]\nlanguage = "fr"', "DE AT ES ifas osce undp"),
        ('[seating]\nstarts_with = "DE"', "DE ES AT ifas osce undp"),
        ('[seating]\nstarts_with = "osce"', "AT DE ES osce undp ifas"),
        ('[seating]\norder = ["osce", "ES"]', "osce ES AT DE ifas undp"),
        ('[seating]\nstarts_with = "ES"\norder = ["AT"]', "AT ES DE ifas osce undp"),
    ],
)
def test_the_order_of_seats(tmp_path: Path, seating: str, expected: str) -> None:
    """Allemagne, Autriche, Espagne; the lot turns the States alone; a manual order goes first."""
    assert order(tmp_path, seating) == expected.split()


def test_a_flag_each_and_one_more_in_front(tmp_path: Path) -> None:
    """The host and the organizers stand in front too; IFAS has no flag that we know of."""
    assert [[row[0], row[-1]] for row in rows(tmp_path, sheet=1)] == [
        ["Austria", 2],
        ["Germany", 1],
        ["Spain", 1],
        [OSCE[0], 2],
        ["United Nations", 1],
    ]


def test_the_paper_says_the_same(tmp_path: Path) -> None:
    rows(tmp_path)
    text = (tmp_path / "out/water-2027/secretariat/delegations.txt").read_text(encoding="utf-8")
    places = [text.index(name) for name in ("Austria", "Allemagne", "Isa Fund", "FLAGS".title())]
    assert places == sorted(places)


def test_the_code_of_a_body_is_not_cut_and_numbers_stand_below_each_other(tmp_path: Path) -> None:
    """The longest is "cis-executive-committee", of 23 letters; a seat and members in the paper."""
    rows(tmp_path, people=PEOPLE.replace("p6,ifas", "p6,cis-executive-committee"))
    assert load_workbook(tmp_path / BOOK).worksheets[0].column_dimensions["B"].width > 23
    seats = Document(str(tmp_path / BOOK.replace("xlsx", "docx"))).tables[1]
    sides = [cell.paragraphs[0].alignment for cell in seats.rows[1].cells]
    assert sides == [WD_ALIGN_PARAGRAPH.RIGHT, None, None, WD_ALIGN_PARAGRAPH.RIGHT]
