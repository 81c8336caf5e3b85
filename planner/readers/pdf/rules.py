"""Lines drawn on a page, and pictures: what shows the rows and cells of a table, and a scan."""

from collections.abc import Iterator
from typing import Any

from planner.records import record

_THIN = 3.0
"""Points: what is drawn no higher or wider than this is a line, not a box."""

_SHORT, _LOW = 20.0, 6.0
"""Points: shorter lines across, and lower upright ones, are no borders."""

_SAME = 2.0
_DEEP = 4
_MOST = 100_000
"""Drawn objects, and lines in them, that are read of a page; a map has more than a table."""


@record
class Rule:
    """A line across: its height on the page, and from where to where it goes, in points."""

    y: float
    left: float
    right: float


@record
class Upright:
    """A line from top to bottom: how far right it is on the page, and its ends, in points."""

    x: float
    bottom: float
    top: float


@record
class Borders:
    """The lines that may be borders of cells, each as it is drawn."""

    rules: tuple[Rule, ...] = ()
    uprights: tuple[Upright, ...] = ()


@record
class Drawn:
    """What is drawn on a page apart from its letters, from the top; pieces of one rule joined."""

    rules: tuple[Rule, ...] = ()
    borders: Borders = Borders()
    has_pictures: bool = False


@record
class _Box:
    """A drawn object: its edges, and the lines along which it is drawn, if not only filled."""

    left: float
    bottom: float
    right: float
    top: float
    strokes: tuple[Rule | Upright, ...]

    def rules(self) -> Iterator[Rule]:
        """A line across, or the upper and the lower side of a box."""
        if self.right - self.left < _SHORT:
            return
        if self.is_flat:
            yield Rule((self.top + self.bottom) / 2, self.left, self.right)
        else:
            yield from (Rule(y, self.left, self.right) for y in (self.top, self.bottom))

    def borders(self) -> Borders:
        """The lines of an object that are borders: not those of an area that is only coloured."""
        if self.is_narrow and self.top - self.bottom >= _LOW:
            x = (self.left + self.right) / 2
            return Borders(uprights=(Upright(x, self.bottom, self.top),))
        if self.is_flat:
            return Borders(rules=tuple(self.rules()))
        return Borders(
            tuple(of for of in self.strokes if isinstance(of, Rule)),
            tuple(of for of in self.strokes if isinstance(of, Upright)),
        )

    @property
    def is_flat(self) -> bool:
        """Whether it is a line across."""
        return self.top - self.bottom <= _THIN

    @property
    def is_narrow(self) -> bool:
        """Whether it is an upright line."""
        return self.right - self.left <= _THIN


def drawn_on(page: Any) -> Drawn:
    """What is drawn on a page of pypdfium2."""
    from pypdfium2 import raw

    boxes: list[_Box] = []
    has_pictures = False
    kinds = [raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE]
    seen = 0
    for one in page.get_objects(filter=kinds, max_depth=_DEEP):
        seen += 1 + max(raw.FPDFPath_CountSegments(one.raw), 0)
        if seen > _MOST:
            break
        has_pictures = has_pictures or one.type == raw.FPDF_PAGEOBJ_IMAGE
        if one.type == raw.FPDF_PAGEOBJ_PATH and one.level == 0:
            left, bottom, right, top = one.get_bounds()
            boxes.append(_Box(left, bottom, right, top, tuple(_strokes(one))))
    rules = [rule for box in boxes for rule in box.rules()]
    return Drawn(tuple(_joined(rules)), _together(boxes), has_pictures)


def _together(boxes: list[_Box]) -> Borders:
    found = [box.borders() for box in boxes]
    return Borders(
        tuple(rule for of in found for rule in of.rules),
        tuple(upright for of in found for upright in of.uprights),
    )


def _is_outlined(path: Any) -> bool:
    """Whether a path is drawn along its edge, not only filled."""
    from ctypes import byref, c_int

    from pypdfium2 import raw

    fill, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path.raw, byref(fill), byref(stroke))
    return bool(stroke.value)


def _strokes(path: Any) -> Iterator[Rule | Upright]:
    """The straight lines of an outlined path that go across or upright."""
    from pypdfium2 import raw

    if not _is_outlined(path):
        return
    matrix = path.get_matrix()
    first = last = (0.0, 0.0)
    for index in range(raw.FPDFPath_CountSegments(path.raw)):
        segment = raw.FPDFPath_GetPathSegment(path.raw, index)
        point = matrix.on_point(*_point(segment))
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _straight(last, point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _straight(point, first)
        last = point


def _point(segment: Any) -> tuple[float, float]:
    from ctypes import byref, c_float

    from pypdfium2 import raw

    x, y = c_float(), c_float()
    raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    return x.value, y.value


def _straight(one: tuple[float, float], two: tuple[float, float]) -> Iterator[Rule | Upright]:
    (left, right), (bottom, top) = (sorted(pair) for pair in zip(one, two, strict=True))
    if top - bottom <= _THIN and right - left >= _SHORT:
        yield Rule((top + bottom) / 2, left, right)
    elif right - left <= _THIN and top - bottom >= _LOW:
        yield Upright((left + right) / 2, bottom, top)


def _joined(rules: list[Rule]) -> Iterator[Rule]:
    """Rules at one height as one: the sides of cells next to each other."""
    kept: Rule | None = None
    for rule in sorted(rules, key=lambda one: (-one.y, one.left)):
        if kept and kept.y - rule.y <= _SAME:
            kept = Rule(kept.y, min(kept.left, rule.left), max(kept.right, rule.right))
            continue
        if kept:
            yield kept
        kept = rule
    if kept:
        yield kept
