"""The row that heads a table, if it also has the day: "Time | Activity | Tuesday, 4 May"."""

import re
from dataclasses import replace

from planner.language.day.printed import DayWords
from planner.readers.agenda.lines.day_lines import DayLines
from planner.readers.agenda.lines.labels import Labels

_BORDERS = re.compile(r"\s*(?:\t|\||(?<=\s)/\s?)\s*")


def day_in_head(raw: str, days: DayLines, labels: Labels) -> DayWords | None:
    """The day among the names of columns, with the whole row as its heading."""
    cells = [cell for cell in _BORDERS.split(raw.strip(" |\t/")) if cell]
    others = [cell for cell in cells if not labels.is_column_heading(f"{cell} |")]
    if len(others) != 1 or len(cells) == 1:
        return None
    day = days.find(others[0])
    return replace(day, end_at=len(raw.strip())) if day else None
