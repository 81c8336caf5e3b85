"""What has changed since a person was last told of an entry, in the words of the change notice."""

import datetime as dt
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from planner.changes.affected import is_for_others
from planner.changes.change import Change, Sort
from planner.changes.events import is_another
from planner.changes.telling import About
from planner.forms.calendar import Event
from planner.language.clock.ours import span_in_words
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.products.changed.issues import Issues
from planner.products.changed.words import Sides, Told, is_told_in, title_of, told

_COMING = frozenset({Sort.ADDED, Sort.REMOVED, Sort.RESTORED})
_OF_TIME = _COMING | {Sort.DAY, Sort.TIME}
_OF_PLACE = _COMING | {Sort.ROOM}
_LOSING = frozenset({Sort.OFFICERS, Sort.REMOVED, Sort.ITEM})


def changed_since(issues: Issues, about: About, language: str, number: int) -> tuple[str, ...]:
    """A line for each change of an item since a release; none if that is not known, or if all
    changes are duties of others.
    """
    if number not in issues.materials:
        return ()
    person, item = about
    found = _found(issues, item, language, number)
    own = {of.sort for of in found if of.placed.parent is None}
    before, now = (issues.entry(item, language, at) for at in (number, issues.last))
    unsaid = _unsaid(before, now, own, language) if before and now else ()
    besides = [*(of.line(language) for of in unsaid), *_join(issues, item, language, number)]
    sides = (issues.materials[number].conference, issues.present.conference)
    if not besides and all(is_for_others(of, person, *sides) for of in found):
        return ()
    return tuple(dict.fromkeys([*_lines(found, issues.sides(language, number)), *besides]))


def lost_since(issues: Issues, about: About, language: str, number: int) -> tuple[str, ...]:
    """A line for each change by which someone has lost a part at an item; everything else is for
    others.

    A cancelled item has none: the mail is about nothing else.
    """
    if number not in issues.materials:
        return ()
    found = [of for of in _found(issues, about[1], language, number) if of.sort in _LOSING]
    return tuple(dict.fromkeys(_lines(found, issues.sides(language, number))))


def _found(issues: Issues, item: str, language: str, number: int) -> list[Change]:
    return [of for of in issues.changes(item, number) if is_told_in(of, language)]


def _join(issues: Issues, item: str, language: str, number: int) -> Iterator[str]:
    """Whether the address for those who are elsewhere is another: no release tells the old one."""
    materials = sorted(issues.materials.items())
    joins = [of.entries.state(item).join for at, of in materials if at >= number]
    if any(is_another(before, now) for before, now in pairwise(joins)):
        yield phrases(language).phrase("join-changed" if joins[-1] else "join-gone")


def _lines(found: Sequence[Change], sides: Sides) -> Iterator[str]:
    colon = phrases(sides.language).phrase("colon")
    for change in found:
        is_inside = change.placed.parent is not None
        about = f"{title_of(change.placed, change, sides)}{colon}" if is_inside else ""
        if is_inside or change.sort is not Sort.REMOVED:
            yield from (f"{about}{one.line(sides.language)}" for one in told(change, sides))


def _unsaid(before: Event, now: Event, own: Set[Sort], language: str) -> Iterator[Told]:
    """What follows from changes elsewhere: an end that was inferred, another name of a room."""
    words = phrases(language)
    if not own & _OF_TIME and when(before, language) != when(now, language):
        yield Told(words.phrase("when"), when(before, language), when(now, language))
    if not own & _OF_PLACE and before.location != now.location:
        yield Told(words.phrase("where"), before.location, now.location)


def when(event: Event, language: str) -> str:
    """The day of an entry and its times by the clocks of its zone, as far as they are known."""
    day = day_line(_day(event.start), language)
    if not isinstance(event.start, dt.datetime):
        return day
    end = event.end.time() if isinstance(event.end, dt.datetime) else None
    times = span_in_words(event.start.time(), end, language)
    return phrases(language).apart(day, f"{times} ({event.zone})")


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
