"""Who is who among those whom agendas name: by ids, or by names, however these are written.

A programme prints a person with title, function and sender; an agenda may name the same one by an
id. Someone who is merely written in another way has not been replaced.
"""

import re
from collections.abc import Iterator

from planner.language.collation import bare
from planner.language.honorifics import is_honorific
from planner.model import Conference, Party
from planner.model.participants import Participant
from planner.protocol import names_of

_BEHIND = re.compile(r"\s*[,(].*", re.DOTALL)
"""What follows a name: a function, and who sent the person."""


def are_same(one: Party, before: Conference, other: Party, after: Conference) -> bool:
    """Whether two are the same: by their ids or, if there is only a name, by how it reads."""
    if before.party_id(one) == after.party_id(other):
        return True
    return bool(one.name or other.name) and not called(one, before).isdisjoint(called(other, after))


def called(party: Party, conference: Conference) -> frozenset[str]:
    """What someone is called in any language: letters only, without title and function."""
    if party.name:
        return frozenset({bare(_name_alone(party.name))})
    if person := conference.persons.get(party.token):
        return frozenset(map(bare, _names(person)))
    on = conference.starts
    own = names_of(party.token, conference, on) if on else None
    words = (*own.name.values(), *own.acronym.values()) if own else (party.token,)
    return frozenset(map(bare, words))


def _name_alone(name: str) -> str:
    """A name without titles before or behind it, and without what stands behind a comma."""
    words = _BEHIND.sub("", name).split()
    while len(words) > 1 and is_honorific(words[0]):
        del words[0]
    while len(words) > 1 and is_honorific(words[-1]):
        del words[-1]
    return " ".join(words)


def _names(person: Participant) -> Iterator[str]:
    """The name of a person as papers write it, also with a title that no language knows."""
    for name in (f"{person.given} {person.family}", *person.name.values()):
        if name.strip():
            yield name
            yield f"{person.honorific} {name}"
