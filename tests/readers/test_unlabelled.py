"""Lines without a label: rooms, who may attend, prose, languages, and times in a sentence."""

from textwrap import dedent

import pytest

from planner.model import AgendaItem
from tests.readers.conftest import reading, shown

DAY = "Monday, 3 May 2027\n\n"


def items(text: str) -> tuple[AgendaItem, ...]:
    (day,) = reading(DAY + dedent(text)).days
    return day.items


def test_a_room_on_a_line_of_its_own_is_that_of_the_item() -> None:
    session, lunch = items("""\
        9.00   Session 1: Rivers
                 Presentation of the map
               [Lake Hall]

        12.00  Lunch
               Room 4
    """)
    assert (session.room, lunch.room) == ("Lake Hall", "Room 4")
    assert [of.title["en"] for of in session.items] == ["Presentation of the map"]


def test_a_closed_session_under_an_item_tells_who_may_attend() -> None:
    (briefing,) = items("""\
        9.00   Informal briefing
               Closed session
               Time limits
    """)
    assert briefing.openness == "closed"
    assert [of.title["en"] for of in briefing.items] == ["Time limits"]


def test_sentences_are_notes_of_what_they_stand_under() -> None:
    (opening,) = items("""\
        9.00   Opening of the Forum
               Participants are asked to be seated by 8.50.
               Music by the children of the village
               Brief statements
                 In the order of the list that was closed on Friday.
    """)
    assert opening.note["en"] == "Participants are asked to be seated by 8.50."
    music, statements = opening.items
    assert (music.title["en"], music.note) == ("Music by the children of the village", {})
    assert statements.note["en"] == "In the order of the list that was closed on Friday."


def test_a_sentence_of_two_lines_with_an_address_is_one_note() -> None:
    (session,) = items("""\
        9.00   Session 1: Rivers
               Statements are limited to three minutes; longer ones may be sent to the address
               lake@forum.example.org.
               Discussion
    """)
    assert session.note["en"].endswith("may be sent to the address lake@forum.example.org.")
    assert [of.kind for of in session.items] == ["discussion"]


def test_the_languages_of_an_item() -> None:
    text = """\
        9.00   Workshop on maps
               Languages: English and Russian
        10.00  Coffee break
    """
    assert [of.languages for of in items(text)] == [("en", "ru"), ()]


def test_a_day_and_times_in_a_sentence_begin_nothing() -> None:
    text = """\
        9.00   Departure
               Buses to the airport leave on Thursday at 22.00 and on
               Friday at 6.00 and 12.00 (four hours).
    """
    (departure,) = items(text)
    assert departure.note["en"] == (
        "Buses to the airport leave on Thursday at 22.00 and on "
        "Friday at 6.00 and 12.00 (four hours)."
    )


