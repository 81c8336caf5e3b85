"""From the parts of a text to days with items."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import field

from planner.findings import Fault, Finding, Severity
from planner.language.clocks import PrintedTimes
from planner.language.dates import weekday_name
from planner.model import BREAKS, CHAIRED, SOCIAL, AgendaItem, Kind
from planner.places import Place
from planner.readers.agenda.block import Block, walk
from planner.readers.agenda.blocks import Folder
from planner.readers.agenda.calendar import DayDater, only_day, span_of
from planner.readers.agenda.halves import put_on_24_hours
from planner.readers.agenda.items import ItemMaker
from planner.readers.agenda.joins import Joiner, joiner_of
from planner.readers.agenda.lines import LineReader, line_reader
from planner.readers.agenda.parties import party_test
from planner.readers.agenda.regions import Regions, Stretch
from planner.readers.agenda.said import Said, What
from planner.readers.agenda.sittings import sitting_of
from planner.readers.agenda.untitled import untitled_times
from planner.readers.reading import Fate, ReadDay
from planner.records import record

ORDER_LOST = Fault(
    "order-lost",
    Severity.WARNING,
    why="Where the columns of a page came apart, a time may stand with the wrong title.",
    how="Compare it with the paper.",
)
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
WEEKDAY_MISPRINTED = Fault(
    "weekday-misprinted",
    Severity.WARNING,
    why="One of the two is wrong: some will come on the wrong day.",
    how="Ask those who wrote it which of the two is meant; the date was taken.",
)

_FEW = 3
_LONG = 60


@record
class ReadDays:
    """The days with their items, the fates of their lines, and what is doubtful about them."""

    days: tuple[ReadDay, ...] = ()
    uses: Mapping[int, Fate] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    zones: frozenset[str] = frozenset()


def read_days(parts: Regions, language: str, file: str) -> ReadDays:
    """The agenda of a text, day by day."""
    reader = line_reader(language)
    maker = ItemMaker(reader, file)
    saids = [said for stretch in parts.days for said in stretch.saids]
    joiner = joiner_of(saids, reader.words)
    dater = DayDater(span_of(parts.frame, language), _years(parts))
    days: list[ReadDay] = []
    findings: list[Finding] = []
    uses: dict[int, Fate] = {}
    date: dt.date | None = None
    pairs = _has_pairs(saids)
    untitled = frozenset[int]() if pairs else untitled_times(saids)
    on_twelve = not any(said.times and _is_late(said.times) for said in saids)
    if not any(stretch.day for stretch in parts.days):
        date = only_day(parts.frame, language, reader.words.headings["issued"])
    for stretch in parts.days:
        if _is_prose(stretch):
            continue
        sitting, saids_left = sitting_of(_without_window(stretch), _sitting_title(parts))
        folder = _folder(reader, joiner, stretch, pairs=pairs)
        folder.untitled = untitled
        if sitting:
            folder.blocks, folder.path, folder.is_list = [sitting], [sitting], False
        blocks = folder.fold(saids_left)
        found = dater.date(stretch.day.day, date) if stretch.day and stretch.day.day else None
        if stretch.day is None and date and len(parts.days) == 1 and blocks:
            found = date
            message = f"{date} was taken, the one date above the agenda."
            findings.append(DAY_FROM_HEADING.at(Place(file, blocks[0].lines[0]), message))
        date = found or date
        for block in put_on_24_hours(blocks) if on_twelve else ():
            message = f"This is read as {block.times.start}." if block.times else ""
            findings.append(CLOCK_OF_TWELVE.at(Place(file, block.lines[0]), message))
        uses |= _uses(stretch, folder, found)
        findings += _findings(stretch, found, blocks, file)
        if blocks or found:
            days.append(_day(stretch, found, tuple(map(maker.item, blocks)), blocks))
    zones = frozenset(said.times.zone for said in saids if said.times and said.times.zone)
    return ReadDays(tuple(days), uses, tuple(findings), zones)


def _is_late(times: PrintedTimes) -> bool:
    """Whether a time begins in the afternoon for certain."""
    return times.start is not None and times.start.hour > 12


def _sitting_title(parts: Regions) -> Said | None:
    """The line above a journal that names the sitting."""
    named = [said for said in parts.frame if said.words.kind is Kind.SESSION]
    return named[-1] if named else None


def _uses(stretch: Stretch, folder: Folder, date: dt.date | None) -> dict[int, Fate]:
    """What became of the lines of a day."""
    told = (said for said in stretch.saids if said.what not in (What.BLANK, What.FURNITURE))
    uses = {said.number: Fate("mark", said.what.value) for said in told}
    uses |= dict.fromkeys(folder.unread, Fate("unread"))
    uses |= {said.number: Fate("day", said.text) for said in folder.asides}
    for block in walk(folder.blocks):
        uses |= dict.fromkeys(block.lines, Fate("item", block.title))
    if stretch.day:
        uses[stretch.day.number] = Fate("day", f"{date or ''}")
    return uses


def _is_prose(stretch: Stretch) -> bool:
    """Whether the lines are no agenda: long, full of sentences, and hardly a time among them."""
    told = [said for said in stretch.saids if said.what is What.TITLE]
    if len(told) < _LONG:
        return False
    timed = sum(said.times is not None for said in told)
    sentences = sum(len(said.text.split()) > 7 for said in told)
    return timed * 20 < len(told) and sentences * 2 > len(told)


def _day(
    stretch: Stretch, date: dt.date | None, items: tuple[AgendaItem, ...], blocks: list[Block]
) -> ReadDay:
    if stretch.day:
        return ReadDay(stretch.day.number, stretch.day.text, date, items)
    return ReadDay(min((min(block.lines) for block in blocks), default=0), "", date, items)


def _years(parts: Regions) -> frozenset[int]:
    """The years that the day lines print."""
    days = (stretch.day.day for stretch in parts.days if stretch.day)
    return frozenset(day.year for day in days if day and day.year)


def _folder(reader: LineReader, joiner: Joiner, stretch: Stretch, *, pairs: bool) -> Folder:
    is_list = _is_list(stretch)
    return Folder(reader, joiner, party_test(reader.language), pairs, is_list)


def _is_list(stretch: Stretch) -> bool:
    """Whether the day is a list without times: at most breaks and social events have any."""
    timed = [said for said in _without_window(stretch) if said.times]
    return all(said.words.kind in BREAKS | SOCIAL and said.what is What.TITLE for said in timed)


def _without_window(stretch: Stretch) -> Sequence[Said]:
    """The lines of a day without a window of the whole day that stands alone under its heading."""
    told = [said for said in stretch.saids if said.what not in (What.BLANK, What.FURNITURE)]
    timed = [said for said in told if said.times]
    is_window = len(timed) == 1 and len(told) > _FEW and told[0] is timed[0]
    if is_window and timed[0].what is What.TIME and timed[0].times and timed[0].times.end:
        return [said for said in stretch.saids if said is not timed[0]]
    return stretch.saids


def _has_pairs(saids: Sequence[Said]) -> bool:
    """Whether start and end stand on two lines: times alone come mostly two by two, in order."""
    told = [said for said in saids if said.what not in (What.BLANK, What.FURNITURE)]
    pairs, others, index = 0, 0, 0
    while index < len(told):
        one, two = told[index], told[index + 1] if index + 1 < len(told) else None
        three = told[index + 2] if index + 2 < len(told) else None
        if one.what is not What.TIME or not one.times or one.times.end:
            index += 1
        elif _is_pair(one, two) and not (three and three.what is What.TIME):
            pairs, index = pairs + 1, index + 2
        else:
            others, index = others + 1, index + 1
    meetings = sum(said.what is What.TITLE and said.words.kind in CHAIRED for said in told)
    return pairs > others and (pairs > 1 or meetings < 2)


def _is_pair(one: Said, two: Said | None) -> bool:
    if not (two and two.what is What.TIME and one.times and two.times):
        return False
    begin, end = one.times.start, two.times.start
    return two.times.end is None and begin is not None and end is not None and begin < end


def _findings(
    stretch: Stretch, date: dt.date | None, blocks: list[Block], file: str
) -> list[Finding]:
    found = []
    if stretch.day and date and (finding := _weekday(stretch.day, date, file)):
        found.append(finding)
    for block in walk(blocks):
        place = Place(file, min(block.lines, default=block.said.number))
        if block.lost_order:
            message = "Times and titles stand apart here; the times were taken in their order."
            found.append(ORDER_LOST.at(place, message))
        if not block.title:
            found.append(TITLE_UNKNOWN.at(place, "No title stands with this time."))
    return found


def _weekday(said: Said, date: dt.date, file: str) -> Finding | None:
    weekday = said.day.weekday if said.day else None
    if weekday is None or weekday == date.weekday():
        return None
    message = f"{date} is a {weekday_name(date.weekday(), 'en')}; the text says {said.text}."
    return WEEKDAY_MISPRINTED.at(Place(file, said.number), message)
