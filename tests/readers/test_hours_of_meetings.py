"""When and where one meeting is held, above a list without times. The texts are invented."""

import pytest

from tests.readers.conftest import reading, shown

_LIST = "\n\n1. Adoption of the agenda\n2. Nile\n3. Oder\n"


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("Vienna, 3 May 2027, 10 a.m., Neuer Saal", "en"),
        ("Monday, 3 May 2027, 10 a.m., Neuer Saal, Palace", "en"),
        ("Monday, 3 May 2027, at 10.00, in the main hall", "en"),
        ("Monday, 3 May 2027\nTime: 10.00\nPlace: Neuer Saal", "en"),
        ("Vienne, le 3 mai 2027, 10 heures, Neuer Saal\n\nOrdre du jour", "fr"),
        ("Wien, 3. Mai 2027, 10.00 Uhr, Neuer Saal", "de"),
        ("Lunes, 3 de mayo de 2027\nHora: 10.00", "es"),
        ("Вена, 3 мая 2027 года, 10.00, зал № 2\n\nПовестка дня", "ru"),
        ("Vienna, 3 maggio 2027, ore 10.00, Sala 2", "it"),
    ],
)
def test_the_hour_is_that_of_the_day_and_no_item(head: str, language: str) -> None:
    read = reading(f"COUNCIL OF RIVERS\n{head}{_LIST}", language)
    (day,) = read.days
    assert [str(of) for of in (day.date, *day.windows)] == ["2027-05-03", "10:00"]
    assert [item.number for item in day.items] == ["1", "2", "3"]
    assert not any(item.start for item in day.items)
    assert not read.unread


def test_a_line_with_town_and_hour_above_days_is_none_of_them() -> None:
    text = "Agenda\nUlm, 3 May 2027, 10 a.m., Hall A\n\nTuesday, 4 May 2027\n11:00 Opening\n"
    assert shown(text) == ["2027-05-04", "11:00 opening | Opening"]


def test_an_item_behind_the_hour_is_an_item() -> None:
    assert shown("Monday, 3 May 2027, 10 a.m., Opening of the hall\n11:00 Nile\n") == [
        "2027-05-03",
        "10:00 opening | Opening of the hall",
        "11:00 item | Nile",
    ]


@pytest.mark.parametrize("row", ["{title}\nTime: {time}\n\n", "Time: {time}\n{title}\n"])
def test_times_behind_the_word_for_them(row: str) -> None:
    rows = (("Opening", "09:00–10:00"), ("Session 1: Nile", "10:00–11:00"))
    text = "".join(row.format(title=title, time=time) for title, time in rows)
    assert shown(f"Monday, 3 May 2027\n\n{text}") == [
        "2027-05-03",
        "09:00–10:00 opening | Opening",
        "10:00–11:00 session 1 | Session 1: Nile",
    ]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "14 April 2027, 9.00 – 12.30", "15 April 2027, 9.00 – 12.30"),
        ("fr", "14 avril 2027, 9 h 00 – 12 h 30", "15 avril 2027, 9 h 00 – 12 h 30"),
        ("de", "14. April 2027, 9.00 – 12.30 Uhr", "15. April 2027, 9.00 – 12.30 Uhr"),
        ("ru", "14 апреля 2027 года, 9.00–12.30", "15 апреля 2027 года, 9.00–12.30"),
    ],
)
def test_a_date_with_its_hours_above_numbered_points_is_a_day(
    language: str, first: str, second: str
) -> None:
    read = reading(f"{first}\n\n1. A\n2. B\n\n{second}\n\n3. C\n", language)
    told = [(str(day.date), [str(of) for of in day.windows], len(day.items)) for day in read.days]
    assert told == [("2027-04-14", ["09:00–12:30"], 2), ("2027-04-15", ["09:00–12:30"], 1)]


def test_days_told_at_the_head_of_a_paper_and_again_above_their_items() -> None:
    text = (
        "DRAFT AGENDA\nWednesday 14 April 2027, 9.00 – 12.30 and 14.30 – 18.30\n"
        "Thursday 15 April 2027, 9.00 – 12.30\nBrussels\n\n14 April 2027, 9.00 – 12.30\n\n"
        "1. Adoption of the agenda\n2. Announcements\n\n14 April 2027, 14.30 – 18.30\n\n"
        "3. Exchange of views\n4. Votes\n\n15 April 2027, 9.00 – 12.30\n\n5. Public hearing\n"
        "6. Date of next meeting\n"
    )
    read = reading(text, "en")
    told = [(str(day.date), [item.title["en"] for item in day.items]) for day in read.days]
    assert told == [
        ("2027-04-14", ["Adoption of the agenda", "Announcements"]),
        ("2027-04-14", ["Exchange of views", "Votes"]),
        ("2027-04-15", ["Public hearing", "Date of next meeting"]),
    ]


MONDAYS = {
    "en": "Monday, 3 May 2027",
    "fr": "Lundi 3 mai 2027",
    "de": "Montag, 3. Mai 2027",
    "ru": "Понедельник, 3 мая 2027 года",
    "es": "Lunes, 3 de mayo de 2027",
}


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "Tuesday, 4 May 2027 – closed session"),
        ("en", "Tuesday, 4 May 2027, closed meeting"),
        ("fr", "Mardi 4 mai 2027 – séance à huis clos"),
        ("fr", "Mardi 4 mai 2027, salle XIX"),
        ("de", "Dienstag, 4. Mai 2027 – nichtöffentliche Sitzung"),
        ("ru", "Вторник, 4 мая 2027 года – закрытое заседание"),
        ("es", "Martes, 4 de mayo de 2027 – sesión privada"),
        ("en", "Tuesday 4 May 2027 / Mardi 4 mai 2027"),
    ],
)
def test_a_whole_day_is_one_whatever_is_said_of_it(language: str, day: str) -> None:
    read = reading(f"{MONDAYS[language]}\n\n10:00 X\n\n{day}\n\n10:00 Y\n", language)
    assert [(str(of.date), len(of.items)) for of in read.days] == [
        ("2027-05-03", 1),
        ("2027-05-04", 1),
    ]


def test_a_sentence_about_a_day_is_no_day() -> None:
    read = reading(
        "Monday, 3 May 2027\n\n10:00 A\n\nTuesday, 4 May 2027, is a holiday.\n\n11:00 B\n", "en"
    )
    assert [str(day.date) for day in read.days] == ["2027-05-03"]
