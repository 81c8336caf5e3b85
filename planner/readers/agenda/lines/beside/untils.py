"""Times until or after which something is held, on lines of their own above their titles.

"bis 9.00 Uhr" and "Anreise", and "bis", "9.00 Uhr" and "Frühstück", mean what one line would say.
An end without a start is not the time of an item, and stays in its words; right below a time it is
its end: "08.00" and "to 09.00", or "08.00", "to" and "09.00".
"""

from collections.abc import Sequence

from planner.language.clock.printed import times_at
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, as_range, changed, makes_range
from planner.readers.agenda.lines.words_for_times import (
    is_bound_time,
    is_until,
    is_until_time,
)

_APART = frozenset({What.BLANK, What.FURNITURE, What.BULLET})
_NEAR = 4
"""This many lines below, the next time is on its own again."""


def with_untils_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with each such time joined to the title below it."""
    told = list(saids)
    words = [at for at, said in enumerate(saids) if said.what not in _APART]
    for nth, at in enumerate(words):
        before = words[nth - 1] if nth else at
        lines = [saids[below] for below in words[nth : nth + 2 + _NEAR]]
        if end := _end_below(told[before], lines, reader.language):
            told[before] = as_range(told[before], end)
            _wrap(told, words[nth : nth + 1 + lines.index(end)] if end in lines else [at])
        elif count := _led(lines, [saids[above] for above in words[:nth][-2:]], reader.language):
            told[at] = _joined(lines[:count])
            _wrap(told, words[nth + 1 : nth + count])
    return told


def _wrap(told: list[Said], indices: Sequence[int]) -> None:
    """Mark lines whose words are now in those above."""
    for at in indices:
        told[at] = changed(told[at], what=What.WRAPPED)


def _end_below(start: Said, lines: Sequence[Said], language: str) -> Said | None:
    """The time until which the one above lasts, if it is later: with the word for it before it,
    above it, or at the end of the line of the start.
    """
    if start.what is not What.TIME:
        return None
    first = lines[0]
    if first.is_text and is_until_time(first.text, language):
        end = changed(first, times=times_at(first.text.partition(" ")[2]))
    elif _is_torn(lines, language):
        end = lines[1]
    elif start.is_open and first.what is What.TIME:
        end = first
    else:
        return None
    return end if makes_range(start, end) else None


def _led(lines: Sequence[Said], above: Sequence[Said], language: str) -> int:
    """How many lines, from the first on, are such a time and its title; before or after them there
    is also a time on its own.
    """
    first = lines[0]
    count = 3 if _is_torn(lines, language) else 2 * is_bound_time(first.text, language)
    is_titled = first.is_text and len(lines) >= count > 0 and lines[count - 1].is_text
    others = (*above, *lines[count:])
    return count if is_titled and any(of.what is What.TIME for of in others) else 0


def _is_torn(lines: Sequence[Said], language: str) -> bool:
    """Whether the word for it is alone above the time."""
    return is_until(lines[0].text, language) and [of.what for of in lines[1:2]] == [What.TIME]


def _joined(led: Sequence[Said]) -> Said:
    """The title with its time before it, as if all were in one line."""
    words = " ".join([*(of.raw.strip() for of in led[:-1]), led[-1].text])
    return changed(led[-1], number=led[0].number, text=words)
