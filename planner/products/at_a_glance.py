"""The programme at a glance: the whole conference on one page, for bags, boards and wallets."""

from collections.abc import Iterable, Iterator

from planner.forms.grid import Grid, GridCell, GridLayout
from planner.language.day.ours import day_in_words
from planner.language.phrases import phrases
from planner.model import Audience
from planner.model.spoken import joined
from planner.products.paper.masthead import issuer, of_decision, place_and_dates, standing, symbol
from planner.products.product import Material, Nothing, Product
from planner.products.sheet.layout import sheet


def build(material: Material) -> Grid | Nothing:
    """The programme on a page of A4."""
    return grid(GridLayout.AT_A_GLANCE, material)


def grid(layout: GridLayout, material: Material) -> Grid | Nothing:
    """The whole conference on a sheet for one use."""
    conference, language = material.conference, material.language
    if not any(day.items for day in conference.days):
        return Nothing("the agenda has no items")
    laid_out, dated = sheet(material), of_decision(material)
    called = phrases(language).phrase("programme-at-a-glance")
    return Grid(
        language=language,
        title=material.best(conference.title),
        layout=layout,
        heads=laid_out.heads,
        cells=laid_out.cells,
        marks=laid_out.marks,
        legend=tuple(_legend(laid_out.cells, language)),
        subtitle=called + " · " + place_and_dates(material),
        symbol=joined(" · ", filter(None, [*standing(material), symbol(material, str(layout))])),
        date=day_in_words(dated, language) if dated else "",
        author=", ".join(issuer(material)),
        issued=material.moment,
    )


def _legend(cells: Iterable[GridCell], language: str) -> Iterator[tuple[str, str]]:
    """The kinds that stand on the sheet with their names, as they follow each other in a day."""
    names, there = phrases(language).kind_names, {cell.kind for cell in cells}
    yield from ((kind, name) for kind, name in names.items() if kind in there)


PRODUCT = Product(
    "at-a-glance",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="The whole conference on one A4 page: days or rooms across, the hours down.",
)
