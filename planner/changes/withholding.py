"""Earlier issues without the names of persons that must no longer be disclosed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from planner.changes.naming import names_of, naming, said, standing_in, without
from planner.model import AgendaItem, Audience, Conference
from planner.model.participants import Participant
from planner.model.release import Release

LEFT_OUT = "…"
"""What replaces a name in titles and notes."""


def as_withheld_now(release: Release, conference: Conference) -> Release:
    """A release without the names that were withheld after it went out.

    A name that is in the words of the agenda today is not secret, or is found by a check.
    """
    withheld = {person.id: person for person in conference.participants if person.withhold}
    names = _called(release, withheld.values())
    today = set(standing_in(_words(conference.every_item), names) if names else ())
    return _without(
        release,
        lambda person: _nameless(person) if person.id in withheld else person,
        [name for name in names if name not in today],
    )


def without_names(release: Release, persons: Iterable[Participant]) -> Release:
    """A release without anything about certain persons except that they had their duties."""
    gone = {person.id: person for person in persons}
    return _without(
        release,
        lambda person: Participant(person.id, withhold=True) if person.id in gone else person,
        _called(release, gone.values()),
    )


def _called(release: Release, persons: Iterable[Participant]) -> list[str]:
    """What persons are called today, and what they were called in the release."""
    then = release.conference.persons
    both = (of for person in persons for of in (person, then.get(person.id, person)))
    return list(dict.fromkeys(name for of in both for name in names_of(of)))


def _nameless(person: Participant) -> Participant:
    return replace(person, withhold=True).shown_to(Audience.PUBLIC)


def _words(items: Iterable[AgendaItem]) -> str:
    return "\n".join(words for item in items for words in said(item))


def _without(
    release: Release, change: Callable[[Participant], Participant], names: list[str]
) -> Release:
    """The release with changed persons, and without names in its words; itself, if it has none."""
    whole = release.conference
    here = standing_in(_words(_every_item(release)), names) if names else []
    pattern = naming(here) if here else None

    def unnamed(item: AgendaItem) -> AgendaItem:
        return without(item, pattern, LEFT_OUT) if pattern else item

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


def _every_item(release: Release) -> Iterator[AgendaItem]:
    """All items of a release, those inside others too."""
    yield from release.conference.every_item
    items = [of.item for of in release.cancelled]
    while items:
        yield (item := items.pop())
        items += item.items
