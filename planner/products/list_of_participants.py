"""The list of participants: by category and delegation, heads first, as participants get it.

It is provisional or final; a final one names those who attended, if that was recorded. People whose
names are withheld are not in it: a delegation or a rank would reveal who they are. It is a paper
and, for sorting and filtering, a workbook.
"""

from collections.abc import Iterator, Mapping

from planner.forms.cells import Cell
from planner.forms.document import Block, Document, Heading, Line, LineStyle, Run, TimedRow
from planner.forms.workbook import Column, Sheet, Workbook
from planner.language.honorifics import honorific_in
from planner.language.phrases import phrases
from planner.model import Audience
from planner.model.participants import Participant, Position
from planner.products.paper.masthead import paper
from planner.products.paper.wording import name_at_beginning, sender, written_name
from planner.products.people.grouping import groups
from planner.products.product import Material, Nothing, Product

_POSITIONS = list(Position)


MOST = 10_000
"""Too many names for a paper: nobody reads 500 pages, and the workbook can be searched."""


def build(material: Material) -> tuple[Document | Nothing, Workbook] | Nothing:
    """The list in one language."""
    persons = len(_listed(material))
    if not persons:
        return Nothing("no participants are named")
    too_many = Nothing(
        f"more than {MOST:,} names are too many for a paper; they are in the workbook"
    )
    return too_many if persons > MOST else _paper(material), _workbook(material)


def _listed(material: Material) -> list[Participant]:
    return [person for person in material.conference.listed if not person.withhold]


def _paper(material: Material) -> Document:
    is_whole = len(_listed(material)) == len(material.conference.listed)
    footnote = "" if is_whole else phrases(material.language).phrase("some-not-named")
    return paper(material, title_of_list(material), _blocks(material), footnote=footnote)


def title_of_list(material: Material) -> str:
    """What the list is called: provisional or final."""
    state = material.conference.list_of_participants
    return phrases(material.language).phrase(f"{state}-list-of-participants")


def _blocks(material: Material) -> Iterator[Block]:
    for group in groups(_listed(material), material):
        if group.name:
            yield Heading(1, group.name, group.place)
        for called, members in group.delegations.items():
            if called != group.name:
                yield Heading(2, called, members[0].place)
            yield from (_row(person, material) for person in members)


def _row(person: Participant, material: Material) -> TimedRow:
    """A person: the name, below it the function and where they have it."""
    name = name_at_beginning(person, material)
    unit = material.best(person.unit) if person.body else ""
    about = phrases(material.language).apart(material.best(person.function), unit)
    lines = [Line(LineStyle.LIGHT_TITLE, (Run(name),), source=person.place)]
    if about:
        lines.append(Line(LineStyle.MODE, (Run(about),), source=person.place))
    return TimedRow("", tuple(lines), person.place)


def _workbook(material: Material) -> Workbook:
    conference, columns = material.conference, phrases(material.language).columns
    called = material.best(conference.short_title) or material.best(conference.title)
    return Workbook(
        title=f"{called}: {title_of_list(material)}",
        conference=conference.uid,
        moment=material.moment,
        sheets=(Sheet(columns["participants"], _columns(columns), _rows(material)),),
        language=material.language,
    )


def _columns(headers: Mapping[str, str]) -> tuple[Column, ...]:
    widths = {"category": 20, "body_name": 28, "position": 20, "honorific": 11, "person": 34}
    widths |= {"function": 44, "unit": 40, "attendance": 13}
    return tuple(Column(key, headers[key], width, wrap=True) for key, width in widths.items())


def _rows(material: Material) -> tuple[tuple[Cell, ...], ...]:
    """A row for each person, in the order of the paper."""
    return tuple(
        (group.name, sender(person, material), *_cells(person, material))
        for group in groups(_listed(material), material)
        for members in group.delegations.values()
        for person in members
    )


def _cells(person: Participant, material: Material) -> tuple[Cell, ...]:
    words = phrases(material.language)
    return (
        words.positions[person.position],
        honorific_in(material.language, person.honorific),
        written_name(person, material),
        material.best(person.function),
        material.best(person.unit) if person.body else "",
        words.attendances[person.attendance],
    )


PRODUCT = Product(
    "list-of-participants",
    Audience.PARTICIPANTS,
    in_each_language=True,
    build=build,
    about="The participants by category and delegation, provisional or final.",
)
