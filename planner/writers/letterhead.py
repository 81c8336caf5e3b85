"""A folder's own letterhead: a picture above the first page of each paper.

`templates/letterhead.svg`, `.png` or `.jpg`. One that could run, fetch or fill the memory is named
and not printed.
"""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from planner.findings import Fault, Finding, Severity
from planner.places import Place
from planner.writers.looks import Looks

LETTERHEAD_DAMAGED = Fault(
    "letterhead-damaged",
    Severity.ERROR,
    why="Papers would go out without the emblem of their issuer.",
    how="export the picture again, as SVG or PNG.",
)
LETTERHEAD_TOO_LARGE = Fault(
    "letterhead-too-large",
    Severity.ERROR,
    why=(
        "It would be in every paper: the files would be too large to send, and take minutes "
        "to make."
    ),
    how="export it with fewer pixels; more than 2,000 across are lost on a printer.",
)
LETTERHEAD_UNSAFE = Fault(
    "letterhead-unsafe",
    Severity.ERROR,
    why="A picture that contains code, or refers to another file, can reveal who opens it.",
    how="export it as plain SVG or as PNG.",
)

ENDINGS = (".svg", ".png", ".jpg", ".jpeg")
LARGEST, MOST_PIXELS = 5_000_000, 40_000_000
"""Bytes of the file, pixels of the picture."""
HEIGHT = 18
"""How high it is printed, in millimetres."""
_ELSEWHERE = re.compile(r"@import|url\(\s*['\"]?(?!\s*['\"]?#)", re.IGNORECASE)
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "animate", "set", "handler"})
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="{width}" height="{height}"><image width="{width}" height="{height}" '
    'xlink:href="data:{kind};base64,{data}"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The picture as SVG and, for Word, as PNG."""

    svg: str
    png: bytes


class _Unfit(Exception):
    """Why a picture is not printed."""

    def __init__(self, fault: Fault, message: str) -> None:
        super().__init__(message)
        self.fault = fault


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
        return _of(path), None
    except _Unfit as unfit:
        return None, unfit.fault.at(Place(f"templates/{path.name}"), str(unfit))


def _found(looks: Looks) -> Path | None:
    """The file, whatever its ending is written like."""
    files = (path for folder in looks.folders for path in sorted(folder.glob("[Ll]etterhead.*")))
    return next((path for path in files if path.suffix.lower() in ENDINGS), None)


def _of(path: Path) -> Letterhead:
    size = path.stat().st_size
    if size > LARGEST:
        raise _Unfit(LETTERHEAD_TOO_LARGE, f"The letterhead is {size // 1_000_000} MB large.")
    data = path.read_bytes()
    if path.suffix.lower() == ".svg":
        svg = _plain_svg(data)
        return Letterhead(svg, _drawn(svg))
    return _of_pixels(data)


def _of_pixels(data: bytes) -> Letterhead:
    from PIL import Image

    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS:
                message = f"The letterhead has {width:,} × {height:,} pixels."
                raise _Unfit(LETTERHEAD_TOO_LARGE, message)
            file = BytesIO()
            picture.convert("RGBA").save(file, "PNG")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise _Unfit(LETTERHEAD_DAMAGED, "The letterhead is not a complete picture.") from None
    png = file.getvalue()
    packed = base64.b64encode(png).decode("ascii")
    return Letterhead(_SVG.format(width=width, height=height, kind="image/png", data=packed), png)


def _plain_svg(data: bytes) -> str:
    """The drawing, if it only draws."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise _Unfit(
            LETTERHEAD_DAMAGED, f"The letterhead is not a valid SVG: {fault.msg}."
        ) from None
    told = root.getroottree().docinfo.internalDTD
    if told is not None and any(told.iterentities()):
        raise _Unfit(LETTERHEAD_UNSAFE, "The letterhead declares entities.")
    for part in root.iter(etree.Element):
        if wrong := _active(part):
            raise _Unfit(LETTERHEAD_UNSAFE, f"The letterhead contains {wrong}.")
    return str(etree.tostring(root, encoding="unicode"))


def _active(part: object) -> str:
    """What of an element does more than draw."""
    name = str(part.tag).rpartition("}")[2]  # type: ignore[attr-defined]
    if name in _ACTIVE:
        return f"<{name}>"
    for key, value in part.attrib.items():  # type: ignore[attr-defined]
        bare = str(key).rpartition("}")[2].lower()
        if bare.startswith("on"):
            return f"the attribute {bare}"
        if bare in ("href", "src") and not value.startswith(("#", "data:image/")):
            return "a reference to another file"
        if _ELSEWHERE.search(value):
            return "a reference to another file"
    if name == "style" and _ELSEWHERE.search(part.text or ""):  # type: ignore[attr-defined]
        return "a reference to another file"
    return ""


def _drawn(svg: str) -> bytes:
    """The drawing as a picture of points, as fine as a printer shows it."""
    import json

    import typst

    source = (
        "#set page(width: auto, height: auto, margin: 0mm, fill: none)\n"
        f"#image(bytes(json(bytes(sys.inputs.data))), height: {HEIGHT}mm)"
    )
    try:
        drawn = typst.compile(
            source.encode(),
            format="png",
            ppi=300,
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(svg)},
        )
    except typst.TypstError as fault:
        raise _Unfit(
            LETTERHEAD_DAMAGED, f"The letterhead cannot be drawn: {fault.message}."
        ) from None
    return bytes(drawn[0] if isinstance(drawn, list) else drawn)
