"""Delegations: none is needed in more places at a time than it has members there."""

from collections import Counter
from collections.abc import Container, Iterable

from planner.model import Party, Role
from planner.model.participants import Attendance
from planner.protocol import body_id
from planner.scheduling.places.options import Option, Options, grouped, together
from planner.scheduling.problem import Reason
from planner.scheduling.scene import Meeting, Scene


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


def sent(scene: Scene) -> Counter[str]:
    """How many each body has sent who are there in person."""
    persons = scene.conference.participants
    there = (one for one in persons if one.body and one.attendance is Attendance.IN_PERSON)
    return Counter(body_id(one.body, scene.conference) for one in there)


def needs(scene: Scene, meeting: Meeting, leaving_out: Container[Role] = ()) -> Counter[str]:
    """How many of each body an item needs: those with duties there, but in the roles that are left
    out, else one for a body that is named or that it is for.
    """
    there = {*scene.parties(meeting, leaving_out), *map(Party, meeting.item.attended_by)}
    persons = Counter(body for of in there if scene.is_person(of) and (body := scene.body_of(of)))
    return persons | Counter({body: 1 for of in there if (body := scene.body_of(of))})
