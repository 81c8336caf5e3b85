"""The way back: days and items as the notation writes them, in one language."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner.folder.notation.attributes import (
    FLAGS,
    SEPARATOR,
    TO_BE_DESIGNATED,
    read_attributes,
)
from planner.folder.notation.ids import derived_id, derived_ids_inside
from planner.folder.notation.lines import read_title_line
from planner.language.dates import day_line
from planner.language.kinds import read_title
from planner.language.times import day_part_in_words
from planner.model import AgendaItem, Day, Duty, Openness, Party
from planner.places import Place

BODY = 13
"""The column of titles, counted from 0."""
ROOM = 72
"""The column of rooms, where the title leaves room for it."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """The lines that are an item's or a day's own. `starts` says what begins with them."""

    starts: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotationWriter:
    """Writes an agenda in one language; attributes and rooms stand only in the first.

    `room_names` maps ids of rooms to what is written in brackets.
    """

    language: str
    is_first: bool
    room_names: Mapping[str, str]

    def text(self, days: Iterable[Day]) -> str:
        """A whole agenda."""
        blocks: list[str] = []
        for chunk in self.chunks(days):
            blocks += ["", *chunk.lines] if chunk.starts != "inside" else chunk.lines
        return "\n".join(blocks).lstrip("\n") + "\n"

    def chunks(self, days: Iterable[Day]) -> Iterator[Chunk]:
        """Days and items in the order in which they are written."""
        for day in days:
            yield Chunk("day", (day_line(day.date, self.language),))
            for item in day.items:
                yield from self._chunks(item, day.date)

    def _chunks(self, item: AgendaItem, date: dt.date) -> Iterator[Chunk]:
        if self.language in item.title:
            yield Chunk("item", tuple(self._item(item, derived_id(item, date))))
            yield from self._inside(item, BODY, "")

    def _inside(self, parent: AgendaItem, column: int, dash: str) -> Iterator[Chunk]:
        for item, own in zip(
            parent.items, derived_ids_inside(parent.id, parent.items), strict=True
        ):
            if self.language in item.title:
                title = self._time(item) + self._title(item)
                details = self._details(item, own, column + 2)
                yield Chunk(
                    "inside", (" " * column + (dash if not item.start else "") + title, *details)
                )
                yield from self._inside(item, column + 2, "- ")

    def _item(self, item: AgendaItem, derived: str) -> Iterator[str]:
        time = self._time(item) or "–  "
        yield f"{time:{BODY}}{self._title(item)}"
        yield from self._details(item, derived, BODY)

    def _time(self, item: AgendaItem) -> str:
        if item.day_part:
            return day_part_in_words(item.day_part, self.language) + "  "
        if not item.start:
            return ""
        return f"{item.start}–{item.end}  " if item.end else f"{item.start}  "

    def _title(self, item: AgendaItem) -> str:
        title = self._escaped(item.title[self.language])
        room = self.room_names.get(item.room, item.room) if self.is_first else ""
        return f"{title:{ROOM - BODY}}  [{room}]" if room else title

    def _escaped(self, title: str) -> str:
        marked = title.startswith(("\\", ">", "-", "–", "—", "#", "["))
        place = Place("")
        try:
            read = read_attributes(title, place) or read_title_line(title, self.language)
        except ValueError:
            read = None
            marked = True
        return f"\\{title}" if marked or read else title

    def _details(self, item: AgendaItem, derived: str, column: int) -> Iterator[str]:
        if self.is_first and (attributes := list(_attributes(item, derived, self.language))):
            yield " " * column + SEPARATOR.join(attributes)
        for paragraph in item.note.get(self.language, "").splitlines():
            yield f"{' ' * column}> {paragraph}"


def _attributes(item: AgendaItem, derived: str, language: str) -> Iterator[str]:
    """The attributes that the words do not tell."""
    said = read_title(item.title[language], language)
    if item.id != derived:
        yield f"id: {item.id}"
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
    if item.allow:
        yield f"allow: {', '.join(item.allow)}"


def _duty(duty: Duty) -> str:
    word = f"{duty.role}s" if len(duty.holders) > 1 else duty.role
    return f"{word}: {', '.join(map(_party, duty.holders)) or TO_BE_DESIGNATED}"


def _party(party: Party) -> str:
    return party.token or f'"{party.name}"'
