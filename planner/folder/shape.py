"""Plain data into records of the model and back: each field is read by its type.

What does not fit becomes a finding at its line; the record takes its default there, and is left out
if there is none.
"""

import datetime as dt
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from planner.findings import Fault, Finding, Severity
from planner.language.clock.ours import read_clock, read_window
from planner.language.day.ours import YEARS
from planner.language.nearest import did_you_mean
from planner.language.vocabulary import is_tag
from planner.model import Clock, Conference, Text, Window
from planner.model.counting import Amount
from planner.model.mandate import Mandate
from planner.places import Place
from planner.records import default_of, record

SETTING_UNKNOWN = Fault(
    "setting-unknown",
    Severity.ERROR,
    why="An unknown key is usually a typing error: what it says would be lost.",
    how="Look it up in the reference of conference.toml.",
    example="""\
conference.toml:
timezon = "Europe/Vienna"\n""",
    instead="""\
conference.toml:
timezone = "Europe/Vienna"\n""",
)
SETTING_INCOMPLETE = Fault(
    "setting-incomplete",
    Severity.ERROR,
    why="This table is incomplete and cannot be used.",
    how="Add the missing key.",
    example="""\
conference.toml:
rooms = [{ name = "Hall A" }]""",
    instead="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A" }]""",
)
SETTING_IMPOSSIBLE = Fault(
    "setting-impossible",
    Severity.ERROR,
    why="The value is of a different type from what the key needs, and cannot be used.",
    how="Write a value of the type that the message names.",
    example="""\
conference.toml:
starts = "3 May 2027"\n""",
    instead="""\
