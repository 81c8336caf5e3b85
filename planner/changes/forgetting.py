"""A conference without what is to be forgotten: private fields of everyone, or everything about
someone.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields, replace
from typing import Any, TypeVar

from planner.model import AgendaItem, Audience, Conference, Duty, Invitee
from planner.model.interpreters import Shift
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


def without_interpreters_names(conference: Conference) -> Conference:
    """The conference with interpreters whom nobody knows any more: languages and shifts stay."""
    empty = {"given": "", "family": "", "email": "", "available": (), "unavailable": ()}
    return replace(
        conference, interpreters=tuple(_changed(of, empty) for of in conference.interpreters)
    )


def without_persons(conference: Conference, ids: Collection[str]) -> Conference:
    """The conference without these participants, candidates and interpreters; where they have a
    duty or a shift, it is open again.
    """
    days = tuple(
        replace(day, items=tuple(_without(item, ids) for item in day.items))
        for day in conference.days
    )
    return replace(
        conference,
        days=days,
        participants=tuple(of for of in conference.participants if of.id not in ids),
        candidates=tuple(of for of in conference.candidates if of.id not in ids),
        interpreters=tuple(of for of in conference.interpreters if of.id not in ids),
        rota=tuple(_shifts(conference.rota, ids)),
    )


def _shifts(rota: Iterable[Shift], ids: Collection[str]) -> Iterator[Shift]:
    """The shifts without some interpreters; one in which nobody else works goes."""
    for shift in rota:
        left = tuple(of for of in shift.interpreters if of not in ids)
        if left or not shift.interpreters:
            yield _changed(shift, {"interpreters": left})


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
