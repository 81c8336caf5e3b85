"""What moves along with an item, case by case."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from planner.errors import PlannerError
from planner.folder.load import load
from planner.model import AgendaItem, Clock, Conference
from planner.timetable import timetable
from planner.timetable.moves import in_order, minutes_between, moved, moves, shifted

Moved = Callable[..., list[str]]


def conference(folder: Path, lines: str, zone: str, day: str) -> Conference:
    frame = f'starts = {day}\nlanguages = ["en"]\ntimezone = "{zone}"\n'
    (folder / "conference.toml").write_text(frame)
    (folder / "agenda.en.txt").write_text(f"{day}\n\n{dedent(lines)}")
    loaded = load(folder)
    assert loaded.findings == ()
    return loaded.conference


def titled(conference: Conference, title: str) -> AgendaItem:
    items = [
        inner for day in conference.days for item in day.items for inner in (item, *item.items)
    ]
    return next(item for item in items if item.title["en"].startswith(title))


@pytest.fixture
def after(tmp_path: Path) -> Moved:
    """The times of a day, each with its title, after an item has moved; what stays is left out."""

    def of(
        lines: str,
        title: str,
        minutes: int,
        *,
        alone: bool = False,
        zone: str = "Asia/Bishkek",
        day: str = "2001-12-13",
    ) -> list[str]:
        of = conference(tmp_path, lines, zone, day)
        made = moves(timetable(of), titled(of, title), minutes, alone=alone)
        ends = (f"–{move.end}" if move.end else "" for move in made)
        return [
            f"{move.start}{end} {move.item.title['en']}"
            for move, end in zip(made, ends, strict=True)
        ]

    return of


CHAIN = """\
    09:00–10:00  Opening
    10:00–11:00  Session 1
    11:00–11:30  Coffee break
    11:30–12:30  Session 2
    14:00–15:00  Session 3
"""


def test_what_follows_without_a_gap_moves_too(after: Moved) -> None:
    assert after(CHAIN, "Session 1", 30) == [
        "10:30–11:30 Session 1",
        "11:30–12:00 Coffee break",
        "12:00–13:00 Session 2",
    ]


def test_alone(after: Moved) -> None:
    assert after(CHAIN, "Session 1", 30, alone=True) == ["10:30–11:30 Session 1"]


def test_a_gap_as_long_as_the_move_takes_it_up(after: Moved) -> None:
    assert after(CHAIN, "Session 2", 90) == ["13:00–14:00 Session 2"]
    assert after(CHAIN, "Session 2", 91) == ["13:01–14:01 Session 2", "15:31–16:31 Session 3"]


def test_earlier_only_what_follows_at_once_moves_too(after: Moved) -> None:
    lines = CHAIN.replace("11:30–12:30", "11:31–12:30")
    assert after(lines, "Session 1", -15) == ["09:45–10:45 Session 1", "10:45–11:15 Coffee break"]


def test_an_inferred_end_holds_the_chain_together(after: Moved) -> None:
    lines = "09:00  Opening\n10:00  Session 1\n12:00  Lunch\n14:00  Closing session\n"
    assert after(lines, "Session 1", 10) == [
        "10:10 Session 1",
        "12:10 Lunch",
        "14:10 Closing session",
    ]


def test_an_end_that_is_not_known_ends_the_chain(after: Moved) -> None:
    before_a_social_event = "10:00  Session 1\n19:00  Reception\n"
    assert after(before_a_social_event, "Session 1", 30) == ["10:30 Session 1"]
    with_a_lunch_somewhere = "10:00  Session 1\n–  Lunch\n14:00  Session 2\n"
    assert after(with_a_lunch_somewhere, "Session 1", 30) == ["10:30 Session 1"]


def test_a_duration_tells_an_end(after: Moved) -> None:
    lines = "10:00  Session 1\n       duration: 60 min\n11:10  Tea\n"
    assert after(lines, "Session 1", 10) == ["10:10 Session 1"]
    assert after(lines, "Session 1", 11) == ["10:11 Session 1", "11:21 Tea"]


def test_what_is_inside_moves_along_and_has_the_same_rule_among_itself(after: Moved) -> None:
    lines = """\
        10:00–12:00  Session 1
                     10:00  Address
                     Tea
                     10:30–11:00  Film
                     11:00  Discussion
        12:00  Lunch
    """
    assert after(lines, "Session 1", -5) == [
        "09:55–11:55 Session 1",
        "09:55 Address",
        "10:25–10:55 Film",
        "10:55 Discussion",
        "11:55 Lunch",
    ]
    assert after(lines, "Film", 15) == ["10:45–11:15 Film", "11:15 Discussion"]


ROOMS = """\
    09:00–10:00  Opening
    10:00–11:00  Session 1   [a]
    10:00–11:30  Session 2   [b]
    11:00–12:00  Session 3   [a]
    11:30–12:00  Session 4   [b]
    12:00–13:00  Lunch
    13:00–14:00  Session 5   [a]
    13:00–14:00  Session 6   [b]
