"""Signs for doors: what takes place in a room, a page a day, in one language."""

import datetime as dt
from dataclasses import dataclass

from planner.forms.document import TimedRow, source
from planner.places import Place


@dataclass(frozen=True, slots=True)
class SignDay:
    """A page: the day in words, and what takes place on it."""

    day: str
    rows: tuple[TimedRow, ...]
    source: Place = source()


@dataclass(frozen=True, slots=True)
class Sign:
    """The signs of a room; `head` are lines above its name, `title` is that of the file.

    `colour` (#rrggbb) is that of the band behind the name: colour is used on badges, doors and
    walls.
    """

    language: str
    title: str
    room: str
    days: tuple[SignDay, ...]
    head: tuple[str, ...] = ()
    colour: str = ""
    author: str = ""
    issued: dt.datetime = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
