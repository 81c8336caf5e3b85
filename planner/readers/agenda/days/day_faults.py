"""What is doubtful about the days of an agenda and their items."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from planner.findings import Fault, Finding, Severity
from planner.language.clock.printed import PrintedTimes
from planner.language.day.ours import weekday_name
from planner.places import Place
from planner.readers.agenda.blocks.block import Block, walk
from planner.readers.agenda.days.regions import Stretch
from planner.readers.agenda.lines.said import Said, What
from planner.readers.reading import Window

ORDER_LOST = Fault(
    "order-lost",
    Severity.WARNING,
    why="When the columns of a page come apart, a time may end up with the wrong title.",
    how="Compare it with the paper.",
)
_OF_CELLS = {
    What.SHARED: "It is printed once for several days, and was read as applying to all of them.",
    What.ASTRAY: "It is not clear which heading of the table a part of this line belongs to.",
}
TITLE_UNKNOWN = Fault(
    "title-unknown",
    Severity.WARNING,
    why="Something takes place at this time, and nobody will know what.",
    how="Look it up in the paper.",
)
CLOCK_OF_TWELVE = Fault(
    "clock-of-twelve",
    Severity.WARNING,
    why="The text prints hours only up to twelve, without saying which half of the day is meant.",
    how="Check that the times follow in order.",
)
DAY_FROM_HEADING = Fault(
    "day-from-heading",
    Severity.WARNING,
    why="The agenda itself prints no day; the only date above it may be that of the paper.",
    how="Check whether the meeting was held on that day.",
)
WINDOW_LEFT_OUT = Fault(
    "window-left-out",
    Severity.WARNING,
    why="A folder keeps hours of items and not of whole days: these would be lost.",
    how="Give these hours to the first and the last item of each window.",
)
WEEKDAY_MISPRINTED = Fault(
    "weekday-misprinted",
    Severity.WARNING,
    why="One of the two is wrong: some will come on the wrong day.",
    how="Ask the authors which of the two is meant; the date was used.",
)
DATE_MISPRINTED = Fault(
    "date-misprinted",
    Severity.WARNING,
    why="No calendar has this day, so nobody will know on which day to come.",
    how="Ask the authors which day is meant, and correct the date in the agenda.",
)
TIME_MISPRINTED = Fault(
    "time-misprinted",
    Severity.WARNING,
    why="No clock shows this, so it was not read as a time; what takes place then may be missed.",
    how="Compare it with the paper, and correct the time in the agenda.",
)
LASTS_OVERNIGHT = Fault(
    "lasts-overnight",
    Severity.WARNING,
    why="It ends before it begins, and is read as ending on the next day; a time may be wrong.",
    how="Compare it with the paper, and correct the time in the agenda.",
)
_CLOCK = re.compile(r"\W{0,3}(?:\d{1,2}[:.]\d{2}\s?[–—-]\s?)?(\d{1,2})([:.])(\d{2})(?![\d:]|\.\d)")
_LONG = 12 * 60
"""Minutes: an evening that goes on past midnight is shorter than this."""


def moved_findings(saids: Sequence[Said], file: str) -> Iterator[Finding]:
    """Times that were read as afternoon times."""
    for said in saids:
        message = f"This is read as {said.times.start}." if said.times else ""
        yield CLOCK_OF_TWELVE.at(Place(file, said.number), message)


def day_findings(
    stretch: Stretch,
    date: dt.date | None,
    blocks: Sequence[Block],
    windows: Sequence[Window],
    file: str,
) -> Iterator[Finding]:
    """What is doubtful about the date of a day, and about its times and titles."""
    if stretch.day and date and (finding := _weekday(stretch.day, date, file)):
        yield finding
    if stretch.day and stretch.day.day and stretch.day.day.is_impossible:
        message = f"There is no such day as “{stretch.day.text}”."
        yield DATE_MISPRINTED.at(Place(file, stretch.line), message)
    if stretch.day is None and date and blocks:
        message = f"{date} was used, the only date above the agenda."
        yield DAY_FROM_HEADING.at(Place(file, blocks[0].lines[0]), message)
    if windows:
        message = f"The day meets {', '.join(map(str, windows))}; a folder will not say so."
        yield WINDOW_LEFT_OUT.at(Place(file, stretch.line), message)
    yield from _of_lines(stretch.saids, file)
    for block in walk(blocks):
        yield from _of_block(block, file)


def _of_lines(saids: Sequence[Said], file: str) -> Iterator[Finding]:
    signs = ":." if _are_dotted(saids) else ":"
    for said in saids:
        if said.what in _OF_CELLS:
            yield ORDER_LOST.at(Place(file, said.number), _OF_CELLS[said.what])
        if impossible := _impossible(said.raw, signs):
            yield TIME_MISPRINTED.at(Place(file, said.number), f"There is no {impossible}.")


def _of_block(block: Block, file: str) -> Iterator[Finding]:
    place = Place(file, min(block.lines, default=block.said.number))
    if block.lost_order:
        message = "Times and titles are printed apart here; they were matched in order."
        yield ORDER_LOST.at(place, message)
    if (times := block.times) and (times.is_on_twelve or _is_day_and_night(times)):
        fault = CLOCK_OF_TWELVE if times.is_on_twelve else LASTS_OVERNIGHT
        yield fault.at(place, f"This is read as {times.start}–{times.end}.")
    if not block.title:
        yield TITLE_UNKNOWN.at(place, "This time has no title.")


def _are_dotted(saids: Sequence[Said]) -> bool:
    """Whether several lines begin with times such as 9.30: else 9.61 is the number of an item."""
    begin = (_CLOCK.match(said.raw) for said in saids if said.times)
    return len([found for found in begin if found and found[2] == "."]) > 1


def _impossible(raw: str, signs: str) -> str:
    """The time that a line begins with, or the end of its range, if no clock shows it."""
    found = _CLOCK.match(raw)
    if found is None or found[2] not in signs:
        return ""
    hour, minute = int(found[1]), int(found[3])
    return "" if (hour, minute) <= (24, 0) and minute < 60 else f"{hour}{found[2]}{found[3]}"


def _is_day_and_night(times: PrintedTimes) -> bool:
    """Whether a range over midnight is longer than any evening."""
    first, last = times.start, times.end
    if first is None or last is None or last.days_later == first.days_later:
        return False
    return (24 + last.hour - first.hour) * 60 + last.minute - first.minute > _LONG


def _weekday(said: Said, date: dt.date, file: str) -> Finding | None:
    weekday = said.day.weekday if said.day else None
    if weekday is None or weekday == date.weekday():
        return None
    message = f"{date} is a {weekday_name(date.weekday(), 'en')}; the text says {said.text}."
    return WEEKDAY_MISPRINTED.at(Place(file, said.number), message)
