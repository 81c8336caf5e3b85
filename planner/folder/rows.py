"""Records as rows of a table: each field is a column of its name, read by its type.

A field of words in languages stands in columns `function.en`, `function.fr` and so on; a field
without a default has to have its column; yes and no stand for true and false; several values in
one cell stand apart by blanks.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field
from enum import Enum
from functools import cache, partial
from typing import Any, TypeVar, get_args, get_origin

from planner.findings import Fault, Finding, Severity
from planner.folder.shape import default_of, fields_of, without_none
from planner.folder.tables import Columns, Row, changed_table, languages_of, read_table
from planner.language.nearest import did_you_mean
from planner.model import Audience, Text
from planner.places import Place

CELL_IMPOSSIBLE = Fault(
    "cell-impossible",
    Severity.ERROR,
    why=(
        "The column holds dates, numbers or certain words; this is none of them, and is left out."
    ),
    how="Write a value as the column asks for.",
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
Find = Callable[[str, str], None]
Values = dict[str, Any]
Read = Callable[[Row, Find], Any]
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
    header = list(rows[0][1]) if rows else []
    reads = {name: _reader(name, *of, header) for name, of in fields_of(shape).items()}
    there = [(name, read) for name, read in reads.items() if read]
    values = []
    for place, row in rows:
        find = partial(_fault, place, findings)
        values.append({name: read(row, find) for name, read in there} | {"place": place})
    return values, findings


def columns_of(shape: Any, fields: Sequence[str] = ()) -> Columns:
    """The columns of the table of these records."""
    known = {name: of for name, of in fields_of(shape).items() if not fields or name in fields}
    words = tuple(name for name, (_, hint) in known.items() if hint is Text)
    needed = tuple(name for name, (of, _) in known.items() if default_of(of) is MISSING)
    others = tuple(name for name in known if name not in (*words, *needed))
    return Columns(needed, others, words)


def record_of(shape: Any, row: Row, place_of: Callable[[str], Place]) -> tuple[Any, list[Finding]]:
    """The record of one row, and what does not fit in it; `place_of` tells where a column stands.

    Columns that are not there leave their fields as they are by default.
    """
    findings: list[Finding] = []
    values = {}
    for name, of in fields_of(shape).items():
        if read := _reader(name, *of, list(row)):
            values[name] = read(row, partial(_fault, place_of(name), findings))
    return shape(**values), findings


def changed_rows(text: str, new: Iterable[Any], shape: Any, fields: Sequence[str] = ()) -> str:
    """The text of a table with these records in it; a row that is as it was keeps its text."""
    records = list(new)
    old, _ = read_rows(text.encode(), "", shape, fields)
    lines = {_key(row_of(record, fields)): record.place.line for record in old}
    rows = [row_of(record, fields) for record in records]
    needed = dict.fromkeys(column for record in records for column in _said(record, fields))
    return changed_table(text, [(lines.get(_key(row), 0), row) for row in rows], needed)


def _said(record: Any, fields: Sequence[str]) -> Iterator[str]:
    """The columns in which a record has something that would be lost without them."""
    shape: Any = type(record)
    defaults = {name: default_of(of) for name, (of, _) in fields_of(shape).items()}
    for column, cell in row_of(record, fields).items():
        name = column.partition(".")[0]
        if cell and getattr(record, name) != defaults[name]:
            yield column


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
            cells[name] = _written(value)
    return cells


def _key(row: Row) -> frozenset[tuple[str, str]]:
    return frozenset((column, cell) for column, cell in row.items() if cell)


def _reader(name: str, of: Field[Any], hint: Any, header: Sequence[str]) -> Read | None:
    """How a field is read from a row; None where the table has no column for it."""
    kind = without_none(hint)
    if kind is Text:
        return _spoken(languages_of(name, header))
    if name not in header:
        return None
    if kind is str:
        return lambda row, _: row[name]
    return partial(_cell, of, kind)


def _spoken(columns: Mapping[str, str]) -> Read | None:
    """How words are read from the columns of their languages."""
    if not columns:
        return None
    return lambda row, _: Text({code: row[of] for code, of in columns.items() if row[of]})


def _cell(of: Field[Any], kind: type, row: Row, find: Find) -> Any:
    """The value of a cell; the default where it is empty, or does not fit."""
    cell, default = row[of.name], default_of(of)
    if not cell and default is not MISSING:
        return default
    several = get_origin(kind) is tuple
    inner = get_args(kind)[0] if several else kind
    known = _known(inner)
    read = known.__getitem__ if known else _READ[inner]
    try:
        return tuple(map(read, cell.split())) if several else read(cell)
    except (KeyError, ValueError):
        empty = ", or empty" if default is not MISSING else ""
        listed = f"It is one of: {', '.join(filter(None, known))}{empty}."
        instead = did_you_mean(cell, known) or listed if known else _EXAMPLES[inner]
        told = "What stands here" if _is_restricted(of) else f"“{cell}”"
        find(f"{told} is not possible in the column “{of.name}”.", instead)
        return default


def _is_restricted(of: Field[Any]) -> bool:
    """Whether the field is nobody’s to read on a screen."""
    return bool(of.metadata.get("audience") is Audience.RESTRICTED)


def _fault(place: Place, findings: list[Finding], message: str, hint: str) -> None:
    findings.append(CELL_IMPOSSIBLE.at(place, message, hint=hint))


@cache
def _known(kind: type) -> dict[str, Any]:
    """The words that a column can have, where they are counted."""
    if issubclass(kind, Enum):
        return {choice.value: choice for choice in kind}
    return _YES if kind is bool else {}


_EXAMPLES = {dt.date: "Write a date as 2027-05-03.", int: "Write a whole number."}
_READ: dict[Any, Callable[[str], Any]] = {dt.date: dt.date.fromisoformat, int: int, str: str}


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " ".join(map(_written, value))
    return str(value.value if isinstance(value, Enum) else value)
