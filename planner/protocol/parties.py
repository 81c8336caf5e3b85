"""Who is meant by a token of a folder: a person, a body of the protocol data, or one of its own.

A token is the id of a participant, an alias of `[bodies]`, the id or alias of a body here, or a
body that `names.csv` gives a name to.
"""

import datetime as dt
from functools import cache

from planner.model import Conference, Text
from planner.model.names import OwnName
from planner.model.participants import Participant
from planner.protocol.bodies import FALLBACK, Body, body, known_tokens, named_in_lists


def party(token: str, conference: Conference) -> Participant | Body | OwnName | None:
    """Whoever is meant by a token, or None."""
    return conference.persons.get(token) or known_body(token, conference)


def known_body(token: str, conference: Conference) -> Body | OwnName | None:
    """The body that is meant by a token, or None."""
    return protocol_body(token, conference) or conference.own_names.get(conference.body_id(token))


def protocol_body(token: str, conference: Conference) -> Body | None:
    """The body of the protocol data that is meant by a token, or None."""
    return body(conference.body_id(token)) if token else None


def body_id(token: str, conference: Conference) -> str:
    """The one id of a body, whichever of its tokens is given; the token where it has none."""
    found = protocol_body(token, conference)
    return found.id if found else conference.body_id(token)


def bodies_called(name: str, conference: Conference) -> list[str]:
    """The ids of the bodies that have this name, in any language: two are called CEI."""
    own = conference.own_names.values()
    found = [body_id(of.body, conference) for of in own if name in of.name.values()]
    return list(dict.fromkeys([*found, *(of.id for of, _ in named_in_lists(name))]))


def own_name(token: str, conference: Conference) -> OwnName | None:
    """The name that the folder gives to the body that is meant by a token, or None.

    `names.csv` may call a body by any of its tokens: "odccp" stands for "unodc" there too.
    """
    own_id = conference.body_id(token)
    found = body(own_id)
    names = conference.own_names
    return names.get(own_id) or (names.get(found.id) if found else None)


def names_of(token: str, conference: Conference, on: dt.date) -> OwnName:
    """The name and acronym of a body on a day, in all languages in which they are known.

    Those of the folder's `names.csv` go before those of the protocol data.
    """
    found = protocol_body(token, conference)
    known = _protocol_names(token, found.id, on) if found else OwnName(token)
    given = own_name(token, conference)
    if given:
        return OwnName(given.body, known.name | given.name, known.acronym | given.acronym)
    return known if known.name else OwnName(token, Text({FALLBACK: token}))


@cache
def _protocol_names(token: str, own_id: str, on: dt.date) -> OwnName:
    """What a body that the protocol data know is called on a day; made once for all lists."""
    found = body(own_id)
    name = found.name_on(on) if found else None
    return OwnName(token, Text(name.words), Text(name.acronyms)) if name else OwnName(token)


def of_state(token: str, conference: Conference, on: dt.date, language: str) -> str:
    """The official name of a State as it stands behind its ministry: "of the French Republic".

    Nothing for what is no State, and where the folder gives it another name in the language.
    """
    found, given = protocol_body(token, conference), own_name(token, conference)
    if not found or (given and given.name.get(language)):
        return ""
    return found.name_on(on).of.get(language, "")


def tokens_of_bodies(conference: Conference) -> tuple[str, ...]:
    """Every token that a body can be meant by, for "did you mean"."""
    return (*conference.bodies, *conference.own_names, *known_tokens())
