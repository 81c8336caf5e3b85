"""Tables with a column for each language: those of the other languages are not read."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from planner.language.papers import paper_languages, paper_words
from planner.language.vocabulary import plain
from planner.readers.pdf.columns import SAME
from planner.readers.pdf.letters import Letter
from planner.readers.pdf.lines import TextLine
from planner.readers.rows import begins_with_clock
from planner.readers.side_by_side import chosen, languages
from planner.records import record

_LINE = 0.4
"""Heights of letters by which those of one line may be apart."""


@record
class _Table:
    """Such a table: its head, the lines below it that cross its columns, and where it ends."""

    head: TextLine
    across: tuple[TextLine, ...]
    bottom: float

    def is_kept(self, letter: Letter) -> bool:
        """Whether a letter is in no other language than the one that is read."""
        begins = _begins(self.head)
        column = bisect_right(begins, letter.left)
        is_across = any(abs(line.y - letter.y) < _LINE * line.height for line in self.across)
        return column in (0, 1 + chosen(_names(self.head))) or is_across

    def holds(self, letter: Letter) -> bool:
        """Whether a letter is below its head, above the next one."""
        return self.bottom <= letter.y < self.head.y - _LINE * self.head.height


def names_languages(line: TextLine) -> bool:
    """Whether a line is the head of such a table: one column, followed by languages."""
    return bool(languages(_names(line)))


def in_one_language(letters: Sequence[Letter], lines: Sequence[TextLine]) -> list[Letter]:
    """The letters of a page without those of the other languages. `lines` are made from all."""
    tables = list(_tables(lines)) if _is_of_times(lines) else []
    return [
        letter
        for letter in letters
        if all(table.is_kept(letter) for table in tables if table.holds(letter))
    ]


def _tables(lines: Sequence[TextLine]) -> Iterator[_Table]:
    heads = [line for line in lines if names_languages(line)]
    ends = [*(head.y + _LINE * head.height for head in heads[1:]), float("-inf")]
    for head, bottom in zip(heads, ends, strict=True):
        across = (line for line in lines if bottom <= line.y < head.y and _crosses(line, head))
        yield _Table(head, tuple(across), bottom)


def _crosses(line: TextLine, head: TextLine) -> bool:
    """Whether words that begin left of all languages continue among them, as those of a heading."""
    first = _begins(head)[0]
    return any(piece.left < first < piece.right - SAME for piece in line.pieces)


def _begins(head: TextLine) -> list[float]:
    return [piece.left - SAME for piece in head.pieces[1:]]


def _is_of_times(lines: Sequence[TextLine]) -> bool:
    """Whether there are times on a page, or the first column of a table is named after them."""
    names = {plain(line.pieces[0].text) for line in lines if names_languages(line)}
    labels = (paper_words(language).labels["time"] for language in paper_languages())
    return any(begins_with_clock(line.text) for line in lines) or any(map(names.__and__, labels))


def _names(line: TextLine) -> list[str]:
    return [piece.text for piece in line.pieces]
