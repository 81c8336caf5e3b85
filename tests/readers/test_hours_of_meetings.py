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
