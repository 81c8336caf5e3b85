"""Rooms on lines of their own and in brackets. The texts are invented."""

import pytest

from planner.readers.agenda.lines.rooms import rooms_of
from tests.readers.conftest import reading, shown

_DAYS = {
    "en": "Monday, 3 May 2027",
    "fr": "Lundi 3 mai 2027",
    "ru": "Понедельник, 3 мая 2027 года",
    "de": "Montag, 3. Mai 2027",
    "es": "Lunes, 3 de mayo de 2027",
    "it": "Lunedì 3 maggio 2027",
}


@pytest.mark.parametrize(
    ("language", "room"),
    [
        ("en", "Hemicycle"),
        ("en", "Reception Hall"),
        ("en", "Old Mill, Foyer"),
        ("fr", "Hémicycle"),
        ("fr", "Salle des conférences"),
        ("ru", "Конференц-зал"),
        ("ru", "Зал заседаний № 2"),
        ("de", "Plenarsaal"),
        ("de", "Messehalle, Foyer"),
        ("es", "Salón de actos"),
        ("it", "Aula magna"),
        ("en", "Neuer Saal"),
    ],
)
@pytest.mark.parametrize("brackets", ["{}", "({})", "[{}]"])
def test_a_room_on_a_line_of_its_own(language: str, room: str, brackets: str) -> None:
    text = f"{_DAYS[language]}\n9.00 Nile\n{brackets.format(room)}\n10.00 Oder\n"
    items = reading(text, language).days[0].items
    assert [(item.title[language], item.room, item.items) for item in items] == [
        ("Nile", room, ()),
        ("Oder", "", ()),
    ]


def test_a_room_between_a_time_and_its_title() -> None:
    text = "Monday, 3 May 2027\n9.00\nAuditorium\nNile\n10.00\nOder\n11.00\nRhine\n"
    items = reading(text).days[0].items
    assert [(str(item.start), item.title["en"], item.room) for item in items] == [
        ("09:00", "Nile", "Auditorium"),
        ("10:00", "Oder", ""),
        ("11:00", "Rhine", ""),
    ]


def test_a_room_is_that_of_the_whole_session_unless_it_stands_deeper() -> None:
    text = "Monday, 3 May 2027\n9.00 Session 1: Rivers\n  Nile\n{}Foyer\n10.00 Session 2\n"
    whole, deeper = (reading(text.format(by)).days[0].items[0] for by in ("  ", "    "))
    assert (whole.room, whole.items[0].room) == ("Foyer", "")
    assert (deeper.room, deeper.items[0].room) == ("", "Foyer")


def test_a_title_that_goes_on_with_the_name_of_a_room() -> None:
    assert shown("Monday, 3 May 2027\n9.00 Reception in the\nFoyer\n10.00 Session 1\n") == [
        "2027-05-03",
        "09:00 reception | Reception in the Foyer",
        "10:00 session 1 | Session 1",
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "including the room for manoeuvre"),
        ("en", "the hall is open"),
        ("en", "conference room papers"),
        ("en", "questions from the floor"),
        ("en", "room tbc"),
        ("en", "introduced by Mr. Hall"),
        ("de", "der Saal wird geöffnet"),
        ("fr", "salle à confirmer"),
        ("ru", "кабинет министров"),
        ("it", "piano d'azione"),
    ],
)
def test_words_for_rooms_that_say_something_else(language: str, words: str) -> None:
    text = f"{_DAYS[language]}\n9.00 Nile ({words})\n10.00 Oder\n"
    first = reading(text, language).days[0].items[0]
    assert (first.title[language], first.room) == (f"Nile ({words})", "")


@pytest.mark.parametrize(
    "words",
    [
        "in the restaurant of the hotel",
        "second floor",
        "Café Elm",
        "Room 4, second floor",
        "main hall",
        "großer Saal",
        "зал заседаний ученого совета",
    ],
)
def test_where_a_room_is(words: str) -> None:
    assert rooms_of("en").is_room(words)


@pytest.mark.parametrize(
    ("glued", "title", "room", "kind"),
    [
        ("Closing sessionMain Hall", "Closing session", "Main Hall", "closing"),
        ("Coffee breakFoyer", "Coffee break", "Foyer", "coffee-break"),
        ("Visit of the millsBus station", "Visit of the millsBus station", "", "excursion"),
    ],
)
def test_a_room_in_a_cell_that_was_glued_to_the_title(
    glued: str, title: str, room: str, kind: str
) -> None:
    first = (
        reading(f"Monday, 3 May 2027\n9.00 – 10.00{glued}\n10.00 – 11.00Nile\n").days[0].items[0]
    )
    assert (first.title["en"], first.room, first.kind.value) == (title, room, kind)
