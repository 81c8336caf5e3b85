"""Tables of people and bodies: CSV files with a heading, in UTF-8, with commas."""

import csv
import io
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from planner.findings import Fault, Finding, Severity
from planner.folder.files import TABLE_ENCODING, decoded
from planner.folder.suspicious import suspicious
from planner.language.nearest import did_you_mean
from planner.language.vocabulary import is_tag
from planner.places import Place
from planner.records import record

TABLE_DELIMITER = Fault(
    "table-delimiter",
    Severity.ERROR,
    why=(
        "The columns of a CSV file are separated by commas; some spreadsheets use semicolons or "
        "tabs."
    ),
    how="Save it with commas between the columns.",
    example="""\
invitees.csv:
id;category;body""",
    instead="""\
invitees.csv:
id,category,body""",
)
TABLE_BROKEN = Fault(
    "table-broken",
    Severity.ERROR,
    why="A quotation mark that is not closed swallows the rows after it.",
    how=(
        "Put a cell that contains quotation marks or commas in quotation marks, and double "
        "those inside."
    ),
    example="""\
participants.csv:
id,given,family,unit.en
p1,Ada,Rill,"Institute of Springs""",
    instead="""\
participants.csv:
id,given,family,unit.en
p1,Ada,Rill,"Institute of Springs"\n""",
)
TABLE_ROW_TOO_LONG = Fault(
    "table-row-too-long",
    Severity.ERROR,
    why=(
        "The row has more cells than the table has columns: one cell contains a comma, and "
        "everything after it slips into the wrong column."
    ),
    how="Put a cell that contains a comma in quotation marks.",
    example="""\
participants.csv:
id,given,family,unit.en
p1,Ada,Rill,Institute of Springs, Vienna""",
    instead="""\
participants.csv:
id,given,family,unit.en
p1,Ada,Rill,"Institute of Springs, Vienna"\n""",
)
TABLE_CUT_OFF = Fault(
    "table-cut-off",
    Severity.WARNING,
    why="The last row breaks off in the middle of a line: what came after it may be lost.",
    how="Check whether rows are missing; if none are, add a line break at the end.",
    example="""\
participants.csv:
id,given,family,unit.en,function.en
p1,Ada,Rill,Institute of Spr""",
    instead="""\
participants.csv:
id,given,family,unit.en,function.en
p1,Ada,Rill,Institute of Springs\n""",
)
TABLE_COLUMN_NAMELESS = Fault(
    "table-column-nameless",
    Severity.ERROR,
    why="Data in a column without a name would be lost.",
    how="Give the column a name, or empty it.",
    example="""\
participants.csv:
id,given,family,unit.en,
p1,Ada,Rill,Institute of Springs,arrives late""",
    instead="""\
participants.csv:
id,given,family,unit.en,
p1,Ada,Rill,Institute of Springs,""",
)
TABLE_COLUMN_UNKNOWN = Fault(
    "table-column-unknown",
    Severity.ERROR,
    why="Data in an unknown column would be lost.",
    how="Give the column one of the known names.",
    example="""\
invitees.csv:
id,category,body,replied""",
    instead="""\
invitees.csv:
id,category,body,reply""",
)
TABLE_COLUMN_MISSING = Fault(
    "table-column-missing",
    Severity.ERROR,
    why="Without this column no row can be read.",
    how="Add the column.",
    example="""\
invitees.csv:
category,body""",
    instead="""\
invitees.csv:
id,category,body""",
)
TABLE_COLUMN_TWICE = Fault(
    "table-column-twice",
    Severity.ERROR,
    why="If two columns have the same name, it is not clear which counts.",
    how="Delete one of the two.",
    example="""\
invitees.csv:
id,category,body,body""",
    instead="""\
invitees.csv:
id,category,body""",
)

TABLE_CELL_TOO_LONG = Fault(
    "table-cell-too-long",
    Severity.ERROR,
    why="No cell of a workbook can hold this much.",
    how="Shorten it, or keep it in a separate document.",
)

LONGEST_CELL = 32_767
"""How many characters a cell of a workbook holds."""

Row = Mapping[str, str]


@record
class Columns:
    """What a table may have: required columns, others, and beginnings of language columns.

    `spoken = ("function",)` means `function.en`, `function.fr` and so on.
    """

    needed: tuple[str, ...]
    others: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()

    def knows(self, column: str) -> bool:
        """Whether the table may have a column."""
        name, _, language = column.partition(".")
        is_spoken = name in self.spoken and is_tag(language)
        return is_spoken or column in (*self.needed, *self.others)


def read_table(
    data: bytes, file: str, columns: Columns
) -> tuple[list[tuple[Place, Row]], list[Finding]]:
    """The rows of a CSV file with their places, and what is wrong with it."""
    text, fault = decoded(data, file, TABLE_ENCODING)
    if fault:
        return [], [fault]
    head = text.split("\n", 1)[0]
    if "," not in head and any(mark in head for mark in ";\t"):
        return [], [TABLE_DELIMITER.at(Place(file, 1), "The columns are not separated by commas.")]
    return _rows(text, file, columns)


