"""An item of the agenda as a row of a paper: the time, the title, who does what, what is inside."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Flag, auto

from planner.changes.duties import named
from planner.forms.document import Line, LineStyle, Origin, Run, TimedRow
from planner.language.clock.ours import day_part_in_words, span_in_words
from planner.language.phrases import phrases
from planner.model import ASIDE, BREAKS, AgendaItem, Duty
from planner.products.paper.duties import duty_lines
from planner.products.paper.wording import NO_BREAK, annotation, modes, room_name
from planner.products.product import Material
from planner.timetable import How, Slot, Time


class Told(Flag):
    """What a paper says of an item besides its time, its title and what is inside it."""

    NOTHING = 0
    DUTIES = auto()
    MODES = auto()
    NOTES = auto()
    ROOMS = auto()
    ALL = DUTIES | MODES | NOTES | ROOMS
    BRIEFLY = auto()
    """Whoever has a duty is named without their function."""
    QUESTIONS = auto()
    """Questions of an annotation are set apart from the rest of it."""
    ANNOTATED = MODES | NOTES | QUESTIONS


def agenda_row(slot: Slot, material: Material, told: Told = Told.ALL) -> TimedRow:
    """An item of a day with what is said of it and is inside it."""
    teller = _Teller(material, told)
    lines = tuple(teller.lines(slot))
    place, times = slot.item.place_in(material.language), _times(slot.item, material)
    return TimedRow(time_column(slot, material.language), lines, place, Origin(slot.item.id, times))


def time_column(slot: Slot, language: str) -> str:
    """The printed time, or the part of the day that is printed in its place, or nothing."""
    if slot.item.day_part:
        return day_part_in_words(slot.item.day_part, language)
    return span_in_words(_printed(slot.start), _printed(slot.end), language)


def _times(item: AgendaItem, material: Material) -> tuple[tuple[str, str], ...]:
    """The cells of the times of an item, as the workbook of the agenda has them."""
    part = item.day_part and day_part_in_words(item.day_part, material.conference.language)
    return ("start", str(item.start or part or "")), ("end", str(item.end or ""))


def unbroken(time: str) -> str:
    """A time or two of them, broken into lines between the two alone, or before a unit of both;
    anything else on one line.
    """
    if "–" not in time:
        return time.translate({ord(" "): NO_BREAK})
    if " – " not in time:
        return time
    return time.replace(" ", NO_BREAK).replace(f"{NO_BREAK}–{NO_BREAK}", f"{NO_BREAK}– ")


def _printed(time: Time) -> dt.time | None:
    return time.at.time() if time.at and time.how is How.PRINTED else None


_KEYS = dict.fromkeys(
    (LineStyle.TITLE, LineStyle.LIGHT_TITLE, LineStyle.ITEM, LineStyle.BREAK), "title"
) | {LineStyle.NOTE: "note", LineStyle.MODE: "modes", LineStyle.ROOM: "room"}
"""The cell that a line of a style prints."""
_SPOKEN = ("title", "note")
"""Cells that there is one of for each language."""

_QUESTION_MARKS = ("?", "？", "؟")
"""How a question ends."""


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells items in the language of a paper, as much of them as it says."""

    material: Material
    told: Told

    def lines(self, slot: Slot) -> Iterator[Line]:
        """The lines of an item of a day."""
        item = slot.item
        style = LineStyle.LIGHT_TITLE if item.kind in ASIDE else LineStyle.TITLE
        yield self._line(style, self.material.best(item.title), item)
        yield from self._about(item, self.material.conference.duties_of(item), 0)
        yield from self._inside(slot, 0)

    def _about(self, item: AgendaItem, duties: tuple[Duty, ...], level: int) -> Iterator[Line]:
        """What is said of an item, before what is inside: else it would seem said of the last.

        The room stands before a long annotation: those who look for it look up the title.
        """
        if Told.DUTIES in self.told:
            brief = item.brief or Told.BRIEFLY in self.told
            for line in duty_lines(item, duties, self.material, level, brief=brief):
                yield replace(line, origin=_origin(item, "officers", line))
        for mode in modes(item, self.material) if Told.MODES in self.told else ():
            yield self._line(LineStyle.MODE, mode, item, level)
        yield from self._room(item, level)
        if Told.NOTES in self.told:
            yield from self._notes(item, level)

    def _notes(self, item: AgendaItem, level: int) -> Iterator[Line]:
        """The annotation; questions stand together behind the rest where they are told apart."""
        paragraphs = annotation(item, self.material).splitlines()
        apart = Told.QUESTIONS in self.told
        questions = [text for text in paragraphs if apart and text.endswith(_QUESTION_MARKS)]
        for text in paragraphs:
            if text not in questions:
                line = self._line(LineStyle.NOTE, text, item, level)
                yield _apart(line, item) if questions else line
        if questions:
            words = phrases(self.material.language)
            label = (words.phrase("guiding-questions") + words.phrase("colon")).rstrip()
            yield _apart(self._line(LineStyle.NOTE, label, item, level), item)
        for text in questions:
            line = self._line(LineStyle.NOTE, f"–{NO_BREAK}" + text, item, level + 1)
            yield _apart(line, item)

    def _room(self, item: AgendaItem, level: int) -> Iterator[Line]:
        if item.room and Told.ROOMS in self.told:
            yield self._line(LineStyle.ROOM, room_name(item.room, self.material), item, level)

    def _inside(self, slot: Slot, level: int) -> Iterator[Line]:
        for inner in slot.items:
            item, time = inner.item, time_column(inner, self.material.language)
            style = LineStyle.BREAK if item.kind in BREAKS else LineStyle.ITEM
            yield self._line(style, self.material.best(item.title), item, level, time)
            yield from self._about(item, named(item.duties, self.material.conference), level + 1)
            yield from self._inside(inner, level + 1)

    def _line(
        self, style: LineStyle, text: str, item: AgendaItem, level: int = 0, time: str = ""
    ) -> Line:
        place, key = item.place_in(self.material.language), _KEYS[style]
        own = f"{key}.{self.material.language}" if key in _SPOKEN else key
        times = _times(item, self.material) if style in (LineStyle.ITEM, LineStyle.BREAK) else ()
        return Line(style, (Run(text),), level, time, place, Origin(item.id, (*times, (own, text))))


def _apart(line: Line, item: AgendaItem) -> Line:
    """A line of an annotation whose questions stand behind the rest: the order is not its own."""
    return replace(line, origin=_origin(item, "questions", line))


def _origin(item: AgendaItem, key: str, line: Line) -> Origin:
    return Origin(item.id, ((key, "".join(run.text for run in line.runs)),))
