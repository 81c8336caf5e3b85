"""Lines of lists: several items in one, entries under a time alone, points under a range, parts
that are set in, and what stands in the place of a time. The texts are invented.
"""

import pytest

from tests.readers.conftest import reading, shown


def test_items_in_one_line_behind_the_mark_of_a_list() -> None:
    text = """Friday, 7 May 2027
– 18.05: Raising of the flags – 18.15: Family photo
– 20.30: Dinner hosted by the mayor"""
    assert shown(text) == [
        "2027-05-07",
        "18:05 item | Raising of the flags",
        "18:15 ceremony | Family photo",
        "20:30 dinner | Dinner hosted by the mayor",
    ]


def test_ranges_and_times_alone_in_one_line() -> None:
    text = """VENERDÌ 7 MAGGIO 2027
Ore 11.30: Foto di famiglia (Teatro); – Ore 12.30 – 17.15: Sessione (Villa); – Ore 20: Cena"""
    assert shown(text) == [
        "2027-05-07",
        "11:30 ceremony | Foto di famiglia (Teatro)",
        "12:30–17:15 session | Sessione (Villa)",
        "20:00 dinner | Cena",
    ]


def test_two_times_of_a_sentence_are_no_two_items() -> None:
    text = """Friday, 7 May 2027
18.05: Buses leave for the lake and arrive at 18.15 at the pier
20.30: Dinner"""
    assert shown(text)[1:] == [
        "18:05 item | Buses leave for the lake and arrive at 18.15 at the pier",
        "20:30 dinner | Dinner",
    ]


@pytest.mark.parametrize(
    ("language", "printed", "title"),
    [
        ("en", "Afterwards: Tour of the mill", "Tour of the mill"),
        ("it", "A seguire: Visita del mulino", "Visita del mulino"),
        ("de", "Anschließend: Rundgang", "Rundgang"),
    ],
)
def test_a_title_behind_words_for_no_hour_is_an_item(
    language: str, printed: str, title: str
) -> None:
    day = reading(f"2027-05-07\n09:30 Forum\n{printed}\n11:00 Forum", language).days[0]
    found = [(str(item.start or ""), item.title[language]) for item in day.items]
    assert found == [("09:30", "Forum"), ("", title), ("11:00", "Forum")]


def test_the_first_entry_under_a_time_alone_is_of_its_list() -> None:
    text = """Monday, 3 May 2027

09:00 – 10:00
Opening of the forum

10:00 – 11:00
• Rivers in winter
• Rivers in spring

11:00
• Coffee break"""
    assert shown(text) == [
        "2027-05-03",
        "09:00–10:00 opening | Opening of the forum",
        "10:00–11:00 item | ",
        "  · item | Rivers in winter",
        "  · item | Rivers in spring",
        "11:00 coffee-break | Coffee break",
    ]


def test_points_without_a_time_are_taken_in_the_range_above() -> None:
    text = """Monday, 3 May 2027
10:00 – 13:00  1. Opening of the session
2. Adoption of the agenda
3. Fish in the lake
13:00 – 15:00  Lunch
15:00  4. Any other business
5. Date of the next session"""
    assert shown(text) == [
        "2027-05-03",
        "10:00–13:00 opening 1 | Opening of the session",
        "  · document 2 | Adoption of the agenda",
        "  · item 3 | Fish in the lake",
        "13:00–15:00 lunch | Lunch",
        "15:00 item 4 | Any other business",
        "· item 5 | Date of the next session",
    ]


def test_parts_of_an_entry_without_times_are_set_in() -> None:
    text = """Saturday, 8 May 2027
Council of Mills
    First plenary: Wheels
    Second plenary: Weirs
Dinner for all"""
    assert shown(text) == [
        "2027-05-08",
        "· item | Council of Mills",
        "  · session 1 | First plenary: Wheels",
        "  · session 2 | Second plenary: Weirs",
        "· dinner | Dinner for all",
    ]


def test_capitals_number_titles_of_a_kind_and_are_no_first_names() -> None:
    text = """Saturday, 8 May 2027
09:00 Weirs
A. Elm
10:00 – 11:00 A. Closing session"""
    items = reading(text).days[0].items
    assert [(item.number, item.title["en"]) for item in items] == [
        ("", "Weirs"),
        ("A", "Closing session"),
    ]


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        ("Circles", "Centre for Lakes in Riga, Latvia", "Centre for Lakes in Tartu, Estonia"),
        ("Small circles of three", "Group 1: Rivers that carry", "Group 2: Lakes"),
    ],
)
def test_full_lines_do_not_go_on_in_entries_of_the_same_list(
    title: str, first: str, second: str
) -> None:
    text = f"""Friday, 7 May 2027
09:00-10:00 State of the mills and of
their weirs
10:00-11:00 State of lakes and of
their banks
11:00-12:00 {title}
{first}
{second}
12:00 Lunch"""
    assert shown(text)[3:6] == [
        f"11:00–12:00 item | {title}",
        f"  · item | {first}",
        f"  · item | {second}",
    ]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (
            "Committee on Lakes (Room 5)",
            [
                "14:30–17:30 session | Committee on Rivers",
                "14:30–17:30 session | Committee on Lakes",
            ],
        ),
        (
            "Committee on Lakes",
            [
                "14:30–17:30 item | ",
                "  · session | Committee on Rivers",
                "  · session | Committee on Lakes",
            ],
        ),
    ],
)
def test_a_time_above_meetings_in_several_rooms_is_that_of_each(
    second: str, expected: list[str]
) -> None:
    text = f"""Friday, 7 May 2027

13:00 – 14:30

• Lunch

14:30 – 17:30

• Committee on Rivers (Hall A)
• {second}

18:00

• Reception"""
    assert shown(text) == [
        "2027-05-07",
        "13:00–14:30 lunch | Lunch",
        *expected,
        "18:00 reception | Reception",
    ]
