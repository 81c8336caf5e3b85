"""The invitees: a workbook of every invited State and organization, in protocol order."""

from collections.abc import Iterable, Iterator

from planner.forms.workbook import Cell, Column, ColumnKind, Sheet, Workbook
from planner.language.phrases import Phrases, phrases
from planner.model import Audience, Invitee, Reply
from planner.model.modalities import Participation
from planner.products.product import Material, Nothing, Product
from planner.products.wording import body_name, body_words, order_of_states
from planner.protocol import Body, protocol_body

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
    conference, words = material.conference, phrases(material.language)
    languages = conference.languages
    categories = (material.best(category.name) for category in conference.participation)
    names = [_spoken("name", code, 27, words) for code in languages]
    acronyms = [_spoken("acronym", code, 9, words) for code in languages]
    printed = [_spoken("as_printed", code, 27, words) for code in _printed_in(material)]
    columns = (
        Column("id", "id", _fitting((of.id for of in conference.invitees), 6)),
        Column("entry", words.columns["entry"], 6),
        Column("category", words.columns["category"], _fitting(categories, 16), wrap=True),
        *names,
        *acronyms,
        *printed,
        Column("invited_by", words.columns["invited_by"], 23),
        Column("condition", words.columns["condition"], 16, wrap=True),
        Column("reply", words.columns["reply"], 10, choices=REPLIES),
        Column("note", words.columns["note"], 18, wrap=True),
    )
    return Sheet(words.columns["invitees"], columns, tuple(_rows(material)))


def _fitting(texts: Iterable[str], least: int) -> int:
    """The width of a column in which short texts stand on one line, with some room."""
    return min(max(least, *(len(text) + 2 for text in texts)), ONE_LINE)


def _spoken(key: str, language: str, width: int, words: Phrases) -> Column:
    name = words.language_names.get(language, language)
    return Column(f"{key}.{language}", f"{words.columns[key]} ({name})", width, wrap=True)


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
    order = order_of_states((_id(of) for of in found.values()), language, material)
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
        *(words.name.get(code, "") for code in languages),
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
    words = phrases(material.language)
    ids = (category.id for category in material.conference.participation)
    columns = (
        Column("id", "id", _fitting(ids, 6)),
        Column("name", words.columns["category"], 34, wrap=True),
        Column("named", words.columns["named"], 8, ColumnKind.NUMBER),
        Column("open_list", words.columns["open_list"], 12),
        Column("invited_by", words.columns["invited_by"], 22, wrap=True),
        Column("level", words.columns["level"], 40, wrap=True),
        Column("condition", words.columns["condition"], 40, wrap=True),
        Column("notification", words.columns["notification"], 12),
    )
    rows = (_category(category, material) for category in material.conference.participation)
    return Sheet(words.columns["categories"], columns, tuple(rows), editable=False)


def _category(category: Participation, material: Material) -> tuple[Cell, ...]:
    named = sum(of.category == category.id for of in material.conference.invitees)
    columns = phrases(material.language).columns
    answers = {True: columns["yes"], False: columns["no"]}
    return (
        category.id,
        material.best(category.name),
        named,
        answers[category.open_list],
        _invited_by(category, material),
        material.best(category.level),
        material.best(category.condition),
        answers[category.notification],
    )


PRODUCT = Product("invitees", Audience.SECRETARIAT, in_each_language=False, build=build)
