"""What stands on many pages alike, numbers of pages, and notes in small type at the foot."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from planner.language.vocabulary import WORDS, plain, vocabulary
from planner.readers.pdf.lines import TextLine
from planner.readers.pdf.rules import Rule
from planner.readers.rows import begins_with_clock
from planner.records import record

_DEEP = 4
"""So many lines from the edge of a page may belong to its header or footer."""

_NEAR = (-2, -1, 1, 2)
"""Pages beside which a header stands as well: left and right ones may differ."""

_SAME_HEIGHT = 4.0
_NUMBER = re.compile(r"\d+")
_NUMBERED = re.compile(
    r"[-–—]\s?(\d{1,4})\s?[-–—]|(\d{1,4})|(\d{1,4})\s?(?:/|of|de|von|sur|из|di)\s?\d{1,4}"
    r"|(?:page|seite|стр\.?|страница|бет|pág\.?|página|pag\.?|pagina|p\.)\s?(\d{1,4})"
    r"(?:\s?(?:/|of|de|von|sur|из|di)\s?\d{1,4})?",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\W*[^\W\d]+\W+\d+\W*")
_MARK = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}|[†‡]|(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2})(?=\s+\D)")
_SMALL = 0.93
"""Notes are set in letters smaller than this, measured by those of the text."""


@record
class Sheet:
    """A page as furniture is looked for on it: its lines and rules from the top."""

    lines: tuple[TextLine, ...]
    rules: tuple[Rule, ...] = ()


def furniture(sheets: Sequence[Sheet]) -> list[dict[int, str]]:
    """For each page the lines that are furniture, by place, and what they are."""
    found = [_edges(sheets, page) for page in range(len(sheets))]
    _keep_first_days(sheets, found)
    body = _body_height(sheets)
    for page, sheet in enumerate(sheets):
        found[page] |= dict(_footnotes(sheet, found[page], body))
    return found


def _edges(sheets: Sequence[Sheet], page: int) -> dict[int, str]:
    """Headers and footers, from the edges of a page to the first line that is none."""
    count = len(sheets[page].lines)
    found: dict[int, str] = {}
    for kind, places in (
        ("page header", range(min(_DEEP, count))),
        ("page footer", range(count - 1, max(count - 1 - _DEEP, -1), -1)),
    ):
        for place in places:
            if place in found or not _comes_again(sheets, page, place, kind):
                break
            found[place] = kind
    return found


def _comes_again(sheets: Sequence[Sheet], page: int, place: int, kind: str) -> bool:
    line = sheets[page].lines[place]
    if begins_with_clock(line.text):
        return False
    beside = (page + step for step in _NEAR if 0 <= page + step < len(sheets))
    return any(
        _are_alike(line, other, page, near)
        for near in beside
        for other in _at_edge(sheets[near].lines, kind)
    )


def _at_edge(lines: Sequence[TextLine], kind: str) -> Sequence[TextLine]:
    return lines[:_DEEP] if kind == "page header" else lines[-_DEEP:]


def _are_alike(line: TextLine, other: TextLine, page: int, other_page: int) -> bool:
    """Whether two lines at one height say the same, but for the numbers of their pages."""
    if abs(line.y - other.y) > _SAME_HEIGHT or len(line.pieces) != len(other.pieces):
        return False
    return sorted(_shapes(line, page)) == sorted(_shapes(other, other_page))


def _shapes(line: TextLine, page: int) -> Iterator[str]:
    """The words of a line; numbers of pages as their distance from the place of the page."""
    for piece in line.pieces:
        parts = re.split(r"(\s+[|·•]\s+)", plain(piece.text))
        yield "".join(_counted(part, page) for part in parts)


def _counted(part: str, page: int) -> str:
    match = _NUMBERED.fullmatch(part.strip())
    number = next((one for one in match.groups() if one), "0") if match else "0"
    return f"#{int(number) - page}" if match else part


def _keep_first_days(sheets: Sequence[Sheet], found: Sequence[dict[int, str]]) -> None:
    """The first of equal lines that name a day or a part is text, though it stands at an edge."""
    seen: set[str] = set()
    for sheet, places in zip(sheets, found, strict=True):
        for place, line in enumerate(sheet.lines):
            text = plain(line.text)
            if text not in seen and _names_day(text):
                places.pop(place, None)
                seen.add(text)


def _names_day(text: str) -> bool:
    if len(text) > 80:
        return False
    if _HEADING.fullmatch(text) and not _NUMBERED.fullmatch(text):
        return True
    return any(word in _weekdays() for word in re.findall(r"[^\W\d_]+", text))


@cache
def _weekdays() -> frozenset[str]:
    languages = (vocabulary(path.stem) for path in WORDS.glob("*.toml"))
    return frozenset(plain(day) for words in languages for day in words.dates["weekdays"])


def _body_height(sheets: Iterable[Sheet]) -> float:
    """The height of most letters."""
    heights: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            heights[round(line.height, 1)] += len(line.text)
    return heights.most_common(1)[0][0] if heights else 0.0


def _footnotes(sheet: Sheet, named: dict[int, str], body: float) -> Iterator[tuple[int, str]]:
    """Lines in small type at the foot, from the first that begins with a mark."""
    places = [place for place in range(len(sheet.lines)) if place not in named]
    small: list[int] = []
    while places and sheet.lines[places[-1]].height <= _SMALL * body:
        small.insert(0, places.pop())
    if not places:
        return
    above = sheet.lines[places[-1]]
    for at, place in enumerate(small):
        if _begins_note(sheet, sheet.lines[place], above):
            yield from ((one, "footnote") for one in small[at:])
            return
        above = sheet.lines[place]


def _begins_note(sheet: Sheet, line: TextLine, above: TextLine) -> bool:
    mark = _MARK.match(line.text)
    if not mark or begins_with_clock(line.text):
        return False
    is_ruled = any(line.y < rule.y < above.y for rule in sheet.rules)
    is_apart = above.y - line.y > 1.6 * max(line.height, above.height)
    return is_ruled or (is_apart and not mark[0][0].isdecimal())
