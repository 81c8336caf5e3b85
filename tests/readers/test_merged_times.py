"""A time beside several rows of a table, whatever the format. The texts are invented."""

import pytest

from planner.readers.rows import Cell
from planner.readers.side_by_side import lines_of_table
from tests.readers.conftest import shown
from tests.readers.test_html import texts as texts_of_page
from tests.readers.test_pdf import texts as texts_of_pdf
from tests.readers.test_word import texts as texts_of_word
from tests.readers.test_word import with_table

EXPECTED = [
    "Tuesday, 4 May 2027",
    "9.30–11.00\tWorkshop 1: Wells\tRoom A",
    "9.30–11.00\tWorkshop 2: Pumps\tRoom B",
    "11.00\tClosing\tRoom A",
]


def lines(*below: tuple[str, ...], time: str = "9.30–11.00", title: str = "Session 1") -> list[str]:
    """The lines of a table whose first time is beside all its rows."""
    first = [Cell((time,), 0, rows=1 + len(below)), Cell((title,), 1), Cell(("Hall A",), 2)]
    others = [[Cell((text,), at) for at, text in enumerate(row, 1)] for row in below]
    return [text for text, _ in lines_of_table([first, *others])]


def test_a_document() -> None:
    document, table = with_table(
        ("Tuesday, 4 May 2027", "", ""),
        ("", "Workshop 1: Wells", "Room A"),
        ("", "Workshop 2: Pumps", "Room B"),
        ("11.00", "Closing", "Room A"),
    )
    table.cell(1, 0).merge(table.cell(2, 0)).text = "9.30–11.00"
    found = texts_of_word(document)
    assert [line for line in found if line] == EXPECTED
    assert shown("\n".join(found))[1:] == [
        "09:30–11:00 session 1 | Workshop 1: Wells",
        "09:30–11:00 session 2 | Workshop 2: Pumps",
        "11:00 closing | Closing",
    ]


def test_a_page() -> None:
    body = (
        "<table><tr><td colspan=3>Tuesday, 4 May 2027<tr><td rowspan=2>9.30–11.00"
        "<td>Workshop 1: Wells<td>Room A<tr><td>Workshop 2: Pumps<td>Room B"
        "<tr><td>11.00<td>Closing<td>Room A</table>"
    )
    assert texts_of_page(body) == EXPECTED


def test_a_pdf() -> None:
    cells = (
        "table.cell(colspan: 3)[Tuesday, 4 May 2027], table.cell(rowspan: 2)[9.30–11.00],"
        "[Workshop 1: Wells], [Room A], [Workshop 2: Pumps], [Room B], [11.00], [Closing], [Room A]"
    )
    assert texts_of_pdf(f"#table(columns: (3cm, 5cm, 3cm), align: horizon, {cells})") == EXPECTED


@pytest.mark.parametrize(
    "row",
    [
        ("Chair: Ms. Ada Elm",),
        ("Wells in winter", "Mr. Bo Oak"),
        ("Session 1.1: Wells", "Hall B"),
        ("Session 1 (continued)", "Hall B"),
        ("Discussion",),
    ],
)
def test_what_belongs_to_the_meeting_above_has_no_time(row: tuple[str, ...]) -> None:
    assert lines(row)[1] == "\t" + "\t".join(row)


def test_meetings_without_numbers_are_told_apart_by_their_rooms() -> None:
    title = "Workshop on wells"
    assert lines(("Workshop on pumps", "Hall B"), title=title)[1].startswith("9.30–11.00\t")
    assert lines(("Workshop on pumps", "Hall A"), title=title)[1].startswith("\t")


def test_meetings_with_a_break_between_them_follow_each_other() -> None:
    assert lines(("Coffee break",), ("Session 2", "Hall B"))[1:] == [
        "\tCoffee break",
        "\tSession 2\tHall B",
    ]


def test_rows_that_print_their_own_times_keep_them() -> None:
    first = [Cell(("9.30–11.00",), 0, rows=2), Cell(("Session 1",), 1)]
    second = [Cell(("10.00–11.00",), 0), Cell(("Session 2",), 1)]
    found = [text for text, _ in lines_of_table([first, second])]
    assert found == ["9.30–11.00\tSession 1", "10.00–11.00\tSession 2"]


def test_a_time_behind_a_day() -> None:
    rows = [
        [Cell(("Monday",), 0, rows=2), Cell(("9.30",), 1, rows=2), Cell(("Session 1",), 2)],
        [Cell(("Session 2",), 2)],
    ]
    found = [text for text, _ in lines_of_table(rows)]
    assert found == ["Monday", "\t9.30\tSession 1", "\t9.30\tSession 2"]
