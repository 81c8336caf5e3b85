"""Files of fonts that a folder brings: whether they are whole, before anything is printed."""

import struct
from collections.abc import Iterator
from pathlib import Path

from planner.findings import Fault, Finding, Severity
from planner.places import Place

FONT_DAMAGED = Fault(
    "font-damaged",
    Severity.WARNING,
    why=(
        "A font that cannot be read is skipped: its letters would be missing, or replaced "
        "by others."
    ),
    how="Copy it into templates/fonts again, or remove it.",
)

ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
_ONE = (b"\0\1\0\0", b"OTTO", b"true")
"""How a file of one font begins (OpenType, 4.1); one of several begins with `ttcf`."""
_RECORD = 16
"""Bytes of a record in the directory of a font: tag, checksum, offset and length of a table."""


def damaged_fonts(folder: Path) -> Iterator[Finding]:
    """A warning for each file of a font that is none, or is cut off."""
    files = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in ENDINGS)
    for path in files:
        if not _is_whole(path.read_bytes()):
            place = Place(f"templates/fonts/{path.relative_to(folder).as_posix()}")
            yield FONT_DAMAGED.at(place, f"{path.name} is not a complete font.")


def _is_whole(data: bytes) -> bool:
    """Whether all tables that the directory names lie in the file."""
    if data[:4] == b"ttcf":
        return True
    if data[:4] not in _ONE:
        return False
    try:
        (number,) = struct.unpack_from(">H", data, 4)
        tables = [struct.unpack_from(">II", data, 20 + _RECORD * at) for at in range(number)]
    except struct.error:
        return False
    return number > 0 and all(offset + length <= len(data) for offset, length in tables)
