"""Texts that are no agendas: one clear answer, and nothing invented. The texts are invented."""

from textwrap import dedent, wrap
from time import process_time

import pytest

from tests.readers.conftest import reading, shown

NOVEL = """
    CHAPTER I

    It was on the morning of Monday, 3 May, at 9.30, that the old man walked down to the
    harbour. He had slept badly, and the bells had rung at seven.

    Tuesday

    The second day began with rain. At 10:15 the boatman went up to the church, and did not
    come back until 4 p.m.

    Lunch was cold fish. Nobody spoke.

    On 5 May 1911 a ship came in from the south, and with it came the news of the war.
"""
PRESS = """
    PRESS RELEASE

    Geneva, 5 May 2027

    GENEVA, 5 May 2027 – Ministers from thirty States closed the Forum on Wednesday with a call
    for cleaner water. The opening session on Monday at 10:00 was attended by 300 delegates.

    A press conference will be held on 6 May at 11:00 in Room 3.
"""
MINUTES = """
    MINUTES OF THE 14TH MEETING OF THE COMMITTEE

    Held on Monday, 3 May 2027, in Room 3

    1. Opening of the meeting

    The Chair opened the meeting at 10:05 and welcomed the members.

    2. Closure

    The meeting was closed at 11:45. The next meeting will be held on 7 June 2027 at 10:00.
"""


@pytest.mark.parametrize("text", [NOVEL, PRESS, MINUTES])
def test_prose_has_no_days_and_one_finding(text: str) -> None:
    read = reading(dedent(text))
    assert read.days == ()
    assert [(one.name, one.severity.value) for one in read.findings] == [
        ("agenda-missing", "error")
    ]


def test_minutes_name_no_town() -> None:
    assert reading(dedent(MINUTES)).frame.town == ""


def test_a_list_of_long_titles_under_a_day_is_an_agenda() -> None:
    text = dedent("""
        Tuesday, 4 May 2027

        Adoption of the report of the working group on the waters of the northern lakes
        Election of the members of the bureau for the coming two years
        Any other business
    """)
    assert len(reading(text).days[0].items) == 3


def test_short_sentences_under_a_day_are_an_agenda() -> None:
    text = dedent("""
        Tuesday, 4 May 2027
        Arrival of the participants and transfer to the hotel.
        Visit to the fish market of the old town.
        Dinner at the Harbour Restaurant.
    """)
    assert len(reading(text).days[0].items) == 3


def test_a_long_novel_is_done_in_linear_time() -> None:
    begin = process_time()
    assert reading(dedent(NOVEL) * 700).days == ()
    assert process_time() - begin < 6


def test_a_story_whose_lines_are_broken_before_times_is_no_agenda() -> None:
    story = (
        "It was on Monday, 3 May 1897, that the old miller came down to the river. He had waited "
        "since 7.30 for the boat. “At 10.15,” said Ada, “the train leaves, and nobody will be "
        "here.” Between 11.00 and 12.00 he had slept, and thirty years went by. "
    )
    assert reading("\n".join(wrap(story * 30, 70))).days == ()


def test_small_letters_behind_times_are_titles_where_all_begin_so() -> None:
    text = """Lundi 3 mai 2027
9h00 : arrivée des meuniers à la gare
10h30 : visite du barrage avec le maire
12h00 : déjeuner officiel au moulin"""
    assert len(reading(text, "fr").days[0].items) == 3


def test_a_day_of_one_range_with_a_title_in_small_letters_is_an_agenda() -> None:
    text = (
        "13 мая (четверг)\n\nс 9.00 до 10.00 – открытие семинара\nс 10.00 до 11.00 – обсуждение\n\n"
        "14 мая (пятница)\n\nс 8.00 до 18.00 – выезд на плотину (по желанию)\n\n"
        "Организационная информация\n\nПерсональные данные просим представить до 15 апреля.\n"
    )
    assert shown(text, "ru")[-1] == "08:00–18:00 excursion | выезд на плотину (по желанию)"


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        ("en", "The secretariat is open from 9.00 to 17.00."),
        ("en", "Documents counter: 8.30 a.m. – 6 p.m."),
        ("en", "Lunch is available in the cafeteria from 12.30 to 14.00."),
        ("fr", "Les repas sont servis de 12h00 à 14h00."),
        ("ru", "Обед подаётся участникам семинара с 12.00 до 14.00."),
        ("fr", "Le secrétariat est ouvert de 9 heures à 17 heures."),
        ("ru", "Секретариат открыт с 9.00 до 17.00."),
        ("de", "Tagungsbüro: Tel. 01 5741, 9.00–17.00 Uhr"),
        ("es", "La secretaría estará abierta de 9.00 a 17.00 horas."),
        ("it", "La segreteria è aperta dalle 9.00 alle 17.00."),
    ],
)
def test_a_notice_with_hours_below_the_agenda_is_no_item(language: str, notice: str) -> None:
    text = f"3.5.2027\n\n9.00–10.00 A\n10.00–11.00 B\n11.00 C\n\n{notice}\n"
    ((*items,),) = (day.items for day in reading(text, language).days)
    assert [str(item.start) for item in items] == ["09:00", "10:00", "11:00"]


