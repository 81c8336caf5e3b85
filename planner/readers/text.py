"""Plain text and Markdown: bytes become lines, whatever the encoding; a guess is reported."""

import codecs
import re

from planner.findings import Fault, Severity
from planner.places import Place
from planner.readers.source import Source, source_of

SOURCE_EMPTY = Fault(
    "source-empty",
    Severity.ERROR,
    why="There is nothing to read in an empty file.",
    how="Choose another file.",
)
SOURCE_NOT_TEXT = Fault(
    "source-not-text",
    Severity.ERROR,
    why="The bytes of this file are not letters, so no line of it can be read.",
    how="Save it as text in UTF-8, or use the file from which it was made.",
)
ENCODING_GUESSED = Fault(
    "encoding-guessed",
    Severity.WARNING,
    why="In another encoding the same bytes mean other letters.",
    how="If letters are wrong, save it in UTF-8.",
)
ENCODING_DAMAGED = Fault(
    "encoding-damaged",
    Severity.WARNING,
    why="Letters are lost if bytes were damaged on the way.",
    how="Save it in UTF-8 again.",
)
DAMAGED = "Some bytes are not UTF-8; they are read as “\ufffd”."

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 65536
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CYRILLIC_WORD = re.compile(rb"[\xc0-\xff\xa8\xb8]{3,}")
_LETTER = re.compile(rb"[\x80-\xff]")


def read_text(data: bytes, name: str) -> Source:
    """The lines of a text file; none if it is not text, with the finding that says so."""
    if not data.strip():
        return _empty(name)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data.decode(encoding, "replace")
            return source_of(text, name) if text.strip() else _empty(name)
    if encoding := _utf_16(data[:_HEAD]):
        return _guessed(data, name, encoding)
    if len(_CONTROLS.findall(data[:_HEAD])) > len(data[:_HEAD]) // 200:
        return Source(name, findings=(SOURCE_NOT_TEXT.at(Place(name), "This file is not text."),))
    return _without_mark(data, name)


def _empty(name: str) -> Source:
    message = "This file is empty."
    return Source(name, findings=(SOURCE_EMPTY.at(Place(name), message),))


def _without_mark(data: bytes, name: str) -> Source:
    data = data if b"\n" in data else data.replace(b"\r", b"\n")
    try:
        return source_of(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        mended = data.decode("utf-8", "replace")
    if mended.count("\ufffd") * 20 < len(_LETTER.findall(data)):
        return source_of(mended, name, (ENCODING_DAMAGED.at(Place(name), DAMAGED),))
    return _guessed(data, name, _eight_bits(data[:_HEAD]))


def _utf_16(head: bytes) -> str:
    """The kind of UTF-16 without a mark: every second byte of western text is zero."""
    pairs = max(len(head) // 2, 1)
    if head[1::2].count(0) > pairs * 0.4 and head[::2].count(0) < pairs * 0.05:
        return "utf-16-le"
    if head[::2].count(0) > pairs * 0.4 and head[1::2].count(0) < pairs * 0.05:
        return "utf-16-be"
    return ""


def _eight_bits(head: bytes) -> str:
    """Cyrillic if letters beyond ASCII are next to each other, western if they are alone."""
    in_words = sum(len(word) for word in _CYRILLIC_WORD.findall(head))
    return "cp1251" if in_words * 2 > len(_LETTER.findall(head)) else "cp1252"


def _guessed(data: bytes, name: str, encoding: str) -> Source:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        encoding = "latin-1" if encoding == "cp1252" else encoding
        text = data.decode(encoding, "replace")
    message = f"This is not UTF-8; it was read as {encoding}."
    return source_of(text, name, (ENCODING_GUESSED.at(Place(name), message),))
