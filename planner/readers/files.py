"""A file of any format as lines: its reader is chosen by its contents, then by its name."""

from collections.abc import Callable, Sequence
from pathlib import Path

from planner.added import READERS as OF_OTHERS
from planner.added import added
from planner.errors import PlannerError
from planner.findings import Fault, Severity
from planner.places import Place
from planner.readers.formats import foreign, is_html, is_locked, is_pdf, is_word, is_workbook
from planner.readers.source import Source
from planner.readers.text import read_text
from planner.readers.unreadable import ENCRYPTED, TOO_LARGE, not_opened
from planner.records import record

FORMAT_UNKNOWN = Fault(
    "source-format-unknown",
    Severity.ERROR,
    why=(
        "The planner reads plain text, Markdown, Word (.docx), PDF, web pages and spreadsheets, "
        "and nothing else."
    ),
    how="Open it in the program that made it, and save it as a Word document (.docx).",
)

_MEGABYTE = 1_000_000


@record
class Reader:
    """Reads files of one format, recognized by their contents or by the end of their names.

    `largest` is the limit in bytes: pictures make a PDF large, words alone no text.
    """

    suffixes: tuple[str, ...]
    holds: Callable[[bytes], bool]
    read: Callable[[bytes, str], Source]
    largest: int


def _word(data: bytes, name: str) -> Source:
    from planner.readers.word import read_word

    return read_word(data, name)


def _pdf(data: bytes, name: str) -> Source:
    from planner.readers.pdf import read_pdf

    return read_pdf(data, name)


def _sheets(data: bytes, name: str) -> Source:
    from planner.readers.workbook.lines import read_sheets

    return read_sheets(data, name)


def _html(data: bytes, name: str) -> Source:
    from planner.readers.html import read_html

    return read_html(data, name)


TEXT = Reader((".txt", ".md", ".text"), lambda _data: False, read_text, 10 * _MEGABYTE)

SHEETS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv")

READERS = (
    Reader((".docx", ".docm", ".dotx"), is_word, _word, 50 * _MEGABYTE),
    Reader((".pdf",), is_pdf, _pdf, 50 * _MEGABYTE),
    Reader((".html", ".htm", ".xhtml"), is_html, _html, 20 * _MEGABYTE),
    Reader(SHEETS, is_workbook, _sheets, 20 * _MEGABYTE),
    TEXT,
)


LARGEST = max(reader.largest for reader in READERS)
"""Bytes of a file at most: larger ones are not opened."""


def read_source(file: Path | bytes, name: str) -> Source:
    """The lines of a file or of its bytes, and what was found; no lines if it cannot be read.

    `name` is used in the findings. PlannerError if there is no such file.
    """
    size = len(file) if isinstance(file, bytes) else _size(file)
    if size > LARGEST:
        return _too_large(name, size, LARGEST)
    data = file if isinstance(file, bytes) else file.read_bytes()
    if is_locked(data):
        found = ENCRYPTED.at(Place(name), "This document is protected by a password.")
        return Source(name, findings=(found,))
    reader = reader_of(data, name)
    if not reader:
        kind = foreign(data)
        found = FORMAT_UNKNOWN.at(Place(name), f"This is {kind}.", hint=_HINTS.get(kind, ""))
        return Source(name, findings=(found,))
    if size > reader.largest:
        return _too_large(name, size, reader.largest)
    return reader.read(data, name)


def reader_of(data: bytes, name: str) -> Reader | None:
    """The reader for the contents of a file; if they do not decide, for its name; else for text.

    Readers from other packages are asked about what ours do not know. None if nobody reads the
    contents.
    """
    is_foreign = bool(foreign(data))
    ours = None if is_foreign else _chosen(READERS, data, name)
    return ours or _chosen(added(OF_OTHERS), data, name) or (None if is_foreign else TEXT)


def _chosen(readers: Sequence[Reader], data: bytes, name: str) -> Reader | None:
    by_content = (reader for reader in readers if reader.holds(data))
    by_name = (reader for reader in readers if name.lower().endswith(reader.suffixes))
    return next(by_content, None) or next(by_name, None)


_HINTS = {
    "a picture": "Use the file from which it was made, or turn it into text by text recognition.",
    "a presentation": "Copy the agenda into a Word document.",
    "an archive of files": "Unpack it, and choose the agenda.",
    "a page saved as a mail (.mht)": "Save the page again as a web page (.html).",
}


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            raise PlannerError(f"{path} is a folder.", "Name a file.")
        return path.stat().st_size
    except OSError as fault:
        raise not_opened(path, fault) from None


def _too_large(name: str, size: int, most: int) -> Source:
    message = f"This file has {size // _MEGABYTE} MB; the limit is {most // _MEGABYTE} MB."
    return Source(name, findings=(TOO_LARGE.at(Place(name), message),))
