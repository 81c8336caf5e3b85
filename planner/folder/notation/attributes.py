"""Attributes of an item: `chair: to be designated · media: open`."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any

from planner.findings import Fault, Finding, Severity
from planner.language.clock.ours import read_window
from planner.language.nearest import did_you_mean
from planner.language.vocabulary import is_tag, plain
from planner.model import Duty, Kind, Openness, Party, Pin, Role, Window
from planner.places import Place
from planner.records import record

ATTRIBUTE_IMPOSSIBLE = Fault(
    "attribute-impossible",
    Severity.ERROR,
    why="The attribute is known, but not this value; it is left out.",
    how="Write one of the values that the message names.",
    example="""\
09:00–10:00  Session 1: Wells
             media: perhaps""",
    instead="""\
09:00–10:00  Session 1: Wells
             media: open""",
)
ATTRIBUTE_UNKNOWN = Fault(
    "attribute-unknown",
    Severity.ERROR,
    why="The line looks like “word: value”, but the word is not known.",
    how="If the line is a title, write a backslash before it.",
    example="""\
09:00–10:00  Session 1: Wells
             chiar: AT""",
    instead="""\
09:00–10:00  Session 1: Wells
             chair: AT""",
)

SEPARATOR = " · "
TO_BE_DESIGNATED = "to be designated"
FLAGS = ("continued", "optional", "brief")
ROLE_WORDS = {word: role for role in Role for word in (role.value, f"{role.value}s")}

_ATTRIBUTE = re.compile(r"([A-Za-z]+(?:-[A-Za-z]+)*):(?:\s+(.*))?")
_QUOTED_OR_SEPARATOR = re.compile(r"\"[^\"]*\"|“[^“”]*”|(\s+·(?:\s+|$)|;\s+(?=[A-Za-z-]+:))")
_PARTY = re.compile(r"\s*(?:\"([^\"]*)\"\s*|“([^”]*)”\s*|([^,\"“”]+))(?:,\s*|$)")


class Misfit(ValueError):
    """A value that an attribute cannot have: what is wrong with it, and what would fit."""

    def __init__(self, value: str, fault: str, hint: str) -> None:
        super().__init__(f"“{value}” {fault}.")
        self.hint = hint


@record
class Attribute:
    """An attribute as written. Its word need not be known."""

    word: str
    value: str
    place: Place


def read_attributes(text: str, place: Place) -> tuple[Attribute, ...] | None:
    """The attributes on a line that begins at a place, or None if it is not a line of attributes.

    Case makes no difference to a known word. A line with an unknown word in lower case is one if a
    known word is similar, or if there are several on it.
    """
    first = _ATTRIBUTE.fullmatch(text)
    if not first or not _is_meant(first[1], text):
        return None
    return tuple(
        _read(part, Place(place.file, place.line, place.column + at)) for at, part in _parts(text)
    )


def _is_meant(word: str, text: str) -> bool:
    if word.lower() in WORDS:
        return True
    return word.islower() and (
        SEPARATOR in text or bool(len(word) > 3 and did_you_mean(word, WORDS))
    )


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """What stands between the separators that are not in quotes, and where it begins."""
    begin = 0
    for found in _QUOTED_OR_SEPARATOR.finditer(text):
        if found[1]:
            yield begin, text[begin : found.start()]
            begin = found.end()
    if begin < len(text):
        yield begin, text[begin:]


def _read(part: str, place: Place) -> Attribute:
    match = _ATTRIBUTE.fullmatch(part)
    word, value = match.groups(default="") if match else (part, "")
    known = word.lower() in WORDS
    return Attribute(word.lower() if known else word, value.strip(), place)


def read_values(attributes: Iterable[Attribute]) -> tuple[dict[str, Any], list[Finding]]:
    """The fields of an item that its attributes set, and a finding for each that cannot be."""
    fields: dict[str, Any] = {}
    findings = []
    for attribute in attributes:
        if attribute.word not in WORDS:
            findings.append(_unknown(attribute))
            continue
        try:
            field, value = read_value(attribute)
        except Misfit as fault:
            findings.append(ATTRIBUTE_IMPOSSIBLE.at(attribute.place, str(fault), hint=fault.hint))
            continue
        fields[field] = fields.get(field, ()) + value if field == "duties" else value
    return fields, findings


def _unknown(attribute: Attribute) -> Finding:
    message = f"“{attribute.word}” is not an attribute."
    near = did_you_mean(attribute.word, WORDS)
    hint = f"{near} If the line is a title, write a backslash before it.".strip()
    return ATTRIBUTE_UNKNOWN.at(attribute.place, message, hint=hint)


def read_value(attribute: Attribute) -> tuple[str, Any]:
    """The field of an item that an attribute of a known word sets, and its value; else Misfit."""
    if role := ROLE_WORDS.get(attribute.word):
        return "duties", (Duty(role, read_parties(attribute.value)),)
    field, read = FIELDS[attribute.word]
    return field, read(attribute.value)


def read_parties(value: str) -> tuple[Party, ...]:
    """Those whom a value names, in order; nobody if they are to be designated.

    Misfit if something in it is not a name: a quotation mark is not closed, or nothing is in it.
    """
    if plain(value) in ("", TO_BE_DESIGNATED, "tbd", "tbc"):
        return ()
    parties = []
    at = 0
    while at < len(value):
        match = _PARTY.match(value, at)
        party = match and _party(*match.groups(default=""))
        if not match or not party:
            hint = "Separate names with commas, and close every quotation mark."
            raise Misfit(value[at:], "names nobody", hint)
        parties.append(party)
        at = match.end()
    return tuple(parties)


def _party(straight: str, curly: str, token: str) -> Party | None:
    name = straight.strip() or curly.strip()
    return Party(token=token.strip(), name=name) if token.strip() or name else None


def _list(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _slug(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value):
        raise Misfit(value, "is not an id", "An id has lower-case letters, digits and hyphens.")
    return value


def _one_of(choices: type[StrEnum]) -> Callable[[str], StrEnum]:
    def _read_one(value: str) -> StrEnum:
        known = [choice.value for choice in choices]
        if value not in known:
            hint = did_you_mean(value, known) or f"Possible values: {', '.join(known)}."
            raise Misfit(value, "is not possible here", hint)
        return choices(value)

    return _read_one


def _media(value: str) -> Openness | None:
    answers = {"open": Openness.MEDIA, "closed": Openness.CLOSED}
    if value not in answers:
        raise Misfit(value, "is not possible here", "Write “open” or “closed”.")
    return answers[value]


def _minutes(value: str) -> int:
    match = re.fullmatch(r"(?:(\d{1,2})\s*h)?\s*(?:(\d{1,4})\s*(?:min|'|’)?)?", value)
    minutes = match and 60 * int(match[1] or 0) + int(match[2] or 0)
    if not minutes:
        raise Misfit(value, "is not a duration", "Write “45 min” or “1 h 30”.")
    return minutes


def _number(value: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,6}", value):
        raise Misfit(value, "is not a number", "Write how many people are expected: 120.")
    return int(value)


def _tags(value: str) -> tuple[str, ...]:
    tags = _list(value)
    if not tags or not all(map(is_tag, tags)):
        raise Misfit(value, "names no languages", "Write their tags: en, fr.")
    return tags


def _windows(value: str) -> tuple[Window, ...]:
    try:
        return tuple(map(read_window, _list(value)))
    except ValueError:
        hint = "Write 2027-05-03, 09:00-13:00 or 2027-05-03/09:00-13:00."
        raise Misfit(value, "is not a period of time", hint) from None


def _pins(value: str) -> tuple[Pin, ...]:
    if value == "yes":
        return tuple(Pin)
    if value == "no":
        return ()
    pins = {pin.value: pin for pin in Pin}
    if not (parts := _list(value)) or not pins.keys() >= set(parts):
        raise Misfit(
            value, "is not possible here", "Write “yes”, or one or more of: time, room, officers."
        )
    return tuple(pins[part] for part in parts)


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+\S*", value):
        raise Misfit(value, "is not a web address", "Write the whole address: https://…")
    return value


def _yes(value: str) -> bool:
    answers = {"yes": True, "no": False}
    if value not in answers:
        raise Misfit(value, "is not possible here", "Write “yes” or “no”.")
    return answers[value]


FIELDS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "id": ("id", _slug),
    "kind": ("kind", _one_of(Kind)),
    "session": ("session", _slug),
    "number": ("number", str),
    "media": ("openness", _media),
    "access": ("openness", _one_of(Openness)),
    "room": ("room", str),
    "documents": ("documents", _list),
    "duration": ("duration", _minutes),
    "expected": ("expected", _number),
    "languages": ("languages", _tags),
    "track": ("track", _slug),
    "attended-by": ("attended_by", _list),
    "join": ("join", _address),
    "layout": ("layout", _slug),
    "equipment": ("equipment", _list),
    "window": ("windows", _windows),
    "not-parallel": ("not_parallel", _list),
    "comes-after": ("after", _list),
    "pinned": ("pinned", _pins),
    "allow": ("allow", _list),
    **{flag: (flag, _yes) for flag in FLAGS},
}
"""The field of an item that an attribute sets, and how its value is read. Roles set `duties`."""

WORDS = frozenset(FIELDS) | frozenset(ROLE_WORDS)
"""The words that make a line an attribute."""
