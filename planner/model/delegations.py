"""Delegations: those whom one State or organization has sent in one category, and who take part."""

from collections.abc import Iterable

from planner.model.conference import Conference
from planner.model.invitees import Invitee
from planner.model.participants import Participant, Position
from planner.records import record

_PLACES = {position: at for at, position in enumerate(Position)}


@record
class Delegation:
    """The members of a delegation, heads first, and the invitation under which they came."""

    body: str
    """The id of the State or organization."""
    category: str
    """The category of `conference.toml` in which they take part."""
    members: tuple[Participant, ...]
    """Its members by position; those with the same position are in the order of the table."""
    invitee: Invitee | None = None
    """Its invitation, if there is one."""
    quota: int | None = None
    """How many it may send: according to its invitation, or else its category."""

    @property
    def head(self) -> Participant | None:
        """Who heads it."""
        first = self.members[0] if self.members else None
        return first if first and first.position is Position.HEAD else None


def delegations(conference: Conference) -> tuple[Delegation, ...]:
    """The delegations in the order in which their first members are in the table.

    Invitees that have named nobody yet have none; people who are sent by nobody belong to none.
    """
    return delegations_of(conference.taking_part, conference)


def delegations_of(
    persons: Iterable[Participant], conference: Conference
) -> tuple[Delegation, ...]:
    """The delegations of some persons of a conference."""
    members: dict[tuple[str, str], list[Participant]] = {}
    for person in persons:
        if person.body:
            own = conference.body_id(person.body), person.category
            members.setdefault(own, []).append(person)
    invited = {(conference.body_id(of.body), of.category): of for of in conference.invitees}
    quotas = {category.id: category.quota for category in conference.participation}
    return tuple(
        _delegation(body, category, own, invited.get((body, category)), quotas.get(category))
        for (body, category), own in members.items()
    )


def _delegation(
    body: str,
    category: str,
    persons: Iterable[Participant],
    invitee: Invitee | None,
    quota: int | None,
) -> Delegation:
    own = invitee.quota if invitee else None
    ordered = tuple(sorted(persons, key=lambda person: _PLACES[person.position]))
    return Delegation(body, category, ordered, invitee, quota if own is None else own)
