"""Badges: one for each person who comes, for badge printers and on sheets for the office printer.

A badge is printed once: the name as the person writes it and, where it is known, in the script of
the host; the function in the first language. The secretariat prints badges, so that they show
names that are withheld from others. The code is read at the door: it says the conference and the
id of the person, and nothing that is private.
"""

from collections.abc import Iterator, Mapping

from planner.forms.cards import BackLine, Card, CardLine, CardRole, Cards, Layout
from planner.language.collation import SortKey, sort_key
from planner.language.honorifics import addressed
from planner.language.phrases import language_name, phrases
from planner.model import Audience, Conference
from planner.model.participants import Attendance, Participant
from planner.model.spoken import joined
from planner.products.paper.masthead import issuer, place_and_dates
from planner.products.paper.wording import sender
from planner.products.people.own_programme import hours_of_days, outline, own_programmes
from planner.products.product import Material, Named, Nothing, Product

QUIET_COLOURS = ("#1f4e79", "#2e6b4f", "#7a4b12", "#6b3a5e", "#9c3b2e", "#0f6b75", "#4b4f8a")
"""The colours of categories that have none of their own, in the order of the categories."""

PORTION = 500
"""The most badges in a file: they fill whole sheets, and do not fill the memory."""


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """The badges in two sizes, A6 and that of a credit card, alone and on sheets."""
    cards = tuple(_badges(material))
    if not cards:
        return Nothing("there are no participants")
    shared, short = outline(material), hours_of_days(material)
    return tuple(
        Named(stem, _cards(layout, some, back, material, sheet=stem.endswith("sheet")), part)
        for part, some in _portions(cards)
        for stem, layout, back in (
            ("badges-a6", Layout.BADGE_A6, shared),
            ("badges-a6-sheet", Layout.BADGE_A6, shared),
            ("badges-card", Layout.BADGE_CARD, short),
            ("badges-card-sheet", Layout.BADGE_CARD, short),
        )
    )


def _portions(cards: tuple[Card, ...]) -> Iterator[tuple[str, tuple[Card, ...]]]:
    """The cards as they are put into files, each with the number of its file if there are more."""
    count = -(-len(cards) // PORTION)
    for number in range(count):
        part = f"{number + 1:0{len(str(count))}}" if count > 1 else ""
        yield part, cards[number * PORTION : (number + 1) * PORTION]


def _cards(
    layout: Layout,
    cards: tuple[Card, ...],
    back: tuple[BackLine, ...],
    material: Material,
    *,
    sheet: bool = False,
) -> Cards:
    conference = material.conference
    title = material.best(conference.short_title) or material.best(conference.title)
    return Cards(
        language=material.language,
        title=f"{phrases(material.language).phrase('badges')} – {title}",
        layout=layout,
        cards=cards,
        head=(title, place_and_dates(material)),
        back=back,
        sheet=sheet,
        author=", ".join(issuer(material)),
        issued=material.moment,
    )


def _badges(material: Material) -> Iterator[Card]:
    conference = material.conference
    programmes, colours = own_programmes(material), _colours(conference)
    names = {of.id: material.best(of.name) for of in conference.participation}
    for person in _as_handed_out(material):
        category = CardLine(CardRole.BAND, names.get(person.category, ""))
        yield Card(
            lines=(*_lines(person, material), category),
            back=programmes.get(person.id, ()),
            colour=colours.get(person.category, ""),
            code=f"planner:{conference.id}:{person.id}",
            number=person.id,
            source=person.place,
        )


def _as_handed_out(material: Material) -> list[Participant]:
    """Those who come, as the desk has their badges ready: by category, sender and family name."""
    conference = material.conference
    places = {of.id: at for at, of in enumerate(conference.participation)}
    coming = [of for of in conference.taking_part if of.attendance is Attendance.IN_PERSON]

    def _rank(person: Participant) -> tuple[int, SortKey, SortKey]:
        name = f"{person.family} {person.given}"
        return (
            places.get(person.category, len(places)),
            sort_key(sender(person, material), material.language),
            sort_key(name, material.language),
        )

    return sorted(coming, key=_rank)


def _colours(conference: Conference) -> Mapping[str, str]:
    """The colour of each category: its own, or the next of the quiet ones."""
    return {
        category.id: category.colour or QUIET_COLOURS[at % len(QUIET_COLOURS)]
        for at, category in enumerate(conference.participation)
    }


def _lines(person: Participant, material: Material) -> Iterator[CardLine]:
    """The lines of a badge, each with what it says."""
    around = addressed("\0", person.honorific, material.language)
    at = around.index("\0")
    name, second = _names(person, material)
    yield CardLine(CardRole.HONORIFIC, around[:at].strip())
    yield name
    yield CardLine(CardRole.HONORIFIC, around[at + 1 :].strip())
    yield second
    yield CardLine(CardRole.FUNCTION, material.best(person.function))
    yield CardLine(CardRole.SENDER, sender(person, material))
    yield CardLine(CardRole.LANGUAGES, _languages(person, material))


def _names(person: Participant, material: Material) -> tuple[CardLine, CardLine]:
    """The name as the person writes it, and the same in another script, each with its language.

    That of the papers' last language, which is the host's, goes before those in other scripts.
    """
    order = dict.fromkeys((*reversed(material.conference.languages), *person.name))
    names = {person.name[code]: code for code in order if person.name.get(code)}
    first = person.full_name or material.best(person.name)
    second = next((name for name in names if name != first), "")
    return (
        CardLine(CardRole.NAME, first or person.id, names.get(first, "")),
        CardLine(CardRole.SECOND_NAME, second, names.get(second, "")),
    )


def _languages(person: Participant, material: Material) -> str:
    return joined(" · ", (language_name(code, material.language) for code in person.languages))


PRODUCT = Product(
    "badges",
    Audience.SECRETARIAT,
    in_each_language=False,
    build=build,
    about="Two-sided badges in two sizes, for badge printers and on sheets for cutting.",
)
