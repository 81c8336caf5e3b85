"""Tables with days in the first column: "Date | Meeting | Venue".

Rows without a date continue the day above them; a date here is that of a day, even if nothing in
the table has a time.
"""

from collections.abc import Sequence
from itertools import takewhile

from planner.language.day.printed import DayWords
from planner.language.vocabulary import plain
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What
from planner.readers.source import SourceLine
from planner.records import record

_BORDER = "|"
_LEAST = 2
"""This many days make a table one of days."""
OF_TABLE = "table"
"""What marks the days of such a table: `label_of`."""


@record
class DatedTable:
    """Such a table with the row that names its columns."""

    reader: LineReader
    heading: SourceLine
    rows: Sequence[SourceLine]

    @property
    def length(self) -> int:
        """How many lines it takes."""
        return 1 + len(self.rows)

    @property
    def saids(self) -> list[Said]:
        """Its days, and what is in their rows."""
        first = Said(self.heading.number, What.FURNITURE, self.heading.text, "column heading")
        return [first, *(said for row in self.rows for said in self._row(row))]

    def _row(self, row: SourceLine) -> list[Said]:
        date, rest = _parted(row.text)
        day = _whole_day(date, self.reader)
        if day is None:
            return self.reader.saids(row.number, row.text)
        head = Said(row.number, What.DAY, date, date.strip(), day=day, label_of=OF_TABLE)
        items = self.reader.saids(row.number, rest) if rest.strip(f" {_BORDER}") else []
        return [head, *items]


def dated_table_at(lines: Sequence[SourceLine], at: int, reader: LineReader) -> DatedTable | None:
    """The table that begins at a line, if it names a column of days first, and days follow."""
    heading = lines[at].text
    name = plain(_parted(heading)[0]).strip(" :*")
    if _BORDER not in heading or name not in reader.words.labels["time"]:
        return None
    rows = list(takewhile(lambda line: _BORDER in line.text or not line.text, lines[at + 1 :]))
    told = [row for row in rows if row.text]
    dated = [_whole_day(_parted(row.text)[0], reader) is not None for row in told]
    is_dated = dated[:1] == [True] and sum(dated) >= _LEAST
    return DatedTable(reader, lines[at], rows) if is_dated else None


def _parted(row: str) -> tuple[str, str]:
    """The first cell of a row, and the others."""
    first, _, rest = row.strip().removeprefix(_BORDER).partition(_BORDER)
    return first, rest


def _whole_day(cell: str, reader: LineReader) -> DayWords | None:
    """The day that a cell consists of."""
    day = reader.days.find(cell.strip()) if cell.strip()[:1].isalnum() else None
    return day if day and day.is_date else None
