"""A change of the programme in words: what has changed, the old value and the new one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.changes.change import Change, Sort
from planner.changes.duties import by_role
from planner.changes.matching import Placed
from planner.language.clock.ours import day_part_in_words, span_in_words
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.language.subjects import unnumbered
from planner.model import AgendaItem
from planner.products.paper.wording import (
    annotation,
    holders,
    listed_languages,
    openness_in_words,
    role_name,
    room_name,
)
from planner.products.product import Material

NOTHING = "–"
"""What is printed for a missing value."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two states between which a change is described, in one language; `before` is the earlier
    one.
    """

    before: Material
    after: Material

    @property
    def language(self) -> str:
        """The language in which both are described."""
        return self.after.language

    def of(self, placed: Placed, change: Change) -> Material:
        """The state to which an item belongs."""
        return self.after if placed is change.new else self.before


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words. Of something new, and of what is gone, `old` and `new` say nothing."""

    what: str
    old: str = ""
    new: str = ""

    def line(self, language: str) -> str:
        """All of it on one line: "Room: Hall A → Hall B"."""
        if self.old == self.new:
            return self.what
        colon = phrases(language).phrase("colon")
        return self.what + colon + (self.old or NOTHING) + " → " + (self.new or NOTHING)


def is_told_in(change: Change, language: str) -> bool:
    """Whether it concerns readers of this language. A kind that follows from new words is described
    with the words.
    """
    return change.language in ("", language) and change.sort is not Sort.KIND


def title_of(placed: Placed, change: Change, sides: Sides) -> str:
    """The title of an item in its state."""
    return sides.of(placed, change).best(placed.item.title)


def told(change: Change, sides: Sides) -> Iterator[Told]:
    """A change in words; one of officers for each role that has others now."""
    what = phrases(sides.language).changes[change.sort]
    if change.old is None or change.new is None or change.sort in (Sort.RESTORED, Sort.ORDER):
        yield Told(what)
    elif change.sort is Sort.OFFICERS:
        yield from _roles(change.old.item, change.new.item, sides)
    else:
        language = change.language or sides.language
        before, after = (replace(of, language=language) for of in (sides.before, sides.after))
        old, new = _value(change.sort, change.old, before), _value(change.sort, change.new, after)
        yield Told(what, old, new)


def _roles(old: AgendaItem, new: AgendaItem, sides: Sides) -> Iterator[Told]:
    before, after = (
        by_role(of.conference.duties_of(item))
        for item, of in ((old, sides.before), (new, sides.after))
    )
    for role in dict.fromkeys((*before, *after)):
        one = holders(before[role], sides.before) if role in before else ""
        other = holders(after[role], sides.after) if role in after else ""
        if one != other:
            duty = after.get(role) or before[role]
            yield Told(role_name(duty, sides.language), one, other)


def _value(sort: Sort, placed: Placed, material: Material) -> str:
    item, language = placed.item, material.language
    if sort is Sort.DAY:
        return day_line(placed.date, language)
    if sort is Sort.TIME:
        return time_of(item, language)
    if sort is Sort.ITEM:
        return _around(placed, material)
    if sort is Sort.NUMBER:
        return _numbered(material.best(item.title), language)
    return _said(sort, item, material)


def _around(placed: Placed, material: Material) -> str:
    """What an item is a part of: another one, or a day."""
    if placed.parent:
        return material.best(placed.parent.title)
    return day_line(placed.date, material.language)


def _said(sort: Sort, item: AgendaItem, material: Material) -> str:
    """What an item says of itself, whatever its place."""
    language = material.language
    values = {
        Sort.ROOM: room_name(item.room, material),
        Sort.OPENNESS: openness_in_words(item.openness, language),
        Sort.LANGUAGES: listed_languages(item.languages, language),
        Sort.DOCUMENTS: phrases(language).apart(*item.documents),
        Sort.STATE: phrases(language).phrase("possible") if item.optional else "",
        Sort.KIND: phrases(language).kind_names[item.kind],
        Sort.TITLE: item.title.get(language, ""),
        Sort.WORDING: item.title.get(language, ""),
        Sort.NOTE: " ".join(annotation(item, material).split()),
    }
    return values[sort]


def time_of(item: AgendaItem, language: str) -> str:
    """When an item is, as printed, and how long it lasts, if only the duration says it."""
    if item.day_part:
        return day_part_in_words(item.day_part, language)
    when = span_in_words(item.start, item.end, language)
    lasts = None if item.start and item.end else item.duration
    words = phrases(language)
    return words.apart(when, words.phrase("minutes", minutes=lasts) if lasts else "")


def _numbered(title: str, language: str) -> str:
    """The part of a title that has the number, or all of it."""
    head = title.partition(":")[0].strip()
    return head if unnumbered(head, language) != head else title
