"""What only one language version says of an item: it is in the folder, or a finding names both."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from planner.folder.load import load
from planner.model import AgendaItem, Conference, Role

Planner = Callable[..., Any]
New = Callable[..., tuple[Conference, list[str]]]

FRENCH = """\
FORUM DES LACS
Astana, 4 et 5 mai 2027

Mardi 4 mai 2027

9 h 30   Séance 1 : Les rivières
11 h 30  Séance 2 : Les moulins
13 h 00  Déjeuner

Mercredi 5 mai 2027

9 h 00   Séance 3 : Les lacs
11 h 00  Clôture
"""
ENGLISH = """\
LAKE FORUM
Astana, 4 and 5 May 2027

Tuesday, 4 May 2027

9.30 a.m.   Session 1: Rivers
11.30 a.m.  Session 2: Mills
1 p.m.      Lunch

Wednesday, 5 May 2027

9 a.m.      Session 3: Lakes
11 a.m.     Closing
"""
RUSSIAN = """\
ФОРУМ ОЗЁР
Астана, 4 и 5 мая 2027 года

Вторник, 4 мая 2027 года

09.30  Заседание 1: Реки
11.30  Заседание 2: Мельницы
13.00  Обед

Среда, 5 мая 2027 года

09.00  Заседание 3: Озёра
11.00  Закрытие
"""
ROOM, MODERATOR, SPEAKER, DOCUMENT = (
    " (Room 2)",
    "\n            Moderator: Mr. Ivan Brook",
    "\n            Speaker: Ms. Ann Mill (Norway)",
    "\n            Document: LF/1",
)
WHOLE = ROOM + MODERATOR + SPEAKER + DOCUMENT


@pytest.fixture
def new(planner: Planner, tmp_path: Path) -> New:
    """Makes a conference of texts; gives it and what is said of their versions."""
    numbers = count()

    def _made(*texts: str) -> tuple[Conference, list[str]]:
        folder = tmp_path / f"made-{next(numbers)}"
        sources: list[object] = []
        for text in texts:
            name = {FRENCH[0:8]: "fr", ENGLISH[0:8]: "en", RUSSIAN[0:8]: "ru"}[text[0:8]]
            path = tmp_path / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            sources += ["--from", path]
        screen = planner("new", folder, *sources)
        assert screen.code == 0, screen.err
        return load(folder).conference, _told(screen.err)

    return _made


def _told(screen: str) -> list[str]:
    """The findings about versions: the place, the message, and the places beside it."""
    found: list[str] = []
    for line in screen.splitlines():
        if ": warning: " in line:
            place, _, name, message = line.split(": ", 3)
            found.append(f"{place}: {message}" if name[:4] in ("vers", "tran") else "")
        elif line.startswith("    see ") and found[-1]:
            found[-1] += f" ({line.removeprefix('    see ')})"
    return [of for of in found if of]


def with_words(text: str, title: str, words: str) -> str:
    assert text.count(title) == 1
    return text.replace(title, title + words)


def item_of(conference: Conference, number: str) -> AgendaItem:
    return next(of for of in conference.every_item if of.number == number)


def people(item: AgendaItem) -> list[tuple[Role, str]]:
    return [(duty.role, of.name) for duty in item.duties for of in duty.holders]


def test_room_people_and_documents_of_another_version_are_taken_over(new: New) -> None:
    conference, told = new(FRENCH, with_words(ENGLISH, "Rivers", WHOLE))
    item = item_of(conference, "1")
    assert told == []
    assert people(item) == [
        (Role.MODERATOR, "Mr. Ivan Brook"),
        (Role.SPEAKER, "Ms. Ann Mill (Norway)"),
    ]
    assert item.documents == ("LF/1",)
    assert [(of.id, dict(of.name)) for of in conference.rooms] == [(item.room, {"en": "Room 2"})]


def test_what_an_abridged_version_leaves_out_stays_without_a_finding(new: New) -> None:
    english = with_words(ENGLISH, "Rivers", WHOLE).replace("9.30 a.m.   ", "9.30–11 a.m.  ")
    conference, told = new(english, FRENCH)
    item = item_of(conference, "1")
    assert (told, len(people(item)), item.documents) == ([], 2, ("LF/1",))
    assert item.room


def test_a_duration_of_another_version_is_taken_over(new: New) -> None:
    conference, told = new(FRENCH, with_words(ENGLISH, "Lakes", " (90 minutes)"))
    assert (told, item_of(conference, "3").duration) == ([], 90)


def test_a_duration_that_exceeds_the_printed_times_is_a_disagreement(new: New) -> None:
    french = FRENCH.replace("9 h 00   ", "9 h 00–10 h 00  ")
    conference, told = new(french, with_words(ENGLISH, "Lakes", " (90 minutes)"))
    assert item_of(conference, "3").duration is None
    assert told == [
        "en.txt:12: It lasts 90 minutes here, from 09:00 to 10:00 in the first language. "
        "(fr.txt:12)"
    ]


@pytest.mark.parametrize("is_french_first", [True, False])
def test_an_end_that_only_one_version_prints(new: New, *, is_french_first: bool) -> None:
    english = ENGLISH.replace("9.30 a.m.   ", "9.30–11 a.m.  ")
    texts = (FRENCH, english) if is_french_first else (english, FRENCH)
    conference, told = new(*texts)
    assert (told, str(item_of(conference, "1").end)) == ([], "11:00")


def test_an_access_of_another_version_is_taken_over_and_reported(new: New) -> None:
    conference, told = new(FRENCH, with_words(ENGLISH, "Mills", " (closed)"))
    assert item_of(conference, "2").openness == "closed"
    message = "It is closed here, not marked as open or closed in the first language."
    assert told == [f"en.txt:7: {message} (fr.txt:7)"]


def test_who_is_to_be_designated_in_one_version_is_named_by_the_other(new: New) -> None:
    french = with_words(FRENCH, "rivières", "\n         Modérateur : à désigner")
    conference, told = new(french, with_words(ENGLISH, "Rivers", MODERATOR))
    assert (told, people(item_of(conference, "1"))) == ([], [(Role.MODERATOR, "Mr. Ivan Brook")])


def test_a_room_of_another_version_is_the_one_that_the_first_names_elsewhere(new: New) -> None:
    french = with_words(FRENCH, "moulins", " (Salle 2)")
    english = with_words(with_words(ENGLISH, "Rivers", ROOM), "Mills", ROOM)
    conference, told = new(french, english)
    (room,) = conference.rooms
    assert dict(room.name) == {"fr": "Salle 2", "en": "Room 2"}
    assert {item_of(conference, number).room for number in "12"} == {room.id}
    assert told == ["en.txt:6: The first language does not name the room. (fr.txt:6)"]


def test_a_room_that_only_its_number_tells(new: New) -> None:
    french = with_words(FRENCH, "moulins", " (Salle 2)")
    conference, _ = new(french, with_words(ENGLISH, "Rivers", ROOM))
    assert [dict(of.name) for of in conference.rooms] == [{"fr": "Salle 2", "en": "Room 2"}]


def test_people_that_a_version_names_elsewhere_but_not_here(new: New) -> None:
    english = with_words(with_words(ENGLISH, "Rivers", MODERATOR), "Mills", MODERATOR)
    french = with_words(FRENCH, "rivières", "\n         Modérateur : M. Ivan Brook")
    conference, told = new(french, english)
    assert people(item_of(conference, "2")) == [(Role.MODERATOR, "Mr. Ivan Brook")]
    message = "The first language does not name the people who preside."
    assert told == [f"en.txt:8: {message} (fr.txt:8)"]
    _, told = new(english, french)
    assert told == ["fr.txt:8: This does not name the people who preside. (en.txt:8)"]


@pytest.mark.parametrize("name", ["Иван Петров", "Петров Иван", "Петров Иван Сергеевич"])
def test_a_speaker_named_in_both_scripts_is_not_named_twice(new: New, name: str) -> None:
    russian = with_words(RUSSIAN, "Реки", f"\n       Выступающий: {name}")
    speaker = "\n            Speaker: Ivan Petrov"
    conference, told = new(russian, with_words(ENGLISH, "Rivers", MODERATOR + speaker))
    assert told == []
    assert people(item_of(conference, "1")) == [
        (Role.SPEAKER, name),
        (Role.MODERATOR, "Mr. Ivan Brook"),
    ]


def test_someone_in_another_role_in_another_script_is_reported_and_not_named_twice(
    new: New,
) -> None:
    russian = with_words(RUSSIAN, "Реки", "\n       Модератор: Иван Петров")
    conference, told = new(
        russian, with_words(ENGLISH, "Rivers", "\n            Speaker: Ivan Petrov")
    )
    assert people(item_of(conference, "1")) == [(Role.MODERATOR, "Иван Петров")]
    message = "Ivan Petrov is speaker here, moderator in the first language."
    assert told == [f"en.txt:6: {message} (ru.txt:6)"]


def test_a_third_version_is_compared_with_what_the_second_added(new: New) -> None:
    english = with_words(ENGLISH, "Rivers", ROOM)
    conference, told = new(FRENCH, english, with_words(RUSSIAN, "Реки", " (Зал 2)"))
    assert told == []
    assert [dict(of.name) for of in conference.rooms] == [{"en": "Room 2", "ru": "Зал 2"}]
    _, told = new(FRENCH, english, with_words(RUSSIAN, "Реки", " (Зал 3)"))
    message = "It is in Зал 3 here, in Room 2 in the versions before."
    assert told == [f"ru.txt:6: {message} (fr.txt:6) (en.txt:6)"]


def test_a_chair_where_the_other_version_has_a_moderator(new: New) -> None:
    french = with_words(FRENCH, "rivières", "\n         Président : M. Ivan Brook")
    _, told = new(french, with_words(ENGLISH, "Rivers", MODERATOR))
    message = "It has a moderator here, a chair in the first language."
    assert told == [f"en.txt:6: {message} (fr.txt:6)"]


def test_another_last_day_in_the_heading(new: New) -> None:
    _, told = new(ENGLISH, FRENCH.replace("4 et 5 mai", "4–6 mai"))
    message = "The conference ends on 2027-05-06 here, 2027-05-05 in the first language."
    assert told == [f"fr.txt:2: {message} (en.txt:2)"]
    _, told = new(ENGLISH, FRENCH.replace(", 4 et 5 mai 2027", ""))
    assert told == []
