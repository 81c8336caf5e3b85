"""What is the same on many pages, page numbers, and notes in small type at the foot."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from planner.language.vocabulary import names_of_days, plain
from planner.readers.pdf.columns import leading
from planner.readers.pdf.lines import TextLine
from planner.readers.pdf.rules import Rule
from planner.readers.rows import begins_with_clock
from planner.records import record

_DEEP = 4
"""This many lines from the edge of a page may belong to its header or footer."""

_NEAR = 2
"""This many pages further on a header recurs: left and right ones may differ."""

_SAME = 2.0
_APART = 1.5
_COUNT = "\0"
"""Represents the number of a page."""

_NUMBERED = re.compile(
    r"[-–—]\s?(\d{1,4})\s?[-–—]|(\d{1,4})|(\d{1,4})\s?(?:/|of|de|von|sur|из|di)\s?\d{1,4}"
    r"|(?:page|seite|стр\.?|страница|бет|pág\.?|página|pag\.?|pagina|p\.)\s?(\d{1,4})"
    r"(?:\s?(?:/|of|de|von|sur|из|di)\s?\d{1,4})?",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\W*[^\W\d]+\W+\d+\W*")
_MARK = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}|[†‡]|(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2})(?=\s+\D)")
_SMALL = 0.93
"""Notes are set in letters smaller than this, relative to those of the text."""


@record
class Sheet:
    """A page as it is searched for furniture: its lines and rules from the top."""

    lines: tuple[TextLine, ...]
    rules: tuple[Rule, ...] = ()


def furniture(sheets: Sequence[Sheet]) -> list[dict[int, str]]:
    """For each page the lines that are furniture, by place, and what they are."""
    alike = _Alike(sheets)
    found = [dict(_edges(sheet, page, alike)) for page, sheet in enumerate(sheets)]
    _keep_first_days(sheets, found)
    body = _body_height(sheets)
    for page, sheet in enumerate(sheets):
        found[page] |= dict(_footnotes(sheet, found[page], body))
    return found


class _Alike:
    """The lines at the edges of all pages, by what they say apart from the page numbers."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._found: dict[tuple[str, ...], list[tuple[int, float]]] = defaultdict(list)
        self._fewest = 1 if len(sheets) < 4 else 2
        for page, sheet in enumerate(sheets):
            for place in {*_top(sheet), *_bottom(sheet)}:
                line = sheet.lines[place]
                self._found[_shape(line, page)].append((page, line.y))

    def comes_again(self, line: TextLine, page: int) -> bool:
        """Whether a line is at this height on pages near this one too.

        One with the page number needs one other; any other needs two, so that a table row at the
        foot of two pages by chance is not taken for a footer.
        """
        if begins_with_clock(line.text):
            return False
        shape = _shape(line, page)
        others = [of for of, y in self._found[shape] if of != page and abs(y - line.y) < _SAME]
        counts = any(_COUNT in part for part in shape)
        is_near = any(abs(of - page) <= _NEAR for of in others)
        return is_near and len(others) >= (1 if counts else self._fewest)


def _edges(sheet: Sheet, page: int, alike: _Alike) -> Iterator[tuple[int, str]]:
    """Headers and footers, from the edges of a page to the first line that is not one.

    There is room between them and the text; only lines with the page number need none.
    """
    for kind, step, places in (
        ("page footer", -1, _bottom(sheet)),
        ("page header", 1, _top(sheet)),
    ):
        found = []
        for place in places:
            if not alike.comes_again(sheet.lines[place], page):
                break
            found.append(place)
        while found and not _ends(sheet, found[-1], step) and not _counts(sheet, found[-1], page):
            found.pop()
        yield from ((place, kind) for place in found)


def _ends(sheet: Sheet, place: int, step: int) -> bool:
    """Whether there is room between a line and the next one inwards."""
    if not 0 <= place + step < len(sheet.lines):
        return True
    line, inner = sheet.lines[place], sheet.lines[place + step]
    return abs(line.y - inner.y) > _APART * leading(sheet.lines)


def _counts(sheet: Sheet, place: int, page: int) -> bool:
    """Whether a line contains the number of its page."""
    return any(_COUNT in part for part in _shape(sheet.lines[place], page))


def _top(sheet: Sheet) -> range:
    return range(min(_DEEP, len(sheet.lines)))


def _bottom(sheet: Sheet) -> range:
    count = len(sheet.lines)
    return range(count - 1, max(count - 1 - _DEEP, -1), -1)


def _shape(line: TextLine, page: int) -> tuple[str, ...]:
    """The words of a line; page numbers as their distance from the position of the page."""
    pieces = (re.split(r"(\s+[|·•]\s+)", plain(piece.text)) for piece in line.pieces)
    return tuple(sorted("".join(_counted(part, page) for part in parts) for parts in pieces))


def _counted(part: str, page: int) -> str:
    match = _NUMBERED.fullmatch(part.strip())
    number = next((one for one in match.groups() if one), "0") if match else "0"
    return f"{_COUNT}{int(number) - page}" if match else part


def _keep_first_days(sheets: Sequence[Sheet], found: Sequence[dict[int, str]]) -> None:
    """The first of equal lines that name a day or a part is text, even at an edge."""
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
    return any(word in names_of_days() for word in re.findall(r"[^\W\d_]+", text))


def _body_height(sheets: Iterable[Sheet]) -> float:
    """The height of most letters."""
    heights: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            heights[round(line.height, 1)] += len(line.text)
    return heights.most_common(1)[0][0] if heights else 0.0


def _footnotes(sheet: Sheet, named: dict[int, str], body: float) -> Iterator[tuple[int, str]]:
    """Lines in small type at the foot, from the first with a mark on; what the printer sets below
    them, such as a code, is none.
    """
    places = [place for place in range(len(sheet.lines)) if place not in named]
    small = _small_at_foot(sheet, places, _SMALL * body)
    if not small or small[0] == places[0]:
        return
    above = sheet.lines[places[places.index(small[0]) - 1]]
    for at, place in enumerate(small):
        if _begins_note(sheet, sheet.lines[place], above):
            yield from ((one, "footnote") for one in small[at:])
            return
        above = sheet.lines[place]


def _small_at_foot(sheet: Sheet, places: Sequence[int], height: float) -> list[int]:
    """The last lines of a page that are no higher than this, with at most one below them."""
    left = list(places)
    if len(left) > 1 and sheet.lines[left[-1]].height > height >= sheet.lines[left[-2]].height:
        left.pop()
    small: list[int] = []
    while left and sheet.lines[left[-1]].height <= height:
        small.insert(0, left.pop())
    return small


def _begins_note(sheet: Sheet, line: TextLine, above: TextLine) -> bool:
    mark = _MARK.match(line.text)
    if not mark or begins_with_clock(line.text):
        return False
    is_ruled = any(line.y < rule.y < above.y for rule in sheet.rules)
    is_apart = above.y - line.y > 1.6 * max(line.height, above.height)
    return is_ruled or (is_apart and not mark[0][0].isdecimal())
