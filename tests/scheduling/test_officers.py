"""Who presides and who reports: each rule by the smallest conference that shows it."""

import datetime as dt
from dataclasses import replace

from planner.model import (
    AgendaItem,
    Clock,
    Conference,
    Day,
    Duty,
    Kind,
    Party,
    Pin,
    Role,
    Text,
    Window,
)
from planner.model.conference import Limits
from planner.model.modalities import CoChairsRule, Modalities, OfficersRule
from planner.model.officers import Candidate, Nomination, RegionalGroup
from planner.model.participants import Attendance, Participant
from planner.scheduling import Effort, Planned, propose
from planner.scheduling.explain import why_not, whys

DATE = dt.date(2027, 5, 3)
SOON = Effort(seconds=20)
OFFICERS = Planned(times=False, rooms=False, interpreters=False)
BODIES = {"ada": "AT", "ben": "FR", "cleo": "IT", "dan": "DE"}
NOBODY = Duty(Role.CHAIR)


def session(number: int, hour: int, *duties: Duty, **other: object) -> AgendaItem:
    plain = AgendaItem(
        kind=Kind.SESSION,
        title=Text({"en": f"Session {number}"}),
        id=f"session-{number}",
        number=str(number),
        start=Clock(0, hour, 0),
        end=Clock(0, hour + 1, 0),
        duties=duties or (NOBODY,),
    )
    return replace(plain, **other)  # type: ignore[arg-type]


def conference(
    *items: AgendaItem, candidates: tuple[Candidate, ...], **other: object
) -> Conference:
    made = Conference(
        id="officers",
        starts=DATE,
        timezone="Europe/Vienna",
        languages=("en",),
        participants=tuple(
            Participant(own_id, body, given=own_id.title(), family="Rill")
            for own_id, body in BODIES.items()
        ),
        candidates=candidates,
        days=(Day(DATE, items),),
    )
    return replace(made, **other)  # type: ignore[arg-type]


def officers(of: Conference, *published: str) -> dict[str, list[str]]:
    """Who is what at each item: "chair ada"."""
    proposal = propose(of, frozenset(published), OFFICERS, SOON)
    assert proposal.failed is None
    return {
        one.id: [f"{duty.role} {party.token}" for duty in one.duties for party in duty.holders]
        for one in proposal.conference.items
    }


def refusal(of: Conference) -> list[str]:
    failed = propose(of, frozenset(), OFFICERS, SOON).failed
    assert failed is not None
    return [reason.words for reason in why_not(failed.problem, SOON).contradiction]


def chair(who: str) -> Duty:
    return Duty(Role.CHAIR, (Party(who),))


def test_who_stands_for_a_post_gets_it() -> None:
    stand = (Candidate("ada", items=("session-2",)), Candidate("ben", roles=(Role.CHAIR,)))
    of = conference(session(1, 9), session(2, 9), candidates=stand)
    assert officers(of) == {"session-1": ["chair ben"], "session-2": ["chair ada"]}


def test_wishes_decide_between_those_who_may() -> None:
    stand = (Candidate("ada", wishes=("session-2",)), Candidate("ben", wishes=("session-1",)))
    of = conference(session(1, 9), session(2, 11), candidates=stand)
    assert officers(of) == {"session-1": ["chair ben"], "session-2": ["chair ada"]}


def test_duties_are_spread() -> None:
    stand = tuple(map(Candidate, ("ada", "ben", "cleo")))
    of = conference(session(1, 9), session(2, 11), session(3, 14), candidates=stand)
    assert sorted(officers(of).values()) == [["chair ada"], ["chair ben"], ["chair cleo"]]


def test_nobody_has_more_than_he_takes() -> None:
    alone = conference(session(1, 9), session(2, 11), candidates=(Candidate("ada", at_most=1),))
    assert refusal(alone) == [
        "“Session 1” has a chair",
        "“Session 2” has a chair",
        "Ada Rill (ada) takes at most 1 duties",
    ]
    assert officers(replace(alone, candidates=(Candidate("ada"),)))
    most = Limits(duties_per_officer=1)
    assert refusal(replace(alone, candidates=(Candidate("ada"),), limits=most))


def test_a_quarter_of_an_hour_lies_between_two_duties() -> None:
    of = conference(session(1, 9), session(2, 10), candidates=(Candidate("ada"),))
    assert officers(of)
    assert "Ada Rill (ada) cannot be in two places" in refusal(
        replace(of, limits=Limits(minutes_between_duties=15))
    )


def test_who_speaks_elsewhere_does_not_preside_here() -> None:
    speaks = session(2, 9, chair("ben"), Duty(Role.SPEAKER, (Party("ada"),)))
    of = conference(session(1, 9), speaks, candidates=(Candidate("ada"), Candidate("cleo")))
    assert officers(of)["session-1"] == ["chair cleo"]


