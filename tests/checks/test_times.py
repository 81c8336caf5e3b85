"""Order, ends before starts, and what the agenda leaves open."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

Fault = Callable[..., None]


def test_a_day_twice(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:6:1: error: day-twice: 2027-05-03 appears here again.
            Monday, 3 May 2027
            see agenda.en.txt:1:1
            → Move what is under it to the first of the two.
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Opening
                         chair: to be designated

            Monday, 3 May 2027

            10:00–11:00  Registration
            """,
        mend=("to be designated\n\nMonday, 3 May 2027\n", "to be designated\n"),
    )


REGISTRATION = "\n\n09:00–10:00  Registration\n\n"
WRONG = f"Tuesday, 4 May 2027{REGISTRATION}Monday, 3 May 2027"
RIGHT = f"Monday, 3 May 2027{REGISTRATION}Tuesday, 4 May 2027"


def test_days_out_of_order(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:5:1: error: day-order: 2027-05-03 comes after 2027-05-04.
            Monday, 3 May 2027
            → Put the days in order.
        1 error, no warnings
        """,
        agenda="""\
            Tuesday, 4 May 2027

            09:00–10:00  Registration

            Monday, 3 May 2027

            10:00–11:00  Statements
            """,
        mend=(WRONG, RIGHT),
    )


def test_items_out_of_order(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:4:14: error: time-order: 09:00 comes after 10:00.
            09:00–10:00  Registration
            see agenda.en.txt:3:14
            → Put the items in order; write the time of an item past midnight as 01:30+1.
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            10:00–11:00  Statements
            09:00–10:00  Registration
            """,
        mend=("09:00–10:00", "11:00–12:00"),
    )


def test_past_midnight_is_written(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: error: end-before-start: It ends at 01:30, before it starts at 22:00.
            22:00–01:30  Reception
            → Write a time past midnight as 22:00–01:30+1.
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            22:00–01:30  Reception
            """,
        mend=("22:00–01:30  ", "22:00–01:30+1  "),
    )


def test_an_item_that_takes_no_time(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:4:14: error: end-before-start: It ends at 18:00, as soon as it starts at 18:00.
            18:00–18:00  Closing of the conference
            → An item that takes no time has only one time: 18:00.
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            17:00–18:00  Statements
            18:00–18:00  Closing of the conference
                         kind: milestone
            """,
        mend=("18:00–18:00", "18:00"),
    )


def test_an_item_outside_the_one_that_it_belongs_to(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:5:21: error: time-outside-item: This is outside the time of the item to which it belongs.
            13:00  Keynote address
            see agenda.en.txt:3:14
            → Change one of the two, or give this a line of its own at the margin.
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            09:30–12:30  Session 1: Wells
                         chair: to be designated · duration: 180 min · allow: session-without-break
                         13:00  Keynote address
            """,
        mend=("             13:00", "             12:00"),
    )


def test_what_is_further_inside_is_looked_at_too(screen: Callable[..., str]) -> None:
    assert screen(
        agenda="""\
            Monday, 3 May 2027

            09:00–10:30  Session 1: Wells
                         chair: to be designated
                         09:30–10:00  Presentations
                           09:50–09:40  Deep wells
                           10:15  Dry wells
            """
    ).splitlines()[:6] == [
        "agenda.en.txt:6:29: error: end-before-start: It ends at 09:40, before it starts at 09:50.",
        "    09:50–09:40  Deep wells",
        "    → Write a time past midnight as 09:50–09:40+1.",
        "agenda.en.txt:7:23: error: time-outside-item: This is outside the time of the item to "
        "which it belongs.",
        "    10:15  Dry wells",
        "    see agenda.en.txt:5:27",
    ]


def test_no_end_is_printed(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:8: warning: ends-not-printed: The agenda gives 3 times and no end; inferred from what comes next: 1, unknown: 2.
            09:00  Registration
            → Where an end is fixed, write it: 09:30–12:30.
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00  Registration
            10:00  Statements
            19:00  Reception
            """,
        mend=("19:00", "19:00–21:00"),
    )


def test_a_border_that_is_not_known(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:4:14: warning: border-unknown: This item and “Lunch” share 11:30 to 14:30; where one ends and the next begins is not known.
            11:30        Statements
            see agenda.en.txt:5:14
            → Give it a time.
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            11:00–11:30  Registration
            11:30        Statements
            –            Lunch
            14:30–15:00  Remarks
            """,
        mend=("–            Lunch", "13:00        Lunch"),
    )
