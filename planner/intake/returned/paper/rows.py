"""A paper that came back as rows of the agenda: what was edited of each item, and what is new."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.changes.rows import Returned
from planner.findings import Fault, Finding, Severity
from planner.forms.document import DAY
from planner.forms.sent_paper import SentPaper, SentPiece, printed_mark
from planner.intake.returned.paper.added import INSIDE, Addition, rows_of
from planner.intake.returned.paper.cells import Item
from planner.intake.returned.paper.numbers import NOTHING, numbers, role
from planner.intake.returned.paper.words import NOT_TAKEN, Tongue, line
from planner.places import Place
from planner.readers.word import Paper, Paragraph
from planner.records import record

TAKEN_OUT = Fault(
    "paper-words-taken-out",
    Severity.WARNING,
    why="What is around the items of a paper comes from elsewhere in the folder.",
    how="Change it in the folder: what is around the agenda is in conference.toml.",
)

_LINES = ("title", "note", "room", "officers", "modes")
"""What can continue on one more line; the title of a row too, if someone has broken it."""


@record
class PaperRows:
    """Rows of items with the edited cells, followed by added rows.

    `seen` are the items in the order of the paper, each with its day; `days` those whose headings
    came back.
    """

    rows: tuple[Returned, ...]
    seen: tuple[tuple[str, str], ...]
    days: frozenset[str]
    findings: tuple[Finding, ...]


def rows_of_paper(paper: Paper, sent: SentPaper, first: str) -> PaperRows:
    """The rows of a paper; `first` is the first language of the conference."""
    reading = _Reading(sent, Tongue(sent.language, first))
    found = numbers(paper.paragraphs, sent.pieces)
    both = [*zip(paper.paragraphs, found, strict=True)]
    known = {of.row for of, number in both if number is not None}
    tables = {of.table for of, number in both if number is not None and of.table}
    for paragraph, number in both:
        if number is not None:
            reading.take(paragraph, sent.pieces[number])
        elif printed_mark(paragraph.text) != NOTHING and not reading.is_frame(paragraph):
            is_row = paragraph.table in tables and paragraph.row not in known
            reading.take_new(paragraph, is_row=is_row)
    return reading.result(Place(paper.name))


@dataclass(slots=True)
class _Reading:
    """Goes through a paper from the top. `item` is that of the last piece, `day` that of the last
    heading; `frame` counts the paragraphs around the items that are still to come, `pieces` are
    those of each item.
    """

    sent: SentPaper
    tongue: Tongue
    items: dict[str, Item] = field(default_factory=dict)
    new: list[Addition] = field(default_factory=list)
    seen: list[tuple[str, str]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    frame: Counter[str] = field(init=False)
    pieces: dict[str, list[SentPiece]] = field(default_factory=dict)
    days: set[str] = field(default_factory=set)
    item: str = ""
    day: str = ""

    def __post_init__(self) -> None:
        self.frame = Counter(self.sent.frame)
        for piece in self.sent.pieces.values():
            self.pieces.setdefault(piece.item, []).append(piece)

    def is_frame(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is around the items as it was sent; each is counted once."""
        said = printed_mark(paragraph.text)
        is_there = self.frame[said] > 0
        self.frame[said] -= is_there
        return is_there

    def take(self, paragraph: Paragraph, piece: SentPiece) -> None:
        """Take a piece that was sent."""
        if DAY in piece.keys:
            self.day = piece.item
            self.days.add(self.day)
            if printed_mark(paragraph.text) != piece.mark:
                self._pass_over(paragraph)
            return
        self.item = piece.item
        if piece.item not in self.items:
            marks = self.sent.items.get(piece.item, {})
            self.items[piece.item] = Item(self.pieces[piece.item], marks, self.tongue)
            self.seen.append((piece.item, self.day))
        self.items[piece.item].back.append((paragraph, piece))

    def take_new(self, paragraph: Paragraph, *, is_row: bool) -> None:
        """Take a paragraph that was not sent: of a row of its own, or a line of what is above."""
        printed = role(paragraph)
        if self.new and self.new[-1].holds(paragraph) and is_row:
            self.new[-1].paragraphs.append(paragraph)
        elif is_row or (printed == "title" and self._begins(paragraph)):
            self.new.append(Addition([paragraph], self.item, self.day))
        elif self.item and printed in _LINES:
            self.items[self.item].added.append((self.tongue.key(printed), paragraph))
        else:
            self._pass_over(paragraph)

    def _begins(self, paragraph: Paragraph) -> bool:
        """Whether a title begins an item; in the row of another, only inside that one."""
        return not paragraph.table or (bool(self.item) and paragraph.style in INSIDE)

    def _pass_over(self, paragraph: Paragraph) -> None:
        message = f"“{line(paragraph)}” is not imported."
        self.findings.append(NOT_TAKEN.at(paragraph.place, message))

    def result(self, whole: Place) -> PaperRows:
        """All rows, and what was found."""
        rows = [
            Returned(own_id, item.cells(), {}, item.back[0][0].place)
            for own_id, item in self.items.items()
        ]
        found = [finding for item in self.items.values() for finding in item.findings]
        for addition in self.new:
            added, faults = rows_of(addition, self.tongue)
            rows += added
            found += faults
        found += [*self.findings, *self._taken_out(whole)]
        return PaperRows(tuple(rows), tuple(self.seen), frozenset(self.days), tuple(found))

    def _taken_out(self, whole: Place) -> Iterator[Finding]:
        """Headings of days, and paragraphs around the items, with none in their place."""
        for piece in self.sent.pieces.values():
            if DAY in piece.keys and piece.item not in self.days:
                yield TAKEN_OUT.at(whole, f"The heading of {piece.item} did not come back.")
        gone = self.frame.total() - len(self.findings)
        if gone > 0:
            told = "1 paragraph" if gone == 1 else f"{gone} paragraphs"
            yield TAKEN_OUT.at(whole, f"{told} around the items did not come back.")
