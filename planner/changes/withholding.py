"""Earlier issues without the names of persons that nobody is to be told any more."""

from collections.abc import Callable
from dataclasses import replace

from planner.model import Audience, Conference
from planner.model.participants import Participant
from planner.model.release import Release


def as_withheld_now(release: Release, conference: Conference) -> Release:
    """A release without the names that were withheld after it went out."""
    withheld = {person.id for person in conference.participants if person.withhold}
    return _changed(release, lambda person: _nameless(person) if person.id in withheld else person)


def without_names(release: Release, ids: frozenset[str]) -> Release:
    """A release without all that it says of some persons but that they had their duties."""
    return _changed(
        release,
        lambda person: Participant(person.id, withhold=True) if person.id in ids else person,
    )


def _nameless(person: Participant) -> Participant:
    return replace(person, withhold=True).shown_to(Audience.PUBLIC)


def _changed(release: Release, change: Callable[[Participant], Participant]) -> Release:
    persons = tuple(map(change, release.conference.participants))
    if persons == release.conference.participants:
        return release
    return replace(release, conference=replace(release.conference, participants=persons))
