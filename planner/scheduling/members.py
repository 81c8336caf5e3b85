"""Delegations: how many each has there, and how many of it an item needs."""

from collections import Counter
from collections.abc import Container

from planner.model import Party, Role
from planner.model.participants import Attendance
from planner.protocol import body_id
from planner.scheduling.scene import Meeting, Scene


def sent(scene: Scene) -> Counter[str]:
    """How many each body has sent who are there in person."""
    persons = scene.conference.taking_part
    there = (one for one in persons if one.body and one.attendance is Attendance.IN_PERSON)
    return Counter(body_id(one.body, scene.conference) for one in there)


def needs(scene: Scene, meeting: Meeting, leaving_out: Container[Role] = ()) -> Counter[str]:
    """How many of each body an item needs: those with duties there, but in the roles that are left
    out, else one for a body that is named or that it is for.
    """
    there = {*scene.parties(meeting, leaving_out), *map(Party, meeting.item.attended_by)}
    persons = Counter(body for of in there if scene.is_person(of) and (body := scene.body_of(of)))
    return persons | Counter({body: 1 for of in there if (body := scene.body_of(of))})
