"""Tables of people and bodies: CSV files with a heading, in UTF-8, with commas."""

import csv
import io
from collections.abc import Iterable, Mapping

from planner.findings import Finding, error
from planner.language.nearest import did_you_mean
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
        return column in (*self.needed, *self.others) or column.partition(".")[0] in self.spoken


def read_table(
    data: bytes, file: str, columns: Columns
) -> tuple[list[tuple[Place, Row]], list[Finding]]:
    """The rows of a CSV file with their places, and what is wrong with it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        hint = "Save it as “CSV UTF-8”; a spreadsheet offers that under “Save as”."
        return [], [error("table-encoding", "This file is not in UTF-8.", Place(file, line), hint)]
    if "\0" in text:
        return [], [error("table-broken", "This is no text file.", Place(file, 1))]
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
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[Place, Row]] = []
    findings: list[Finding] = []
    header: list[str] = []
    line = 0
    try:
        for cells in reader:
            place, line = Place(file, line + 1), reader.line_num
            if not header:
                header = [cell.strip() for cell in cells]
                findings += _check_header(header, place, columns)
            elif len(cells) > len(header):
                message = f"This row has {len(cells)} cells, the heading {len(header)}."
                findings.append(
                    error(
                        "table-row-too-long",
                        message,
                        place,
                        "A comma inside a cell needs quotes around it.",
                    )
                )
            elif any(cells):
                rows.append((place, dict(zip(header, map(str.strip, cells), strict=False))))
    except csv.Error as fault:
        findings.append(
            error("table-broken", f"This row cannot be read: {fault}.", Place(file, line + 1))
        )
    return rows, findings


def _check_header(header: list[str], place: Place, columns: Columns) -> list[Finding]:
    known = (*columns.needed, *columns.others, *columns.spoken)
    findings = [
        error(
            "table-column-unknown",
            f"The column “{column}” is not known.",
            place,
            did_you_mean(column, known),
        )
        for column in header
        if not columns.knows(column)
    ]
    missing = [column for column in columns.needed if column not in header]
    if missing:
        findings.append(
            error("table-column-missing", f"There is no column {', '.join(missing)}.", place)
        )
    return findings


def write_table(rows: Iterable[Row], columns: Iterable[str]) -> str:
    """The rows as the text of a CSV file."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(columns), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
