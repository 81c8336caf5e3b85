"""Changing an agenda without touching what stays: only lines of items that differ are written."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from planner.folder.notation.tree import DaySheet, walk
from planner.folder.notation.write import Chunk

Lines = dict[int, list[str]]


def edited(
    text: str, sheets: Sequence[DaySheet], old: Sequence[Chunk], new: Sequence[Chunk]
) -> str:
    """The text with the chunks `old`, which `sheets` place in it, turned into the chunks `new`.

    Blank lines, comments and the lines of chunks that stay are left as they are.
    """
    lines = text.split("\n")
    owned = [numbers for sheet in sheets for numbers in _own_lines(sheet)]
    after: Lines = {}
    gone: set[int] = set()
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone.update(number for numbers in owned[i1:i2] for number in numbers)
        for index, chunk in enumerate(new[j1:j2], i1):
            _put(chunk, index, i2, owned, after)
    kept = [
        _kept(number, line, gone) + after.get(number, []) for number, line in enumerate(lines, 1)
    ]
    return "\n".join(after.get(0, []) + [line for part in kept for line in part])


def _put(chunk: Chunk, index: int, end: int, owned: Sequence[list[int]], after: Lines) -> None:
    """Put a chunk where the one that it replaces began, or behind the one before it."""
    replaces = index < end
    line_before = max(owned[end - 1]) if end else 0
    at = owned[index][0] if replaces else line_before
    blank = [""] if chunk.starts != "inside" and not replaces else []
    after.setdefault(at, []).extend([*blank, *chunk.lines])


def _own_lines(sheet: DaySheet) -> list[list[int]]:
    return [[sheet.place.line], *(entry.lines for entry in walk(sheet.items))]


def _kept(number: int, line: str, gone: set[int]) -> list[str]:
    return [] if number in gone else [line]
