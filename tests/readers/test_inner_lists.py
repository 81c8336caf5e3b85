"""Lists inside items, and points of the agenda in columns. The texts are invented."""

import pytest

from tests.readers.conftest import shown

_SPACED = """Monday, 3 May 2027

9.00\t\tOpening

\t\tWelcome by the Mayor of Ulm and all the millers of the town
\t\tAddress by the Council
\t\tPresentation of the mills on the long river
\t\tDate and place of the next meeting

10.00\t\tSession 1: Nile

\t\tStatement by the experts

11.00\t\tLunch

12.00\t\tClosing
"""


def test_items_right_below_each_other_though_empty_lines_stand_above_times() -> None:
    assert shown(_SPACED) == [
        "2027-05-03",
        "09:00 opening | Opening",
        "  · welcome | Welcome by the Mayor of Ulm and all the millers of the town",
        "  · statement | Address by the Council",
        "  · presentation | Presentation of the mills on the long river",
        "  · item | Date and place of the next meeting",
        "10:00 session 1 | Session 1: Nile",
        "  · statement | Statement by the experts",
        "11:00 lunch | Lunch",
        "12:00 closing | Closing",
    ]


@pytest.mark.parametrize(
    ("day", "item", "language"),
    [
        ("Monday, 3 May 2027", "Item", "en"),
        ("Lundi 3 mai 2027", "Point", "fr"),
        ("Montag, 3. Mai 2027", "Punkt", "de"),
        ("Lunes, 3 de mayo de 2027", "Punto", "es"),
        ("Понедельник, 3 мая 2027 года", "Пункт", "ru"),
    ],
)
def test_points_with_their_titles_in_a_column_of_their_own(
    day: str, item: str, language: str
) -> None:
    text = (
        f"{day}\n\n9.00 – 12.00\t{item} 9.\tNile\n\n\t\t{item} 10. Tisza\n\n\t\t{item} 11.\tRhine\n"
    )
    assert shown(f"{text}\n12.00\t\tElbe\n", language) == [
        "2027-05-03",
        f"09:00–12:00 item | {item} 9. Nile",
        f"  · item | {item} 10. Tisza",
        f"  · item | {item} 11. Rhine",
        "12:00 item | Elbe",
    ]


def test_a_time_right_below_a_whole_range_is_one_of_its_own() -> None:
    text = "Lundi 3 mai 2027\n\n12 h 30 – 13 heures\n13 heures\n\nClôture\n\nDéjeuner\n"
    assert shown(text, "fr") == [
        "2027-05-03",
        "12:30–13:00 closing | Clôture",
        "13:00 lunch | Déjeuner",
    ]
