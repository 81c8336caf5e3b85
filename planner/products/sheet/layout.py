"""How a conference is laid out on a sheet: the days across, or its rooms across and the days down.

What takes place at the same time on one day is placed side by side, rooms in their order.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.forms.grid import GridCell, GridHead, GridMark
from planner.language.clock.ours import clock_in_words
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.places import Place
from planner.products.paper.wording import room_name
from planner.products.product import Material
from planner.products.sheet.cells import grid_cell, order_of_rooms
from planner.products.sheet.lanes import Lanes, in_lanes
from planner.records import record
from planner.timetable.extents import Extent, above_others, extents

COLUMNS = 60
"""The most columns of a sheet, if possible: tables of Word have no more than 63."""

NARROWEST = 0.5
"""The narrowest head is at least so much of the widest."""

ABREAST = 18
"""With more side by side on all days together, no day is wide enough for its part."""

FEW = 2
"""Days with no more than this many parallel meetings are placed side by side, however many there
are.
"""

HOUR = 60


@record
class Sheet:
    """What is above the columns of a sheet, in them, and at their edge."""

    heads: tuple[GridHead, ...]
    cells: tuple[GridCell, ...]
    marks: tuple[GridMark, ...]


@record
class Strip:
    """A part of the width with what is above it, and what is drawn in it.

    `room` is the room that it is for, whose name its cells need not repeat.
    """

    head: str
    found: tuple[Extent, ...]
    place: Place
    room: str = ""


def sheet(material: Material) -> Sheet:
    """The days across; the rooms across, where there is but one day or no room for all of them."""
    days = [above_others(extents(day)) for day in material.timetable.days]
    rooms = _rooms_in_use(days, material)
    abreast = [in_lanes(_spans(_in_order(found, material)), COLUMNS).abreast for found in days]
    is_crowded = sum(abreast) > ABREAST and max(abreast) > FEW
    if len(rooms) > 1 and max(abreast) > 1 and (len(days) == 1 or is_crowded):
        return _rooms_across(rooms, days, material)
    strips = [
        Strip(day_line(day.date, material.language), found, day.place)
        for day, found in zip(material.conference.days, days, strict=True)
    ]
    return _drawn(strips, (), _hours([of for found in days for of in found], material), material)


def _rooms_across(
    rooms: Sequence[str], days: Sequence[Sequence[Extent]], material: Material
) -> Sheet:
    """A strip a room, and across all of them what has no room and meets nothing.

    What has none and takes place beside others has a strip of its own at the end.
    """
    found, marks = _stacked(days, material)
    across = [of for of in found if not of.slot.item.room and not _meets(of, found)]
    beside = tuple(of for of in found if not of.slot.item.room and of not in across)
    places = {room.id: room.place for room in material.conference.rooms}
    first = material.conference.days[0].place
    strips = [
        Strip(room_name(room, material), _in_room(room, found), places.get(room, first), room)
        for room in rooms
    ]
    if beside:
        strips.append(Strip(phrases(material.language).phrase("elsewhere"), beside, first))
    return _drawn(strips, across, marks if len(days) > 1 else _hours(found, material), material)


def _stacked(
    days: Sequence[Sequence[Extent]], material: Material
) -> tuple[list[Extent], tuple[GridMark, ...]]:
    """The days below each other without the nights between them, each marked by its date."""
    stacked: list[Extent] = []
    marks: list[GridMark] = []
    for day, found in zip(material.conference.days, days, strict=True):
        if found:
            reached = max((of.ends for of in stacked), default=min(of.begins for of in found))
            marks.append(GridMark(reached, day_line(day.date, material.language), is_day=True))
            shift = reached - min(of.begins for of in found)
            stacked += [replace(of, begins=of.begins + shift, ends=of.ends + shift) for of in found]
    return stacked, tuple(marks)


def _in_room(room: str, found: Iterable[Extent]) -> tuple[Extent, ...]:
    return tuple(of for of in found if of.slot.item.room == room)


def _meets(extent: Extent, found: Iterable[Extent]) -> bool:
    others = (of for of in found if of is not extent)
    return any(of.begins < extent.ends and extent.begins < of.ends for of in others)


def _rooms_in_use(days: Iterable[Sequence[Extent]], material: Material) -> tuple[str, ...]:
    """The rooms of items, in the order of the conference and then of the agenda."""
    used = dict.fromkeys(of.slot.item.room for found in days for of in found)
    order = order_of_rooms(material.conference)
    return tuple(sorted(filter(None, used), key=lambda room: order.get(room, len(order))))


def _in_order(found: Iterable[Extent], material: Material) -> list[Extent]:
    """By time and room; what has no room stands first."""
    order = order_of_rooms(material.conference)

    def rank(extent: Extent) -> tuple[int, int]:
        room = extent.slot.item.room
        return extent.begins, order.get(room, len(order)) if room else -1

    return sorted(found, key=rank)


def _spans(found: Iterable[Extent]) -> list[tuple[int, int]]:
    return [(of.begins, of.ends) for of in found]


def _hours(found: Iterable[Extent], material: Material) -> tuple[GridMark, ...]:
    """The whole hours from the first item to the last; none where no item has a time."""
    if not any(slot.start.at for slot in material.timetable):
        return ()
    bounds = [minute for span in _spans(found) for minute in span]
    hours = range(-(-min(bounds) // HOUR), -(-max(bounds) // HOUR))
    return tuple(
        GridMark(hour * HOUR, clock_in_words(dt.time(hour % 24), material.language))
        for hour in hours
    )


def _drawn(
    strips: Sequence[Strip],
    across: Iterable[Extent],
    marks: tuple[GridMark, ...],
    material: Material,
) -> Sheet:
    """The heads and the cells of strips, and cells across all of them; by time and column."""
    most = COLUMNS // max(1, len(strips))
    ordered = [_in_order(strip.found, material) for strip in strips]
    lanes = [in_lanes(_spans(found), most) for found in ordered]
    cells: list[GridCell] = []
    first = 0
    for strip, found, of in zip(strips, ordered, lanes, strict=True):
        for extent, (column, wide) in zip(found, of.placed, strict=True):
            cells.append(grid_cell(extent, (first + column, wide), material, strip.room))
        first += of.units
    cells += [grid_cell(extent, (0, first), material) for extent in across]
    in_order = sorted(cells, key=lambda cell: (cell.begins, cell.first))
    return Sheet(_heads(strips, lanes), tuple(in_order), marks)


def _heads(strips: Sequence[Strip], lanes: Sequence[Lanes]) -> tuple[GridHead, ...]:
    """Where more stands abreast, there is more width."""
    widest = max((of.abreast for of in lanes), default=1)
    weights = [max(of.abreast, widest * NARROWEST) for of in lanes]
    return tuple(
        GridHead(strip.head, of.units, weight / sum(weights), strip.place)
        for strip, of, weight in zip(strips, lanes, weights, strict=True)
    )
