"""Times and years at the beginning of a line that goes on with the one above, and what stands
before the agenda. The texts are invented.
"""

from textwrap import dedent

from tests.readers.conftest import shown


def test_a_time_that_the_line_above_asks_for_is_of_its_sentence() -> None:
    assert shown(
        dedent("""\
        Thursday, 9 September 2027

        17.00  Closing of the conference

               Departure of participants
               Shuttles to the airport leave on Thursday at 22.00 and on Friday at
               06.00 and 12.00 (four hours and a half).
        """)
    ) == [
        "2027-09-09",
        "17:00 closing | Closing of the conference",
        "  · milestone | Departure of participants",
    ]


def test_a_year_under_its_month_is_no_time() -> None:
    assert shown(
        dedent("""\
        Thursday, 13 December 2001

        09.30  Session 1: Experiences and practices
               Overview of developments since October
               2000: presentations by the heads of delegation
        12.30  Lunch
        """)
    ) == [
        "2001-12-13",
        "09:30 session 1 | Session 1: Experiences and practices",
        "  · presentation | Overview of developments since October 2000: presentations by the "
        "heads of delegation",
        "12:30 lunch | Lunch",
    ]


def test_the_hours_of_registration_before_the_agenda_are_no_day_of_it() -> None:
    assert shown(
        dedent("""\
        Practical information

        Registration
        Tuesday, 7 September 2027, 08.00–09.30

        Languages
        English and French

        Agenda

        Tuesday, 7 September 2027

        08.00–09.30  Registration
        09.30–10.30  Opening
        """)
    ) == [
        "2027-09-07",
        "08:00–09:30 registration | Registration",
        "09:30–10:30 opening | Opening",
    ]
