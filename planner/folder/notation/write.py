"""The way back: days and items as the notation writes them, in one language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from planner.folder.notation.attributes import (
    FLAGS,
    SEPARATOR,
    TO_BE_DESIGNATED,
    read_attributes,
)
from planner.folder.notation.ids import derived_id, is_derived_inside
from planner.folder.notation.lines import escaped_brackets, read_title_line
from planner.language.dates import day_line
from planner.language.kinds import read_title
from planner.language.times import day_part_in_words
from planner.model import AgendaItem, Day, Duty, Openness, Party
from planner.places import Place
from planner.records import record

BODY = 13
"""The column of titles, counted from 0, where the times leave room for it."""
ROOM = 72
"""The column of rooms, where the title leaves room for it."""


DAY, ITEM, INSIDE = range(3)
"""How deep something lies: a day, an item of it, and from there on what is inside."""


@record
class Chunk:
    """The lines that a day or an item is written on, without what is inside it.

    `key` tells it from others. `line` is where it stands in the file that it was read from.
    """

    level: int
    lines: tuple[str, ...]
    key: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


Block = tuple[Chunk, ...]
"""A day line, or an item with all that is inside."""


@record
class NotationWriter:
    """Writes an agenda in one language; attributes and rooms stand only in the first.

    `room_names` maps ids of rooms to what is written in brackets.
    """

    language: str
    is_first: bool
    room_names: Mapping[str, str]

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
        time = f"{self._time(item) or '–  ':{BODY}}"
        head = f"{time}{self._title(item)}".rstrip()
        details = self._details(item, item.id if item.id != derived else "", len(time))
        yield Chunk(ITEM, (head, *details), item.id, item.place_in(self.language).line)
        yield from self._inside(item, len(time), INSIDE)

    def _inside(self, parent: AgendaItem, column: int, level: int) -> Iterator[Chunk]:
        """What is inside; a dash stands before what has no time where words would go on."""
        dash = "- " if level > INSIDE else ""
        for item in parent.items:
            if self.language in item.title:
                head = f"{' ' * column}{self._time(item) or dash}{self._title(item)}"
                own = "" if is_derived_inside(item, parent.id) else item.id
                details = self._details(item, own, column + 2)
                line = item.place_in(self.language).line
                yield Chunk(level, (head, *details), item.id, line)
                yield from self._inside(item, column + 2, level + 1)

    def _time(self, item: AgendaItem) -> str:
        if item.day_part:
            return day_part_in_words(item.day_part, self.language) + "  "
        if not item.start:
            return ""
        return f"{item.start}–{item.end}  " if item.end else f"{item.start}  "

    def _title(self, item: AgendaItem) -> str:
        title = escaped_brackets(item.title[self.language])
        room = self._room(item) if self.is_first else ""
        line = f"{title:{ROOM - BODY - 2}}  [{room}]" if room else title
        return f"\\{line}" if title.startswith(_MARKS) or self._is_misread(line) else line

    def _room(self, item: AgendaItem) -> str:
        """The name of the room; its id where the name cannot stand in brackets."""
        name = self.room_names.get(item.room, item.room)
        return item.room if set(name) & {"[", "]"} else name

    def _is_misread(self, line: str) -> bool:
        try:
            read = read_attributes(line, Place("")) or read_title_line(line, self.language)
        except ValueError:
            return True
        return read is not None

    def _details(self, item: AgendaItem, own_id: str, column: int) -> Iterator[str]:
        if self.is_first and (attributes := list(_attributes(item, own_id, self.language))):
            yield " " * column + SEPARATOR.join(attributes)
        if note := item.note.get(self.language):
            yield from (f"{' ' * column}> {line}".rstrip() for line in note.split("\n"))


_MARKS = ("\\", ">", "-", "–", "—", "#", "[")
"""Beginnings that would make something else of a title."""


def _attributes(item: AgendaItem, own_id: str, language: str) -> Iterator[str]:
    """The attributes that the words do not tell."""
    said = read_title(item.title[language], language)
    if own_id:
        yield f"id: {own_id}"
    if item.kind is not said.kind:
        yield f"kind: {item.kind}"
    if item.number != said.number:
        yield f"number: {item.number}"
    if item.session:
        yield f"session: {item.session}"
    for flag in FLAGS:
        if (value := getattr(item, flag)) != getattr(said, flag):
            yield f"{flag}: {'yes' if value else 'no'}"
    yield from map(_duty, item.duties)
    yield from _others(item)


def _others(item: AgendaItem) -> Iterator[str]:
    if item.openness:
        yield "media: open" if item.openness is Openness.MEDIA else f"access: {item.openness}"
    if item.duration:
        yield f"duration: {item.duration} min"
    if item.documents:
        yield f"documents: {', '.join(item.documents)}"
    if item.languages:
        yield f"languages: {', '.join(item.languages)}"
    if item.expected:
        yield f"expected: {item.expected}"
    if item.allow:
        yield f"allow: {', '.join(item.allow)}"


def _duty(duty: Duty) -> str:
    word = f"{duty.role}s" if len(duty.holders) > 1 else duty.role
    return f"{word}: {', '.join(map(_party, duty.holders)) or TO_BE_DESIGNATED}"


def _party(party: Party) -> str:
    if party.token:
        return party.token
    return f"“{party.name}”" if '"' in party.name else f'"{party.name}"'
