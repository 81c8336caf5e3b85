"""Instances of CoSPLib: the reader, and every term of the objective, worked out by hand."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import objective
import pytest
import workbook
from instance import Hours, Talk, Zones
from objective import Cell, Plan

from planner.errors import PlannerError

Write = Callable[..., Path]

# Water is torn, changes its room and is in two rooms on Tuesday; its first two talks are in the
# wrong order.
PLAN = Plan(
    {
        ("Mon1", "Big"): Cell("Water", ("w2", "w1")),
        ("Mon1", "Small"): Cell("Snow", ("s1", None)),
        ("Mon2", "Big"): Cell("Ice", ("i1", "i2")),
        ("Tue1", "Big"): Cell("Water", ("w3", "w3")),
        ("Tue1", "Small"): Cell("Water", ("w4", None)),
    }
)


def test_a_workbook_is_read(workbook_at: Write) -> None:
    of = workbook.read(workbook_at())
    assert of.talks[2] == Talk("w3", "Water", 2, 3, -2, frozenset({"Eve", "Cy"}), frozenset())
    # Without an order, a time zone or persons.
    assert of.talks[4].order == 0
    assert of.talk["w4"].zone == 0
    assert of.talk["i2"].presenters == frozenset()
    assert of.chairs == {
        "Water": frozenset({"Ann"}),
        "Ice": frozenset({"Bob"}),
        "Snow": frozenset({"Ann"}),
    }
    assert of.rooms == ("Big", "Small")
    assert of.zones == Zones(0, Hours(540, 1080), Hours(420, 1260), 1, 10)
    assert of.tracks_sessions == {("Water", "Tue1"): 3, ("Ice", "Mon1"): 7}
    assert of.talks_sessions == {("w3", "Tue1"): 2, ("s1", "Mon1"): 1}
    assert of.talks_rooms == {("w3", "Big"): 1, ("i1", "Big"): 3}
    # What stands below the diagonal does not count.
    assert of.similar == {("Water", "Snow"): 8, ("Snow", "Water"): 8}


def test_every_term_of_the_objective(workbook_at: Write) -> None:
    of = workbook.read(workbook_at())
    assert objective.terms(of, PLAN) == {
        "tracks_sessions": 1 * (3 + 3),  # Water on Tuesday, in two rooms
        "tracks_rooms": 2 * (4 + 2),  # Snow and Water in Small
        "sessions_rooms": 3 * 5,
        "similar_tracks": 4 * 8,  # Water and Snow in Mon1
        "rooms_per_track": 5 * 1,
        "parallel_tracks": 6 * 1,
        "consecutive_tracks": 7 * 1,
        # w1 from 6 to 7, w3 from 7 to 8 in two slots, i1 from 20 to 21, i2 from 23 to midnight
        "time_zones": 8 * (10 + 2 * 1 + 1 + 10),
        "order": 9 * (2 + 1),  # w1 and w2 misplaced, w3 and w4 at once
        "talks_sessions": 10 * (2 * 2 + 1),
        "talks_rooms": 11 * (2 * 1 + 3),
        "presenters": 12 * 2,  # Ann speaks in w2 and chairs s1; Eve speaks in w3 and w4
        "attendees": 13 * 2,  # Dee hears w1 and speaks in s1; Cy speaks in w3 and hears w4
        "chairs": 14 * 1,  # Ann chairs Water and Snow
        "presenters_by_slot": 15 * 2,
        "attendees_by_slot": 16 * 1,  # s1 is over before w1 begins
        "slots": 0,
    }
    assert objective.total(of, PLAN) == 509
    assert objective.faults(of, PLAN) == []


@pytest.mark.parametrize(
    ("cells", "cost"),
    [
        ({("Tue1", "Big"): ("w3", None), ("Tue1", "Small"): (None, "w3")}, 20_000_000),
        ({("Tue1", "Big"): (None, "w3"), ("Mon2", "Small"): (None, "w3")}, 1_020_000_000),
        ({("Tue1", "Big"): (None, None)}, 1_000_000_000),
    ],
    ids=["in two rooms", "in two sessions", "nowhere"],
)
def test_a_talk_in_pieces(
    workbook_at: Write, cells: dict[tuple[str, str], tuple[str | None, ...]], cost: int
) -> None:
    of = workbook.read(workbook_at())
    plan = Plan(dict(PLAN.cells) | {cell: Cell("Water", slots) for cell, slots in cells.items()})
    assert objective.terms(of, plan)["slots"] == cost


def test_weights_below_nothing_are_not_counted(workbook_at: Write) -> None:
    of = workbook.read(workbook_at())
    without = replace(of, weights=replace(of.weights, time_zones=-8))
    assert objective.total(without, PLAN) == 509 - 8 * 23


def test_what_is_no_plan_is_named(workbook_at: Write) -> None:
    of = workbook.read(workbook_at())
    cells = dict(PLAN.cells) | {("Mon2", "Big"): Cell("Snow", ("i1", None, "w1"))}
    assert objective.faults(of, Plan(cells)) == [
        "i1 is in Mon2, Big, which has another track",
        "w1 is in Mon2, Big, which has another track",
        "Mon2, Big has more talks than slots",
        "w1 has 2 of 1 slots",
        "i2 has 0 of 1 slots",
    ]


@pytest.mark.parametrize(
    ("cell", "value", "said"),
    [
        (("submissions", "B3"), "Hail", "sheet “submissions”, B3: “Hail” is not known"),
        (("submissions", "C3"), "two", "sheet “submissions”, C3: “two” is not a whole number"),
        (("submissions", "C3"), None, "C3: a number of slots from 1 is needed"),
        (("submissions", "E3"), "CET", "E3: “CET” is not a time zone like GMT+2"),
        (("submissions", "H2"), 0.5, "H2: “0.5” is not a whole number"),
        (("submissions", "I1"), "Wed1", "I1: “Wed1” is not known"),
        (("submissions", "A3"), "w1", "A3: “w1” is here a second time"),
        (("submissions", "A3"), None, "A3: this row has no name"),
        (("sessions", "D2"), "noon", "D2: “noon” is not a time like 9:30"),
        (("tracks_rooms|penalty", "A2"), "Hail", "A2: “Hail” is not known"),
        (("parameters", "D5"), "Beauty:", "D5: “Beauty:” is no weight that is known"),
        (("parameters", "D5"), None, "D1: the weight of similar tracks is missing"),
        (("parameters", "B2"), None, "B1: there are 6 settings of time zones instead of 7"),
    ],
)
def test_what_is_not_understood_is_named(
    workbook_at: Write, cell: tuple[str, str], value: object, said: str
) -> None:
    with pytest.raises(PlannerError) as raised:
        workbook.read(workbook_at({cell: value}))
    assert str(raised.value).endswith(f"{said}.")


def test_a_sheet_that_is_missing_is_named(workbook_at: Write) -> None:
    with pytest.raises(PlannerError, match=r"Tiny\.xlsx has no sheet “rooms”"):
        workbook.read(workbook_at(without="rooms"))


def test_what_is_no_workbook_is_said(tmp_path: Path) -> None:
    (tmp_path / "Tiny.xlsx").write_text("Tiny")
    with pytest.raises(PlannerError, match=r"Tiny\.xlsx is not a workbook that can be read"):
        workbook.read(tmp_path / "Tiny.xlsx")
