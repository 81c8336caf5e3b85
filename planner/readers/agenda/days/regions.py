"""The parts of a text: what comes before the agenda, the agenda by days, and what follows it."""

import itertools
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from planner.language.vocabulary import plain
from planner.model import Kind
from planner.readers.agenda.lines.furniture import NEXT_PART
from planner.readers.agenda.lines.joins import Joiner
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import OF_ITEM, OF_MEETING, Said, What, changed
from planner.readers.agenda.lines.tables.dated import OF_TABLE
from planner.records import record

_SPARSE = 20
"""Without days and a heading, one line in this many has a time before its title."""
_ANY_YEAR = 2000
_NEXT = 3
_NEAR = 12
"""This many lines below a bare date show whether it heads a day."""


@record
class Stretch:
    """A day line and the lines under it; without a day line if the text has none. `is_timed`:
    a day of the text, this one or another, has the times of several items.
    """

    day: Said | None
    saids: tuple[Said, ...]
    is_timed: bool = False

    @property
    def line(self) -> int:
        """The line that it begins on."""
        return self.day.number if self.day else next((of.number for of in self.saids), 0)


@record
class Regions:
    """A text in three parts. Days printed after their town are in the first two."""

    frame: tuple[Said, ...]
    days: tuple[Stretch, ...]
    after: tuple[Said, ...]


def regions(saids: Sequence[Said], reader: LineReader) -> Regions:
    """The parts of a text."""
    saids = _settled(saids, reader)
    start = _start(saids)
    if start is None:
        return Regions(tuple(saids), (), ())
    end = _end(saids, start, reader)
    heads = (_as_title(of) for of in saids[start:end] if of.day and of.label_of == OF_MEETING)
    frame = (*saids[:start], *heads)
    return Regions(frame, tuple(_stretches(saids[start:end])), tuple(saids[end:]))


