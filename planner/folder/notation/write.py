"""The way back: days and items as the notation writes them, in one language."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field

from planner.folder.notation.attributes import FLAGS
from planner.folder.notation.details import Pieces, attribute
from planner.folder.notation.ids import derived_id, is_derived_inside
from planner.folder.notation.lines import Timed
from planner.folder.notation.page import STEP, Page, Words, time_in_words
from planner.language.day.ours import day_line
from planner.language.kinds import read_title
from planner.model import AgendaItem, Day
from planner.records import record

DAY, ITEM, INSIDE = range(3)
"""The level of something: a day, an item of it, and further on what is inside."""


@record
class Chunk:
    """The lines of a day or an item, without what is inside it.

    `key` identifies it. `line` is its place in the file from which it was read.
    """

    level: int
    lines: tuple[str, ...]
    key: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


Block = tuple[Chunk, ...]
"""A day line, or an item with everything inside it."""


@record
class NotationWriter:
    """Writes an agenda in one language; attributes and rooms only in the first.

    `room_names` maps ids of rooms to what is written in brackets. `written_ids` stay written,
    though the items would have them without.
    """

    language: str
    is_first: bool
    room_names: Mapping[str, str]
    written_ids: Collection[str] = ()

    def text(self, days: Iterable[Day]) -> str:
        """A whole agenda."""
        lines: list[str] = []
        for block in self.blocks(days):
            lines += ["", *(line for chunk in block for line in chunk.lines)]
        return "\n".join(lines[1:]) + "\n"

    def blocks(self, days: Iterable[Day]) -> Iterator[Block]:
        """Days and items in the order in which they are written."""
        for day in days:
            line = day.place_in(self.language).line
            heading = day_line(day.date, self.language)
            yield (Chunk(DAY, (heading,), str(day.date), line),)
            for item in day.items:
                if self.language in item.title:
                    yield tuple(self._item(item, derived_id(item, day.date)))

    def _item(self, item: AgendaItem, derived: str) -> Iterator[Chunk]:
        own_id = item.id if item.id != derived or item.id in self.written_ids else ""
        rows, column = self._page.at_margin(self._words(item, own_id))
        yield Chunk(ITEM, tuple(rows), item.id, item.place_in(self.language).line)
        yield from self._inside(item, column, INSIDE)

    def _inside(self, parent: AgendaItem, column: int, level: int) -> Iterator[Chunk]:
        for item in parent.items:
            if self.language in item.title:
                own_id = "" if is_derived_inside(item, parent.id) else item.id
                rows = self._page.inside(self._words(item, own_id), column, deep=level > INSIDE)
                yield Chunk(level, tuple(rows), item.id, item.place_in(self.language).line)
                yield from self._inside(item, column + STEP, level + 1)

    @property
    def _page(self) -> Page:
        return Page(self.language)

    def _words(self, item: AgendaItem, own_id: str) -> Words:
        note = item.note.get(self.language)
        return Words(
            time=time_in_words(Timed(item.start, item.end, item.day_part), self.language),
            title=item.title[self.language],
            room=self._room(item) if self.is_first else "",
            attributes=tuple(_attributes(item, own_id, self.language)) if self.is_first else (),
            notes=note.split("\n") if note else (),
        )

    def _room(self, item: AgendaItem) -> str:
        """The name of the room; its id where the name cannot stand in brackets."""
        name = self.room_names.get(item.room, item.room)
        return item.room if set(name) & {"[", "]", "\n", "\r", "\t"} else name


_OTHERS = (
    "openness",
    "duration",
    "documents",
    "languages",
    "expected",
    "track",
    "attended_by",
    "join",
    "layout",
    "equipment",
    "windows",
    "not_parallel",
    "after",
    "pinned",
    "allow",
)


def _attributes(item: AgendaItem, own_id: str, language: str) -> Iterator[Pieces]:
    """The attributes that the words do not tell."""
    said = read_title(item.title[language], language)
    if own_id:
        yield attribute("id", own_id)
    for told in ("kind", "number"):
        if (value := getattr(item, told)) != getattr(said, told):
            yield attribute(told, value)
    if item.session:
        yield attribute("session", item.session)
    for flag in FLAGS:
        if (value := getattr(item, flag)) != getattr(said, flag):
            yield attribute(flag, value)
    yield from (attribute("duties", duty) for duty in item.duties)
    for other in _OTHERS:
        if value := getattr(item, other):
            yield attribute(other, value)
