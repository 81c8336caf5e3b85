"""Lines that head the half of a day, or say where an item is held. The texts are invented."""

from textwrap import dedent

import pytest

from tests.readers.conftest import reading, shown


@pytest.mark.parametrize(
    ("language", "day", "morning", "afternoon", "title"),
    [
        ("en", "Tuesday, 7 September 2027", "Morning session", "Afternoon session:", "Session 1"),
        ("de", "Dienstag, 7. September 2027", "Vormittagssitzung", "Nachmittagssitzung", "Thema"),
        ("ru", "Вторник, 7 сентября 2027 года", "Утреннее заседание", "Дневное заседание", "Тема"),
        ("fr", "Mardi 7 septembre 2027", "Séance du matin", "Séance de l’après-midi", "Thème"),
        (
            "es",
            "Martes 7 de septiembre de 2027",
            "Sesión de la mañana",
            "Sesión vespertina",
            "Tema",
        ),
        ("it", "Martedì 7 settembre 2027", "Seduta antimeridiana", "Seduta pomeridiana", "Tema"),
    ],
)
def test_the_half_of_a_day_is_no_item(
    language: str, day: str, morning: str, afternoon: str, title: str
) -> None:
    text = f"{day}\n{morning}\n09:30–11:00\t{title}\n11:30–13:00\t{title} A\n{afternoon}\n15:00\n"
    found = shown(f"{text}{title} B\n", language)
    assert [row.partition(" ")[0] for row in found[1:]] == ["09:30–11:00", "11:30–13:00", "15:00"]


def test_the_half_of_a_day_is_an_item_where_its_time_stands_with_it() -> None:
    assert shown(
        dedent("""\
        Tuesday, 7 September 2027
        09.30–13.00
        Morning session
        15.00–18.00  Afternoon session
        """)
    ) == [
        "2027-09-07",
        "09:30–13:00 session | Morning session",
        "15:00–18:00 session | Afternoon session",
    ]


def test_a_day_with_its_room_and_a_day_that_the_heading_ends_with() -> None:
    english = "Agenda\n\nTuesday 7 September 2027 in Room 1.002 (first floor)\n09h00  Opening\n"
    assert shown(english) == ["2027-09-07", "09:00 opening | Opening"]
    spanish = "Programa de sesiones para el martes 7 de septiembre de 2027\n09.00 Apertura\n"
    assert shown(spanish, "es") == ["2027-09-07", "09:00 opening | Apertura"]


def test_days_and_times_in_figures_before_a_slash() -> None:
    assert shown(
        dedent("""\
        7th Rivers Meeting
        Elmtown, 7-8 September 2027

        7 Sep / RIVERS-7
        0900 / Welcome address
        1030 / Group photo and coffee break
        1100 - 1230 / Reports
        8 Sep / RIVERS-7
        0900 / Any other business
        """)
    ) == [
        "2027-09-07",
        "09:00 welcome | Welcome address",
        "10:30 ceremony | Group photo and coffee break",
        "11:00–12:30 presentation | Reports",
        "2027-09-08",
        "09:00 item | Any other business",
    ]


def test_a_room_stands_between_a_range_and_its_title_or_is_torn_below_it() -> None:
    days = reading(
        dedent("""\
        Mardi 7 septembre 2027
        8 h 30 – 10 h 00
        Salle 6, Palais
        Échange de vues sur les fleuves
        avec la participation de la ville
        Ouvert à la presse

        Mercredi 8 septembre 2027
        14 h 30 - 18 h 30
        ou plus tard si nécessaire
        Union des fleuves – Événement parallèle sur les lacs
        Salle Verte
        (1er étage, Bât.
        B)
        """),
        "fr",
    ).days
    assert [
        (str(item.start), str(item.end), item.kind.value, item.room)
        for day in days
        for item in day.items
    ] == [
        ("08:30", "10:00", "discussion", "Salle 6, Palais"),
        ("14:30", "18:30", "side-event", "Salle Verte (1er étage, Bât. B)"),
    ]


def test_the_hours_of_a_half_day_are_those_of_the_single_title_below() -> None:
    assert shown(
        dedent("""\
        Dienstag, 7. September 2027
        Vormittag (10.00 – 13.00 Uhr)
        Eröffnungsplenum
        Nachmittag (15.00 – 18.00 Uhr)
        Arbeitssitzung 1: Flüsse
        Mittwoch, 8. September 2027
        Vormittag (10.00 – 13.00 Uhr)
        Schlussplenum
        """),
        "de",
    ) == [
        "2027-09-07",
        "10:00–13:00 opening | Eröffnungsplenum",
        "15:00–18:00 session 1 | Arbeitssitzung 1: Flüsse",
        "2027-09-08",
        "10:00–13:00 closing | Schlussplenum",
    ]


def test_the_hours_of_a_half_day_above_times_are_no_item() -> None:
    assert shown(
        dedent("""\
        Martedì 7 settembre 2027
        Seduta antimeridiana (ore 9.30–13.00)
        9.30 Apertura
        11.00 Pausa caffè
        Pomeriggio (15.00–18.00)
        15.00 Chiusura
        """),
        "it",
    ) == [
        "2027-09-07",
        "09:30 opening | Apertura",
        "11:00 coffee-break | Pausa caffè",
        "15:00 closing | Chiusura",
    ]


def test_a_title_in_the_brackets_of_its_time_is_closed_by_none() -> None:
    text = "Tuesday, 7 September 2027\n10.00 – 13.00 Session 1\n(11.30 – 11.45 coffee break)\n"
    assert shown(text)[2:] == ["  11:30–11:45 coffee-break | coffee break"]
