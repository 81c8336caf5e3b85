"""The widths of columns: no word runs into the next column, whatever a product asked for."""

import pytest

from planner.forms.document import Line, LineStyle, PageSize, Run, Table, TableColumn
from planner.forms.widths import ems
from planner.writers.shares import LINES, shares


def table(headers: list[str], words: list[str], asked: list[float]) -> Table:
    columns = tuple(map(TableColumn, headers, asked))
    row = tuple((Line(LineStyle.LIGHT_TITLE, (Run(text),)),) for text in words)
    return Table(columns, (row,))


def test_what_fits_is_left_as_it_was_asked_for() -> None:
    assert shares(table(["Room", "Booths"], ["Hall", "3"], [0.7, 0.3]), PageSize.A4) == [0.7, 0.3]


@pytest.mark.parametrize("page", [PageSize.A4, PageSize.A5])
def test_a_long_word_in_a_cell_gets_room_from_the_others(page: PageSize) -> None:
    word = "Кабылдагычтар"
    found = shares(table(["Зал", "Тизме"], [word, "эки зал"], [0.1, 0.9]), page)
    assert found[0] * LINES[page] > ems(word) + 1
    assert sum(found) == pytest.approx(1)


def test_a_word_that_no_column_could_hold_takes_no_more_than_its_share() -> None:
    found = shares(table(["A", "B"], ["x" * 300, "b"], [0.5, 0.5]), PageSize.A4)
    assert found == [0.5, 0.5]
