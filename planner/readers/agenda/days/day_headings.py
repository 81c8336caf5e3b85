"""Which lines that name a date are headings of days."""

import itertools
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from planner.readers.agenda.lines.joins import Joiner
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import OF_ITEM, OF_MEETING, Said, What, changed
from planner.readers.agenda.lines.tables.dated import OF_TABLE

_ANY_YEAR = 2000
_SEVERAL = 6
"""Words of a line that is a sentence rather than a heading."""
_NEXT = 3
_NEAR = 12
"""This many lines below a bare date show whether it heads a day."""


def with_days_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, of which those with a bare date are days only if the text has no better ones, or
    hours beside it, and items follow, or if they say when and where the meeting is; a day that
    continues a title above is not one.
    """
    saids = _without_wrapped(_with_dates(saids), Joiner(reader.words, 0))
    bare = [index for index, said in enumerate(saids) if _is_bare(said)]
    has_weekdays = any(said.day and not _is_bare(said) for said in saids)
    met = [index for index in bare if saids[index].label_of == OF_MEETING]
    days = _bare_days(saids, bare, reader)
    timed = frozenset(at for at in days - {*met} if saids[at].windows)
    days = timed if has_weekdays else days | {*met}
    for at in _told_above(saids, days):
        saids[at] = changed(saids[at], what=What.FURNITURE, day=None, windows=(), text="day")
    titles = frozenset(bare) - days
    return [as_title(said) if index in titles else said for index, said in enumerate(saids)]


def _told_above(saids: Sequence[Said], days: AbstractSet[int]) -> frozenset[int]:
    """The days with their hours, one below the other at the head of a paper, that are told again
    above their items.
    """
    told = [saids[at].day for at in sorted(days) if saids[at].windows]
    dates = {(day.day, day.month) for day in told if day}
    above = range(min(days, default=0)) if dates else ()
    return frozenset(
        at
        for at in above
        if (day := saids[at].day) and saids[at].windows and (day.day, day.month) in dates
    )


def _with_dates(saids: Sequence[Said]) -> list[Said]:
    """The lines, with each date right under its weekday joined to it as one heading."""
    found = list(saids)
    for at, (one, two) in enumerate(itertools.pairwise(saids)):
        above, below = one.day, two.day
        if above and below and _is_bare(two) and not (above.is_date or above.weekday is None):
            text = f"{one.text} {two.text}"
            day = replace(below, weekday=above.weekday, end_at=len(one.text) + 1 + below.end_at)
            found[at] = changed(one, day=day, text=text)
            found[at + 1] = changed(two, what=What.FURNITURE, day=None, text="day")
    return found


def _without_wrapped(saids: Sequence[Said], joiner: Joiner) -> list[Said]:
    """The lines, with days right under words that ask for one made titles: "as agreed on".

    What follows such a day in its line is not an item either: "on" and "Friday at 06.00".
    """
    found: list[Said] = []
    wrapped = 0
    for said in saids:
        if found and _is_whole_day(said) and _asks_for(found[-1], said, joiner):
            wrapped = said.number
            found.append(as_title(said))
        elif said.number == wrapped:
            text = f"{found[-1].text} {said.raw.strip()}"
            found[-1] = changed(found[-1], text=text, raw=f"{found[-1].raw} {said.raw.strip()}")
        else:
            found.append(said)
    return found


def _asks_for(above: Said, said: Said, joiner: Joiner) -> bool:
    """Whether a line breaks off before a day: with "on", or a comma; or in the middle of a sentence
    which the line of the day ends: "Accreditation closes" and "mercoledì 27 ottobre alle 18.00."
    """
    is_long, words = len(above.text.split()) > _SEVERAL, said.raw.strip()
    in_list = above.text.endswith(",") and (is_long or words[:1].islower())
    is_ended = is_long and words.endswith(".") and words[:1].islower() and len(words.split()) > 2
    return above.what is not What.BLANK and (in_list or is_ended or joiner.needs_more(above.text))


def _is_whole_day(said: Said) -> bool:
    """Whether a day is alone on its line, and does not head a column of a table."""
    return said.day is not None and said.text == said.raw.strip()


def _bare_days(saids: Sequence[Said], bare: Sequence[int], reader: LineReader) -> frozenset[int]:
    """The bare dates that head days: above times, and those right before and after them."""
    days = {index for index in bare if _heads_items(saids, index, reader)}
    pairs = list(itertools.pairwise(bare))
    for one, two in reversed(pairs):
        if two in days and _is_day_before(saids, one, two):
            days.add(one)
    for one, two in pairs:
        if one in days and _is_day_before(saids, one, two):
            days.add(two)
    return frozenset(days)


def _is_day_before(saids: Sequence[Said], one: int, two: int) -> bool:
    """Whether a date is one to three days before another, and has items under it."""
    first, second = saids[one].day, saids[two].day
    if first is None or second is None or first.last or second.last:
        return False
    year = first.year or second.year or _ANY_YEAR
    dates = first.date(year), second.date(year)
    told = any(said.what is What.TITLE for said in saids[one + 1 : two])
    return told and all(dates) and 0 < (dates[1] - dates[0]).days <= _NEXT  # type: ignore[operator]


def _is_bare(said: Said) -> bool:
    day = None if said.label_of in (OF_TABLE, OF_ITEM) else said.day
    return day is not None and day.weekday is None and not (day.ordinal or day.week)


def _heads_items(saids: Sequence[Said], index: int, reader: LineReader) -> bool:
    """Whether timed lines follow soon, before any other date, or titles if hours are printed beside
    the date. The heading of the agenda may come between if the date is labelled: "Date: 14 May
    2027".
    """
    if saids[index].day and saids[index].day.last:  # type: ignore[union-attr]
        return False
    has_hours = bool(saids[index].windows)
    is_named = reader.days.dated(saids[index].text) is not None
    for said in saids[index + 1 : index + 1 + _NEAR]:
        if said.day or (said.what is What.HEADING and not (is_named and said.label_of == "agenda")):
            return False
        if said.times or (has_hours and said.what is What.TITLE):
            return True
    return False


def as_title(said: Said) -> Said:
    """The line with words instead of a day."""
    return changed(said, what=What.TITLE, day=None)
