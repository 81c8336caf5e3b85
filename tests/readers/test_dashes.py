"""Times that stand alone, and what a dash on the next line is. The texts are invented."""

from textwrap import dedent

from tests.readers.conftest import reading, shown


def agenda(text: str) -> str:
    return dedent(text).strip("\n")


def test_end_behind_a_dash_on_the_next_line() -> None:
    text = agenda("""
        Jeudi 13 mai 2027
        08h30
        – 08h55 – Intervention de Madame Aline Orme – Maire
        de la ville
        08h55
        – 9h20 - Film du fleuve
        09h20
        – 10h00
        Visite du port
    """)
    assert shown(text, "fr") == [
        "2027-05-13",
        "08:30–08:55 statement | Intervention de Madame Aline Orme – Maire de la ville",
        "08:55–09:20 item | Film du fleuve",
        "09:20–10:00 excursion | Visite du port",
    ]


def test_title_behind_a_dash_below_its_time() -> None:
    text = agenda("""
        Vendredi 14 mai 2027
        08h00
        – Ouverture des portes
        09h15
        – Discours de Aline Orme –
        Présidente du Conseil des fleuves
        10h00
        – Vote de la résolution
    """)
    assert shown(text, "fr") == [
        "2027-05-14",
        "08:00 registration | Ouverture des portes",
        "09:15 statement | Discours de Aline Orme – Présidente du Conseil des fleuves",
        "10:00 item | Vote de la résolution",
    ]


def test_dash_begins_a_list_where_titles_stand_without() -> None:
    text = agenda("""
        Friday, 14 May 2027
        09:00
        Session 1: Rivers
        – Rivers in winter
        – Rivers in summer
        10:00
        Session 2: Lakes
        – Lakes in winter
    """)
    assert shown(text) == [
        "2027-05-14",
        "09:00 session 1 | Session 1: Rivers",
        "  · item | Rivers in winter",
        "  · item | Rivers in summer",
        "10:00 session 2 | Session 2: Lakes",
        "  · item | Lakes in winter",
    ]


def test_end_in_the_column_of_times_beside_a_title() -> None:
    text = agenda("""
        Thursday, 13 May 2027
        9.30              Opening session
        10.30 –           Session 1: Rivers
        12.00             and what lies in them
                          – Statements
        15.00 –           Session 2: Lakes
        18.00

                          – Statements
        19.00             Reception
    """)
    assert shown(text) == [
        "2027-05-13",
        "09:30 opening | Opening session",
        "10:30–12:00 session 1 | Session 1: Rivers and what lies in them",
        "  · statement | Statements",
        "15:00–18:00 session 2 | Session 2: Lakes",
        "  · statement | Statements",
        "19:00 reception | Reception",
    ]


def test_dash_before_each_title_opens_no_range() -> None:
    text = agenda("""
        Thursday, 13 May 2027
        9.30 –   Registration
        10.30 –  Rivers in winter
        12.00
        Rivers in summer
        13.00 –  Lunch
    """)
    assert shown(text) == [
        "2027-05-13",
        "09:30 registration | Registration",
        "10:30 item | Rivers in winter",
        "12:00 item | Rivers in summer",
        "13:00 lunch | Lunch",
    ]


def test_one_range_on_two_lines_among_ranges_on_one() -> None:
    text = agenda("""
        Thursday, 13 May 2027
        9 a.m. –
        10 a.m.\tRegistration of participants
        10 a.m. – 10.30 a.m.\tOpening of the workshop
        10.30 a.m. – 12 noon\tFloods
    """)
    assert shown(text) == [
        "2027-05-13",
        "09:00–10:00 registration | Registration of participants",
        "10:00–10:30 opening | Opening of the workshop",
        "10:30–12:00 item | Floods",
    ]


def test_starts_and_ends_in_turn_beside_titles_and_speakers() -> None:
    text = agenda("""
        Monday, 3 June 2024

        9.00 –        Opening
        9.30 a.m.     Ms Anna Weber
        9.30 –        Session 1: Water
        11.00 a.m.    Moderator: Mr Karl Ode
        11.00 –       Coffee break
        11.30 a.m.
        11.30 a.m. –  Lunch in the
        2.00 p.m.     garden
    """)
    (day,) = reading(text).days
    assert [(str(item.start), str(item.end), item.title["en"]) for item in day.items] == [
        ("09:00", "09:30", "Opening"),
        ("09:30", "11:00", "Session 1: Water"),
        ("11:00", "11:30", "Coffee break"),
        ("11:30", "14:00", "Lunch in the garden"),
    ]
    assert [duty.holders[0].name for item in day.items[:2] for duty in item.duties] == [
        "Ms Anna Weber",
        "Mr Karl Ode",
    ]


def test_times_in_turn_of_which_one_has_no_dash_are_starts() -> None:
    text = agenda("""
        Monday, 3 June 2024
        9.00 –        Opening
        9.30          Session 1
        11.00 –       Coffee break
        11.30         Session 2
        12.30         Lunch
    """)
    assert [row[:5] for row in shown(text)[1:]] == ["09:00", "09:30", "11:00", "11:30", "12:30"]


def test_starts_and_ends_in_turn_with_a_row_of_a_start_alone() -> None:
    text = agenda("""
        Monday, 3 June 2024
        10.00 –       Opening
        10.30         Ms Anna Weber, Minister
        10.30 –       Session 1: Water
        12.00         Lakes and rivers
        12.00         Lunch
    """)
    assert [row.split(" ")[0] for row in shown(text)[1:] if row[0] != " "] == [
        "10:00–10:30",
        "10:30–12:00",
        "12:00",
    ]


def test_a_single_open_range_ends_where_the_next_line_begins() -> None:
    text = agenda("""
        Thursday, 13 May 2027
        9.00 Opening
        15.00-
        18.00 Session 2: Rivers
        18.30 Reception
    """)
    assert shown(text)[2:] == [
        "15:00–18:00 session 2 | Session 2: Rivers",
        "18:30 reception | Reception",
    ]


def test_a_dash_after_a_time_closes_nothing_where_another_parts_a_title() -> None:
    text = agenda("""
        Thursday, 13 May 2027
        9.00 –
        Opening
        15.00 –
        18.00 Session 2: Rivers
        18.30 Reception
    """)
    assert "15:00–18:00 session 2 | Session 2: Rivers" not in shown(text)


def test_an_end_alone_below_the_title_of_an_open_range() -> None:
    text = agenda("""
        Thursday, 13 May 2027
        9.00 Opening
        15.00- Session 2: Rivers
        18.00
        18.30 Reception
    """)
    assert shown(text)[2:] == [
        "15:00–18:00 session 2 | Session 2: Rivers",
        "18:30 reception | Reception",
    ]


def test_a_time_below_an_open_range_stays_the_start_of_the_title_below_it() -> None:
    text = agenda("""
        Thursday, 13 May 2027
        15.00- Session 2: Rivers
        18.00
        Walk to the mill
        20.00 Reception
    """)
    assert shown(text)[2] == "18:00 excursion | Walk to the mill"


def test_a_dash_between_two_times_among_other_forms() -> None:
    text = agenda("""
        Thursday, 13 May 2027
        09.00-
        10.00 Opening
        10.00
        –
        11.00
        Session 1: Lakes
        11.00-
        11.30 Coffee break
    """)
    assert shown(text)[1:] == [
        "09:00–10:00 opening | Opening",
        "10:00–11:00 session 1 | Session 1: Lakes",
        "11:00–11:30 coffee-break | Coffee break",
    ]
