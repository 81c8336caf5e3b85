"""Earlier issues without the names of persons that nobody is to be told any more."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from planner.model import AgendaItem, Audience, Conference, Text
from planner.model.participants import Participant
from planner.model.release import Release

LEFT_OUT = "…"
"""What stands in titles and notes in the place of a name."""


def as_withheld_now(release: Release, conference: Conference) -> Release:
    """A release without the names that were withheld after it went out.

    A name that stands in the words of the agenda today is no secret, or is found by a check.
    """
    withheld = {person.id: person for person in conference.participants if person.withhold}
    today = "\n".join(
        words
        for item in (conference.every_item if withheld else ())
        for words in (*item.title.values(), *item.note.values())
    )
    names = (name for person in withheld.values() for name in person.names_in_texts)
    return _without(
        release,
        lambda person: _nameless(person) if person.id in withheld else person,
        [name for name in names if name not in today],
    )


def without_names(release: Release, persons: Iterable[Participant]) -> Release:
    """A release without all that it says of some persons but that they had their duties."""
    gone = {person.id: person for person in persons}
    return _without(
        release,
        lambda person: Participant(person.id, withhold=True) if person.id in gone else person,
        [name for person in gone.values() for name in person.names_in_texts],
    )


def _nameless(person: Participant) -> Participant:
    return replace(person, withhold=True).shown_to(Audience.PUBLIC)


def _without(
    release: Release, change: Callable[[Participant], Participant], names: Iterable[str]
) -> Release:
    """The release with changed persons, and without names in its words; itself, if it has none."""
    whole = release.conference
    listed = sorted(map(re.escape, names), key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(listed)})\b") if listed else None

    def unnamed(item: AgendaItem) -> AgendaItem:
        return _unnamed(item, pattern) if pattern else item

    changed = replace(
        release,
        conference=replace(
            whole,
            participants=tuple(map(change, whole.participants)),
            days=tuple(replace(of, items=tuple(map(unnamed, of.items))) for of in whole.days),
        ),
        cancelled=tuple(replace(of, item=unnamed(of.item)) for of in release.cancelled),
    )
    return release if changed == release else changed


def _unnamed(item: AgendaItem, names: re.Pattern[str]) -> AgendaItem:
    title, note = (
        Text({code: names.sub(LEFT_OUT, words) for code, words in of.items()})
        for of in (item.title, item.note)
    )
    inside = tuple(_unnamed(inner, names) for inner in item.items)
    return replace(item, title=title, note=note, items=inside)