def test_times_under_the_titles_are_inside_an_item_of_any_kind() -> None:
    text = DAY + dedent("""\
        9.00–10.00   Opening of the Forum
                     9.10  Music
                     9.30  Statements
        10.00        Coffee break
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:00–10:00 opening | Opening of the Forum",
        "  09:10 item | Music",
        "  09:30 statement | Statements",
        "10:00 coffee-break | Coffee break",
    ]


def test_a_word_for_speaker_and_rapporteur_is_the_latter_beside_a_chair() -> None:
    text = dedent("""\
        Понедельник, 3 мая 2027 года

        9.00   Сессия 1: Реки
               Председатель: г-н А. Вяз
               Докладчик: г-жа Б. Ива
        10.00  Доклад о карте
               Докладчик: г-жа В. Ель
    """)
    (day,) = reading(text, "ru").days
    assert [[duty.role.value for duty in item.duties] for item in day.items] == [
        ["chair", "rapporteur"],
        ["speaker"],
    ]


def test_persons_in_a_row_are_apart_behind_what_sent_them() -> None:
    (session,) = items("""\
        9.00   Session 1: Rivers
               Speakers: Ms. A. Elm (Kenya), Dasho Karma (Bhutan), Dr. B. Oak, Director (Nepal)
    """)
    assert [party.name for party in session.speakers] == [
        "Ms. A. Elm (Kenya)",
        "Dasho Karma (Bhutan)",
        "Dr. B. Oak, Director (Nepal)",
    ]


@pytest.mark.parametrize(
    ("language", "title", "openness"),
    [
        ("en", "Opening session (not open to the press)", "closed"),
        ("en", "Opening session (open to the media and the public)", "public"),
        ("fr", "Séance d’ouverture (fermée aux médias)", "closed"),
        ("fr", "Séance d’ouverture (accessible aux journalistes)", "media"),
        ("ru", "Открытие (закрыто для СМИ)", "closed"),
        ("ru", "Открытие (доступно для прессы)", "media"),
        ("de", "Eröffnung (für die Medien nicht zugänglich)", "closed"),
        ("de", "Eröffnung (offen für Medien)", "media"),
        ("es", "Sesión de apertura (no abierta a la prensa)", "closed"),
        ("es", "Sesión de apertura (abierta al público y a la prensa)", "public"),
        ("it", "Seduta di apertura (chiusa alla stampa)", "closed"),
        ("it", "Seduta di apertura (accessibile ai media)", "media"),
    ],
)
def test_who_may_attend_in_every_language(language: str, title: str, openness: str) -> None:
    ((item,),) = (day.items for day in reading(f"3.5.2027\n\n10:00 {title}\n", language).days)
    assert (item.openness, item.title[language]) == (openness, title)


@pytest.mark.parametrize(
    ("lines", "openness"),
    [
        ("Opening remarks\nSession open to the media", "media"),
        ("• Address by the Mayor\n• Address by the millers\nOpen to the media", "media"),
        ("Session open to the public", "public"),
        ("Opening remarks\nSession on the media", None),
    ],
)
def test_a_session_is_open_below_what_is_in_it(lines: str, openness: str | None) -> None:
    text = f"Monday, 3 May 2027\n9 a.m. Opening of the Forum\n{lines}\n10 a.m. Lunch\n"
    opening, lunch = reading(text).days[0].items
    assert (opening.openness, lunch.openness) == (openness, None)
    assert [of.openness for of in opening.items] == [None] * len(opening.items)


def test_a_room_and_who_may_attend_in_one_bracket() -> None:
    text = "Monday, 3 May 2027\n9 a.m. Session 1: Mills (Room B, closed)\n10 a.m. Lunch\n"
    session = reading(text).days[0].items[0]
    assert (session.room, session.openness) == ("Room B", "closed")


@pytest.mark.parametrize(
    ("day", "session", "words", "language", "openness"),
    [
        ("Monday, 3 May 2027", "Session 1: Rivers", "Closed session", "en", "closed"),
        ("Lundi 3 mai 2027", "Séance 1 : Les fleuves", "Séance privée", "fr", "closed"),
        ("Lundi 3 mai 2027", "Séance 1", "La séance est ouverte au public.", "fr", "public"),
        ("Lunes 3 de mayo de 2027", "Sesión 1", "Acto abierto a los medios", "es", "media"),
    ],
)
def test_who_may_attend_below_the_points_of_a_session(
    day: str, session: str, words: str, language: str, openness: str
) -> None:
    text = f"{day}\n\n9.00–10.00  {session}\n  a) Alpha\n  b) Beta\n  {words}\n10.00–11.00  Gamma\n"
    first, _ = reading(text, language).days[0].items
    assert first.openness == openness
    assert [of.number for of in first.items] == ["a", "b"]


def test_offices_below_a_colon_are_listed() -> None:
    (opening,) = items("""\
        9.00   Opening session
               Welcoming remarks:
               The Minister of Water of Norway
               The Secretary General of the Lake Forum
    """)
    titles = [of.title["en"] for of in opening.items]
    assert titles == [
        "Welcoming remarks:",
        "The Minister of Water of Norway",
        "The Secretary General of the Lake Forum",
    ]
