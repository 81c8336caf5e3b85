"""What was and what is public: each release with its entries, and what has changed since it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.changes.change import Change
from planner.changes.matching import State
from planner.changes.programme import changes
from planner.forms.calendar import Event
from planner.products.changed.words import Sides
from planner.products.entries.programme import Programme, programme
from planner.products.feeds.personal import in_language
from planner.products.product import Material


@dataclass(frozen=True, slots=True)
class Issues:
    """Materials by the numbers of releases; that of the last one is the present.

    What follows from each is computed once, and only on request.
    """

    materials: Mapping[int, Material]
    _known: dict[tuple[int, str], Programme] = field(default_factory=dict)
    _changed: dict[int, Mapping[str, list[Change]]] = field(default_factory=dict)

    @property
    def last(self) -> int:
        """The number of the last release."""
        return max(self.materials)

    @property
    def present(self) -> Material:
        """What is public now, in the first language."""
        return self.materials[self.last]

    def programme(self, language: str) -> Programme:
        """All entries as they are now."""
        return self._programme(self.last, language)

    def entry(self, item: str, language: str, number: int) -> Event | None:
        """The entry of an item as a release had it; None where it had none."""
        shared = self._programme(number, language).entries.get(item)
        return shared.entry if shared and isinstance(shared.entry, Event) else None

    def sides(self, language: str, number: int) -> Sides:
        """A release and the present, to describe changes in words."""
        return Sides(
            in_language(self.materials[number], language), self.programme(language).material
        )

    def changes(self, item: str, number: int) -> tuple[Change, ...]:
        """What has changed since a release of an item of a day, and of what is inside it."""
        if number not in self._changed:
            found = changes(_state(self.materials[number]), _state(self.present))
            self._changed[number] = _by_item(found)
        return tuple(self._changed[number].get(item, ()))

    def _programme(self, number: int, language: str) -> Programme:
        key = number, language
        if key not in self._known:
            self._known[key] = programme(in_language(self.materials[number], language))
        return self._known[key]


def _state(material: Material) -> State:
    """The programme as it went out: all ids in it were written down then."""
    return State(material.conference, cancelled=material.entries.cancelled)


def _by_item(found: tuple[Change, ...]) -> Mapping[str, list[Change]]:
    """Changes by the ids of the items of the days that they touch: of what moved, of both."""
    by_item = defaultdict[str, list[Change]](list)
    for change in found:
        sides = (side.whole for side in (change.old, change.new) if side)
        for own_id in dict.fromkeys(whole.id for whole in (change.whole, *sides)):
            by_item[own_id].append(change)
    return by_item
