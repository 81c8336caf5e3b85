"""The budget by area: what agreed activities are to cost, and what was spent."""

from collections.abc import Iterable, Iterator

from planner.forms.cells import Cell
from planner.forms.document import Block, Document, Paragraph, Table, TableColumn
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.model import Audience
from planner.products.mandate.counts import AreaFigures, area_name, figures, numbers_table
from planner.products.mandate.heading import paper
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.money import amount, in_currency
from planner.products.mandate.wording import dated, listed, plain_cell
from planner.products.paper.wording import short_title
from planner.products.product import Nothing

_FIGURE = 0.25
"""The share of a column of amounts."""
_AMOUNTS = ("planned", "cost_held", "spent", "ahead")


def build(material: MandateMaterial) -> tuple[Document, Workbook] | Nothing:
    """The budget in one language, as a paper and as a workbook."""
    if not any(of.cost or of.spent for of in material.mandate.activities):
        return Nothing("no activity has a cost")
    return _paper(material), _workbook(material)


def blocks(material: MandateMaterial) -> Iterator[Block]:
    """The table of the areas, then what is left of the fund, where it is known what there was."""
    fund, words = material.mandate.fund, material.words
    if fund and fund.currency:
        yield Paragraph(words.phrase("in-currency", currency=fund.currency))
    yield _table(material)
    if fund and (rows := _fund(material)):
        year = words.phrase("budget-year", year=fund.budget_year) if fund.budget_year else ""
        yield Paragraph(listed([material.best(fund.name), year]))
        yield _table_of_fund(rows, material)


def _table_of_fund(rows: Iterable[tuple[str, int]], material: MandateMaterial) -> Table:
    headers = material.words.columns
    amounts = TableColumn(headers["amount"], _FIGURE, has_numbers=True)
    told = ((plain_cell(name), plain_cell(amount(of, material))) for name, of in rows)
    return Table((TableColumn(headers["fund"], 1 - _FIGURE), amounts), tuple(told))


def _fund(material: MandateMaterial) -> list[tuple[str, int]]:
    """The fund, and what is planned, spent and left of it; nothing where its amount is unknown."""
    fund, of_all = material.mandate.fund, figures(material)[-1]
    if fund is None or fund.amount is None:
        return []
    amounts = {
        "budget-amount": fund.amount,
        "fund-planned": of_all.cost,
        "fund-free": fund.amount - of_all.cost,
        "fund-spent": of_all.spent,
        "fund-left": fund.amount - of_all.spent,
    }
    return [(material.words.phrase(key), of) for key, of in amounts.items()]


def _paper(material: MandateMaterial) -> Document:
    as_of = dated("as-of", material.on, material)
    return paper(material, material.words.phrase("budget"), blocks(material), as_of)


def _table(material: MandateMaterial) -> Table:
    """Costs and expenses of each area, and of all."""
    headers = material.words.columns
    rows = (
        (area_name(of, material), [amount(number, material) for number in _numbers(of)])
        for of in figures(material)
    )
    return numbers_table(headers["area"], _headers(material), rows)


def _headers(material: MandateMaterial) -> list[str]:
    """The number is of accepted activities, where a mandate asks for consent."""
    headers = material.words.columns
    number = headers["accepted" if material.mandate.asks_consent else "number"]
    return [number, *(headers[key] for key in _AMOUNTS)]


def _numbers(of: AreaFigures) -> tuple[int, ...]:
    """How many are agreed; what they cost, those of them that were held, all that was spent, and
    those still to be held.
    """
    return len(of.agreed), of.cost, of.cost_of_held, of.spent, of.cost - of.cost_of_held


def _workbook(material: MandateMaterial) -> Workbook:
    words = material.words
    sheets = (_sheet_of_areas(material), _sheet_of_fund(material))
    return Workbook(
        title=f"{short_title(material)}: {words.phrase('budget')}",
        conference=material.mandate.uid,
        moment=material.moment,
        sheets=tuple(sheet for sheet in sheets if sheet.rows),
        language=material.language,
    )


def _sheet_of_areas(material: MandateMaterial) -> Sheet:
    number, *amounts = _headers(material)
    columns = (
        Column("area", material.words.columns["area"], 46, wrap=True, editable=False),
        Column("number", number, 14, ColumnKind.NUMBER, editable=False),
        *(_amount(key, of, material) for key, of in zip(_AMOUNTS, amounts, strict=True)),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (area_name(of, material, " "), *_numbers(of)) for of in figures(material)
    )
    return Sheet(material.words.phrase("budget"), columns, rows, one_width=True, summed=True)


def _sheet_of_fund(material: MandateMaterial) -> Sheet:
    headers = material.words.columns
    name = headers["fund"]
    amounts = _amount("amount", headers["amount"], material)
    columns = (Column("of", name, 46, editable=False), amounts)
    return Sheet(name, columns, tuple(_fund(material)))


def _amount(key: str, header: str, material: MandateMaterial) -> Column:
    return Column(key, in_currency(header, material), 18, ColumnKind.AMOUNT, editable=False)


PRODUCT = MandateProduct(
    "budget",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "xlsx"),
    about="The budget by area.",
)
