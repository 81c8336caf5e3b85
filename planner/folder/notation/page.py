"""The layout of an item on the page: the columns of times, titles and rooms."""

from collections.abc import Sequence

from planner.folder.notation.details import Pieces, detail_rows, is_misread
from planner.folder.notation.lines import Timed, escaped_brackets
from planner.language.clock.ours import day_part_in_words
from planner.records import record

BODY = 13
"""The column of titles, counted from 0, where the times leave room for it."""
ROOM = 82
"""The column of rooms, where the title leaves room for it."""
NO_TIME = "–"
"""What is written instead of a missing time."""
STEP = 2
"""The extra indentation of what is inside something inside."""

_MARKS = ("\\", ">", "-", "–", "—", "#", "[")
"""Beginnings that would make something else of a title."""


@record
class Words:
    """An item as it is to be written, without what is inside it; `time` may be empty."""

    time: str
    title: str
    room: str
    attributes: Sequence[Pieces]
    notes: Sequence[str]


@record
class Page:
    """Sets items in one language. Columns count from 0."""

    language: str

    def at_margin(self, words: Words) -> tuple[list[str], int]:
        """The lines of an item of the day, and the column of what belongs to it."""
        time = f"{f'{words.time or NO_TIME}  ':{BODY}}"
        head = f"{time}{self._title(words, len(time))}".rstrip()
        return [head, *self._details(words, len(time))], len(time)

    def inside(self, words: Words, column: int, *, deep: bool) -> list[str]:
        """The lines of an item inside; a deeper one has a dash where words would continue."""
        dash = f"{NO_TIME} " if deep else ""
        time = f"{words.time}  " if words.time else dash
        head = f"{' ' * column}{time}{self._title(words, column + len(time))}"
        return [head, *self._details(words, column + STEP)]

    def _details(self, words: Words, column: int) -> list[str]:
        return [*detail_rows(words.attributes, words.notes, column, self.language)]

    def _title(self, words: Words, column: int) -> str:
        """The title, from a column on, and the room; a backslash where it would be misread."""
        title = escaped_brackets(words.title)
        line = f"{title}  [{words.room}]" if words.room else title
        if title.startswith(_MARKS) or is_misread(line, self.language):
            title = f"\\{title}"
        return f"{title:{max(ROOM - column - 2, 0)}}  [{words.room}]" if words.room else title


def time_in_words(timed: Timed, language: str) -> str:
    """The content of the time column: "09:30–11:00", "Evening" or nothing."""
    if timed.day_part:
        return day_part_in_words(timed.day_part, language)
    return "–".join(str(clock) for clock in (timed.start, timed.end) if clock)
