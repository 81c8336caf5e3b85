"""Numbers that Word prints by itself are those that stand on the paper."""

from io import BytesIO
from typing import NamedTuple

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from planner.readers.figures import in_figures
from planner.readers.word import read_word


class Level(NamedTuple):
    """How a level of a list is numbered."""

    style: str
    text: str
    start: int = 1
    more: str = ""


def kind(*levels: Level) -> str:
    parts = (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{level.start}"/>'
        f'<w:numFmt w:val="{level.style}"/>{level.more}<w:lvlText w:val="{level.text}"/></w:lvl>'
        for depth, level in enumerate(levels)
    )
    return f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{"".join(parts)}</w:abstractNum>'


def numbered(kind: str, lists: str, *paragraphs: tuple[int, int]) -> list[str]:
    """What stands before paragraphs, of which each is on a level of a list."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(kind))
    for one in parse_xml(f"<w:x {nsdecls('w')}>{lists}</w:x>"):
        numbering.append(one)
    for list_id, depth in paragraphs:
        number = f'<w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/>'
        place = document.add_paragraph("x")._p.get_or_add_pPr()
        place.append(parse_xml(f"<w:numPr {nsdecls('w')}>{number}</w:numPr>"))
    file = BytesIO()
    document.save(file)
    lines = read_word(file.getvalue(), "agenda.docx").lines
    return [line.text.strip().removesuffix("x").strip() for line in lines]


ONE_LIST = '<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>'
TWO_LISTS = f'{ONE_LIST}<w:num w:numId="92"><w:abstractNumId w:val="90"/></w:num>'
RESTARTED = f"""{ONE_LIST}<w:num w:numId="92"><w:abstractNumId w:val="90"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"""


def test_levels_count_on_and_deeper_ones_begin_again() -> None:
    levels = kind(Level("decimal", "%1."), Level("lowerLetter", "%2)"), Level("lowerRoman", "(%3)"))
    places = [(91, 0), (91, 1), (91, 1), (91, 2), (91, 0), (91, 1)]
    expected = ["1.", "a)", "b)", "(i)", "2.", "a)"]
    assert numbered(levels, ONE_LIST, *places) == expected


def test_a_level_prints_those_above_it() -> None:
    levels = kind(Level("upperRoman", "%1."), Level("decimal", "%1.%2", more="<w:isLgl/>"))
    assert numbered(levels, ONE_LIST, (91, 0), (91, 0), (91, 1)) == ["I.", "II.", "2.1"]


def test_a_level_that_is_told_to_counts_on() -> None:
    levels = kind(
        Level("decimal", "%1."), Level("decimal", "Item %2", more='<w:lvlRestart w:val="0"/>')
    )
    places = [(91, 0), (91, 1), (91, 0), (91, 1)]
    assert numbered(levels, ONE_LIST, *places) == ["1.", "Item 1", "2.", "Item 2"]


def test_lists_of_one_kind_count_on_together() -> None:
    levels = kind(Level("decimal", "%1.", start=4))
    assert numbered(levels, TWO_LISTS, (91, 0), (92, 0), (91, 0)) == ["4.", "5.", "6."]


def test_a_list_that_begins_again_begins_again_once() -> None:
    levels = kind(Level("decimal", "%1."))
    places = [(91, 0), (91, 0), (92, 0), (92, 0)]
    assert numbered(levels, RESTARTED, *places) == ["1.", "2.", "1.", "2."]


def test_bullets_are_signs() -> None:
    levels = kind(Level("bullet", "\uf0b7"), Level("bullet", "–"), Level("bullet", "o"))
    assert numbered(levels, ONE_LIST, (91, 0), (91, 1), (91, 2)) == ["•", "–", "•"]


def test_list_zero_is_none() -> None:
    assert numbered(kind(Level("decimal", "%1.")), ONE_LIST, (0, 0)) == [""]


@pytest.mark.parametrize(
    ("count", "style", "printed"),
    [
        (14, "decimal", "14"),
        (7, "decimalZero", "07"),
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (0, "upperRoman", "0"),
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (9, "russianLower", "и"),
        (10, "russianUpper", "К"),
        (5, "none", ""),
        (5, "chicago", "5"),
    ],
)
def test_numbers_in_the_styles_of_lists(count: int, style: str, printed: str) -> None:
    assert in_figures(count, style) == printed
