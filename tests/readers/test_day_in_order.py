"""Hours of the afternoon, hours without minutes, days inside titles. The texts are invented."""

from textwrap import dedent

import pytest

from tests.readers.conftest import reading, shown


def agenda(text: str) -> str:
    return dedent(text).strip("\n")


def test_the_half_of_the_day_goes_on_down_the_page() -> None:
    text = agenda("""
        Monday, 3 May 2027
        8.30-9 am Registration
        9 - 10.30 Opening session
        10.30-11 Coffee break
        12.30-1.30 Lunch
        1.30-2.30 Session 1: Water
        2.30-4 pm Session 2: Fire
        4 - 4.30 Coffee break
        4.30-6 Session 3: Air
        7.30 Dinner
    """)
    assert [line.partition(" ")[0] for line in shown(text)[1:]] == [
        "08:30–09:00",
        "09:00–10:30",
        "10:30–11:00",
        "12:30–13:30",
        "13:30–14:30",
        "14:30–16:00",
        "16:00–16:30",
        "16:30–18:00",
        "19:30",
    ]
    told = [one.place.line for one in reading(text).findings if one.name == "clock-of-twelve"]
    assert told == [5, 6, 8, 9, 10]


def test_a_half_that_is_printed_goes_on_where_other_hours_go_beyond_twelve() -> None:
    text = agenda("""
        Monday, 3 May 2027
        1 pm Session 1: Water
        3.30 Coffee break
        19:00 Dinner
    """)
    assert [line.partition(" ")[0] for line in shown(text)[1:]] == ["13:00", "15:30", "19:00"]


def test_hours_after_midnight_on_a_clock_of_24_hours_stay() -> None:
    text = agenda("""
        Monday, 3 May 2027
        20:00 Dinner
        23:30 Dance
        1:00 Departure of the buses
    """)
    assert [line.partition(" ")[0] for line in shown(text)[1:]] == ["20:00", "23:30", "01:00"]
    assert not [one for one in reading(text).findings if one.name == "clock-of-twelve"]


def test_a_second_morning_under_one_heading_is_no_night() -> None:
    text = agenda("""
        Monday, 3 May 2027
        9.00 Opening of the fair
        4.30 Closing of the first day
        9.00 Registration
        10.00 Session 2
    """)
    assert [line.partition(" ")[0] for line in shown(text)[1:]] == [
        "09:00",
        "16:30",
        "09:00",
        "10:00",
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The exhibition stays open until\nThursday, 18.00; admission is free."),
        ("fr", "L’exposition reste ouverte jusqu’à\njeudi 18 h 00 ; l’entrée est libre."),
        ("de", "Die Ausstellung ist offen bis\nDonnerstag, 18.00 Uhr; der Eintritt ist frei."),
        ("es", "La exposición permanece abierta hasta\njueves, 18.00 horas; la entrada es libre."),
    ],
)
def test_a_day_until_which_something_lasts_is_none(language: str, words: str) -> None:
    text = f"2027-05-04\n15.00–15.30 X\n\n{words}\n\n19.00–21.00 Y\n"
    days = [row for row in shown(text, language) if "|" not in row]
    assert days == ["2027-05-04"]


def test_a_day_that_a_title_goes_on_with_is_none() -> None:
    text = agenda("""
        3 May 2027
        10:00 Opening
        11:00 The flood in the village of Elm on
        5 June 2026
        12:00 Lunch
        14:00 Round table, resumed from
        Monday, 4 January 2027
        16:00 Closing session
    """)
    assert shown(text) == [
        "2027-05-03",
        "10:00 opening | Opening",
        "11:00 item | The flood in the village of Elm on 5 June 2026",
        "12:00 lunch | Lunch",
        "14:00 session | Round table, resumed from Monday, 4 January 2027",
        "16:00 closing | Closing session",
    ]


def test_blanks_inside_hours_and_words_for_noon() -> None:
    text = agenda("""
        Monday, 3 May 2027
        9-12 Site visit
        12-13 Lunch
        14 :30 - 15: 00 Coffee break
        15. 00 - 16. 30 Session 1: Water
        16. 30 Closing session

        Tuesday, 4 May 2027
        09: 30 Harbours of the north
        Noon Lunch
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:00–12:00 excursion | Site visit",
        "12:00–13:00 lunch | Lunch",
        "14:30–15:00 coffee-break | Coffee break",
        "15:00–16:30 session 1 | Session 1: Water",
        "16:30 closing | Closing session",
        "2027-05-04",
        "09:30 item | Harbours of the north",
        "12:00 lunch | Lunch",
    ]
