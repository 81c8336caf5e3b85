"""Which paragraph of a returned paper is which of those that were sent.

Bookmarks show it. Typing over a whole line removes its bookmark: then it is identified by its
words, else by the neighbouring paragraphs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from planner.forms.document import DAY
from planner.forms.sent_paper import SentPiece, printed_mark
from planner.readers.word import Paragraph

ROLES = {
    **dict.fromkeys(("entry title", "entry light title", "entry item", "entry break"), "title"),
    **dict.fromkeys(("entry officers", "entry person"), "officers"),
    **{f"entry {of}": of for of in ("note", "room")},
    "entry mode": "modes",
}
"""The cells that paragraphs of a style print."""
TIMES = "start"
NOTHING = "-"
"""The mark of no words."""


def role(paragraph: Paragraph) -> str:
    """What a paragraph prints, by its place and its style; "" if neither shows it."""
    if paragraph.style.startswith("heading"):
        return DAY
    return TIMES if paragraph.table and not paragraph.column else ROLES.get(paragraph.style, "")


def numbers(paragraphs: Sequence[Paragraph], sent: Mapping[int, SentPiece]) -> list[int | None]:
    """The number of each paragraph as it was sent; None for one that was not."""
    matching = _Matching(paragraphs, sent)
    matching.by_bookmarks()
    matching.by_words()
    rows = [of.row for of in paragraphs]
    timed = {of.row for of in paragraphs if role(of) == TIMES and of.text.strip()}
    for within in (rows, [row if row in timed else 0 for row in rows]):
        matching.by_neighbours(range(len(paragraphs)), 1, within)
        matching.by_neighbours(reversed(range(len(paragraphs))), -1, within)
    return matching.found


@dataclass
class _Matching:
    """Numbers that were `found` so far, each given to one paragraph."""

    paragraphs: Sequence[Paragraph]
    sent: Mapping[int, SentPiece]
    found: list[int | None] = field(init=False)
    marks: list[str] = field(init=False)
    given: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.found = [None] * len(self.paragraphs)
        self.marks = [printed_mark(of.text) for of in self.paragraphs]

    def by_bookmarks(self) -> None:
        """Those that still say what was sent first: the others were joined or copied."""
        claims = [(at, n) for at, of in enumerate(self.paragraphs) for n in of.numbers]
        known = [claim for claim in claims if claim[1] in self.sent]
        for at, number in sorted(known, key=lambda of: self.marks[of[0]] != self.sent[of[1]].mark):
            self._give(at, number)

    def by_words(self) -> None:
        """Titles that are in as many places as before and are not found, in their order."""
        free: dict[str, list[int]] = {}
        for number, piece in self.sent.items():
            if number not in self.given and _role_of(piece) == "title":
                free.setdefault(piece.mark, []).append(number)
        loose: dict[str, list[int]] = {}
        for at, said in enumerate(self.marks):
            if self.found[at] is None and said in free:
                loose.setdefault(said, []).append(at)
        for said, places in loose.items():
            if len(places) == len(free[said]):
                for at, number in zip(places, free[said], strict=True):
                    self._give(at, number)

    def by_neighbours(self, places: Iterable[int], step: int, rows: Sequence[int]) -> None:
        """Those that are after (1) or before (-1) the nearest one with a number, as they were; in a
        row, only if that one is in it too.

        Rows without a time continue those above: for them, 0 is given instead of the row.
        """
        number, row = None, 0
        for at in places:
            own = rows[at]
            if number is not None and own in (0, row) and self._fits(at, number + step):
                self._give(at, number + step)
            if self.found[at] is not None:
                number, row = self.found[at], own

    def _fits(self, at: int, number: int) -> bool:
        if number not in self.sent:
            return False
        printed, own = _role_of(self.sent[number]), role(self.paragraphs[at])
        is_there = bool(self.paragraphs[at].row) or self.marks[at] != NOTHING
        return is_there and (own == printed or (not own and printed not in (TIMES, DAY)))

    def _give(self, at: int, number: int) -> None:
        if self.found[at] is None and number not in self.given:
            self.found[at] = number
            self.given.add(number)


def _role_of(piece: SentPiece) -> str:
    """What a piece prints first of all; a line inside an item is a title, with times or without."""
    keys = [key.partition(".")[0] for key in piece.keys]
    first = "title" if "title" in keys else keys[0] if keys else ""
    return "note" if first == "questions" else first
