"""Cells of workbooks as text, and their marks: what goes out is known again when it comes back."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

Cell = str | int | dt.date | None

_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text composed, with plain line breaks and without what XML forbids."""
    if text.isascii() and text.isprintable():
        return text
    if _SURROGATES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", plain))


def as_text(cell: Cell) -> str:
    """A cell in words: dates as 2001-12-13, nothing as an empty text."""
    if isinstance(cell, dt.datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def normal(cell: Cell) -> str:
    """What a cell says whatever programs did to it: to blanks at its ends, to no-break spaces, to
    the way of composing letters.
    """
    text = cell if type(cell) is str else as_text(cell)
    if text.isascii() and text.isprintable():
        return text.strip()
    return clean(text).replace("\xa0", " ").strip()


@lru_cache(maxsize=10_000)  # most cells of a table say what others say
def mark(text: str) -> str:
    """The mark of a cell by its text: eight hexadecimal digits, "-" for nothing.

    The text is `normal`, but for its no-break spaces, to which marks are blind.

    It is a CRC-32: two texts that differ in up to four bytes next to each other never share it.
    """
    plain = text.replace("\xa0", " ")
    return f"{crc32(plain.encode()):08x}" if plain else "-"


def marks(cells: Iterable[Cell]) -> str:
    """The marks of the cells of a row, separated by spaces."""
    return " ".join(mark(normal(cell)) for cell in cells)
