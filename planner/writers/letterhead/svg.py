"""Drawings: whether they only draw, whether our fonts have their letters, and how they look.

Typst draws them here as it does in papers.
"""

import base64
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_to_bytes

from planner.writers.glyphs import STANDARDS, fonts
from planner.writers.letterhead.faults import (
    LETTERHEAD_DAMAGED,
    LETTERHEAD_GLYPH_MISSING,
    LETTERHEAD_UNSAFE,
    Unfit,
)
from planner.writers.letterhead.pixels import look_at
from planner.writers.looks import Looks

HEIGHT = 18
"""How high a letterhead is printed, in millimetres."""

_ELSEWHERE = re.compile(r"@import|url\(\s*['\"]?(?!\s*['\"]?#)", re.IGNORECASE)
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "animate", "set", "handler"})
_EMBEDDED = "data:image/"
_ALONE = (
    "#set document(title: [x])\n"
    "#set page(width: auto, height: auto, margin: 0mm, fill: none)\n"
    f'#image(bytes(json(bytes(sys.inputs.data))), height: {HEIGHT}mm, alt: "x")'
)
_UNDRAWN = re.compile(r"the text `\"(.+?)\"` could not be displayed")
"""How Typst says that no font has a letter."""


def plain_svg(data: bytes) -> str:
    """The drawing, if it only draws. `Unfit` where it does not, or a picture in it is damaged."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise Unfit(
            LETTERHEAD_DAMAGED, f"The letterhead is not a valid SVG: {fault.msg}."
        ) from None
    told = root.getroottree().docinfo.internalDTD
    if told is not None and any(told.iterentities()):
        raise Unfit(LETTERHEAD_UNSAFE, "The letterhead declares entities.")
    for part in root.iter(etree.Element):
        if wrong := _active(part):
            raise Unfit(LETTERHEAD_UNSAFE, f"The letterhead contains {wrong}.")
        for address in _embedded(part):
            _look_inside(address)
    return str(etree.tostring(root, encoding="unicode"))


def drawn(svg: str, looks: Looks) -> bytes:
    """The drawing as a picture of points, as fine as a printer shows it. `Unfit` where it cannot
    be printed: with the standards of papers a letter without font is an error.
    """
    import typst

    def compiled(**wanted: Any) -> bytes:
        data = {"data": json.dumps(svg)}
        made = typst.compile(
            _ALONE.encode(),
            font_paths=fonts(looks),
            ignore_system_fonts=True,
            sys_inputs=data,
            **wanted,
        )
        return bytes(made[0] if isinstance(made, list) else made)

    try:
        compiled(pdf_standards=[*STANDARDS])
        return compiled(format="png", ppi=300)
    except typst.TypstError as fault:
        raise _cannot_draw(fault.message, fault.diagnostic) from None


def _cannot_draw(message: str, diagnostic: str) -> Unfit:
    if letters := "".join(dict.fromkeys(_UNDRAWN.findall(diagnostic))):
        return Unfit(LETTERHEAD_GLYPH_MISSING, f"No font can draw “{letters}” in the letterhead.")
    return Unfit(LETTERHEAD_DAMAGED, f"The letterhead cannot be drawn: {message}.")


def _active(part: Any) -> str:
    """What of an element does more than draw."""
    name = _bare(part.tag)
    if name in _ACTIVE:
        return f"<{name}>"
    for key, value in part.attrib.items():
        bare = _bare(key).lower()
        if bare.startswith("on"):
            return f"the attribute {bare}"
        if bare in ("href", "src") and not value.startswith(("#", _EMBEDDED)):
            return "a reference to another file"
        if _ELSEWHERE.search(value):
            return "a reference to another file"
    if name == "style" and _ELSEWHERE.search(part.text or ""):
        return "a reference to another file"
    return ""


def _embedded(part: Any) -> Iterator[str]:
    """The pictures that an element has inside, as data addresses."""
    for key, value in part.attrib.items():
        if _bare(key).lower() in ("href", "src") and value.startswith(_EMBEDDED):
            yield value


def _look_inside(address: str) -> None:
    """A picture in a drawing is none that the printer would leave out without a word."""
    kind, _, packed = address.partition(",")
    try:
        data = base64.b64decode(packed) if kind.endswith(";base64") else unquote_to_bytes(packed)
    except ValueError:
        raise Unfit(LETTERHEAD_DAMAGED, "A picture in the letterhead cannot be read.") from None
    if "svg" in kind:
        plain_svg(data)
    else:
        look_at(data)


def _bare(name: Any) -> str:
    """The name of an element or attribute without its namespace."""
    return str(name).rpartition("}")[2]