def test_a_dinner_with_its_hours_behind_it_is_an_item() -> None:
    text = "3 May 2027\n\n9.00–10.00 A\n10.00–11.00 B\n\nDinner at the lake: 19.00–21.00\n"
    assert shown(text)[-1] == "19:00–21:00 dinner | Dinner at the lake"


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        ("de", "Änderungen vorbehalten. Stand: 1. August 2024"),
        ("it", "Si prega di confermare entro il 6 maggio (tel. 06 6706, dalle 10,00 alle 12,00)"),
        (
            "en",
            "Note: Participants who need a bus to the airport on Monday, 9 August should tell\n"
            "the secretariat by Thursday, 15h00.",
        ),
        (
            "ru",
            "Примечание. Автобусы отъезжают от гостиницы к месту проведения 17 мая – в 08:30,\n"
            "18 мая – в 09:30. Заявки принимаются до 20 апреля 2027 г., 18:00.",
        ),
        (
            "fr",
            "Notes\n1. Les séances auront lieu au Palais, salle XII, de 10 heures à 13 heures et "
            "de\n"
            "15 heures à 18 heures. L’interprétation sera assurée en anglais.",
        ),
    ],
)
def test_notes_below_the_agenda_are_no_items(language: str, notice: str) -> None:
    text = f"3.5.2027\n\n9.00–10.00 A\n10.00–11.00 B\n11.00 C\n\n{notice}\n"
    ((*items,),) = (day.items for day in reading(text, language).days)
    assert [str(item.start) for item in items] == ["09:00", "10:00", "11:00"]


def test_untimed_items_at_the_end_are_no_notices() -> None:
    text = (
        "3 May 2027\n\n9.00–10.00 A\n10.00–11.00 B\n11.00 C\n\nDeadline for proposals\n\n"
        "Excursion to the lake\n\nNotes on the lake by Ms. Elm\n"
    )
    assert [row.partition("| ")[2] for row in shown(text)[4:]] == [
        "Deadline for proposals",
        "Excursion to the lake",
        "Notes on the lake by Ms. Elm",
    ]


@pytest.mark.parametrize(
    ("day", "closing", "tail", "language"),
    [
        ("Tuesday, 4 May 2027", "Closing", "Ulm, 3 March 2027", "en"),
        ("Tuesday, 4 May 2027", "Closing", "Dress code: business", "en"),
        ("Tuesday, 4 May 2027", "Closing", "Please note that lunch is not provided.", "en"),
        ("Tuesday, 4 May 2027", "Closing", "Supported by:\nMinistry of Mills\nLake Fund", "en"),
        ("Tuesday, 4 May 2027", "Closing", "Contact: Ms. Ada Elm, ada@example.org", "en"),
        ("Mardi 4 mai 2027", "Clôture", "Fait à Ulm, le 3 mars 2027", "fr"),
        ("Dienstag, 4. Mai 2027", "Ende", "Mit freundlichen Grüßen\nDr. Eva Ulme", "de"),
        ("4 мая 2027 года, вторник", "Закрытие", "Секретариат", "ru"),
        ("Martes 4 de mayo de 2027", "Clausura", "Se ruega confirmar asistencia", "es"),
    ],
)
def test_what_is_below_the_last_item_is_not_one_of_its_parts(
    day: str, closing: str, tail: str, language: str
) -> None:
    text = f"{day}\n\n10.00 Alpha\n11.00 Beta\n12.00 {closing}\n\n"
    alone, read = reading(text, language), reading(f"{text}{tail}\n", language)
    assert [day.items for day in read.days] == [day.items for day in alone.days]
    assert [words for _, words in read.unread] == tail.splitlines()


def test_what_takes_place_below_the_last_time_is_an_item_and_its_speakers_are_named() -> None:
    text = "3 mai 2027\n\n10 h 00 Alpha\n12 h 00 Clôture\n\nRetour à Ulm\n\nTenue de ville\n"
    read = reading(text, "fr")
    assert [of.title["fr"] for of in read.days[0].items[-1].items] == ["Retour à Ulm"]
    assert [words for _, words in read.unread] == ["Tenue de ville"]
    panel = (
        "3 May 2027\n\n9.00 Alpha\n10.00 Panel: The way ahead\n\nMs. Ada Elm, Minister of Water\n"
    )
    assert [of.name for of in reading(panel).days[0].items[1].duties[0].holders] == [
        "Ms. Ada Elm, Minister of Water"
    ]
