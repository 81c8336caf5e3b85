"""A time that is printed for two places, two ranges of one title, and rows that were broken at
their borders. The texts are invented.
"""

import pytest

from tests.readers.conftest import reading, shown


def test_the_time_elsewhere_is_no_part_of_the_title() -> None:
    text = """Saturday, 8 May 2027
0930gmt (1130 local) - Family photo
10:00 GMT (12:00 Rome time) Session 2: Rivers
12:00 (for all) Lunch"""
    assert shown(text) == [
        "2027-05-08",
        "09:30 ceremony | Family photo",
        "10:00 session 2 | Session 2: Rivers",
        "12:00 lunch | (for all) Lunch",
    ]
    assert reading(text).days[0].items[0].note == {"en": "1130 local"}


def test_rows_that_were_broken_at_every_border() -> None:
    text = """Saturday, 8 May 2027 |
|
08:30 |
09:00 |
Registration |
|
9.30 a.m. – 12.30 p.m. |
1. |
Opening |
|
|
2. |
Adoption of the agenda |
|
12.30 – 2.30 p.m. |
Lunch |
||"""
    assert shown(text) == [
        "2027-05-08",
        "08:30–09:00 registration | Registration",
        "09:30–12:30 opening 1 | Opening",
        "  · document 2 | Adoption of the agenda",
        "12:30–14:30 lunch | Lunch",
    ]


def test_ranges_elsewhere_and_the_next_day_there() -> None:
    text = """Jeudi 6 mai 2027
- 16h – 17h (22h – 23h à Paris)
Entretien des meuniers
- 17h30 – 18h (23h30 – 00h [J+1] à Paris)
Visite du barrage
- 18h50 (00h50 [J+1] à Paris)
Départ"""
    assert shown(text, "fr") == [
        "2027-05-06",
        "16:00–17:00 item | Entretien des meuniers",
        "17:30–18:00 excursion | Visite du barrage",
        "18:50 milestone | Départ",
    ]


@pytest.mark.parametrize("sign", [";", ","])
def test_two_ranges_before_a_title_are_two_items_of_it(sign: str) -> None:
    text = (
        f"Saturday, 8 May 2027\n9.00-10.00 Mills\n10.00-11.00{sign} 11.30-12.30  Ponds\n13.00 Lunch"
    )
    assert shown(text) == [
        "2027-05-08",
        "09:00–10:00 item | Mills",
        "10:00–11:00 item | Ponds",
        "11:30–12:30 item | Ponds",
        "13:00 lunch | Lunch",
    ]


@pytest.mark.parametrize(
    "row", ["10.00-11.00; 10.30-12.30 Ponds", "10.00-11.00; 11.30-12.30 (Riga)"]
)
def test_other_ranges_beside_each_other_are_no_two_items(row: str) -> None:
    found = shown(f"Saturday, 8 May 2027\n9.00-10.00 Mills\n{row}\n13.00 Lunch")
    assert sum("Ponds" in line or "Riga" in line for line in found) <= 1
