"""Signs for doors: for each room, a page for each day with what takes place there.

They hang where everyone reads them: they name those who preside, but not those who speak.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner.forms.document import Line, LineStyle, Run, TimedRow
from planner.forms.sign import Sign, SignDay
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import ASIDE, PRESIDING, AgendaItem, Audience, Duty
from planner.products.badges import QUIET_COLOURS
from planner.products.feeds.stems import slug
from planner.products.paper.agenda_rows import time_column
from planner.products.paper.duties import duty_lines
from planner.products.paper.masthead import issuer, place_and_dates, standing
from planner.products.paper.wording import modes, room_name, short_title
from planner.products.product import Material, Named, Nothing, Product
from planner.timetable import Slot


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """The signs of each room in which something takes place."""
    order = {room.id: at for at, room in enumerate(material.conference.rooms)}
    used = dict.fromkeys(slot.item.room for slot in _all(material.timetable) if slot.item.room)
    rooms = sorted(used, key=lambda room: order.get(room, len(order)))
    made = tuple(
        Named(f"door-signs/{slug(room)}", replace(_sign(room, material), colour=_colour(at)))
        for at, room in enumerate(rooms)
    )
    return made or Nothing("no item has a room")


def _colour(at: int) -> str:
    """Each room has a colour of its own, by which its door is found."""
    return QUIET_COLOURS[at % len(QUIET_COLOURS)]


def _all(slots: Iterable[Slot]) -> Iterator[Slot]:
    """Slots and all that is inside them, in order."""
    for slot in slots:
        yield slot
        yield from _all(slot.items)


def _sign(room: str, material: Material) -> Sign:
    words, name = phrases(material.language), room_name(room, material)
    days = zip(material.timetable.days, material.conference.days, strict=True)
    pages = (
        SignDay(day_line(day.date, material.language), rows, of.place)
        for day, of in days
        if (rows := tuple(_rows(day.slots, room, material)))
    )
    return Sign(
        language=material.language,
        title=f"{words.phrase('door-sign')}{words.phrase('colon')}{name}",
        room=name,
        days=tuple(pages),
        head=(*standing(material), short_title(material), place_and_dates(material)),
        author=", ".join(issuer(material)),
        issued=material.moment,
    )


def _rows(slots: Iterable[Slot], room: str, material: Material) -> Iterator[TimedRow]:
    """What takes place in the room; what is inside an item alone if that is somewhere else."""
    for slot in slots:
        if slot.item.room == room:
            time = time_column(slot, material.language)
            place = slot.item.place_in(material.language)
            yield TimedRow(time, tuple(_lines(slot.item, material)), place)
        else:
            yield from _rows(slot.items, room, material)


def _lines(item: AgendaItem, material: Material) -> Iterator[Line]:
    """The title, who presides, who may attend, which languages are spoken."""
    place = item.place_in(material.language)
    title = LineStyle.LIGHT_TITLE if item.kind in ASIDE else LineStyle.TITLE
    yield Line(title, (Run(material.best(item.title)),), source=place)
    yield from duty_lines(item, _presiding(item, material), material, 0, brief=True)
    for mode in modes(replace(item, documents=()), material):
        yield Line(LineStyle.MODE, (Run(mode),), source=place)


def _presiding(item: AgendaItem, material: Material) -> tuple[Duty, ...]:
    duties = material.conference.duties_of(item)
    return tuple(duty for duty in duties if duty.role in PRESIDING and duty.holders)


PRODUCT = Product(
    "door-signs",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="Signs for the door of each room, a page for each day.",
)
