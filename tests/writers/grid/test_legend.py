"""The legend of a sheet: what its grounds mean, where that leaves letters as large as they are or
one size smaller.
"""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html as lxml_html

from planner.forms.grid import Grid, GridLayout
from planner.writers.grid import html, pdf, word
from planner.writers.grid.fitting import Measured, settled
from planner.writers.grid.grounds import COLOURS, GREY, legend
from planner.writers.looks import Looks, planner_templates
from tests.writers.grid.sheets import sheet

LOOKS = Looks((planner_templates(),))
KINDS = (("opening", "Opening"), ("session", "Session"), ("closing", "Closing"), ("lunch", "Lunch"))


def told(layout: GridLayout) -> Grid:
    return replace(sheet(layout=layout), legend=(*KINDS, ("milestone", "Milestone")))


def test_kinds_of_one_ground_stand_together_and_white_says_nothing() -> None:
    assert legend(told(GridLayout.WALL)) == {
        COLOURS["opening"]: "Opening · Closing",
        COLOURS["session"]: "Session",
        COLOURS["lunch"]: "Lunch",
    }
    assert legend(told(GridLayout.AT_A_GLANCE)) == {GREY: "Lunch"}


@pytest.mark.tool("poppler")
def test_it_stands_under_the_title_in_print(tmp_path: Path) -> None:
    path = tmp_path / "wall.pdf"
    path.write_bytes(pdf.write(told(GridLayout.WALL), LOOKS))
    command = ["pdftotext", "-layout", str(path), "-"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    (at,) = (number for number, line in enumerate(lines) if "Opening · Closing" in line)
    assert lines[at].split("  ")[0].strip() == "Opening · Closing"
    assert "Session" in lines[at]
    assert "Programme at a glance" in "".join(lines[:at])
    assert "Monday, 3 May" in "".join(lines[at:])


def test_it_stands_behind_the_subtitle_in_word() -> None:
    made = docx.Document(BytesIO(word.write(told(GridLayout.WALL), LOOKS)))
    (line,) = (of for of in made.paragraphs if "Closing" in of.text)
    grounds = {
        run.text.strip("\u00a0"): shade.get(qn("w:fill"))
        for run in line.runs
        for shade in run._r.xpath("w:rPr/w:shd")
    }
    assert grounds == {
        "Opening\u00a0· Closing": COLOURS["opening"].strip("#"),
        "Session": COLOURS["session"].strip("#"),
        "Lunch": COLOURS["lunch"].strip("#"),
    }


def test_it_stands_on_its_ground_on_the_web() -> None:
    page = lxml_html.fromstring(html.write(told(GridLayout.AT_A_GLANCE), LOOKS).decode())
    (line,) = page.find_class("legend")
    assert [(of.get("style"), of.text) for of in line] == [(f"background: {GREY}", "Lunch")]
    assert not lxml_html.fromstring(html.write(sheet(), LOOKS).decode()).find_class("legend")


def sheet_of(room: int, taken: int) -> Callable[[Grid, float], Measured]:
    """How a sheet is measured whose title leaves so much room for its rows, and its legend so much
    less; two of its items stand below each other, each ten sizes of letters high.
    """

    def _measured(grid: Grid, size: float) -> Measured:
        left = room - (taken if grid.legend else 0)
        return Measured(size, left, [0, 10 * size, 10 * size, 0, 0, 0])

    return _measured


@pytest.mark.parametrize(
    ("taken", "size", "has_legend"),
    [(0, 10, True), (5, 10, True), (15, 9, True), (30, 10, False)],
)
def test_letters_are_no_more_than_one_size_smaller_for_it(
    taken: int, size: float, *, has_legend: bool
) -> None:
    """Two items of ten sizes below each other have room at 10 in 205; at 9 they take 180."""
    grid = told(GridLayout.WALL)
    shown, fit = settled(grid, (12, 10, 9, 8), sheet_of(205, taken))
    assert fit
    assert (fit.size, bool(shown.legend)) == (size, has_legend)
