"""Workbooks for a purpose: made when asked for, gone with the next build, taken back."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.importing.import_ import import_
from planner.errors import PlannerError
from planner.intake.plan import ImportOptions

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]
issued = 2027-01-15

[[purposes]]
id = "transport"
title = "Airport transfers"
columns = ["family", "function.en", "arrival"]
filled = "arrival"

[[purposes]]
id = "gate"
columns = ["family", "passport"]

[[purposes]]
id = "with-diet"
columns = ["family"]
filled = "diet"

[[purposes]]
id = "catering"
columns = ["attendance", "diet"]
numbers = true
"""
TABLES = {
    "participants.csv": """\
id,body,position,given,family,function.en,attendance,withhold
p1,AT,head,Ada,Rill,Minister,in-person,
p2,DE,head,Bo,Brook,Envoy,in-person,yes
p3,FR,head,Cy,Lake,Adviser,in-person,
""",
    "participants.secretariat.csv": "id,arrival\np1,2 May 10:00\np2,2 May 11:00\n",
    "participants.restricted.csv": "id,passport,diet\np1,ZZ1,vegan\np2,,vegan\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "water-2027"
    made.mkdir()
    (made / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    (made / "agenda.en.txt").write_text("2027-05-03\n\n12:00–13:00  Lunch\n", encoding="utf-8")
    for name, text in TABLES.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def out(folder: Path) -> Path:
    return folder.parent / "out"


def built(folder: Path, *columns: str) -> list[str]:
    """The workbooks for purposes that lie there after a build with these columns."""
    assert build(folder, BuildOptions(out(folder), columns=columns)) == 0
    lying = (out(folder) / folder.name).rglob("participants-*.xlsx")
    return sorted(f"{path.parent.name}/{path.name}" for path in lying)


def rows(folder: Path, path: str) -> list[tuple[object, ...]]:
    sheet, *_ = load_workbook(out(folder) / folder.name / path).worksheets
    return list(sheet.iter_rows(values_only=True))


def test_only_those_have_a_row_who_have_something_in_the_column(folder: Path) -> None:
    assert built(folder, "transport") == ["secretariat/participants-transport.xlsx"]
    assert rows(folder, "secretariat/participants-transport.xlsx") == [
        ("id", "Family name", "Function (English)", "Arrival"),
        ("p1", "Rill", "Minister", "2 May 10:00"),
        ("p2", "Brook", "Envoy", "2 May 11:00"),
    ]


def test_what_is_restricted_lies_in_restricted(folder: Path) -> None:
    """Whom a restricted column chooses is restricted too, though it is not shown."""
    assert built(folder, "gate", "with-diet") == [
        "restricted/participants-gate.xlsx",
        "restricted/participants-with-diet.xlsx",
    ]
    assert rows(folder, "restricted/participants-gate.xlsx")[1] == ("p1", "Rill", "ZZ1")
    assert rows(folder, "restricted/participants-with-diet.xlsx")[1:] == [
        ("p1", "Rill"),
        ("p2", "Brook"),
    ]


def test_numbers_name_nobody(folder: Path) -> None:
    built(folder, "catering")
    assert rows(folder, "restricted/participants-catering.xlsx") == [
        ("Attendance", "Diet", "Persons"),
        ("In person", None, 1),
        ("In person", "vegan", 2),
    ]


def test_a_build_without_columns_makes_none_and_removes_those_that_lie_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built(folder, "gate", "transport")
    assert build(folder, BuildOptions(out(folder), only=("invitees", "participants"))) == 0
    assert (out(folder) / "water-2027/restricted/participants-gate.xlsx").exists()
    capsys.readouterr()
    assert built(folder) == []
    assert not (out(folder) / "water-2027/restricted").exists()
    assert capsys.readouterr().err == (
        "Removed, because private data are kept no longer than needed: "
        "restricted/participants-gate.xlsx, secretariat/participants-transport.xlsx.\n"
        "    → To make them again: planner build --columns …\n"
    )


def test_a_purpose_that_there_is_not(folder: Path) -> None:
    with pytest.raises(PlannerError) as raised:
        build(folder, BuildOptions(out(folder), columns=("transprot",)))
    assert str(raised.value) == "There is no purpose “transprot”."
    assert raised.value.remedy == "Did you mean “transport”?"


def edited(folder: Path, path: str, cell: str, text: str) -> Path:
    book = load_workbook(out(folder) / folder.name / path)
    book.worksheets[0][cell] = text
    back = folder.parent / "back.xlsx"
    book.save(back)
    return back


def test_what_the_drivers_wrote_comes_back(folder: Path) -> None:
    built(folder, "transport")
    back = edited(folder, "secretariat/participants-transport.xlsx", "D3", "2 May 23:55")
    assert import_(folder, ImportOptions(back, apply=True)) == 0
    now = (folder / "participants.secretariat.csv").read_text(encoding="utf-8")
    assert now == "id,arrival\np1,2 May 10:00\np2,2 May 23:55\n"
    assert (folder / "participants.csv").read_text(encoding="utf-8") == TABLES["participants.csv"]


def test_who_has_nothing_there_any_more_is_still_in_the_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both sides changed the arrival: a conflict about a cell, not about a person who is gone."""
    built(folder, "transport")
    back = edited(folder, "secretariat/participants-transport.xlsx", "D3", "2 May 23:55")
    (folder / "participants.secretariat.csv").write_text("id,arrival\np1,2 May 10:00\n")
    capsys.readouterr()
    assert import_(folder, ImportOptions(back)) == 1
    assert "  ! p2  Bo Brook  arrival: nothing here, there “2 May 23:55”" in capsys.readouterr().out


def test_what_is_restricted_comes_back_and_is_not_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built(folder, "gate")
    back = edited(folder, "restricted/participants-gate.xlsx", "C3", "ZZ2")
    capsys.readouterr()
    assert import_(folder, ImportOptions(back, apply=True)) == 0
    said = capsys.readouterr()
    assert "ZZ" not in said.out + said.err
    now = (folder / "participants.restricted.csv").read_text(encoding="utf-8")
    assert now == "id,passport,diet\np1,ZZ1,vegan\np2,ZZ2,vegan\n"


def test_a_workbook_for_a_purpose_that_is_gone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built(folder, "transport")
    back = edited(folder, "secretariat/participants-transport.xlsx", "D3", "2 May 23:55")
    settings = SETTINGS.replace('id = "transport"', 'id = "cars"')
    (folder / "conference.toml").write_text(settings, encoding="utf-8")
    assert import_(folder, ImportOptions(back, apply=True)) == 1
    assert "workbook-of-a-purpose-gone" in capsys.readouterr().err
