"""What one line of an agenda is: a day, a time with a title, or something indented."""

import re

from planner.language.dates import DayLine, read_day_line
from planner.language.times import read_clock, read_day_part
from planner.model import Clock, DayPart
from planner.records import record

_CLOCK = r"\d{1,2}[:.]\d{2}(?:\+\d)?"
_TIMED = re.compile(rf"({_CLOCK})(?:\s*[-–—]\s*({_CLOCK}))?(?:\s+(.*))?")
_UNTIMED = re.compile(r"[-–—]\s+(.*)")
_ROOM = re.compile(r"(?:^|\s{2,})\[([^\]]+)\]$")
_COLUMNS = re.compile(r"\s{2,}")


@record
class Timed:
    """What stands in the time column: printed times, or a part of the day, or neither."""

    start: Clock | None = None
    end: Clock | None = None
    day_part: DayPart | None = None


@record
class TitleLine:
    """The line that an item begins with. `column` counts from 0: where its title begins."""

    timed: Timed
    title: str
    room: str
    column: int


@record
class Indented:
    """A line that belongs to the item above. `column` counts from 0."""

    column: int
    text: str


Line = DayLine | TitleLine | Indented


def read_line(raw: str, language: str) -> Line | None:
    """What a line is that is neither blank nor a comment; None where it fits nothing.

    ValueError where it looks like a time that no clock shows.
    """
    line = raw.expandtabs(8).rstrip()
    text = line.lstrip()
    if indent := len(line) - len(text):
        return Indented(indent, text)
    return read_day_line(text, language) or read_title_line(text, language)


def read_title_line(text: str, language: str, column: int = 0) -> TitleLine | None:
    """An item that begins with a time, a part of the day or a dash; None where it does not.

    `column` is where `text` itself begins.
    """
    if timed := _TIMED.fullmatch(text):
        start, end, rest = timed.groups(default="")
        times = Timed(read_clock(start), read_clock(end) if end else None)
        return _title(times, text, rest, column)
    if untimed := _UNTIMED.fullmatch(text):
        return _title(Timed(), text, untimed[1], column)
    words, *rest_of = _COLUMNS.split(text, maxsplit=1)
    if rest_of and (part := read_day_part(words, language)):
        return _title(Timed(day_part=part), text, rest_of[0], column)
    return None


def split_room(title: str) -> tuple[str, str]:
    """A title without the room in brackets at its end, and the room."""
    match = _ROOM.search(title)
    return (title[: match.start()].rstrip(), match[1].strip()) if match else (title, "")


def unescaped(title: str) -> str:
    r"""A title without the `\\` that keeps it from being read as something else."""
    bare = title[1:] if title.startswith("\\") else title
    return bare.replace("\\[", "[")


def _title(timed: Timed, text: str, rest: str, column: int) -> TitleLine:
    title, room = split_room(rest)
    at = len(text) - len(rest) if rest else 0
    return TitleLine(timed, title, room, column + at)
