"""Cells that span days of a week, or rows of its times. The texts are invented."""

from planner.readers.rows import Cell
from planner.readers.side_by_side import lines_of_table

HEADS = [Cell(("Monday 3 May",), 1), Cell(("Tuesday 4 May",), 2), Cell(("Wednesday 5 May",), 3)]


def lines(*rows: list[Cell]) -> list[str]:
    return [text for text, _ in lines_of_table([HEADS, *rows])][1:]


def test_a_cell_across_days_is_in_each_of_them() -> None:
    row = [Cell(("12:00–14:00",)), Cell(("Lunch",), 1, columns=2)]
    assert lines(row) == ["12:00–14:00\tLunch\tLunch"]


def test_a_cell_across_rows_lasts_from_the_first_to_the_last() -> None:
    first = [Cell(("09:00–10:30",)), Cell(("Opening",), 1), Cell(("Field trip",), 2, rows=2)]
    second = [Cell(("10:30–12:30",)), Cell(("Session 1",), 1)]
    assert lines(first, second) == [
        "09:00–10:30\tOpening\t09:00–12:30 Field trip",
        "10:30–12:30\tSession 1",
    ]


def test_rows_without_ends_give_no_times_to_what_spans_them() -> None:
    first = [Cell(("09:00",)), Cell(("Opening",), 1), Cell(("Field trip",), 2, rows=2)]
    second = [Cell(("10:30",)), Cell(("Session 1",), 1)]
    assert lines(first, second) == ["09:00\tOpening\tField trip", "10:30\tSession 1"]


def test_in_other_tables_nothing_is_repeated() -> None:
    row = [Cell(("09:00–10:30",)), Cell(("Opening",), 1, rows=2, columns=2)]
    told = [text for text, _ in lines_of_table([row, [Cell(("10:30–11:00",))]])]
    assert told == ["09:00–10:30\tOpening", "10:30–11:00"]


def test_an_empty_cell_across_rows_stays_empty() -> None:
    first = [Cell(("09:00–10:30",)), Cell(("Opening",), 1), Cell((), 2, rows=2)]
    second = [Cell(("10:30–12:30",)), Cell(("Session 1",), 1)]
    assert lines(first, second) == ["09:00–10:30\tOpening", "10:30–12:30\tSession 1"]


def test_times_in_words_are_those_of_the_rows_too() -> None:
    first = [Cell(("9 a.m. to 10:30 a.m.",)), Cell(("Field trip",), 1, rows=2)]
    assert lines(first, [Cell(("10:30 a.m. to noon",))])[0].endswith("\t09:00–12:00 Field trip")
