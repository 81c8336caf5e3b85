"""Sign-in sheets for the registration desk: for each day those who come, by delegation.

Everyone who signs reads the names above. So people whose names are withheld sign on a separate
sheet, next to the numbers that they have in the table of participants.
"""

from collections.abc import Iterator, Mapping, Sequence

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
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience, Day
from planner.model.participants import Attendance, Participant
from planner.products.paper.masthead import issuer
from planner.products.paper.table_cells import columns
from planner.products.paper.wording import NO_BREAK, name_at_beginning
from planner.products.people.grouping import Group, groups
from planner.products.product import Material, Named, Nothing, Product

MOST = 5_000
"""So many do not sign on paper: a desk that scans badges takes its place."""
_COLUMNS = {"body_name": 0.2, "person": 0.34, "badge": 0.12, "signature": 0.34}
_COLUMNS_WITHHELD = {"number": 0.54, "badge": 0.12, "signature": 0.34}
"""Headers, and shares of the width."""
_ROOM: Cell = tuple(Line(LineStyle.LIGHT_TITLE, (Run(NO_BREAK),)) for _ in range(3))
"""An empty cell that is high enough to be signed in."""


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """A sheet for each day."""
    persons = [
        person
        for person in material.conference.taking_part
        if person.attendance is Attendance.IN_PERSON
    ]
    if not persons or not material.conference.days:
        return Nothing("nobody comes in person")
    if len(persons) > MOST:
        return Nothing(f"more than {MOST:,} do not sign on paper")
    named = [person for person in persons if not person.withhold]
    withheld = [person for person in persons if person.withhold]
    return (
        *_sheets("", tuple(_blocks(named, material)), material),
        *_sheets("-withheld", tuple(_blocks_withheld(withheld, material)), material),
    )


def _sheets(kind: str, blocks: tuple[Block, ...], material: Material) -> Iterator[Named]:
    """Sheets of one kind, if somebody signs on them."""
    for day in material.conference.days if blocks else ():
        yield Named(f"sign-in/{day.date}{kind}", _sheet(day, blocks, kind, material))


def _sheet(day: Day, blocks: tuple[Block, ...], kind: str, material: Material) -> Document:
    words = phrases(material.language)
    when = day_line(day.date, material.language)
    return Document(
        language=material.language,
        title=words.phrase("sign-in"),
        blocks=blocks,
        issuer=issuer(material),
        subtitle=(material.best(material.conference.title), when),
        footnote=words.phrase("sign-in-withheld") if kind else "",
        issued=material.moment,
    )


def _blocks(persons: Sequence[Participant], material: Material) -> Iterator[Block]:
    for group in groups(persons, material):
        if group.name:
            yield Heading(2, group.name, group.place)
        yield _table(group, material)


def _blocks_withheld(persons: Sequence[Participant], material: Material) -> Iterator[Block]:
    """A table of numbers, where there is one."""
    rows = (
        ((Line(LineStyle.LIGHT_TITLE, (Run(person.id),), source=person.place),), (), _ROOM)
        for person in persons
    )
    if persons:
        yield Table(_columns(_COLUMNS_WITHHELD, material), tuple(rows))


def _table(group: Group, material: Material) -> Table:
    rows = (
        _row(called if called != group.name else "", person, material, is_first=number == 0)
        for called, members in group.delegations.items()
        for number, person in enumerate(members)
    )
    return Table(_columns(_COLUMNS, material), tuple(rows))


def _columns(shares: Mapping[str, float], material: Material) -> tuple[TableColumn, ...]:
    headers = [phrases(material.language).columns[name] for name in shares]
    return columns(headers, [*shares.values()])


def _row(
    delegation: str, person: Participant, material: Material, *, is_first: bool
) -> tuple[Cell, ...]:
    """The delegation, in bold where it begins; the person; room for the badge and the signature."""
    style = LineStyle.TITLE if is_first else LineStyle.LIGHT_TITLE
    sent_by = (Line(style, (Run(delegation),), source=person.place),) if delegation else ()
    return sent_by, tuple(_lines(person, material)), (), _ROOM


def _lines(person: Participant, material: Material) -> Iterator[Line]:
    """The name, and the function below it."""
    name = name_at_beginning(person, material) or person.id
    yield Line(LineStyle.LIGHT_TITLE, (Run(name),), source=person.place)
    if function := material.best(person.function):
        yield Line(LineStyle.MODE, (Run(function),), source=person.place)


PRODUCT = Product(
    "sign-in",
    Audience.SECRETARIAT,
    in_each_language=False,
    build=build,
    formats=("pdf", "docx"),
    about="Sign-in sheets for the registration desk, by delegation, for each day.",
)
