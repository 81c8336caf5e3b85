"""Signs as templates see them: printable words in strings, lists and mappings."""

from typing import Any

from planner.forms.document import Line, TimedRow
from planner.forms.sign import Sign, SignDay
from planner.writers.cards.colours import NEUTRAL, ink_on
from planner.writers.runs import or_dash, runs, runs_of, timed
from planner.writers.script import is_right_to_left, printable, turned

SIZES = (28, 26, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10)
"""Sizes of letters in points that are tried; below the last nobody reads a sign in passing."""


def as_data(sign: Sign) -> dict[str, Any]:
    """The signs as templates see them.

    The `head` and the `room` stand on every page, the room on a band of `colour` in `ink`; `said`
    has the runs of both. `days` have their `runs` and `rows`, these a `time` and `lines` of a
    `style` and `runs`, as papers have them. `sizes` are in points.
    """
    issued, colour = sign.issued, sign.colour or NEUTRAL
    data: dict[str, Any] = {
        "language": sign.language,
        "direction": "rtl" if is_right_to_left(sign.language) else "ltr",
        "title": printable(sign.title) or "–",
        "room": printable(or_dash(sign.room)),
        "said": {
            "head": [runs_of(line, sign.language) for line in sign.head],
            "room": runs_of(or_dash(sign.room), sign.language),
        },
        "colour": colour,
        "ink": ink_on(colour),
        "author": printable(sign.author),
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "days": [_day(day, sign.language) for day in sign.days],
        "sizes": list(SIZES),
    }
    return turned(data, sign.language)  # type: ignore[no-any-return]


def _day(day: SignDay, around: str) -> dict[str, Any]:
    return {"runs": runs_of(day.day, around), "rows": [_row(row, around) for row in day.rows]}


def _row(row: TimedRow, around: str) -> dict[str, Any]:
    return timed(row.time, around) | {"lines": [_line(line, around) for line in row.lines]}


def _line(line: Line, around: str) -> dict[str, Any]:
    return {"style": str(line.style), "runs": runs(line.runs, around)}
