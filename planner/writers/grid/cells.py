"""Cells of a sheet in Word: one that reaches over several rows has a part in each of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from planner.writers.docx.parts import Element, Page, element
from planner.writers.docx.speaking import said, said_time

_HARD = "\u00a0"
_LINE, _THIN = ("single", 4, "666666"), ("dotted", 6, "666666")


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a cell, as `as_data` gives it, in one of its rows, counted from 0."""

    cell: dict[str, Any]
    number: int


def head_of(head: dict[str, Any], widths: Sequence[int], page: Page) -> Element:
    """The headings of columns with these widths."""
    rule = element("tcBorders", _border("bottom", ("single", 8, "000000")))
    return _cell(widths, [page.paragraph("table header", said(head["runs"]))], rule)


def cell_of(part: Part, widths: Sequence[int], page: Page) -> Element:
    """A part of a cell: the first holds its words."""
    cell, is_first = part.cell, part.number == 0
    merged = [element("vMerge", val="restart" if is_first else "continue")]
    look = [*(merged if cell["rows"] > 1 else []), *_borders(cell), *_ground(cell)]
    words = [*_words(cell, page)] if is_first else []
    own = widths[cell["column"] :][: cell["columns"]]
    return _cell(own, words or [page.paragraph("table end", [])], *look)


def _cell(widths: Sequence[int], words: Sequence[Element], *look: Element) -> Element:
    wide = [element("gridSpan", val=len(widths))] if len(widths) > 1 else []
    width = element("tcW", w=sum(widths), type="dxa")
    return element("tc", element("tcPr", width, *wide, *look), *words)


def _borders(cell: dict[str, Any]) -> Iterator[Element]:
    if cell["kind"] in ("hour", "day"):
        yield element("tcBorders", _border("top", _LINE))
    elif cell["kind"] == "item":
        sides = (_border(side, _LINE) for side in ("top", "left"))
        bottom = _border("bottom", _THIN if cell["open"] else _LINE)
        yield element("tcBorders", *sides, bottom, _border("right", _LINE))


def _border(side: str, line: tuple[str, int, str]) -> Element:
    kind, size, colour = line
    return element(side, val=kind, sz=size, space=0, color=colour)


def _ground(cell: dict[str, Any]) -> Iterator[Element]:
    if cell["ground"]:
        yield element("shd", val="clear", color="auto", fill=cell["ground"].removeprefix("#"))


def on_ground(told: dict[str, Any]) -> Iterator[Element]:
    """Words of the legend on the ground that they explain, which reaches a little further."""
    runs = [*told["runs"]]
    runs[0] = runs[0] | {"text": _HARD + runs[0]["text"]}
    runs[-1] = runs[-1] | {"text": runs[-1]["text"] + _HARD}
    for made in said(runs):
        for ground in _ground(told):
            made.get_or_add_rPr().insert(0, ground)
        yield made


def _words(cell: dict[str, Any], page: Page) -> Iterator[Element]:
    if cell["kind"] in ("hour", "day"):
        style = "entry room" if cell["kind"] == "hour" else "table header"
        yield page.paragraph(style, said_time(cell), _close())
    for number, line in enumerate(cell["lines"]):
        of = line if number else cell
        style = "entry " + line["style"].replace("-", " ")
        time = map(_plain, said_time(of, " ")) if of["time"] else ()
        yield page.paragraph(style, [*time, *said(line["runs"])], _close())


def _close() -> Element:
    return element("spacing", before=0, after=0)


def _plain(run: Element) -> Element:
    """Words that are not bold in a style that is."""
    for setting in (element("bCs", val=0), element("b", val=0)):
        run.get_or_add_rPr().insert(0, setting)
    return run
