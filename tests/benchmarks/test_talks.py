"""Talks in slots: the example's workbook, the rules, and both sides of the contest."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import contest
import example
import pytest
import talks
from openpyxl import Workbook
from talks import Slot, Talk, Task

from planner.scheduling.solve import Effort

# Two talks of one speaker; the short slots overlap the long one.
TASK = Task(
    (
        Talk("S1", 50, frozenset({"Amy"}), frozenset({0})),
        Talk("S2", 80, frozenset({"Amy"}), frozenset({1, 2})),
    ),
    (Slot("A", 600, 720, 40), Slot("B", 660, 700, 100), Slot("B", 720, 760, 100)),
)

NEEDED = (("S1", 80), ("S2", 20))
TIMES = ["Mon", "Mon", "Tue"]
TAGS = [
    *("Required timeslot tags", "Preferred timeslot tags", "Prohibited timeslot tags"),
    *("Undesired timeslot tags", "Required room tags", "Preferred room tags"),
    *("Prohibited room tags", "Undesired room tags"),
]
SHEETS: dict[str, list[list[Any]]] = {
    "Timeslots": [
        ["Day", "Start", "End", "Talk types", "Tags"],
        ["Mon", "10:00", "11:00", "Lab", None],
        ["Mon", "13:00", "13:40", "Breakout", "After lunch"],
        ["Tue", "10:00", "10:40", "Lab, Breakout", None],
    ],
    "Rooms": [
        [None, None, None, None, *TIMES],
        ["Name", "Capacity", "Talk types", "Tags", "10:00", "13:00", "10:00"],
        ["R1", 60, "Breakout", "Recorded"],
        ["R2", 200, "Lab", None, None, None, "x"],
        ["R3", 90, "Breakout", None],
    ],
    "Speakers": [
        [None] * 9 + TIMES,
        ["Name", *TAGS, "10:00", "13:00", "10:00"],
        ["Amy", None, None, "After lunch"],
        ["Bo", *[None] * 8, None, None, "x"],
    ],
    "Talks": [
        ["Code", "Talk type", "Speakers", *TAGS, "Mutually exclusive talks tags", "Favorite count"],
        ["S1", "Breakout", "Amy", *[None] * 8, "Sponsor", 30],
        ["S2", "Breakout", "Bo", *[None] * 4, "Recorded", *[None] * 3, None, 40],
        ["S3", "Lab", "Amy, Bo", *[None] * 8, None, 50],
    ],
}


def test_the_example_is_read(tmp_path: Path) -> None:
    book = Workbook()
    for title, rows in SHEETS.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "talks.xlsx")
    task = example.read(tmp_path / "talks.xlsx")
    assert task.slots == (
        Slot("R1", 780, 820, 60),
        Slot("R1", 1440 + 600, 1440 + 640, 60),
        Slot("R2", 600, 660, 200),
        Slot("R3", 780, 820, 90),
        Slot("R3", 1440 + 600, 1440 + 640, 90),
    )
    # Amy speaks not after lunch, Bo not on Tuesday and only where it is recorded.
    assert task.talks == (
        Talk("S1", 30, frozenset({"Amy", "Sponsor"}), frozenset({1, 4})),
        Talk("S2", 40, frozenset({"Bo"}), frozenset({0})),
        Talk("S3", 50, frozenset({"Amy", "Bo"}), frozenset({2})),
    )
    assert task.apart == [(0, 2), (1, 2)]


def test_rules_and_measures() -> None:
    assert talks.faults(TASK, {0: 0, 1: 2}) == 0
    assert talks.faults(TASK, {0: 0, 1: 1}) == 1  # Amy is in both from 11:00 to 11:40
    assert talks.faults(TASK, {0: 2, 1: 2}) == 3  # closed, taken twice, at the same time
    assert talks.faults(TASK, {1: 2}) == 1
    assert talks.excess(TASK, {0: 0, 1: 2}) == (50 - 40) + (80 - 100)
    assert talks.without_seat(TASK, {0: 0, 1: 2}) == 50 - 40


@pytest.mark.parametrize("side", [of for of in contest.SIDES if of.startswith("planner")])
@pytest.mark.skipif(not find_spec("ortools"), reason="the solver is not installed")
def test_our_side_fills_the_grid(side: str) -> None:
    task = talks.invented()
    placing = contest.SIDES[side](task, Effort(60))()
    assert talks.faults(task, placing) == 0
    assert sorted(placing.values()) == list(range(72))


@pytest.mark.skipif(not find_spec("ortools"), reason="the solver is not installed")
def test_the_planner_sees_slots_that_overlap_in_part() -> None:
    assert contest.planner(TASK, Effort(20))() == {0: 0, 1: 2}


@pytest.mark.skipif(not find_spec("ortools"), reason="the solver is not installed")
def test_the_planner_seats_whom_it_can() -> None:
    many, few = (Talk(name, demand, frozenset(), frozenset({0, 1})) for name, demand in NEEDED)
    task = Task((many, few), (Slot("A", 600, 640, 30), Slot("B", 600, 640, 90)))
    assert contest.planner_for_seats(task, Effort(20))() == {0: 1, 1: 0}
