"""Journals: a sitting with the moments at which it was opened and closed.

Each label is beside its time, or all labels come first and all times after them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.language.clock.printed import PrintedTimes
from planner.readers.agenda.blocks.block import Block
from planner.readers.agenda.lines.said import Said, What

_PAUSE = ("suspended", "resumed")


def sitting_of(saids: Sequence[Said], title: Said | None) -> tuple[Block | None, list[Said]]:
    """The sitting that these lines describe, and the remaining lines; None if there is none."""
    labels = [said for said in saids if said.what is What.SITTING]
    if not any(said.label_of == "opened" for said in labels):
        return None, list(saids)
    bare = [said for said in saids if said.what is What.TIME]
    times: dict[str, PrintedTimes | None] = {of.label_of: of.times for of in labels if of.times}
    waiting = [said.label_of for said in labels if not said.times]
    taken = bare[: len(waiting)]
    times |= {name: of.times for name, of in zip(waiting, taken, strict=False)}
    used = {said.number for said in (*labels, *taken)}
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
