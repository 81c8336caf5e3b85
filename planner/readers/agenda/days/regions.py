"""The parts of a text: what comes before the agenda, the agenda by days, and what follows it."""

from collections.abc import Sequence

from planner.model import Kind
from planner.readers.agenda.days.agenda_end import end_of_agenda
from planner.readers.agenda.days.day_headings import as_title, with_days_told
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import OF_MEETING, Said, What, changed
from planner.records import record

_SPARSE = 20
"""Without days and a heading, one line in this many has a time before its title."""


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
    saids = with_days_told(saids, reader)
    start = _start(saids)
    if start is None:
        return Regions(tuple(saids), (), ())
    end = end_of_agenda(saids, start, reader)
    heads = (as_title(of) for of in saids[start:end] if of.day and of.label_of == OF_MEETING)
    frame = (*saids[:start], *heads)
    return Regions(frame, tuple(_stretches(saids[start:end])), tuple(saids[end:]))


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
    is named, with no more than hours, as of registration; otherwise the first day line that is
    not the date of the page.
    """
    days = days[_is_of_page(saids, days) :]
    headings = (i for i, said in enumerate(saids) if said.label_of == "agenda" and i > days[0])
    heading = next(headings, len(saids))
    below = next((i for i in range(heading + 1, len(saids)) if _is_told(saids[i])), 0)
    if below not in days:
        return days[0]
    is_told_again = all(_is_same_day(saids[i], saids[below]) for i in days if i < heading)
    has_items = any(said.times for said in saids[:heading] if said.what is not What.DAY)
    return below if is_told_again and not has_items else days[0]


def _is_of_page(saids: Sequence[Said], days: Sequence[int]) -> bool:
    """Whether the first line is only a date in figures, and no time is before the next day."""
    first = next(i for i, said in enumerate(saids) if _is_told(said))
    is_bare = first == days[0] and not any(map(str.isalpha, saids[first].raw))
    return is_bare and len(days) > 1 and not any(said.times for said in saids[first : days[1]])


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
    timed = [
        i
        for i, said in enumerate(saids[:first])
        if said.times and not said.is_after and not _is_end_of_prose(said)
    ]
    return timed[0] if len(timed) > 1 else first


def _is_end_of_prose(said: Said) -> bool:
    """Whether a line ends a sentence in the middle of which it begins: "à 13 heures."."""
    words = said.raw.strip()
    return words[:1].islower() and words.endswith(".")


def _is_timed_item(said: Said) -> bool:
    return said.times is not None and (not said.is_after or len(said.raw) < 80)


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
