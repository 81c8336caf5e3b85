"""The budget by area: what agreed activities are to cost, and what was spent."""

from planner.forms.document import Block, Document, Paragraph, Table
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.model import Audience
from planner.products.mandate.counts import AreaFigures, area_name, figures, numbers_table
from planner.products.mandate.heading import paper
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.money import amount
from planner.products.mandate.wording import day, labelled, listed
from planner.products.product import Nothing
from planner.products.wording import short_title

_HEADERS = ("number", "cost", "spent", "left")


def build(material: MandateMaterial) -> tuple[Document, Workbook] | Nothing:
    """The budget in one language, as a paper and as a workbook."""
    if not any(of.cost or of.spent for of in material.mandate.activities):
        return Nothing("no activity has a cost")
    return _paper(material), _workbook(material)


def about_fund(material: MandateMaterial) -> list[Paragraph]:
    """What stands above the table: the currency, the fund, what there is in all."""
    fund, words = material.mandate.fund, material.words
    if fund is None:
        return []
    year = words.phrase("budget-year", year=fund.budget_year) if fund.budget_year else ""
    told = listed([material.best(fund.name), year])
    there = amount(fund.amount, material) if fund.amount else ""
    currency = words.phrase("in-currency", currency=fund.currency) if fund.currency else ""
    total = labelled(words.phrase("budget-amount"), there, material)
    return [Paragraph(text) for text in (told, total, currency) if text]


def _paper(material: MandateMaterial) -> Document:
    as_of = material.words.phrase("as-of", date=day(material.on, material))
    blocks: tuple[Block, ...] = (*about_fund(material), table(material))
    return paper(material, material.words.phrase("budget"), blocks, as_of)


def table(material: MandateMaterial) -> Table:
    """Costs and expenses of each area, and of all."""
    headers = material.words.columns
    rows = (
        (area_name(of, material), [amount(number, material) for number in _numbers(of)])
        for of in figures(material)
    )
    return numbers_table(headers["area"], [headers[key] for key in _HEADERS], rows)


def _numbers(of: AreaFigures) -> tuple[int, int, int, int]:
    agreed = sum(one.is_accepted or one.held for one in of.activities)
    return agreed, of.cost, of.spent, of.cost - of.spent


def _workbook(material: MandateMaterial) -> Workbook:
    words, headers = material.words, material.words.columns
    columns = (
        Column("area", headers["area"], 46, wrap=True, editable=False),
        *(Column(key, headers[key], 14, ColumnKind.NUMBER, editable=False) for key in _HEADERS),
    )
    rows = tuple((area_name(of, material), *_numbers(of)) for of in figures(material))
    return Workbook(
        title=f"{short_title(material)}: {words.phrase('budget')}",
        conference=material.mandate.uid,
        moment=material.moment,
        sheets=(Sheet(words.phrase("budget"), columns, rows),),
        language=material.language,
    )


PRODUCT = MandateProduct(
    "budget",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "xlsx"),
)
