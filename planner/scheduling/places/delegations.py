"""Delegations: none is needed in more places at a time than it has members there."""

from collections.abc import Iterable

from planner.scheduling.grouping import grouped
from planner.scheduling.members import needs, sent
from planner.scheduling.places.options import Option, Options, together
from planner.scheduling.problem import Reason


def delegations(options: Options) -> None:
    """No delegation sits in more meetings than it has members in the room."""
    needed = [
        (body, (own[0].meeting.id, number))
        for own in options.by_meeting.values()
        for body, number in needs(options.scene, own[0].meeting).items()
    ]
    for body, meetings in grouped(needed).items():
        members = sent(options.scene).get(body)
        if members is not None and sum(number for _, number in meetings) > members:
            _bound(options, body, members, dict(meetings))


def _bound(options: Options, body: str, members: int, meetings: dict[str, int]) -> None:
    """At no time are more members needed than there are."""
    own = [of for own_id in meetings for of in options.by_meeting[own_id]]
    place = own[0].meeting.item.place
    reason = Reason(f"The delegation of {body} has {members} members there", place, 30)
    for there in together(own):
        terms = [(of.choice, meetings[of.meeting.id]) for of in there]
        is_fixed = not any(of.meeting.moves for of in there)
        if not is_fixed and _most(there, meetings) > members:
            options.problem.row(terms, None, members, reason)


def _most(there: Iterable[Option], meetings: dict[str, int]) -> int:
    """How many would be needed if all these meetings went on together."""
    return sum(meetings[own_id] for own_id in {of.meeting.id for of in there})
