"""What differs between an item and what it was: facts, and words language by language."""

from collections.abc import Hashable, Iterator, Sequence

from planner.changes.change import Sort
from planner.changes.matching import Placed
from planner.language.subjects import alike, subject, unnumbered
from planner.model import AgendaItem, Conference

_RENAMED_BELOW = 0.75
"""Titles that are less alike than this are another name; others are another wording."""


def facts(old: Placed, new: Placed, before: Conference, after: Conference) -> Iterator[Sort]:
    """What differs in the facts of an item; rooms and persons are those of each side."""
    one, other = old.item, new.item
    differing = {
        Sort.DAY: old.date != new.date and old.parent is None,
        Sort.TIME: _times(one) != _times(other),
        Sort.ROOM: one.room != other.room
        and not _called(one.room, before) & _called(other.room, after),
        Sort.OFFICERS: _duties(one, before) != _duties(other, after),
        Sort.OPENNESS: one.openness is not other.openness,
        Sort.LANGUAGES: one.languages != other.languages,
        Sort.KIND: one.kind is not other.kind,
        Sort.STATE: one.optional != other.optional,
        Sort.DOCUMENTS: one.documents != other.documents,
    }
    yield from (sort for sort, differs in differing.items() if differs)


def is_renumbered(old: AgendaItem, new: AgendaItem, languages: Sequence[str]) -> bool:
    """Whether another number, or another sitting, is said of it; be it in one language alone."""
    if (old.number, old.continued) != (new.number, new.continued):
        return True
    titles = ((title_in(old, of), title_in(new, of), of) for of in languages)
    return any(a != b and unnumbered(a, of) == unnumbered(b, of) for a, b, of in titles)


def _called(room: str, conference: Conference) -> set[str]:
    """All that a room is called; one that is not known, what the agenda says."""
    names = [set(of.name.values()) for of in conference.rooms if of.id == room]
    return names[0] if names and names[0] else {room}


def _times(item: AgendaItem) -> tuple[Hashable, ...]:
    return item.start, item.end, item.duration, item.day_part


def _duties(item: AgendaItem, conference: Conference) -> tuple[tuple[Hashable, ...], ...]:
    """Who has which role, by ids: an alias and what it stands for are the same."""
    return tuple(
        (duty.role, tuple(conference.party_id(party) for party in duty.holders))
        for duty in item.duties
    )


def title_in(item: AgendaItem, language: str) -> str:
    """The title in this language alone, or nothing."""
    return item.title.get(language, "")


def words(old: AgendaItem, new: AgendaItem, language: str) -> Iterator[Sort]:
    """What differs in the words of a language, whatever the number."""
    one, other = (unnumbered(title_in(of, language), language) for of in (old, new))
    if one != other:
        about = (subject(title_in(of, language), language) for of in (old, new))
        yield Sort.TITLE if alike(*about) < _RENAMED_BELOW else Sort.WORDING
    if old.note.get(language) != new.note.get(language):
        yield Sort.NOTE
