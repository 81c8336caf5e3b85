"""Rows of tables as lines; what is a time and what is not."""

import pytest

from planner.readers.rows import Cell, begins_with_clock, is_clock, table_lines
from tests.readers.conftest import reading, shown


@pytest.mark.parametrize(
    "text",
    [
        "09:00",
        "9.30",
        "9 h 30",
        "14 heures",
        "09:00–10:30",
        "9.30 a.m. – 11 a.m.",
        "from 9:00 to 10:30",
        "10-11.30 Uhr",
        "с 9.00 до 10.30",
        "0900-0945",
        "10 ч 30 мин",
    ],
)
def test_times(text: str) -> None:
    assert is_clock(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1.",
        "Lunch",
        "12:30 Lunch",
        "3 May",
        "Hall 9",
        "2",
        "(a)",
        "10 May 2027",
        "Session 1.30",
    ],
)
def test_no_times(text: str) -> None:
    assert not is_clock(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:00 Opening", True),
        ("(9 h 30) Ouverture", True),
        ("9 a.m. Opening", True),
        ("3.05.2027", False),
        ("3 May 2027", False),
        ("1. Opening", False),
        ("Opening 09:00", False),
    ],
)
def test_lines_that_begin_with_a_time(text: str, expected: bool) -> None:
    assert begins_with_clock(text) is expected


def cells(*texts: str) -> list[Cell]:
    return [Cell(tuple(text.split("\n")), column) for column, text in enumerate(texts)]


def lines(*rows: list[Cell]) -> list[str]:
    return list(table_lines(rows))


def test_an_empty_cell_keeps_its_column() -> None:
    assert lines(cells("09:00", "", "Hall A")) == ["09:00\t\tHall A"]


def test_an_empty_row_is_an_empty_line() -> None:
    assert lines(cells("09:00", "Opening"), cells("", ""), cells("10:00", "Lunch")) == [
        "09:00\tOpening",
        "",
        "10:00\tLunch",
    ]


def test_empty_lines_above_the_words_do_not_part_them_from_their_time() -> None:
    assert lines(cells("09:00", "\nOpening")) == ["09:00\tOpening"]


def test_a_range_that_breaks_before_its_dash() -> None:
    assert lines(cells("09:00\n– 10:30", "Opening")) == ["09:00 – 10:30\tOpening"]
    assert lines(cells("09:00\n–\n10:30", "Opening")) == ["09:00–10:30\tOpening"]
    assert lines(cells("09:00-\n10:30", "Opening")) == ["09:00-10:30\tOpening"]


def test_rooms_stand_beside_the_first_line() -> None:
    assert lines(cells("09:00", "Session 1: Wells\nChair: Ms. Solane", "Hall A")) == [
        "09:00\tSession 1: Wells\tHall A",
        "\tChair: Ms. Solane",
    ]


def test_what_stands_side_by_side_in_the_last_columns_stays_so() -> None:
    assert lines(cells("09:00", "Dug wells\nDrilled wells", "Ms. Solane\nMr. Renn")) == [
        "09:00\tDug wells\tMs. Solane",
        "\tDrilled wells\tMr. Renn",
    ]


def test_several_times_beside_as_many_lines_belong_to_them() -> None:
    assert lines(cells("09:00\n10:00", "Opening\nLunch")) == ["09:00\tOpening", "10:00\tLunch"]


def test_they_do_not_where_another_row_shows_that_the_second_is_the_end() -> None:
    first = cells("09:00\n10:00", "Opening\nChair: Ms. Solane")
    second = cells("10:00\n10:30", "Coffee break")
    assert lines(first, second) == [
        "09:00",
        "10:00",
        "\tOpening",
        "\tChair: Ms. Solane",
        "10:00",
        "10:30",
        "\tCoffee break",
    ]


