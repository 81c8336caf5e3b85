"""From lines to blocks: an item with what belongs to it, whatever the layout of the page.

Where titles and times are printed apart, times wait in the order in which they were printed, and
each next title of the day takes one. A bullet before a line makes it a part of the block above.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from planner.readers.agenda.blocks.block import Block
from planner.readers.agenda.blocks.broken_rows import ends_row
from planner.readers.agenda.blocks.details import (
    awaits_name,
    is_listed,
    names_party,
    take_detail,
    title_goes_on,
)
from planner.readers.agenda.blocks.goes_on import goes_on
from planner.readers.agenda.blocks.open_day import OpenDay, Tail
from planner.readers.agenda.blocks.tops import (
    is_aside,
    is_first_of_list,
    is_in_flow,
    is_inner,
    is_top,
    parent_by_range,
)
from planner.readers.agenda.blocks.unlabelled import says_more
from planner.readers.agenda.lines.beside.dashes import is_end_below
from planner.readers.agenda.lines.said import Said, What, as_range, makes_range
from planner.readers.agenda.lines.words_for_times import is_all_day, is_of_no_hour


def fold(day: OpenDay, saids: Sequence[Said]) -> None:
    """Put the lines of a day into its blocks."""
    day.times_follow = any(said.what is What.TIME and said.is_after for said in saids)
    for said, below in itertools.zip_longest(saids, saids[1:]):
        if said.what is What.BLANK:
            day.gap += 1
        elif said.what not in (What.FURNITURE, What.SHARED, What.WRAPPED):
            day.below = below
            _take(day, said)
            day.gap, day.above = 0, said.raw
    _flush(day)
    day.unread += [day.marks.lasts.number] if day.marks.lasts else []


def _take(day: OpenDay, said: Said) -> None:
    """One line that says something."""
    if is_in_flow(day, said):
        said = replace(said, what=What.TITLE, times=None, text=said.raw.strip(), cells=())
    if said.what is What.ROOM and not said.label_of and title_goes_on(day):
        said = replace(said, what=What.TITLE, text=said.raw.strip())
    if _is_title(day, said):
        _take_title(day, said)
    elif said.what is What.TIME:
        _take_time(day, said)
    elif said.what is What.SPEAKER:
        day.between.append(said)
    elif said.what is What.BULLET and said.label:
        day.marks.label, day.tail = said.label, Tail.NOTHING
    elif said.what is What.BULLET:
        day.marks.bullets = 0 if _is_under_time(day) else day.marks.bullets + 1
        day.tail = Tail.NOTHING
    elif said.what is What.HEADING:
        day.tail = Tail.NOTHING
    else:
        take_detail(day, said)


def _is_title(day: OpenDay, said: Said) -> bool:
    is_speaker = said.what is What.SPEAKER and not day.waiting
    is_heading = said.what is What.HEADING and said.label_of != "agenda"
    return said.what is What.TITLE or is_speaker or is_heading


def _is_under_time(day: OpenDay) -> bool:
    """Whether a sign alone is the next under a waiting time: it separates time and title."""
    return bool(day.waiting) and day.above == day.waiting[-1].raw


# --- times apart from their titles


def _take_time(day: OpenDay, said: Said) -> None:
    """A time on its own waits for its title."""
    day.marks.bullets = 0 if day.layout.bullets_part else day.marks.bullets
    last = day.waiting[-1] if day.waiting else None
    if last and _goes_with(day, last, said) and makes_range(last, said):
        day.waiting[-1] = as_range(last, said)
    elif _lacks_time(day, said) and _is_of_title_above(day, said):
        _give_time(day.path[-1], said)
        day.lift()
    elif said.number in day.layout.untitled:
        day.open(replace(said, text=""), said.times)
    else:
        day.waiting.append(said)
    day.tail = Tail.NOTHING


def _goes_with(day: OpenDay, last: Said, said: Said) -> bool:
    """Whether a lone time is the end of the one above: all come in pairs, or a dash says so."""
    return day.layout.pairs or last.is_open or (is_end_below(last, said) and not day.gap)


def _is_of_title_above(day: OpenDay, said: Said) -> bool:
    """Whether a time is after its title: in brackets, or right under it and no other."""
    return said.is_after or (said.number in day.layout.untitled and not day.gap)


def _lacks_time(day: OpenDay, said: Said) -> bool:
    """Whether the last title has no time, and is not an entry of a list, unless each entry has a
    time below it.
    """
    if day.waiting or not day.path or day.path[-1].times:
        return False
    is_own = said.number in day.layout.untitled
    return len(day.path) == 1 or is_own or not day.path[-1].is_bulleted


def _give_time(block: Block, said: Said) -> None:
    """The time below a title, with the room beside it."""
    block.times = said.times
    block.rooms += said.cells
    block.lines.append(said.number)


def _flush(day: OpenDay) -> None:
    """Times for which no title came are items without one."""
    waiting, day.waiting = day.waiting, []
    for said in waiting:
        _take_between(day, day.open(replace(said, text=""), said.times))


def _take_between(day: OpenDay, block: Block) -> None:
    """Who and what is named between a time and its title belongs to the title, which may go on."""
    tail, between, day.between = day.tail, day.between, []
    for said in between:
        if said.what is What.SPEAKER:
            block.lines.append(said.number)
            block.parties.append(said.text)
        else:
            take_detail(day, said)
    day.tail = tail


# --- titles


def _take_title(day: OpenDay, said: Said) -> None:
    """Words: a new block, a part of one, or more of a title."""
    if is_of_no_hour(said, day.layout.reader.language):
        day.marks.is_later, day.tail = True, Tail.NOTHING
        day.marks.lasts = said if is_all_day(said.text, day.layout.reader.language) else None
        return
    if day.marks.label:
        said, day.marks.label = replace(said, label=said.label or day.marks.label), ""
    if not said.text and said.day_part:
        day.marks.day_part, day.tail = said.day_part, Tail.NOTHING
    elif not any(takes(day, said) for takes in _TAKERS):
        _put(day, said)


_TAKERS = (ends_row, says_more, is_listed, awaits_name, goes_on, names_party)
"""What may take a line of words, in this order; otherwise it is an item."""


def _put(day: OpenDay, said: Said) -> None:
    """A title where it belongs: an item of the day, a part of the one above, or apart from both."""
    if said.times:
        _put_timed(day, said)
    elif is_first_of_list(day, said):
        _flush(day)
        day.put_inside(said)
    elif day.waiting and not is_inner(day, said):
        _take_waiting(day, said)
    elif is_aside(day, said):
        day.asides.append(said)
        day.tail = Tail.NOTHING
    elif is_top(day, said):
        day.open(said, None)
    else:
        day.put_inside(said)


def _put_timed(day: OpenDay, said: Said) -> Block:
    _flush(day)
    parent = parent_by_range(day, said)
    if parent is None:
        return day.open(said, said.times)
    day.path = [parent]
    return day.put_inside(said)


def _take_waiting(day: OpenDay, said: Said) -> None:
    """The title takes the first waiting time."""
    time, *waiting = day.waiting
    day.waiting = []
    cells, label = (*said.cells, *time.cells), said.label or time.label
    block = _put_timed(day, replace(said, times=time.times, cells=cells, label=label))
    block.lines.insert(0, time.number)
    _take_between(day, block)
    block.lost_order = bool(waiting) or day.is_order_lost
    day.waiting, day.is_order_lost = waiting, bool(waiting)
