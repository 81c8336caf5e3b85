"""Changing an agenda without touching what stays: only lines of items that differ are written."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain

from planner.folder.notation.tree import DaySheet, Entry
from planner.folder.notation.write import INSIDE, Block, Chunk

Owned = Mapping[int, Sequence[int]]
"""For the line on which an item or a day begins, all lines that are its own."""
Change = tuple[int, int, Sequence[Chunk]]
"""From where to where chunks go, and what comes in their place."""


def edited(text: str, owned: Owned, old: Sequence[Block], new: Sequence[Block]) -> str:
    """The text with the blocks `old`, which stand in it, turned into the blocks `new`.

    Blank lines, comments, the lines of what stays, and of what is in neither are left as they are.
    """
    editor = _Editor(text, owned, tuple(chain.from_iterable(old)))
    for begin, end, chunks in _changes(old, new):
        editor.change(begin, end, chunks)
    return editor.text()


class _Editor:
    """Takes changes of `chunks`, the chunks that stand in a text, and makes the new text."""

    def __init__(self, text: str, owned: Owned, chunks: Sequence[Chunk]) -> None:
        self.lines = text.split("\n")
        self.own = [owned[chunk.line] for chunk in chunks]
        self.chunks = chunks
        self.gone: set[int] = set()
        self.after: dict[int, list[str]] = {}

    def change(self, begin: int, end: int, new: Sequence[Chunk]) -> None:
        """Put new chunks in the place of those from `begin` to `end`."""
        replaced = min(begin + len(new), end)
        for lines in self.own[begin:end]:
            self.gone.update(lines)
        for index, chunk in enumerate(new[: replaced - begin], begin):
            blank = self.chunks[index].starts == INSIDE
            self._put(self.own[index][0], _lines(chunk, blank=blank))
        if new[replaced - begin :]:
            self._insert(end, list(chain.from_iterable(map(_lines, new[replaced - begin :]))))
        if replaced < end:
            self._close(replaced, end)

    def _insert(self, index: int, lines: list[str]) -> None:
        """Put lines behind a chunk; before the first one where there is none before."""
        if index:
            self._put(max(self.own[index - 1]), lines)
        elif self.own:
            self._put(self.own[0][0] - 1, [*lines[1:], ""])
        else:
            last = max((number for number, _ in self._written()), default=0)
            self._put(last, lines if last else lines[1:])

    def _put(self, at: int, lines: Sequence[str]) -> None:
        self.after.setdefault(at, []).extend(lines)

    def _close(self, begin: int, end: int) -> None:
        """Take away the blank lines that stood between chunks that are gone."""
        starting = [
            self.own[index][0] for index in range(begin, end) if self.chunks[index].starts != INSIDE
        ]
        blank = [first - 1 for first in starting if self._is_blank(first - 1)]
        if starting and starting[0] - 1 not in blank:
            blank.append(max(self.own[end - 1]) + 1)
        self.gone.update(filter(self._is_blank, blank))

    def _is_blank(self, number: int) -> bool:
        return 0 < number < len(self.lines) and not self.lines[number - 1].strip()

    def _written(self) -> Iterator[tuple[int, str]]:
        return ((number, line) for number, line in enumerate(self.lines, 1) if line.strip())

    def text(self) -> str:
        """The text with all changes."""
        kept = list(self.after.get(0, ()))
        for number, line in enumerate(self.lines, 1):
            kept += [] if number in self.gone else [line]
            kept += self.after.get(number, ())
        return "\n".join(kept)


def _lines(chunk: Chunk, *, blank: bool = True) -> list[str]:
    """The lines of a chunk, behind a blank one where it begins a day or an item."""
    return ["", *chunk.lines] if blank and chunk.starts != INSIDE else [*chunk.lines]


def _changes(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Change]:
    """What differs: block by block where as many come as go, else chunk by chunk."""
    begins = [0, *accumulate(map(len, old))]
    for i1, i2, j1, j2 in _differences(old, new):
        gone, come = old[i1:i2], new[j1:j2]
        if len(gone) == len(come):
            for begin, before, after in zip(begins[i1:], gone, come, strict=False):
                yield from _inside(begin, before, after)
        else:
            flat = chain.from_iterable
            yield from _inside(begins[i1], tuple(flat(gone)), tuple(flat(come)))


def _inside(begin: int, old: Block, new: Block) -> Iterator[Change]:
    for i1, i2, j1, j2 in _differences(old, new):
        yield begin + i1, begin + i2, new[j1:j2]


def _differences(old: Sequence[object], new: Sequence[object]) -> list[tuple[int, int, int, int]]:
    """Where two sequences differ."""
    from difflib import SequenceMatcher

    numbers: dict[object, int] = {}
    one, other = ([numbers.setdefault(of, len(numbers)) for of in all_] for all_ in (old, new))
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def own_lines(sheets: Sequence[DaySheet]) -> Owned:
    """The lines that belong to each day and item, by the line on which it begins."""
    days = {sheet.place.line: [sheet.place.line] for sheet in sheets}
    entries = (entry for sheet in sheets for entry in _walk(sheet.items))
    return days | {entry.place.line: entry.lines for entry in entries}


def _walk(entries: Sequence[Entry]) -> Iterator[Entry]:
    for entry in entries:
        yield entry
        yield from _walk(entry.items)
