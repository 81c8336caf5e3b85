"""Times until which something lasts, on lines of their own where times stand above their titles.

"bis 9.00 Uhr" and "Anreise", and "bis", "9.00 Uhr" and "Frühstück", say what they do in one line.
An end without a start is no time of an item, and stays in its words; right below a time it is the
end of that: "08.00" and "to 09.00".
"""

from collections.abc import Sequence

from planner.language.clocks import times_at
from planner.readers.agenda.lines.said import Said, What, as_range, changed, makes_range
from planner.readers.agenda.lines.words_for_times import is_until, is_until_time

_APART = frozenset({What.BLANK, What.FURNITURE, What.BULLET})
_NEAR = 4
"""So many lines below, the next time stands alone again."""


def with_untils_told(saids: Sequence[Said], language: str) -> list[Said]:
    """The lines, of which those with such a time are one with the title below them."""
    told = list(saids)
    words = [at for at, said in enumerate(saids) if said.what not in _APART]
    for nth, at in enumerate(words):
        lines = [saids[below] for below in words[nth : nth + 2 + _NEAR]]
        before = words[nth - 1] if nth else at
        if saids[before].what is What.TIME and is_until_time(saids[at].text, language):
            told[before], told[at] = _ranged(told[before], told[at])
        elif count := _led(lines, language):
            told[at] = _joined(lines[:count])
            for below in words[nth + 1 : nth + count]:
                told[below] = changed(saids[below], what=What.WRAPPED)
    return told


def _led(lines: Sequence[Said], language: str) -> int:
    """How many lines, from the first on, are such a time and its title."""
    first = lines[0]
    is_torn = is_until(first.text, language) and [of.what for of in lines[1:2]] == [What.TIME]
    count = 3 if is_torn else 2 * is_until_time(first.text, language)
    is_titled = first.is_text and len(lines) >= count > 0 and lines[count - 1].is_text
    return count if is_titled and any(of.what is What.TIME for of in lines[count:]) else 0


def _ranged(start: Said, until: Said) -> tuple[Said, Said]:
    """A time with its end from the line below it, and that line, if it is later."""
    end = changed(until, times=times_at(until.text.partition(" ")[2]))
    is_range = until.is_text and makes_range(start, end)
    return (as_range(start, end), changed(until, what=What.WRAPPED)) if is_range else (start, until)


def _joined(led: Sequence[Said]) -> Said:
    """The title with its time before it, as if all stood in one line."""
    words = " ".join([*(of.raw.strip() for of in led[:-1]), led[-1].text])
    return changed(led[-1], number=led[0].number, text=words)
