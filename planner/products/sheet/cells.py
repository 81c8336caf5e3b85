"""Items of the agenda as cells of a sheet: their words."""

from collections.abc import Iterator, Mapping

from planner.forms.document import Line, LineStyle, Run
from planner.forms.grid import GridCell
from planner.model import ASIDE, BREAKS, Conference, Openness
from planner.products.paper.agenda_rows import time_column
from planner.products.paper.wording import openness_in_words, room_name
from planner.products.product import Material
from planner.timetable import Slot
from planner.timetable.extents import Extent


def order_of_rooms(conference: Conference) -> Mapping[str, int]:
    """The places of the rooms that the conference knows, by their ids."""
    return {room.id: at for at, room in enumerate(conference.rooms)}


def grid_cell(
    extent: Extent, placed: tuple[int, int], material: Material, room: str = ""
) -> GridCell:
    """An item at a column, over so many; its room is said unless it is the one that is named."""
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
    """The title, that it is closed, the room unless that stands above, the breaks inside."""
    item = slot.item
    style = LineStyle.LIGHT_TITLE if item.kind in ASIDE else LineStyle.TITLE
    yield _line(style, material.best(item.title), slot, material)
    if item.openness is Openness.CLOSED:
        closed = openness_in_words(item.openness, material.language)
        yield _line(LineStyle.MODE, closed, slot, material)
    if item.room and item.room != room:
        yield _line(LineStyle.ROOM, room_name(item.room, material), slot, material)
    for inner in slot.items:
        if inner.item.kind in BREAKS:
            yield _line(LineStyle.BREAK, material.best(inner.item.title), inner, material)


def _line(style: LineStyle, text: str, slot: Slot, material: Material) -> Line:
    time = time_column(slot, material.language) if style is LineStyle.BREAK else ""
    return Line(style, (Run(text),), 0, time, slot.item.place_in(material.language))
