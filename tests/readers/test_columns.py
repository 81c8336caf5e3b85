"""Tables of plain text whose columns are set apart by blanks: cells broken into lines."""

from tests.readers.conftest import reading, shown

TABLE = """\
Reed Forum

Time             Activity                               Venue            Facilitator

Day 1: Monday, 3 May 2027
08.30 - 09.00    Registration                           Foyer
09.00 - 09.30    Welcome remarks                        Hall A           Ms. Ada Elm
                                                                         Mr. Ben Ash
09.30 - 10.30    Module 1: Introduction to the          Hall A           Dr. Cy Oak,
                 Reeds Convention                                        University of Jos
                 - Group exercise
10.30 - 11.00    Tea break

Day 2: Tuesday, 4 May 2027
09.00 - 12.00    Module 2: Practice                     Hall B           Mr. Ben Ash
12.00            Closing
"""


def test_words_of_each_column_are_put_together() -> None:
    assert shown(TABLE) == [
        "2027-05-03",
        "08:30–09:00 registration | Registration",
        "09:00–09:30 welcome | Welcome remarks",
        "09:30–10:30 item | Module 1: Introduction to the Reeds Convention",
        "  · item | Group exercise",
        "10:30–11:00 coffee-break | Tea break",
        "2027-05-04",
        "09:00–12:00 item | Module 2: Practice",
        "12:00 closing | Closing",
    ]


def test_speakers_and_rooms_stay_in_their_columns() -> None:
    found = reading(TABLE)
    told = [
        (item.room, [party.name for party in item.speakers])
        for day in found.days
        for item in day.items
    ]
    assert told == [
        ("Foyer", []),
        ("Hall A", ["Ms. Ada Elm", "Mr. Ben Ash"]),
        ("Hall A", ["Dr. Cy Oak, University of Jos"]),
        ("", []),
        ("Hall B", ["Mr. Ben Ash"]),
        ("", []),
    ]
    assert not found.unread


def test_a_cell_that_fills_its_column_is_one_blank_away_from_the_next() -> None:
    text = """\
3 May 2027

Time    Topic                    Speaker
09:00   Quick reeds and still on Ms. Ada Elm
        slow rivers
10:00   Lakes                    Mr. Ben Ash
"""
    assert shown(text)[1:] == [
        "09:00 item | Quick reeds and still on slow rivers",
        "10:00 item | Lakes",
    ]


def test_prose_below_a_table_is_none_of_it() -> None:
    text = """\
3 May 2027

Time    Topic                    Speaker
09:00   Reeds                    Ms. Ada Elm
10:00   Lakes                    Mr. Ben Ash

Practical information

Buses leave from the station every hour and bring everybody to the hall.
"""
    found = reading(text)
    assert len(found.days[0].items) == 2
    assert found.fates[7].what == "heading"
    assert [line for line, _ in found.unread] == [9]


def test_a_column_is_as_wide_as_its_longest_broken_line() -> None:
    table = """\
Seminar on rivers

Time             Activity                                       Speaker

Monday, 3 May 2027
09:00 - 09:30    Opening of the seminar and welcoming           Mayor,
                 remarks                                        Union of Mills
09:30 - 10:15    Results of the season between the              Mill “Amber”
                 2026–2027 floods of the
                 River Amber
10:15 - 11:00    Discussion
                 Presentation of guidelines
11:00 - 11:30    Choice of the models for weirs and their       Ms. Ada Elm
                 use
"""
    assert shown(table) == [
        "2027-05-03",
        "09:00–09:30 opening | Opening of the seminar and welcoming remarks",
        "09:30–10:15 item | Results of the season between the 2026–2027 floods of the River Amber",
        "10:15–11:00 discussion | Discussion",
        "  · presentation | Presentation of guidelines",
        "11:00–11:30 item | Choice of the models for weirs and their use",
    ]
