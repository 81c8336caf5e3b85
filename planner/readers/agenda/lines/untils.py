"""Times until which something lasts, on lines of their own above what does.

"bis 9.00 Uhr" and "Anreise", and "bis", "9.00 Uhr" and "Frühstück", say what they do in one line.
An end without a start is no time of an item, and stays in its words; right below a time it is the
end of that: "08.00" and "to 09.00".
"""

from collections.abc import Sequence

from planner.language.clocks import times_at
from planner.readers.agenda.lines.reader import is_until, is_until_time
from planner.readers.agenda.lines.said import Said, What, as_range, changed, makes_range

_APART = frozenset({What.BLANK, What.FURNITURE, What.BULLET})


def with_untils_told(saids: Sequence[Said], language: str) -> list[Said]:
    """The lines, of which those with such a time are one with the title below them."""
    told = list(saids)
    words = [at for at, said in enumerate(saids) if said.what not in _APART]
    for before, *lines in zip([None, *words], words, words[1:], [*words[2:], None], strict=False):
        if before is not None and saids[before].what is What.TIME:
            told[before : lines[0] + 1] = _ranged(told[before : lines[0] + 1], language)
        elif led := _led([saids[at] for at in lines if at is not None], language):
            first, last = lines[0], lines[len(led) - 1]
            told[first] = _joined(led)
            for at in lines[1 : len(led)]:
                told[at] = changed(saids[at], what=What.WRAPPED)
    return told


def _led(lines: Sequence[Said], language: str) -> Sequence[Said]:
    """The lines of the time and the one of its title, if they are that."""
    first, second, *rest = lines
    if is_until_time(first.text, language) and second.is_text:
        return lines[:2]
    is_torn = first.is_text and is_until(first.text, language) and second.what is What.TIME
    return lines if is_torn and rest and rest[0].is_text else ()


def _ranged(lines: Sequence[Said], language: str) -> Sequence[Said]:
    """A time and the lines down to its end, if the last of them is that."""
    start, *between, until = lines
    times = times_at(until.text.partition(" ")[2]) if until.is_text else None
    end = changed(until, times=times)
    if not (is_until_time(until.text, language) and makes_range(start, end)):
        return lines
    return [as_range(start, end), *between, changed(until, what=What.WRAPPED)]


def _joined(led: Sequence[Said]) -> Said:
    """The title with its time before it, as if all stood in one line."""
    words = " ".join([*(of.raw.strip() for of in led[:-1]), led[-1].text])
    return changed(led[-1], number=led[0].number, text=words)
