"""The statistics of a conference: persons, delegations, gender, roles and days in figures.

They are a paper and a workbook for the secretariat, which publishes what it wants of them: small
numbers of persons by gender are guarded already.
"""

from collections.abc import Iterator, Sequence

from planner.forms.document import (
    Block,
    Cell,
    Document,
    Heading,
    Line,
    LineStyle,
    Run,
    Table,
    TableColumn,
)
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.list_of_participants import title_of_list
from planner.products.paper.column_shares import narrow
from planner.products.paper.masthead import paper
from planner.products.people.figures import Figures, Row, figures
from planner.products.product import Material, Nothing, Product

_NAMES = 0.45
"""The share of the width that names of rows keep where columns of numbers take more than needed."""
_NUMBERS = 0.16
"""The share that a column of numbers has where there is room: narrow, it is read along its row."""


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The statistics in one language."""
    if not material.conference.taking_part:
        return Nothing("there are no participants")
    tables = figures(material)
    return _paper(tables, material), _workbook(tables, material)


def _paper(tables: tuple[Figures, ...], material: Material) -> Document:
    words = phrases(material.language)
    return paper(
        material,
        words.phrase("statistics"),
        (block for table in tables for block in _blocks(table)),
        title_of_list(material),
        footnote=words.phrase("numbers-guarded"),
    )


def _shares(headers: Sequence[str], rows: Sequence[Row]) -> list[float]:
    """The shares of the columns: no word of a header or a name is broken where there is room."""
    names, *figures = ([str(cell) for cell in column] for column in zip(*rows, strict=True))
    least = narrow(headers, figures, names)
    wide = [max(share, _NUMBERS) for share in least]
    shares = wide if sum(wide) <= 1 - _NAMES else least
    return [1 - sum(shares), *shares]


def _blocks(table: Figures) -> Iterator[Block]:
    _, *numbers = table.headers
    shares = _shares(numbers, table.rows)
    columns = (
        TableColumn(header, share, has_numbers=number > 0)
        for number, (header, share) in enumerate(zip(table.headers, shares, strict=True))
    )
    last = len(table.rows) - 1
    rows = (
        _row(row, is_sum=table.summed and number == last) for number, row in enumerate(table.rows)
    )
    yield Heading(2, table.name)
    yield Table(tuple(columns), tuple(rows))


def _row(row: Row, *, is_sum: bool) -> tuple[Cell, ...]:
    style = LineStyle.TITLE if is_sum else LineStyle.LIGHT_TITLE
    texts = (of if isinstance(of, str) else str(of) for of in row)
    return tuple((Line(style, (Run(text),)),) for text in texts)


def _workbook(tables: tuple[Figures, ...], material: Material) -> Workbook:
    conference = material.conference
    called = material.best(conference.short_title) or material.best(conference.title)
    return Workbook(
        title=f"{called}: {title_of_list(material)}",
        conference=conference.uid,
        moment=material.moment,
        sheets=tuple(_sheet(table) for table in tables),
        language=material.language,
    )


def _sheet(table: Figures) -> Sheet:
    names, *numbers = table.headers
    columns = (Column(f"number-{at}", of, 14, ColumnKind.NUMBER) for at, of in enumerate(numbers))
    drawn = (Column("name", names, 36), *columns)
    return Sheet(table.name, drawn, table.rows, summed=table.summed)


PRODUCT = Product(
    "statistics",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    about="Persons, delegations, gender, roles and days in figures.",
)
