"""Letters of a page with their places, as PDFium gives them; upright, however the page lies.

Lengths are in points, of which 72 make an inch; y grows upwards.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from planner.records import record

HYPHEN = "\x02"
"""What PDFium gives for a hyphen at the end of a line, whether the word has one or not."""

_BULLET = "•"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_RIGHT = math.pi / 2
_SLANT = 0.06
"""Radians by which upright text may lean."""


class Letter(NamedTuple):
    """A sign on its baseline `y`; `is_raised` if it is above it, as in 9³⁰."""

    sign: str
    left: float
    right: float
    y: float
    height: float
    is_raised: bool = False


@record
class Letters:
    """The letters of a page by direction: upright, turned by quarters, or slanting.

    `turned` has those of each quarter in their own upright coordinates, with where their top is on
    the page. `unknown` counts letters that the file does not identify; `quarter` is
    how the page itself lies.
    """

    upright: tuple[Letter, ...] = ()
    turned: tuple[tuple[float, tuple[Letter, ...]], ...] = ()
    aslant: str = ""
    unknown: int = 0
    quarter: int = 0


class _Raw(NamedTuple):
    """A letter as PDFium gives it: the corners of its box, its origin, its angle."""

    sign: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    angle: float
    bottom: float | None


class _Area(NamedTuple):
    """The visible part of a page."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it, or hardly outside."""
        return self.left - 1 <= x <= self.right + 1 and self.bottom - 1 <= y <= self.top + 1


def letters_of(page: Any, textpage: Any) -> Letters:
    """The letters of a page. `page` and `textpage` are those of pypdfium2."""
    seen = _Area(*page.get_cropbox())
    raw = [one for one in _all(textpage.raw) if seen.holds(*one.origin)]
    by_quarter: dict[int | None, list[_Raw]] = {}
    for one in raw:
        by_quarter.setdefault(_quarter(one.angle), []).append(one)
    aslant = "".join(one.sign for one in by_quarter.pop(None, []))
    counts = Counter({quarter: len(found) for quarter, found in by_quarter.items()})
    main = counts.most_common(1)[0][0] if counts else 0
    turned = (
        (_top(found, main), tuple(_laid(found, quarter)))
        for quarter, found in sorted(by_quarter.items(), key=lambda one: one[0] or 0)
        if quarter != main
    )
    upright = tuple(_laid(by_quarter.get(main, []), main))
    unknown = sum(_is_unknown(one.sign) for one in raw)
    return Letters(upright, tuple(turned), " ".join(aslant.split()), unknown, main or 0)


def _all(textpage: Any) -> Iterator[_Raw]:
    """All letters that the page draws, and the blanks that PDFium sees between them."""
    from ctypes import byref, c_double

    from pypdfium2 import raw as pdfium

    box, x, y = pdfium.FS_RECTF(), c_double(), c_double()
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        sign = _sign(0 if pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1 else code)
        if not sign or (sign.isspace() and code in (10, 13)):
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, byref(box))
        pdfium.FPDFText_GetCharOrigin(textpage, index, byref(x), byref(y))
        angle = pdfium.FPDFText_GetCharAngle(textpage, index)
        bottom = _bottom(textpage, index) if sign.isdecimal() else None
        corners = (box.left, box.bottom, box.right, box.top)
        yield _Raw(sign, corners, (x.value, y.value), angle, bottom)


def _bottom(textpage: Any, index: int) -> float:
    """Where the ink of a letter begins, seen from below."""
    from ctypes import byref, c_double

    from pypdfium2 import raw as pdfium

    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    pdfium.FPDFText_GetCharBox(
        textpage, index, byref(left), byref(right), byref(bottom), byref(top)
    )
    return bottom.value


def _sign(code: int) -> str:
    """A letter as text; "" for control characters, a bullet for letters of picture fonts."""
    if code in (2, 0xFFFE):
        return HYPHEN
    if code == 0:
        return "\ufffd"
    if code < 32 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF or code in (0xAD, 0x200B, 0xFEFF):
        return " " if code in (9, 10, 13) else ""
    if 0xF000 <= code <= 0xF0FF:
        return _BULLET
    return _LIGATURES.get(chr(code), chr(code))


def _is_unknown(sign: str) -> bool:
    return sign == "\ufffd" or "\ue000" <= sign[0] <= "\uf8ff"


def _quarter(angle: float) -> int | None:
    """By how many quarters a letter is turned; None if it slants."""
    quarter = round(angle / _RIGHT)
    return quarter % 4 if abs(angle - quarter * _RIGHT) < _SLANT else None


def _turned(x: float, y: float, quarter: int | None) -> tuple[float, float]:
    """A point in coordinates in which letters of a quarter are upright."""
    return ((x, y), (-y, x), (-x, -y), (y, -x))[quarter or 0]


def _laid(found: Iterable[_Raw], quarter: int | None) -> Iterator[Letter]:
    for one in found:
        first = _turned(one.box[0], one.box[1], quarter)
        second = _turned(one.box[2], one.box[3], quarter)
        y = _turned(*one.origin, quarter)[1]
        height = max(abs(second[1] - first[1]), 1.0)
        is_raised = quarter == 0 and one.bottom is not None and one.bottom - y > height * 0.2
        left, right = sorted((first[0], second[0]))
        yield Letter(one.sign, left, right, y, height, is_raised)


def _top(found: Iterable[_Raw], main: int | None) -> float:
    """The height of the highest of turned letters, in the coordinates of the page."""
    corners = (corner for one in found for corner in (one.box[:2], one.box[2:]))
    return max(_turned(x, y, main)[1] for x, y in corners)
