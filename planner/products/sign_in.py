"""Sign-in sheets for the desk: for each day those who come, by delegation, to be signed on paper.

Names that are withheld stand on them with a star: whoever sits at the desk must not read them out.
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
from planner.language.dates import day_line
from planner.language.phrases import phrases
from planner.model import Audience, Day
from planner.model.participants import Attendance, Participant
from planner.products.grouping import Group, groups
from planner.products.masthead import issuer
from planner.products.product import Material, Named, Nothing, Product
from planner.products.wording import NO_BREAK, name_at_beginning

MOST = 5_000
"""So many do not sign on paper: a desk that scans badges takes its place."""
_STAR = "\u00a0*"
_SHARES = (0.24, 0.38, 0.12, 0.26)
"""Shares of the width: delegation, name and function, badge, signature."""
_ROOM: Cell = tuple(Line(LineStyle.LIGHT_TITLE, (Run(NO_BREAK),)) for _ in range(2))
"""An empty cell that is high enough to be signed in."""


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """A sheet for each day."""
    persons = [
        person
        for person in material.conference.participants
        if person.attendance is Attendance.IN_PERSON
    ]
    if not persons or not material.conference.days:
        return Nothing("nobody comes in person")
    if len(persons) > MOST:
        return Nothing(f"more than {MOST:,} do not sign on paper")
    blocks = tuple(_blocks(persons, material))
    is_withheld = any(person.withhold for person in persons)
    return tuple(
        Named(f"sign-in/{day.date}", _sheet(day, blocks, material, is_withheld))
        for day in material.conference.days
    )


def _sheet(
    day: Day,
    blocks: tuple[Block, ...],
    material: Material,
    is_withheld: bool,  # noqa: FBT001
) -> Document:
    words = phrases(material.language)
    when = day_line(day.date, material.language)
    return Document(
        language=material.language,
        title=words.phrase("sign-in"),
        blocks=blocks,
        issuer=issuer(material),
        subtitle=(material.best(material.conference.title), when),
        footnote=words.phrase("sign-in-withheld") if is_withheld else "",
        issued=material.moment,
    )


def _blocks(persons: Sequence[Participant], material: Material) -> Iterator[Block]:
    for group in groups(persons, material):
        if group.name:
            yield Heading(2, group.name, group.place)
        yield _table(group, material)


def _table(group: Group, material: Material) -> Table:
    headers = phrases(material.language).columns
    names = ("body_name", "person", "badge", "signature")
    columns = (
        TableColumn(headers[name], share) for name, share in zip(names, _SHARES, strict=True)
    )
    rows = (
        _row(called if called != group.name else "", person, material, is_first=number == 0)
        for called, members in group.delegations.items()
        for number, person in enumerate(members)
    )
    return Table(tuple(columns), tuple(rows))


def _row(
    delegation: str, person: Participant, material: Material, *, is_first: bool
) -> tuple[Cell, ...]:
    """The delegation, in bold where it begins; the person; room for the badge and the signature."""
    style = LineStyle.TITLE if is_first else LineStyle.LIGHT_TITLE
    sent_by = (Line(style, (Run(delegation),), source=person.place),) if delegation else ()
    return sent_by, tuple(_lines(person, material)), (), _ROOM


def _lines(person: Participant, material: Material) -> Iterator[Line]:
    """The name, with a star where it is withheld, and the function below it."""
    name = name_at_beginning(person, material) or person.id
    star = _STAR if person.withhold else ""
    yield Line(LineStyle.LIGHT_TITLE, (Run(name + star),), source=person.place)
    if function := material.best(person.function):
        yield Line(LineStyle.MODE, (Run(function),), source=person.place)


PRODUCT = Product(
    "sign-in", Audience.SECRETARIAT, in_each_language=False, build=build, formats=("pdf", "docx")
)
