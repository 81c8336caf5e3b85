"""Journals: a sitting with the moments at which it was opened and closed.

Each label is beside its time, or all labels come first and all times after them. A journal may
have several sittings, each under a title of its own.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.language.clock.printed import PrintedTimes
from planner.readers.agenda.blocks.block import STRUCTURE, Block
from planner.readers.agenda.lines.said import Said, What

_PAUSE = ("suspended", "resumed")
_BETWEEN = frozenset({What.BLANK, What.FURNITURE, What.BULLET})
"""What may stand between the title of a sitting and when it was opened: number, date."""


def sittings_of(
    saids: Sequence[Said], title: Said | None
) -> list[tuple[Block | None, Sequence[Said]]]:
    """The sittings that the lines of a day describe, each with its remaining lines; the title of
    the first may be above the day. None instead of a sitting if there is none.
    """
    opened = (at for at, said in enumerate(saids) if _opens(said))
    heads = {head for at in opened if (head := title_above(saids, at)) is not None}
    bounds = itertools.pairwise(sorted({0, *heads, len(saids)}))
    return [_sitting_of(saids[at:end], saids[at] if at in heads else title) for at, end in bounds]


def begins_with_sitting(saids: Sequence[Said]) -> bool:
    """Whether the first line that says anything says when a sitting was opened."""
    first = next((said for said in saids if said.what not in _BETWEEN), None)
    return first is not None and _opens(first)


def title_above(saids: Sequence[Said], at: int) -> int | None:
    """Where the title is above the line that says when its sitting was opened, if any."""
    above = next((i for i in reversed(range(at)) if saids[i].what not in _BETWEEN), None)
    if above is None or not saids[above].is_text:
        return None
    return above if saids[above].words.kind in STRUCTURE else None


def _opens(said: Said) -> bool:
    return said.what is What.SITTING and said.label_of == "opened"


def _sitting_of(saids: Sequence[Said], title: Said | None) -> tuple[Block | None, Sequence[Said]]:
    """One sitting and the remaining lines; None if there is none."""
    labels = [said for said in saids if said.what is What.SITTING]
    if not any(map(_opens, labels)):
        return None, saids
    bare = [said for said in saids if said.what is What.TIME]
    times: dict[str, PrintedTimes | None] = {of.label_of: of.times for of in labels if of.times}
    waiting = [said.label_of for said in labels if not said.times]
    taken = bare[: len(waiting)]
    times |= {name: of.times for name, of in zip(waiting, taken, strict=False)}
    head = (said for said in saids[:1] if said is title)
    used = {said.number for said in (*head, *labels, *taken)}
    block = _block(labels[0], title, times)
    block.lines = sorted(used)
    block.notes = [_pause(of, times) for of in labels if of.label_of in _PAUSE]
    return block, [said for said in saids if said.number not in used]


def _pause(label: Said, times: Mapping[str, PrintedTimes | None]) -> str:
    """When a sitting was suspended or resumed, as printed; the time may be lines below."""
    found = times.get(label.label_of)
    is_below = found and not label.times and found.start
    return f"{label.text.strip()} {found.start}" if found and is_below else label.text.strip()


def _block(label: Said, title: Said | None, times: Mapping[str, PrintedTimes | None]) -> Block:
    text = title.text if title else ""
    block = Block(replace(label, text=text, times=None), text)
    opened, closed = times.get("opened"), times.get("closed")
    if opened:
        block.times = replace(opened, end=closed.start if closed else None)
    return block
