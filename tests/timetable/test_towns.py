"""A town tells the zone only where there is no doubt."""

from collections import Counter
from csv import DictReader
from pathlib import Path

import pytest

from planner.timetable import towns
from planner.timetable.towns import are_two_towns, name_of, printed_zone, state_of, zone_of
from planner.timetable.zones import zone_names


@pytest.mark.parametrize(
    ("town", "country", "zone"),
    [
        ("Bichkek", "", "Asia/Bishkek"),
        ("Бишкек", "", "Asia/Bishkek"),
        ("Genève", "", "Europe/Zurich"),
        ("Bern", "", "Europe/Zurich"),
        ("Granada", "", "Europe/Madrid"),  # and not America/Grenada, which is only alike
        ("Windhoek", "", "Africa/Windhoek"),
        ("Anywhere", "KG", "Asia/Bishkek"),
        ("Lakehaven", "", ""),
        ("Konstanz", "", "Europe/Berlin"),
        ("г. Алматы", "", "Asia/Almaty"),
        ("городе Бишкеке", "KG", "Asia/Bishkek"),
        ("Астане", "", "Asia/Almaty"),
        ("Вене", "", "Europe/Vienna"),
        ("Trento", "", "Europe/Rome"),
        ("Cartagena de Indias", "", "America/Bogota"),
        ("Anywhere", "DE", "Europe/Berlin"),  # Büsingen has the same clocks
        ("Anywhere", "ES", ""),  # the Canaries have not
        ("Anywhere", "", ""),
        ("Vienna", "US", ""),
        ("", "", ""),
    ],
)
def test_the_zone_of_a_town(town: str, country: str, zone: str) -> None:
    assert zone_of(town, country) == zone


@pytest.mark.parametrize(
    ("town", "state"), [("Bichkek", "KG"), ("Женева", "CH"), ("Windhoek", "NA"), ("Anywhere", "")]
)
def test_the_state_of_a_town(town: str, state: str) -> None:
    assert state_of(town) == state


def test_every_zone_of_a_town_is_one() -> None:
    from planner.timetable.towns import _towns

    assert {town.zone for town in _towns().values()} <= set(zone_names())


@pytest.mark.parametrize(
    ("printed", "zone"),
    [
        ("UTC", "UTC"),
        ("MESZ", "Europe/Brussels"),
        ("мск.", "Europe/Moscow"),
        ("IST", ""),  # India, Ireland or Israel
        ("", ""),
    ],
)
def test_the_zone_behind_a_printed_time(printed: str, zone: str) -> None:
    assert printed_zone(printed) == zone


def test_every_printed_zone_is_one() -> None:
    from planner.timetable.towns import _printed

    assert set(_printed().values()) <= set(zone_names())


def test_no_name_stands_for_two_towns() -> None:
    text = Path(towns.__file__).with_name("towns.csv").read_text(encoding="utf-8")
    rows = [
        name
        for row in DictReader(text.splitlines())
        for name in {of.casefold() for of in row["names"].split("; ")}
    ]
    assert [name for name, count in Counter(rows).items() if count > 1] == []


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("Bichkek", "Osh", True),
        ("Бишкек", "Bischkek", False),
        ("Алма-Ате", "Almaty", False),
        ("Den Haag", "Гаага", False),
        ("Vienna", "Bratislava", True),
        ("Alep", "Aleppo", False),  # not in the table
        ("Alep", "Damas", False),  # neither is: they may be names of one
        ("Lwów", "Lemberg", False),
        ("Kratovo", "Vienna", True),
    ],
)
def test_whether_two_names_are_those_of_two_towns(one: str, other: str, are_two: bool) -> None:
    assert are_two_towns(one, other) == are_two


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("Астане", "Астана"),
        ("Алма-Ате", "Алма-Ата"),
        ("Бишкеке", "Бишкек"),
        ("Тбилиси", "Тбилиси"),
        ("Astana", "Astana"),
        ("Нигдее", "Нигдее"),
    ],
)
def test_a_town_in_another_case(told: str, called: str) -> None:
    assert name_of(told) == called
