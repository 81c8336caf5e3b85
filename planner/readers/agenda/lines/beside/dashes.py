"""Lines with a dash right below a time on its own: its end, or its title.

"08h30" and "– 08h55 – Speech of the mayor" are one range with its title; "09h15" and "– Speech of
the mayor" a time with its title if all times of the day are printed so. Elsewhere a dash
begins an entry of a list. "15.00 –" in the column of times, beside "Second session", has its end
below it. "15.00-" alone has it at the beginning of "18.00 Second session", if no such dash parts a
time from its title; "15.00- Second session" has it in a line of its own below.
"""

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from planner.model import Clock, Kind
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, as_range, changed, makes_range

DASHES = frozenset("–—-")
_BESIDE_TITLE = re.compile(r"\s?[–—-](?:\t|\s{2,}|\s*\|)")
"""A dash at the end of the column of times."""
_GLUED = re.compile(r"[–—-]\s")
"""A dash that belongs to the time before it: "15.00- Second session"."""
_ENDS_GLUED = re.compile(r"[^\s–—-][–—-]\s*$")
"""A line that ends with such a dash: "15.00-"; behind a blank it may part a title."""
_SEVERAL = 2
"""This many times with a dash after them, and another time before a title below, are ranges."""


def with_dashes_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines of a text, with such dashes read as what they are."""
    told = _with_ends_under_glued(_with_ends_in_column(_with_dashes_between(saids), reader))
    titled = [at for at in range(1, len(told)) if told[at].what is What.TITLE]
    broken = {at for at in titled if told[at - 1].is_open and makes_range(told[at - 1], told[at])}
    ends = {at for at in titled if is_end_below(told[at - 1], told[at])}
    are_ranges = len(broken) >= _SEVERAL or _have_ends(told[at] for at in titled)
    for at in ends | (broken if are_ranges or _are_all_open(told, broken) else set()):
        told[at - 1] = as_range(told[at - 1], told[at])
        told[at] = changed(told[at], times=None, bullet="")
    return [said for day in _days(told) for said in _titled(day)]


def _have_ends(titled: Iterable[Said]) -> bool:
    """Whether most times before a title have their ends."""
    timed = [said.times for said in titled if said.times and not said.is_after]
    return len([times for times in timed if times.end]) * 2 > len(timed)


def _are_all_open(saids: Sequence[Said], broken: Collection[int]) -> bool:
    """Whether every dash after a time alone is right behind it, and has the end of its range at the
    beginning of the next line: none parts a time from the title below it.
    """
    opened = {at + 1 for at, said in enumerate(saids) if said.what is What.TIME and said.is_open}
    return opened == broken and all(_ENDS_GLUED.search(saids[at - 1].raw) for at in broken)


def _with_ends_under_glued(saids: Sequence[Said]) -> list[Said]:
    """The lines, of which a time with a dash that is part of it has the end that stands alone below
    its title, as most of those do: "15.00- Second session" above "18.00".
    """
    told = list(saids)
    glued = [at for at, said in enumerate(saids) if _is_glued(said)]
    ends = [at + 1 for at in glued if _is_end_alone(saids[at : at + 3])]
    for at in ends if len(ends) * 2 > len(glued) else ():
        told[at - 1] = as_range(told[at - 1], told[at])
        told[at] = changed(told[at], what=What.WRAPPED, times=None)
    return told


def _is_glued(said: Said) -> bool:
    """Whether a dash right after a time without an end comes before its title."""
    times = said.times if said.what is What.TITLE and not (said.is_after or said.bullet) else None
    return (
        times is not None and not times.end and bool(_GLUED.match(said.raw.strip()[times.end_at :]))
    )


def _is_end_alone(lines: Sequence[Said]) -> bool:
    """Whether the second of these lines is the end of the time in the first, and no title below it
    needs it.
    """
    first, end, *below = (*lines, None)[:3]
    is_needed = any(said is not None and said.is_text for said in below)
    if first is None or end is None or is_needed:
        return False
    return end.what is What.TIME and _is_bare(end) and makes_range(first, end)


def _with_ends_in_column(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, of which a time beside a title has the end that stands below it in its column,
    as most of those with a dash do; else the dash only parts time and title.
    """
    told, waiting = list(saids), sum(map(_waits_for_end, saids))
    below = [at for at in range(1, len(told)) if _is_below_dash(told[at - 1], told[at])]
    ends = [at for at in below if _is_alone(told[at])]
    ends = below if _alternate(saids, below) or _are_followed(saids, below) else ends
    for at in ends if len(ends) * 2 > waiting else ():
        told[at - 1] = as_range(told[at - 1], told[at])
        told[at] = _without_time(told[at], reader)
    return told


