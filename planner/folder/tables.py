"""Tables of people and bodies: CSV files with a heading, in UTF-8, with commas."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from planner.findings import Finding, error
from planner.folder.files import decoded
from planner.language.nearest import did_you_mean
from planner.language.vocabulary import is_tag
from planner.model import Text
from planner.places import Place
from planner.records import record

Row = Mapping[str, str]


@record
class Columns:
    """What a table may have: columns that it must have, others, and beginnings of language columns.

    `spoken = ("function",)` stands for `function.en`, `function.fr` and so on.
    """

    needed: tuple[str, ...]
    others: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()

    def knows(self, column: str) -> bool:
        """Whether a column may stand in the table."""
        name, _, language = column.partition(".")
        is_spoken = name in self.spoken and is_tag(language)
        return is_spoken or column in (*self.needed, *self.others)


def read_table(
    data: bytes, file: str, columns: Columns
) -> tuple[list[tuple[Place, Row]], list[Finding]]:
    """The rows of a CSV file with their places, and what is wrong with it."""
    text, fault = decoded(data, file, "table-encoding")
    if fault:
        return [], [fault]
    head = text.split("\n", 1)[0]
    if "," not in head and any(mark in head for mark in ";\t"):
        hint = "Save it with commas between the columns."
        return [], [
            error(
                "table-delimiter", "The columns are not separated by commas.", Place(file, 1), hint
            )
        ]
    return _rows(text, file, columns)


def _rows(text: str, file: str, columns: Columns) -> tuple[list[tuple[Place, Row]], list[Finding]]:
    rows: list[tuple[Place, Row]] = []
    findings: list[Finding] = []
    try:
        records = _records(text)
        _, cells = next(records, (1, []))
        header = [cell.strip() for cell in cells]
        findings += _check_header(header, Place(file, 1), columns)
        for line, cells in records:
            place = Place(file, line)
            findings += _check_row(header, cells, place)
            rows.append((place, dict(zip(header, map(str.strip, cells), strict=False))))
    except BrokenTable as fault:
        hint = "A cell with quotes or commas in it stands in quotes; quotes inside are doubled."
        findings.append(error("table-broken", str(fault), Place(file, fault.line), hint))
    return ([] if any(found.name in _USELESS for found in findings) else rows), findings


_USELESS = {"table-column-missing", "table-column-twice"}
"""Findings of a heading under which no row can be read."""


class BrokenTable(Exception):
    """A row that cannot be read, and the line on which it begins."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, and the lines on which they begin. BrokenTable at a bad one."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as fault:
        raise BrokenTable(f"This row cannot be read: {fault}.", line) from fault


def _check_row(header: list[str], cells: list[str], place: Place) -> list[Finding]:
    if not any(cells[len(header) :]):
        return []
    message = f"This row has {len(cells)} cells, the heading {len(header)}."
    hint = "A comma inside a cell needs quotes around the cell."
    return [error("table-row-too-long", message, place, hint)]


def _check_header(header: list[str], place: Place, columns: Columns) -> list[Finding]:
    known = (*columns.needed, *columns.others, *(f"{name}.en" for name in columns.spoken))
    listed = f"The columns are {', '.join(known)}."
    unknown = [
        error(
            "table-column-unknown",
            f"The column “{column}” is not known.",
            place,
            did_you_mean(column, known) or listed,
        )
        for column in header
        if column and not columns.knows(column)
    ]
    twice = [column for column, number in Counter(header).items() if column and number > 1]
    missing = [column for column in columns.needed if column not in header]
    if missing:
        message = f"There is no column {', '.join(missing)}."
        unknown.append(error("table-column-missing", message, place, listed))
    if twice:
        message = f"There are two columns {', '.join(twice)}."
        unknown.append(error("table-column-twice", message, place, "Take one of the two away."))
    return unknown


def write_table(rows: Iterable[Row], columns: Sequence[str]) -> str:
    """The rows as the text of a CSV file."""
    return _line(columns) + "".join(_line([row.get(of, "") for of in columns]) for row in rows)


def changed_table(text: str, rows: Sequence[tuple[int, Row]], columns: Sequence[str]) -> str:
    """A table with other rows, each with the line on which it stood so far, or with 0.

    Rows that stood there keep their text. The table is written anew, with these columns, where
    its own have no room for all.
    """
    lines = io.StringIO(text, newline="").readlines()
    starts = [line for line, _ in _records(text)]
    ends = [*starts[1:], len(lines) + 1]
    texts = {
        start: "".join(lines[start - 1 : end - 1]) for start, end in zip(starts, ends, strict=False)
    }
    header = [cell.strip() for cell in next(_records(text), (1, []))[1]]
    if not header or any(
        row.get(column) and column not in header for _, row in rows for column in row
    ):
        return write_table((row for _, row in rows), columns)
    new = (texts.get(line) or _line([row.get(of, "") for of in header]) for line, row in rows)
    return "".join(map(_whole, [texts[starts[0]], *new]))


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()


def _whole(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n"


def spoken(row: Row, beginning: str) -> Text:
    """The words of the columns `beginning.<language>`."""
    words = {
        column.partition(".")[2]: cell
        for column, cell in row.items()
        if column.startswith(f"{beginning}.") and cell
    }
    return Text(words)
