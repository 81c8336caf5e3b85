"""Our papers that come back in Word: their paragraphs, and what they say of themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from planner.findings import Fault, Finding, Severity
from planner.forms.document import DAY
from planner.forms.sent_paper import BOOKMARK, CONTENTS, LAYOUT, SentPaper, SentPiece, legible
from planner.places import Place
from planner.readers.formats import is_locked, is_word, is_zip
from planner.readers.unreadable import DAMAGED, ENCRYPTED, TOO_LARGE, UnreadableError, not_opened
from planner.readers.word.blocks import PASSED_OVER, inside
from planner.readers.word.document import findings_of, prepared
from planner.readers.word.package import Package
from planner.readers.word.styles import Styles
from planner.readers.word.words import Speller
from planner.readers.word.xml import Element, number, take_out
from planner.records import record

COMMENT = Fault(
    "comment-in-paper",
    Severity.WARNING,
    why="Comments are not part of the text: taking the paper back does not do what they ask.",
    how="Read it, and make the change in the folder if it is right.",
)


SUFFIXES = (".docx", ".docm", ".dotx")
WORKBOOKS = (".xlsx", ".xlsm")
"""Ends of names of Office files that are not Word documents, though they may contain some."""
LARGEST = 50_000_000
"""Bytes of a file: pictures make it large."""


@record
class Paragraph:
    """A paragraph that came back. `numbers` are those of its bookmarks, several if paragraphs were
    joined; `style` is the name of its style in small letters. Tables and rows are counted through
    the document from 1; outside tables they are 0.
    """

    text: str
    numbers: tuple[int, ...]
    style: str
    table: int
    row: int
    column: int
    place: Place


@record
class Paper:
    """A Word document that came back; `sent` is None if it says nothing of itself. It has no
    paragraphs if it cannot be read.
    """

    name: str
    sent: SentPaper | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    findings: tuple[Finding, ...] = ()


def is_paper(path: Path) -> bool:
    """Whether a file is a Word document, by its name or its contents."""
    suffix = path.suffix.lower()
    if suffix in SUFFIXES or suffix in WORKBOOKS or not path.is_file():
        return suffix in SUFFIXES
    with path.open("rb") as file:
        return (
            is_zip(file.read(4)) and path.stat().st_size <= LARGEST and is_word(path.read_bytes())
        )


def read_paper(path: Path) -> Paper:
    """The paragraphs of a Word document, all tracked changes accepted; none if it cannot be read,
    with the finding that says why. PlannerError if there is no such file.
    """
    name = path.name
    try:
        return _read(Package(_data(path)), name)
    except UnreadableError as why:
        return Paper(name, findings=(why.finding(name),))
    except RecursionError:
        endless = DAMAGED.at(Place(name), "Tables are nested here without an end.")
        return Paper(name, findings=(endless,))


def _data(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            message = f"This file has {path.stat().st_size // 1_000_000} MB."
            raise UnreadableError(TOO_LARGE, message)
        data = path.read_bytes()
    except OSError as fault:
        raise not_opened(path, fault) from None
    if is_locked(data):
        raise UnreadableError(ENCRYPTED, "This document is protected by a password.")
    return data


def _read(package: Package, name: str) -> Paper:
    sent = next(filter(None, map(_sent, package.all_of("customXml"))), None)
    styles = Styles(package.first("styles"))
    body = prepared(package.tree(package.main))
    _take_out_marks(body.root)
    walk = _Walk(name, styles, Speller(styles), _numbers(body.root))
    comments = _comments(package, body.root, name)
    paragraphs = [*walk.paragraphs(body.root)]
    changes = body.changes
    for kind in ("footnotes", "endnotes", "footer"):
        for root in package.all_of(kind):
            part = prepared(root)
            changes += part.changes
            paragraphs += replace(walk, heading="").paragraphs(part.root)
    findings = (*findings_of(name, changes, walk.speller.struck), *comments)
    return Paper(name, sent, tuple(paragraphs), findings)


def _sent(root: Element) -> SentPaper | None:
    """What a part says that was sent; None if it comes from someone else."""
    if root.tag != "paper" or not root.get("layout"):
        return None
    about = {of: root.get(of, "") for of in ("conference", "product", "language", "moment")}
    sent = SentPaper(**about, layout=root.get("layout"))
    if sent.layout == LAYOUT:
        items = ({**of.attrib} for of in root.iter("item"))
        sent.items = {of.pop("id", ""): of for of in items}
        pieces = ((number(of, "n"), _piece(of)) for of in root.iter("piece"))
        sent.pieces = {at: of for at, of in pieces if at is not None and _is_known(of, sent)}
        marks = (of.get("marks", "").split() for of in root.iter("frame"))
        sent.frame = tuple(of for some in marks for of in some)
    return sent


def _is_known(piece: SentPiece, sent: SentPaper) -> bool:
    """Whether a piece prints cells of an item that was sent, or a day."""
    return piece.keys == (DAY,) or (bool(piece.keys) and piece.item in sent.items)


def _piece(of: Element) -> SentPiece:
    return SentPiece(of.get("item", ""), tuple(of.get("keys", "").split()), of.get("mark", ""))


def _numbers(root: Element) -> dict[Element, list[int]]:
    """The numbers of the bookmarks of each paragraph.

    A new paragraph begun before a bookmark leaves the beginning of the bookmark in an empty one:
    then it belongs to the paragraph in which it ends.
    """
    begun: dict[str, tuple[int, Element]] = {}
    found: dict[Element, list[int]] = {}
    for one in root.iter("bookmarkStart", "bookmarkEnd"):
        own_id, name = one.get("id", ""), one.get("name", "")
        if one.tag == "bookmarkStart" and name.removeprefix(BOOKMARK).isdecimal():
            begun[own_id] = int(name.removeprefix(BOOKMARK)), _around(one)
        elif one.tag == "bookmarkEnd" and own_id in begun:
            at, start = begun.pop(own_id)
            is_empty = start is None or next(start.iter("t"), None) is None
            paragraph = _around(one) if is_empty else start
            found.setdefault(start if paragraph is None else paragraph, []).append(at)
    return found


def _around(one: Element) -> Element | None:
    return next(one.iterancestors("p"), None)


def _comments(package: Package, root: Element, name: str) -> list[Finding]:
    """The comments, each with the words that it is about; Word shows who wrote it."""
    about = {one.get("id"): _around(one) for one in root.iter("commentReference")}
    found = []
    for one in (of for part in package.all_of("comments") for of in part.iter("comment")):
        paragraph = about.get(one.get("id"))
        beside = "" if paragraph is None else f" on “{_words(paragraph)}”"
        found.append(COMMENT.at(Place(name), f"A comment{beside}: “{_words(one)}”"))
    return found


def _words(one: Element) -> str:
    return " ".join("".join(of.text or "" for of in one.iter("t")).split())


_OUTSIDE = (0, 0, 0)


@dataclass(slots=True)
class _Walk:
    """Goes through a document. `heading` is the one above, `below` counts the rows under it; `spot`
    is the current table, row and column.
    """

    name: str
    styles: Styles
    speller: Speller
    numbers: dict[Element, list[int]]
    heading: str = ""
    tables: int = 0
    rows: int = 0
    below: int = 0
    spot: tuple[int, int, int] = _OUTSIDE

    def paragraphs(self, parent: Element) -> Iterator[Paragraph]:
        """All paragraphs in an element, except the table of contents and those of fields alone."""
        for one in parent:
            if one.tag == "p":
                yield from self._paragraph(one)
            elif one.tag == "tbl":
                yield from self._table(one)
            elif one.tag not in PASSED_OVER:
                yield from self.paragraphs(one)

    def _table(self, table: Element) -> Iterator[Paragraph]:
        outside, self.tables = self.spot, self.tables + 1
        own = self.tables
        for row in inside(table, "tr"):
            self.rows, self.below = self.rows + 1, self.below + (outside == _OUTSIDE)
            at = self.rows
            for column, cell in enumerate(inside(row, "tc")):
                self.spot = (own, at, column)
                yield from self.paragraphs(cell)
        self.spot = outside

    def _paragraph(self, paragraph: Element) -> Iterator[Paragraph]:
        style = self.styles.name(paragraph)
        if style.startswith((CONTENTS, "contents")) or _is_numbering(paragraph):
            return
        words = self.speller.words(paragraph)
        if style.startswith("heading"):
            self.heading, self.below = legible(words.text), 0
        line = self.below if self.heading and self.spot != _OUTSIDE else 0
        place = Place(self.name, line, sheet=self.heading)
        numbers = tuple(self.numbers.get(paragraph, ()))
        yield Paragraph(words.text, numbers, style, *self.spot, place)
        for box in words.boxes:
            yield from self.paragraphs(box)


def _is_numbering(paragraph: Element) -> bool:
    """Whether a paragraph contains the page number."""
    return any(" PAGE" in of.get("instr", "") for of in paragraph.iter("fldSimple")) or any(
        of.text and " PAGE " in f" {of.text} " for of in paragraph.iter("instrText")
    )


def _take_out_marks(root: Element) -> None:
    """Remove the marks of footnotes: the notes themselves are read."""
    for one in [*root.iter("footnoteReference", "endnoteReference")]:
        take_out(one)
