"""What was and what is public: the entries of calendars as each release had them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.forms.calendar import Event
from planner.products.entries.programme import Programme, programme
from planner.products.feeds.personal import in_language
from planner.products.product import Material


@dataclass(frozen=True, slots=True)
class Issues:
    """Materials by the numbers of releases; that of the last one is the present.

    The entries of each are worked out once for each language, and only when one is asked for.
    """

    materials: Mapping[int, Material]
    _known: dict[tuple[int, str], Programme] = field(default_factory=dict)

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

    def earlier(self, item: str, language: str, number: int) -> Event | None:
        """The entry of an item as a release had it; None where it had none."""
        if number not in self.materials:
            return None
        shared = self._programme(number, language).entries.get(item)
        return shared.entry if shared and isinstance(shared.entry, Event) else None

    def _programme(self, number: int, language: str) -> Programme:
        key = number, language
        if key not in self._known:
            self._known[key] = programme(in_language(self.materials[number], language))
        return self._known[key]
