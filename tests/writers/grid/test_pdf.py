"""Sheets as PDF: sound files of one page, every word of them, and nothing that overlaps."""

import re
import subprocess
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest

from planner.forms.document import Line, LineStyle, Run
from planner.forms.grid import Grid, GridCell, GridLayout, GridMark
from planner.model.spoken import in_language
from planner.places import Place
from planner.writers import WRITERS
from planner.writers.grid import pdf
from planner.writers.looks import Looks, planner_templates
from tests import legible
from tests.archivable import faults
from tests.spoken import spoken
from tests.writers.grid.sheets import cell, sheet

LOOKS = Looks((planner_templates(),))
UNSEEN = str.maketrans({"\u00a0": " ", "\u200b": "", "\u00ad": ""})
SIZES = {GridLayout.AT_A_GLANCE: (297, 210), GridLayout.WALL: (420, 297)}
HOSTILE = [
    '#panic("x")',
    "*bold* $x$ @ref <lbl>",
    '"]; #let a = [',
    '#read("/etc/passwd")',
    "= No // x",
]


def written(grid: Grid, folder: Path) -> Path:
    path = folder / "sheet.pdf"
    path.write_bytes(pdf.write(grid, LOOKS))
    return path


def words(grid: Grid, folder: Path) -> str:
    """The words of the page."""
    command = ["pdftotext", "-raw", str(written(grid, folder)), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    first, *rest = shown.split("\f")
    assert rest == [""]
    return " ".join(first.translate(UNSEEN).split())


def boxes(grid: Grid, folder: Path) -> list[tuple[float, ...]]:
    """The edges of all words in points: left, top, right, bottom."""
    command = ["pdftotext", "-bbox", str(written(grid, folder)), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    pattern = r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">'
    return [tuple(map(float, edges)) for edges in re.findall(pattern, shown)]


def test_same_bytes_twice() -> None:
    assert pdf.write(sheet(), LOOKS) == pdf.write(sheet(), LOOKS)


@pytest.mark.parametrize("layout", GridLayout)
@pytest.mark.parametrize("language", ["en", "ru", "ky", "ar", "sr-Cyrl-RS"])
def test_sheets_are_archivable_and_accessible(
    tmp_path: Path, layout: GridLayout, language: str
) -> None:
    path = written(sheet(language=language, layout=layout), tmp_path)
    assert faults(path) == []


def test_a_sheet_without_hours_is_sound_too(tmp_path: Path) -> None:
    path = written(replace(sheet(), marks=(), symbol="", date="", author=""), tmp_path)
    assert faults(path) == []


def test_a_sheet_with_the_days_down_is_sound_too(tmp_path: Path) -> None:
    days = (GridMark(540, "Monday, 3 May", is_day=True), GridMark(600, "Tuesday", is_day=True))
    grid = replace(sheet(), marks=days)
    assert faults(written(grid, tmp_path)) == []
    assert words(grid, tmp_path).count("Monday, 3 May") == 2


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("layout", GridLayout)
def test_it_is_one_page_of_its_size(tmp_path: Path, layout: GridLayout) -> None:
    path = written(sheet(layout=layout), tmp_path)
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    found = re.search(r"Page size: +([\d.]+) x ([\d.]+)", told)
    assert found
    assert tuple(round(float(side) / 72 * 25.4) for side in found.groups()) == SIZES[layout]
    assert re.search(r"Pages: +1\n", told)


@pytest.mark.tool("poppler")
def test_every_word_stands_there_in_the_order_of_reading(tmp_path: Path) -> None:
    """The title, what stands above, then hour by hour, as screen readers read it."""
    command = ["pdfinfo", "-struct-text", str(written(sheet(), tmp_path))]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert re.findall(r'^ +"(.*)"$', told.translate(UNSEEN), re.MULTILINE) == [
        "Conference on Wells",
        "Programme at a glance · Osh, 3 May 2027",
        *("W/1", "15 January 2027"),
        *("Monday, 3 May", "Tuesday, 4 May"),
        *("09.00", "09.00–09.30", "Opening"),
        *("09.30", "Session 1: Wells", "10.00", "Tea", "Hall"),
        *("09.30", "Session 2: Springs", "Annex"),
        *("10.00", "Lunch"),
    ]
    assert [told.count(tag) for tag in ("H1 ", "THead", "TH ", " TD")] == [1, 1, 3, 8]


@pytest.mark.tool("poppler")
def test_items_stand_in_their_columns_at_their_times(tmp_path: Path) -> None:
    grid = sheet()
    path = written(grid, tmp_path)
    command = ["pdftotext", "-bbox", str(path), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    at = {
        word: (float(x), float(y))
        for x, y, word in re.findall(r'xMin="(.*?)" yMin="(.*?)".*?>(.*?)</word>', shown)
    }
    assert at["Opening"][0] < at["Springs"][0] < at["Lunch"][0]
    assert at["Opening"][1] < at["Wells"][1] or at["Opening"][1] < at["Springs"][1]
    assert at["Springs"][1] < at["Lunch"][1]


@pytest.mark.tool("poppler")
def test_from_right_to_left_the_columns_are_mirrored_and_times_are_not(tmp_path: Path) -> None:
    path = written(sheet(language="ar"), tmp_path)
    command = ["pdftotext", "-bbox", str(path), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    at = {word: float(x) for x, word in re.findall(r'xMin="(.*?)".*?>(.*?)</word>', shown)}
    assert at["Lunch"] < at["Springs"] < at["Opening"]
    assert "09.00–09.30" in words(sheet(language="ar"), tmp_path)


@pytest.mark.tool("poppler")
def test_from_right_to_left_words_of_the_legend_stay_on_their_grounds(tmp_path: Path) -> None:
    """English words change their order as a whole, where a language has none of its own."""
    kinds = (("registration", "Desk"), ("session", "Meeting"), ("keynote", "Speech"))
    grid = replace(sheet(language="he", layout=GridLayout.WALL), legend=kinds)
    path = written(grid, tmp_path)
    (page,) = legible.pages(path)
    at = {word.text: word for word in page.words}
    assert at["Desk"].left > at["Meeting"].right
    assert at["Meeting"].left > at["Speech"].right
    grounds = pypdfium2.PdfDocument(path)[0].render(scale=1).to_pil()
    for word, colour in (("Desk", "#e4e4e4"), ("Meeting", "#dcebd3"), ("Speech", "#cfe0f3")):
        edges = ((at[word].left - 2, at[word].top + 3), (at[word].right + 2, at[word].top + 3))
        assert [grounds.getpixel((round(x), round(y))) for x, y in edges] == [rgb(colour)] * 2


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def test_from_right_to_left_a_draft_is_told_before_its_symbol(tmp_path: Path) -> None:
    grid = replace(sheet(language="ar"), symbol="مشروع · BAB.CONF/1")
    (page,) = pypdfium2.PdfDocument(written(grid, tmp_path))
    stroke, dot, draft = (min(legible.edges_of(letter, page)) for letter in "/·ع")
    assert stroke[1] < dot[0] < dot[1] < draft[0] < 200


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_are_only_words(tmp_path: Path, hostile: str) -> None:
    odd = replace(cell(hostile, 2, 1, 570, 600, time=hostile, room=hostile))
    assert words(replace(sheet(odd), title=hostile), tmp_path).count(hostile) == 4


def full(count: int, title: str) -> Grid:
    """Two days with so many items each, all with this title."""
    cells = [
        cell(f"{title} {n}", n % 3, 1, 660 + n // 3 * 30, 690 + n // 3 * 30) for n in range(count)
    ]
    return sheet(*cells)


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("count", [3, 30, 60, 90])
def test_nothing_overlaps_and_nothing_leaves_the_page(tmp_path: Path, count: int) -> None:
    grid = full(count, "Strengthening comprehensive preventive measures")
    assert list(pdf.faults(grid, LOOKS)) == []
    found = boxes(grid, tmp_path)
    assert len(found) > 4 * count
    assert min(left for left, *_ in found) > 20
    assert max(right for _, _, right, _ in found) < 842 - 20
    assert max(bottom for *_, bottom in found) < 595 - 15
    met = [
        (one, other)
        for one, other in combinations(found, 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 1
        and min(one[3], other[3]) - max(one[1], other[1]) > 3
    ]
    assert met == []


@pytest.mark.tool("poppler")
def test_a_title_of_three_hundred_words_has_room(tmp_path: Path) -> None:
    grid = sheet(cell("Water " * 300, 1, 1, 630, 645))
    assert list(pdf.faults(grid, LOOKS)) == []
    assert words(grid, tmp_path).count("Water") == 300


def test_what_has_no_room_is_a_finding_at_its_item() -> None:
    """Of many items the one is named that is too long, in print nothing is cut."""
    crowded = full(60, "Session")
    long = cell("Water " * 2000, 1, 1, 630, 645)
    (told,) = pdf.faults(replace(crowded, cells=(*crowded.cells, long)), LOOKS)
    assert (told.name, told.place) == ("grid-overfull", Place("agenda.en.txt", 630))
    assert told.message.startswith("“Water Water Water")
    assert told.message.endswith("does not fit on one page.")


def test_what_has_no_room_is_not_made_in_word_either() -> None:
    grid = sheet(cell("Water " * 5000, 1, 1, 630, 645))
    refused = {of.suffix: [fault.name for fault in of.faults(grid, LOOKS)] for of in WRITERS
               if of.form is Grid}  # fmt: skip
    assert refused == {"pdf": ["grid-overfull"], "docx": ["grid-overfull"], "html": []}


def test_a_title_that_leaves_no_room_is_told() -> None:
    (told,) = pdf.faults(replace(sheet(), title="Water and springs " * 2000), LOOKS)
    assert told.message.startswith("“Water and springs")
    assert told.message.endswith("leaves no room on the page.")


@pytest.mark.tool("poppler")
def test_a_word_that_no_language_breaks_is_broken_and_whole(tmp_path: Path) -> None:
    grid = sheet(cell("Q" * 200, 2, 1, 570, 600))
    assert words(grid, tmp_path).replace(" ", "").count("Q") == 200
    assert max(right for _, _, right, _ in boxes(grid, tmp_path)) < 842 - 20


def test_a_character_without_a_font_is_told_at_its_line() -> None:
    line = Line(LineStyle.ROOM, (Run("会"),), source=Place("agenda.en.txt", 9))
    odd = GridCell(2, 1, 570, 600, "", (line,))
    (writer,) = [of for of in WRITERS if of.form is Grid and of.suffix == "pdf"]
    (told,) = writer.faults(sheet(odd), LOOKS)
    assert (told.name, told.place) == ("glyph-missing", Place("agenda.en.txt", 9))


def test_lines_in_two_languages_say_which_is_which(tmp_path: Path) -> None:
    """Also words that run from the right, and a part of the day; each is printed as it would be
    if it did not say so.
    """
    title, evening = "Session 3: " + in_language("בארות (צפון)", "he"), in_language("Soir", "fr")
    path = written(sheet(cell(title, 2, 1, 570, 600, time=evening)), tmp_path)
    assert faults(path) == []
    told = [(language, words) for words, language in spoken(path) if language in ("fr", "he")]
    assert [language for language, _ in told] == ["fr", "he"]
    assert told[0] == ("fr", "Soir")
    assert {*re.findall(r"\w+", told[1][1])} == {"בארות", "צפון"}
    assert "Session 3: " in words(sheet(cell(title, 2, 1, 570, 600)), tmp_path)


@pytest.mark.parametrize("title", ["", "\u202a"])
def test_a_sheet_without_a_title_has_a_heading(tmp_path: Path, title: str) -> None:
    """A mark that steers the direction of words shows nothing."""
    assert faults(written(replace(sheet(), title=title), tmp_path)) == []
