"""Times on lines of their own: two that make a range, and those that have no title of their own.

Where times and titles come apart, times wait for the titles that follow in their order. Where time
and title alternate down the page, that order would shift all of them by one after a time whose
title is missing: there the title belongs to the time right above it. Where each time ends a group
of lines, it is that of the title right above it.
"""

import itertools
from collections.abc import Iterator, Sequence

from planner.model import BREAKS, CHAIRED, SOCIAL, Kind
from planner.readers.agenda.blocks.block import STRUCTURE
from planner.readers.agenda.lines.said import Said, What

_HOLD_NOTHING = BREAKS | {Kind.REGISTRATION}
_PAIR = 2
_ENOUGH = 3
"""This many times below their titles show that all are printed so."""
_MOSTLY = 0.6
"""If this share of times have one title each, times and titles alternate on the page."""


def untitled_times(saids: Sequence[Said]) -> frozenset[int]:
    """The numbers of the lines with such times, which belong to the titles right above them."""
    alone = [at for at, said in enumerate(saids) if _is_time_alone(said)]
    if _are_below_titles(saids, alone):
        return frozenset(saids[at].number for at in alone)
    runs = list(_runs(saids))
    if not _take_turns(runs):
        return frozenset((*_below_titles(saids), *_of_sessions(saids)))
    counts = ((times, len(titles)) for times, titles in runs)
    missing = (times[: len(times) - titles] for times, titles in counts if len(times) > titles)
    untitled = (time.number for times in missing for time in times)
    return frozenset((*untitled, *_of_sessions(saids)))


def bullets_part(saids: Sequence[Said]) -> bool:
    """Whether bullets on lines of their own come between items: times are below most of them."""
    told = [said for said in saids if said.what not in (What.BLANK, What.FURNITURE)]
    below = [two for one, two in itertools.pairwise(told) if one.what is What.BULLET]
    timed = sum(map(_is_time_alone, below))
    return timed >= _PAIR and timed >= len(below) * _MOSTLY


def inner_titles(saids: Sequence[Said]) -> frozenset[int]:
    """The numbers of titles that are inside those above them, under times listed one below the
    other: there is one time for each title that makes up a day, and none for the others.
    """
    found: list[Said] = []
    for times, titles in _runs(saids):
        outer = [said for said in titles if said.words.kind in STRUCTURE]
        if _PAIR <= len(times) == len(outer) and titles[:1] == outer[:1]:
            found += (said for said in titles if said.words.kind not in STRUCTURE)
    return frozenset(said.number for said in found)


def _are_below_titles(saids: Sequence[Said], alone: Sequence[int]) -> bool:
    """Whether each of these times is right below a title, most of them above an empty line; below
    the others, if the title begins a group of lines, there are details. Without empty lines, each
    day begins with a title, and no other is below its last time.
    """
    if len(alone) >= _ENOUGH and all(_ends_with_time(day) for day in _days(saids)):
        return True
    ends = [at for at in alone if _ends_group(saids, at)]
    others = (at for at in alone if not _ends_group(saids, at))
    is_usual = len(ends) >= max(_ENOUGH, len(alone) * _MOSTLY)
    return is_usual and all(_is_second(saids, at) for at in others)


def _days(saids: Sequence[Said]) -> Iterator[list[Said]]:
    """The lines of each day that has such times."""
    told = (said for said in saids if said.what not in (What.BLANK, What.FURNITURE))
    for is_day, lines in itertools.groupby(told, lambda said: said.what is What.DAY):
        day = [] if is_day else list(lines)
        if any(map(_is_time_alone, day)):
            yield day


def _ends_with_time(day: Sequence[Said]) -> bool:
    """Whether the times of a day are below its titles: its first line is a title, its second a
    time, and each title that looks like the first one has a time below it.
    """
    first = day[0]
    titles = [at for at, said in enumerate(day) if _is_alike(said, first)]
    timed = [at for at, said in enumerate(day) if _is_time_alone(said)]
    return bool(titles) and titles == [at - 1 for at in timed]


def _is_alike(said: Said, first: Said) -> bool:
    is_title = said.what is What.TITLE and said.times is None
    return is_title and said.bullet == first.bullet and bool(said.label) == bool(first.label)


def _ends_group(saids: Sequence[Said], at: int) -> bool:
    """Whether a time is right below a title, and above an empty line."""
    return _is_below_title(saids, at) and all(_is_blank(of) for of in saids[at + 1 : at + 2])


def _is_second(saids: Sequence[Said], at: int) -> bool:
    """Whether a time is the second line of a group, below its title and above details."""
    is_first = all(_is_blank(said) or said.day for said in saids[max(at - 2, 0) : at - 1])
    is_title = any(said.is_text for said in saids[at + 1 : at + 2])
    return _is_below_title(saids, at) and is_first and not is_title


def _is_below_title(saids: Sequence[Said], at: int) -> bool:
    above = saids[at - 1 : at]
    return any(said.what is What.TITLE and said.times is None for said in above)


