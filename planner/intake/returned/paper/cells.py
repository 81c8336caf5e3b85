"""What was edited of an item in a paper: its cells that do not say any more what was sent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from planner.findings import Fault, Finding, Severity
from planner.forms.sent_paper import SentPiece, printed_mark
from planner.intake.returned.paper.numbers import TIMES
from planner.intake.returned.paper.words import Tongue, as_sent, no_time, parted, words
from planner.readers.word import Paragraph

TITLE_GONE = Fault(
    "paper-item-without-head",
    Severity.ERROR,
    why="The title of an item was deleted from the paper, but not everything below it.",
    how="Delete what is inside it too, or put its title back.",
)

_TAKEN = ("title", "note", "room")
"""The cells that are taken back; others only inform."""

Piece = tuple[Paragraph, SentPiece]


@dataclass(slots=True)
class Item:
    """An item of which something came back: the pieces that were `sent`, those that came back, and
    lines that were added to it. `marks` are those of its cells.
    """

    sent: Sequence[SentPiece]
    marks: Mapping[str, str]
    tongue: Tongue
    back: list[Piece] = field(default_factory=list)
    added: list[tuple[str, Paragraph]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def cells(self) -> dict[str, str]:
        """The cells that were edited, in the words of the paper; none where its head is gone."""
        if self._has_title(self.sent) and not self._has_title([piece for _, piece in self.back]):
            paragraph, piece = self.back[0]
            message = f"“{piece.item}” has lost its title."
            self.findings.append(TITLE_GONE.at(paragraph.place, message))
            return {}
        cells = dict(self._lines())
        timed = [of for of in self.back if TIMES in of[1].keys]
        for paragraph, piece in timed:
            if printed_mark(paragraph.text) != piece.mark:
                cells |= self._timed(paragraph, piece)
        return cells

    def _has_title(self, pieces: Iterable[SentPiece]) -> bool:
        return any(self.tongue.title in piece.keys for piece in pieces)

    def _timed(self, paragraph: Paragraph, piece: SentPiece) -> dict[str, str]:
        """The times of a row; of a line inside an item, the words behind them too."""
        if self.tongue.title not in piece.keys:
            return self._times(paragraph, paragraph.text)
        time, said = parted(paragraph.text)
        return {**self._times(paragraph, time), self.tongue.title: words(said)}

    def _times(self, paragraph: Paragraph, text: str) -> dict[str, str]:
        found = self.tongue.times(text, self.marks.get("end", ""))
        if found is None:
            self.findings.append(no_time(paragraph))
        return {of: as_sent(clock, self.marks.get(of, "")) for of, clock in (found or {}).items()}

    def _lines(self) -> Iterator[tuple[str, str]]:
        """Cells that have lines of their own, where these are not all as they were sent."""
        of_lines = [piece for piece in self.sent if TIMES not in piece.keys]
        for key in dict.fromkeys(
            [piece.keys[0] for piece in of_lines] + [of for of, _ in self.added]
        ):
            back = [paragraph for paragraph, piece in self.back if piece.keys[0] == key]
            back += [paragraph for of, paragraph in self.added if of == key]
            sent = [piece.mark for piece in of_lines if piece.keys[0] == key]
            if [printed_mark(of.text) for of in back] != sent:
                told = back if key.partition(".")[0] in _TAKEN else _edited(back, sent)
                yield key, "\n".join(filter(None, (words(of.text) for of in told)))


def _edited(back: Sequence[Paragraph], sent: Sequence[str]) -> Sequence[Paragraph]:
    """The paragraphs that say what was not sent; all where each of them was."""
    return [of for of in back if printed_mark(of.text) not in sent] or back
