"""Where two language versions of an item differ besides its time: who may attend and who acts,
what it is, where and how long it is.
"""

import re
from collections.abc import Iterator, Sequence, Set
from difflib import SequenceMatcher

from planner.findings import Fault, Finding, Severity
from planner.language.cyrillic import sound
from planner.language.papers import paper_words
from planner.language.vocabulary import plain, unaccented
from planner.model import BREAKS, SOCIAL, AgendaItem, Kind, Openness, Party, Role, Text
from planner.model.agenda import PRESIDING

_ALIKE = 0.5
"""How much of the sound two names of one person, or one room, have in common at least."""
_LOOK = "Compare the two, and enter what is meant in the folder; it has what the first says."

OPENNESS_DIFFERS = Fault(
    "version-openness-differs",
    Severity.WARNING,
    why="In one language people may attend who are excluded in the other.",
    how=_LOOK,
)
DURATION_DIFFERS = Fault(
    "version-duration-differs",
    Severity.WARNING,
    why="Speakers would prepare for different lengths.",
    how=_LOOK,
)
WORDS_DIFFER = Fault(
    "version-words-differ",
    Severity.WARNING,
    why="In one language it is something else, at another time of day, only possible, or it has "
    "other speakers or documents: people prepare for what may not take place.",
    how=_LOOK,
)


def items_differ(item: AgendaItem, other: AgendaItem) -> Iterator[Finding]:
    """What an item and its equivalent in another version say of who may attend, of its length, and
    of what it is and when.
    """
    if item.openness is not other.openness:
        message = f"It is {_open(other)} here, {_open(item)} in the first language."
        yield OPENNESS_DIFFERS.at(other.place, message, item.place)
    if item.duration and other.duration and item.duration != other.duration:
        message = f"It lasts {other.duration} minutes here, {item.duration} in the first language."
        yield DURATION_DIFFERS.at(other.place, message, item.place)
    for message in _other_words(item, other):
        yield WORDS_DIFFER.at(other.place, message, item.place)


def _other_words(item: AgendaItem, other: AgendaItem) -> Iterator[str]:
    """In what an item is another one in its words: part of the day, marks, kind."""
    if item.day_part and other.day_part and item.day_part is not other.day_part:
        yield f"It is in the {other.day_part} here, in the first language in the {item.day_part}."
    for mark, said in (("optional", "only possible"), ("brief", "brief")):
        if getattr(item, mark) != getattr(other, mark):
            is_here = getattr(other, mark)
            where = "here, not in the first language" if is_here else "in the first language"
            yield f"It is {said} {where}."
    if _are_others(item.kind, other.kind):
        yield f"It is of the kind “{other.kind}” here, “{item.kind}” in the first language."
    yield from _others_named(item, other)


def _others_named(item: AgendaItem, other: AgendaItem) -> Iterator[str]:
    """Who acts, and which documents there are, if both versions tell of them; of a symbol the
    figures count, as its letters may name the language.
    """
    for who, roles in _ROLES.items():
        ours, theirs = (_holders(of, roles) for of in (item, other))
        if ours and theirs and len(ours) != len(theirs):
            yield f"The {who} are {len(theirs)} here, {len(ours)} in the first language."
        elif _are_others_named(ours, theirs):
            said = [", ".join(of.name or of.token for of in holders) for holders in (theirs, ours)]
            yield f"The {who} are {said[0]} here, {said[1]} in the first language."
    symbols = [[re.findall(r"\d+", of) for of in one.documents] for one in (item, other)]
    if all(symbols) and symbols[0] != symbols[1]:
        said = [", ".join(of.documents) for of in (other, item)]
        yield f"The documents are {said[0]} here, {said[1]} in the first language."


_ROLES = {
    "people who preside": PRESIDING,
    "rapporteurs": frozenset({Role.RAPPORTEUR}),
    "keynote speakers": frozenset({Role.KEYNOTE_SPEAKER}),
    "speakers": frozenset({Role.INTRODUCER, Role.SPEAKER, Role.PANELLIST}),
}
"""What people do, whatever it is called in a language."""


def _holders(item: AgendaItem, roles: Set[Role]) -> list[Party]:
    return [of for duty in item.duties if duty.role in roles for of in duty.holders]


def _are_others_named(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    """Whether people are certainly others: no last name of one version sounds like one of the
    other, or they are other bodies that are known.
    """
    tokens = [{of.token for of in holders if of.token} for holders in (ours, theirs)]
    if all(tokens):
        return tokens[0].isdisjoint(tokens[1])
    names = [[_last_name(of.name) for of in holders if of.name] for holders in (ours, theirs)]
    return all(names) and not any(_sound_alike(one, two) for one in names[0] for two in names[1])


def _last_name(person: str) -> str:
    """The last word of a name, before an office or a State."""
    words = re.findall(r"[^\W\d_]{2,}", re.split(r"[,(]", unaccented(plain(person)))[0])
    return words[-1] if words else ""


def _sound_alike(one: str, two: str) -> bool:
    """Whether two names, in Latin or Cyrillic letters, may be one."""
    return SequenceMatcher(None, sound(one), sound(two)).ratio() >= _ALIKE


_PLAIN = BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.OPENING, Kind.CLOSING, Kind.PRESS}
"""Kinds that the words of every language tell alike."""


def _are_others(kind: Kind, other: Kind) -> bool:
    """Whether two kinds are certainly of different things: plain ones, or one and a session."""
    told = {kind, other}
    return len(told) > 1 and told <= _PLAIN | {Kind.SESSION} and not told.isdisjoint(_PLAIN)


_OPEN = {
    Openness.PUBLIC: "open to the public",
    Openness.MEDIA: "open to the media",
    Openness.CLOSED: "closed",
}


def _open(item: AgendaItem) -> str:
    return _OPEN[item.openness] if item.openness else "not marked as open or closed"


def rooms_differ(ours: Text, theirs: Text, before: Text | None) -> str:
    """What is to be said of the rooms of an item in two versions, if they are not one room: their
    numbers differ, neither is named in its language, or ours was `before` another of theirs.
    """
    names = [_name(of) for of in (theirs, ours)]
    numbers = [re.findall(r"\d+", name) for name in names]
    is_other = all(numbers) and numbers[0] != numbers[1]
    is_own = not any(map(_is_translated, (ours, theirs)))
    is_other |= is_own and not _sound_alike(*map(unaccented, map(plain, names)))
    is_other |= before is not None and plain(_name(before)) != plain(names[0])
    return f"It is in {names[0]} here, in {names[1]} in the first language." if is_other else ""


def _name(room: Text) -> str:
    return next(iter(room.values()), "")


def _is_translated(room: Text) -> bool:
    """Whether the name of a room has a word for rooms in its own language: "Hall A"."""
    language, name = next(iter(room.items()))
    words = paper_words(language).rooms["words"]
    return not words.isdisjoint(plain(name).replace(",", " ").split())
