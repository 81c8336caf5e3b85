"""The list of participants as a workbook: the columns that participants may see, in their words."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner.commands.build import Wish, build

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Water", fr = "Eau" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15

[[participation]]
id = "states"
name = { en = "States", fr = "États" }

[[participation]]
id = "press"
name = { en = "Press", fr = "Presse" }
"""
PEOPLE = """\
id,body,category,position,honorific,given,family,name.fr,unit.en,function.en,attendance,withhold
p1,DE,states,,Mr.,Bert,Zahn,,Office,Adviser,online,
p2,DE,states,head,Ms.,Anna,Bach,Anne Bach,Office,Minister,,
p3,AT,states,head,Mr.,Cid,Ache,,,Envoy,,
p4,,press,press,Dr.,Dora,Quill,,Daily Well,Editor,,
p5,,press,press,Mr.,Evan,Hidden,,Secret Paper,Spy,,yes
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("conferences") / "water-2027"
    folder.mkdir()
    (folder / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    for code in ("en", "fr"):
        (folder / f"agenda.{code}.txt").write_text("2027-05-03\n")
    (folder / "participants.csv").write_text(PEOPLE)
    (folder / "participants.secretariat.csv").write_text("id,phone,hotel\np1,+43 1 555,Ritz\n")
    assert build(folder, Wish(folder / "out", only=("list-of-participants",))) == 0
    return folder / "out/water-2027/participants"


def rows(folder: Path, language: str) -> list[list[object]]:
    sheet, *_ = load_workbook(folder / f"list-of-participants.{language}.xlsx").worksheets
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_by_category_and_delegation_heads_first(built: Path) -> None:
    header, *persons = rows(built, "en")
    assert header == [
        "Category",
        "Delegation",
        "Position",
        "Honorific",
        "Name",
        "Function",
        "Office",
        "Attendance",
    ]
    head = "Head of delegation"
    assert persons == [
        ["States", "Austria", head, "Mr.", "Cid Ache", "Envoy", None, "In person"],
        ["States", "Germany", head, "Ms.", "Anna Bach", "Minister", "Office", "In person"],
        ["States", "Germany", "Member", "Mr.", "Bert Zahn", "Adviser", "Office", "Online"],
        ["Press", None, "Press", None, "Name withheld", None, None, "In person"],
        ["Press", "Daily Well", "Press", "Dr.", "Dora Quill", "Editor", None, "In person"],
    ]


def test_in_the_words_and_the_order_of_the_language(built: Path) -> None:
    """Allemagne comes before Autriche."""
    header, *persons = rows(built, "fr")
    assert header[:5] == ["Catégorie", "Délégation", "Rang", "Titre", "Nom"]
    assert [person[:5] for person in persons[:3]] == [
        ["États", "Allemagne", "Chef de délégation", "Ms.", "Anne Bach"],
        ["États", "Allemagne", "Membre", "Mr.", "Bert Zahn"],
        ["États", "Autriche", "Chef de délégation", "Mr.", "Cid Ache"],
    ]


def test_all_forms_name_the_same_persons(built: Path) -> None:
    text = (built / "list-of-participants.en.txt").read_text(encoding="utf-8")
    places = [text.index(str(row[4])) for row in rows(built, "en")[1:]]
    assert places == sorted(places)
    assert {path.name for path in built.iterdir()} == {
        f"list-of-participants.{code}.{suffix}"
        for code in ("en", "fr")
        for suffix in ("pdf", "docx", "html", "txt", "xlsx")
    }


def test_what_only_the_secretariat_may_see_is_not_there(built: Path) -> None:
    assert "Ritz" not in str(rows(built, "en"))
    assert "Spy" not in str(rows(built, "en"))
