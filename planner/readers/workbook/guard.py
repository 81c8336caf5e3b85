"""What is not opened: files that are locked, damaged, far too large, or made to fill the memory."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from planner.findings import Fault, Finding, Severity
from planner.places import Place
from planner.readers.formats import is_locked, is_zip
from planner.readers.unreadable import DAMAGED, ENCRYPTED, UnreadableError

WORKBOOK_TOO_LARGE = Fault(
    "workbook-too-large",
    Severity.ERROR,
    why="A file that unpacks to so much is a mistake, or made to crash the machine that opens it.",
    how="Copy the rows that matter into a new workbook.",
)
WORKBOOK_WITH_CODE = Fault(
    "workbook-with-code",
    Severity.WARNING,
    why="Macros are not run and links to other files are not followed: only the values are read.",
    how="Check that the values are right; do not send on a workbook with macros.",
)

LARGEST = 200_000_000
"""Bytes of a file."""
LARGEST_UNPACKED = 1_500_000_000
"""Bytes of all of its parts; a million rows of twenty columns unpack to about 1,000,000,000."""
_TIGHTEST = 250
"""Sheets pack to a tenth or a fiftieth; nobody has written what packs tighter than this."""
_SMALL = 20_000_000
"""Bytes that may be packed as tightly as they like."""
_CHUNK = 1 << 20


def guard(data: bytes, name: str) -> list[Finding]:
    """What to know of a workbook before it is opened; UnreadableError: it must not be opened."""
    if is_locked(data):
        raise UnreadableError(ENCRYPTED, "This workbook is protected by a password.")
    if not is_zip(data):
        return []
    try:
        with ZipFile(BytesIO(data)) as packed:
            parts = packed.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
        raise UnreadableError(DAMAGED, "This workbook is cut off or damaged.") from None
    _refuse_bomb(data, parts)
    code = sorted({told for part in parts if (told := _code(part.filename))})
    message = f"This workbook contains {' and '.join(code)}."
    return [WORKBOOK_WITH_CODE.at(Place(name), message)] if code else []


def _refuse_bomb(data: bytes, parts: list[ZipInfo]) -> None:
    """Unpack everything without keeping it: the size that a file declares may be wrong."""
    total = 0
    for part in parts:
        size = 0
        for length in _lengths(data, part):
            size, total = size + length, total + length
            is_tight = size > _SMALL and size > _TIGHTEST * max(part.compress_size, 1)
            if is_tight or total > LARGEST_UNPACKED:
                raise UnreadableError(WORKBOOK_TOO_LARGE, "Unpacked, this is far too large.")


def _lengths(data: bytes, part: ZipInfo) -> Iterator[int]:
    """How much each piece of a part unpacks to."""
    begin = part.header_offset + 30 + _extra(data, part)
    packed = memoryview(data)[begin : begin + part.compress_size]
    if part.compress_type == 0:
        yield len(packed)
        return
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        piece = inflate.decompress(packed, _CHUNK)
        while piece:
            yield len(piece)
            piece = inflate.decompress(inflate.unconsumed_tail, _CHUNK)
    except zlib.error:
        raise UnreadableError(DAMAGED, "This workbook is cut off or damaged.") from None


def _extra(data: bytes, part: ZipInfo) -> int:
    """The length of the name and of the extra field in the header of a part."""
    at = part.header_offset + 26
    return sum(int.from_bytes(data[of : of + 2], "little") for of in (at, at + 2))


def _code(part: str) -> str:
    if part.endswith("vbaProject.bin"):
        return "macros"
    return "links to other files" if part.startswith("xl/externalLinks/") else ""
