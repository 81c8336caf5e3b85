"""A sheet as a table: every place of it is held once."""

from planner.forms.grid import GridCell
from planner.writers.grid.spots import Spot, minutes, spots
from tests.writers.grid.sheets import cell, sheet


def test_rows_begin_where_something_does() -> None:
    assert sheet().bounds == (540, 570, 600, 630, 660)
    assert minutes(sheet()) == [30, 30, 30, 30]


def test_items_hours_and_what_is_empty() -> None:
    """The hours are column 0; Monday is 1 and 2, Tuesday 3. Empty cells end with their day."""
    found = [
        (of.row, of.column, of.rows, of.columns, type(of.what).__name__) for of in spots(sheet())
    ]
    assert found == [
        (0, 0, 2, 1, "GridMark"),
        (0, 1, 1, 2, "GridCell"),
        (0, 3, 2, 1, "NoneType"),
        (1, 1, 2, 1, "GridCell"),
        (1, 2, 2, 1, "GridCell"),
        (2, 0, 2, 1, "GridMark"),
        (2, 3, 2, 1, "GridCell"),
        (3, 1, 1, 2, "NoneType"),
    ]


def test_an_item_before_the_first_hour_has_an_empty_place_beside_it() -> None:
    early = cell("Desk", 0, 2, 510, 540)
    assert Spot(0, 0, 1, 1) in spots(sheet(early))


def test_everything_is_held_once() -> None:
    found = spots(sheet())
    held = [
        (row, column)
        for of in found
        for row in range(of.row, of.row + of.rows)
        for column in range(of.column, of.column + of.columns)
    ]
    assert sorted(held) == [(row, column) for row in range(4) for column in range(4)]
    assert sum(isinstance(of.what, GridCell) for of in found) == 4
