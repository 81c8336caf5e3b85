"""A day while its lines are taken: the blocks that it has so far, and where the next line belongs.

What the whole text shows of its layout is the same for all its days.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from planner.language.clock.printed import PrintedTimes
from planner.model import DayPart, Kind
from planner.readers.agenda.blocks.block import Block, is_deeper
from planner.readers.agenda.lines.joins import Joiner
from planner.readers.agenda.lines.parties import is_officer, tells_office
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What
from planner.records import record

SPEECHES = frozenset(
    {Kind.OPENING, Kind.CLOSING, Kind.WELCOME, Kind.REMARKS, Kind.STATEMENT, Kind.KEYNOTE}
)
"""Kinds under which speakers are listed who speak then."""
INSET = 2
"""Columns by which the contents of something are indented."""
LONE_BULLET = "–"
"""What represents a bullet that was printed on a line of its own."""


class Tail(StrEnum):
    """What the last line was that the next may continue; roles came with a name or with none."""

    NOTHING = ""
    TITLE = "title"
    ROLE = "role"
    ROLES = "roles"
    LISTED = "listed"
    PARTY = "party"
    NOTE = "note"


@record
class Layout:
    """What a whole text shows of how its days are printed.

    `pairs`: start and end are on two lines; `untitled`: the lines of times without a title;
    `points_lead`: numbers of points are between times and titles; `inner`: the lines of titles
    inside others under times listed one below the other; `closes_rows`: rows end with a border;
    `bullets_part`: bullets on lines of their own come between items, not before their titles.
    """

    reader: LineReader
    joiner: Joiner
    is_party: Callable[[str], bool]
    is_person: Callable[[str], bool]
    pairs: bool
    untitled: frozenset[int] = frozenset()
    points_lead: bool = False
    inner: frozenset[int] = frozenset()
    closes_rows: bool = True
    bullets_part: bool = False

    def tells_office(self, words: str) -> bool:
        """Whether words begin with an office, whoever holds it."""
        parties = self.reader.words.parties
        return tells_office(words, parties["words"] | parties["persons"])

    def is_officer(self, words: str) -> bool:
        """Whether words are an office and, after a comma, the name of its holder."""
        return is_officer(words, self.reader.words.parties["words"])


@dataclass(slots=True)
class Marks:
    """What was printed on lines of its own and belongs to the next title: bullets, its number, the
    part of the day, that it is later than what is above, the line that says "all day".
    """

    bullets: int = 0
    label: str = ""
    day_part: DayPart | None = None
    is_later: bool = False
    lasts: Said | None = None


@dataclass(slots=True)
class OpenDay:
    """The blocks of a day; `path` are those open under the last one, outer before inner.

    `heads` is the line of the day. `waiting` are times without a title so far, `between` the
    speakers and details between them and it. `above` is the last line that was not empty, `gap`
    counts the empty ones since, `below` is the line after this one.
    """

    layout: Layout
    heads: str = ""
    is_list: bool = False
    times_follow: bool = False
    blocks: list[Block] = field(default_factory=list)
    path: list[Block] = field(default_factory=list)
    asides: list[Said] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    waiting: list[Said] = field(default_factory=list)
    between: list[Said] = field(default_factory=list)
    is_order_lost: bool = False
    marks: Marks = field(default_factory=Marks)
    tail: Tail = Tail.NOTHING
    above: str = ""
    gap: int = 0
    below: Said | None = None

    def open(self, said: Said, times: PrintedTimes | None) -> Block:
        """A new item of the day."""
        block = self._block(said)
        block.times = times
        block.day_part = said.day_part or self.marks.day_part
        block.notes += [self.marks.lasts.text.strip(": ")] if self.marks.lasts else []
        self.marks = Marks(label=self.marks.label)
        self.blocks.append(block)
        self.path = [block]
        return block

    def begin(self, sitting: Block | None) -> None:
        """The sitting under which the next lines stand, if they tell of one."""
        if sitting:
            self.blocks.append(sitting)
            self.path, self.tail = [sitting], Tail.NOTHING

    def put_inside(self, said: Said) -> Block:
        """A part of the last block, as deep as its marks say."""
        block = self._block(said)
        block.times = said.times
        block.is_bulleted = bool(block.said.bullet or said.label)
        self.drop_bullet()
        while len(self.path) > 1 and not self._is_under_last(block):
            self.path.pop()
        self.path[-1].inside.append(block)
        self.path.append(block)
        return block

    def lift(self) -> None:
        """Make the last part an item of the day: its own time is below it."""
        if len(self.path) > 1:
            block = self.path[-2].inside.pop()
            self.blocks.append(block)
            self.path = [block]

    def _is_under_last(self, block: Block) -> bool:
        last = self.path[-1]
        if block.is_bulleted or last.is_bulleted or block.times:
            return block.is_bulleted and is_deeper(block.said, last)
        return block.said.column >= last.said.column + INSET

    @property
    def awaits_title(self) -> bool:
        """Whether a time is waiting below the last title, so that words begin another."""
        last = self.path[-1].said.number if self.path else 0
        return bool(self.waiting) and self.waiting[-1].number > last

    @property
    def is_in_title(self) -> bool:
        """Whether the last line was of a title, which may go on."""
        return bool(self.path) and self.tail is Tail.TITLE

    @property
    def is_apart(self) -> bool:
        """Whether an empty line is below."""
        return self.below is None or self.below.what is What.BLANK

    def drop_bullet(self) -> None:
        """One of the bullets above is that of the line that was taken."""
        self.marks.bullets = max(self.marks.bullets - 1, 0)

    def marked(self, said: Said) -> Said:
        """The line with the bullet that was alone above it."""
        return replace(said, bullet=said.bullet or LONE_BULLET) if self.marks.bullets else said

    def is_marked(self, said: Said) -> bool:
        """Whether the line begins with a bullet, a number or a letter."""
        return bool(said.bullet or said.label or self.marks.bullets)

    def _block(self, said: Said) -> Block:
        said = said if said.label else self.marked(said)
        self.tail = Tail.TITLE
        title, name = self._with_name(said)
        block = Block(said, title, said.raw, lines=[said.number], label=said.label)
        block.cells += said.cells
        if name:
            block.parties, self.tail = [name], Tail.PARTY
        return block

    def _with_name(self, said: Said) -> tuple[str, str]:
        """The title, and who speaks if the line names them: "Welcome: Ms. Ada Elm"."""
        title, colon, name = said.text.partition(":")
        if colon and said.words.kind in SPEECHES and self.layout.is_person(name.strip()):
            return title, name.strip()
        return said.text, ""
