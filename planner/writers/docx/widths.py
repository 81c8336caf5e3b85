"""How wide words are in Times, about: enough to size a column and to balance the lines of a title.

Programs that open a document have the fonts and break its lines; we have neither.
"""

from collections.abc import Iterable, Sequence

from planner.forms.widths import ems

EM = 20
"""Twips in a point: a letter as wide as high has so many for each point of its size."""

ROOM = 1.04
"""What the estimate may be too small by."""


def width_of(text: str, points: float = 11) -> int:
    """The width of a text in twips."""
    return round(ems(text) * points * EM)


def narrowest(texts: Iterable[str], points: float, most: int) -> int:
    """The width of the narrowest box in which texts take no more lines than in the widest.

    A text on a single line gets all the space.
    """
    blank = width_of(" ", points)
    words = [[width_of(word, points) for word in text.split(" ")] for text in texts]
    least = [_lines(widths, blank, most) for widths in words]
    if max(least) == 1:
        return most
    for width in range(max(max(widths) for widths in words), most, EM):
        if [_lines(widths, blank, width) for widths in words] == least:
            return min(round(width * ROOM), most)
    return most


def lines_of(text: str, points: float, width: int) -> int:
    """About how many lines a text takes in a box so wide; a word that is wider is broken."""
    words = [width_of(word, points) for word in text.split(" ")]
    broken = sum(word // width for word in words if word > width)
    return _lines([min(word, width) for word in words], width_of(" ", points), width) + broken


def _lines(words: Sequence[int], blank: int, width: int) -> int:
    """How many lines words of these widths take."""
    lines, room = 1, width
    for word in words:
        if word > room and room < width:
            lines, room = lines + 1, width
        room -= word + blank
    return lines
