"""The words of a paragraph of Word in their faces, with the pictures and the fields among them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.opc.part import Part
from docx.oxml.ns import qn

from planner.writers.letters.speaking import pieces
from planner.writers.letters.styles import Look, Styles, number
from planner.writers.script import is_right_to_left

Data = dict[str, Any]

EMU = 12700
"""The units of pictures in a point."""

COUNTERS = frozenset({"NUMPAGES", "PAGE", "SECTIONPAGES"})
"""Fields that are recalculated in print."""

_SAID = ("extent/@cx", "extent/@cy", "docPr/@descr", "docPr/@name")
"""Where the size and the content of a picture are given."""

_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}
_FACES = ("bold", "italic", "underline", "caps")


@dataclass(frozen=True)
class Reader:
    """What is needed to read a part of a file: the styles of the file, and the part."""

    styles: Styles
    part: Part


def runs(paragraph: Any, reader: Reader) -> Iterator[Data]:
    """What a paragraph holds, from left to right: words, counters and pictures."""
    for run, counter in _shown(paragraph):
        look = reader.styles.of_words(run, paragraph)
        face: Data = {name: bool(look.get(name)) for name in _FACES}
        face["size"] = half_points(look)
        if counter:
            yield {**face, "text": "", "counter": counter}
        elif not look.get("hidden"):
            yield from (face | piece for piece in _pieces(run, reader))


def half_points(look: Look) -> float:
    """The size of words in points; Word counts halves of them."""
    return number(look.get("size"), 20) / 2


def _shown(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """The runs of a paragraph; in the place of a counter and of what it last showed, its name."""
    counting = False
    for run in paragraph.iter(qn("w:r")):
        counter = _counter(run)
        if counter or not counting:
            yield run, counter
        begins = bool(counter) and run.getparent().tag != qn("w:fldSimple")
        counting = (counting or begins) and not run.xpath("w:fldChar[@w:fldCharType='end']")


def _counter(run: Any) -> str:
    """What is counted here: pages, as Word says it in one piece or in several."""
    said = run.xpath("string(parent::w:fldSimple/@w:instr | w:instrText)").split()
    return said[0].upper() if said and said[0].upper() in COUNTERS else ""


def _pieces(run: Any, reader: Reader) -> Iterator[Data]:
    for element in run:
        name = element.tag.rpartition("}")[2]
        if name == "t":
            yield from (_said(*piece) for piece in pieces(element))
        elif name in _SIGNS:
            yield {"text": _SIGNS[name]}
        elif name == "br" and element.get(qn("w:type"), "textWrapping") == "textWrapping":
            yield {"text": "\n"}
        elif name == "drawing":
            yield from _pictures(element, reader)


def _said(words: str, language: str) -> Data:
    way = {"dir": "rtl"} if is_right_to_left(language) else {}
    return {"text": words} | ({"lang": language, **way} if language else {})


def _pictures(drawing: Any, reader: Reader) -> Iterator[Data]:
    """A picture with its size and what it shows, for those who cannot see it."""
    for key in drawing.xpath(".//a:blip/@r:embed"):
        width, height, told, name = (drawing.xpath(f"string(.//wp:{of})") for of in _SAID)
        yield {
            "text": "",
            "picture": list(reader.part.related_parts[key].blob),
            "width": number(width) / EMU,
            "height": number(height) / EMU,
            "shows": told or name,
        }