def _without_time(said: Said, reader: LineReader) -> Said:
    """What is beside the end of a range, read as if the end were not there."""
    if said.what is What.TIME or said.times is None:
        return changed(said, what=What.WRAPPED, times=None)
    end = len(said.raw) - len(said.raw.lstrip()) + said.times.end_at
    rest = reader.said(said.number, " " * end + said.raw[end:])
    return changed(rest, raw=said.raw)


def _alternate(saids: Sequence[Said], below: Sequence[int]) -> bool:
    """Whether no time has neither a dash nor an end but those below a time with a dash."""
    bare = [at for at, said in enumerate(saids) if said.times and _is_bare(said)]
    return len(below) >= _SEVERAL and bare == below


def _are_followed(saids: Sequence[Said], below: Sequence[int]) -> bool:
    """Whether most of these times are also those at which the next row begins, as ends are, and
    no session or break is beside one.
    """
    timed = [at for at, said in enumerate(saids) if said.times and not said.is_after]
    after = dict(itertools.pairwise(timed))
    followed = [at for at in below if at in after and _start(saids[after[at]]) == _start(saids[at])]
    if any(saids[at].words.kind is not Kind.ITEM for at in below):
        return False
    return len(below) >= _SEVERAL and len(followed) * 2 > len(below)


def _start(said: Said) -> Clock | None:
    return said.times.start if said.times else None


def _is_bare(said: Said) -> bool:
    """Whether a line begins with a time alone, without a dash or an end."""
    is_alone = said.times is not None and said.times.end is None
    return is_alone and not (said.is_open or said.is_after or _waits_for_end(said))


def _waits_for_end(said: Said) -> bool:
    """Whether a dash parts a time without an end from its title, in the column of the time."""
    times = said.times if said.what is What.TITLE and not (said.is_after or said.bullet) else None
    behind = said.raw.strip()[times.end_at :] if times and not times.end else ""
    return _BESIDE_TITLE.match(behind) is not None


def _is_below_dash(above: Said, below: Said) -> bool:
    """Whether a time is right below one that waits for its end, and may be it."""
    is_line = below.what in (What.TIME, What.TITLE) and not below.bullet and _is_bare(below)
    is_below = _waits_for_end(above) and below.column == above.column
    return is_line and is_below and makes_range(above, below)


def _is_alone(said: Said) -> bool:
    """Whether nothing is beside a time but the rest of the title."""
    return said.what is What.TIME or said.text[:1].islower()


def is_end_below(above: Said, said: Said) -> bool:
    """Whether a line begins with the end of the time alone above it: after a dash, or after a word
    there ("08.00 to").
    """
    is_until = above.is_open and above.raw.rstrip(" |\t")[-1:].isalpha()
    is_end = said.bullet in DASHES or is_until
    return above.what is What.TIME and is_end and makes_range(above, said)


def _with_dashes_between(saids: Sequence[Said]) -> list[Said]:
    """The lines, with each time above a dash alone and another time as one range with it."""
    told = list(saids)
    for at in range(len(told) - 2):
        above, dash, below = told[at : at + 3]
        is_dash = dash.what is What.BULLET and dash.bullet in DASHES
        are_times = above.what is below.what is What.TIME
        if is_dash and are_times and makes_range(above, below):
            told[at] = as_range(above, below)
            told[at + 1] = changed(dash, what=What.WRAPPED)
            told[at + 2] = changed(below, what=What.WRAPPED, times=None)
    return told


def _days(saids: Sequence[Said]) -> Iterator[list[Said]]:
    """The lines from one that names a day to the next."""
    day: list[Said] = []
    for said in saids:
        if said.what is What.DAY:
            yield day
            day = []
        day.append(said)
    yield day


def _titled(day: list[Said]) -> list[Said]:
    """The lines of a day without the dashes of titles, if all its times have their title so."""
    below = [at + 1 for at, said in enumerate(day) if said.what is What.TIME]
    if not all(at < len(day) and _is_dashed(day[at]) for at in below):
        return day
    return [changed(said, bullet="") if at in below else said for at, said in enumerate(day)]


def _is_dashed(said: Said) -> bool:
    return said.what is What.TITLE and said.bullet in DASHES and not (said.times or said.label)
