"""Programmes whose lines came out of a page as one, and times among their words. The texts are
invented.
"""

from tests.readers.conftest import reading, shown

ONE_LINE = (
    "Forum on Mills and Rivers, Elmstad, 3-4 May 2027, the wheels of the old town and what they"
    " are good for DRAFT PROGRAMME Monday, 3 May 2027 08:30 – 9:00 Registration 09:00 – 10:30"
    " OPENING CEREMONY Ms. Ada Elm, Mayor of Elmstad 10:30 – 11:00 COFFEE Tuesday, 4 May 2027"
    " 09.30 – 11.00 Session 2: Locks 11.00 – 12.00 Closing"
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


def test_items_that_run_on_from_line_to_line() -> None:
    text = """Programme

Monday, 3 May 2027 8.30 Registration 9.00 Opening of the
forum 10.15 Mills of the upper valley and what became of
them 11.00 Coffee break 11.30 Guest speaker, discussion
with the millers 12.30 Introduction to locks 13.00 Lunch
Tuesday, 4 May 2027 9.00 Working groups 10.00 Coffee
break 10.30 Working groups"""
    assert shown(text) == [
        "2027-05-03",
        "08:30 registration | Registration",
        "09:00 opening | Opening of the forum",
        "10:15 item | Mills of the upper valley and what became of them",
        "11:00 coffee-break | Coffee break",
        "11:30 item | Guest speaker, discussion with the millers",
        "12:30 presentation | Introduction to locks",
        "13:00 lunch | Lunch",
        "2027-05-04",
        "09:00 session | Working groups",
        "10:00 coffee-break | Coffee break",
        "10:30 session | Working groups",
    ]
    lines = [item.place.line for day in reading(text).days for item in day.items]
    assert lines == [3, 3, 4, 5, 5, 6, 6, 7, 7, 8]


def test_times_behind_titles_do_not_run_on() -> None:
    text = """Monday, 3 May 2027
Registration 8.30
Opening of the forum, 9.00
Lunch (12.30)
Session 2: Locks, 14.00"""
    assert shown(text)[1:] == [
        "08:30 registration | Registration",
        "09:00 opening | Opening of the forum",
        "12:30 lunch | Lunch",
        "14:00 session 2 | Session 2: Locks",
    ]
