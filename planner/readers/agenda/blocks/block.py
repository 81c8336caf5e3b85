"""A block: an item with what belongs to it, and how blocks relate to each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planner.language.clock.printed import PrintedTimes
from planner.model import BREAKS, CHAIRED, SOCIAL, DayPart, Kind, Role
from planner.readers.agenda.lines.rooms import Rooms
from planner.readers.agenda.lines.said import Said

STRUCTURE = CHAIRED | SOCIAL | BREAKS | {Kind.PRESS, Kind.REGISTRATION, Kind.SIDE_EVENT}
"""Kinds that make up a day: meetings, breaks and what is held for all."""


@dataclass(slots=True)
class Block:
    """An item as its lines give it. `title` grows while lines go on; `said` is its first line,
    `last` the last one of its title, as printed.
    """

    said: Said
    title: str = ""
    last: str = ""
    times: PrintedTimes | None = None
    lines: list[int] = field(default_factory=list)
    day_part: DayPart | None = None
    label: str = ""
    is_bulleted: bool = False
    duties: list[tuple[Role, list[str]]] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    rooms: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    minutes: int | None = None
    attends: str = ""
    languages: str = ""
    inside: list["Block"] = field(default_factory=list)
    lost_order: bool = False

    @property
    def kind(self) -> Kind:
        """What the first line says; the whole title is judged later."""
        return self.said.words.kind


def whole(said: Said) -> str:
    """The words of a line with those of its further cells."""
    return " ".join([said.text, *said.cells])


def stands_out(said: Said, top: Block) -> bool:
    """Whether a title differs in position from those inside the block above: it lacks their
    bullets, or is in the column of the block.
    """
    inside = top.inside
    if not inside:
        return False
    if all(block.is_bulleted for block in inside) and said.words.kind in STRUCTURE:
        return True
    is_left = said.column + 3 <= min(block.said.column for block in inside)
    return is_left and said.column <= top.said.column


def is_sentence(text: str) -> bool:
    """Whether words are a sentence, and no title."""
    return text.endswith(".") and len(text.split()) > 4


def is_group(block: Block) -> bool:
    """Whether a block is a heading for several sessions."""
    return block.kind is Kind.SESSION and not block.said.words.number


def is_deeper(said: Said, block: Block) -> bool:
    """Whether a marked line belongs under a block."""
    above = block.said
    if said.label[:1].isdecimal() and above.label[:1].isdecimal():
        return depth(said.label) > depth(above.label)
    is_alike = (bool(said.label), bool(said.bullet)) == (bool(above.label), bool(above.bullet))
    if (is_alike and (said.bullet or said.label)) or (said.label and above.bullet):
        return said.column > above.column + 1
    return True


def depth(label: str) -> int:
    """How deep a label is: 0 for "1" and "1.0", 1 for "1.1"."""
    return label.removesuffix(".0").count(".")


def named_by_parts(blocks: Sequence[Block], rooms: Rooms) -> Iterator[Block]:
    """The blocks; a time without a title and with only one part is the time of that part, and one
    with several meetings in as many rooms is the time of each.
    """
    for block in blocks:
        parts = [] if block.title or any(part.times for part in block.inside) else block.inside
        is_named = len(parts) == 1 or _are_parallel(parts, rooms)
        for part in parts if is_named else ():
            _take_over(part, block)
        yield from parts if is_named else (block,)


def _take_over(part: Block, block: Block) -> None:
    """Give a part the time of its block, and what else is printed beside that time."""
    part.times, part.lines = block.times, [*block.lines, *part.lines]
    part.cells += block.cells
    part.rooms = part.rooms or [*block.rooms]
    part.duties = [*block.duties, *part.duties]
    part.parties = [*block.parties, *part.parties]
    part.documents += block.documents
    part.notes += block.notes
    part.attends = part.attends or block.attends
    part.languages = part.languages or block.languages
    part.minutes = part.minutes or block.minutes


def _are_parallel(parts: Sequence[Block], rooms: Rooms) -> bool:
    """Whether meetings are held at one time: each of them in another room."""
    places = {rooms.apart(part.title)[1] or "".join(part.rooms[:1]) for part in parts}
    is_each = len(places) == len(parts) > 1 and "" not in places
    return is_each and all(part.kind in CHAIRED for part in parts)


def behind_breaks(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; what follows a break and has items of its own is not part of the break."""
    for block in blocks:
        at = next(
            (i for i, of in enumerate(block.inside) if of.inside and not of.is_bulleted), None
        )
        is_break = block.kind in BREAKS and at is not None
        after = block.inside[at:] if is_break else []
        block.inside = block.inside[:at] if is_break else block.inside
        yield from (block, *after)


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """All blocks, outer before inner."""
    for block in blocks:
        yield block
        yield from walk(block.inside)
