"""Signs as templates see them: printable words in strings, lists and mappings."""

from typing import Any

from planner.forms.document import Line, TimedRow
from planner.forms.sign import Sign, SignDay
from planner.writers.cards.colours import NEUTRAL, ink_on
from planner.writers.runs import lang_of, runs
from planner.writers.script import is_right_to_left, printable, turned

SIZES = (28, 26, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10)
"""Sizes of letters in points that are tried; below the last nobody reads a sign in passing."""


def as_data(sign: Sign) -> dict[str, Any]:
    """The signs as templates see them.

    `head` and `room` stand on every page, the room on a band of `colour` in `ink`. `days` have
    their `day` and `rows`, these a `time` and `lines` of a `style` and `runs`, as papers have them.
    `langs` are the languages of the lines of the head and of the room, where they are others.
    `sizes` are in points.
    """
    issued, colour = sign.issued, sign.colour or NEUTRAL
    data: dict[str, Any] = {
        "language": sign.language,
        "direction": "rtl" if is_right_to_left(sign.language) else "ltr",
        "title": printable(sign.title) or "–",
        "head": [printable(line) for line in sign.head],
        "room": printable(sign.room) or "–",
        "langs": [lang_of(line, sign.language) for line in (*sign.head, sign.room)],
        "colour": colour,
        "ink": ink_on(colour),
        "author": printable(sign.author),
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "days": [_day(day, sign.language) for day in sign.days],
        "sizes": list(SIZES),
    }
    return turned(data, sign.language)  # type: ignore[no-any-return]


def _day(day: SignDay, around: str) -> dict[str, Any]:
    return {"day": printable(day.day), "rows": [_row(row, around) for row in day.rows]}


def _row(row: TimedRow, around: str) -> dict[str, Any]:
    return {"time": printable(row.time), "lines": [_line(line, around) for line in row.lines]}


def _line(line: Line, around: str) -> dict[str, Any]:
    return {"style": str(line.style), "runs": runs(line.runs, around)}
