"""What a plan costs: each weight by itself, worked out by hand."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from planner.checks.costs import costs
from planner.checks.subject import Subject
from planner.folder.load import load
from planner.model import Conference
from planner.timetable import timetable

SETTINGS = dedent("""\
    uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
    title = "Water"
    starts = 2027-05-03
    ends = 2027-05-04
    timezone = "Europe/Vienna"
    languages = ["en"]
    """)
ROOMS = dedent("""\
    [[rooms]]
    id = "hall-a"
    name = "Hall A"
    seats = 400
    layouts = { classroom = 150 }
    [[rooms]]
    id = "hall-b"
    name = "Hall B"
    """)
PEOPLE = dedent("""\
    id,unit.en,given,family
    p1,Institute of Springs,Ada,Rill
    p2,Institute of Springs,Bo,Brook
    """)
AGENDA = dedent("""\
    Monday, 3 May 2027

    09:00–10:00  Session 1: Wells  [Hall A]
                 id: wells · chair: p1 · rapporteur: p2
    11:00–12:00  Session 1: Wells (continued)  [Hall A]
                 id: wells-again
    14:00        Side event: Springs
                 id: springs

    Tuesday, 4 May 2027

    09:00–10:00  Closing
                 id: closing · chair: AT
    """)
Files = dict[str, str]
Costs = Callable[..., list[tuple[int, str]]]


def conference(root: Path, files: Files) -> Conference:
    """The conference that these files make, beside the usual ones."""
    root.mkdir()
    usual = {
        "conference.toml": SETTINGS + ROOMS,
        "participants.csv": PEOPLE,
        "agenda.en.txt": AGENDA,
    }
    for name, text in (usual | files).items():
        (root / name).write_text(text, encoding="utf-8")
    return load(root).conference


@pytest.fixture
def costs_of(tmp_path: Path) -> Costs:
    """Points and words of a plan that was `before`, or costs nothing but what it is."""

    def _costs(
        files: Files, before: Files | None = None, published: tuple[str, ...] = ()
    ) -> list[tuple[int, str]]:
        plan = conference(tmp_path / "plan", files)
        was = conference(tmp_path / "before", files if before is None else before)
        found = costs(Subject(plan, timetable(plan)), was, published)
        return [(cost.points, cost.words) for cost in found]

    return _costs


def changed(*pairs: tuple[str, str]) -> Files:
    """The agenda with other words."""
    text = AGENDA
    for old, new in pairs:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return {"agenda.en.txt": text}


def test_what_stays_as_it_is_costs_nothing(costs_of: Costs) -> None:
    assert costs_of({}) == []


def test_another_time(costs_of: Costs) -> None:
    plan = changed(("11:00–12:00", "11:30–12:30"))
    words = "“Session 1: Wells (continued)” moves from 11:00–12:00 to 11:30–12:30"
    assert costs_of(plan, {}) == [(10, words)]


def test_another_end_is_another_time(costs_of: Costs) -> None:
    assert [points for points, _ in costs_of(changed(("11:00–12:00", "11:00–12:30")), {})] == [10]


def test_a_time_that_was_not_known_before_costs_nothing(costs_of: Costs) -> None:
    before = changed(("14:00        Side", "Afternoon    Side"))
    assert costs_of({}, before) == []


def test_another_day(costs_of: Costs) -> None:
    """Springs goes to Tuesday, at its time: 20, and nothing for the time."""
    springs = "14:00        Side event: Springs\n             id: springs\n"
    closing = "id: closing · chair: AT\n"
    plan = changed((springs, ""), (closing, closing + springs))
    assert costs_of(plan, {}) == [(20, "“Side event: Springs” moves from 2027-05-03 to 2027-05-04")]


def test_another_room(costs_of: Costs) -> None:
    """3 for the room, and 4 as the session now is in two of them."""
    plan = changed(("(continued)  [Hall A]", "(continued)  [Hall B]"))
    assert costs_of(plan, {}) == [
        (3, "“Session 1: Wells (continued)” moves from Hall A to Hall B"),
        (4, "“Session 1: Wells” is in 2 rooms: Hall A, Hall B"),
    ]


def test_a_first_room_costs_nothing(costs_of: Costs) -> None:
    assert costs_of(changed(("Side event: Springs", "Side event: Springs  [Hall B]")), {}) == []


def test_officers_who_are_it_no_longer(costs_of: Costs) -> None:
    """Of the session, whose two sittings have them: 5 each, not for each sitting."""
    plan = changed(("chair: p1 · rapporteur: p2", "chair: p2 · rapporteur: to be designated"))
    assert costs_of(plan, {}) == [
        (5, "Ada Rill (p1) is no longer chair of “Session 1: Wells”"),
        (5, "Bo Brook (p2) is no longer rapporteur of “Session 1: Wells”"),
    ]


def test_a_further_officer_costs_nothing(costs_of: Costs) -> None:
    assert costs_of(changed(("id: springs", "id: springs · moderator: p1")), {}) == []


def test_a_state_that_presides_no_longer(costs_of: Costs) -> None:
    plan = changed(("chair: AT", "chair: CH"))
    assert costs_of(plan, {}) == [(5, "Austria is no longer chair of “Closing”")]


def test_what_went_out_costs_ten_times_as_much(costs_of: Costs) -> None:
    """30 for the room of a published item, 10 for the time of another that is not."""
    plan = changed(("1: Wells  [Hall A]", "1: Wells  [Hall B]"), ("14:00", "15:00"))
    plan["agenda.en.txt"] = plan["agenda.en.txt"].replace("(continued)  [Hall A]", "(continued)")
    assert costs_of(plan, {}, ("wells", "closing")) == [
        (30, "“Session 1: Wells” moves from Hall A to Hall B"),
        (10, "“Side event: Springs” moves from 14:00 to 15:00"),
    ]


@pytest.mark.parametrize(
    ("details", "points"),
    [
        ("expected: 199", [2]),  # 201 seats
        ("expected: 200", [2]),
        ("expected: 201", [1]),
        ("expected: 301", []),  # 99 seats
        ("expected: 500", []),
        ("expected: 50 · layout: classroom", [1]),  # of 150
        ("expected: 50 · layout: horseshoe", []),
    ],
)
def test_empty_seats(costs_of: Costs, details: str, points: list[int]) -> None:
    plan = changed(("id: wells-again", f"id: wells-again · {details}"))
    assert [cost for cost, _ in costs_of(plan)] == points


def test_words_of_empty_seats(costs_of: Costs) -> None:
    plan = changed(("id: wells-again", "id: wells-again · expected: 150"))
    assert costs_of(plan) == [
        (2, "250 seats in Hall A stay empty at “Session 1: Wells (continued)”")
    ]


def test_a_track_in_three_rooms(costs_of: Costs) -> None:
    """Two further rooms: twice 2."""
    tracks = '[[tracks]]\nid = "law"\nname = "Law"\n[[rooms]]\nid = "hall-c"\nname = "Hall C"\n'
    plan = changed(
        ("id: wells-again", "id: wells-again · track: law"),
        ("Side event: Springs", "Side event: Springs  [Hall B]"),
        ("id: springs", "id: springs · track: law"),
        ("09:00–10:00  Closing", "09:00–10:00  Closing  [Hall C]"),
        ("id: closing", "id: closing · track: law"),
    )
    plan["conference.toml"] = SETTINGS + ROOMS + tracks
    assert costs_of(plan) == [(4, "The track “Law” is in 3 rooms: Hall A, Hall B, Hall C")]


def test_wishes(costs_of: Costs) -> None:
    """Ada Rill has the session that she wishes for, by a later sitting; Bo Brook has not."""
    wishes = "id,wishes\np1,wells-again\np2,closing\n"
    words = "Bo Brook (p2) is rapporteur of “Session 1: Wells”, which is not among their wishes"
    assert costs_of({"candidates.csv": wishes}) == [(2, words)]


def test_load(costs_of: Costs) -> None:
    """Of three meetings the second costs once, the third twice; who is no candidate, nothing."""
    plan = changed(
        ("id: springs", "id: springs · moderator: p1"), ("chair: AT", "chair: p1 · rapporteur: p2")
    )
    found = costs_of({**plan, "candidates.csv": "id\np1\n"})
    assert found == [(3, "Ada Rill (p1) is an officer of 3 meetings")]


INTERPRETED = {
    "conference.toml": f'{SETTINGS}working_languages = ["en", "fr", "ru"]\n'
    f'interpretation = "simultaneous"\n{ROOMS}',
    "interpreters.csv": dedent("""\
        id,given,family,a,b,c
        e1,Cid,Creek,en,,fr ru
        e2,Dee,Dale,en,,fr
        f1,Eli,Elm,fr,en,
        r1,Fay,Fen,en,ru,fr
        w1,Gil,Glen,en,ru,
        """),
}


def interpreted(rota: str) -> Files:
    return INTERPRETED | {"rota.csv": f"item,booth,interpreters\n{rota}"}


def test_days_of_interpreters(costs_of: Costs) -> None:
    """Cid Creek works on two days, on the first twice: 3 for each day."""
    assert costs_of(interpreted("wells,en,e1\nwells-again,en,e1\nclosing,en,e1\n")) == [
        (3, "Cid Creek works on 2027-05-03"),
        (3, "Cid Creek works on 2027-05-04"),
    ]


def test_an_interpreter_who_leaves_a_booth(costs_of: Costs) -> None:
    """1 each for two seats that are given up, of which one at an item that went out."""
    before = interpreted("wells,en,e1 e2\nwells-again,en,e1 e2\nclosing,en,e1\n")
    plan = interpreted("wells,en,e1\nwells-again,en,e1\nclosing,en,e1\n")
    gone = [cost for cost in costs_of(plan, before, ("wells",)) if "leaves" in cost[1]]
    assert gone == [
        (10, "Dee Dale leaves the booth en at “Session 1: Wells”"),
        (1, "Dee Dale leaves the booth en at “Session 1: Wells (continued)”"),
    ]


def test_relay_and_retour(costs_of: Costs) -> None:
    """The English booth hears French alone, the French one English alone: Russian comes by relay
    to both. In the Russian booth somebody works into her B language.
    """
    found = costs_of(interpreted("closing,en,e2\nclosing,fr,f1\nclosing,ru,r1\n"))
    assert [cost for cost in found if "works on" not in cost[1]] == [
        (2, "The booth en hears ru by relay at “Closing”"),
        (2, "The booth fr hears ru by relay at “Closing”"),
        (1, "Fay Fen works into ru, a B language, at “Closing”"),
    ]


def test_a_booth_both_ways_costs_no_retour(costs_of: Costs) -> None:
    plan = interpreted("closing,en+ru,w1\n")
    plan["conference.toml"] = plan["conference.toml"].replace('"en", "fr", "ru"', '"en", "ru"')
    assert costs_of(plan) == [(3, "Gil Glen works on 2027-05-04")]


def test_the_folder_says_what_weighs_how_much(costs_of: Costs) -> None:
    """4 a time, three times as much where it went out; a room costs nothing at all."""
    settings = f"{SETTINGS}weights = {{ time = 4, published = 3, room = 0 }}\n{ROOMS}"
    plan = changed(
        ("14:00        Side event: Springs", "15:00        Side event: Springs  [Hall B]")
    )
    before = changed(("Side event: Springs", "Side event: Springs  [Hall A]"))
    plan["conference.toml"] = settings
    words = "“Side event: Springs” moves from 14:00 to 15:00"
    assert costs_of(plan, before, ("springs",)) == [(12, words)]
