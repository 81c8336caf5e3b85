"""Who acts at an item, and whether two names in different scripts are of one person."""

import itertools
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

_TWO = 2
_NAME = re.compile(r"\b[^\W\d_]{2,}\b(?!\.)")
"""A word of a name: no initial and no form of address."""

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
    """Whether people are certainly others: no name of one version sounds like one of the other,
    or they are other bodies that are known.
    """
    tokens = [{of.token for of in named if of.token} for named in (ours, theirs)]
    if all(tokens):
        return tokens[0].isdisjoint(tokens[1])
    names = [[of.name for of in named if of.name] for named in (ours, theirs)]
    pairs = itertools.product(*names)
    return all(names) and not any(_is_one(one, two, _ALIKE) for one, two in pairs)


def is_same_person(one: Party, two: Party) -> bool:
    """Whether two are one person or body, though they may be named in different scripts."""
    if one.token or two.token:
        return one.token == two.token
    return _is_one(one.name, two.name, _SAME)


def sound_alike(one: str, two: str) -> bool:
    """Whether two names, in Latin or Cyrillic letters, may be one."""
    return _likeness(one, two) >= _ALIKE


def _likeness(one: str, two: str) -> float:
    return SequenceMatcher(None, sound(one), sound(two)).ratio()


def _is_one(one: str, two: str, least: float) -> bool:
    """Whether the last words of two names sound alike, or two words of each do: in some languages
    the last name is printed first.
    """
    names = [_NAME.findall(re.split(r"[,(]", unaccented(plain(of)))[0]) for of in (one, two)]
    last = [next(reversed(of), "") for of in names]
    shared = [of for of in names[0] if any(_likeness(of, other) >= _SAME for other in names[1])]
    return _likeness(last[0], last[1]) >= least or len(shared) >= _TWO
