"""A workbook of somebody's own, with letterhead, logo and formulas, is filled and comes back."""

import csv
import datetime as dt
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.table import Table
from PIL import Image as Picture

from planner.commands.building.build import BuildOptions, build
from planner.commands.importing.import_ import import_
from planner.errors import PlannerError
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.intake.plan import ImportOptions
from planner.writers.xlsx.stretch import Stretch
from planner.writers.xlsx.template import write
from tests.commands.conftest import write as conference
from tests.commands.libreoffice import LibreOffice

MOMENT = dt.datetime(2027, 1, 15, tzinfo=dt.UTC)
PEOPLE = "id,body,given,family\np1,AT,Ada,=1+1\np2,CH,Bo,Ek\np3,CH,Cy,Ur\n"
PRIVATE = "id,phone,registered_on\np1,+43 1 555,2027-01-02\np2,+41 1 555,\n"


def letterhead(path: Path) -> Path:
    """Three lines of letterhead with a logo, headers, a row of examples, and lines below."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "People"
    Picture.new("RGB", (80, 40), "#1F4E79").save(path.with_suffix(".png"))
    sheet.add_image(Image(path.with_suffix(".png")), "F1")
    sheet["A1"], sheet["A2"] = "Ministry of Water · {{title}}", "As at {{date}}"
    sheet["A1"].font = Font(bold=True, size=16, color="1F4E79")
    sheet.merge_cells("A1:D1")
    sheet["A3"], sheet["B3"] = "Persons:", "=COUNTA(A6:A6)"
    for column, text in enumerate(["id", "{{family}}", "Given name", "Telephone", "Nights"], 1):
        sheet.cell(5, column).value = text
        sheet.cell(5, column).fill = PatternFill("solid", "DCE6F1")
    sheet["F5"] = "registered_on"
    sheet["B6"].font = Font(italic=True)
    sheet["B6"].alignment = Alignment(indent=1)
    sheet["E6"] = '=IF(D6="",0,2)'
    sheet["F6"].number_format = "d mmm yyyy"
    sheet.row_dimensions[6].height = 22
    sheet["D8"], sheet["E8"] = "Nights in all", "=SUM(E6:E6)"
    sheet["A9"] = "Signed"
    sheet.merge_cells("A9:B9")
    sheet.row_dimensions[9].height = 40
    sheet.conditional_formatting.add(
        "E6:E6", CellIsRule("equal", formula=["0"], fill=PatternFill(bgColor="FFC7CE"))
    )
    sheet.column_dimensions["B"].width = 31
    sheet.freeze_panes = "A6"
    sheet.print_area = "A1:F9"
    other = book.create_sheet("Sums")
    other["A1"] = "=People!E8*100"
    book.save(path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = conference(tmp_path / "wells-2027")
    (made / "participants.csv").write_text(PEOPLE)
    (made / "participants.secretariat.csv").write_text(PRIVATE)
    (made / "templates").mkdir()
    letterhead(made / "templates/participants.xlsx")
    return made


@pytest.fixture
def built(folder: Path, tmp_path: Path) -> Path:
    assert build(folder, BuildOptions(tmp_path / "out", only=("participants",))) == 0
    return tmp_path / "out/wells-2027/secretariat/participants.xlsx"


def shown(sheet: Any) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_rows_stand_between_letterhead_and_signature(built: Path) -> None:
    book = openpyxl.load_workbook(built)
    day = dt.datetime(2027, 1, 2)
    assert shown(book["People"]) == [
        ["Ministry of Water · Conference on Wells", None, None, None, None, None],
        ["As at 2027-01-15", None, None, None, None, None],
        ["Persons:", "=COUNTA(A6:A8)", None, None, None, None],
        [None] * 6,
        ["id", "Family name", "Given name", "Telephone", "Nights", "Registered on"],
        ["p1", "=1+1", "Ada", "+43 1 555", '=IF(D6="",0,2)', day],
        ["p2", "Ek", "Bo", "+41 1 555", '=IF(D7="",0,2)', None],
        ["p3", "Ur", "Cy", None, '=IF(D8="",0,2)', None],
        [None] * 6,
        [None, None, None, "Nights in all", "=SUM(E6:E8)", None],
        ["Signed", None, None, None, None, None],
    ]
    assert book["Sums"]["A1"].value == "=People!E10*100"
    assert [sheet.sheet_state for sheet in book] == ["visible", "visible", "hidden", "veryHidden"]


def test_looks_stay(built: Path) -> None:
    sheet = openpyxl.load_workbook(built)["People"]
    assert (sheet["A1"].font.sz, sheet["A1"].font.color.rgb) == (16, "001F4E79")
    assert {sheet.cell(row, 2).font.i for row in (6, 7, 8)} == {True}
    assert {sheet.cell(row, 2).alignment.indent for row in (6, 7, 8)} == {1}
    assert {sheet.cell(row, 6).number_format for row in (6, 7, 8)} == {"d mmm yyyy"}
    assert {sheet.cell(row, 4).number_format for row in (6, 7, 8)} == {"@"}
    assert [sheet.row_dimensions[row].height for row in (6, 8, 9, 11)] == [22, 22, None, 40]
    assert sorted(map(str, sheet.merged_cells.ranges)) == ["A11:B11", "A1:D1"]
    assert [str(of.sqref) for of in sheet.conditional_formatting] == ["E6:E8"]
    assert sheet.column_dimensions["B"].width == 31
    assert (sheet.freeze_panes, sheet.print_area) == ("A6", "'People'!$A$1:$F$11")
    (logo,) = sheet._images
    assert (logo.anchor._from.col, logo.anchor._from.row) == (5, 0)


def test_what_looks_like_a_formula_is_a_text(built: Path) -> None:
    cell = openpyxl.load_workbook(built)["People"]["B6"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_it_comes_back(folder: Path, built: Path) -> None:
    book = openpyxl.load_workbook(built)
    book["People"]["B7"] = "Eek"
    book.save(built)
    assert import_(folder, ImportOptions(built, apply=True)) == 0
    assert (folder / "participants.csv").read_text() == PEOPLE.replace("Bo,Ek", "Bo,Eek")
    assert (folder / "participants.secretariat.csv").read_text() == PRIVATE


@pytest.mark.tool("libreoffice")
class TestLibreOffice:
    def test_works_out_the_formulas(self, built: Path, tmp_path: Path) -> None:
        (tmp_path / "office").mkdir()
        file = LibreOffice(tmp_path / "office").converted(built, "csv")
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines))
        assert rows[2][:2] == ["Persons:", "3"]
        assert [row[4] for row in rows[4:10]] == ["Nights", "2", "2", "0", "", "4"]

    def test_edits_it_and_it_comes_back(self, folder: Path, built: Path, tmp_path: Path) -> None:
        (tmp_path / "office").mkdir()
        office = LibreOffice(tmp_path / "office")
        office.type(8, 4, "+41 2 555")
        assert import_(folder, ImportOptions(office.save(built), apply=True)) == 0
        assert (folder / "participants.csv").read_text() == PEOPLE
        assert (folder / "participants.secretariat.csv").read_text() == (
            PRIVATE + "p3,+41 2 555,\n"
        )


ROWS = Sheet(
    "People",
    (
        Column("id", "id"),
        Column("family", "Family name"),
        Column("nights", "N", 9, ColumnKind.NUMBER),
    ),
    (("p1", "_x000D_", 3), ("p2", "#N/A", 2)),
    "participants",
)
BOOK = Workbook("Wells", "4d3b", MOMENT, (ROWS,), product="participants")


def filled(path: Path, rows: int = 2) -> Any:
    sheet = Sheet(ROWS.name, ROWS.columns, ROWS.rows[:rows], ROWS.table)
    octets = write(Workbook("Wells", "4d3b", MOMENT, (sheet,), product="participants"), path)
    return openpyxl.load_workbook(BytesIO(octets))


def test_a_workbook_of_ours_as_a_template(folder: Path, tmp_path: Path) -> None:
    """Somebody put a line above ours: its table grows and shrinks, its rows are not kept."""
    (folder / "templates/participants.xlsx").unlink()
    assert build(folder, BuildOptions(tmp_path / "plain", only=("participants",))) == 0
    (plain,) = (tmp_path / "plain").rglob("participants.xlsx")
    book = openpyxl.load_workbook(plain)
    book["Participants"]["C1"].font = Font(color="00FF0000")
    book.save(folder / "templates/participants.xlsx")
    (folder / "participants.csv").write_text(PEOPLE.replace("p3,CH,Cy,Ur\n", ""))
    assert build(folder, BuildOptions(tmp_path / "again", only=("participants",))) == 0
    (again,) = (tmp_path / "again").rglob("participants.xlsx")
    sheet = openpyxl.load_workbook(again)["Participants"]
    assert [row[0] for row in shown(sheet)] == ["id", "p1", "p2"]
    assert [table.ref.split(":")[1][-1] for table in sheet.tables.values()] == ["3"]
    assert sheet["C1"].font.color.rgb == "00FF0000"
    assert import_(folder, ImportOptions(again)) == 0


@pytest.mark.parametrize("rows", [0, 1, 2])
def test_fewer_rows_than_examples(tmp_path: Path, rows: int) -> None:
    book = openpyxl.Workbook()
    for line in [("id", "family"), *[("x", "y")] * 4, (None, None), ("Signed", "=COUNTA(A2:A5)")]:
        book.active.append(line)
    book.active.add_table(Table(displayName="People", ref="A1:B5"))
    book.save(tmp_path / "t.xlsx")
    sheet = filled(tmp_path / "t.xlsx", rows).worksheets[0]
    assert [row[0] for row in shown(sheet)] == [
        *("id", "p1", "p2")[: rows + 1],
        *([None] if rows == 0 else []),
        *(None, "Signed"),
    ]
    assert sheet.cell(sheet.max_row, 2).value == f"=COUNTA(A2:A{max(rows, 1) + 1})"
    assert next(iter(sheet.tables.values())).ref == f"A1:B{max(rows, 1) + 1}"


def test_texts_stay_as_they_are(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(("id", "family", "nights"))
    book.save(tmp_path / "t.xlsx")
    octets = write(BOOK, tmp_path / "t.xlsx")
    (sheet, *_) = openpyxl.load_workbook(BytesIO(octets)).worksheets
    assert [cell.data_type for cell in sheet[3]] == ["s", "s", "n"]
    assert b"_x005F_x000D_" in zipfile.ZipFile(BytesIO(octets)).read("xl/worksheets/sheet1.xml")


def test_a_template_that_names_no_column(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "t.xlsx")
    with pytest.raises(PlannerError, match="names columns of “participants”"):
        write(BOOK, tmp_path / "t.xlsx")


@pytest.mark.parametrize("data", [b"", b"PK", b"<html>"])
def test_a_template_that_is_no_workbook(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "t.xlsx").write_bytes(data)
    with pytest.raises(PlannerError, match="cannot be opened"):
        write(BOOK, tmp_path / "t.xlsx")


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=SUM(A2:A2)", "=SUM(A2:A4)"),
        ("=A1+$B$2+C3", "=A1+$B$2+C5"),
        ("=SUM($A$1:$A$2)*LOG10(A3)", "=SUM($A$1:$A$4)*LOG10(A5)"),
        ('=COUNTIF(B2:C2,"A3")', '=COUNTIF(B2:C4,"A3")'),
        ("=Other!A3+'S'!A3+'It''s'!A3", "=Other!A3+'S'!A5+'It''s'!A3"),
        ("=A:A", "=A:A"),
    ],
)
def test_formulas_of_a_sheet_that_grows(formula: str, expected: str) -> None:
    """One row of examples, the second, becomes three."""
    assert Stretch("S", 2, 2, 2).formula(formula, "S") == expected


PROGRAM = """
import hashlib, pathlib, sys
from tests.writers.test_xlsx_template import BOOK, write
print(hashlib.sha256(write(BOOK, pathlib.Path(sys.argv[1]))).hexdigest())
"""


def test_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    path = letterhead(tmp_path / "participants.xlsx")
    root = str(Path(__file__).resolve().parents[2])
    made = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root}
        command = [sys.executable, "-c", PROGRAM, str(path)]
        made.add(subprocess.check_output(command, env=environment, text=True))
    assert len(made) == 1
