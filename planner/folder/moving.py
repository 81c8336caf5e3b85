"""Moves of items in the files: the times change in the agenda of every language."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from planner.errors import PlannerError
from planner.folder.layout import agenda_file, named_languages
from planner.folder.load import Loaded, load
from planner.folder.notation.ids import is_derived_inside
from planner.folder.notation.reorder import reordered
from planner.folder.notation.retime import retimed
from planner.folder.notation.tree import DaySheet, read_tree
from planner.folder.writing import rewritten
from planner.model import AgendaItem, Conference, Day
from planner.places import Place
from planner.records import record
from planner.timetable.moves import Move, in_order, moved


@record
class Rewrite:
    """An agenda as it is, and as it would be."""

    path: Path
    before: str
    after: str


def places_of(item: AgendaItem, conference: Conference) -> Iterator[Place]:
    """The places of an item: in the agenda of each language that has it."""
    for language in conference.languages:
        if language == conference.language:
            yield item.place
        elif language in item.places:
            yield item.places[language]


@record
class Shift:
    """Moves of items by so many minutes; their lines go where their time belongs."""

    made: Sequence[Move]
    minutes: int

    def days(self, days: Sequence[Day]) -> tuple[Day, ...]:
        """The days after it."""
        after = moved(days, self.made)
        return tuple(
            replace(new, items=self._sorted(old.items, new.items))
            for old, new in zip(days, after, strict=True)
        )

    def _sorted(
        self, before: Sequence[AgendaItem], after: Sequence[AgendaItem]
    ) -> tuple[AgendaItem, ...]:
        """Items in order of time, and what is inside each."""
        items = {id(move.item) for move in self.made}
        moving = {at for at, item in enumerate(before) if id(item) in items}
        within = [
            replace(new, items=self._sorted(old.items, new.items))
            for old, new in zip(before, after, strict=True)
        ]
        return tuple(within[at] for at in in_order([item.start for item in after], moving))


def rewrites(loaded: Loaded, shift: Shift) -> list[Rewrite]:
    """The agendas that change, read again to see that they say what is meant.

    PlannerError where they would not.
    """
    conference = loaded.conference
    places = [place for move in shift.made for place in places_of(move.item, conference)]
    changed = []
    for language in named_languages(conference.languages):
        lines = {place.line for place in places if place.file == agenda_file(language)}
        if lines:
            changed.append(_rewrite(loaded.layout.agenda(language), language, lines, shift))
    instead = {one.path: one.after for one in changed}
    after = load(loaded.layout.root, tables=False, instead=instead)
    if _meant(after.conference.days) != _meant(shift.days(conference.days)):
        raise PlannerError(
            "The agendas of the languages would then be matched differently.",
            "Change these times by hand, in each agenda.",
        )
    return changed


def _meant(days: Sequence[Day]) -> list[Day]:
    """The days without addresses of what is inside items: these follow from the order there."""
    return [replace(day, items=tuple(map(_unaddressed, day.items))) for day in days]


def _unaddressed(item: AgendaItem) -> AgendaItem:
    inner = (
        replace(_unaddressed(one), id="" if is_derived_inside(one, item.id) else one.id)
        for one in item.items
    )
    return replace(item, items=tuple(inner))


def _rewrite(path: Path, language: str, lines: Collection[int], shift: Shift) -> Rewrite:
    def _days(text: str) -> list[DaySheet]:
        return read_tree(text, path.name, language)[0]

    def _change(text: str) -> str:
        after = retimed(text, _days(text), lines, shift.minutes)
        return reordered(after, _days(after), lines)

    return Rewrite(path, rewritten(path, str), rewritten(path, _change))
