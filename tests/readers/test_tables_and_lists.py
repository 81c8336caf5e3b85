"""Lists and tables as they come out of pages: lost bullets, closed cells, halls. All invented."""

from textwrap import dedent

from tests.readers.conftest import reading, shown


def agenda(text: str) -> str:
    return dedent(text).strip("\n")


def test_letters_of_symbol_fonts_and_glued_dashes_are_bullets() -> None:
    text = agenda("""
        Monday, 3 May 2027

        09:00
        Opening session
        Hall A
        ü     Adoption of the agenda
        -Election of the chair
        13:00 Lunch
    """)
    assert shown(text)[1:] == [
        "09:00 opening | Opening session",
        "  · document | Adoption of the agenda",
        "  · item | Election of the chair",
        "13:00 lunch | Lunch",
    ]
    assert reading(text).days[0].items[0].room == "Hall A"


def test_letters_before_entries() -> None:
    text = agenda("""
        Monday, 3 May 2027
        16.20-16.50 Classes of projects:
        a. present status
        b. major topic
        16.50-17.20 Closing
    """)
    assert shown(text)[1:] == [
        "16:20–16:50 item | Classes of projects:",
        "  · item a | present status",
        "  · item b | major topic",
        "16:50–17:20 closing | Closing",
    ]


def test_a_cell_that_is_closed_does_not_go_on() -> None:
    text = agenda("""
        Monday, 3 May 2027
        09h45 | | An overview of the Treaty: |
        State of the reports
        Guide to the reports
        11h30 | | Coffee break |
        |
        11h45 | | Debate on the reports |
        |
        13h00 | | Lunch |
        |
        15h00 | | Conclusions |
    """)
    assert shown(text)[1:] == [
        "09:45 item | An overview of the Treaty:",
        "  · item | State of the reports",
        "  · item | Guide to the reports",
        "11:30 coffee-break | Coffee break",
        "11:45 discussion | Debate on the reports",
        "13:00 lunch | Lunch",
        "15:00 remarks | Conclusions",
    ]


def test_headings_of_columns_one_below_the_other_and_points_that_are_only_numbered() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        Time
        Agenda item
        Speaker
        08:30 - 10:00
        Item 1
        Opening ceremony
        10:00 - 10:30
        Item 2:
        Forests of the north
    """)
    assert shown(text)[1:] == [
        "08:30–10:00 opening | Item 1: Opening ceremony",
        "10:00–10:30 item | Item 2: Forests of the north",
    ]


def test_what_holds_for_a_whole_day_stands_under_its_heading() -> None:
    text = agenda("""
        Lundi 3 mai 2027, au Palais des Eaux (4, rue des Ormes)

        Thème de la journée : « Regards sur les lacs »

        Toutes les séances auront lieu dans la grande salle du palais.

        10h30 – 12h : Ouverture
        14h – 15h30 : Séance 1
    """)
    (day,) = reading(text).days
    assert day.heading == "Lundi 3 mai 2027, au Palais des Eaux (4, rue des Ormes)"
    assert day.notes == (
        "Thème de la journée : « Regards sur les lacs »",
        "Toutes les séances auront lieu dans la grande salle du palais.",
    )
    assert shown(text) == [
        "2027-05-03",
        "10:30–12:00 opening | Ouverture",
        "14:00–15:30 session 1 | Séance 1",
    ]


def test_addresses_inside_the_opening_session_and_a_photo_inside_a_range() -> None:
    text = agenda("""
        Monday, 3 May 2027

        14:00 - 14:45 Opening session

        14:00 - 14:05
        Welcome address
        14:05 - 14:15 Opening address

        Family photo

        14:45 - 16:00 Session 1
    """)
    assert shown(text)[1:] == [
        "14:00–14:45 opening | Opening session",
        "  14:00–14:05 welcome | Welcome address",
        "  14:05–14:15 statement | Opening address",
        "  · ceremony | Family photo",
        "14:45–16:00 session 1 | Session 1",
    ]


def test_a_text_that_is_cut_off_inside_a_range_ends_at_no_hour() -> None:
    text = agenda("""
        Monday, 3 May 2027
        10.45-11.05 Coffee break
        11.05-11
    """)
    cut = reading(text).days[0].items[-1]
    assert (str(cut.start), cut.end) == ("11:05", None)
