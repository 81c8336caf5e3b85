"""Whom a change touches: those who have to be there, and nobody for another wording."""

import datetime as dt
from dataclasses import replace

import pytest

from planner.changes.affected import Group, affected
from planner.changes.matching import State
from planner.changes.programme import changes
from planner.model import AgendaItem, Clock, Conference, Day, Duty, Kind, Party, Role, Text
from planner.model.conference import Interpretation
from planner.model.participants import Participant

TALK = AgendaItem(
    Kind.PRESENTATION,
    Text({"en": "Presentation: Old pipes"}),
    duties=(Duty(Role.SPEAKER, (Party("ben"), Party(name="Dr. Guest"))),),
)
SESSION = AgendaItem(
    Kind.SESSION,
    Text({"en": "Session 1: Wells"}),
    id="wells",
    number="1",
    start=Clock(0, 9, 0),
    room="hall-a",
    duties=(Duty(Role.CHAIR, (Party("ada"),)),),
    items=(TALK,),
)
PERSONS = (Participant("ada", "AT"), Participant("ben", "FR"), Participant("cleo", "IT"))


def conference(*items: AgendaItem) -> Conference:
    return Conference(
        languages=("en",),
        days=(Day(dt.date(2027, 5, 3), items),),
        participants=PERSONS,
        interpretation=Interpretation.CONSECUTIVE,
    )


BEFORE = conference(SESSION)

ALL = {"ada", "ben", "Dr. Guest", "AT", "FR", "wells", "hall-a"}


def duty(*holders: str) -> tuple[Duty, ...]:
    return (Duty(Role.CHAIR, tuple(map(Party, holders))),)


@pytest.mark.parametrize(
    ("after", "whom"),
    [
        (replace(SESSION, start=Clock(0, 10, 0)), ALL),
        (replace(SESSION, room="hall-b"), ALL | {"hall-b"}),
        (replace(SESSION, duties=duty("cleo")), {"ada", "AT", "cleo", "IT"}),
        (replace(SESSION, duties=duty("ada", "cleo")), {"cleo", "IT"}),
        (replace(SESSION, title=Text({"en": "Session 1: Wells!"})), set()),
        (replace(SESSION, note=Text({"en": "Be early."})), set()),
        (replace(SESSION, documents=("S/1",)), {"ada", "AT"}),
        (replace(SESSION, languages=("en",)), {"ada", "AT", "wells"}),
        (replace(SESSION, items=()), {"ada", "ben", "Dr. Guest", "AT", "FR"}),
    ],
)
def test_who_has_to_know(after: AgendaItem, whom: set[str]) -> None:
    now = conference(after)
    found = changes(State(BEFORE), State(now))
    assert {of.id for of in affected(found, BEFORE, now)} == whom


def test_who_speaks_when_a_session_is_cancelled() -> None:
    now = conference()
    found = affected(changes(State(BEFORE), State(now)), BEFORE, now)
    assert [(of.group, of.id) for of in found] == [
        (Group.PERSON, "ada"),
        (Group.PERSON, "ben"),
        (Group.PERSON, "Dr. Guest"),
        (Group.DELEGATION, "AT"),
        (Group.DELEGATION, "FR"),
        (Group.INTERPRETATION, "wells"),
        (Group.ROOM, "hall-a"),
    ]
