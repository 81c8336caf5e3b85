"""Blocks of lines with a heading above each time: "Panel I", and "11.30 – 13.30 Rivers" below it.

Empty lines part the blocks, of which several have such a heading, and one time with words beside or
below it: it is that of the whole block, "Panel I: Rivers". All are left as they are if a heading is
above several times, for it heads a list; so are those of a day with a time in a block of its own,
for it is that of the one below.
"""

from collections.abc import Iterator, Sequence

from planner.model import CHAIRED, Kind
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed

_SEVERAL = 3
_PAIR, _FEW, _LONG = 2, 6, 14
"""Lines of a heading with its time; words of a heading, and of a meeting, at most."""
_APART = frozenset({What.BLANK, What.HEADING})


def with_heads_above_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with the times of such blocks given to their headings."""
    told = list(saids)
    blocks = [
        block
        for day in _days(saids)
        if not any(len(block) == 1 and saids[block[0]].what is What.TIME for block in day)
        for block in day
        if _is_headed(saids, block, reader)
    ]
    are_single = all(_count_times(saids, block) == 1 for block in blocks)
    kinds = sum(saids[block[0]].words.kind is not Kind.ITEM for block in blocks)
    whole = [block for block in blocks if len(block) > _PAIR or saids[block[1]].text]
    if len(whole) < _SEVERAL or not are_single or kinds * 2 < len(blocks):
        return told
    for at, below, *_ in blocks:
        head, rest = saids[at], saids[below]
        title = f"{head.text.rstrip(' :')}: {rest.text}" if rest.text else head.text
        told[at] = changed(head, raw=rest.raw, text=title, times=rest.times, cells=rest.cells)
        told[below] = Said(rest.number, What.WRAPPED, rest.raw, rest.raw.strip())
    return told


def _days(saids: Sequence[Said]) -> Iterator[list[list[int]]]:
    """The blocks of each day."""
    blocks: list[list[int]] = []
    for block in _blocks(saids):
        if block and saids[block[0]].what is What.DAY:
            yield blocks
            blocks = []
        blocks.append(block)
    yield blocks


def _blocks(saids: Sequence[Said]) -> Iterator[list[int]]:
    """The places of lines between empty lines."""
    block: list[int] = []
    for at, said in enumerate(saids):
        if said.what in _APART:
            yield block
            block = []
        elif said.what is not What.FURNITURE:
            block.append(at)
    yield block


def _is_headed(saids: Sequence[Said], block: Sequence[int], reader: LineReader) -> bool:
    """Whether a block begins with a few words above a time, or with those of a meeting above its
    time alone or with the room.
    """
    if len(block) < 2 or not saids[block[0]].is_text:
        return False
    head, below = saids[block[0]], saids[block[1]]
    is_timed = below.times is not None and not (below.is_after or below.bullet)
    is_alone = not below.text or reader.rooms.is_room(below.text)
    longest = _LONG if is_alone and head.words.kind in CHAIRED else _FEW
    return is_timed and not head.cells and len(head.text.split()) <= longest


def _count_times(saids: Sequence[Said], block: Sequence[int]) -> int:
    return sum(saids[at].times is not None for at in block)
