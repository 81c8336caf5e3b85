"""The invitees: a workbook of every invited State and organization, in protocol order.

It keeps the state of each invitation too (`invitations`).
"""

from collections.abc import Iterator, Mapping

from planner.forms.cells import Cell
from planner.forms.widths import fitting
from planner.forms.workbook import Choices, Column, ColumnKind, Sheet, Workbook
from planner.language.phrases import Phrases, phrases
from planner.model import Audience, Invitee
from planner.model.modalities import Participation
from planner.products.paper.wording import body_name, body_words, order_of_states
from planner.products.people.invitations import Invitations, invitation_columns
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.choices import CATEGORIES, REPLIES, choices
from planner.protocol import Body, letter_language, protocol_body

TABLE = "invitees"


def build(material: Material) -> Workbook | Nothing:
    """The invitees, and the conditions of each category on a sheet of their own."""
    conference = material.conference
    if not conference.invitees:
        return Nothing("there are no invitees")
    lists = choices(material, ("category", "reply"))
    return Workbook(
        title=material.best(conference.short_title) or material.best(conference.title),
        conference=conference.uid,
        moment=material.moment,
        sheets=(_invitees(material, lists), _categories(material)),
        lists=lists,
        language=material.language,
        product=TABLE,
    )


def _invitees(material: Material, lists: Mapping[str, Choices]) -> Sheet:
    words = phrases(material.language)
    columns = (*_who(material, words), *invitation_columns(words))
    return Sheet(words.columns["invitees"], columns, tuple(_rows(material, lists)), TABLE)


def _who(material: Material, words: Phrases) -> Iterator[Column]:
    """The columns of who is invited."""
    conference, headers = material.conference, words.columns
    languages = conference.languages
    categories = (material.best(category.name) for category in conference.participation)
    yield Column("id", "id", fitting((of.id for of in conference.invitees), 6))
    yield Column("entry", headers["entry"], 6)
    width = fitting(categories, 16)
    yield Column("category", headers["category"], width, choices=CATEGORIES, wrap=True)
    width = fitting((of.body for of in conference.invitees), 8)
    yield Column("body", headers["body"], width)
    for key, width in (("name", 27), ("acronym", 9)):
        yield from (_spoken(key, code, width, words, editable=False) for code in languages)
    yield from (_spoken("as_printed", code, 27, words) for code in _printed_in(material))
    yield Column("invited_by", headers["invited_by"], 23, editable=False)
    yield Column("condition", headers["condition"], 16, wrap=True, editable=False)
    yield Column("language", headers["language"], 10)
    yield from (_spoken("addressee", code, 27, words) for code in _written_in(material))


def _spoken(
    key: str, language: str, width: int, words: Phrases, *, editable: bool = True
) -> Column:
    name = words.language_names.get(language, language)
    header = f"{words.columns[key]} ({name})"
    return Column(f"{key}.{language}", header, width, wrap=True, editable=editable)


def _printed_in(material: Material) -> list[str]:
    """The languages in which names are given as the decision prints them."""
    invitees = material.conference.invitees
    return list(dict.fromkeys(code for invitee in invitees for code in invitee.as_printed))


def _written_in(material: Material) -> list[str]:
    """The languages of the papers, and others in which an invitee is written to."""
    conference = material.conference
    letters = {letter_language(of, conference) for of in conference.invitees}
    addressees = {code for of in conference.invitees for code in of.addressee}
    return list(dict.fromkeys((*conference.languages, *sorted(letters | addressees))))


def _rows(material: Material, lists: Mapping[str, Choices]) -> Iterator[tuple[Cell, ...]]:
    invitations = Invitations(material, lists[REPLIES])
    for category in material.conference.participation:
        for of in _in_order(category, material):
            yield (*_names(of, category, material), *invitations.cells(of, category))


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


def _names(invitee: Invitee, category: Participation, material: Material) -> Iterator[Cell]:
    languages = material.conference.languages
    words = body_words(invitee.body, material)
    yield from (invitee.id, invitee.entry, material.best(category.name), invitee.body)
    yield from (words.name.get(code, "") for code in languages)
    yield from (words.acronym.get(code, "") for code in languages)
    yield from (invitee.as_printed.get(code, "") for code in _printed_in(material))
    yield from (_invited_by(category, material), material.best(category.condition))
    yield invitee.language
    yield from (invitee.addressee.get(code, "") for code in _written_in(material))


def _invited_by(category: Participation, material: Material) -> str:
    """Who invites, where it is said."""
    return category.invited_by and body_name(category.invited_by, material, short=True)


def _categories(material: Material) -> Sheet:
    words = phrases(material.language)
    ids = (category.id for category in material.conference.participation)
    columns = (
        Column("id", "id", fitting(ids, 6)),
        Column("name", words.columns["category"], 34, wrap=True),
        Column("named", words.columns["named"], 8, ColumnKind.NUMBER),
        Column("open_list", words.columns["open_list"], 12),
        Column("invited_by", words.columns["invited_by"], 22, wrap=True),
        Column("level", words.columns["level"], 40, wrap=True),
        Column("condition", words.columns["condition"], 40, wrap=True),
        Column("notification", words.columns["notification"], 12),
        Column("due", words.columns["due"], 12, ColumnKind.DATE),
    )
    rows = (_category(category, material) for category in material.conference.participation)
    return Sheet(words.columns["categories"], columns, tuple(rows))


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
        category.due,
    )


PRODUCT = Product(
    "invitees",
    Audience.SECRETARIAT,
    in_each_language=False,
    build=build,
    about="A workbook of all invited States and organizations, and the state of their replies.",
)
