"""What entries of calendars say: who does what, what is inside, how the end is known, where."""

from collections.abc import Iterable
from functools import partial

from planner.forms.calendar import Position
from planner.language.clock.ours import clock_in_words
from planner.language.phrases import phrases
from planner.model import SOCIAL, AgendaItem, Text
from planner.products.paper.wording import annotation, holders, modes, role_name, room_name
from planner.products.product import Material
from planner.timetable import Ground, How, Slot

_INFERRED = {Ground.NEXT_ITEM: "end-inferred-next", Ground.DURATION: "end-inferred-duration"}


def paragraphs(*groups: Iterable[str]) -> str:
    """Groups of lines with an empty line between them."""
    told = ("\n".join(filter(None, group)) for group in groups)
    return "\n\n".join(filter(None, told))


def about(item: AgendaItem, material: Material) -> list[str]:
    """Officers, openness, documents and the annotation of an item."""
    colon = phrases(material.language).phrase("colon")
    duties = material.conference.duties_of(item)
    lines = [
        f"{role_name(duty, material.language)}{colon}{holders(duty, material)}" for duty in duties
    ]
    return [*lines, *modes(item, material), *filter(None, [annotation(item, material)])]


def inside(slot: Slot, material: Material) -> list[str]:
    """A line for each item inside, and under it for those inside it."""
    lines = []
    for inner in slot.items:
        clock = clock_in_words(inner.start.at.time(), material.language) if inner.start.at else ""
        lines.append(" ".join(filter(None, ["–", clock, material.best(inner.item.title)])))
        lines += [f"  {line}" for line in inside(inner, material)]
    return lines


def end_in_words(slot: Slot, material: Material) -> str:
    """How the end is known, where it is not printed."""
    words = phrases(material.language)
    if slot.end.how is How.PRINTED or slot.end.ground is Ground.MILESTONE:
        return ""
    if slot.end.how is How.INFERRED and slot.end.source and slot.end.ground:
        title = material.best(slot.end.source.title)
        return words.phrase(_INFERRED[slot.end.ground], title=title, minutes=slot.item.duration)
    if slot.not_after:
        bound = partial(clock_in_words, slot.not_after.time())
        return words.phrase("end-unknown-bound", bound=bound)
    return words.phrase("end-unknown")


def points(heading: str, texts: tuple[Text, ...], material: Material) -> list[str]:
    """A heading with points under it; nothing if there are no points."""
    words = phrases(material.language)
    head = [words.phrase(heading) + words.phrase("colon").rstrip()] if texts else []
    return [*head, *(f"– {material.best(text)}" for text in texts)]


def location(item: AgendaItem, material: Material) -> str:
    """Room, building and town; a social event without a room need not be in the building."""
    conference = material.conference
    room = room_name(item.room, material)
    building = material.best(conference.venue.name) if conference.venue else ""
    building = building if _is_in_the_building(item) else ""
    return phrases(material.language).apart(room, building, material.best(conference.town))


def position(item: AgendaItem, material: Material) -> Position | None:
    """The position of the building, for what takes place in it."""
    venue = material.conference.venue
    if not venue or not venue.coordinates or not _is_in_the_building(item):
        return None
    return Position(venue.coordinates.latitude, venue.coordinates.longitude)


def _is_in_the_building(item: AgendaItem) -> bool:
    return bool(item.room) or item.kind not in SOCIAL
