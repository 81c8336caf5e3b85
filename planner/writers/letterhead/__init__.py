"""A folder's own letterhead: a picture above the first page of each paper.

`templates/letterhead.svg`, `.png` or `.jpg`. One that could run, fetch or fill the memory is named
and not printed.
"""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planner.findings import Finding
from planner.places import Place
from planner.writers.letterhead.faults import (
    LETTERHEAD_DAMAGED,
    LETTERHEAD_GLYPH_MISSING,
    LETTERHEAD_TOO_LARGE,
    LETTERHEAD_UNSAFE,
    Unfit,
)
from planner.writers.letterhead.pixels import as_png
from planner.writers.letterhead.svg import HEIGHT, drawn, plain_svg
from planner.writers.looks import Looks

__all__ = [
    "HEIGHT",
    "LETTERHEAD_DAMAGED",
    "LETTERHEAD_GLYPH_MISSING",
    "LETTERHEAD_TOO_LARGE",
    "LETTERHEAD_UNSAFE",
    "Letterhead",
    "faults",
    "letterhead",
]

ENDINGS = (".svg", ".png", ".jpg", ".jpeg")
LARGEST = 5_000_000
"""Bytes of the file."""
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="{width}" height="{height}"><image width="{width}" height="{height}" '
    'xlink:href="data:image/png;base64,{data}"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The picture as SVG and, for Word, as PNG."""

    svg: str
    png: bytes


def letterhead(looks: Looks) -> Letterhead | None:
    """The letterhead of the looks; None if there is none, or one with faults."""
    return _known(looks)[0]


def faults(looks: Looks) -> Iterator[Finding]:
    """Why the letterhead is not printed."""
    _, finding = _known(looks)
    if finding:
        yield finding


def _known(looks: Looks) -> tuple[Letterhead | None, Finding | None]:
    return looks.once("letterhead", lambda: _read(looks))


def _read(looks: Looks) -> tuple[Letterhead | None, Finding | None]:
    path = _found(looks)
    if path is None:
        return None, None
    try:
        return _of(path, looks), None
    except Unfit as unfit:
        return None, unfit.fault.at(Place(f"templates/{path.name}"), str(unfit))


def _found(looks: Looks) -> Path | None:
    """The file, whatever its ending is written like."""
    files = (path for folder in looks.folders for path in sorted(folder.glob("[Ll]etterhead.*")))
    return next((path for path in files if path.suffix.lower() in ENDINGS), None)


def _of(path: Path, looks: Looks) -> Letterhead:
    size = path.stat().st_size
    if size > LARGEST:
        raise Unfit(LETTERHEAD_TOO_LARGE, f"The letterhead is {size // 1_000_000} MB large.")
    data = path.read_bytes()
    if path.suffix.lower() == ".svg":
        svg = plain_svg(data)
        return Letterhead(svg, drawn(svg, looks))
    png, width, height = as_png(data)
    packed = base64.b64encode(png).decode("ascii")
    return Letterhead(_SVG.format(width=width, height=height, data=packed), png)
