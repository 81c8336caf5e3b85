"""What a workbook can contain: texts of cells, names of sheets and lists.

A text is never taken for a formula, a link or a number, so nothing in it needs escaping; only what
the file format itself cannot hold is left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from planner.errors import PlannerError
from planner.forms.cells import clean
from planner.forms.workbook import LISTS, RECORDS
from planner.places import column_name

LONGEST_TEXT = 32_767
"""How much a cell holds, in units of UTF-16; programs would cut the rest off without a word."""

LONGEST_SHEET_NAME = 31
RESERVED = ("History", LISTS, RECORDS)
"""Names that no sheet of a user can have: Excel's own, and those of the hidden sheets."""

_IN_SHEET_NAME = str.maketrans(
    {"/": "-", "\\": "-", ":": "-", "[": "(", "]": ")"} | {"*": "", "?": ""}
)


def text_cell(text: str, sheet: str, row: int, column: int) -> str:
    """The text as a cell holds it: composed, with plain line breaks, without what XML forbids.

    Row and column count from 0. PlannerError, naming the cell, where it is too long for one.
    """
    held = clean(text)
    if len(held) > LONGEST_TEXT // 2 and _units(held) > LONGEST_TEXT:
        raise PlannerError(
            f"{sheet}!{cell_name(row, column)}: a text of {_units(held):,} characters; "
            f"a cell holds {LONGEST_TEXT:,}.",
            "Shorten it, or keep it in a separate file.",
        )
    return held


def one_line(text: str) -> str:
    """The text, cleaned, on one line."""
    return " ".join(clean(text).split())


def cell_name(row: int, column: int) -> str:
    """The name of a cell as people see it: (16, 4) is E17."""
    return f"{column_name(column)}{row + 1}"


def sheet_names(wanted: Iterable[str]) -> Iterator[str]:
    """Names that a workbook can have, in the same order, each once."""
    return distinct(map(_sheet_name, wanted), _numbered_sheet, RESERVED)


def headers(wanted: Iterable[str]) -> Iterator[str]:
    """Headers that the columns of a table can have: on one line, not empty, each once."""
    lines = (_shortened(one_line(header), 240) or "–" for header in wanted)
    return distinct(lines, "{} ({})".format)


def program_names(wanted: Iterable[str], prefix: str) -> Iterator[str]:
    """Names for tables and lists, which allow few characters: `list_rooms`."""
    plain = (re.sub("[^A-Za-z0-9]+", "_", name)[:60].strip("_").lower() for name in wanted)
    return distinct((f"{prefix}_{name}" for name in plain), "{}_{}".format)


def distinct(
    names: Iterable[str], numbered: Callable[[str, int], str], taken: Iterable[str] = ()
) -> Iterator[str]:
    """The names in their order; one that is taken, in capitals or not, gets the next number."""
    seen = {name.lower() for name in taken}
    for name in names:
        free, number = name, 1
        while free.lower() in seen:
            number += 1
            free = numbered(name, number)
        seen.add(free.lower())
        yield free


def _sheet_name(wanted: str) -> str:
    plain = one_line(wanted.translate(_IN_SHEET_NAME))
    return _shortened(plain, LONGEST_SHEET_NAME).strip("' ") or "Sheet"


def _numbered_sheet(name: str, number: int) -> str:
    ending = f" {number}"
    return _shortened(name, LONGEST_SHEET_NAME - len(ending)).rstrip() + ending


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _shortened(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
