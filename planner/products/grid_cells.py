"""Items of the agenda as cells of a sheet: their words, and where they stand on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planner.forms.document import Line, LineStyle, Run
from planner.forms.grid import GridCell, GridHead
from planner.language.dates import day_line
from planner.language.phrases import phrases
from planner.model import BREAKS, Conference, Openness
from planner.places import Place
from planner.products.agenda_rows import LIGHT, time_column
from planner.products.lanes import Lanes, in_lanes
from planner.products.product import Material
from planner.products.wording import openness_in_words, room_name
from planner.records import record
from planner.timetable import Slot, Timetable
from planner.timetable.extents import Extent, above_others, extents
from planner.timetable.resolve import has_parallels

COLUMNS = 60
"""The most columns of a sheet, if possible: tables of Word have no more than 63."""

NARROWEST = 0.5
"""The narrowest head is at least so much of the widest."""

Sheet = tuple[tuple[GridHead, ...], tuple[GridCell, ...]]
"""What stands above the columns, and in them."""


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
    """The days across; on a single day with meetings in parallel, its rooms.

    What takes place at one time on one day stands beside each other, rooms in their order.
    """
    days = material.timetable.days
    rooms = _rooms_in_use(material.timetable, material.conference)
    if len(days) == 1 and len(rooms) > 1 and has_parallels(days[0].slots):
        return _drawn(*_by_room(rooms, material), material)
    strips = [
        Strip(day_line(day.date, material.language), above_others(extents(day)), of.place)
        for day, of in zip(days, material.conference.days, strict=True)
    ]
    return _drawn(strips, (), material)


def _by_room(rooms: Sequence[str], material: Material) -> tuple[Sequence[Strip], Sequence[Extent]]:
    """A strip a room, and what goes across all of them: what has no room and meets nothing.

    What has none and takes place beside others has a strip of its own at the end.
    """
    found, place = (
        above_others(extents(material.timetable.days[0])),
        material.conference.days[0].place,
    )
    across = [of for of in found if not of.slot.item.room and not _meets(of, found)]
    strips = [
        Strip(room_name(room, material), _in_room(room, found), place, room) for room in rooms
    ]
    if beside := tuple(of for of in found if not of.slot.item.room and of not in across):
        elsewhere = phrases(material.language).phrase("elsewhere")
        strips.append(Strip(elsewhere, beside, place))
    return strips, across


def _in_room(room: str, found: Iterable[Extent]) -> tuple[Extent, ...]:
    return tuple(of for of in found if of.slot.item.room == room)


def _meets(extent: Extent, found: Iterable[Extent]) -> bool:
    others = (of for of in found if of is not extent)
    return any(of.begins < extent.ends and extent.begins < of.ends for of in others)


def _rooms_in_use(times: Timetable, conference: Conference) -> tuple[str, ...]:
    """The rooms of items, in the order of the conference and then of the agenda."""
    used = dict.fromkeys(slot.item.room for slot in times if slot.item.room)
    order = _order(conference)
    return tuple(sorted(used, key=lambda room: order.get(room, len(order))))


def _order(conference: Conference) -> Mapping[str, int]:
    return {room.id: at for at, room in enumerate(conference.rooms)}


def _drawn(strips: Sequence[Strip], across: Iterable[Extent], material: Material) -> Sheet:
    """The heads and the cells of strips, and cells across all of them; by time and column."""
    order = _order(material.conference)
    most = COLUMNS // max(1, len(strips))
    parted = [_parted(strip, order, most) for strip in strips]
    cells: list[GridCell] = []
    first = 0
    for strip, (found, lanes) in zip(strips, parted, strict=True):
        for extent, (column, wide) in zip(found, lanes.placed, strict=True):
            cells.append(_cell(extent, (first + column, wide), material, strip.room))
        first += lanes.units
    cells += [_cell(extent, (0, first), material, "") for extent in across]
    return _heads(strips, [lanes for _, lanes in parted]), tuple(sorted(cells, key=_by_time))


def _by_time(cell: GridCell) -> tuple[int, int]:
    return cell.begins, cell.first


def _parted(strip: Strip, order: Mapping[str, int], most: int) -> tuple[Sequence[Extent], Lanes]:
    """What is in a strip, by time and room, and the lanes that it is in."""

    def rank(extent: Extent) -> tuple[int, int]:
        room = extent.slot.item.room
        return extent.begins, order.get(room, len(order)) if room else -1

    found = sorted(strip.found, key=rank)
    return found, in_lanes([(of.begins, of.ends) for of in found], most)


def _heads(strips: Sequence[Strip], lanes: Sequence[Lanes]) -> tuple[GridHead, ...]:
    """Where more stands abreast, there is more width."""
    widest = max((of.abreast for of in lanes), default=1)
    weights = [max(of.abreast, widest * NARROWEST) for of in lanes]
    return tuple(
        GridHead(strip.head, of.units, weight / sum(weights), strip.place)
        for strip, of, weight in zip(strips, lanes, weights, strict=True)
    )


def _cell(extent: Extent, placed: tuple[int, int], material: Material, room: str) -> GridCell:
    slot, (first, units) = extent.slot, placed
    return GridCell(
        first=first,
        units=units,
        begins=extent.begins,
        ends=extent.ends,
        time=time_column(slot, material.language),
        lines=tuple(_lines(slot, material, room)),
        kind=str(slot.item.kind),
        is_open=extent.is_open,
        source=slot.item.place_in(material.language),
    )


def _lines(slot: Slot, material: Material, room: str) -> Iterator[Line]:
    """The title, that it is closed, the breaks inside, the room unless that stands above."""
    item = slot.item
    style = LineStyle.LIGHT_TITLE if item.kind in LIGHT else LineStyle.TITLE
    yield _line(style, material.best(item.title), slot, material)
    if item.openness is Openness.CLOSED:
        closed = openness_in_words(item.openness, material.language)
        yield _line(LineStyle.MODE, closed, slot, material)
    for inner in slot.items:
        if inner.item.kind in BREAKS:
            yield _line(LineStyle.BREAK, material.best(inner.item.title), inner, material)
    if item.room and item.room != room:
        yield _line(LineStyle.ROOM, room_name(item.room, material), slot, material)


def _line(style: LineStyle, text: str, slot: Slot, material: Material) -> Line:
    time = time_column(slot, material.language) if style is LineStyle.BREAK else ""
    return Line(style, (Run(text),), 0, time, slot.item.place_in(material.language))
