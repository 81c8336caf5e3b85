"""What is doubtful about the days of an agenda and their items."""

import datetime as dt
from collections.abc import Iterator, Sequence

from planner.findings import Fault, Finding, Severity
from planner.language.day.ours import weekday_name
from planner.places import Place
from planner.readers.agenda.blocks.block import Block, walk
from planner.readers.agenda.days.regions import Stretch
from planner.readers.agenda.lines.said import Said, What
from planner.readers.reading import Window

ORDER_LOST = Fault(
    "order-lost",
    Severity.WARNING,
    why="Where the columns of a page came apart, a time may stand with the wrong title.",
    how="Compare it with the paper.",
)
_OF_CELLS = {
    What.SHARED: "It stands once in a row of several days, and was taken for all of them.",
    What.ASTRAY: "It is not clear under which heading of its table a part of this line stands.",
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
    why="The text prints hours up to twelve, and not which half of the day is meant.",
    how="Look whether the times go on in their order.",
)
DAY_FROM_HEADING = Fault(
    "day-from-heading",
    Severity.WARNING,
    why="The agenda itself prints no day; the one date above it may be that of the paper.",
    how="Look whether the meeting was held on that day.",
)
WINDOW_LEFT_OUT = Fault(
    "window-left-out",
    Severity.WARNING,
    why="A folder has hours for items and none for whole days: these would be forgotten.",
    how="Write the hours to the first and the last item of each window.",
)
WEEKDAY_MISPRINTED = Fault(
    "weekday-misprinted",
    Severity.WARNING,
    why="One of the two is wrong: some will come on the wrong day.",
    how="Ask those who wrote it which of the two is meant; the date was taken.",
)


def moved_findings(saids: Sequence[Said], file: str) -> Iterator[Finding]:
    """Times that were read as those of the afternoon."""
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
    if stretch.day is None and date and blocks:
        message = f"{date} was taken, the one date above the agenda."
        yield DAY_FROM_HEADING.at(Place(file, blocks[0].lines[0]), message)
    if windows:
        message = f"The day meets {', '.join(map(str, windows))}; no folder will say so."
        yield WINDOW_LEFT_OUT.at(Place(file, stretch.line), message)
    for said in stretch.saids:
        if said.what in _OF_CELLS:
            yield ORDER_LOST.at(Place(file, said.number), _OF_CELLS[said.what])
    for block in walk(blocks):
        place = Place(file, min(block.lines, default=block.said.number))
        if block.lost_order:
            message = "Times and titles stand apart here; the times were taken in their order."
            yield ORDER_LOST.at(place, message)
        if block.times and block.times.is_on_twelve:
            message = f"This is read as {block.times.start}–{block.times.end}."
            yield CLOCK_OF_TWELVE.at(place, message)
        if not block.title:
            yield TITLE_UNKNOWN.at(place, "No title stands with this time.")


def _weekday(said: Said, date: dt.date, file: str) -> Finding | None:
    weekday = said.day.weekday if said.day else None
    if weekday is None or weekday == date.weekday():
        return None
    message = f"{date} is a {weekday_name(date.weekday(), 'en')}; the text says {said.text}."
    return WEEKDAY_MISPRINTED.at(Place(file, said.number), message)
