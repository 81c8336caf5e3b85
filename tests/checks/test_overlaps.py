"""What goes on beside what: meetings beside meetings, breaks and social events."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]
Screen = Callable[..., str]


def day(*lines: str) -> str:
    """An agenda of one day on which each session has a chair."""
    chair = "\n             chair: to be designated"
    written = (line + chair * ("Session" in line) for line in lines)
    return "\n".join(["Monday, 3 May 2027", "", *written, ""])


def told(shown: str) -> list[str]:
    """The findings of overlaps, as lines and names."""
    rows = (row.split(": ") for row in shown.splitlines() if ": warning: " in row)
    names = ("times-overlap", "social-against-session")
    return [f"{row[0].split(':')[1]} {row[2]}" for row in rows if row[2] in names]


def test_two_sessions_that_overlap(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:5:14: warning: times-overlap: This overlaps with “Session 1: Wells” (09:00–10:30).
            10:00–11:00  Session 2: Springs
            see agenda.en.txt:3:14
            → Change one of the times, or give each of the two its own room.
        no errors, 1 warning
        """,
        agenda=day("09:00–10:30  Session 1: Wells", "10:00–11:00  Session 2: Springs"),
        mend=("09:00–10:30", "09:00–10:00"),
    )


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # parallel sessions each have a room
        (["09:00–10:30  Session 1: Wells  [A]", "09:00–10:30  Session 2: Springs  [B]"], []),
        (
            ["09:00–10:30  Session 1: Wells  [A]", "09:00–10:30  Session 2: Springs"],
            ["5 times-overlap"],
        ),
        # that one room is booked twice is another finding
        (["09:00–10:30  Session 1: Wells  [A]", "09:00–10:30  Session 2: Springs  [A]"], []),
        (["12:00–13:01  Session 1: Wells", "13:00–14:00  Lunch"], ["5 times-overlap"]),
        (["12:00–13:00  Session 1: Wells", "13:00–14:00  Lunch"], []),
        # what not everybody is expected at
        (["12:00–14:00  Side event: Wells", "13:00–14:00  Lunch"], []),
        (["12:00–13:30  Statements", "13:00–14:00  Lunch"], []),
        (["12:00–14:00  Lunch", "13:00–14:00  Reception by the host"], []),
        # an end that nobody knows, and one that is inferred
        (["09:00–12:00  Session 1: Wells", "11:00  Session 2: Springs"], ["5 times-overlap"]),
        (["09:00  Session 1: Wells", "11:00–12:00  Session 2: Springs"], []),
        # past midnight
        (
            ["22:00–01:00+1  Session 1: Wells", "00:30+1–02:00+1  Session 2: Springs"],
            ["5 times-overlap"],
        ),
        # three at once: the second beside the first, the third beside both
        ([f"09:00–10:00  Session {n}" for n in (1, 2, 3)], ["5 times-overlap", "7 times-overlap"]),
        (["16:00–18:30  Session 1: Wells", "18:30–20:00  Reception by the host"], []),
        (
            ["16:00–18:31  Session 1: Wells", "18:30–20:00  Reception by the host"],
            ["5 social-against-session"],
        ),
        (  # a room does not help: those who are invited are in the session
            ["16:00–18:31  Session 1: Wells  [A]", "18:30–20:00  Reception by the host  [B]"],
            ["5 social-against-session"],
        ),
        (["16:00–19:00  Session 1: Wells", "18:30–20:00  Optional excursion to the lake"], []),
        (["16:00–19:00  Informal meeting of experts", "18:30–20:00  Reception by the host"], []),
        (["18:30–20:00  Reception by the host", "19:00–21:00  Official dinner"], []),
    ],
)
def test_what_goes_on_at_once(screen: Screen, lines: list[str], found: list[str]) -> None:
    assert told(screen(agenda=day(*lines))) == found


def test_a_social_event_beside_many_sessions_is_one_finding(screen: Screen) -> None:
    """At the event, wherever it stands: there it can be allowed."""
    lines = ["09:00–17:00  Excursion for accompanying persons", "             {}"]
    lines += [f"{hour}:00–{hour + 1}:00  Session {hour}" for hour in (10, 11, 12)]
    shown = screen(agenda=day(*lines).format("id: excursion"))
    assert told(shown) == ["3 social-against-session"]
    assert "This takes place at the same time as “Session 10” (10:00–11:00) and 2 more." in shown
    first, *_ = shown.split("warning: session-without-break")
    assert first.count("    see agenda.en.txt:") == 3
    assert told(screen(agenda=day(*lines).format("allow: social-against-session"))) == []


def test_a_session_that_runs_into_the_next_day(screen: Screen) -> None:
    agenda = day("22:00–01:00+1  Session 1: Wells") + "\nTuesday, 4 May 2027\n\n"
    agenda += "00:30–02:00  Session 2: Springs\n             chair: to be designated\n"
    assert told(screen(agenda=agenda)) == ["8 times-overlap"]
