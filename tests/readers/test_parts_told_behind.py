"""Items whose range stands before the title, and their parts with theirs behind it; titles of
meetings under the heading of the agenda. The texts are invented.
"""

from tests.readers.conftest import reading, shown
from tests.readers.test_dashes import agenda


def test_ranges_behind_titles_are_held_by_a_range_before_one() -> None:
    text = agenda("""
        3 mai 2027
        9h30-13h : Mémoire des fleuves
        I. Les fleuves en hiver (9h30-10h20)
        II. Les ponts (10h35-12h15)
        14h15-18h : Les lacs
    """)
    assert shown(text, "fr") == [
        "2027-05-03",
        "09:30–13:00 item | Mémoire des fleuves",
        "  09:30–10:20 item I | Les fleuves en hiver",
        "  10:35–12:15 item II | Les ponts",
        "14:15–18:00 item | Les lacs",
    ]


def test_breaks_hold_no_ranges() -> None:
    text = agenda("""
        3 mai 2027
        12h-14h : Déjeuner
        Visite du port (13h-13h30)
    """)
    assert shown(text, "fr")[2:] == ["13:00–13:30 excursion | Visite du port"]


def test_heading_of_the_agenda_that_goes_on_in_small_letters() -> None:
    text = agenda("""
        Совет постановляет провести заседание.
        РЕГЛАМЕНТ
        работы третьего заседания
        Совета по рекам
        3 мая 2027 года Ивановск
        Речной дворец
        17.30-19.30 Открытие заседания
        19.30 Ужин
    """)
    assert shown(text, "ru")[1:] == [
        "17:30–19:30 opening | Открытие заседания",
        "19:30 dinner | Ужин",
    ]


def test_roles_with_a_blank_that_breaks_no_line_before_the_dot() -> None:
    roles = "Chair: Ms. Ada Elm\N{NO-BREAK SPACE}· Rapporteur: Mr. Bo Oak"
    item = reading(f"3 May 2027\n9:00 Session 1\n{roles}").days[0].items[0]
    named = [(duty.role.value, [of.name for of in duty.holders]) for duty in item.duties]
    assert named == [("chair", ["Ms. Ada Elm"]), ("rapporteur", ["Mr. Bo Oak"])]
