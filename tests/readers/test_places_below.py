"""Rooms and times on lines of their own below titles. The texts are invented."""

from tests.readers.conftest import reading, shown
from tests.readers.test_dashes import agenda

_BELOW = agenda("""
    MONDAY 3 MAY 2027 (eve of the Forum)

    Bureau of the

    Council of Rivers

    Room 6 – 9:00 – 10:00

    Council of Lakes

    Atrium – 9:00 – 11:00

    Lunch

    Group of the North

    Room 9

    16.30 – 18.30

    TUESDAY 4 MAY 2027

    Committee on Dams

    Room 8 -  8.15-10.30
""")


def test_rooms_and_times_below_titles() -> None:
    assert shown(_BELOW) == [
        "2027-05-03",
        "09:00–10:00 item | Bureau of the Council of Rivers",
        "09:00–11:00 item | Council of Lakes",
        "· lunch | Lunch",
        "16:30–18:30 item | Group of the North",
        "2027-05-04",
        "08:15–10:30 session | Committee on Dams",
    ]
    rooms = [item.room for day in reading(_BELOW).days for item in day.items]
    assert rooms == ["Room 6", "Atrium", "", "Room 9", "Room 8"]


def test_rooms_and_times_below_titles_in_french() -> None:
    text = agenda("""
        Lundi 3 mai 2027
        Bureau du Conseil
        Salle 6 – 9h00 – 10h00
        Conseil des lacs
        Salle 7, 10h – 11h30
    """)
    assert shown(text, "fr") == [
        "2027-05-03",
        "09:00–10:00 item | Bureau du Conseil",
        "10:00–11:30 item | Conseil des lacs",
    ]


def test_rooms_and_times_above_titles_head_them() -> None:
    text = agenda("""
        Monday 3 May 2027
        Room 6 – 9:00 – 10:00
        Council of Rivers
        Room 7 – 9:00 – 11:00
        Council of Lakes
    """)
    assert "09:00–11:00 item | Council of Rivers" not in shown(text)


def test_range_between_its_title_and_a_title_with_its_own_time() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        Lectures 10.00–11.30
        Noon shot (Oak bastion of the
        Old Fortress)
        12.00 –12.15
        Lunch break 12.15–13.15
    """)
    assert shown(text) == [
        "2027-05-04",
        "10:00–11:30 presentation | Lectures",
        "12:00–12:15 item | Noon shot (Oak bastion of the Old Fortress)",
        "12:15–13:15 lunch | Lunch break",
    ]
