"""Where two language versions of an item differ besides its time: who may attend and who acts,
what it is, where and how long it is.
"""

import re
from collections.abc import Iterator

from planner.findings import Fault, Finding, Severity
from planner.language.papers import paper_words
from planner.language.vocabulary import plain, unaccented
from planner.model import BREAKS, SOCIAL, AgendaItem, Kind, Openness, Role, Text
from planner.readers.item_people import GROUPS, are_others, holders, sound_alike

_LOOK = "Compare the two, and enter what is meant in the folder; it has what the first says."

OPENNESS_DIFFERS = Fault(
    "version-openness-differs",
    Severity.WARNING,
    why="In one language people may attend who are excluded in the other.",
    how="Compare the two, and enter what is meant in the folder; it has what the first says, or "
    "else the only one that says it.",
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
    people = [told for who in GROUPS if (told := _other_people(who, item, other))]
    yield from people or _other_office(item, other)
    symbols = [[re.findall(r"\d+", of) for of in one.documents] for one in (item, other)]
    if all(symbols) and symbols[0] != symbols[1]:
        said = [", ".join(of.documents) for of in (other, item)]
        yield f"The documents are {said[0]} here, {said[1]} in the first language."


def _other_people(who: str, item: AgendaItem, other: AgendaItem) -> str:
    """Whether both versions name people for what a group does, but not the same."""
    ours, theirs = (holders(of, GROUPS[who]) for of in (item, other))
    if ours and theirs and len(ours) != len(theirs):
        return f"The {who} are {len(theirs)} here, {len(ours)} in the first language."
    if are_others(ours, theirs):
        said = [", ".join(of.name or of.token for of in named) for named in (theirs, ours)]
        return f"The {who} are {said[0]} here, {said[1]} in the first language."
    return ""


def _other_office(item: AgendaItem, other: AgendaItem) -> Iterator[str]:
    """Whether one version has a moderator where the other has a chair, and neither has both."""
    ours, theirs = ({of.role for of in one.duties} & _OFFICES for one in (item, other))
    if len(ours) == len(theirs) == 1 and ours != theirs:
        said = [next(iter(of)) for of in (theirs, ours)]
        yield f"It has a {said[0]} here, a {said[1]} in the first language."


_OFFICES = frozenset({Role.CHAIR, Role.MODERATOR})

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
    is_other |= is_own and not sound_alike(*map(unaccented, map(plain, names)))
    is_other |= before is not None and plain(_name(before)) != plain(names[0])
    return f"It is in {names[0]} here, in {names[1]} in the first language." if is_other else ""


def is_one_room(ours: Text, theirs: Text) -> bool:
    """Whether two names are of one room whatever the word for rooms: "Hall A", "Salle A"."""
    own = [{_without_word(of, name) for of, name in room.items()} for room in (ours, theirs)]
    return not own[0].isdisjoint(own[1])


def _without_word(language: str, name: str) -> str:
    """The name of a room without the word for rooms; the whole name if nothing else is in it."""
    said, words = plain(name).replace(",", " ").split(), paper_words(language).rooms["words"]
    return " ".join(of for of in said if of not in words) or plain(name)


def _name(room: Text) -> str:
    return next(iter(room.values()), "")


def _is_translated(room: Text) -> bool:
    """Whether the name of a room has a word for rooms in its own language: "Hall A"."""
    language, name = next(iter(room.items()))
    words = paper_words(language).rooms["words"]
    return not words.isdisjoint(plain(name).replace(",", " ").split())
