"""Teams of interpreters, as they were worked out by hand from the rules of the profession."""

import datetime as dt
from dataclasses import replace

import pytest

from planner.checks import check
from planner.model import AgendaItem, Clock, Conference, Day, Kind, Text, Window
from planner.model.conference import Interpretation
from planner.model.interpreters import Interpreter, Interpreting, Profile, Shift
from planner.model.participants import Attendance
from planner.scheduling import Effort, Planned, Proposal, propose
from planner.scheduling.explain import why_not
from planner.timetable import timetable

DATE = dt.date(2027, 5, 3)
ALONE = Planned(times=False, rooms=False, officers=False)
SOON = Effort(seconds=20)


def session(number: int, start: int, end: int) -> AgendaItem:
    return AgendaItem(
        kind=Kind.SESSION,
        title=Text({"en": f"Session {number}"}),
        id=f"session-{number}",
        number=str(number),
        start=Clock(0, start, 0),
        end=Clock(0, end, 0),
    )


def conference(languages: str, *people: Interpreter, **other: object) -> Conference:
    """Three hours in the morning in these languages, and who could interpret."""
    made = Conference(
        id="teams",
        timezone="Europe/Vienna",
        languages=("en",),
        working_languages=tuple(languages.split()),
        interpretation=Interpretation.SIMULTANEOUS,
        interpreters=people,
        days=(Day(DATE, (session(1, 10, 13),)),),
    )
    return replace(made, **other)  # type: ignore[arg-type]


def person(own_id: str, a: str, b: str = "", c: str = "", **other: object) -> Interpreter:
    known = Interpreter(own_id, "", "", tuple(a.split()), tuple(b.split()), tuple(c.split()))
    return replace(known, **other)  # type: ignore[arg-type]


def planned(of: Conference) -> Proposal:
    return propose(of, frozenset(), ALONE, SOON)


def rota(of: Conference) -> list[tuple[str, str, tuple[str, ...]]]:
    """The shifts of a plan, which the checks find nothing wrong with."""
    proposal = planned(of)
    assert proposal.failed is None
    after = proposal.conference
    found = {one.name for one in check(after, timetable(after))}
    assert not any(name.startswith(("interpreter", "booth", "language", "shift")) for name in found)
    return [(shift.item, shift.booth, shift.interpreters) for shift in after.rota]


def test_two_languages_share_a_booth_of_two_who_work_both_ways() -> None:
    people = [person("ann", "en", "ru"), person("bea", "ru", "en"), person("cid", "en", c="ru")]
    assert rota(conference("en ru", *people)) == [("session-1", "en+ru", ("ann", "bea"))]


def test_the_un_has_two_booths_for_two_languages_and_no_retour() -> None:
    people = [
        *(person(f"e{n}", "en", c="fr") for n in (1, 2)),
        *(person(f"f{n}", "fr", c="en") for n in (1, 2)),
        person("both", "ru", "en fr"),
    ]
    rules = Interpreting(profile=Profile.UN)
    assert rota(conference("en fr", *people, interpreting=rules)) == [
        ("session-1", "en", ("e1", "e2")),
        ("session-1", "fr", ("f1", "f2")),
    ]


def test_six_languages_at_the_un_take_fourteen() -> None:
    six = "ar zh en fr ru es"
    people = [
        person(f"{a}{n}", a, c=" ".join(of for of in six.split() if of != a))
        for a in six.split()
        for n in range(3)
    ]
    shifts = rota(conference(six, *people, interpreting=Interpreting(profile=Profile.UN)))
    assert {booth: len(team) for _, booth, team in shifts} == {
        "ar": 3,
        "zh": 3,
        "en": 2,
        "fr": 2,
        "ru": 2,
        "es": 2,
    }


def relayed(*givers: Interpreter) -> Conference:
    """Nobody in the French booth understands Russian; both understand English."""
    return conference(
        "en fr ru",
        *givers,
        person("f1", "fr", c="en"),
        person("f2", "fr", c="en"),
        person("r1", "ru", c="en fr"),
        person("r2", "ru", c="en fr"),
    )


