"""Times and years at the beginning of a line that goes on with the one above, and what stands
before the agenda. The texts are invented.
"""

from textwrap import dedent

import pytest

from tests.readers.conftest import reading, shown


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


def test_a_year_under_its_day_is_of_that_day() -> None:
    days = [
        ("en", "Tuesday, 7 September", "2027", "Opening session"),
        ("it", "Martedì 7 settembre", "2027", "Seduta di apertura"),
        ("ru", "Вторник, 7 сентября", "2027 года", "Открытие"),
        ("es", "1er día: martes 7 de septiembre", "de 2027", "Apertura"),
    ]
    for language, day, year, title in days:
        assert shown(f"{day}\n{year}\n10.00 – 10.30\n{title}\n", language) == [
            "2027-09-07",
            f"10:00–10:30 opening | {title}",
        ]


def test_the_end_of_a_range_stands_on_a_line_of_its_own() -> None:
    assert shown(
        dedent("""\
        Tuesday, 7 September 2027
        9–
        10 a.m.
        Opening session
        10–
        11.30 a.m.
        Session 1: Rivers
        11.30 a.m.–noon Coffee break
        noon–1.30
        p.m.
        Session 2: Lakes
        """)
    ) == [
        "2027-09-07",
        "09:00–10:00 opening | Opening session",
        "10:00–11:30 session 1 | Session 1: Rivers",
        "11:30–12:00 coffee-break | Coffee break",
        "12:00–13:30 session 2 | Session 2: Lakes",
    ]


def test_a_time_may_be_torn_at_each_of_its_blanks() -> None:
    french = (
        "Mardi 7 septembre 2027\n9 h 30-11\nheures\nSéance 1\nDe 11 heures\nà 13 heures\nSéance 2\n"
    )
    assert shown(french) == [
        "2027-09-07",
        "09:30–11:00 session 1 | Séance 1",
        "11:00–13:00 session 2 | Séance 2",
    ]
    spanish = (
        "Martes 7 de septiembre de 2027\nDe las 9.00\na las 10.30 horas\nSesión de apertura\n"
        "15.00\nhoras\nSesión de trabajo 1\n"
    )
    assert shown(spanish) == [
        "2027-09-07",
        "09:00–10:30 opening | Sesión de apertura",
        "15:00 session 1 | Sesión de trabajo 1",
    ]
    russian = (
        "Вторник, 7 сентября 2027 года\n10 час. 00 мин. –\n11 час. 30 мин.\nОткрытие\n"
        "15 час. 00 мин.\nдо 18 час. 00 мин.\nРабочее заседание 1\n"
    )
    assert shown(russian) == [
        "2027-09-07",
        "10:00–11:30 opening | Открытие",
        "15:00–18:00 session 1 | Рабочее заседание 1",
    ]


def test_hours_that_a_sentence_of_the_next_part_tells_are_none_of_the_agenda() -> None:
    read = reading(
        dedent("""\
        PC.DEC/9999
        3 May 2027
        Annex 1

        Tuesday, 7 September 2027
        10 a.m.
        Opening session
        5.30 p.m.
        Closing of the meeting
        PC.DEC/9999
        3 May 2027
        Annex 2
        Sessions will be held from 9 a.m. to noon and from 2 p.m. to
        5.30 p.m.
        """)
    )
    assert [item.title["en"] for day in read.days for item in day.items] == [
        "Opening session",
        "Closing of the meeting",
    ]


def test_a_word_before_a_time_may_stand_above_it() -> None:
    text = "Martes 7 de septiembre de 2027\nDe las\n10.00 a las\n11.00 horas\nSesión de apertura\n"
    assert shown(text, "es") == ["2027-09-07", "10:00–11:00 opening | Sesión de apertura"]


def test_a_title_with_its_time_behind_it_is_wrapped() -> None:
    """In the middle of a word, and behind a word that asks for more."""
    text = """\
Tuesday, 19 March 2030

Registration (08.00 – 08.45)
Country reports: use of springs at na-
tional level (11.00 – 12.30)
Lunch (12.30 – 14.00)
Plenary discussion: a regional network of
wells (14.00 – 15.15)
Coffee break (15.15 – 15.45)
"""
    assert shown(text) == [
        "2030-03-19",
        "08:00–08:45 registration | Registration",
        "11:00–12:30 presentation | Country reports: use of springs at na-tional level",
        "12:30–14:00 lunch | Lunch",
        "14:00–15:15 discussion | Plenary discussion: a regional network of wells",
        "15:15–15:45 coffee-break | Coffee break",
    ]


@pytest.mark.parametrize("unit", ["м.", "мин."])
def test_hours_and_minutes_in_russian(unit: str) -> None:
    text = f"19 марта 2030 года\n\n9 ч. 00 {unit} – 10 ч. 30 {unit}\tОбмен мнениями\n"
    assert shown(text)[1].startswith("09:00–10:30 ")


def test_a_time_behind_an_article_at_the_end_of_a_sentence_is_of_it() -> None:
    text = dedent("""\
        Giovedì 13 maggio 2027

        ore 9,30   Apertura dei lavori
        ore 10,30  Incontro con la stampa

        Segreteria organizzativa
        Aperta dalle ore 8,30 alle ore 18,00
        L’iscrizione è gratuita e la scheda va inviata entro le
        ore 12 del 10 maggio.
        """)
    assert shown(text, "it") == [
        "2027-05-13",
        "09:30 opening | Apertura dei lavori",
        "10:30 press | Incontro con la stampa",
    ]
    assert reading(text, "it").rules.modalities.addresses == {}


def test_a_time_that_closes_brackets_is_of_the_line_above() -> None:
    text = dedent("""\
        Thursday, 4 May 2027

        6 am – 7:15 am
        Arrival of the press at the Centre (doors closing
        at 7:15 am)
        7:20 am – 7:50 am
        Arrival of ministers
        """)
    assert [row.split(" ")[0] for row in shown(text)[1:]] == ["06:00–07:15", "07:20–07:50"]


@pytest.mark.parametrize("below", ["30", "30              Salle XXVI"])
def test_figures_below_a_time_that_may_be_its_minutes_are_told(below: str) -> None:
    text = (
        "Lundi 9 février 2026\n\n10 h–12 h 30    Ouverture\n14 h 30–17 h    Séance 1\n"
        f"{below}\n18 h            Réception\n"
    )
    told = [of for of in reading(text, "fr").findings if of.name == "end-doubtful"]
    assert [(of.place.line, of.message) for of in told] == [
        (4, "With the figures on the next line, this is 14 h 30–17 h 30.")
    ]


@pytest.mark.parametrize("below", ["", "60", "3", "30 guests", "30. Salle XXVI"])
def test_other_figures_below_a_time_are_not(below: str) -> None:
    text = f"Lundi 9 février 2026\n\n14 h 30–17 h    Séance 1\n{below}\n18 h    Réception\n"
    assert not [of for of in reading(text, "fr").findings if of.name == "end-doubtful"]


@pytest.mark.parametrize(
    ("line", "language"), [("Группа В", "ru"), ("Зал В", "ru"), ("Salle À", "fr"), ("Hall A", "en")]
)
def test_the_letter_of_a_room_does_not_ask_for_the_time_below(line: str, language: str) -> None:
    text = f"04.05.2027\n\n09.30–11.00 Session 1, {line}\n11.00 Coffee break\n"
    told = shown(text, language)
    assert told[1].startswith("09:30–11:00 session 1")
    assert told[2] == "11:00 coffee-break | Coffee break"
