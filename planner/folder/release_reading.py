"""A release from its file: any fault in it stops the reading, because nobody writes one by hand."""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from planner.folder.release_wholeness import DamagedError, require_whole
from planner.folder.shape import ShapeReader
from planner.model import AgendaItem, Conference, Day
from planner.model.names import OwnName
from planner.model.participants import Participant
from planner.model.release import Cancelled, EventState, Release
from planner.places import Place

FORMAT = 1
UNREADABLE = (
    *(ValueError, KeyError, TypeError, AttributeError),
    *(OverflowError, RecursionError),
)
"""What the reading of a damaged file raises."""

_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_MARKS = ("facts", "words", "join")

Known = dict[tuple[type, str], Any]
"""Records by their shapes and contents of files: most of one release is in the next too."""


@dataclass(slots=True)
class _Reader:
    """Reads the records of a release; what an earlier one has is taken from it."""

    shapes: ShapeReader
    known: Known

    def record(self, shape: type, told: Mapping[str, Any]) -> Any:
        """A record of this shape. ValueError if the data contain none."""
        key = shape, repr(told)
        if key not in self.known:
            made = self.shapes.record(shape, told)
            if made is None or self.shapes.findings:
                raise ValueError("something is missing or unknown")
            self.known[key] = made
        return self.known[key]


def content(text: str) -> Any:
    """What the text of a file holds. One of `UNREADABLE` where it is not JSON, or no text can say
    it: half a sign.
    """
    told = json.loads(text)
    if _HALF.search(text):
        json.dumps(told, ensure_ascii=False).encode()
    return told


def release_in(told: Mapping[str, Any], file: str, known: Known) -> Release:
    """A release from its file. One of `UNREADABLE` where it is none."""
    if told["format"] != FORMAT:
        raise DamagedError("it has another format")
    place = Place(file)
    reader = _Reader(ShapeReader(lambda _: place, "en", dates_as_text=True), known)
    conference = reader.record(Conference, told["conference"])
    whole = replace(
        conference,
        days=tuple(_read_day(day, reader) for day in told["days"]),
        names=tuple(reader.record(OwnName, own) for own in told["bodies"]),
        participants=tuple(reader.record(Participant, person) for person in told["persons"]),
    )
    release = Release(
        number=_number(told["number"], "number", 1),
        label=_text(told["label"], "label"),
        moment=_moment(told["moment"], "moment"),
        conference=whole,
        events={key: _read_state(state) for key, state in told["events"].items()},
        cancelled=tuple(_read_cancelled(of, reader) for of in told["cancelled"]),
        place=place,
    )
    require_whole(release)
    return release


def _read_day(told: Mapping[str, Any], reader: _Reader) -> Day:
    items = tuple(reader.record(AgendaItem, item) for item in told["items"])
    return Day(dt.date.fromisoformat(told["date"]), items, reader.shapes.place_of(()))


def _read_state(told: Mapping[str, Any]) -> EventState:
    created, modified = (
        _moment(told[key], key) if key in told else None for key in ("created", "modified")
    )
    marks = (_text(told.get(key, None if key != "join" else ""), key) for key in _MARKS)
    return EventState(_number(told["sequence"], "sequence", 0), created, modified, *marks)


def _read_cancelled(told: Mapping[str, Any], reader: _Reader) -> Cancelled:
    item = reader.record(AgendaItem, told["item"])
    return Cancelled(dt.date.fromisoformat(told["date"]), item)


def _number(told: object, name: str, least: int) -> int:
    if type(told) is not int or told < least:
        raise DamagedError(f"“{name}” is not a whole number of {least} or more")
    return told


def _text(told: object, name: str) -> str:
    if not isinstance(told, str):
        raise DamagedError(f"“{name}” is not a text")
    return told


def _moment(told: object, name: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(_text(told, name))
    if moment.tzinfo is None:
        raise DamagedError(f"“{name}” is a time without a time zone")
    moment.astimezone(dt.UTC)
    return moment
