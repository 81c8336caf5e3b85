"""The fate of every line: used as something, furniture, or not understood."""

from planner.language.times import clock_in_words
from planner.model import AgendaItem
from planner.readers.agenda.lines import What
from planner.readers.agenda.regions import Regions
from planner.readers.reading import Fate, ReadDay

_ = clock_in_words, AgendaItem, What


def fates_of(parts: Regions, days: tuple[ReadDay, ...], marked: dict[int, str]) -> dict[int, Fate]:
    """What became of the lines, by number."""
    return {number: Fate("furniture", name) for number, name in marked.items()}