def test_who_is_away_is_replaced() -> None:
    away = Candidate("ada", unavailable=(Window(DATE),))
    of = conference(session(1, 9, chair("ada")), candidates=(away, Candidate("ben")))
    assert officers(of) == {"session-1": ["chair ben"]}


def test_who_presides_stays_where_another_is_as_good() -> None:
    stand = (Candidate("ada"), Candidate("dan"))
    of = conference(session(1, 9, chair("dan")), candidates=stand)
    assert officers(of) == {"session-1": ["chair dan"]}


def test_pinned_officers_stay_though_others_wish() -> None:
    stand = (Candidate("ada", wishes=("session-1",)), Candidate("dan", roles=(Role.RAPPORTEUR,)))
    pinned = session(1, 9, chair("dan"), pinned=(Pin.OFFICERS,))
    assert officers(conference(pinned, candidates=stand)) == {"session-1": ["chair dan"]}


def test_officers_come_from_those_who_nominate_them() -> None:
    stand = tuple(map(Candidate, BODIES))
    of = conference(session(1, 9), candidates=stand)
    for by, who in (("IT", "cleo"), ("host", "dan"), ("west", "ben")):
        rule = Nomination((Role.CHAIR,), by, items=("session-1",))
        groups = (RegionalGroup("west", ("FR",)),)
        ruled = replace(of, nominations=(rule,), bodies={"host": "DE"}, regional_groups=groups)
        assert officers(ruled) == {"session-1": [f"chair {who}"]}


def test_chair_and_rapporteur_are_of_different_groups() -> None:
    rule = OfficersRule((Role.CHAIR, Role.RAPPORTEUR), different_groups=True)
    groups = (RegionalGroup("west", ("AT", "FR")), RegionalGroup("south", ("IT",)))
    stand = (
        Candidate("ada", (Role.CHAIR,)),
        Candidate("ben", (Role.RAPPORTEUR,)),
        Candidate("cleo", (Role.RAPPORTEUR,), at_most=1),
    )
    of = conference(
        session(1, 9),
        candidates=stand,
        modalities=Modalities(officers=rule),
        regional_groups=groups,
    )
    assert officers(of) == {"session-1": ["chair ada", "rapporteur cleo"]}
    assert "Officers of “Session 1” come from different groups" in refusal(
        replace(of, candidates=stand[:2])
    )


def test_who_presides_speaks_a_language_of_the_meeting() -> None:
    of = conference(session(1, 9), candidates=(Candidate("ada"), Candidate("ben")))
    speaking = tuple(
        replace(person, languages=("de",) if person.id == "ada" else ("fr", "en"))
        for person in of.participants
    )
    heard = replace(of, participants=speaking, working_languages=("en", "ru"))
    assert officers(heard) == {"session-1": ["chair ben"]}


def test_two_preside_jointly_where_that_is_asked_for() -> None:
    joint = session(1, 9, Duty(Role.CO_CHAIR))
    stand = (Candidate("ada"), Candidate("ben"))
    assert officers(conference(joint, candidates=stand)) == {
        "session-1": ["co-chair ada", "co-chair ben"]
    }


def test_bodies_preside_over_the_opening_as_the_modalities_say() -> None:
    opening = replace(session(1, 9), kind=Kind.OPENING, number="", duties=())
    rule = CoChairsRule((Kind.OPENING,), ("host", "osce"))
    of = conference(opening, candidates=(), modalities=Modalities(co_chairs=rule))
    assert officers(of) == {"session-1": ["co-chair host", "co-chair osce"]}


def test_why_somebody_presides() -> None:
    away = Candidate("ben", unavailable=(Window(DATE),))
    of = conference(session(1, 9), candidates=(Candidate("ada"), away))
    (stage,) = propose(of, frozenset(), OFFICERS, SOON).stages
    (why,) = whys(stage.meaning, stage.answer.taken)
    assert (why.chosen, why.others) == (
        "chair of “Session 1”: Ada Rill (ada)",
        ("1 other candidate: is not there 2027-05-03",),
    )


def test_who_has_withdrawn_is_designated_for_nothing_and_leaves_what_he_had() -> None:
    stand = (Candidate("ada"), Candidate("ben"))
    of = conference(session(1, 9, chair("ada")), candidates=stand)
    assert officers(of) == {"session-1": ["chair ada"]}
    ada, *others = of.participants
    gone = replace(ada, attendance=Attendance.WITHDRAWN)
    assert officers(replace(of, participants=(gone, *others))) == {"session-1": ["chair ben"]}
