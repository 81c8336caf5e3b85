"""Programmes in two and three languages side by side, item by item, each in its own words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain, pairwise

from planner.forms.document import (
    Block,
    Cell,
    Document,
    Heading,
    Line,
    LineStyle,
    PageSize,
    Run,
    Table,
    TableColumn,
)
from planner.language.capitals import begun
from planner.language.day.ours import day_line
from planner.language.phrases import language_name, phrases
from planner.model import Audience
from planner.model.spoken import Spoken, joined, parts_of
from planner.places import Place
from planner.products.paper.agenda_rows import Told, agenda_row, unbroken
from planner.products.paper.masthead import marks, of_decision, official
from planner.products.product import Material, Named, Nothing, Product
from planner.products.programme import footnote, state
from planner.timetable import Slot

_TIME, _TIME_WIDE = 0.16, 0.1
"""The share of the column of times, on an upright page and on a wide one."""
_NOWHERE = Place("")
_INSIDE = (LineStyle.ITEM, LineStyle.BREAK)
WIDE = 2
"""So many languages have room on an upright page."""


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """A programme for each group of languages that the folder asks for."""
    if not material.conference.days:
        return Nothing("the agenda has no days")
    groups = _groups(material)
    if not groups:
        return Nothing("the papers are in one language only")
    return tuple(Named(f"programme.{'-'.join(of)}", _paper(of, material)) for of in groups)


def _groups(material: Material) -> list[tuple[str, ...]]:
    """The groups of languages; those that nobody has named are the first two and three."""
    conference = material.conference
    if conference.papers.side_by_side:
        return [*conference.papers.side_by_side]
    return [conference.languages[:n] for n in (2, 3) if len(conference.languages) >= n]


def _paper(languages: Sequence[str], material: Material) -> Document:
    views = [replace(material, language=language) for language in languages]
    titles = dict.fromkeys(_said(view.best(view.conference.title), view) for view in views)
    made = official(views[0], PRODUCT.name, _blocks(views), footnote=footnote(views[0]))
    return replace(
        made,
        title=joined("\n", titles),
        subtitle=(),
        marks=(*state(views[0]), *marks(views[0], of_decision(views[0]), languages)),
        page=PageSize.A4_LANDSCAPE if len(views) > WIDE else PageSize.A4,
    )


def _blocks(views: Sequence[Material]) -> Iterator[Block]:
    yield _heading(1, views, [phrases(of.language).statuses[of.conference.status] for of in views])
    share = _TIME_WIDE if len(views) > WIDE else _TIME
    times = TableColumn(phrases(views[0].language).columns["time"], share)
    columns = (times, *_columns(views, (1 - share) / len(views)))
    days = zip(views[0].timetable.days, views[0].conference.days, strict=True)
    for day, of in days:
        yield _heading(2, views, [day_line(day.date, view.language) for view in views], of.place)
        yield _table(columns, [[*_rows(slot, views)] for slot in day.slots], of.place)


def _heading(
    level: int, views: Sequence[Material], said: Sequence[str], place: Place = _NOWHERE
) -> Heading:
    """What is said in each language; what two of them say alike stands there once."""
    told = dict.fromkeys(_said(words, view) for words, view in zip(said, views, strict=True))
    return Heading(level, joined(" / ", told), place)


def _said(words: str, view: Material) -> str:
    """What a column of a language says, with its language."""
    return Spoken((text, language or view.language) for text, language in parts_of(words))


def _columns(views: Sequence[Material], share: float) -> Iterator[TableColumn]:
    """A column for each language, under its name in itself."""
    for view in views:
        header = begun(language_name(view.language, view.language))
        yield TableColumn(header, share, language=view.language)


def _table(
    columns: tuple[TableColumn, ...], items: Sequence[Sequence[tuple[Cell, ...]]], place: Place
) -> Table:
    """The items of a day, a rule below the last row of each."""
    ends = [*accumulate(len(rows) for rows in items)]
    inside = frozenset(range(sum(map(len, items)))) - {end - 1 for end in ends}
    return Table(columns, tuple(chain.from_iterable(items)), place, open=inside)


def _rows(slot: Slot, views: Sequence[Material]) -> Iterator[tuple[Cell, ...]]:
    """The time as the first language writes it and the item in each; what is inside it follows in
    rows of its own, so that the same stands beside each other in all.
    """
    rows = [agenda_row(slot, view, Told.ALL | Told.BRIEFLY) for view in views]
    time = unbroken(rows[0].time)
    clock = (Line(LineStyle.LIGHT_TITLE, (Run(time),), source=rows[0].source),) if time else ()
    parts = [_parts(row.lines) for row in rows]
    if len({len(of) for of in parts}) > 1:
        parts = [[row.lines] for row in rows]
    for number, cells in enumerate(zip(*parts, strict=True)):
        yield () if number else clock, *cells


def _parts(lines: Cell) -> list[Cell]:
    """The lines of an item itself, then those of each that is inside it."""
    inside = [at for at, line in enumerate(lines) if line.level == 0 and line.style in _INSIDE]
    return [lines[first:end] for first, end in pairwise([0, *inside, len(lines)]) if end > first]


PRODUCT = Product(
    "programme-side-by-side",
    Audience.PUBLIC,
    in_each_language=False,
    build=build,
    formats=("pdf", "docx", "html"),
    about="The programme in two and in three languages, side by side.",
)
