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


def test_a_header_gets_what_its_bold_letters_need() -> None:
    """Eleven letters of 0.48 em in bold take 6.23 of 41.2 sizes of letters; nothing is behind the
    last column.
    """
    of = table(["Room", "Things", "aaaaaaaaaaa"], ["", "", ""], [0.5, 0.4, 0.1])
    room, things, seats = shares(of, PageSize.A4)
    assert seats == pytest.approx(11 * 0.48 * 1.18 / 41.2)
    assert (room < 0.5, things < 0.4) == (True, True)
    assert room + things + seats == pytest.approx(1)


@pytest.mark.parametrize("word", ["المقصورات", "משתתפים", "თარჯიმანი"])
def test_letters_of_other_fonts_have_room_in_wide_ones(word: str) -> None:
    """0.65 em each, in bold 0.77, and 11.4 points to the next column. The widest that DejaVu Sans
    Bold has for these words are 0.63 em for the Arabic letters, 0.64 for the Hebrew ones.
    """
    booths, _ = shares(table([word, "b"], ["", ""], [0.1, 0.9]), PageSize.A4)
    assert booths == pytest.approx((len(word) * 0.65 * 1.18 + 11.4 / 11) / 41.2)


def test_a_word_may_break_behind_a_hyphen_but_not_at_a_hard_blank() -> None:
    long = "unbreakable{}administration"
    first = {
        sign: shares(table([long.format(sign), "b"], ["", ""], [0.1, 0.9]), PageSize.A4)[0]
        for sign in ("-", "n", "\N{NO-BREAK SPACE}")
    }
    assert first["-"] < first["n"]
    assert first["-"] < first["\N{NO-BREAK SPACE}"]


def test_across_the_page_there_is_more_room() -> None:
    of = table(["administration", "b"], ["", ""], [0.15, 0.85])
    assert shares(of, PageSize.A4_LANDSCAPE) == pytest.approx([0.15, 0.85])
    assert shares(of, PageSize.A4)[0] > 0.15


def test_where_no_column_has_room_each_has_its_part() -> None:
    of = table(["administration"] * 8, [""] * 8, [0.3, *[0.1] * 7])
    found = shares(of, PageSize.A4)
    assert found[:7] == pytest.approx([found[0]] * 7)
    assert found[7] < found[0]
    assert sum(found) == pytest.approx(1)


def test_columns_of_numbers_give_way_before_a_word_is_broken() -> None:
    """Twenty letters of 0.48 em and 1.04 to the next column are 10.64 of 41.2 sizes of letters; the
    two columns of numbers were asked for with 32.96, and need far less.
    """
    columns = (TableColumn("", 0.2), *(TableColumn("a", 0.4, has_numbers=True),) * 2)
    row = tuple((Line(LineStyle.LIGHT_TITLE, (Run(text),)),) for text in ("a" * 20, "1", "1"))
    names, *numbers = shares(Table(columns, (row,)), PageSize.A4)
    assert names == pytest.approx((20 * 0.48 + 11.4 / 11) / 41.2)
    assert sum((names, *numbers)) == pytest.approx(1)


def test_the_sum_below_many_figures_is_seen() -> None:
    """Its figures are bold: six of 0.6 em and a hard blank of 0.25, by 1.18."""
    figures = [f"{of} 000".replace(" ", "\N{NO-BREAK SPACE}") for of in range(100, 120)]
    lines = [Line(LineStyle.LIGHT_TITLE, (Run(of),)) for of in figures]
    lines.append(Line(LineStyle.TITLE, (Run(figures[0]),)))
    columns = (TableColumn("", 0.98), TableColumn("", 0.02))
    _, found = shares(Table(columns, tuple(((), (line,)) for line in lines)), PageSize.A4)
    assert found == pytest.approx((6 * 0.6 + 0.25) * 1.18 / 41.2)
