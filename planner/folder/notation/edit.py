"""Changing an agenda without touching what stays: only lines of items that differ are written."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain

from planner.folder.notation.tree import DEEPEST, DaySheet, Entry
from planner.folder.notation.write import ITEM, Block, Chunk
from planner.records import record

Change = tuple[int, int, Sequence[Chunk]]
"""From where to where chunks go, and what comes in their place."""


@record
class Ground:
    """The lines of a day or an item in a file.

    `own` are its own lines, `stray` those of unknown contents inside it, `last` the last line of
    everything inside it.
    """

    own: Sequence[int]
    stray: Sequence[int]
    last: int


def edited(
    text: str, sheets: Sequence[DaySheet], old: Sequence[Block], new: Sequence[Block]
) -> str:
    """The text with its blocks `old` turned into the blocks `new`.

    Blank lines, comments, the lines of what stays, and of what is in neither are left as they are.
    """
    chunks = tuple(chain.from_iterable(old))
    grounds = _grounds(sheets, {chunk.line for chunk in chunks})
    editor = _Editor(text.split("\n"), chunks, [grounds[chunk.line] for chunk in chunks])
    for begin, end, come in _changes(old, new):
        editor.change(begin, end, come)
    return editor.text()


class _Editor:
    """Collects changes of the chunks in a text, and makes the new text."""

    def __init__(
        self, lines: Sequence[str], chunks: Sequence[Chunk], grounds: Sequence[Ground]
    ) -> None:
        self.lines = lines
        self.chunks = chunks
        self.grounds = grounds
        self.gone: set[int] = set()
        self.after: dict[int, list[str]] = {}

    def change(self, begin: int, end: int, new: Sequence[Chunk]) -> None:
        """Replace the chunks from `begin` to `end` by new ones."""
        kept = min(begin + len(new), end)
        for index, chunk in enumerate(new[: kept - begin], begin):
            self._replace(index, chunk)
        for index in range(kept, end):
            self.gone.update(self.grounds[index].own, self.grounds[index].stray)
        self._close(kept, end)
        self._insert(end, new[kept - begin :])

    def _replace(self, index: int, chunk: Chunk) -> None:
        ground, before = self.grounds[index], self.chunks[index]
        self.gone.update(ground.own, () if chunk.key == before.key else ground.stray)
        lines = _lines(chunk)
        self._put(ground.own[0], lines if chunk.level <= ITEM < before.level else chunk.lines)

    def _insert(self, end: int, new: Sequence[Chunk]) -> None:
        """Put chunks behind the ones before them, each with what is inside it."""
        lines = [line for chunk in new for line in _lines(chunk)]
        if end == 0 and lines:
            self._begin(lines)
            return
        outermost, at = ITEM + DEEPEST, 0
        for chunk in new:
            if chunk.level <= outermost:
                outermost, at = chunk.level, self._behind(end - 1, chunk.level)
            self._put(at, _lines(chunk))

    def _begin(self, lines: Sequence[str]) -> None:
        """Put the first day where the first one stands, or behind all that is written."""
        if self.grounds:
            self._put(self.grounds[0].own[0] - 1, [*lines[1:], ""])
        else:
            written = [number for number, line in enumerate(self.lines, 1) if line.strip()]
            self._put(max(written, default=0), lines if written else lines[1:])

    def _behind(self, index: int, level: int) -> int:
        """The last line of what a chunk of this level ends: its neighbour with all that is in it,
        or the lines of its parent alone; what follows and lies deeper lies in the new one then.
        """
        if index + 1 < len(self.chunks) and self.chunks[index + 1].level > level:
            return max(self.grounds[index].own)
        above = next(at for at in range(index, -1, -1) if self.chunks[at].level <= level)
        ground = self.grounds[above]
        return ground.last if self.chunks[above].level == level else max(self.grounds[index].own)

    def _put(self, at: int, lines: Sequence[str]) -> None:
        self.after.setdefault(at, []).extend(lines)

    def _close(self, begin: int, end: int) -> None:
        """Take away the blank lines that stood between chunks that are gone."""
        gone = [at for at in range(begin, end) if self.chunks[at].level <= ITEM]
        above = [self.grounds[at].own[0] - 1 for at in gone]
        if gone and not self._is_blank(above[0]):
            above.append(self.grounds[end - 1].last + 1)
        self.gone.update(filter(self._is_blank, above))

    def _is_blank(self, number: int) -> bool:
        return 0 < number < len(self.lines) and not self.lines[number - 1].strip()

    def text(self) -> str:
        """The text with all changes."""
        kept = list(self.after.get(0, ()))
        for number, line in enumerate(self.lines, 1):
            kept += [] if number in self.gone else [line]
            kept += self.after.get(number, ())
        return "\n".join(kept)


def _lines(chunk: Chunk) -> Sequence[str]:
    """The lines of a chunk, behind a blank one where it begins a day or an item of it."""
    return ["", *chunk.lines] if chunk.level <= ITEM else chunk.lines


def _changes(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Change]:
    """What differs: block by block where as many come as go, or where their keys are the same,
    else chunk by chunk.
    """
    begins = [0, *accumulate(map(len, old))]
    for i1, i2, j1, j2 in _differences(old, new):
        for gone, come in _paired(range(i1, i2), range(j1, j2), old, new):
            before, after = (
                tuple(chain.from_iterable(blocks[at] for at in some))
                for blocks, some in ((old, gone), (new, come))
            )
            yield from _inside(begins[gone.start], before, after)


def _paired(
    gone: range, come: range, old: Sequence[Block], new: Sequence[Block]
) -> Iterator[tuple[range, range]]:
    """The numbers of blocks that go, and of those that come in their place."""
    if len(gone) == len(come):
        yield from ((range(i, i + 1), range(j, j + 1)) for i, j in zip(gone, come, strict=True))
        return
    keys = [old[at][0].key for at in gone], [new[at][0].key for at in come]
    done, put = 0, 0
    for i1, i2, j1, j2 in [*_differences(*keys), (len(gone), len(gone), len(come), len(come))]:
        pairs = zip(gone[done:i1], come[put:j1], strict=True)
        yield from ((range(i, i + 1), range(j, j + 1)) for i, j in pairs)
        yield range(gone.start + i1, gone.start + i2), range(come.start + j1, come.start + j2)
        done, put = i2, j2


def _inside(begin: int, old: Sequence[Chunk], new: Sequence[Chunk]) -> Iterator[Change]:
    """What differs chunk by chunk; what lies inside the last that goes lies inside the last that
    comes.
    """
    for i1, i2, j1, j2 in _differences(old, new):
        holds = i1 < i2 < len(old) and j1 < j2 and old[i2].level > old[i2 - 1].level
        yield begin + i1, begin + i2 - holds, new[j1 : j2 - holds]
        if holds:
            yield begin + i2 - 1, begin + i2, new[j2 - 1 : j2]


def _differences(old: Sequence[object], new: Sequence[object]) -> list[tuple[int, int, int, int]]:
    """Where two sequences differ."""
    from difflib import SequenceMatcher

    numbers: dict[object, int] = {}
    one, other = ([numbers.setdefault(of, len(numbers)) for of in all_] for all_ in (old, new))
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def stand_in(sheets: Sequence[DaySheet], blocks: Sequence[Block]) -> bool:
    """Whether all blocks are in a text: a day whose heading is not understood is not."""
    lines = {chunk.line for chunk in chain.from_iterable(blocks)}
    return lines <= _grounds(sheets, lines).keys()


def _grounds(sheets: Sequence[DaySheet], known: set[int]) -> Mapping[int, Ground]:
    """The ground of each day and item, by the line on which it begins."""
    survey = _Survey(known)
    for sheet in sheets:
        survey.take(sheet.place.line, [sheet.place.line], sheet.items)
    return survey.grounds


class _Survey:
    """Measures grounds. `known` are the lines on which what is known begins."""

    def __init__(self, known: set[int]) -> None:
        self.known = known
        self.grounds: dict[int, Ground] = {}

    def take(self, line: int, own: Sequence[int], inside: Sequence[Entry]) -> Ground:
        """Measure a day or an item with everything inside it."""
        inner = [
            (one.place.line, self.take(one.place.line, one.lines, one.items)) for one in inside
        ]
        stray = [
            number
            for begins, ground in inner
            if begins not in self.known
            for number in (*ground.own, *ground.stray)
        ]
        last = max(own[-1], *(ground.last for _, ground in inner), 0)
        self.grounds[line] = Ground(own, stray, last)
        return self.grounds[line]
