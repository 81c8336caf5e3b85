"""A Word document as lines: headers, the text with its tables, notes, footers."""

from collections.abc import Iterator
from typing import NamedTuple

from planner.findings import Fault, Finding, Severity
from planner.places import Place
from planner.readers.lines import source
from planner.readers.source import Line, Source
from planner.readers.unreadable import (
    CHANGES_ACCEPTED,
    DAMAGED,
    INCOMPLETE,
    STRUCK_OUT,
    UnreadableError,
)
from planner.readers.word.accepted import accept
from planner.readers.word.blocks import Blocks
from planner.readers.word.numbering import Numbering
from planner.readers.word.package import Package
from planner.readers.word.styles import Styles
from planner.readers.word.words import Speller, without_instructions, without_seams, without_twins
from planner.readers.word.xml import Element

COMMENTS_LEFT_OUT = Fault(
    "comments-left-out",
    Severity.WARNING,
    why="Comments are not part of the text, but several may say what should change in it.",
    how="Read them in Word, and put what is valid into the text.",
)

_MANY = 3
"""This many comments are worth mentioning."""


class Part(NamedTuple):
    """A story of the document, and how many changes were accepted in it."""

    root: Element
    changes: int


def read_word(data: bytes, name: str) -> Source:
    """The lines of a Word document; none if it cannot be read, with the finding that says why."""
    try:
        return _read(Package(data), name)
    except UnreadableError as why:
        return Source(name, findings=(why.finding(name),))
    except RecursionError:
        endless = DAMAGED.at(Place(name), "Tables are nested here without an end.")
        return Source(name, findings=(endless,))


def _read(package: Package, name: str) -> Source:
    styles = Styles(package.first("styles"))
    speller = Speller(styles)
    blocks = Blocks(styles, Numbering(package.first("numbering"), styles), speller)
    body = prepared(package.tree(package.main))
    headers, footers, notes = (
        [prepared(root) for root in _all_of(package, *kinds)]
        for kinds in (("header",), ("footer",), ("footnotes", "endnotes"))
    )
    lines = [
        *_once(blocks, headers, "page header"),
        *blocks.lines(body.root),
        *_notes(blocks, notes),
        *_once(blocks, footers, "page footer"),
    ]
    changes = sum(part.changes for part in (body, *headers, *footers, *notes))
    findings = (*findings_of(name, changes, speller.struck), *_comments(package, name))
    return source(name, lines, (*findings, *_unread(package, name)))


def _all_of(package: Package, *kinds: str) -> Iterator[Element]:
    for kind in kinds:
        yield from package.all_of(kind)


def prepared(root: Element) -> Part:
    """The part with its changes accepted, and without what is stored besides its words."""
    without_twins(root)
    changes = accept(root)
    without_seams(root)
    without_instructions(root)
    return Part(root, changes)


def _once(blocks: Blocks, parts: list[Part], furniture: str) -> Iterator[Line]:
    """Headers or footers, each line once: most documents have them for several kinds of pages."""
    texts = (text for part in parts for text, _ in blocks.lines(part.root) if text.strip())
    yield from ((text, furniture) for text in dict.fromkeys(texts))


def _notes(blocks: Blocks, parts: list[Part]) -> Iterator[Line]:
    """Footnotes and endnotes to which the text refers, in its order, each after its mark."""
    found = {
        (note.tag, note.get("id", "")): note
        for part in parts
        for note in part.root.iter("footnote", "endnote")
    }
    for key, mark in list(blocks.speller.notes.items()):
        if key in found:
            first, *rest = list(blocks.lines(found[key])) or [("", "")]
            yield f"{mark} {first[0].strip()}".strip(), "footnote"
            yield from ((text, "footnote") for text, _ in rest if text.strip())


def _comments(package: Package, name: str) -> Iterator[Finding]:
    comments = sum(len(list(root.iter("comment"))) for root in package.all_of("comments"))
    if comments >= _MANY:
        message = f"There are {comments} comments in this document."
        yield COMMENTS_LEFT_OUT.at(Place(name), message)


def findings_of(name: str, changes: int, struck: int) -> Iterator[Finding]:
    """What one should know of the state of the text that was read."""
    place = Place(name)
    if changes:
        message = f"{_counted(changes, 'tracked change')} in this document, read as accepted."
        yield CHANGES_ACCEPTED.at(place, message)
    if struck:
        pieces = _counted(struck, "piece")
        yield STRUCK_OUT.at(place, f"{pieces} of text struck through in this document, left out.")


def _unread(package: Package, name: str) -> Iterator[Finding]:
    if count := package.count_of("aFChunk"):
        message = f"{_counted(count, 'document')} put into this one as a whole, not read."
        hint = "Open it in Word, save it under a new name, and read that."
        yield INCOMPLETE.at(Place(name), message, hint=hint)


def _counted(number: int, thing: str) -> str:
    return f"There is 1 {thing}" if number == 1 else f"There are {number} {thing}s"
