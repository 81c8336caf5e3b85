"""Changing times in an agenda: what else is on the lines stays as it is."""

from textwrap import dedent

import pytest

from planner.folder.notation.reorder import reordered
from planner.folder.notation.retime import retimed
from planner.folder.notation.tree import read_tree

DAY = "Thursday, 13 December 2001\n\n"


def later(lines: str, minutes: int, *numbers: int) -> str:
    """Lines of a day with the times of some, counted from 1, so many minutes later."""
    text = DAY + lines
    sheets, faults = read_tree(text, "agenda.en.txt", "en")
    assert faults == []
    return retimed(text, sheets, {number + 2 for number in numbers}, minutes).removeprefix(DAY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("09:00        Opening", "10:00        Opening"),
        ("9.00 - 9.50     Opening [x]  [Hall A]  ", "10.00 - 10.50   Opening [x]  [Hall A]  "),
        ("09:00—23:30\tOpening", "10:00—00:30+1\tOpening"),
        ("22:30–23:30  Opening", "23:30–00:30+1  Opening"),
        ("22:30–23:30      Opening", "23:30–00:30+1    Opening"),
        ("08:30", "09:30"),
    ],
)
def test_an_hour_later(before: str, after: str) -> None:
    assert later(before, 60, 1) == after


def test_an_hour_earlier() -> None:
    assert later("10.00 - 10.50   Opening", -60, 1) == "09.00 - 09.50   Opening"
    assert later("22:30–00:30+1  Opening", -60, 1) == "21:30–23:30    Opening"


def test_only_the_lines_that_are_meant() -> None:
    lines = dedent("""\
        # 09:00 is not settled.
        09:00  Opening, from 09:00
               > At 09:00 sharp.
               09:10 Address
               duration: 9 min
        09:30  Session 1
        """)
    assert later(lines, 15, 2, 4) == lines.replace("09:00  O", "09:15  O").replace(
        "09:10 A", "09:25 A"
    )


def test_what_is_under_a_title_goes_along_where_it_has_to_give_way() -> None:
    """Two columns to the right; “and of wells” would be an item inside otherwise."""
    assert later(
        dedent("""\
        22:00–23:30  Songs of the rivers
                     chair: host
                     # Nobody has agreed yet.
                       and of wells
        23:45        Tea
        """),
        60,
        1,
    ) == dedent("""\
        23:00–00:30+1  Songs of the rivers
                       chair: host
                     # Nobody has agreed yet.
                         and of wells
        23:45        Tea
        """)


def test_what_is_under_a_title_stays_where_it_need_not_go_along() -> None:
    lines = "22:00–23:30  Songs\n             chair: host\n             Rivers\n"
    assert later(lines, 60, 1) == lines.replace("22:00–23:30", "23:00–00:30+1")


def in_order(lines: str, *numbers: int) -> str:
    text = DAY + dedent(lines)
    sheets, faults = read_tree(text, "agenda.en.txt", "en")
    assert faults == []
    return reordered(text, sheets, {number + 2 for number in numbers}).removeprefix(DAY)


UNORDERED = """\
    # The first one.
    10:00  Session 1
           Discussion

    –      Tea


    # Rather early.
    09:00  Session 2

    # A remark on what is above.

    09:30  Session 3
           # Inside.
           Discussion
    # The end.

    Friday, 14 December 2001

    10:00  Session 4
    09:00  Session 5
"""


def test_items_go_in_order_with_their_comments() -> None:
    assert in_order(UNORDERED, 2) == dedent("""\
        –      Tea

        # Rather early.
        09:00  Session 2

        # A remark on what is above.


        09:30  Session 3
               # Inside.
               Discussion

        # The first one.
        10:00  Session 1
               Discussion
        # The end.

        Friday, 14 December 2001

        10:00  Session 4
        09:00  Session 5
        """)


def test_a_day_on_which_nothing_moves_stays() -> None:
    assert in_order(UNORDERED) == dedent(UNORDERED)
