"""Conferences that nobody planned: items with times, rooms, persons, candidates, interpreters."""

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from planner.model import (
    AgendaItem,
    Clock,
    Conference,
    Day,
    Duty,
    Hours,
    Kind,
    Party,
    Pin,
    Role,
    Text,
    Window,
)
from planner.model.conference import Interpretation, Limits
from planner.model.interpreters import Interpreter
from planner.model.modalities import Modalities, OfficersRule
from planner.model.officers import Candidate, RegionalGroup
from planner.model.participants import Participant
from planner.model.venue import Room

FIRST = dt.date(2027, 5, 3)
LANGUAGES = ("en", "fr", "ru")
BODIES = ("AT", "FR", "IT", "DE")
STARTS = [Clock(0, hour, minute) for hour in range(9, 16) for minute in (0, 30)]
PERSONS = tuple(f"p{number}" for number in range(8))


def later(clock: Clock, minutes: int) -> Clock:
    total = clock.hour * 60 + clock.minute + minutes
    return Clock(0, total // 60, total % 60)


@st.composite
def rooms(draw: st.DrawFn, number: int) -> Room:
    shut = Window(FIRST, Hours(Clock(0, 9, 0), Clock(0, 12, 0)))
    return Room(
        id=f"hall-{number}",
        name=Text({"en": f"Hall {number}"}),
        seats=draw(st.sampled_from([None, 40, 150, 400])),
        booths=draw(st.sampled_from([None, None, (), LANGUAGES])),
        equipment=draw(st.sampled_from([(), ("screen",), ("screen", "stage")])),
        closed=draw(st.sampled_from([(), (), (shut,)])),
        turnover=draw(st.sampled_from([0, 15])),
    )


@st.composite
def items(draw: st.DrawFn, number: int, halls: list[Room]) -> AgendaItem:
    start = draw(st.sampled_from(STARTS))
    minutes = draw(st.sampled_from([30, 60, 90]))
    is_session = draw(st.booleans())
    speakers = draw(st.lists(st.sampled_from(PERSONS), max_size=2, unique=True))
    has_chair = draw(st.booleans())
    chair = Duty(Role.CHAIR, (Party(draw(st.sampled_from(PERSONS))),) if has_chair else ())
    duties = (chair, Duty(Role.RAPPORTEUR)) if is_session else (Duty(Role.MODERATOR),)
    spoken = Duty(Role.SPEAKER, tuple(map(Party, speakers)))
    others = [f"item-{other}" for other in range(number)]
    return AgendaItem(
        kind=Kind.SESSION if is_session else Kind.SIDE_EVENT,
        title=Text({"en": f"Item {number}"}),
        id=f"item-{number}",
        number=str(number + 1) if is_session else "",
        start=start,
        end=later(start, minutes),
        room=draw(st.sampled_from(["", *(room.id for room in halls)])),
        duties=(*duties, spoken) if speakers else duties,
        expected=draw(st.sampled_from([None, None, 30, 120])),
        equipment=draw(st.sampled_from([(), (), (), ("screen",)])),
        languages=draw(st.sampled_from([(), ("en",), ("en", "fr"), LANGUAGES]))
        if is_session
        else (),
        not_parallel=draw(one_of(others)),
        after=draw(one_of(others)),
        pinned=draw(st.sampled_from([*[()] * 8, (Pin.TIME,), (Pin.ROOM,), (Pin.OFFICERS,)])),
    )


def one_of(others: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Mostly none."""
    return st.sampled_from([*[()] * 5, *((other,) for other in others)])


@st.composite
def candidates(draw: st.DrawFn, own_id: str) -> Candidate:
    away = Window(None, Hours(Clock(0, 14, 0), Clock(0, 18, 0)))
    return Candidate(
        id=own_id,
        roles=draw(st.sampled_from([(), (), (Role.CHAIR,), (Role.RAPPORTEUR, Role.MODERATOR)])),
        wishes=tuple(draw(st.lists(st.sampled_from(["item-0", "item-1"]), max_size=1))),
        at_most=draw(st.sampled_from([None, None, 1, 2])),
        unavailable=draw(st.sampled_from([(), (), (away,)])),
    )


@st.composite
def interpreters(draw: st.DrawFn, number: int) -> Interpreter:
    own, *others = draw(st.permutations(LANGUAGES))
    is_retour = draw(st.booleans())
    return Interpreter(
        id=f"i{number}",
        given=f"Person {number}",
        a=(own,),
        b=(others[0],) if is_retour else (),
        c=tuple(others[1:] if is_retour else others[: draw(st.integers(1, 2))]),
        cheval=draw(st.sampled_from([False, False, True])),
        minutes_per_day=draw(st.sampled_from([None, None, 120])),
    )


@st.composite
def conferences(draw: st.DrawFn) -> Conference:
    """A conference of one or two days; mostly it breaks rules of planning as it is."""
    halls = [draw(rooms(number)) for number in range(draw(st.integers(1, 3)))]
    agenda = [draw(items(number, halls)) for number in range(draw(st.integers(1, 5)))]
    days = [FIRST + dt.timedelta(days=at) for at in range(draw(st.integers(1, 2)))]
    under = [draw(st.sampled_from(days)) for _ in agenda]
    persons = tuple(
        Participant(own_id, BODIES[at % len(BODIES)], given="Ada", family=f"Rill-{at}")
        for at, own_id in enumerate(PERSONS)
    )
    return Conference(
        id="generated",
        title=Text({"en": "A conference"}),
        starts=FIRST,
        ends=days[-1],
        timezone="Europe/Vienna",
        languages=("en",),
        working_languages=draw(st.sampled_from([("en",), ("en", "fr")])),
        interpretation=Interpretation.SIMULTANEOUS,
        rooms=tuple(halls),
        limits=Limits(minutes_between_duties=draw(st.sampled_from([0, 15]))),
        modalities=Modalities(officers=draw(rules())),
        regional_groups=(RegionalGroup("west", ("AT", "FR")), RegionalGroup("east", ("IT",))),
        participants=persons,
        candidates=tuple(draw(candidates(own_id)) for own_id in PERSONS[: draw(st.integers(4, 8))]),
        interpreters=tuple(
            draw(interpreters(number)) for number in range(draw(st.integers(3, 12)))
        ),
        days=tuple(_day(date, agenda, under) for date in days),
    )


def rules() -> st.SearchStrategy[OfficersRule | None]:
    rule = OfficersRule((Role.CHAIR, Role.RAPPORTEUR))
    return st.sampled_from([None, rule, replace(rule, different_groups=True)])


def _day(date: dt.date, agenda: list[AgendaItem], under: list[dt.date]) -> Day:
    own = [item for item, day in zip(agenda, under, strict=True) if day == date]
    return Day(date, tuple(sorted(own, key=lambda item: item.start or Clock(0, 0, 0))))
