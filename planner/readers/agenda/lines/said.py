"""What is known of one line: its words, and everything that was around them."""

from dataclasses import replace
from enum import StrEnum
from typing import Any

from planner import records
from planner.language.clock.printed import PrintedTimes
from planner.language.day.printed import DayWords
from planner.language.kinds import TitleWords
from planner.model import DayPart, Kind, Role
from planner.records import record


class What(StrEnum):
    """What a line is."""

    BLANK = "blank"
    FURNITURE = "furniture"
    DAY = "day"
    TIME = "time"
    TITLE = "title"
    ROLE = "role"
    SPEAKER = "speaker"
    DOCUMENTS = "documents"
    NOTE = "note"
    LANGUAGES = "languages"
    ROOM = "room"
    DURATION = "duration"
    OPENNESS = "openness"
    SITTING = "sitting"
    WINDOW = "window"
    WRAPPED = "wrapped"
    BULLET = "bullet"
    HEADING = "heading"
    SHARED = "shared"
    ASTRAY = "astray"


OF_ITEM, OF_MEETING, OF_TIME = "item", "meeting", "time"


@record
class Said:
    """A line with what it says. `text` is what is left when all marks are removed.

    `bullet` and `label` ("1.1", "a") came before it, `level` is that of a heading in Markdown,
    `column` how far it is indented. `times` may come before the title or after it (`is_after`).
    `windows` are the hours in which a day meets.
    `cells` are further cells of a row. `label_of` is what a heading names: "agenda", "modalities";
    "reports" if a role is that of a rapporteur beside a chair; `OF_ITEM` if a room is surely that
    of the title right above it; `OF_MEETING` if a day comes after the town; `OF_TIME` if a time
    comes after the word for it.
    """

    number: int
    what: What
    raw: str = ""
    text: str = ""
    column: int = 0
    bullet: str = ""
    label: str = ""
    level: int = 0
    times: PrintedTimes | None = None
    is_after: bool = False
    is_open: bool = False
    day: DayWords | None = None
    windows: tuple[PrintedTimes, ...] = ()
    day_part: DayPart | None = None
    role: Role | None = None
    cells: tuple[str, ...] = ()
    label_of: str = ""
    words: TitleWords = TitleWords(Kind.ITEM)

    @property
    def is_text(self) -> bool:
        """Whether it is only words, which may continue those above."""
        return self.what is What.TITLE and not (
            self.times or self.bullet or self.label or self.day_part or self.level
        )


def changed(said: Said, **changes: Any) -> Said:
    """The line with other fields, faster than `replace` makes it."""
    return records.changed(said, changes)


def makes_range(first: Said, second: Said) -> bool:
    """Whether two times on their own are the start and the end of one."""
    begin, end = first.times, second.times
    if not (begin and end and begin.start and end.start):
        return False
    return begin.end is None and end.end is None and begin.start < end.start


def as_range(first: Said, second: Said) -> Said:
    """The first of two times with the second as its end."""
    end = second.times.start if second.times else None
    times = replace(first.times, end=end) if first.times else None
    return changed(first, times=times, is_open=False)
