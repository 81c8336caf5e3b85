"""Records as rows of a table: each field is a column of its name, read by its type.

A field of words in languages has columns `function.en`, `function.fr` and so on; a field without a
default must have its column; yes and no mean true and false; several values in one cell are
separated by spaces.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass
from enum import Enum
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, TypeVar, get_args, get_origin

from planner.findings import Fault, Finding, Severity
from planner.folder.shape import fields_of, in_calendar, without_none
from planner.folder.tables import Columns, Row, changed_table, languages_of, read_table
from planner.language.clock.ours import read_window
from planner.language.nearest import did_you_mean
from planner.model import Audience, Text, Window
from planner.places import Place
from planner.records import default_of

CELL_IMPOSSIBLE = Fault(
    "cell-impossible",
    Severity.ERROR,
    why=(
        "The column holds dates, numbers or certain words; this is none of them, and is left out."
    ),
    how="Write a value that the column accepts.",
    example="""\
participants.csv:
id,body,position,given,family
p1,AT,boss,Ada,Rill""",
    instead="""\
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Rill""",
)

T = TypeVar("T")
PlaceOf = Callable[[str], Place]
"""The place of the cell of a field."""
Values = dict[str, Any]
_YES = {"yes": True, "no": False}


def read_rows(
    data: bytes, file: str, shape: Callable[..., T], fields: Sequence[str] = ()
) -> tuple[tuple[T, ...], list[Finding]]:
    """The records of a table and what is wrong with it; `fields` are its columns, if not all."""
    rows, findings = read_values(data, file, shape, fields)
    return tuple(shape(**values) for values in rows), findings


def read_values(
    data: bytes, file: str, shape: Any, fields: Sequence[str] = ()
) -> tuple[list[Values], list[Finding]]:
    """The values of each row and its place, by the fields that the table has columns for."""
    rows, findings = read_table(data, file, columns_of(shape, fields))
    reader = _Reader.of(shape, list(rows[0][1]) if rows else [])
    values = []
    for place, row in rows:
        values.append(reader.read(row, findings, place) | {"place": place})
    return values, findings


def columns_of(shape: Any, fields: Sequence[str] = ()) -> Columns:
    """The columns of the table of these records."""
    known = {name: of for name, of in fields_of(shape).items() if not fields or name in fields}
    words = tuple(name for name, (_, hint) in known.items() if hint is Text)
    needed = tuple(name for name, (of, _) in known.items() if default_of(of) is MISSING)
    others = tuple(name for name in known if name not in (*words, *needed))
    return Columns(needed, others, words)


def record_of(shape: Any, row: Row, place_of: PlaceOf) -> tuple[Any, list[Finding]]:
    """The record of one row, and what does not fit in it; `place_of` gives the place of a column.

    Missing columns leave their fields at their defaults.
    """
    findings: list[Finding] = []
    return shape(**_Reader.of(shape, list(row)).read(row, findings, place_of)), findings


def changed_rows(text: str, new: Iterable[Any], shape: Any, fields: Sequence[str] = ()) -> str:
    """The text of a table with these records in it; a row that is as it was keeps its text."""
    values = attrgetter(*(name for name in fields_of(shape) if not fields or name in fields))
    old, _ = read_rows(text.encode(), "", shape, fields)
    lines = {values(record): record.place.line for record in old}
    before = {record.id: record for record in old if hasattr(record, "id")}
    written = _Written(text, shape, fields)
    rows: list[tuple[int, Row]] = []
    needed: dict[str, None] = {}
    for record in new:
        line = lines.get(values(record), 0)
        row = {} if line else written.row(record, before.get(getattr(record, "id", "")))
        needed |= dict.fromkeys(column for column in row if _is_said(record, column, row))
        rows.append((line, row))
    return changed_table(text, rows, needed)


class _Written:
    """Rows as they are written in a table: where a cell says what it said, it keeps its text."""

    def __init__(self, text: str, shape: Any, fields: Sequence[str]) -> None:
        self._table = text, columns_of(shape, fields)
        self._fields = fields

    @cached_property
    def _rows(self) -> dict[int, Row]:
        text, columns = self._table
        return {place.line: row for place, row in read_table(text.encode(), "", columns)[0]}

    def row(self, record: Any, before: Any) -> Row:
        """The cells of a record that was another one before, or was not there."""
        row = row_of(record, self._fields)
        if before is None:
            return row
        old, texts = row_of(before, self._fields), self._rows.get(before.place.line, {})
        same = {key for key in row if row[key] == old.get(key, "") and texts.get(key)}
        return {key: texts[key] if key in same else cell for key, cell in row.items()}


def _is_said(record: Any, column: str, row: Row) -> bool:
    """Whether a record has something in a column that would be lost without it."""
    name = column.partition(".")[0]
    shape: Any = type(record)
    default = default_of(fields_of(shape)[name][0])
    return bool(row[column]) and getattr(record, name) != default


def row_of(record: Any, fields: Sequence[str] = ()) -> Row:
    """A record as the cells of a row; `fields` are its columns, if not all."""
    cells: dict[str, str] = {}
    shape: Any = type(record)
    for name in fields_of(shape):
        value = getattr(record, name)
        if fields and name not in fields:
            continue
        if isinstance(value, Text):
            cells |= {f"{name}.{code}": words for code, words in value.items()}
        else:
            is_said = value is not False or default_of(fields_of(shape)[name][0]) is None
            cells[name] = _written(value) if is_said else ""
    return cells


@dataclass(frozen=True, slots=True)
class _Reader:
    """How the fields of a record are read from the rows of a table.

    `texts` are taken as written; `words` have a column for each language; `others` are read by
    their kinds.
    """

    texts: Sequence[str]
    words: Mapping[str, Mapping[str, str]]
    others: Mapping[str, tuple[Field[Any], Any]]

    @classmethod
    def of(cls, shape: Any, header: Sequence[str]) -> "_Reader":
        """For a table with these columns."""
        kinds = {name: (of, without_none(hint)) for name, (of, hint) in fields_of(shape).items()}
        spoken = {name: languages_of(name, header) for name, of in kinds.items() if of[1] is Text}
        there = {name: of for name, of in kinds.items() if name in header and name not in spoken}
        return cls(
            texts=[name for name, (_, kind) in there.items() if kind is str],
            words={name: columns for name, columns in spoken.items() if columns},
            others={name: of for name, of in there.items() if of[1] is not str},
        )

    def read(self, row: Row, findings: list[Finding], place: Place | PlaceOf) -> Values:
        """What a row says of the fields; cells that are empty, or do not fit, say nothing."""
        values: Values = {name: row[name] for name in self.texts}
        for name, columns in self.words.items():
            values[name] = Text({code: row[of] for code, of in columns.items() if row[of]})
        for name, (of, kind) in self.others.items():
            cell = row[name]
            if cell or default_of(of) is MISSING:
                try:
                    values[name] = _value(kind, cell)
                except (KeyError, ValueError):
                    at = place if isinstance(place, Place) else place(name)
                    findings.append(_impossible(of, kind, cell, at))
                    values[name] = default_of(of)
        return values


def _value(kind: Any, cell: str) -> Any:
    """The value of a cell; KeyError or ValueError where it does not fit."""
    several = get_origin(kind) is tuple
    inner = get_args(kind)[0] if several else kind
    read = _known(inner).__getitem__ if _known(inner) else _READ[inner]
    return tuple(map(read, cell.split())) if several else read(cell)


def _impossible(of: Field[Any], kind: Any, cell: str, place: Place) -> Finding:
    inner = get_args(kind)[0] if get_origin(kind) is tuple else kind
    known = _known(inner)
    empty = ", or empty" if default_of(of) is not MISSING else ""
    listed = f"Possible values: {', '.join(filter(None, known))}{empty}."
    instead = did_you_mean(cell, known) or listed if known else _EXAMPLES[inner]
    told = "This value" if _is_restricted(of) else f"“{cell}”"
    message = f"{told} is not possible in the column “{of.name}”."
    return CELL_IMPOSSIBLE.at(place, message, hint=instead)


def _is_restricted(of: Field[Any]) -> bool:
    """Whether the field is nobody’s to read on a screen."""
    return bool(of.metadata.get("audience") is Audience.RESTRICTED)


@cache
def _known(kind: type) -> dict[str, Any]:
    """The words that a column can have, where they are counted."""
    if issubclass(kind, Enum):
        return {choice.value: choice for choice in kind}
    return _YES if kind is bool else {}


def _day(cell: str) -> dt.date:
    day = dt.date.fromisoformat(cell)
    if not in_calendar(day):
        raise ValueError(f"{day} is at an end of the calendar")
    return day


_EXAMPLES = {
    dt.date: "Write a date like 2027-05-03.",
    int: "Write a whole number.",
    Window: "Write 2027-05-03, 09:00-13:00 or 2027-05-03/09:00-13:00.",
}
_READ: dict[Any, Callable[[str], Any]] = {
    dt.date: _day,
    int: int,
    str: str,
    Window: read_window,
}


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " ".join(map(_written, value))
    return str(value.value if isinstance(value, Enum) else value)