def _is_blank(said: Said) -> bool:
    return said.what is What.BLANK


def _below_titles(saids: Sequence[Said]) -> Iterator[int]:
    """Ranges between a title without a time and one that has its own in its line."""
    told = [said for said in saids if said.what not in (What.BLANK, What.FURNITURE)]
    for above, said, below in zip(told, told[1:], told[2:], strict=False):
        is_range = _is_time_alone(said) and bool(said.times and said.times.end)
        if is_range and above.is_text and below.what is What.TITLE and below.times:
            yield said.number


def _of_sessions(saids: Sequence[Said]) -> Iterator[int]:
    """Times right below "Session 2" which is not under a time itself, if up to the next session
    only breaks have others.
    """
    told = [said for said in saids if said.what is not What.FURNITURE]
    begins = [at for at, said in enumerate(told) if said.day or _is_counted(said)]
    for begin, end in itertools.pairwise([*begins, len(told)]):
        above, below = told[max(begin - 1, 0)], told[begin + 1 : begin + 2]
        is_under = _is_time_alone(above) or (begin > 0 and _is_counted(above))
        others = [said for said in told[begin + 2 : end] if said.times]
        is_below = _is_counted(told[begin]) and any(map(_is_time_alone, below))
        if is_below and not is_under and all(map(_is_break, others)):
            yield below[0].number


def _is_counted(said: Said) -> bool:
    """Whether a line is nothing but the noun of a session and its number."""
    return said.is_text and bool(said.words.number) and len(said.text.split()) == _PAIR


def _is_break(said: Said) -> bool:
    return said.words.kind in BREAKS | SOCIAL


def _runs(saids: Sequence[Said]) -> Iterator[tuple[list[Said], list[Said]]]:
    """Times listed one below the other, with the titles that follow them."""
    told = (said for said in saids if said.what in (What.TIME, What.TITLE))
    times: list[Said] = []
    for is_time, group in itertools.groupby(told, _is_time_alone):
        if is_time:
            times = list(group)
        elif times:
            yield times, _titles(group)
            times = []
    if times:
        yield times, []


def _is_time_alone(said: Said) -> bool:
    return said.what is What.TIME and said.times is not None


def _titles(saids: Iterator[Said]) -> list[Said]:
    """The lines that may be the title of a time above, up to the next with its own."""
    free = itertools.takewhile(lambda said: not said.times, saids)
    return [said for said in free if _is_title(said) and not said.text[:1].islower()]


def _is_title(said: Said) -> bool:
    return said.is_text or (said.what is What.TITLE and bool(said.label))


def _take_turns(runs: Sequence[tuple[list[Said], list[Said]]]) -> bool:
    single = sum(len(times) == 1 and bool(titles) for times, titles in runs)
    return len(runs) > 2 and single >= len(runs) * _MOSTLY


def has_pairs(saids: Sequence[Said]) -> bool:
    """Whether start and end are on two lines: lone times come mostly two by two, in order."""
    told = [said for said in saids if said.what not in (What.BLANK, What.FURNITURE)]
    if _are_torn(list(_runs(saids))):
        return False
    pairs, others, index, chained = 0, 0, 0, 0
    while index < len(told):
        one, two = told[index], told[index + 1] if index + 1 < len(told) else None
        three = told[index + 2] if index + 2 < len(told) else None
        if one.what is not What.TIME or not one.times or one.times.end:
            index += 1
        elif _is_pair(one, two) and not (three and three.what is What.TIME):
            chained += _leads_to_next(told, index)
            pairs, index = pairs + 1, index + 2
        else:
            others, index = others + 1, index + 1
    meetings = sum(said.what is What.TITLE and said.words.kind in CHAIRED for said in told)
    return pairs > others and (pairs > 1 or meetings < _PAIR or chained == pairs)


def _leads_to_next(told: Sequence[Said], at: int) -> bool:
    """Whether the second of two lone times is when the next item begins."""
    behind = (told[index].times for index in range(at + _PAIR, len(told)))
    following = next(filter(None, behind), None)
    end = told[at + 1].times
    return bool(following and end and following.start == end.start)


def _are_torn(runs: Sequence[tuple[list[Said], Sequence[Said]]]) -> bool:
    """Whether two lone times have a title each: mostly a break or the registration, which contain
    nothing, and another title below it.
    """
    firsts = [titles for times, titles in runs if len(times) == _PAIR and titles]
    breaks = [titles for titles in firsts if titles[0].words.kind in _HOLD_NOTHING]
    return sum(len(titles) > 1 for titles in breaks) * 2 > len(breaks)


def _is_pair(one: Said, two: Said | None) -> bool:
    if not (two and two.what is What.TIME and one.times and two.times):
        return False
    begin, end = one.times.start, two.times.start
    return two.times.end is None and begin is not None and end is not None and begin < end
