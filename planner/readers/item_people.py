"""Who acts at an item, and whether two names in different scripts are of one person."""

import re
from collections.abc import Sequence, Set
from difflib import SequenceMatcher

from planner.language.cyrillic import sound
from planner.language.vocabulary import plain, unaccented
from planner.model import AgendaItem, Party, Role
from planner.model.agenda import PRESIDING

_ALIKE = 0.5
"""How much of the sound two names of one person, or one room, have in common at least."""
_SAME = 0.75
"""How much of it names in different roles have in common if they are one."""

GROUPS = {
    "people who preside": PRESIDING,
    "rapporteurs": frozenset({Role.RAPPORTEUR}),
    "keynote speakers": frozenset({Role.KEYNOTE_SPEAKER}),
    "speakers": frozenset({Role.INTRODUCER, Role.SPEAKER, Role.PANELLIST}),
}
"""What people do, whatever it is called in a language."""


def group_of(role: Role) -> str:
    """What someone does who has this role."""
    return next((who for who, roles in GROUPS.items() if role in roles), role.value)


def holders(item: AgendaItem, roles: Set[Role]) -> list[Party]:
    """Those who have one of these roles at an item."""
    return [of for duty in item.duties if duty.role in roles for of in duty.holders]


def are_others(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    """Whether people are certainly others: no last name of one version sounds like one of the
    other, or they are other bodies that are known.
    """
    tokens = [{of.token for of in named if of.token} for named in (ours, theirs)]
    if all(tokens):
        return tokens[0].isdisjoint(tokens[1])
    names = [[_last_name(of.name) for of in named if of.name] for named in (ours, theirs)]
    return all(names) and not any(sound_alike(one, two) for one in names[0] for two in names[1])


def is_same_person(one: Party, two: Party) -> bool:
    """Whether two are one person or body, though they may be named in different scripts."""
    if one.token or two.token:
        return one.token == two.token
    return _likeness(_last_name(one.name), _last_name(two.name)) >= _SAME


def sound_alike(one: str, two: str) -> bool:
    """Whether two names, in Latin or Cyrillic letters, may be one."""
    return _likeness(one, two) >= _ALIKE


def _likeness(one: str, two: str) -> float:
    return SequenceMatcher(None, sound(one), sound(two)).ratio()


def _last_name(person: str) -> str:
    """The last word of a name, before an office or a State."""
    words = re.findall(r"[^\W\d_]{2,}", re.split(r"[,(]", unaccented(plain(person)))[0])
    return words[-1] if words else ""
