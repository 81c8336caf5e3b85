"""A town tells the zone only where there is no doubt."""

import pytest

from planner.timetable.towns import state_of, zone_of
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
        ("Windhuk", "", ""),
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

    assert set(_towns().values()) <= set(zone_names())