def test_dots_lead_from_a_title_to_its_time_or_its_room() -> None:
    text = (
        "Martes 8 de junio de 2027\n\nInscripción de los participantes" + "." * 60 + "8:30 – 9:00\n"
        "Inauguración " + ". " * 40 + "9:00 – 9:30\n9:30 Panel 1 " + ". " * 30 + "Aula 2\n"
    )
    assert shown(text, "es") == [
        "2027-06-08",
        "08:30–09:00 registration | Inscripción de los participantes",
        "09:00–09:30 opening | Inauguración",
        "09:30 session 1 | Panel 1",
    ]
    (day,) = reading(text, "es").days
    assert day.items[2].room == "Aula 2"


def test_days_in_the_first_column_before_the_first_time_of_each() -> None:
    text = (
        "Monday, 7 June 2027\t10 a.m.–noon\tItem 1. Adoption of the agenda\n"
        "\t\tItem 2. Election of officers\n\tnoon–2 p.m.\tLunch\n"
        "Tuesday, 8 June 2027\t10 a.m.–noon\tItem 3. Buses\n"
    )
    assert shown(text) == [
        "2027-06-07",
        "10:00–12:00 document | Item 1. Adoption of the agenda",
        "  · item | Item 2. Election of officers",
        "12:00–14:00 lunch | Lunch",
        "2027-06-08",
        "10:00–12:00 item | Item 3. Buses",
    ]


def test_entries_of_a_list_that_ran_into_one_line() -> None:
    text = """4 de mayo de 2027

– 8:00 hs. Ministro de los molinos

– 9:00 hs. Presidente de los lagos – 10:00 hs. Almuerzo

– 11:00 hs. – 12:00 hs. Sesión de los ríos"""
    assert shown(text, "es") == [
        "2027-05-04",
        "08:00 item | Ministro de los molinos",
        "09:00 item | Presidente de los lagos",
        "10:00 lunch | Almuerzo",
        "11:00–12:00 session | Sesión de los ríos",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("12 h 30–14 h", "30"), "12 h 30–14 h 30"),
        (("9 h 30–", "10 h", "30"), "9 h 30–10 h 30"),
        (("9 h", "30–10 h"), "9 h 30–10 h"),
        (("12:30–14:", "30"), "12:30–14:30"),
        (("9.30–10.", "30"), "9.30–10.30"),
        (("9.30 a.m.–10.30", "a.m."), "9.30 a.m.–10.30 a.m."),
        (("14.30–16.00", "Uhr"), "14.30–16.00 Uhr"),
        (("с 14 ч", "30 мин до 16 ч"), "с 14 ч 30 мин до 16 ч"),
    ],
)
def test_a_time_that_is_broken_in_its_cell_is_one(lines: tuple[str, ...], expected: str) -> None:
    found = [*table_lines([[Cell(lines), Cell(("Opening",), 1)]])]
    assert found == [f"{expected}\tOpening"]


@pytest.mark.parametrize(
    "lines", [("9.00", "10.30"), ("10 h", "15–16 h"), ("12:30", "30"), ("9 h", "30 guests")]
)
def test_what_is_no_rest_of_a_time_stays_apart(lines: tuple[str, ...]) -> None:
    assert [*table_lines([[Cell(lines)]])] == [*lines]


def test_a_cell_with_a_role_and_words_in_italics() -> None:
    text = """# Forum

### Monday 3 May 2027

| Time | Item | Room | Lead |
|------|------|------|------|
| 09:00–10:30 | Session I: Mills | Lake Hall | Chair: Mr. Bo Oak |
| 10:30–11:00 | Session I *(continued)* | Lake Hall | |
| 11:00 | _Closing_ | | |
"""
    session, more, closing = reading(text).days[0].items
    assert [(of.role, of.holders[0].name) for of in session.duties] == [("chair", "Mr. Bo Oak")]
    assert (more.title["en"], more.continued) == ("Session I (continued)", True)
    assert closing.title == {"en": "Closing"}
