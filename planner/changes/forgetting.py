"""A conference without what is to be forgotten: private fields of everybody, or all of somebody."""

from collections.abc import Collection
from dataclasses import fields, replace
from typing import Any, TypeVar

from planner.model import AgendaItem, Audience, Conference, Duty, Invitee
from planner.model.participants import Participant

T = TypeVar("T")


def without_fields(conference: Conference, names: Collection[str]) -> Conference:
    """The conference with these fields of all participants emptied."""
    nobody: Any = Participant("")
    empty = {name: getattr(nobody, name) for name in names}
    return replace(
        conference, participants=tuple(_changed(of, empty) for of in conference.participants)
    )


def without_contacts(conference: Conference) -> Conference:
    """The conference without what the secretariat has written about persons into invitations.

    Days and replies are about bodies and stay.
    """
    known: Any = fields(Invitee)
    private = (of for of in known if of.metadata.get("audience") is Audience.SECRETARIAT)
    empty = {of.name: "" for of in private if type(of.default) is str}
    return replace(conference, invitees=tuple(_changed(of, empty) for of in conference.invitees))


def without_persons(conference: Conference, ids: Collection[str]) -> Conference:
    """The conference without these participants; where they have a duty, it is open again."""
    days = tuple(
        replace(day, items=tuple(_without(item, ids) for item in day.items))
        for day in conference.days
    )
    others = tuple(person for person in conference.participants if person.id not in ids)
    return replace(conference, days=days, participants=others)


def _without(item: AgendaItem, ids: Collection[str]) -> AgendaItem:
    duties = tuple(_left(duty, ids) for duty in item.duties)
    attended_by = tuple(of for of in item.attended_by if of not in ids)
    inside = tuple(_without(inner, ids) for inner in item.items)
    return replace(item, duties=duties, attended_by=attended_by, items=inside)


def _left(duty: Duty, ids: Collection[str]) -> Duty:
    return replace(duty, holders=tuple(of for of in duty.holders if of.token not in ids))


def _changed(one: T, values: dict[str, Any]) -> T:
    """The record with these values; itself, where it has them."""
    if all(getattr(one, name) == value for name, value in values.items()):
        return one
    changed: T = replace(one, **values)  # type: ignore[type-var]
    return changed
