"""The hours in which a day meets: read, and never an item, nor the day lost with them."""

import pytest

from planner.readers import reading as records
from tests.readers.conftest import reading, shown


def windows(day: records.ReadDay) -> str:
    return ", ".join(map(str, day.windows))


@pytest.mark.parametrize(
    ("line", "language", "hours"),
    [
        ("Wednesday, 4 March 2020, 10 a.m. to 1 p.m.", "en", "10:00–13:00"),
        ("Wednesday, 4 March 2020 (9.30–13.15)", "en", "09:30–13:15"),
        ("Wednesday, 4 March 2020 (9.30 a.m.)", "en", "09:30"),
        (
            "Wednesday, 4 March 2020 (10 a.m. to 1 p.m. and 3 to 6 p.m.)",
            "en",
            "10:00–13:00, 15:00–18:00",
        ),
        (
            "Mittwoch, 4. März 2020, 10.00–13.00 Uhr und 15.00–18.00 Uhr",
            "de",
            "10:00–13:00, 15:00–18:00",
        ),
        (
            "Miércoles 4 de marzo de 2020, de 10.00 a 13.00 horas y de 15.00 a 18.00 horas",
            "es",
            "10:00–13:00, 15:00–18:00",
        ),
        (
            "Mercredi 4 mars 2020 (10 heures-13 heures et 15 heures-18 heures)",
            "fr",
            "10:00–13:00, 15:00–18:00",
        ),
        ("Mercoledì 4 marzo 2020, dalle ore 10.00 alle ore 13.00", "it", "10:00–13:00"),
        (
            "Среда, 4 марта 2020 года, с 10:00 до 13:00 и с 15:00 до 18:00",
            "ru",
            "10:00–13:00, 15:00–18:00",
        ),
        ("Wednesday, 4 March 2020\n10.00–13.00 and 15.00–18.00", "en", "10:00–13:00, 15:00–18:00"),
        ("Wednesday, 4 March 2020\n10.00–13.00", "en", "10:00–13:00"),
    ],
)
def test_windows_stand_beside_the_date_or_under_it(line: str, language: str, hours: str) -> None:
    read = reading(f"{line}\n\n1. Alpha\n2. Beta\n3. Gamma\n4. Delta\n", language)
    assert [(str(day.date), windows(day)) for day in read.days] == [("2020-03-04", hours)]
    assert [item.title[language] for item in read.days[0].items] == [
        "Alpha",
        "Beta",
        "Gamma",
        "Delta",
    ]
    assert all(item.start is None for item in read.days[0].items)
    assert not read.unread


def test_a_window_of_one_day_loses_no_other_day() -> None:
    text = """
Tuesday, 4 May 2027 (10 a.m.-1 p.m. and 3-6 p.m.)

1. Opening
2. Reports

Wednesday, 5 May 2027 (10 a.m.-1 p.m.)

3. Closing
"""
    found = reading(text)
    told = [(str(day.date), windows(day), len(day.items)) for day in found.days]
    assert told == [
        ("2027-05-04", "10:00–13:00, 15:00–18:00", 2),
        ("2027-05-05", "10:00–13:00", 1),
    ]


def test_a_folder_has_no_windows_and_that_is_said() -> None:
    found = reading("Tuesday, 4 May 2027, 10.00–13.00\n\n1. Opening\n2. Closing\n")
    named = [(one.name, one.place.line) for one in found.findings]
    assert named == [("window-left-out", 1)]
    assert "10:00–13:00" in found.findings[0].message


def test_an_item_with_a_time_behind_the_date_is_no_window() -> None:
    found = reading("Tuesday, 4 May 2027, 10.00 Opening of the forum\n11.00 Closing\n")
    assert [str(item.start) for item in found.days[0].items] == ["10:00", "11:00"]
    assert found.days[0].windows == ()


def test_two_times_before_one_title_are_no_windows() -> None:
    found = reading("Tuesday, 4 May 2027\n10.00\t11.00\tSession 1\n11.00\t12.00\tSession 2\n")
    assert [item.number for item in found.days[0].items] == ["1", "2"]
    assert [str(item.end) for item in found.days[0].items] == ["11:00", "12:00"]


@pytest.mark.parametrize(
    ("language", "date", "morning", "afternoon"),
    [
        ("en", "Tuesday, 4 May 2027", "MORNING (10.00 - 13.00 hours)", "Afternoon, 15.00 hours"),
        ("fr", "Mardi 4 mai 2027", "Matin (10 heures-13 heures)", "Après-midi : 15 heures"),
        ("en", "Tuesday, 4 May 2027", "Morning 10.00-13.00", "Afternoon 15.00"),
        ("es", "Martes 4 de mayo de 2027", "Mañana (10.00-13.00)", "Tarde: 15.00 horas"),
    ],
)
def test_the_hours_of_half_a_day_are_those_of_the_first_item(
    language: str, date: str, morning: str, afternoon: str
) -> None:
    text = f"{date}\n\n{morning}\n\n1. Alpha\n\n2. Beta\n\n{afternoon}\n\n3. Gamma\n"
    assert shown(text, language) == [
        "2027-05-04",
        "10:00–13:00 item 1 | Alpha",
        "  · item 2 | Beta",
        "15:00 item 3 | Gamma",
    ]


def test_the_hours_of_half_a_day_are_no_window_of_the_day() -> None:
    found = reading("Tuesday, 4 May 2027\n\nMorning: 9.30-12.30\n\n1. Alpha\n2. Beta\n3. Gamma\n")
    assert found.days[0].windows == ()
    assert [str(item.start) for item in found.days[0].items] == ["09:30"]


def test_a_range_beside_the_date_is_that_of_the_first_item() -> None:
    text = """
Tuesday, 4 May 2027 09.00 – 10.00
Opening of the forum
10.00 – 10.30
Coffee break
10.30 – 12.00
Mills
"""
    assert shown(text) == [
        "2027-05-04",
        "09:00–10:00 opening | Opening of the forum",
        "10:00–10:30 coffee-break | Coffee break",
        "10:30–12:00 item | Mills",
    ]
    assert reading(text).days[0].windows == ()


def test_the_only_time_of_a_day_is_that_of_an_item_where_other_days_have_more() -> None:
    text = """
Tuesday, 4 May 2027
09.00-10.30
Opening of the forum
10.30-11.00
Coffee break
11.00-12.30
Mills
Wednesday, 5 May 2027
09.00-10.30
Discussion: the mills
of the valley
Weirs, locks and sluices
of the delta
"""
    found = reading(text)
    assert [day.windows for day in found.days] == [(), ()]
    assert [str(item.start) for item in found.days[1].items] == ["09:00"]
