"""Cells that came back become those of an item: words, times, the kind, the room, who attends."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from planner.findings import Fault, Finding, Severity
from planner.folder.items import TITLE_MISSING, rooms_by_name
from planner.folder.notation.attributes import FIELDS, FLAGS, Misfit
from planner.folder.notation.tree import TIME_IMPOSSIBLE
from planner.folder.rows import CELL_IMPOSSIBLE
from planner.language.clock.ours import read_clock, read_day_part
from planner.language.kinds import TitleWords, read_title
from planner.language.nearest import did_you_mean
from planner.model import AgendaItem, Clock, Conference, DayPart, Kind, Openness, Text
from planner.places import Place
from planner.records import record

END_ALONE = Fault(
    "end-without-start",
    Severity.ERROR,
    why="An agenda can give a start alone, or a start with an end, but not an end alone.",
    how="Write the start too, or empty the end.",
)

T = TypeVar("T")

_BREAKS = re.compile(r"\s*[\n\t]\s*")
_NO_TIME = ("", "-", "–", "—")
_TIMES = ("start", "end")


@record
class Given:
    """The texts of cells by their columns, in the words of the folder, and their places."""

    cells: Mapping[str, str]
    at: Callable[[str], Place]


@dataclass
class ItemReader:
    """Reads cells into items, and collects what does not fit in them."""

    conference: Conference
    findings: list[Finding] = field(default_factory=list)

    def item(self, before: AgendaItem, given: Given) -> AgendaItem:
        """The item with other cells. What followed from its words follows again."""
        title, note = (self._spoken(getattr(before, of), of, given) for of in ("title", "note"))
        if not self._first(title):
            place = given.at(f"title.{self.conference.language}")
            self.findings.append(TITLE_MISSING.at(place, "This item has no title."))
        told = self._told(before, title)
        start, part = self._read("start", given, self._start, (before.start, before.day_part))
        return replace(
            before,
            title=title,
            note=note,
            start=start,
            day_part=part,
            end=self._end(start, before.end, given),
            kind=self._read("kind", given, lambda text: self._kind(text, title), before.kind),
            openness=self._read("openness", given, _openness, before.openness),
            room=self._read("room", given, self._room, before.room),
            track=self._read("track", given, self._track, before.track),
            **told,
        )

    def _first(self, title: Text) -> str:
        return title.get(self.conference.language, "")

    def _spoken(self, words: Text, name: str, given: Given) -> Text:
        new = dict(words)
        for key, cell in given.cells.items():
            column, _, language = key.partition(".")
            if column == name:
                new[language] = _lines(cell) if name == "note" else _BREAKS.sub(" ", cell)
        return Text({language: said for language, said in new.items() if said})

    def _told(self, before: AgendaItem, title: Text) -> dict[str, Any]:
        """The number and the marks that the words of the title tell, as far as they did before."""
        old, new = self._said(before.title), self._said(title)
        told = (of for of in ("number", *FLAGS) if getattr(before, of) == getattr(old, of))
        return {of: getattr(new, of) for of in told}

    def _said(self, title: Text) -> TitleWords:
        return read_title(self._first(title), self.conference.language)

    def _read(self, name: str, given: Given, read: Callable[[str], T], before: T) -> T:
        """What a cell holds; what was before, where it is not there or does not fit."""
        try:
            return read(given.cells[name]) if name in given.cells else before
        except Misfit as fault:
            kind = TIME_IMPOSSIBLE if name in _TIMES else CELL_IMPOSSIBLE
            self.findings.append(kind.at(given.at(name), str(fault), hint=fault.hint))
            return before

    def _start(self, text: str) -> tuple[Clock | None, DayPart | None]:
        part = read_day_part(text, self.conference.language)
        return (None, part) if part else (_clock(text), None)

    def _end(self, start: Clock | None, before: Clock | None, given: Given) -> Clock | None:
        end = self._read("end", given, _clock, before)
        if end and not start:
            edited = "end" if "end" in given.cells else "start"
            self.findings.append(END_ALONE.at(given.at(edited), f"{end} has no start."))
        return end

    def _kind(self, text: str, title: Text) -> Kind:
        """The kind; that which the words of the title tell, where it is emptied."""
        found: Kind = FIELDS["kind"][1](text) if text else self._said(title).kind
        return found

    def _room(self, text: str) -> str:
        rooms = rooms_by_name(self.conference)
        if text and text not in rooms:
            hint = did_you_mean(text, rooms) or f"The rooms are: {', '.join(rooms)}."
            raise Misfit(text, "is not a room", hint)
        return rooms.get(text, "")

    def _track(self, text: str) -> str:
        tracks = {
            name: of.id for of in self.conference.tracks for name in (*of.name.values(), of.id)
        }
        if text and text not in tracks:
            raise Misfit(text, "is not a track", did_you_mean(text, tracks))
        return tracks.get(text, "")


def _openness(text: str) -> Openness | None:
    found: Openness | None = FIELDS["access"][1](text) if text else None
    return found


def _clock(text: str) -> Clock | None:
    """A time as the notation writes it."""
    try:
        clock = read_clock(text)
    except ValueError as fault:
        raise Misfit(text, f"is not a time: {fault}".rstrip("."), "") from None
    if clock is None and text not in _NO_TIME:
        raise Misfit(text, "is not a time", "")
    return clock


def _lines(text: str) -> str:
    """The paragraphs of an annotation, without blanks around them."""
    return "\n".join(line.strip() for line in text.split("\n")).strip("\n")