def _settled(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """Lines with a bare date are days only if the text has no better ones, or hours beside it, and
    items follow, or if they say when and where the meeting is; a day that continues a title above
    is not one.
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
    return [_as_title(said) if index in titles else said for index, said in enumerate(saids)]


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
            day = replace(below, weekday=above.weekday)
            found[at] = changed(one, day=day, text=f"{one.text} {two.text}")
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
            found.append(_as_title(said))
        elif said.number == wrapped:
            text = f"{found[-1].text} {said.raw.strip()}"
            found[-1] = changed(found[-1], text=text, raw=f"{found[-1].raw} {said.raw.strip()}")
        else:
            found.append(said)
    return found


def _asks_for(above: Said, said: Said, joiner: Joiner) -> bool:
    """Whether a line breaks off before a day: with "on", or a comma."""
    in_list = above.text.endswith(",") and said.raw.strip()[:1].islower()
    return above.what is not What.BLANK and (in_list or joiner.needs_more(above.text))


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


def _as_title(said: Said) -> Said:
    return changed(said, what=What.TITLE, day=None)


def _start(saids: Sequence[Said]) -> int | None:
    """Where the agenda begins: with its first day, else with the first time under its heading."""
    days = [index for index, said in enumerate(saids) if said.what is What.DAY]
    if days:
        return _above_days(saids, _first_day(saids, days))
    timed = [index for index, said in enumerate(saids) if _is_timed_item(said)]
    heading = next((i for i, said in enumerate(saids) if said.label_of == "agenda"), None)
    told = sum(said.what is not What.BLANK for said in saids)
    if timed and (heading is not None or (len(timed) > 1 and len(timed) * _SPARSE > told)):
        inside = [index for index in timed if heading is None or index > heading]
        is_title_below = inside and _names_meeting_below(saids, heading or 0, inside[0])
        return heading + 1 if heading is not None and inside and not is_title_below else timed[0]
    if heading is not None and len(saids) - heading > 1:
        return heading + 1
    return None


def _first_day(saids: Sequence[Said], days: Sequence[int]) -> int:
    """The first day of the agenda: one right under its heading, if above it only the same day
    is named, with no more than hours, as of registration; otherwise the first day line.
    """
    headings = (i for i, said in enumerate(saids) if said.label_of == "agenda" and i > days[0])
    heading = next(headings, len(saids))
    below = next((i for i in range(heading + 1, len(saids)) if _is_told(saids[i])), 0)
    if below not in days:
        return days[0]
    is_told_again = all(_is_same_day(saids[i], saids[below]) for i in days if i < heading)
    has_items = any(said.times for said in saids[:heading] if said.what is not What.DAY)
    return below if is_told_again and not has_items else days[0]


def _is_told(said: Said) -> bool:
    return said.what not in (What.BLANK, What.FURNITURE)


def _is_same_day(one: Said, two: Said) -> bool:
    first, second = one.day, two.day
    if first is None or second is None:
        return False
    return (first.day, first.month) == (second.day, second.month)


def _names_meeting_below(saids: Sequence[Said], heading: int, first: int) -> bool:
    """Whether what is under the heading of the agenda, down to the first time, is the title: the
    heading is the first line, or is continued there in small letters.
    """
    is_first = all(said.what in (What.BLANK, What.FURNITURE) for said in saids[:heading])
    between = saids[heading + 1 : first]
    is_more = between[:1] != [] and between[0].is_text and between[0].text[:1].islower()
    is_title = all(said.words.kind is Kind.ITEM and not said.label for said in between[is_more:])
    return is_title and (is_first or is_more)


def _above_days(saids: Sequence[Said], first: int) -> int:
    """Where items with their times begin above the first day line, or that line."""
    timed = [i for i, said in enumerate(saids[:first]) if said.times and not said.is_after]
    return timed[0] if len(timed) > 1 else first


def _is_timed_item(said: Said) -> bool:
    return said.times is not None and (not said.is_after or len(said.raw) < 80)


def _end(saids: Sequence[Said], start: int, reader: LineReader) -> int:
    """Where the agenda ends: at the heading of another part, or at the rules that follow it."""
    last_day = max((i for i, said in enumerate(saids) if said.what is What.DAY), default=start)
    last_item = max(_places_of_items(saids), default=start)
    for index in range(start + 1, len(saids)):
        said = saids[index]
        if said.label_of in ("modalities", "end") and not said.times:
            return index
        if index > last_day and _begins_part(said, reader):
            return index
        is_behind = start < last_item < index and saids[index - 1].what is What.BLANK
        is_heading = _is_marked_heading(said) or is_behind
        if said.label_of == "after" and index > last_day and is_heading:
            return index
        if index > last_day and _lists_attendance(saids, index, reader):
            return index
        is_of_item = index < last_item and saids[index - 1].what is not What.BLANK
        if index > last_day and not is_of_item and ends_agenda(said, reader):
            return index
    return len(saids)


def _places_of_items(saids: Sequence[Said]) -> list[int]:
    """Where items with times are: if most have them before their titles, only such ones."""
    timed = [at for at, said in enumerate(saids) if said.times]
    leading = [at for at in timed if not saids[at].is_after]
    return leading if len(leading) * 2 > len(timed) else timed


def _begins_part(said: Said, reader: LineReader) -> bool:
    """Whether another part of the document begins, or the modalities with the name of the event."""
    is_next = said.what is What.FURNITURE and said.text == NEXT_PART
    return is_next or (said.is_text and reader.words.heads_modalities(said.text))


def _lists_attendance(saids: Sequence[Said], index: int, reader: LineReader) -> bool:
    """Whether a list of those present begins: under an empty line, with no more times after it."""
    words = plain(saids[index].text).strip(": ")
    if words not in reader.words.headings["attendance"]:
        return False
    is_apart = saids[index - 1].what is What.BLANK
    return is_apart and not any(said.times for said in saids[index:])


def _is_marked_heading(said: Said) -> bool:
    return bool(said.label or said.level) or said.text.isupper()


def ends_agenda(said: Said, reader: LineReader) -> bool:
    """Whether a line says how the conference is held, or begins a statement on it."""
    words = plain(said.text).lstrip("[(«“ ")
    labels = reader.words.labels
    label = words.partition(":")[0].strip()
    is_venue = ":" in words and label in labels["venue"]
    if said.what is What.LANGUAGES or is_venue:
        return True
    return any(words.startswith(of) for of in reader.words.headings["statement"])


def _names_same(day: Said, other: Said, between: Sequence[Said]) -> bool:
    """Whether two headings in succession name one day: its date, and "Day 1"."""
    if any(said.what not in (What.BLANK, What.FURNITURE) for said in between):
        return False
    one, two = day.day, other.day
    if one is None or two is None or one.week or two.week:
        return False
    counted = [words.ordinal is not None and not words.is_date for words in (one, two)]
    return counted[0] != counted[1] and (one.is_date or two.is_date or one.weekday != two.weekday)


def _repeats(day: Said, said: Said) -> bool:
    """Whether a heading repeats the date of the day it is in: "Monday, 3 May (cont'd)"."""
    one, two = day.day, said.day
    if one is None or two is None or not (one.is_date and two.is_date) or said.windows:
        return False
    is_year = two.year in (None, one.year)
    return (one.day, one.month) == (two.day, two.month) and is_year and not (one.last or two.last)


def _stretches(saids: Sequence[Said]) -> list[Stretch]:
    stretches: list[Stretch] = []
    day: Said | None = None
    lines: list[Said] = []
    for said in saids:
        if said.what is What.DAY:
            if day and _repeats(day, said):
                lines.append(changed(said, what=What.FURNITURE, text="day"))
                continue
            if day and _names_same(day, said, lines):
                is_dated = day.day is not None and day.day.is_date
                day, other = (day, said) if is_dated else (said, day)
                lines.append(changed(other, what=What.FURNITURE, text="day"))
                continue
            if day or any(line.what is not What.BLANK for line in lines):
                stretches.append(Stretch(day, tuple(lines)))
            day, lines = said, []
        else:
            lines.append(said)
    return [*stretches, Stretch(day, tuple(lines))]