conference.toml:
starts = 2027-05-03""",
    firm=True,
)

Path = tuple[str | int, ...]
ELSEWHERE: Mapping[type, frozenset[str]] = {
    Conference: frozenset(
        {
            *("days", "present", "invitees", "names", "participants"),
            *("candidates", "interpreters", "rota"),
        }
    ),
    Mandate: frozenset({"activities", "conferences"}),
}
"""Fields of what a folder holds that other files hold, or that follow from others."""


NUMBERS = range(1_000_001)
"""Numbers that something in a conference can have: seats, minutes, years."""
AMOUNTS = range(1_000_000_001)
"""Plausible amounts of money."""

HALF_CIRCLE = 180
"""Degrees that a place on earth has at most."""

NOTHING = object()
"""The replacement for a value that did not fit."""


class Unfit(Exception):
    """A value that does not fit its field; says what would."""


@dataclass(slots=True)
class ShapeReader:
    """Reads records.

    `place_of` gives the place of a key path; `language` is that of words without a language. With
    `dates_as_text` dates are texts, as in JSON.
    """

    place_of: Callable[[Path], Place]
    language: str
    findings: list[Finding] = field(default_factory=list)
    dates_as_text: bool = False

    def record(self, shape: type, data: Mapping[str, Any], at: Path = ()) -> Any:
        """A record of this shape, or None where something that it must have is missing."""
        known = fields_of(shape)
        for key in data:
            if key not in known:
                hint = did_you_mean(key, known) or f"Known keys: {', '.join(known)}."
                self._fault(
                    SETTING_UNKNOWN, f"The key “{key}” is not known here.", (*at, key), hint
                )
        found = {
            key: self._field(known[key][1], value, (*at, key))
            for key, value in data.items()
            if key in known
        }
        values = {key: value for key, value in found.items() if value is not NOTHING}
        missing = [key for key in _required(shape) if key not in values]
        for key in missing:
            if key not in data:
                self._fault(SETTING_INCOMPLETE, f"“{key}” is missing.", at, f"Add `{key} = …`.")
        if missing:
            return None
        if "place" in get_hints(shape):
            values["place"] = self.place_of(at)
        return shape(**values)

    def _field(self, hint: Any, value: Any, at: Path) -> Any:
        if hint is type(value) is str:
            return value
        try:
            return self._value(hint, value, at)
        except Unfit as fault:
            self._fault(SETTING_IMPOSSIBLE, f"{_called(at)} {fault}.", at)
            return NOTHING

    def _value(self, hint: Any, value: Any, at: Path) -> Any:
        kind, hint = _kind_of(hint)
        if kind is Text:
            return self._text(value)
        if kind is tuple:
            return self._list(hint, value, at)
        if kind is Mapping:
            read = {key: self._field(hint, of, (*at, key)) for key, of in _table(value).items()}
            return {key: of for key, of in read.items() if of is not NOTHING}
        if kind in _WRITTEN:
            return _written(kind, value)
        if kind is record:
            made = self.record(hint, _table(value), at)
            return NOTHING if made is None else made
        return _plain(hint, _dated(value) if hint is dt.date and self.dates_as_text else value)

    def _list(self, hint: Any, value: Any, at: Path) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise Unfit("must be a list: […]")
        read = [self._field(hint, inner, (*at, index)) for index, inner in enumerate(value)]
        return tuple(inner for inner in read if inner is not NOTHING)

    def _text(self, value: Any) -> Text:
        if isinstance(value, str):
            return Text({self.language: value})
        if not isinstance(value, dict) or not all(map(_is_spoken, value.items())):
            raise Unfit('must be words, or words by language: { en = "…", fr = "…" }')
        return Text(value)

    def _fault(self, fault: Fault, message: str, at: Path, hint: str = "") -> None:
        self.findings.append(fault.at(self.place_of(at), message, hint=hint))


def plain(value: Any, language: str = "") -> Any:
    """A record as plain data, as it is written: fields that have their default are left out. Words
    in this language alone, where one is given, are written without it.
    """
    if isinstance(value, Text | Mapping):
        is_plain = isinstance(value, Text) and [*value] == [language]
        return value[language] if is_plain else dict(value)
    if isinstance(value, tuple):
        return [plain(inner, language) for inner in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Clock | Window):
        return str(value)
    if is_dataclass(value):
        known = fields_of(type(value))  # type: ignore[arg-type]
        return {
            key: plain(getattr(value, key), language)
            for key, (of, _) in known.items()
            if getattr(value, key) != default_of(of)
        }
    return value


@cache
def fields_of(shape: type) -> dict[str, tuple[Field[Any], Any]]:
    """The fields of a record that are written, with their types; not where it was read from."""
    hints = get_hints(shape)
    others = {"place", "places"} | ELSEWHERE.get(shape, frozenset())
    return {of.name: (of, hints[of.name]) for of in fields(shape) if of.name not in others}


@cache
def get_hints(shape: type) -> dict[str, Any]:
    """The types of the fields of a record."""
    return get_type_hints(shape)


@cache
def _required(shape: type) -> tuple[str, ...]:
    """The fields of a record that have no default."""
    known = fields_of(shape).items()
    return tuple(key for key, (of, _) in known if default_of(of) is MISSING)


@cache
def _kind_of(hint: Any) -> tuple[Any, Any]:
    """How the value of a field is read, and the type that it, or each of several, has then."""
    hint = without_none(hint)
    origin = get_origin(hint)
    if origin is tuple:
        return tuple, get_args(hint)[0]
    if origin is Mapping:
        return Mapping, get_args(hint)[1]
    if hint is Text or hint in _WRITTEN:
        return hint, hint
    return (record if is_dataclass(hint) else None), hint


def without_none(hint: Any) -> Any:
    """The type of a field that may be left out, without the None."""
    if get_origin(hint) is types.UnionType:
        return next(arm for arm in get_args(hint) if arm is not type(None))
    return hint


def _called(at: Path) -> str:
    """What a user calls the value at a path: its key, or its number in a list."""
    key, last = next(part for part in reversed(at) if isinstance(part, str)), at[-1]
    return f"Number {last + 1} of “{key}”" if isinstance(last, int) else f"“{key}”"


def _is_spoken(words: tuple[str, Any]) -> bool:
    return is_tag(words[0]) and isinstance(words[1], str)


def _table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Unfit("must be a table: […]")
    return value


_CALLED = {
    str: "words in quotes",
    int: "a whole number from 0 to a million",
    Amount: "a whole number from 0 to a billion",
    float: "degrees from -180 to 180: 42.6469",
    bool: "true or false",
    dt.date: f"a date from {YEARS[0]} to {YEARS[-1]}: 2001-12-13",
}


def _plain(hint: type, value: Any) -> Any:
    if issubclass(hint, Enum):
        return _choice(hint, value)
    if hint is float and type(value) in (int, float) and abs(value) <= HALF_CIRCLE:
        return float(value)
    if hint is Amount and type(value) is int and value in AMOUNTS:
        return Amount(value)
    is_kind = type(value) is hint and hint is not float
    if not is_kind or (hint is int and value not in NUMBERS) or not in_calendar(value):
        raise Unfit(f"must be {_CALLED[hint]}")
    return value


def in_calendar(value: Any) -> bool:
    """Whether a value is no date that agendas cannot have (`YEARS`): there are days around it."""
    return not isinstance(value, dt.date) or value.year in YEARS


def _dated(value: Any) -> Any:
    """A date that stands as a text."""
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


_WRITTEN: dict[Any, tuple[Callable[[str], Any], str]] = {
    Clock: (read_clock, 'a time in quotes: "09:30"'),
    Window: (read_window, 'a period of time in quotes: "2027-09-08/09:00-13:00"'),
}
"""How times in quotes are read, and what they look like."""


def _written(kind: Any, value: Any) -> Any:
    read, example = _WRITTEN[kind]
    try:
        found = read(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None:
        raise Unfit(f"must be {example}")
    return found


@cache
def _values(hint: type[Enum]) -> tuple[Any, ...]:
    return tuple(choice.value for choice in hint)


def _choice(hint: type[Enum], value: Any) -> Enum:
    known = _values(hint)
    if value not in known:
        near = did_you_mean(value, known) if isinstance(value, str) else ""
        raise Unfit(f"must be one of {', '.join(known)}. {near}".strip().rstrip("."))
    return hint(value)
