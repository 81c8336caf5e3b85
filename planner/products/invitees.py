"""The invitees: a workbook of every invited State and organization, in protocol order."""

from collections.abc import Iterable, Iterator

from planner.forms.workbook import Cell, Column, ColumnKind, Sheet, Workbook
from planner.language.phrases import phrases
from planner.model import Audience, Invitee, Reply
from planner.model.modalities import Participation
from planner.products.product import Material, Nothing, Product
from planner.products.wording import body_name, body_words
from planner.protocol import Body, protocol_body, protocol_order

REPLIES = "replies"

ONE_LINE = 40
"""The widest column of short words, in characters; what is longer takes two lines."""


def build(material: Material) -> Workbook | Nothing:
    """The invitees, and the conditions of each category on a sheet of their own."""
    conference = material.conference
    if not conference.invitees:
        return Nothing("there are no invitees")
    return Workbook(
        title=material.best(conference.short_title) or material.best(conference.title),
        conference=conference.uid,
        moment=material.moment,
        sheets=(_invitees(material), _categories(material)),
        lists={REPLIES: tuple(reply.value for reply in Reply if reply.value)},
        language=material.language,
    )


def _invitees(material: Material) -> Sheet:
    conference = material.conference
    languages = conference.languages
    categories = (material.best(category.name) for category in conference.participation)
    names = [_spoken("name", "Name", code, 27) for code in languages]
    acronyms = [_spoken("acronym", "Acronym", code, 9) for code in languages]
    printed = [
        _spoken("as_printed", "As in the decision", code, 27) for code in _printed_in(material)
    ]
    columns = (
        Column("id", "id", _fitting((of.id for of in conference.invitees), 6)),
        Column("entry", "No.", 6),
        Column("category", "Category", _fitting(categories, 16), wrap=True),
        *names,
        *acronyms,
        *printed,
        Column("invited_by", "Invited by", 23),
        Column("condition", "Condition", 16, wrap=True),
        Column("reply", "Reply", 10, choices=REPLIES),
        Column("note", "Note", 18, wrap=True),
    )
    return Sheet("Invitees", columns, tuple(_rows(material)))


def _fitting(texts: Iterable[str], least: int) -> int:
    """The width of a column in which short texts stand on one line, with some room."""
    return min(max(least, *(len(text) + 2 for text in texts)), ONE_LINE)


def _spoken(key: str, header: str, language: str, width: int) -> Column:
    name = phrases("en").language_names.get(language, language)
    return Column(f"{key}.{language}", f"{header} ({name})", width, wrap=True)


def _printed_in(material: Material) -> list[str]:
    """The languages in which names are given as the decision prints them."""
    invitees = material.conference.invitees
    return list(dict.fromkeys(code for invitee in invitees for code in invitee.as_printed))


def _rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for category in material.conference.participation:
        for invitee in _in_order(category, material):
            yield _row(invitee, category, material)


def _in_order(category: Participation, material: Material) -> list[Invitee]:
    """States in protocol order, organizations in the order in which they are listed."""
    listed = [of for of in material.conference.invitees if of.category == category.id]
    found = {invitee.id: _body(invitee, material) for invitee in listed}
    if not all(of and of.kind == "state" for of in found.values()):
        return listed
    language = material.conference.protocol_order or material.conference.language
    order = protocol_order([of.id for of in found.values() if of], language, material.date)
    return sorted(listed, key=lambda invitee: order.index(_id(found[invitee.id])))


def _body(invitee: Invitee, material: Material) -> Body | None:
    return protocol_body(invitee.body, material.conference)


def _id(of: Body | None) -> str:
    return of.id if of else ""


def _row(invitee: Invitee, category: Participation, material: Material) -> tuple[Cell, ...]:
    languages = material.conference.languages
    words = body_words(invitee.body, material)
    return (
        invitee.id,
        invitee.entry,
        material.best(category.name),
        *(words.name.best(code) for code in languages),
        *(words.acronym.get(code, "") for code in languages),
        *(invitee.as_printed.get(code, "") for code in _printed_in(material)),
        _invited_by(category, material),
        material.best(category.condition),
        invitee.reply.value,
        invitee.note,
    )


def _invited_by(category: Participation, material: Material) -> str:
    """Who invites, where it is said."""
    return category.invited_by and body_name(category.invited_by, material, short=True)


def _categories(material: Material) -> Sheet:
    ids = (category.id for category in material.conference.participation)
    columns = (
        Column("id", "id", _fitting(ids, 6)),
        Column("name", "Category", 34, wrap=True),
        Column("named", "Named", 8, ColumnKind.NUMBER),
        Column("open_list", "Others may follow", 12),
        Column("invited_by", "Invited by", 22, wrap=True),
        Column("level", "Level", 40, wrap=True),
        Column("condition", "Condition", 40, wrap=True),
        Column("notification", "Notice needed", 12),
    )
    rows = (_category(category, material) for category in material.conference.participation)
    return Sheet("Categories", columns, tuple(rows), editable=False)


def _category(category: Participation, material: Material) -> tuple[Cell, ...]:
    named = sum(of.category == category.id for of in material.conference.invitees)
    return (
        category.id,
        material.best(category.name),
        named,
        "yes" if category.open_list else "no",
        _invited_by(category, material),
        material.best(category.level),
        material.best(category.condition),
        "yes" if category.notification else "no",
    )


PRODUCT = Product("invitees", Audience.SECRETARIAT, in_each_language=False, build=build)
