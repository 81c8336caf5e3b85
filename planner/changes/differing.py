"""What differs between an item and what it was: facts, and words language by language."""

from collections.abc import Hashable, Iterator, Sequence

from planner.changes.change import Sort
from planner.changes.duties import have_same_duties
from planner.changes.matching import Placed, State
from planner.language.subjects import alike, subject, unnumbered
from planner.model import AgendaItem, Conference

_RENAMED_BELOW = 0.75
"""Titles that are less alike than this are another name; others are another wording."""


def facts(old: Placed, new: Placed, before: State, after: State) -> Iterator[Sort]:
    """What differs in the facts of an item; rooms and persons are those of each side. Texts do not
    print the kind.
    """
    one, other = old.item, new.item
    is_text = before.is_text or after.is_text
    differing = {
        Sort.DAY: old.date != new.date and old.parent is None,
        Sort.TIME: _times(one) != _times(other),
        Sort.ROOM: one.room != other.room
        and not _called(one.room, before.conference) & _called(other.room, after.conference),
        Sort.OFFICERS: not have_same_duties(old, new, before, after),
        Sort.OPENNESS: one.openness is not other.openness,
        Sort.LANGUAGES: one.languages != other.languages,
        Sort.KIND: one.kind is not other.kind and not is_text,
        Sort.STATE: one.optional != other.optional,
        Sort.DOCUMENTS: one.documents != other.documents,
    }
    yield from (sort for sort, differs in differing.items() if differs)


def is_renumbered(old: AgendaItem, new: AgendaItem, languages: Sequence[str]) -> bool:
    """Whether it has another number, or is another sitting, even if only in one language."""
    if (old.number, old.continued) != (new.number, new.continued):
        return True
    titles = ((title_in(old, of), title_in(new, of), of) for of in languages)
    return any(a != b and unnumbered(a, of) == unnumbered(b, of) for a, b, of in titles)


def _called(room: str, conference: Conference) -> set[str]:
    """All that a room is called; one that is not known, what the agenda says."""
    names = [set(of.name.values()) for of in conference.rooms if of.id == room]
    return names[0] if names and names[0] else {room}


def _times(item: AgendaItem) -> tuple[Hashable, ...]:
    """When it is, as it is printed: a duration says nothing more where start and end do."""
    lasts = None if item.start and item.end else item.duration
    return item.start, item.end, lasts, item.day_part


def title_in(item: AgendaItem, language: str) -> str:
    """The title in this language alone, or nothing; blanks of all sorts are the same."""
    return _plain(item.title.get(language, ""))


def words(old: AgendaItem, new: AgendaItem, language: str) -> Iterator[Sort]:
    """What differs in the words of a language, whatever the number."""
    one, other = (unnumbered(title_in(of, language), language) for of in (old, new))
    if one != other:
        about = (subject(title_in(of, language), language) for of in (old, new))
        yield Sort.TITLE if alike(*about) < _RENAMED_BELOW else Sort.WORDING
    if _plain(old.note.get(language, "")) != _plain(new.note.get(language, "")):
        yield Sort.NOTE


def _plain(text: str) -> str:
    """Words as they are said: where lines break and which blanks stand between makes no change."""
    return " ".join(text.split())
