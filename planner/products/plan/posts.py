"""Posts: the duties at each item of the agenda and inside it, in the order of the agenda."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from planner.model import Duty, Party
from planner.products.product import Material
from planner.timetable import Slot


@dataclass(frozen=True, slots=True)
class Post:
    """Duties at an item of a day, `whole`, or at something inside it, `slot`."""

    whole: Slot
    slot: Slot
    duties: tuple[Duty, ...]

    @property
    def date(self) -> dt.date:
        """The day under which it is listed in the agenda."""
        return self.whole.date

    @property
    def is_inside(self) -> bool:
        """Whether it is something inside an item."""
        return self.slot is not self.whole

    @property
    def holders(self) -> Iterator[tuple[Duty, Party | None]]:
        """Each duty with each of those who have it, with None where nobody is designated yet."""
        for duty in self.duties:
            yield from ((duty, party) for party in duty.holders or (None,))


def posts(material: Material) -> tuple[Post, ...]:
    """The posts of a conference; an item of a day is one if only something inside it is."""
    return tuple(post for slot in material.timetable for post in _of(slot, material))


def _of(slot: Slot, material: Material) -> Iterator[Post]:
    duties = material.conference.duties_of(slot.item)
    inside = tuple(_inside(slot, slot))
    if duties or inside:
        yield Post(slot, slot, duties)
        yield from inside


def _inside(whole: Slot, slot: Slot) -> Iterator[Post]:
    for inner in slot.items:
        if inner.item.duties:
            yield Post(whole, inner, inner.item.duties)
        yield from _inside(whole, inner)
