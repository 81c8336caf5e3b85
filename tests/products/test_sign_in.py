"""Sign-in sheets: one a day, for the desk."""

from pathlib import Path

import pytest
from docx import Document

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en"]
issued = 2027-01-15

[[participation]]
id = "states"
name = "States"
"""
PEOPLE = """\
id,body,category,position,honorific,given,family,function.en,attendance,withhold
p1,DE,states,,Mr.,Bert,Zahn,Adviser,online,
p2,DE,states,,Mr.,Cid,Bohr,Adviser,,
p3,DE,states,head,Ms.,Anna,Bach,Minister,,
p4,AT,states,head,Mr.,Evan,Hidden,Envoy,,{}
"""


def sheets(parent: Path, withhold: str = "yes") -> Path:
    folder = parent / "water-2027"
    folder.mkdir()
    (folder / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "agenda.en.txt").write_text("2027-05-03\n\n2027-05-04\n", encoding="utf-8")
    (folder / "participants.csv").write_text(PEOPLE.format(withhold), encoding="utf-8")
    assert build(folder, BuildOptions(folder / "out", only=("sign-in",))) == 0
    return folder / "out/water-2027/secretariat/sign-in"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sheets(tmp_path_factory.mktemp("conferences"))


def test_a_paper_for_each_day(built: Path) -> None:
    assert sorted(path.name for path in built.iterdir()) == [
        "2027-05-03-withheld.docx",
        "2027-05-03-withheld.pdf",
        "2027-05-03.docx",
        "2027-05-03.pdf",
        "2027-05-04-withheld.docx",
        "2027-05-04-withheld.pdf",
        "2027-05-04.docx",
        "2027-05-04.pdf",
    ]
    words = [part.text for part in Document(str(built / "2027-05-04.docx")).paragraphs]
    assert "Sign-in sheet" in words
    assert any("Tuesday, 4 May 2027" in text for text in words)


def table(path: Path) -> list[list[str]]:
    *_, last = Document(str(path)).tables
    return [[cell.text.strip().replace("\u00a0", " ") for cell in row.cells] for row in last.rows]


def test_by_delegation_heads_first_with_room_to_sign(built: Path) -> None:
    """Who takes part online does not sign."""
    assert table(built / "2027-05-03.docx") == [
        ["Delegation", "Name", "Badge", "Signature"],
        ["Germany", "Ms. Anna Bach\nMinister", "", ""],
        ["Germany", "Mr. Cid Bohr\nAdviser", "", ""],
    ]


def test_who_has_the_name_withheld_signs_by_the_number_on_another_sheet(built: Path) -> None:
    assert table(built / "2027-05-03-withheld.docx") == [
        ["Number", "Badge", "Signature"],
        ["p4", "", ""],
    ]
    paper = Document(str(built / "2027-05-03-withheld.docx"))
    foot = " ".join(part.text for part in paper.sections[0].first_page_footer.paragraphs)
    assert "Show this sheet to nobody else" in foot


def test_there_is_no_other_sheet_where_all_are_named(tmp_path: Path) -> None:
    assert not [*sheets(tmp_path, "").glob("*withheld*")]
