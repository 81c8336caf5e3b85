"""Letters of invitation: a note verbale to each State, a letter to each other invitee.

Each is in the language of its invitee. There is one for every invitee, whatever was replied, except
for the one who invites: nobody gets an invitation from itself. One file has all of them, for
printing. The templates are included, to be changed in Word.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from planner.forms.letter import Letter, Letters, LetterTemplate
from planner.language.day.ours import day_in_words, days_in_words
from planner.language.letters import letter_words
from planner.language.phrases import listed
from planner.model import Audience, Conference, Invitee, Text
from planner.model.conference import Interpretation
from planner.model.modalities import Participation
from planner.model.people import LetterKind
from planner.model.people import Letters as Settings
from planner.model.spoken import filled
from planner.products.paper.wording import NO_BREAK, body_name, listed_languages
from planner.products.product import Material, Named, Nothing, Product
from planner.protocol import body_id, letter_kind, letter_language, of_state


def build(material: Material) -> tuple[Named | Nothing, ...] | Nothing:
    """A letter to each invitee in the order of the table, the file of all, and the templates."""
    conference = material.conference
    if not conference.invitees:
        return Nothing("there are no invitees")
    if conference.letters == Settings():
        return Nothing("conference.toml has nothing under [letters]")
    inviting = [of.id for of in conference.invitees if _invites(of, conference)]
    silent = tuple(Nothing(f"none to “{of}”, which sends the invitations") for of in inviting)
    invited = [of for of in conference.invitees if of.id not in inviting]
    if not invited:
        return silent
    letters = {of.id: _letter(of, material) for of in invited}
    named = (Named(f"letters/{key}.{of.language}", of) for key, of in letters.items())
    return (
        *named,
        Named("letters/all", _all(tuple(letters.values()), material)),
        *_templates(letters),
        *silent,
    )


def _invites(invitee: Invitee, conference: Conference) -> bool:
    """Whether the invitee is who invites its category: the host, where nobody else is named."""
    inviting = _category(invitee, conference).invited_by or conference.host
    return bool(inviting) and body_id(inviting, conference) == body_id(invitee.body, conference)


def _category(invitee: Invitee, conference: Conference) -> Participation:
    of_id = (of for of in conference.participation if of.id == invitee.category)
    return next(of_id, Participation(invitee.category, Text()))


def _all(letters: tuple[Letter, ...], material: Material) -> Letters:
    title = letter_words(material.language).title
    return Letters(material.language, title, letters, material.moment)


def _templates(letters: dict[str, Letter]) -> Iterator[Named]:
    """The templates that these letters are written with, each once."""
    for template, language in sorted({(of.template, of.language) for of in letters.values()}):
        form = LetterTemplate(language, template)
        yield Named(f"letters/templates/{template}.{language}", form)


def _letter(invitee: Invitee, everything: Material) -> Letter:
    material = replace(everything, language=letter_language(invitee, everything.conference))
    kind = letter_kind(invitee, material.conference)
    date = invitee.invited_on or material.moment.date()
    return Letter(
        language=material.language,
        template=kind.value,
        title=_reference(invitee, material) or invitee.id,
        fields={
            "date": _day(date, material),
            **_addressing(invitee, kind, material),
            **_frame(material),
            **_conditions(invitee, material),
            **_signing(material),
        },
        issued=dt.datetime.combine(date, dt.time(), dt.UTC),
        source=invitee.place,
    )


def _day(date: dt.date, material: Material) -> str:
    """A date whose day no line break parts from its month."""
    return day_in_words(date, material.language).replace(" ", NO_BREAK, 1)


def _reference(invitee: Invitee, material: Material) -> str:
    """The number of a letter, in capitals: steady, whatever comes before it in the table."""
    filed = material.conference.letters.reference
    return f"{filed}/{invitee.id.upper()}" if filed else ""


def _addressing(invitee: Invitee, kind: LetterKind, material: Material) -> dict[str, str]:
    """To whom it goes, and how the sentence names them."""
    words = letter_words(material.language)
    given = invitee.addressee.get(material.language, "")
    of = of_state(invitee.body, material.conference, material.date, material.language)
    ministry = f"{words.ministry} {of}".strip()
    is_note = kind is LetterKind.NOTE_VERBALE
    body = body_name(invitee.body, material)
    addressee = given or (ministry if of and is_note else body)
    known = given or (ministry if of else "")
    return {
        "reference": _reference(invitee, material),
        "addressee": addressee,
        "recipient": words.recipient(known) if known else words.unnamed,
        "body": body,
    }


def _frame(material: Material) -> dict[str, str]:
    """What the conference is, where, when and by whom it is held."""
    conference = material.conference
    venue, decision = conference.venue, conference.decision
    organizers = [body_name(token, material) for token in conference.organizers]
    days = [day.date for day in conference.days] or [material.date]
    first, last = conference.starts or days[0], conference.ends or days[-1]
    return {
        "title": material.best(conference.title),
        "short_title": material.best(conference.short_title) or material.best(conference.title),
        "dates": days_in_words(first, last, material.language),
        "town": material.best(conference.town),
        "venue": material.best(venue.name) if venue else "",
        "host": body_name(conference.host, material) if conference.host else "",
        "organizers": listed(organizers, material.language) if organizers else "",
        "decision": decision.symbol if decision else "",
        "languages": _languages(material),
    }


def _languages(material: Material) -> str:
    """The working languages, and how they are interpreted."""
    conference, language = material.conference, material.language
    spoken = conference.working_languages
    if not spoken:
        return ""
    way = conference.interpretation if len(spoken) > 1 else Interpretation.NONE
    languages = listed_languages(spoken, language)
    return filled(letter_words(language).interpretation[way], {"languages": languages})


def _conditions(invitee: Invitee, material: Material) -> dict[str, str]:
    """What the category of an invitee says; its own number of places goes before that."""
    category = _category(invitee, material.conference)
    quota = category.quota if invitee.quota is None else invitee.quota
    return {
        "category": material.best(category.name),
        "invited_by": body_name(category.invited_by, material) if category.invited_by else "",
        "level": material.best(category.level),
        "condition": material.best(category.condition),
        "quota": "" if quota is None else str(quota),
        "due": _day(category.due, material) if category.due else "",
    }


def _signing(material: Material) -> dict[str, str]:
    """Who writes, who signs, and where replies go."""
    letters = material.conference.letters
    return {
        "sender": material.best(letters.sender) or letter_words(material.language).sender,
        "signed_by": material.best(letters.signed_by),
        "function": material.best(letters.function),
        "contact": material.best(letters.contact).strip(),
    }


PRODUCT = Product(
    "letters",
    Audience.SECRETARIAT,
    in_each_language=False,
    build=build,
    about="Notes verbales to States and letters to organizations, in their languages.",
)
