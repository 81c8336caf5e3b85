"""Words that several products print: names of bodies, officers, places."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from planner.language.capitals import begun
from planner.language.honorifics import addressed
from planner.language.phrases import language_name, listed, phrases
from planner.model import AgendaItem, Duty, Openness, Party, Text
from planner.model.names import OwnName
from planner.model.participants import Participant
from planner.model.spoken import InWords
from planner.products.product import Material
from planner.protocol import in_order, names_of

_OPENNESS = {
    Openness.PUBLIC: "open-to-public",
    Openness.MEDIA: "open-to-media",
    Openness.CLOSED: "closed",
}

M = TypeVar("M", bound=Material)

NO_BREAK = "\u00a0"
"""A blank at which no line is broken."""

_INNER_BRACKETS = str.maketrans("()", "[]")


def in_words(say: Callable[[M], str], material: M) -> InWords:
    """What is said of a conference, in the language of the phrase that it fills."""
    return lambda language: say(replace(material, language=language))


def short_title(material: Material) -> str:
    """What people call the conference; its whole title where they call it nothing else."""
    conference = material.conference
    return material.best(conference.short_title) or material.best(conference.title)


def party_name(party: Party, material: Material, *, in_full: bool = False) -> str:
    """A name as printed, a person with what sent them, a State's short name, an acronym.

    In full, the name of a person is followed by the function.
    """
    if party.name:
        return party.name
    if person := material.conference.persons.get(party.token):
        name, sent_by = person_name(person, material), sender(person, material, short=True)
        function = material.best(person.function) if in_full else ""
        told = phrases(material.language).apart(name, function)
        if told and sent_by:
            return told + " (" + sent_by.translate(_INNER_BRACKETS) + ")"
        return told or sent_by or phrases(material.language).phrase("name-withheld")
    return body_name(party.token, material, short=True)


def name_alone(party: Party, material: Material) -> str:
    """The name of a person without what sent them; of others what `party_name` says."""
    person = material.conference.persons.get(party.token)
    return (person and person_name(person, material)) or party_name(party, material)


def about(party: Party, material: Material) -> str:
    """The function of a person whose name is known, where they have it, and what sent them."""
    person = material.conference.persons.get(party.token)
    if not person or not person_name(person, material):
        return ""
    unit = material.best(person.unit) if person.body else ""
    function = material.best(person.function)
    return phrases(material.language).apart(function, unit, sender(person, material))


def person_name(person: Participant, material: Material) -> str:
    """The name of a person with the honorific; nothing where it is withheld."""
    name = written_name(person, material)
    return addressed(name, person.honorific, material.language) if name else ""


def name_at_beginning(person: Participant, material: Material) -> str:
    """The name of a person at the beginning of a line: with a capital, if in the honorific."""
    name = person_name(person, material)
    is_first = name.startswith(written_name(person, material))
    return name if is_first else begun(name)


def written_name(person: Participant, material: Material) -> str:
    """The name of a person as it is written in the language; nothing where it is withheld."""
    return person.name.get(material.language) or f"{person.given} {person.family}".strip()


def sender(person: Participant, material: Material, *, short: bool = False) -> str:
    """The State or organization that sent a person, or the unit that lists the person instead."""
    if not person.body:
        return material.best(person.unit)
    return body_name(person.body, material, short=short)


def body_name(token: str, material: Material, *, short: bool = False) -> str:
    """The name of a body on the first day of the conference, in the language of the product."""
    words = body_words(token, material)
    acronym = words.acronym.get(material.language, "") if short else ""
    return acronym or material.best(words.name)


def body_words(token: str, material: Material) -> OwnName:
    """The name and acronym of a body in all languages, on the first day of the conference."""
    return names_of(token, material.conference, material.date)


def order_of_states(states: Iterable[str], language: str, material: Material) -> tuple[str, ...]:
    """The ids of States in the order of the conference, by their names in a language."""
    names = {own_id: body_words(own_id, material).name.best(language) for own_id in states}
    return in_order(names, language, material.conference.order_of_states)


def role_name(duty: Duty, language: str) -> str:
    """What a role is called, in the plural where several have it."""
    words = phrases(language)
    return (words.roles_plural if len(duty.holders) > 1 else words.roles)[duty.role]


def holders(duty: Duty, material: Material) -> str:
    """Those who have a role, or "to be designated"."""
    words = phrases(material.language)
    if not duty.holders:
        return words.phrase("to-be-designated")
    return words.apart(*(party_name(party, material) for party in duty.holders))


def openness_in_words(of: Openness | None, language: str) -> str:
    """Who may attend besides the participants, in words; nothing if it is not stated."""
    return phrases(language).phrase(_OPENNESS[of]) if of else ""


def listed_languages(codes: Sequence[str], language: str) -> str:
    """Languages as a list in a sentence; nothing if there are none."""
    names = [language_name(code, language) for code in codes]
    return listed(names, language) if names else ""


def modes(item: AgendaItem, material: Material) -> Iterator[str]:
    """One line each about an item: who may attend, what is spoken, which documents there are."""
    words = phrases(material.language)
    about = {
        "languages": listed_languages(item.languages, material.language),
        "documents": words.apart(*item.documents),
    }
    if who := openness_in_words(item.openness, material.language):
        yield who
    for key, said in about.items():
        if said:
            yield words.phrase(key) + words.phrase("colon") + said


def track_name(track: str, material: Material) -> str:
    """The name of a track; its id where it has none."""
    names = (of.name for of in material.conference.tracks if of.id == track)
    return next(filter(None, map(material.best, names)), track)


def room_name(room: str, material: Material) -> str:
    """The name of a room, or what the agenda calls it."""
    known = (known for known in material.conference.rooms if known.id == room)
    found = next(known, None)
    return material.best(found.name) or room if found else room


def annotation(item: AgendaItem, material: Material) -> str:
    """The annotation of an item; one that exists only in another language is not printed here."""
    heard = {material.language, material.conference.language}
    return material.best(Text({of: said for of, said in item.note.items() if of in heard}))
