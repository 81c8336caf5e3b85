"""How high the rows of a sheet are: programs that open a workbook do not all work it out."""

import re
import textwrap
import unicodedata
from collections.abc import Iterable

from planner.forms.widths import ems

LINE = 15
"""The height of a line, in points."""

HIGHEST = 409
"""The highest row that there is, in points."""

_FIGURE = 0.5
"""The width of a figure, in which columns are measured, in sizes of letters."""

_FIRST_WIDE = "\u1100"
"""Characters before this one are as wide as letters."""

_FIXED_HEIGHT = re.compile(r'(<row [^>]*?) customHeight="1"')


def height(texts: Iterable[tuple[str, int]]) -> int:
    """The height of a row, in points, for texts that are broken at these widths in characters."""
    return min(HIGHEST, LINE * max((lines(text, width) for text, width in texts), default=1))


def with_free_heights(xml: str) -> str:
    """A sheet whose rows have heights as a first guess, not as somebody's wish.

    Excel goes on fitting a row to what is typed into it.
    """
    return _FIXED_HEIGHT.sub(r"\1", xml)


def lines(text: str, width: int) -> int:
    """About how many lines a text takes, broken at a width in characters; at least one."""
    if len(text) * 2 <= width and "\n" not in text:
        return 1
    return sum(_lines(line, max(width, 1)) for line in text.split("\n"))


def _lines(line: str, width: int) -> int:
    """Lines of a text without breaks; Chinese characters count for two and break anywhere.

    Capitals and other letters that are wider than figures take more room.
    """
    if len(line) <= width and max(line, default="") < _FIRST_WIDE:
        return 1
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in line)
    if wide * 2 > len(line):
        return -(-(len(line) + wide) // width)
    room = int(width * min(1, _FIGURE * len(line) / ems(line)))
    return max(1, len(textwrap.wrap(line, max(room, 1))))