"""


def test_on_a_day_with_parallel_items_a_room_moves_and_what_concerns_all(after: Moved) -> None:
    """Session 4 stays: it is in the other room. Lunch moves all that follows it."""
    assert after(ROOMS, "Session 1", 10) == [
        "10:10–11:10 Session 1",
        "11:10–12:10 Session 3",
        "12:10–13:10 Lunch",
        "13:10–14:10 Session 5",
        "13:10–14:10 Session 6",
    ]
    assert after(ROOMS, "Session 5", 10) == ["13:10–14:10 Session 5"]


def test_what_begins_while_something_moves_does_not_follow_it(after: Moved) -> None:
    lines = "12:00–14:00  Lunch\n12:30–13:30  Film  [a]\n12:30–13:30  Talk  [b]\n14:00  Session 1\n"
    assert after(lines, "Lunch", 30) == ["12:30–14:30 Lunch", "14:30 Session 1"]


def test_past_midnight(after: Moved) -> None:
    lines = "22:00–23:30  Talks\n23:30–00:30+1  Tea\n"
    assert after(lines, "Talks", 60) == ["23:00–00:30+1 Talks", "00:30+1–01:30+1 Tea"]
    assert after(lines, "Tea", -45) == ["22:45–23:45 Tea"]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(-601, "session-1-thu: 10:00 would be before 00:00."), (38 * 60, "more than one day later")],
)
def test_a_move_to_another_day(after: Moved, minutes: int, said: str) -> None:
    with pytest.raises(PlannerError, match=said) as refused:
        after("10:00–11:00  Session 1\n", "Session 1", minutes)
    assert refused.value.remedy.startswith("To move an item to another day, do it by hand")


SPRING = {"zone": "Europe/Vienna", "day": "2027-03-28"}
"""At 02:00 clocks are put forward to 03:00."""
AUTUMN = {"zone": "Europe/Vienna", "day": "2027-10-31"}
"""At 03:00 clocks are put back to 02:00."""


@pytest.mark.parametrize(
    ("frame", "start", "minutes"),
    [(SPRING, "01:30", 60), (SPRING, "01:30", 120), (SPRING, "03:30", -60), (AUTUMN, "01:30", 120)],
)
def test_a_move_over_a_change_of_clocks(
    after: Moved, frame: dict[str, str], start: str, minutes: int
) -> None:
    with pytest.raises(PlannerError, match="clocks change between"):
        after(f"{start}  Talks\n", "Talks", minutes, **frame)


def test_a_move_beside_a_change_of_clocks(after: Moved) -> None:
    assert after("03:30–04:00  Talks\n", "Talks", 60, **SPRING) == ["04:30–05:00 Talks"]
    assert after("00:30  Talks\n", "Talks", 30, **AUTUMN) == ["01:00 Talks"]


def test_the_days_after_a_move(tmp_path: Path) -> None:
    before = conference(tmp_path, CHAIN, "Asia/Bishkek", "2001-12-13")
    made = moves(timetable(before), titled(before, "Session 2"), 30, alone=False)
    expected = conference(
        tmp_path, CHAIN.replace("11:30–12:30", "12:00–13:00"), "Asia/Bishkek", "2001-12-13"
    )
    assert moved(before.days, made) == expected.days


def test_clocks() -> None:
    assert shifted(Clock(0, 9, 45), 30) == Clock(0, 10, 15)
    assert shifted(Clock(1, 0, 15), -30) == Clock(0, 23, 45)
    assert (shifted(Clock(0, 0, 0), -1), shifted(Clock(1, 23, 59), 1)) == (None, None)
    assert minutes_between(Clock(0, 23, 30), Clock(1, 0, 15)) == 45


NINE, TEN, NOON = Clock(0, 9, 0), Clock(0, 10, 0), Clock(0, 12, 0)


@pytest.mark.parametrize(
    ("starts", "moving", "order"),
    [
        ([NINE, None, TEN, NOON], {2}, [0, 1, 2, 3]),
        ([NINE, NOON, None, TEN, None], {3}, [0, 3, 1, 2, 4]),
        ([NOON, None, NINE, TEN, None], {0}, [1, 2, 3, 0, 4]),
        ([TEN, TEN, NINE, NINE], {2, 3}, [2, 3, 0, 1]),
        ([TEN, None, TEN, NINE], {3}, [3, 0, 1, 2]),
        ([None, TEN], {1}, [0, 1]),
        ([], set(), []),
    ],
)
def test_what_moves_goes_where_its_time_belongs(
    starts: list[Clock | None], moving: set[int], order: list[int]
) -> None:
    assert in_order(starts, moving) == order
