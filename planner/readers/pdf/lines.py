"""Letters become lines: pieces of text on one baseline, apart if there is room between them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from planner.readers.lines import raised
from planner.readers.pdf.letters import HYPHEN, Letter
from planner.records import record

_SAME_LINE = 0.4
_TALLER = 1.15
_BLANK = 0.25
_WIDE = 0.9
"""Heights of letters: how far from the baseline, how much taller, between words and pieces."""


@record
class Piece:
    """Words with no wide room between them. Lengths are in points."""

    text: str
    left: float
    right: float


@record
class TextLine:
    """A line of a page: its baseline, the height of its letters, its pieces from the left."""

    y: float
    height: float
    pieces: tuple[Piece, ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.pieces[-1].right

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class _Row:
    """Letters of a line while it is gathered; figures above it come before the others."""

    y: float
    height: float
    letters: list[Letter] = field(default_factory=list)


def text_lines(letters: Sequence[Letter]) -> list[TextLine]:
    """The lines of a page from the top."""
    lines = (_line(row) for row in _rows(letters))
    return [line for line in lines if line.pieces]


def _rows(letters: Sequence[Letter]) -> list[_Row]:
    rows: list[_Row] = []
    blanks = [letter for letter in letters if letter.sign.isspace()]
    inked = [letter for letter in letters if not letter.sign.isspace()]
    for letter in sorted(inked, key=lambda one: -one.y):
        row = rows[-1] if rows else None
        if row is None or row.y - letter.y > _SAME_LINE * max(row.height, letter.height):
            row = _Row(letter.y, letter.height)
            rows.append(row)
        elif letter.height > _TALLER * row.height:
            row.y, row.height = letter.y, letter.height
        row.letters.append(letter)
    _put_blanks(rows, blanks)
    return rows


def _put_blanks(rows: Sequence[_Row], blanks: Iterable[Letter]) -> None:
    """Blanks have hardly any height: they join the line that is there."""
    at = 0
    for blank in sorted(blanks, key=lambda one: -one.y):
        while at + 1 < len(rows) and rows[at + 1].y >= blank.y - 0.01:
            at += 1
        near = min(rows[at : at + 2], key=lambda row: abs(row.y - blank.y), default=None)
        if near is not None and abs(near.y - blank.y) <= _SAME_LINE * near.height:
            near.letters.append(blank)


def _line(row: _Row) -> TextLine:
    """The line, as high as most of its letters: fonts differ, and figures may be raised."""
    heights = Counter(round(one.height, 1) for one in row.letters if not one.sign.isspace())
    return TextLine(row.y, heights.most_common(1)[0][0], tuple(_pieces(row)))


def _pieces(row: _Row) -> Iterator[Piece]:
    """The pieces of a row: its letters up to the next wide room."""
    kept: list[Letter] = []
    inked: Letter | None = None
    for letter in sorted(row.letters, key=_middle):
        if letter.sign.isspace():
            kept += [letter] if kept else []
            continue
        if inked and letter.left - inked.right > _WIDE * row.height:
            yield _piece(kept)
            kept = []
        if not (inked and _is_twin(letter, inked)):
            kept.append(letter)
            inked = letter
    if kept:
        yield _piece(kept)


def _middle(letter: Letter) -> float:
    """Letters in the order of their middles: edges overlap if they are set tightly."""
    return letter.left + letter.right


def _piece(letters: Sequence[Letter]) -> Piece:
    """Words from letters and blanks; figures above the baseline are kept as such."""
    inked = [letter for letter in letters if not letter.sign.isspace()]
    base = max(inked, key=lambda one: one.height)
    text, last = "", inked[0]
    for letter in letters:
        if letter.sign.isspace():
            text += "" if text.endswith(" ") else " "
            continue
        if letter.left - last.right > _BLANK * base.height and not text.endswith(" "):
            text += " "
        text += _printed(letter, base)
        last = letter
    return Piece(text.strip(), inked[0].left, last.right)


def _is_twin(letter: Letter, last: Letter) -> bool:
    """Whether it is the same letter again, drawn a little aside to look bold.

    Letters at exactly the same place belong to one sign: "ff" is two of them.
    """
    near = 0 < letter.left - last.left < 0.15 * letter.height
    return letter.sign == last.sign and near and abs(letter.y - last.y) < 1


def _printed(letter: Letter, base: Letter) -> str:
    if letter.sign == HYPHEN:
        return "-"
    is_small = letter.height < 0.85 * base.height and letter.y - base.y > 0.15 * base.height
    return raised(letter.sign) if letter.is_raised or is_small else letter.sign