def test_a_language_that_nobody_hears_is_taken_from_a_booth_where_two_do() -> None:
    proposal = planned(relayed(person("e1", "en", c="fr ru"), person("e2", "en", c="ru")))
    assert proposal.failed is None
    days = 6
    assert proposal.cost == 3 * days + 2


def test_one_alone_gives_no_relay() -> None:
    proposal = planned(relayed(person("e1", "en", c="fr ru"), person("e2", "en", c="fr")))
    assert proposal.failed is not None
    no = why_not(proposal.failed.problem, SOON)
    assert "The booth fr at “Session 1” must hear ru, directly or by relay" in [
        reason.words for reason in no.contradiction
    ]


def test_who_is_away_is_not_planned() -> None:
    away = Window(DATE)
    people = [
        person("ann", "en", "ru", unavailable=(away,)),
        person("bea", "ru", "en"),
        person("cid", "en", "ru"),
    ]
    assert rota(conference("en ru", *people)) == [("session-1", "en+ru", ("bea", "cid"))]


LONG = (Day(DATE, (session(1, 9, 13), session(2, 14, 18))),)


def test_who_worked_four_hours_rests_before_going_on() -> None:
    """Eight hours take four in a booth both ways; nobody works in both halves, for the rest
    between them is shorter than an hour and a half.
    """
    people = [person(f"i{n}", "en", "ru") for n in range(8)]
    shifts = rota(conference("en ru", *people, days=LONG))
    assert [len(team) for _, _, team in shifts] == [4, 4]
    assert not {*shifts[0][2]} & {*shifts[1][2]}


def test_seven_are_not_enough_for_that() -> None:
    people = [person(f"i{n}", "en", "ru") for n in range(7)]
    assert planned(conference("en ru", *people, days=LONG)).failed is not None


def test_rules_of_ones_own_bind_no_further() -> None:
    people = [person(f"i{n}", "en", "ru") for n in range(2)]
    own = Interpreting(profile=Profile.CUSTOM)
    shifts = rota(conference("en ru", *people, days=LONG, interpreting=own))
    assert [team for _, _, team in shifts] == [("i0", "i1"), ("i1", "i0")]


@pytest.mark.parametrize(("cheval", "is_planned"), [(True, True), (False, False)])
def test_somebody_works_in_two_booths_en_cheval(*, cheval: bool, is_planned: bool) -> None:
    people = [
        person("e1", "en", c="fr"),
        person("f1", "fr", c="en"),
        person("both", "en fr", cheval=cheval),
    ]
    rules = Interpreting(shared_booth=False)
    proposal = planned(conference("en fr", *people, interpreting=rules))
    assert (proposal.failed is None) is is_planned
    if is_planned:
        assert [shift.interpreters for shift in proposal.conference.rota] == [
            ("e1", "both"),
            ("f1", "both"),
        ]


def test_who_works_there_stays() -> None:
    people = [person(name, "en", "ru") for name in ("ann", "bea", "cid")]
    before = (Shift("session-1", "en+ru", ("cid", "bea")),)
    assert rota(conference("en ru", *people, rota=before)) == [
        ("session-1", "en+ru", ("cid", "bea"))
    ]


def test_a_language_that_no_interpreter_has_is_told() -> None:
    proposal = planned(conference("en ru", person("ann", "en", c="fr")))
    assert proposal.failed is not None
    no = why_not(proposal.failed.problem, SOON)
    assert [reason.words for reason in no.contradiction] == [
        "The booth en+ru at “Session 1” needs 2 interpreters who work into it"
    ]


def test_who_has_withdrawn_works_nowhere() -> None:
    names = ("ann", "bea", "cid")
    people = [person(own_id, "en", "ru") for own_id in names]
    gone = replace(people[1], attendance=Attendance.WITHDRAWN)
    before = (Shift("session-1", "en+ru", ("bea", "cid")),)
    of = conference("en ru", people[0], gone, people[2], rota=before)
    ((_, _, team),) = rota(of)
    assert set(team) == {"ann", "cid"}
