"""When items may take place: windows, what is not parallel, and order."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]
Screen = Callable[..., str]

CLEAN = "no errors, no warnings"


def day(*lines: str) -> str:
    """An agenda of one day. Talks are items that nobody has to preside over."""
    return "\n".join(["Monday, 3 May 2027", "", *lines, ""])


def test_an_item_outside_of_its_window(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: outside-window: This may take place 2027-05-03/09:00-12:00, 2027-05-04.
            11:30–12:30  Talk on wells
            → Move the item, or allow this time.
        no errors, 1 warning
        """,
        agenda=day(
            "11:30–12:30  Talk on wells",
            "             window: 2027-05-03/09:00-12:00, 2027-05-04",
        ),
        mend=("11:30–12:30", "11:00–12:00"),
    )


def test_items_at_one_time_that_may_not_be(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:5:14: warning: items-parallel: This takes place at the same time as “Talk on wells”.
            09:30–10:30  Talk on springs
            see agenda.en.txt:3:14
            → Move one of the two.
        no errors, 1 warning
        """,
        agenda=day(
            "09:00–10:00  Talk on wells",
            "             id: wells · not-parallel: springs",
            "09:30–10:30  Talk on springs",
            "             id: springs · not-parallel: wells",
        ),
        mend=("09:30–10:30", "10:00–11:00"),
    )


def test_an_item_that_begins_too_early(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:5:14: warning: order-broken: This begins before “Talk on wells” is over.
            10:00–11:00  Talk on springs
            see agenda.en.txt:3:14
            → Move one of the two.
        no errors, 1 warning
        """,
        agenda=day(
            "09:00–10:30  Talk on wells",
            "             id: wells",
            "10:00–11:00  Talk on springs",
            "             comes-after: wells",
        ),
        mend=("10:00–11:00", "10:30–11:00"),
    )


def test_an_item_that_there_is_not(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:5:14: error: item-unknown: There is no item “sprngs”.
            09:00–10:00  Talk on wells
            → Did you mean “springs”?
        1 error, no warnings
        """,
        agenda=day(
            "07:00–08:00  Talk on springs",
            "             id: springs",
            "09:00–10:00  Talk on wells",
            "             comes-after: sprngs",
        ),
        mend=("sprngs", "springs"),
    )


SITTINGS = (
    "09:00–10:00  Session 1: Wells",
    "             chair: to be designated",
    "12:00–13:00  Session 1: Wells (continued)",
    "             id: wells-again",
)


@pytest.mark.parametrize(
    ("more", "found"),
    [
        # a session by what its sittings share: each of them
        (["12:30–13:30  Talk", "             not-parallel: session-1"], ["items-parallel"]),
        (["10:30–11:30  Talk", "             comes-after: session-1"], ["order-broken"]),
        (["13:00–14:00  Talk", "             comes-after: session-1"], []),
        # one sitting of it, by its own id
        (["10:30–11:30  Talk", "             comes-after: session-1-mon"], []),
        # who has no times is beside nothing
        (["–            Talk", "             not-parallel: session-1"], []),
        (["12:30        Talk", "             not-parallel: session-1"], []),
    ],
)
def test_a_session_with_two_sittings(screen: Screen, more: list[str], found: list[str]) -> None:
    shown = screen(agenda=day(*SITTINGS, *more))
    told = [row.split(": ")[2] for row in shown.splitlines() if row.startswith("agenda")]
    assert [name for name in told if name in ("items-parallel", "order-broken")] == found


def test_a_sitting_after_its_own_session_is_not_after_itself(screen: Screen) -> None:
    agenda = day(*SITTINGS[:2], "             comes-after: session-1")
    assert screen(agenda=agenda) == CLEAN
