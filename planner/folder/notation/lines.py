"""What one line of an agenda is: a day, a time with a title, or something indented."""

import re

from planner.language.clock.ours import read_clock, read_day_part
from planner.language.day.ours import DayLine, read_day_line
from planner.model import Clock, DayPart
from planner.records import record

CLOCK = r"\d{1,2}[:.]\d{2}(?:\+\d)?"
TIMES = rf"({CLOCK})(?:\s*[-–—]\s*({CLOCK}))?"
_TIMED = re.compile(rf"{TIMES}(?:\s+(.*))?")
_ONE_BLANK = re.compile(rf"{TIMES} [^\s\-–—]")
_OTHER_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]?\d{2})?\s?(?:[ap]\.?\s?m\b\.?|h(?:eures?)?\b(?:\s?\d\d)?|h\d\d|uhr\b|ч\b|час)",
    re.IGNORECASE,
)
_UNTIMED = re.compile(r"[-–—](?:\s+(.*))?")
_COLUMNS = re.compile(r"\t\s*|\s{2,}")
_ESCAPED_BRACKET = re.compile(r"\\(\\*\[)")
_TAB = 8


@record
class Timed:
    """The content of the time column: printed times, or a part of the day, or neither."""

    start: Clock | None = None
    end: Clock | None = None
    day_part: DayPart | None = None


@record
class TitleLine:
    """The line that an item begins with. `at` counts characters: where its title begins."""

    timed: Timed
    title: str
    room: str
    at: int


@record
class Indented:
    """A line that belongs to the item above. `column` is how far it is indented."""

    column: int
    text: str


Line = DayLine | TitleLine | Indented


def read_line(raw: str, language: str) -> Line | None:
    """What a line is that is neither blank nor a comment; None where it fits nothing.

    ValueError where it looks like a time that no clock shows, or that is written in another way.
    """
    text = raw.strip()
    if indent := raw[: len(raw) - len(raw.lstrip())]:
        return Indented(width(indent), text)
    if other := _OTHER_CLOCK.match(text):
        raise ValueError(f"“{other[0]}” is a time, but it is not written like 09:30 or 14:00.")
    if _ONE_BLANK.match(text):
        raise ValueError("Put two spaces between a time and a title.")
    return read_day_line(text, language) or read_title_line(text, language)


def read_title_line(text: str, language: str) -> TitleLine | None:
    """An item that begins with a time, a part of the day or a dash; None where it does not."""
    if timed := _TIMED.fullmatch(text):
        start, end, rest = timed.groups(default="")
        return _title(Timed(read_clock(start), read_clock(end) if end else None), text, rest)
    if untimed := _UNTIMED.fullmatch(text):
        return _title(Timed(), text, untimed[1] or "")
    words, *rest_of = _COLUMNS.split(text, maxsplit=1)
    if rest_of and (part := read_day_part(words, language)):
        return _title(Timed(day_part=part), text, rest_of[0])
    return None


def first_column(raw: str) -> str:
    """What is on a line before the first two spaces."""
    return _COLUMNS.split(raw.strip(), maxsplit=1)[0]


def width(text: str) -> int:
    """How many columns the beginning of a line takes."""
    return len(text.expandtabs(_TAB))


def split_room(title: str) -> tuple[str, str]:
    """A title without the room in brackets at its end, and the room."""
    before, bracket, room = title.removesuffix("]").rpartition("[")
    if not (bracket and title.endswith("]") and room.strip() and _ends_column(before)):
        return title, ""
    return before.rstrip(), room.strip()


def unescaped(title: str) -> str:
    r"""A title without the `\` that keeps it, or a bracket in it, from being read otherwise."""
    return _ESCAPED_BRACKET.sub(r"\1", title.removeprefix("\\")).replace("\t", " ")


def escaped_brackets(title: str) -> str:
    r"""A title with a `\` before what would be read as a room, or as such a `\`."""
    safe = re.sub(r"\\+\[", r"\\\g<0>", title)
    before, room = split_room(safe)
    return f"{safe[: safe.rindex('[')]}\\{safe[safe.rindex('[') :]}" if room and before else safe


def _ends_column(before: str) -> bool:
    return not before or before.endswith("\t") or (len(before) > 1 and before[-2:].isspace())


def _title(timed: Timed, text: str, rest: str) -> TitleLine:
    title, room = split_room(rest)
    return TitleLine(timed, title, room, len(text) - len(rest) if title else 0)