def _rows(text: str, file: str, columns: Columns) -> tuple[list[tuple[Place, Row]], list[Finding]]:
    rows: list[tuple[Place, Row]] = []
    findings: list[Finding] = []
    try:
        records = _records(text)
        header = [cell.strip() for cell in next(records, (1, []))[1]]
        findings += _check_header(header, Place(file, 1), columns)
        width = len(header)
        for line, cells in records:
            width = len(cells)
            place = Place(file, line)
            findings += _check_row(header, cells, place)
            own = map(str.strip, cells[: len(header)])
            rows.append((place, dict(zip_longest(header, own, fillvalue=""))))
        if width < len(header) and not text.endswith("\n"):
            message = f"The file ends after {width} of {len(header)} cells of this row."
            findings.append(TABLE_CUT_OFF.at(rows[-1][0], message))
    except BrokenTable as fault:
        findings.append(TABLE_BROKEN.at(Place(file, fault.line), str(fault)))
    return ([] if any(found.name in _USELESS for found in findings) else rows), findings


_USELESS = frozenset({"table-column-missing", "table-column-twice"})
"""Findings of a heading under which no row can be read."""

ROWS_MISSING = _USELESS | {"file-unreadable", "table-encoding", "table-delimiter", "table-broken"}
"""Findings about a table whose rows are not read."""


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


def _check_row(header: list[str], cells: list[str], place: Place) -> Iterator[Finding]:
    if len(cells) > len(header) and any(cells[len(header) :]):
        message = f"This row has {len(cells)} cells, the header {len(header)}."
        yield TABLE_ROW_TOO_LONG.at(place, message)
    if max(map(len, cells), default=0) > LONGEST_CELL:
        message = f"A cell here has more than {LONGEST_CELL:,} characters."
        yield TABLE_CELL_TOO_LONG.at(place, message)
    yield from suspicious(header, cells, place)
    if not all(header):
        nameless = (cell for name, cell in zip(header, cells, strict=False) if cell and not name)
        for cell in nameless:
            yield TABLE_COLUMN_NAMELESS.at(place, f"“{cell}” is in a column without a name.")


def _check_header(header: list[str], place: Place, columns: Columns) -> list[Finding]:
    known = (*columns.needed, *columns.others, *(f"{name}.en" for name in columns.spoken))
    listed = f"Known columns: {', '.join(known)}."
    unknown = [
        TABLE_COLUMN_UNKNOWN.at(
            place,
            f"The column “{column}” is not known.",
            hint=did_you_mean(column, known) or listed,
        )
        for column in header
        if column and not columns.knows(column)
    ]
    twice = [column for column, number in Counter(header).items() if column and number > 1]
    missing = [column for column in columns.needed if column not in header]
    if missing:
        message = f"Missing column: {', '.join(missing)}."
        unknown.append(TABLE_COLUMN_MISSING.at(place, message, hint=listed))
    if twice:
        message = f"There are two columns {', '.join(twice)}."
        unknown.append(TABLE_COLUMN_TWICE.at(place, message))
    return unknown


def write_table(rows: Sequence[Row], columns: Sequence[str] = ()) -> str:
    """The rows as the text of a CSV file, in these columns or in all that they have."""
    columns = columns or list(dict.fromkeys(column for row in rows for column in row))
    return _line(columns) + "".join(_line([row.get(of, "") for of in columns]) for row in rows)


def changed_table(text: str, rows: Sequence[tuple[int, Row]], needed: Iterable[str]) -> str:
    """A table with other rows, each with its line so far, or with 0.

    Rows that were there keep their text. The table is rewritten if it lacks required columns; if it
    has no header, with all columns.
    """
    lines = io.StringIO(text, newline="").readlines()
    starts = [line for line, _ in _records(text)]
    ends = [*starts[1:], len(lines) + 1]
    texts = {
        start: "".join(lines[start - 1 : end - 1]) for start, end in zip(starts, ends, strict=False)
    }
    header = [cell.strip() for cell in next(_records(text), (1, []))[1]]
    missing = [column for column in needed if column not in header]
    if not header:
        return write_table([row for _, row in rows])
    if missing:
        there = {line: dict(zip(header, cells, strict=False)) for line, cells in _records(text)}
        wider = [{**row, **there.get(line, {})} for line, row in rows]
        return write_table(wider, [*header, *missing])
    new = (texts.get(line) or _line([row.get(of, "") for of in header]) for line, row in rows)
    return "".join(map(_whole, [texts[starts[0]], *new]))


def without_rows(text: str, lines: Collection[int]) -> str:
    """A table without the rows that begin on these lines."""
    _, *rows = (line for line, _ in _records(text))
    return changed_table(text, [(line, {}) for line in rows if line not in lines], ())


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()


def _whole(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n"


def languages_of(beginning: str, header: Iterable[str]) -> dict[str, str]:
    """The columns `beginning.<language>` of a heading by their languages."""
    parts = ((column, *column.partition(".")) for column in header)
    return {code: column for column, name, _, code in parts if name == beginning and code}
