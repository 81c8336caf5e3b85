"""Details of an item as they are written: attributes in one order and spelling, annotations, and
where they go on on the next line.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from planner.folder.notation.attributes import (
    FLAGS,
    SEPARATOR,
    TO_BE_DESIGNATED,
    read_attributes,
)
from planner.folder.notation.lines import read_title_line
from planner.model import Duty, Openness, Party, Pin
from planner.places import Place

Pieces = tuple[str, ...]
"""What is written with one blank between each two; a line can go on at any of them."""

WIDTH = 98
"""How long the lines of attributes and annotations are at most, where their words allow it."""
HANG = "  "
"""What a line that goes on is indented by."""

_WHAT = ("id", "kind", "number", "session", *FLAGS, "room", "duties", "openness", "duration")
_MORE = ("documents", "languages", "expected", "track", "attended_by", "join")
_PLANNED = ("layout", "equipment", "windows", "not_parallel", "after", "pinned", "allow")
ORDER = {field: rank for rank, field in enumerate((*_WHAT, *_MORE, *_PLANNED))}
"""The order of attributes, by the field of an item that they set."""

_BETWEEN_WORDS = re.compile(r"(?<=\S) (?=\S)")


def attribute(field: str, value: Any) -> Pieces:
    """The attribute that sets a field of an item to a value; for `duties`, one duty."""
    write = _SPELLINGS.get(field)
    return write(value) if write else (f"{field}: {value}".rstrip(),)


def _duty(duty: Duty) -> Pieces:
    word = f"{duty.role}s" if len(duty.holders) > 1 else duty.role
    return _listed(word, [*map(_party, duty.holders)] or [TO_BE_DESIGNATED])


def _party(party: Party) -> str:
    if party.token:
        return party.token
    return f"“{party.name}”" if '"' in party.name else f'"{party.name}"'


def _listed(word: str, members: Sequence[str]) -> Pieces:
    """A word and its values: a comma stands behind all but the last."""
    if not members:
        return (f"{word}:",)
    first, *rest = (*(f"{one}," for one in members[:-1]), members[-1])
    return (f"{word}: {first}", *rest)


def _flag(flag: str) -> Callable[[bool], Pieces]:
    return lambda value: (f"{flag}: {'yes' if value else 'no'}",)


_SPELLINGS: dict[str, Callable[[Any], Pieces]] = {
    **{flag: _flag(flag) for flag in FLAGS},
    "duties": _duty,
    "openness": lambda to: ("media: open" if to is Openness.MEDIA else f"access: {to}",),
    "duration": lambda minutes: (f"duration: {minutes} min",),
    "documents": lambda symbols: _listed("documents", symbols),
    "languages": lambda tags: _listed("languages", tags),
    "attended_by": lambda tokens: _listed("attended-by", tokens),
    "equipment": lambda things: _listed("equipment", things),
    "windows": lambda windows: _listed("window", [*map(str, windows)]),
    "not_parallel": lambda ids: _listed("not-parallel", ids),
    "after": lambda ids: _listed("comes-after", ids),
    "pinned": lambda pins: ("pinned: yes",) if len(pins) == len(Pin) else _listed("pinned", pins),
    "allow": lambda names: _listed("allow", names),
}


def detail_rows(
    attributes: Iterable[Pieces], notes: Iterable[str], column: int, language: str
) -> Iterator[str]:
    """The lines of attributes and annotations, indented by so many blanks."""
    indent, room = " " * column, WIDTH - column
    for row in (*_attribute_rows(attributes, room, language), *_note_rows(notes, room, language)):
        yield f"{indent}{row}".rstrip()


def _attribute_rows(attributes: Iterable[Pieces], room: int, language: str) -> list[str]:
    """As many attributes on a line as there is room for; one that goes on ends its line."""
    rows: list[str] = []
    for pieces in attributes:
        text = " ".join(pieces)
        joined = f"{rows[-1]}{SEPARATOR}{text}" if rows and rows[-1][0] != " " else ""
        if joined and len(joined) <= room:
            rows[-1] = joined
        else:
            rows += _hung(pieces, room, language)
    return rows


def _note_rows(notes: Iterable[str], room: int, language: str) -> Iterator[str]:
    for note in notes:
        yield from _hung(tuple(_BETWEEN_WORDS.split(f"> {note}".rstrip())), room, language)


def _hung(pieces: Pieces, room: int, language: str) -> Iterator[str]:
    first, *more = _folded(pieces, room, language)
    yield from (first, *(f"{HANG}{row}" for row in more))


def _folded(pieces: Pieces, room: int, language: str) -> list[str]:
    """The pieces on as many lines as they need."""
    rows = [[pieces[0]]]
    for piece in pieces[1:]:
        width = room if len(rows) == 1 else room - len(HANG)
        if len(" ".join([*rows[-1], piece])) <= width:
            rows[-1].append(piece)
        else:
            rows.append(_next_row(rows[-1], piece, language))
    return _safe((" ".join(row) for row in rows), language)


def _next_row(row: list[str], piece: str, language: str) -> list[str]:
    """The beginning of a line: with a piece or, where that looks like a beginning, with some
    that are taken from the line before.
    """
    begun = [piece]
    while len(row) > 1 and _begins_something(f"{begun[0]} …", language):
        begun.insert(0, row.pop())
    return begun


def _safe(rows: Iterable[str], language: str) -> list[str]:
    """The lines; none but the first may be read as more than words that go on."""
    safe: list[str] = []
    for row in rows:
        safe.append(row)
        while len(safe) > 1 and _begins_something(safe[-1], language):
            last = safe.pop()
            safe[-1] += f" {last}"
    return safe


def _begins_something(text: str, language: str) -> bool:
    """Whether an indented line would be read as more than words that go on."""
    return text.startswith((">", "#")) or is_misread(text, language)


def is_misread(text: str, language: str) -> bool:
    """Whether a title would be read as attributes, or as an item with a time."""
    try:
        read = read_attributes(text, Place("")) or read_title_line(text, language)
    except ValueError:
        return True
    return read is not None
