"""Programmes whose lines came out of a page as one, and times among their words. The texts are
invented.
"""

from tests.readers.conftest import shown

ONE_LINE = (
    "Forum on Mills and Rivers, Elmstad, 3-4 May 2027, the wheels of the old town and what they"
    " are good for DRAFT PROGRAMME Monday, 3 May 2027 08:30 – 9:00 Registration 09:00 – 10:30"
    " OPENING CEREMONY Ms. Ada Elm, Mayor of Elmstad 10:30 – 11:00 COFFEE Tuesday, 4 May 2027 09.30 –"
    " 11.00 Session 2: Locks 11.00 – 12.00 Closing"
)


def test_days_in_the_middle_of_a_long_line_head_what_follows() -> None:
    assert shown(ONE_LINE) == [
        "2027-05-03",
        "08:30–09:00 registration | Registration",
        "09:00–10:30 opening | OPENING CEREMONY Ms. Ada Elm, Mayor of Elmstad",
        "10:30–11:00 coffee-break | COFFEE",
        "2027-05-04",
        "09:30–11:00 session 2 | Session 2: Locks",
        "11:00–12:00 closing | Closing",
    ]


def test_a_day_that_a_sentence_names_heads_nothing() -> None:
    text = f"""Wednesday, 5 May 2027
10.00 Report of the millers, {"who came from all the valleys of the country " * 4}on Tuesday, 4 May
2027 9.00 Locks"""
    assert [line for line in shown(text) if line.startswith("20")] == ["2027-05-05"]


def test_figures_of_footnotes_among_times() -> None:
    text = """Monday, 3 May 2027 1 Day 1 07.30 onwards Registration 08.30–10.30 Group meetings
10.45 3–11.30 Opening session
11.30*–12.00 Press conference"""
    assert shown(text) == [
        "2027-05-03",
        "07:30 registration | Registration",
        "08:30–10:30 item | Group meetings",
        "10:45–11:30 opening | Opening session",
        "11:30–12:00 press | Press conference",
    ]
