"""From lines to blocks: an item with what belongs to it, whatever the layout of the page.

Where titles and times stand apart, times wait in the order in which they were printed, and each
next title of the day takes one. A bullet before a line makes it a part of the block above.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from planner.language.clocks import PrintedTimes
from planner.model import BREAKS, SOCIAL, DayPart, Kind
from planner.readers.agenda.block import (
    STRUCTURE,
    Block,
    as_range,
    is_deeper,
    is_group,
    is_sentence,
    makes_range,
    stands_out,
    whole,
)
from planner.readers.agenda.joins import Joiner, joined
from planner.readers.agenda.lines import LineReader, afterwards
from planner.readers.agenda.said import Said, What

_BARE_SESSION = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?\s(?:no\.?\s?|№\s?)?[\dIVXivx]+\s?[.:]?")
_LONGEST_NAME = 90
_FAR = 4
"""So many empty lines keep a name apart from what it names."""
LONE_BULLET = "–"
"""What stands for a bullet that was printed on a line of its own."""
_ALONE = SOCIAL | {Kind.LUNCH, Kind.PRESS, Kind.REGISTRATION}
"""Kinds that are never a part of a session, printed with a time or without."""


@dataclass(slots=True)
class Folder:
    """Takes the lines of one day. `top` is its last block, `path` the blocks open under it."""

    reader: LineReader
    joiner: Joiner
    is_party: Callable[[str], bool]
    pairs: bool
    is_list: bool
    untitled: frozenset[int] = frozenset()
    blocks: list[Block] = field(default_factory=list)
    path: list[Block] = field(default_factory=list)
    waiting: list[Said] = field(default_factory=list)
    bullets: int = 0
    gap: int = 0
    label: str = ""
    tail: str = ""
    day_part: DayPart | None = None
    lost: bool = False
    is_later: bool = False
    times_follow: bool = False
    asides: list[Said] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)

    def fold(self, saids: Sequence[Said]) -> list[Block]:
        """The blocks of the day."""
        self.times_follow = any(said.what is What.TIME and said.is_after for said in saids)
        for said in saids:
            if said.what is What.BLANK:
                self.gap += 1
            elif said.what is not What.FURNITURE:
                self.take(said)
                self.gap = 0
        self.flush()
        return self.blocks

    def take(self, said: Said) -> None:
        """One line that says something."""
        if said.what is What.TITLE or (said.what is What.HEADING and said.label_of != "agenda"):
            self.take_title(said)
        elif said.what is What.TIME:
            self.take_time(said)
        elif said.what is What.BULLET and said.label:
            self.label, self.tail = said.label, ""
        elif said.what is What.BULLET:
            self.bullets += 1
            self.tail = ""
        else:
            self.take_detail(said)

    # --- times apart from their titles

    def take_time(self, said: Said) -> None:
        """A time that stands alone waits for its title."""
        last = self.waiting[-1] if self.waiting else None
        if last and (self.pairs or last.is_open) and makes_range(last, said):
            self.waiting[-1] = as_range(last, said)
        elif self._lacks_time() and self._is_of_title_above(said):
            self.blocks[-1].times = said.times
            self.blocks[-1].lines.append(said.number)
        elif said.number in self.untitled:
            self._open(replace(said, text=""), said.times)
        else:
            self.waiting.append(said)
        self.tail = ""

    def _is_of_title_above(self, said: Said) -> bool:
        """Whether a time stands behind its title: in brackets, or right under it and no other."""
        is_under = said.number in self.untitled and not self.gap and self.path == self.blocks[-1:]
        return said.is_after or is_under

    def _lacks_time(self) -> bool:
        return bool(self.blocks) and self.blocks[-1].times is None and not self.waiting

    def flush(self) -> None:
        """Times that no title came for are items without one."""
        for said in self.waiting:
            self._open(replace(said, text=""), said.times)
        self.waiting = []

    # --- titles

    def take_title(self, said: Said) -> None:
        """Words: a new block, a part of one, or more of a title."""
        if afterwards(said, self.reader.language):
            self.is_later, self.tail = True, ""
            return
        if self.label:
            said, self.label = replace(said, label=said.label or self.label), ""
        if not said.text and said.day_part:
            self.day_part, self.tail = said.day_part, ""
            return
        if self._awaits_name(said) or self._goes_on(said) or self._is_of_block(said):
            return
        if said.times:
            self._take_timed(said)
        elif self.waiting and not self._is_inner(said):
            self._take_waiting(said)
        elif self._is_aside(said):
            self.asides.append(said)
            self.tail = ""
        elif self._is_top(said):
            self._open(said, None)
        else:
            self._put_inside(said)

    def _take_timed(self, said: Said) -> None:
        self.flush()
        parent = self._parent_by_range(said)
        if parent is None:
            self._open(said, said.times)
        else:
            self.path = [parent]
            self._put_inside(said)

    def _parent_by_range(self, said: Said) -> Block | None:
        """The session whose printed range holds this one, which is shorter."""
        top, times = self.blocks[-1] if self.blocks else None, said.times
        if not (top and top.times and top.times.end and times and times.start):
            return None
        if top.kind is not Kind.SESSION or said.words.kind in (Kind.SESSION, *_ALONE):
            return None
        begin, end = top.times.start, top.times.end
        until = times.end or times.start
        is_held = begin is not None and begin <= times.start and until <= end
        is_same = (times.start, times.end) == (begin, end)
        return top if is_held and not is_same and times.start != end else None

    def _take_waiting(self, said: Said) -> None:
        """The title takes the first time that waits."""
        time, *self.waiting = self.waiting
        self.lost = self.lost or bool(self.waiting)
        block = self._open(said, time.times)
        block.lines.insert(0, time.number)
        block.lost_order = self.lost
        self.lost = bool(self.waiting)

    def _goes_on(self, said: Said) -> bool:
        """Add the line to what stands above, if it goes on there."""
        if self.waiting or self.bullets or not self.tail or not self.path:
            return False
        block = self.path[-1]
        if self.tail == "party":
            return self._goes_on_with_party(said, block)
        if self.tail == "note":
            return self._goes_on_with_note(said, block)
        return self._goes_on_with_title(said, block)

    def _goes_on_with_title(self, said: Said, block: Block) -> bool:
        if self._is_name_of_session(block, said):
            block.title = f"{block.title.rstrip(': ')}: {whole(said)}"
        elif block.title.endswith(":") and self.is_party(said.text):
            return False
        elif self.joiner.goes_on(block.title, self.tail, said, self.gap):
            block.title = joined(block.title, whole(said))
        else:
            return False
        block.lines.append(said.number)
        self.tail = said.raw
        return True

    def _goes_on_with_party(self, said: Said, block: Block) -> bool:
        """Add the office of a person to the name in the line above."""
        self.tail = ""
        if self.gap or not said.is_text or said.words.kind is not Kind.ITEM:
            return False
        block.parties[-1] = f"{block.parties[-1].rstrip(',')}, {whole(said)}"
        block.lines.append(said.number)
        self.tail = "party"
        return True

    def _goes_on_with_note(self, said: Said, block: Block) -> bool:
        if self.gap or not said.is_text or not said.text[:1].islower():
            self.tail = ""
            return False
        block.notes[-1] = joined(block.notes[-1], whole(said))
        block.lines.append(said.number)
        return True

    def _is_name_of_session(self, block: Block, said: Said) -> bool:
        """Whether the line names a session that is only counted above: "SESSION II:"."""
        is_bare = bool(_BARE_SESSION.fullmatch(block.title)) and bool(block.said.words.number)
        return is_bare and said.is_text and said.words.kind is Kind.ITEM and self.gap < _FAR

    def _is_inner(self, said: Said) -> bool:
        """Whether a title belongs under the block above though a time waits."""
        if not self.blocks or said.label[:1].isdecimal() or said.words.number:
            return False
        return bool(self.bullets or said.bullet or said.label)

    def _is_aside(self, said: Said) -> bool:
        """Whether words under the day and above its first time are its hall, or a heading."""
        if self.blocks or self.is_list or self.times_follow or said.day_part or self.is_later:
            return False
        is_marked = bool(said.bullet or said.label or self.bullets or self.day_part)
        is_heading = said.text.isupper() or self.reader.labels.is_room(said.text)
        return is_heading and not is_marked and said.words.kind not in STRUCTURE

    def _is_top(self, said: Said) -> bool:
        """Whether a title without a time is an item of the day."""
        if not self.blocks or said.day_part or said.level or self.day_part or self.is_later:
            return True
        is_marked = bool(said.bullet or said.label or self.bullets)
        if self.is_list:
            return self._is_top_in_list(said)
        if is_marked:
            return self._continues_numbering(said)
        return self._stands_alone(said)

    def _is_top_in_list(self, said: Said) -> bool:
        """In a list without times every entry is an item, but for what is marked as deeper."""
        if said.bullet or said.label or self.bullets:
            marked = replace(said, bullet=said.bullet or LONE_BULLET) if self.bullets else said
            return all(not is_deeper(marked, block) for block in self.path[:1])
        session = self.blocks[-1]
        if session.said.words.number and self._numbered_sessions():
            return said.words.kind in STRUCTURE
        return True

    def _numbered_sessions(self) -> bool:
        return sum(bool(block.said.words.number) for block in self.blocks) > 0

    def _continues_numbering(self, said: Said) -> bool:
        """Whether a numbered line counts on where items are numbered: "2." after "1.0"."""
        numbers = [block.label for block in self.blocks if block.label[:1].isdecimal()]
        if not numbers or not said.label[:1].isdecimal():
            return False
        return said.label.count(".") == 0 or said.label.endswith(".0")

    def _stands_alone(self, said: Said) -> bool:
        kind, top = said.words.kind, self.blocks[-1]
        if is_sentence(said.text):
            return False
        if kind in _ALONE:
            return bool(self.gap) or kind is not top.kind
        if kind is Kind.COFFEE_BREAK:
            return top.kind in BREAKS | SOCIAL
        return stands_out(said, top) or bool(said.words.number and not is_group(top))

    def _open(self, said: Said, times: PrintedTimes | None) -> Block:
        """A new item of the day."""
        if self.bullets and not said.label:
            said = replace(said, bullet=said.bullet or LONE_BULLET)
        block = self._block(said)
        block.times = times
        block.day_part = said.day_part or self.day_part
        self.day_part, self.is_later, self.bullets = None, False, 0
        self.blocks.append(block)
        self.path = [block]
        return block

    def _put_inside(self, said: Said) -> None:
        """A part of the last block, as deep as its marks say."""
        if self.bullets and not said.label:
            said = replace(said, bullet=said.bullet or LONE_BULLET)
        block = self._block(said)
        block.times = said.times
        block.is_bulleted = bool(said.bullet or said.label)
        self.bullets = max(self.bullets - 1, 0)
        while len(self.path) > 1 and not (block.is_bulleted and is_deeper(said, self.path[-1])):
            self.path.pop()
        self.path[-1].inside.append(block)
        self.path.append(block)

    def _block(self, said: Said) -> Block:
        self.tail = said.raw
        block = Block(said, said.text, said.raw, lines=[said.number], label=said.label)
        block.cells += said.cells
        return block

    # --- what belongs to a block

    def take_detail(self, said: Said) -> None:
        """Roles, documents, notes and rooms belong to the block above."""
        block = self.path[-1] if self.path else None
        self.tail = ""
        if block is None or self.waiting:
            self.unread.append(said.number)
            return
        if said.what is What.ROLE and said.role:
            names = [said.text] if said.text else []
            block.duties.append((said.role, names))
            self.tail = "role" if names else "roles"
        elif said.what is What.DOCUMENTS:
            block.documents.append(said.text)
        elif said.what is What.NOTE:
            block.notes.append(said.text)
            self.tail = "note"
        elif said.what is What.ROOM:
            block.rooms.append(said.text)
        elif said.what is What.OPENNESS:
            block.attends = said.text
        elif said.what is What.DURATION:
            block.minutes = int("".join(filter(str.isdecimal, said.text)))
        else:
            self.unread.append(said.number)
            return
        block.lines.append(said.number)

    def _awaits_name(self, said: Said) -> bool:
        """Whether the line is the name, or more of the name, that a role above was printed for."""
        if self.tail not in ("role", "roles") or not self.path or not said.is_text:
            return False
        block = self.path[-1]
        names = block.duties[-1][1]
        if self.tail == "roles" and names and self._is_one_more(said):
            names.append(whole(said))
            block.lines.append(said.number)
            return True
        if names and not (self.gap == 0 and self._is_more_of(names[-1], said)):
            self.tail = ""
            return False
        if not names and said.words.kind is not Kind.ITEM:
            self.tail = ""
            return False
        names[:] = [joined(names[-1], whole(said))] if names else [whole(said)]
        block.lines.append(said.number)
        return True

    def _is_one_more(self, said: Said) -> bool:
        """Whether a line under "Speakers:" is the name of another."""
        is_name = said.words.kind is Kind.ITEM and len(said.text) <= _LONGEST_NAME
        return self.gap == 0 and is_name and not said.text[:1].islower()

    def _is_more_of(self, names: str, said: Said) -> bool:
        is_open = self.joiner.ends_in_flow(names, 0) or said.text[:1].islower()
        return is_open or said.text.startswith("(")

    def _is_of_block(self, said: Said) -> bool:
        """Whether the line names who acts at the block above, in a column of its own."""
        if not self.path or self.waiting or said.times or said.label or said.cells:
            return False
        if said.words.kind is not Kind.ITEM or len(said.text) > 60 or not self.is_party(said.text):
            return False
        block = self.path[-1]
        block.parties.append(said.text)
        block.lines.append(said.number)
        self.tail = "party"
        self.bullets = max(self.bullets - 1, 0)
        return True
