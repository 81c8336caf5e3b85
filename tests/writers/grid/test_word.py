"""Sheets as Word documents: a real table that says what the sheet says."""

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from docx.table import Table

from planner.forms.grid import Grid, GridHead, GridLayout
from planner.writers.grid import word
from planner.writers.looks import Looks, planner_templates
from tests.writers.grid.sheets import cell, sheet

LOOKS = Looks((planner_templates(),))


def opened(grid: Grid) -> tuple[list[str], Table]:
    """The paragraphs above the table, and the table."""
    made = docx.Document(BytesIO(word.write(grid, LOOKS)))
    (table,) = made.tables
    return [paragraph.text for paragraph in made.paragraphs if paragraph.text], table


def rows(table: Table) -> list[Sequence[str]]:
    """The words of each place of the table; a cell that holds several says its words in each."""
    return [[cell.text.replace("\n", " / ") for cell in row.cells] for row in table.rows]


def test_the_table_says_what_the_sheet_says() -> None:
    above, table = opened(sheet())
    assert above == [
        "W/1\u00a0· 15 January 2027",
        "Conference on Wells",
        "Programme at a glance\u00a0· Osh, 3 May 2027",
    ]
    opening = "09.00–09.30 Opening"
    wells = "09.30 Session 1: Wells / 10.00 Tea / Hall"
    springs = "09.30 Session 2: Springs / Annex"
    assert rows(table) == [
        ["", "Monday, 3 May", "Monday, 3 May", "Tuesday, 4 May"],
        ["09.00", opening, opening, ""],
        ["09.00", wells, springs, ""],
        ["10.00", wells, springs, "Lunch"],
        ["10.00", "", "", "Lunch"],
    ]


def test_styles_are_named_and_the_header_repeats() -> None:
    _, table = opened(sheet())
    styles = [of.style.name for of in table.cell(2, 1).paragraphs if of.style]
    assert styles == ["Entry Title", "Entry Break", "Entry Room"]
    assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")


@pytest.mark.parametrize(
    ("layout", "size"), [(GridLayout.AT_A_GLANCE, (297, 210)), (GridLayout.WALL, (420, 297))]
)
def test_the_page_lies(layout: GridLayout, size: tuple[int, int]) -> None:
    made = docx.Document(BytesIO(word.write(sheet(layout=layout), LOOKS)))
    section = made.sections[0]
    assert section.page_width
    assert section.page_height
    assert (round(section.page_width.mm), round(section.page_height.mm)) == size


def test_colour_is_on_walls_alone() -> None:
    """A session has none on the sheet for the hand, where a lunch is grey."""
    grounds = {
        layout: {
            of.get(qn("w:fill")) for of in opened(sheet(layout=layout))[1]._tbl.iter(qn("w:shd"))
        }
        for layout in GridLayout
    }
    assert grounds == {
        GridLayout.AT_A_GLANCE: {"ececec"},
        GridLayout.WALL: {"dcebd3", "f3eee4"},
    }


def test_from_right_to_left_the_table_is_turned() -> None:
    _, table = opened(sheet(language="ar"))
    assert table._tbl.tblPr.find(qn("w:bidiVisual")) is not None


def test_from_right_to_left_words_of_the_legend_are_apart() -> None:
    """Else words from the left would change places with all others of their kind."""
    kinds = (("registration", "Desk"), ("session", "Meeting"))
    made = opened(replace(sheet(language="he", layout=GridLayout.WALL), legend=kinds))[0]
    (line,) = (of for of in made if "Desk" in of)
    *_, first, second = line.replace("\u00a0", "").split("\u200f   \u200f")
    assert (first.strip("\u200e"), second) == ("Desk", "Meeting")


def test_hostile_words_are_only_words() -> None:
    hostile = "<w:p/> {{ 7*7 }} & \x07 }{ MERGEFIELD x"
    _, table = opened(sheet(cell(hostile, 2, 1, 570, 600)))
    assert table.cell(2, 3).text == "<w:p/> {{ 7*7 }} &  }{ MERGEFIELD x"


def test_more_columns_than_word_has_are_a_finding() -> None:
    wide = replace(sheet(), heads=(GridHead("Monday", 63, 1.0),))
    (told,) = word.faults(wide, LOOKS)
    assert (told.name, list(word.faults(sheet(), LOOKS))) == ("grid-too-wide", [])


@pytest.mark.tool("libreoffice")
@pytest.mark.parametrize("layout", GridLayout)
def test_it_is_one_page_in_a_word_processor(tmp_path: Path, layout: GridLayout) -> None:
    path = tmp_path / "sheet.docx"
    path.write_bytes(word.write(sheet(layout=layout), LOOKS))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    printed = pypdfium2.PdfDocument(path.with_suffix(".pdf"))
    assert len(printed) == 1
    told = printed[0].get_textpage().get_text_range()
    assert "Session 2: Springs" in told
    assert "Lunch" in told
