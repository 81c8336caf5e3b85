"""Feeds of persons and of delegations: what they have to do, and what they may attend.

They say no more about others than the public programme does, but they reveal where someone will be:
their files are kept by the secretariat, under names that cannot be guessed. Nobody is an attendee
in a file; duties are described in words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from planner.forms.calendar import Feed, Shared
from planner.language.phrases import phrases
from planner.model import Audience, Conference, Party
from planner.model.delegations import Delegation, delegations_of
from planner.model.participants import Participant
from planner.products.entries.items import item_uid
from planner.products.entries.programme import Programme, programme
from planner.products.feeds.parts import Cast, Parts, Whose, cast, open_to, told_to
from planner.products.feeds.rules import due_in
from planner.products.feeds.stems import hidden
from planner.products.paper.wording import body_name, party_name, person_name, short_title
from planner.products.product import Material, Named, Nothing, Product


def entries_for(person: Participant, material: Material) -> tuple[Shared, ...]:
    """What a person presides over, reports on or speaks at, and everything that the person may
    attend; as cancelled, everything that someone had who has withdrawn.
    """
    of, category = cast(material), person.category
    body = material.conference.body_id(person.body)
    whose = Whose(category, (person.id,), frozenset({person.id}), body)
    found = told_to(of, whose, of.parts.get(person.id, {}))
    if found is open_to(of.programme, category):
        return _in_order(of.programme, category)
    return of.programme.in_order(found)


def entries_of(delegation: Delegation, material: Material) -> tuple[Shared, ...]:
    """What the members of a delegation do and may attend, and its last day for names."""
    of, category = cast(material), delegation.category
    members = tuple(member.id for member in delegation.members)
    whose = Whose(category, (delegation.body, *members), frozenset(members))
    found = told_to(of, whose, _together(whose.ids, of, material))
    tasks = of.programme.told(lambda conference: due_in(category, conference))
    return (*of.programme.in_order(found), *tasks)


def delegations_told(conference: Conference) -> tuple[Delegation, ...]:
    """The delegations that have feeds, with those who have withdrawn: what these did is cancelled
    there, and all where nobody is left.
    """
    return delegations_of(conference.participants, conference)


def language_of(person: Participant, material: Material) -> str:
    """The first language that a person speaks and papers come in; else the first of the papers."""
    languages = material.conference.languages
    spoken = (code for code in person.languages if code in languages)
    return next(spoken, material.conference.language)


def language_of_delegation(delegation: Delegation, material: Material) -> str:
    """The language of its letter, where papers come in it; else the first of the papers."""
    asked = delegation.invitee.language if delegation.invitee else ""
    is_there = asked in material.conference.languages
    return asked if is_there else material.conference.language


def stem_of(person: Participant, material: Material) -> str:
    """What the file of a person is called, without its ending."""
    return f"feeds/{hidden(f'person {person.id}', material.secret)}"


def stem_of_delegation(delegation: Delegation, material: Material) -> str:
    """What the file of a delegation is called, without its ending."""
    own = f"delegation {delegation.body} {delegation.category}"
    return f"feeds/{hidden(own, material.secret)}"


@lru_cache(maxsize=32)
def in_language(material: Material, language: str) -> Material:
    """The same material in another language."""
    return material if material.language == language else replace(material, language=language)


def _persons(material: Material) -> tuple[Named, ...] | Nothing:
    """A feed for each person, in his or her language."""
    persons = material.conference.participants
    if not persons:
        return Nothing("there are no participants")
    return tuple(_feeds_of_persons(material)) if material.secret else _unasked("persons")


def _delegations(material: Material) -> tuple[Named, ...] | Nothing:
    """A feed for each delegation, in the language of its letter."""
    if not delegations_told(material.conference):
        return Nothing("there are no delegations")
    return tuple(_feeds_of_delegations(material)) if material.secret else _unasked("delegations")


def _unasked(name: str) -> Nothing:
    return Nothing(f"these are made only on request: planner build --feed {name}")


def _feeds_of_persons(material: Material) -> Iterator[Named]:
    for person in material.conference.participants:
        spoken = in_language(material, language_of(person, material))
        name = person_name(person, spoken)
        uid = item_uid(material, f"the feed of {person.id}")
        feed = _feed(uid, name, entries_for(person, spoken), spoken)
        yield Named(stem_of(person, material), feed)


def _feeds_of_delegations(material: Material) -> Iterator[Named]:
    for of in delegations_told(material.conference):
        spoken = in_language(material, language_of_delegation(of, material))
        name = body_name(of.body, spoken)
        uid = item_uid(material, f"the feed of {of.body} {of.category}")
        feed = _feed(uid, name, entries_of(of, spoken), spoken)
        yield Named(stem_of_delegation(of, material), feed)


def _feed(uid: str, name: str, entries: tuple[Shared, ...], material: Material) -> Feed:
    title, colon = short_title(material), phrases(material.language).phrase("colon")
    called = f"{title}{colon}{name}" if name else title
    return Feed(uid, called, programme(material).frame, entries)


@lru_cache(maxsize=1_000)
def _in_order(whole: Programme, category: str) -> tuple[Shared, ...]:
    """What those have in common who have no part in anything."""
    return whole.in_order(open_to(whole, category))


def _together(whose: Sequence[str], of: Cast, material: Material) -> Mapping[str, Parts]:
    """The parts of a delegation and of its members, who are named."""
    parts = dict[str, Parts]()
    for own_id in whose:
        for item, own in of.parts.get(own_id, {}).items():
            parts[item] = (*parts.get(item, ()), *_signed(own, own_id, material))
    return parts


def _signed(parts: Parts, own_id: str, material: Material) -> Parts:
    """Parts with the name of who has them."""
    name = party_name(Party(own_id), material)
    return tuple((role, f"{line} – {name}") for role, line in parts)


PERSONS = Product(
    "feeds-persons",
    Audience.PARTICIPANTS,
    in_each_language=False,
    build=_persons,
    lies_in=Audience.SECRETARIAT,
    about="A calendar for each person, under a name that cannot be guessed.",
)
DELEGATIONS = Product(
    "feeds-delegations",
    Audience.PARTICIPANTS,
    in_each_language=False,
    build=_delegations,
    lies_in=Audience.SECRETARIAT,
    about="A calendar for each delegation, under a name that cannot be guessed.",
)
