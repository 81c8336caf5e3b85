"""What was and what is public: the entries of calendars as each release had them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from planner.forms.calendar import Calendar, Event, Zone
from planner.products import calendar
from planner.products.product import Material


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a calendar, and the time zones of the whole calendar."""

    event: Event
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class Issues:
    """Materials by the numbers of releases; that of the last one is the present.

    The entries of each are worked out once for each language, and only when one is asked for.
    """

    materials: Mapping[int, Material]
    _known: dict[tuple[int, str], Mapping[str, Entry]] = field(default_factory=dict)

    @property
    def last(self) -> int:
        """The number of the last release."""
        return max(self.materials)

    @property
    def present(self) -> Material:
        """What is public now."""
        return self.materials[self.last]

    def material(self, language: str) -> Material:
        """The present in a language."""
        return replace(self.present, language=language)

    def entry(self, item: str, language: str, number: int) -> Entry | None:
        """The entry of an item in a release; None where it has none."""
        key = number, language
        if number not in self.materials:
            return None
        if key not in self._known:
            self._known[key] = _entries(replace(self.materials[number], language=language))
        return self._known[key].get(item)


def _entries(material: Material) -> dict[str, Entry]:
    made = calendar.build(material)
    if not isinstance(made, Calendar):
        return {}
    items = (item.id for item in material.conference.items)
    ids = {calendar.item_uid(material, of): of for of in (*material.entries.states, *items)}
    return {ids[of.uid]: Entry(of, made.zones) for of in made.events if of.uid in ids}
