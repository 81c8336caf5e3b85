"""Cells of tables that are not what they seem: formulas, invisible characters, lost letters.

Papers leave such characters out and workbooks keep such texts as text; but a CSV file is opened as
it is. Messages name the column and not its content, which may be private.
"""

import re
from collections.abc import Iterator, Sequence

from planner.findings import Fault, Finding, Severity
from planner.places import Place

TABLE_CELL_FORMULA = Fault(
    "table-cell-formula",
    Severity.WARNING,
    why=(
        "A spreadsheet that opens the table calculates the cell: it shows something else, and "
        "can send away the data next to it."
    ),
    how="Check whether someone meant this; begin the cell with another character.",
    example="""\
participants.csv:
id,body,given,family,function.en
p1,AT,Ada,Rill,=1+1""",
    instead="""\
participants.csv:
id,body,given,family,function.en
p1,AT,Ada,Rill,Minister""",
)
TABLE_CELL_HIDDEN = Fault(
    "table-cell-hidden",
    Severity.WARNING,
    why=(
        "Invisible characters change the direction of writing, or make one name look like "
        "another; papers leave them out."
    ),
    how="Type the cell again.",
    example="""\
participants.csv:
id,body,given,family
p1,AT,Ada,Ri\u200bll""",
    instead="""\
participants.csv:
id,body,given,family
p1,AT,Ada,Rill""",
)

TABLE_CELL_LOST = Fault(
    "table-cell-lost",
    Severity.WARNING,
    why=(
        "A program that does not have the letters, such as Cyrillic, has saved a question mark "
        "for each; papers and badges would print them."
    ),
    how="Type the cell again; save tables as “CSV UTF-8”.",
    example="""\
participants.csv:
id,body,given,family
p1,AT,Ada,????????""",
    instead="""\
participants.csv:
id,body,given,family
p1,AT,Ada,Rill""",
)

_FORMULA = re.compile(r"\s*(?:[=@\uff1d]|[+-](?![\d\s()./+-]*$))")
"""How a formula begins; a plus or a minus before figures alone is a telephone number, a number."""
_BEGINS_WITH_SIGN = re.compile(r"\t\s*[=@+\uff1d-]")
_HIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""Control characters, those without width and those that turn the direction of writing.

Joiners without width (U+200C, U+200D) are letters' own in Persian and in scripts of India.
"""
_LOST = re.compile(r"(?<![\w?])\?{2,}(?![\w?])|(?<=[^\W\d_])\?+(?=[^\W\d_])|\ufffd")
"""Words whose letters were lost, or some inside; behind a word they are somebody’s wonder."""
_WONDER = frozenset({"note", "badge_note"})


def has_lost_letters(key: str, cell: str) -> bool:
    """Whether letters of a cell became question marks when a program saved it."""
    may_be = ("?" in cell and "://" not in cell) or "\ufffd" in cell
    return may_be and key not in _WONDER and bool(_LOST.search(cell))


def is_without_letters_of(lossy: str, whole: str) -> bool:
    """Whether a text is another one with question marks for letters that are not of ASCII, of which
    some programs write one for each byte.
    """
    if "?" not in lossy or whole.isascii():
        return False
    letters = (re.escape(of) if of.isascii() else rf"(?:{re.escape(of)}|\?{{1,3}})" for of in whole)
    return lossy != whole and re.fullmatch("".join(letters), lossy) is not None


def suspicious(header: Sequence[str], cells: Sequence[str], place: Place) -> Iterator[Finding]:
    """The cells of a row that are not what they look like."""
    row = "\t".join(["", *cells])
    if _BEGINS_WITH_SIGN.search(row):
        for name, cell in zip(header, cells, strict=False):
            if _FORMULA.match(cell):
                yield TABLE_CELL_FORMULA.at(place, f"A cell of “{name}” begins like a formula.")
    for name, cell in zip(header, cells, strict=False) if _LOST.search(row) else ():
        if has_lost_letters(name, cell):
            yield TABLE_CELL_LOST.at(place, f"A cell of “{name}” has lost its letters.")
    if _HIDDEN.search(row):
        for name, cell in zip(header, cells, strict=False):
            if found := dict.fromkeys(_HIDDEN.findall(cell)):
                signs = ", ".join(f"U+{ord(sign):04X}" for sign in found)
                yield TABLE_CELL_HIDDEN.at(place, f"A cell of “{name}” contains {signs}.")
