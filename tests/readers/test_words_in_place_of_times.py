"""Parts of the day and "all day" in the place of a time, in six languages. The texts are invented.

Each begins an item of its own: a part of the day is told as such, "all day" in a note, and neither
gives a time.
"""

import pytest

from tests.readers.conftest import reading, shown

DAYS = {
    "en": ("3 May 2027", "Session 1", "Exhibition in the lobby"),
    "fr": ("3 mai 2027", "Séance 1", "Exposition dans le hall"),
    "ru": ("3 мая 2027 г.", "Сессия 1", "Выставка в фойе"),
    "de": ("3. Mai 2027", "Sitzung 1", "Ausstellung im Foyer"),
    "es": ("3 de mayo de 2027", "Sesión 1", "Exposición en el vestíbulo"),
    "it": ("3 maggio 2027", "Sessione 1", "Mostra nell’atrio"),
}
LAYOUTS = (
    "{words}   {title}",
    "{words}\t{title}",
    "{words} – {title}",
    "{words}: {title}",
    "| {words} | {title} |",
    "{words}\n    {title}",
    "{words} {title}",
)
ALL_DAY = {
    "en": ["All day", "Throughout the day"],
    "fr": ["Toute la journée", "Journée entière"],
    "ru": ["Весь день", "В течение дня"],
    "de": ["Ganztägig", "Den ganzen Tag"],
    "es": ["Todo el día", "Durante todo el día"],
    "it": ["Tutto il giorno", "Per tutta la giornata"],
}
EVENINGS = {
    "en": ["In the evening"],
    "fr": ["Le soir", "En fin de soirée"],
    "ru": ["В вечернее время"],
    "de": ["Am Abend"],
    "es": ["Por la noche"],
    "it": ["In serata"],
}


def _text(language: str, layout: str, words: str) -> str:
    date, session, title = DAYS[language]
    line = layout.format(words=words, title=title)
    return f"{date}\n\n9:00   {session}\n{line}\n14:00   {session.replace('1', '2')}\n"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", DAYS)
def test_all_day(language: str, layout: str) -> None:
    for words in ALL_DAY[language]:
        _, item, _ = reading(_text(language, layout, words), language).days[0].items
        assert item.title[language] == DAYS[language][2]
        assert (item.start, item.end, item.day_part, item.duties) == (None, None, None, ())
        assert (item.room, item.note[language]) == ("", words)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", DAYS)
def test_parts_of_the_day_in_several_words(language: str, layout: str) -> None:
    for words in EVENINGS[language]:
        _, item, _ = reading(_text(language, layout, words), language).days[0].items
        assert (item.title[language], item.day_part) == (DAYS[language][2], "evening")
        assert (item.start, item.end, item.note) == (None, None, {})


def test_the_time_behind_the_title_of_an_evening() -> None:
    text = "3 de mayo de 2027\n9:00   Sesión 1\nPor la noche   Cena en el molino (20:00)"
    assert shown(text, "es")[2:] == ["20:00 dinner | Cena en el molino"]


def test_all_day_in_a_table_with_rooms() -> None:
    text = "3 May 2027\n\n| 9:00 | Session 1 | Hall A |\n| All day | Exhibition | Lobby |\n"
    *_, item = reading(text).days[0].items
    assert (item.title["en"], item.room, item.duties) == ("Exhibition", "Lobby", ())


def test_all_day_above_nothing_is_not_understood() -> None:
    read = reading("3 May 2027\n9:00   Session 1\nAll day\n")
    assert read.fates[3].what == "unread"


@pytest.mark.parametrize(
    "title",
    [
        "Evening Reception",
        "All-day breakfast in the park",
        "Evening Star: a film",
        "Morning – noon",
    ],
)
def test_titles_that_begin_with_such_words(title: str) -> None:
    assert shown(f"3 May 2027\n9:00   Session 1\n10:00   {title}")[2].endswith(f"| {title}")


def test_sentences_that_begin_with_such_words_are_no_items() -> None:
    text = "3 May 2027\n9:00   Session 1\n\nAll day Ms. Elm is at the desk in the hall.\n"
    assert shown(text)[1:] == [
        "09:00 session 1 | Session 1: All day Ms. Elm is at the desk in the hall."
    ]


def test_an_event_in_a_room_is_no_room() -> None:
    text = "3 May 2027\n9:00   Session 1\n\n    Film in the lobby\n10:00   Session 2\nMain lobby\n"
    first, second = reading(text).days[0].items
    assert first.title["en"] == "Session 1: Film in the lobby"
    assert (first.room, second.room) == ("", "Main lobby")
