"""Signs as Word documents, to be edited: a page a day, every paragraph in a named style."""

from collections.abc import Iterator
from typing import Any

from planner.findings import Finding
from planner.forms.sign import Sign
from planner.writers.docx.frame import describe, set_footnote, set_language
from planner.writers.docx.leaf import clear_header, set_leaf, set_size
from planner.writers.docx.paper import packed_word
from planner.writers.docx.parts import Element, Page, apart, cell, element, row
from planner.writers.docx.right_to_left import turn
from planner.writers.docx.speaking import said, said_time
from planner.writers.docx.template import fill, opened, page_of
from planner.writers.docx.widths import lines_of, width_of
from planner.writers.looks import Looks
from planner.writers.sign.data import SIZES, as_data
from planner.writers.sign.pdf import overfull

LEAF = (11906, 16838, 907)
"""A4, standing, with margins of 16 mm: width, height and margin in twips."""

ROOM = 52
"""The largest letters of the name of a room, in points."""

HEAD = 130
"""What the head, the name and the day take at most, in points, when the name is on one line."""

BESIDE = 113
"""The space on each side of the words in a cell: 2 mm."""

WIDER, SPARE = 1.3, 0.85
"""A program may have a wider face in place of Times: the room that words get more, and the part of
a page that is filled by what is estimated.
"""

TWIPS = 20


def faults(sign: Sign, looks: Looks) -> Iterator[Finding]:
    """What has no room on the sign as PDF has none in Word either."""
    return overfull(sign, looks)


def write(sign: Sign, looks: Looks) -> bytes:
    """The signs as a Word document. PlannerError where the template is none."""
    data, word = as_data(sign), opened(looks)
    page, size = page_of(word), _size(as_data(sign))
    describe(word, data | {"heading": data["title"]}, sign.issued)
    set_language(word, sign.language)
    set_footnote(word, [], page)
    set_leaf(word, *LEAF)
    clear_header(word)
    set_size(word, size)
    of = Page(page.styles, _width())
    fill(word, [*_pages(data, of, size), page.paragraph("table end", [])])
    if data["direction"] == "rtl":
        turn(word)
    return packed_word(word)


def _width() -> int:
    width, _, margin = LEAF
    return width - 2 * margin


def _pages(data: dict[str, Any], page: Page, size: float) -> Iterator[Element]:
    for number, day in enumerate(data["days"]):
        new = [element("pageBreakBefore")] if number else []
        for place, line in enumerate(data["said"]["head"]):
            yield page.paragraph("issuer", said(line), *(new if place == 0 else []))
        yield _name(data, page)
        yield page.paragraph("heading 2", said(day["runs"]))
        yield page.table("paper table", _columns(data, size), apart(_rows(day, data, size, page)))


def _name(data: dict[str, Any], page: Page) -> Element:
    """The name of the room on its band, on one line where it has room."""
    wide = width_of(data["room"], ROOM) * WIDER * 1.14
    points = max(20, min(ROOM, int(ROOM * _width() / max(1, wide))))
    words = [_set(of, points, data["ink"]) for of in said(data["said"]["room"])]
    band = element("shd", val="clear", color="auto", fill=data["colour"].removeprefix("#"))
    return page.paragraph("heading 1", words, band, element("spacing", before=160, after=0))


def _set(words: Element, points: int, ink: str) -> Element:
    """Words in letters of a size and a colour."""
    sizes = [element(name, val=2 * points) for name in ("szCs", "sz")]
    for setting in (*sizes, element("color", val=ink.removeprefix("#"))):
        words.get_or_add_rPr().insert(0, setting)
    return words


def _columns(data: dict[str, Any], size: float) -> tuple[int, int]:
    times = (row["time"] for day in data["days"] for row in day["rows"])
    widest = max((width_of(time, size) for time in times), default=0)
    first = min(round(widest * WIDER) + 2 * BESIDE, _width() * 2 // 5) if widest else 0
    return first, _width() - first


def _rows(day: dict[str, Any], data: dict[str, Any], size: float, page: Page) -> Iterator[Element]:
    first, second = _columns(data, size)
    for each in day["rows"]:
        words = (_line(line, page) for line in each["lines"])
        beside = cell(second, words)
        time = [cell(first, [page.paragraph("entry time", said_time(each))])] if first else []
        yield row([*time, beside], element("cantSplit"))


def _line(line: dict[str, Any], page: Page) -> Element:
    words = said(line["runs"], page.styles.get("role", ""))
    return page.paragraph("entry " + line["style"].replace("-", " "), words)


def _size(data: dict[str, Any]) -> float:
    """The largest letters with which every day has room on its page; else the smallest."""
    _, height, margin = LEAF
    room = (height - 2 * margin) / TWIPS * SPARE
    fits = (size for size in SIZES if all(_tall(of, data, size) <= room for of in data["days"]))
    return next(fits, SIZES[-1])


def _tall(day: dict[str, Any], data: dict[str, Any], size: float) -> float:
    """About how high a day is, in points."""
    _, beside = _columns(data, size)
    texts = (
        "".join(run["text"] for run in line["runs"]) for row in day["rows"] for line in row["lines"]
    )
    lines = sum(lines_of(text, size * 1.1, beside - 2 * BESIDE) for text in texts)
    return HEAD + 4 * size + lines * size * 1.3 + len(day["rows"]) * 10
