"""An item of the agenda as a row of a paper: the time, the title, who does what, what is inside."""

from collections.abc import Iterator

from planner.forms.document import Line, LineStyle, Run, TimedRow
from planner.language.times import clock_in_words, day_part_in_words
from planner.language.vocabulary import vocabulary
from planner.model import BREAKS, SOCIAL, AgendaItem, Duty, Kind, Party
from planner.products.duties import duty_lines
from planner.products.product import Material
from planner.products.wording import annotation, modes, room_name
from planner.protocol import known_body
from planner.timetable import How, Slot, Time

LIGHT = BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.MILESTONE}
"""Kinds whose titles are not set in bold: no work is done in them."""


def agenda_row(slot: Slot, material: Material) -> TimedRow:
    """An item of a day with all that is said of it and is inside it."""
    item = slot.item
    lines = [*_head(item, material), *_inside(slot, material, 0), *_room(item, material, 0)]
    return TimedRow(
        time_column(slot, material.language), tuple(lines), item.place_in(material.language)
    )


def time_column(slot: Slot, language: str) -> str:
    """The printed time, or the part of the day that is printed in its place, or nothing."""
    if slot.item.day_part:
        return day_part_in_words(slot.item.day_part, language)
    start, end = (_printed(time, language) for time in (slot.start, slot.end))
    return vocabulary(language).times["range"].format(start=start, end=end) if end else start


def _printed(time: Time, language: str) -> str:
    if time.how is not How.PRINTED or time.at is None:
        return ""
    return clock_in_words(time.at.time(), language)


def _head(item: AgendaItem, material: Material) -> Iterator[Line]:
    style = LineStyle.LIGHT_TITLE if item.kind in LIGHT else LineStyle.TITLE
    yield _line(style, material.best(item.title), item, material)
    yield from _about(item, material.conference.duties_of(item), material, 0)


def _about(
    item: AgendaItem, duties: tuple[Duty, ...], material: Material, level: int
) -> Iterator[Line]:
    """What is said of an item, before what is inside it: else it would seem said of the last."""
    yield from duty_lines(item, duties, material, level)
    for mode in modes(item, material):
        yield _line(LineStyle.MODE, mode, item, material, level)
    for paragraph in annotation(item, material).splitlines():
        yield _line(LineStyle.NOTE, paragraph, item, material, level)


def _room(item: AgendaItem, material: Material, level: int) -> Iterator[Line]:
    if item.room:
        yield _line(LineStyle.ROOM, room_name(item.room, material), item, material, level)


def _inside(slot: Slot, material: Material, level: int) -> Iterator[Line]:
    for inner in slot.items:
        item, time = inner.item, time_column(inner, material.language)
        style = LineStyle.BREAK if item.kind in BREAKS else LineStyle.ITEM
        runs = (Run(material.best(item.title)),)
        yield Line(style, runs, level, time, item.place_in(material.language))
        yield from _about(item, _by_name(item.duties, material), material, level + 1)
        yield from _inside(inner, material, level + 1)
        yield from _room(item, material, level + 1)


def _by_name(duties: tuple[Duty, ...], material: Material) -> tuple[Duty, ...]:
    """Duties that say more than the title does: of persons, not of bodies or of nobody yet."""
    return tuple(
        duty
        for duty in duties
        if duty.holders and not all(_is_body(party, material) for party in duty.holders)
    )


def _is_body(party: Party, material: Material) -> bool:
    return not party.name and known_body(party.token, material.conference) is not None


def _line(
    style: LineStyle, text: str, item: AgendaItem, material: Material, level: int = 0
) -> Line:
    return Line(style, (Run(text),), level, source=item.place_in(material.language))
