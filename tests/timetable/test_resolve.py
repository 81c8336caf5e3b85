"""The rule of inference, case by case: what printed times say of those that are not printed."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from planner.folder.load import load
from planner.model import AgendaItem, Clock, Conference, Day, Kind, Text
from planner.timetable import Ground, How, Slot, Timetable, timetable

Times = Callable[..., Timetable]


@pytest.fixture
def times(tmp_path: Path) -> Times:
    """The timetable of an agenda that stands under 13 December 2001."""

    def of(lines: str, zone: str = "Asia/Bishkek", day: str = "2001-12-13") -> Timetable:
        frame = f'starts = {day}\nlanguages = ["en"]\ntimezone = "{zone}"\n'
        (tmp_path / "conference.toml").write_text(frame)
        (tmp_path / "agenda.en.txt").write_text(f"{day}\n\n{dedent(lines)}")
        loaded = load(tmp_path)
        assert loaded.findings == ()
        return timetable(loaded.conference)

    return of


def told(slots: Timetable | tuple[Slot, ...]) -> list[str]:
    """Each slot with its start, its end and how that is known, as `planner show` prints it."""
    return [f"{slot.item.title['en']}: {_start(slot)} {_end(slot)}" for slot in slots]


def _start(slot: Slot) -> str:
    return str(slot.clock(slot.start.at)) if slot.start.at else "–"


def _end(slot: Slot) -> str:
    if slot.end.at:
        end = slot.clock(slot.end.at)
        return f"{end}" if slot.end.how is How.PRINTED else f"({end} {slot.end.ground})"
    return f"≤ {slot.clock(slot.not_after)}" if slot.not_after else "–"


def test_an_item_ends_where_the_next_begins(times: Times) -> None:
    assert told(
        times("""\
        09:00  Opening
        09:30  Session 1
        12:30  Lunch
        """)
    ) == ["Opening: 09:00 (09:30 next)", "Session 1: 09:30 (12:30 next)", "Lunch: 12:30 –"]


def test_the_source_of_an_inferred_end_is_known(times: Times) -> None:
    opening, session, lunch = times("09:00  Opening\n09:30  Session 1\n12:30  Lunch\n")
    assert (opening.end.source, session.end.source) == (session.item, lunch.item)
    assert (lunch.end.how, lunch.end.ground, lunch.end.source) == (How.UNKNOWN, None, None)


def test_a_printed_end_stands(times: Times) -> None:
    (session, _) = times("09:00–10:15  Session 1\n11:00  Session 2\n")
    assert told((session,)) == ["Session 1: 09:00 10:15"]
    assert (session.end.how, session.end.ground, session.not_after) == (How.PRINTED, None, None)


def test_the_last_of_the_day_has_no_end_and_no_bound(times: Times) -> None:
    assert told(times("19:00  Dinner of the delegations\nEvening  Walk\n")) == [
        "Dinner of the delegations: 19:00 –",
        "Walk: – –",
    ]


def test_the_next_day_bounds_nothing() -> None:
    conference = agenda([item("Session 1", Clock(0, 16, 0))], [item("Session 2", Clock(0, 9, 0))])
    assert told(timetable(conference)) == ["Session 1: 16:00 –", "Session 2: 09:00 –"]


def test_an_untimed_item_between_leaves_a_bound(times: Times) -> None:
    session, lunch, _ = times("11:30  Session 4\n–  Lunch\n14:30  Session 5\n")
    assert told((session, lunch)) == ["Session 4: 11:30 ≤ 14:30", "Lunch: – (14:30 next)"]
    assert session.shares_with == (lunch.item,)


def test_two_untimed_items_between(times: Times) -> None:
    session, lunch, walk, _ = times("11:30  Session 4\n–  Lunch\n–  Walk\n14:30  Session 5\n")
    assert told((session, lunch, walk)) == [
        "Session 4: 11:30 ≤ 14:30",
        "Lunch: – ≤ 14:30",
        "Walk: – (14:30 next)",
    ]
    assert session.shares_with == (lunch.item, walk.item)


@pytest.mark.parametrize(
    "social", ["Reception", "Dinner", "Award ceremony", "Excursion", "Family photo"]
)
def test_a_social_event_next_leaves_a_bound(times: Times, social: str) -> None:
    session, _ = times(f"16:00  Session 3\n19:00  {social}\n")
    assert told((session,)) == ["Session 3: 16:00 ≤ 19:00"]
    assert session.shares_with == ()


@pytest.mark.parametrize("next_", ["Lunch", "Coffee break", "Press conference", "Talk"])
def test_a_lunch_or_a_break_next_is_the_end(times: Times, next_: str) -> None:
    assert told(times(f"11:00  Session 3\n12:30  {next_}\n"))[0] == "Session 3: 11:00 (12:30 next)"


def test_a_social_event_itself_ends_where_the_next_begins(times: Times) -> None:
    assert told(times("18:00  Excursion\n20:00  Meeting\n"))[0] == "Excursion: 18:00 (20:00 next)"


def test_a_milestone_has_no_length(times: Times) -> None:
    end, meeting = times("18:00  End of the conference\n19:00  Meeting\n")
    assert told((end,)) == ["End of the conference: 18:00 (18:00 milestone)"]
    assert (end.end.ground, end.end.source, end.longest) == (
        Ground.MILESTONE,
        end.item,
        dt.timedelta(0),
    )
    assert told((meeting,)) == ["Meeting: 19:00 –"]


def test_a_milestone_without_a_time_has_no_end(times: Times) -> None:
    assert told(times("–  End of the conference\n")) == ["End of the conference: – –"]


def test_a_duration_tells_the_end(times: Times) -> None:
    talk, _ = times("10:00  Talk\n       duration: 45 min\n12:00  Lunch\n")
    assert told((talk,)) == ["Talk: 10:00 (10:45 duration)"]
    assert talk.end.source == talk.item


def test_a_duration_tells_nothing_without_a_start(times: Times) -> None:
    assert told(times("–  Talk\n   duration: 45 min\n12:00  Lunch\n"))[0] == "Talk: – (12:00 next)"


def test_past_midnight(times: Times) -> None:
    reception, walk, sleep = times("""\
        22:00  Reception
        00:30+1  Talk
                 duration: 1 h 30
        03:00+1  Meeting
        """)
    assert told((reception, walk, sleep)) == [
        "Reception: 22:00 (00:30+1 next)",
        "Talk: 00:30+1 (02:00+1 duration)",
        "Meeting: 03:00+1 –",
    ]
    assert walk.start.at
    assert walk.start.at.isoformat() == "2001-12-14T00:30:00+05:00"


# --- strands ---------------------------------------------------------------------------------


def test_on_a_day_with_parallel_items_a_room_is_a_strand(times: Times) -> None:
    assert told(
        times("""\
        09:00  Opening
        10:00  Session 1   [Hall A]
        10:00  Session 2   [Hall B]
        10:45  Session 3   [Hall B]
        11:30  Session 4   [Hall A]
        12:30  Lunch
        14:00  Session 5   [Hall A]
        15:00  Closing session
        """)
    ) == [
        "Opening: 09:00 (10:00 next)",
        "Session 1: 10:00 (11:30 next)",
        "Session 2: 10:00 (10:45 next)",
        "Session 3: 10:45 (12:30 next)",
        "Session 4: 11:30 (12:30 next)",
        "Lunch: 12:30 (14:00 next)",
        "Session 5: 14:00 (15:00 next)",
        "Closing session: 15:00 –",
    ]


def test_what_concerns_everybody_belongs_to_every_strand_wherever_it_is(times: Times) -> None:
    assert told(
        times("""\
        10:00  Session 1     [Hall A]
        10:00  Session 2     [Hall B]
        11:00  Coffee break  [Foyer]
        11:30  Session 3     [Hall A]
        11:30  Session 4     [Hall B]
        """)
    ) == [
        "Session 1: 10:00 (11:00 next)",
        "Session 2: 10:00 (11:00 next)",
        "Coffee break: 11:00 (11:30 next)",
        "Session 3: 11:30 –",
        "Session 4: 11:30 –",
    ]


def test_an_item_without_a_room_belongs_to_all_strands(times: Times) -> None:
    assert told(
        times("""\
        10:00  Session 1   [Hall A]
        10:00  Session 2
        11:00  Session 3   [Hall B]
        12:00  Session 4
        """)
    ) == [
        "Session 1: 10:00 (12:00 next)",
        "Session 2: 10:00 (11:00 next)",
        "Session 3: 11:00 (12:00 next)",
        "Session 4: 12:00 –",
    ]


def test_an_untimed_item_of_another_strand_bounds_nothing(times: Times) -> None:
    first, second, *_ = times("""\
        10:00  Session 1   [Hall A]
        10:00  Session 2   [Hall B]
        –      Tasting     [Hall B]
        12:00  Session 3   [Hall A]
        12:00  Session 4   [Hall B]
        """)
    assert told((first, second)) == ["Session 1: 10:00 (12:00 next)", "Session 2: 10:00 ≤ 12:00"]


def test_rooms_are_no_strands_where_nothing_is_parallel(times: Times) -> None:
    assert told(times("10:00  Session 1  [Hall A]\n11:00  Session 2  [Hall B]\n")) == [
        "Session 1: 10:00 (11:00 next)",
        "Session 2: 11:00 –",
    ]


# --- what is inside --------------------------------------------------------------------------


def test_the_rule_holds_inside_an_item_too(times: Times) -> None:
    (session, _) = times("""\
        09:30  Session 1
               10:00  Keynote address
               10:30  Presentation of rivers
               Coffee break
               11:30–11:50  Presentation of lakes
               12:00  Discussion
        12:30  Lunch
        """)
    assert told(session.items) == [
        "Keynote address: 10:00 (10:30 next)",
        "Presentation of rivers: 10:30 ≤ 11:30",
        "Coffee break: – (11:30 next)",
        "Presentation of lakes: 11:30 11:50",
        "Discussion: 12:00 –",
    ]


# --- zones -----------------------------------------------------------------------------------


def test_times_are_those_of_the_zone_of_the_conference(times: Times) -> None:
    (opening,) = times("09:00  Opening\n")
    assert opening.start.at
    assert opening.start.at.isoformat() == "2001-12-13T09:00:00+05:00"


def test_in_an_unknown_zone_times_are_those_of_utc(times: Times) -> None:
    (opening,) = times("09:00  Opening\n", zone="Asia/Bishkeek")
    assert opening.start.at
    assert opening.start.at.isoformat() == "2001-12-13T09:00:00+00:00"


def test_a_duration_is_as_long_when_the_clocks_change_in_it(times: Times) -> None:
    """On 28 October 2001 clocks in Vienna went from 03:00 back to 02:00."""
    dance, _ = times(
        "01:30  Dance\n       duration: 2 h\n05:00  Walk\n", "Europe/Vienna", "2001-10-28"
    )
    assert dance.end.at
    assert dance.end.at.isoformat() == "2001-10-28T02:30:00+01:00"
    assert dance.longest == dt.timedelta(hours=2)


def test_how_long_something_lasts_at_most_counts_the_change_of_clocks(times: Times) -> None:
    dance, walk = times("01:30  Dance\n05:00  Walk\n", "Europe/Vienna", "2001-10-28")
    assert dance.longest == dt.timedelta(hours=4, minutes=30)
    assert walk.longest is None


# --- size ------------------------------------------------------------------------------------


def item(title: str, start: Clock) -> AgendaItem:
    return AgendaItem(Kind.SESSION, Text({"en": title}), start=start)


def agenda(*days: list[AgendaItem]) -> Conference:
    first = dt.date(2001, 12, 13)
    return Conference(
        days=tuple(
            Day(first + dt.timedelta(days=at), tuple(items)) for at, items in enumerate(days)
        )
    )
