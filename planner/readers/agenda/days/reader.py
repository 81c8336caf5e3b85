"""From the parts of a text to days with items."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from planner.findings import Finding
from planner.language.clock.printed import PrintedTimes
from planner.language.kinds import is_point
from planner.model import BREAKS, SOCIAL, AgendaItem, Kind
from planner.places import Place
from planner.readers.agenda.blocks.block import behind_breaks, named_by_parts, walk
from planner.readers.agenda.blocks.broken_rows import closes_rows
from planner.readers.agenda.blocks.fold import fold
from planner.readers.agenda.blocks.items import ItemMaker
from planner.readers.agenda.blocks.notes import with_notes
from planner.readers.agenda.blocks.open_day import Layout, OpenDay
from planner.readers.agenda.blocks.sittings import sittings_of
from planner.readers.agenda.days.calendar import (
    DayDater,
    dates_in,
    names_other_day,
    only_day,
    says_more,
    span_of,
    years_in,
)
from planner.readers.agenda.days.day_faults import day_findings, moved_findings
from planner.readers.agenda.days.halves import Halves, halves_of, moved
from planner.readers.agenda.days.lone_times import (
    bullets_part,
    has_pairs,
    inner_titles,
    untitled_times,
)
from planner.readers.agenda.days.narrative import is_prose
from planner.readers.agenda.days.regions import Regions, Stretch
from planner.readers.agenda.days.remarks import with_remarks
from planner.readers.agenda.days.sitting_titles import with_sitting_titles
from planner.readers.agenda.days.windows import windows_of, with_times_told
from planner.readers.agenda.days.zones import ZONES_DIFFER
from planner.readers.agenda.lines.joins import joiner_of
from planner.readers.agenda.lines.parties import party_test, person_test
from planner.readers.agenda.lines.reader import LineReader, line_reader
from planner.readers.agenda.lines.said import Said, What
from planner.readers.reading import UNREAD, Fate, ReadDay
from planner.records import record

_NEXT = 3
"""The days between two that meet, if there is a weekend between them."""


@record
class ReadDays:
    """The days with their items, what became of their lines, and what is doubtful about them."""

    days: tuple[ReadDay, ...] = ()
    uses: Mapping[int, Fate] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    zones: frozenset[str] = frozenset()


def read_days(parts: Regions, language: str, file: str) -> ReadDays:
    """The agenda of a text, day by day."""
    parts = replace(parts, days=with_sitting_titles(with_times_told(parts.days)))
    reader = _reader_of(parts, language, file)
    span, dates = span_of(parts.frame, language), dates_in(parts.frame, language)
    dater = DayDater(span, _years(parts), years_in(parts.frame), dates)
    read: list[_Day] = []
    before: dt.date | None = None
    for stretch in parts.days:
        if is_prose(stretch.saids):
            continue
        found = _date_of(stretch, dater, before)
        if stretch.day is None and stretch is parts.days[0]:
            found = _first_day(parts, dater, reader.layout.reader)
        before = found or before
        read.append(reader.day(stretch, found))
    return _together(read, frozenset(of.zone for of in _times(parts) if of.zone), file)


def _first_day(parts: Regions, dater: DayDater, reader: LineReader) -> dt.date | None:
    """The date of a first day without a heading: the only one that is printed above it, if the
    next day comes right after it.
    """
    found = only_day(parts.frame, reader.language, reader.words.headings["issued"])
    dates = (_date_of(stretch, dater, found) for stretch in parts.days[1:])
    following = next(filter(None, dates), None)
    is_next = not (found and following) or 0 < (following - found).days <= _NEXT
    return found if is_next else None


def _times(parts: Regions) -> Iterator[PrintedTimes]:
    """All times of the days: those of items, and windows."""
    days = (stretch.day for stretch in parts.days if stretch.day)
    for said in (*days, *(said for stretch in parts.days for said in stretch.saids)):
        yield from (said.times,) if said.times else said.windows


def _date_of(stretch: Stretch, dater: DayDater, before: dt.date | None) -> dt.date | None:
    words = stretch.day.day if stretch.day else None
    return dater.date(words, before) if words else None


def _together(read: Sequence["_Day"], zones: frozenset[str], file: str) -> ReadDays:
    findings = [finding for of in read for finding in of.findings]
    if len(zones) > 1:
        message = f"Times are given in {', '.join(sorted(zones))}."
        findings.append(ZONES_DIFFER.at(Place(file), message))
    return ReadDays(
        tuple(of.day for of in read if of.day),
        _uses_of_all(read),
        tuple(sorted(findings, key=lambda found: found.place)),
        zones,
    )


def _uses_of_all(read: Sequence["_Day"]) -> dict[int, Fate]:
    """What became of the lines of all days; a line not understood on one day is not understood."""
    told = [(line, fate) for of in read for line, fate in of.uses.items()]
    return dict(told) | {line: fate for line, fate in told if fate.what == UNREAD}


def _reader_of(parts: Regions, language: str, file: str) -> "_DayReader":
    saids = [of for stretch in parts.days for of in _told(stretch) if of.what is not What.WRAPPED]
    layout, halves = _layout_of(saids, language), halves_of(saids)
    return _DayReader(layout=layout, file=file, halves=halves, sitting=_sitting_title(parts))


def _told(stretch: Stretch) -> tuple[Said, ...]:
    """The lines of a day under its heading."""
    return (stretch.day, *stretch.saids) if stretch.day else stretch.saids


def _layout_of(saids: Sequence[Said], language: str) -> Layout:
    """How the days of a text are printed."""
    lines, pairs = line_reader(language), has_pairs(saids)
    return Layout(
        lines,
        joiner_of(saids, lines.words),
        party_test(language),
        person_test(language),
        pairs,
        untitled=frozenset() if pairs else untitled_times(saids),
        points_lead=any(said.is_text and is_point(said.text, language) for said in saids),
        inner=inner_titles(saids),
        closes_rows=closes_rows(saids),
        bullets_part=bullets_part(saids),
    )


@record
class _Day:
    """A day, if it contains anything, what became of its lines, and what is doubtful about it."""

    day: ReadDay | None
    uses: Mapping[int, Fate]
    findings: Sequence[Finding]


@record
class _DayReader:
    """Reads one day after another, following the layout of the whole text.

    `halves`: whether its clock has twelve hours; `sitting`: the line that names a sitting.
    """

    layout: Layout
    file: str
    halves: Halves
    sitting: Said | None

    def day(self, stretch: Stretch, date: dt.date | None) -> _Day:
        """A day with its items."""
        told = self.halves.told(stretch.saids)
        late, stretch = moved(stretch.saids, told), replace(stretch, saids=told)
        windows, lines = windows_of(stretch)
        sittings = sittings_of(lines, self.sitting)
        is_list = _is_list(stretch) and not any(block for block, _ in sittings)
        opened = OpenDay(self.layout, stretch.day.text if stretch.day else "", is_list)
        for sitting, saids in sittings:
            opened.begin(sitting)
            fold(opened, saids)
        named = [*named_by_parts(opened.blocks, self.layout.reader.rooms)]
        blocks = opened.blocks = list(behind_breaks(named))
        findings = [
            *moved_findings(late, self.file),
            *day_findings(stretch, date, blocks, windows, self.file),
        ]
        blocks = with_notes(blocks, self.layout.reader.language, is_list=is_list)
        items = tuple(map(ItemMaker(self.layout.reader, self.file).item, blocks))
        items = with_remarks(items, stretch.day, self.layout.reader)
        day = _day(stretch, date, items, opened) if blocks or date else None
        day = day and replace(day, windows=windows)
        return _Day(day, _uses(stretch, opened, date), findings)


def _sitting_title(parts: Regions) -> Said | None:
    """The line above a journal that names the sitting."""
    named = [said for said in parts.frame if said.words.kind is Kind.SESSION]
    return named[-1] if named else None


def _uses(stretch: Stretch, opened: OpenDay, date: dt.date | None) -> dict[int, Fate]:
    """What became of the lines of a day."""
    told = (said for said in stretch.saids if said.what not in (What.BLANK, What.FURNITURE))
    uses = {said.number: Fate("mark", said.what.value) for said in told}
    is_day = bool(opened.blocks or date)
    uses |= {said.number: Fate("day" if is_day else UNREAD, said.text) for said in opened.asides}
    for block in walk(opened.blocks):
        uses |= dict.fromkeys(block.lines, Fate("item", block.title))
    astray = (said.number for said in stretch.saids if said.what is What.ASTRAY)
    windows, left = windows_of(stretch)
    under = {said.number for said in stretch.saids} - {said.number for said in left}
    uses |= dict.fromkeys(under, Fate("window", ", ".join(map(str, windows))))
    uses |= dict.fromkeys((*opened.unread, *astray), Fate(UNREAD))
    if stretch.day:
        language = opened.layout.reader.language
        is_lost = (not is_day and says_more(stretch.day)) or names_other_day(stretch.day, language)
        words = " ".join([f"{date or ''}", *map(str, windows)]).strip()
        uses[stretch.day.number] = Fate(UNREAD) if is_lost else Fate("day", words)
    return uses


def _day(
    stretch: Stretch, date: dt.date | None, items: tuple[AgendaItem, ...], opened: OpenDay
) -> ReadDay:
    notes = tuple(said.raw.strip() for said in opened.asides)
    first = min((min(block.lines) for block in opened.blocks), default=0)
    line, heading = (stretch.day.number, stretch.day.text) if stretch.day else (first, "")
    return ReadDay(line, heading, date, items, notes)


def _years(parts: Regions) -> frozenset[int]:
    """The years that the day lines print."""
    days = (stretch.day.day for stretch in parts.days if stretch.day)
    return frozenset(day.year for day in days if day and day.year)


def _is_list(stretch: Stretch) -> bool:
    """Whether the day is a list without times: at most breaks and social events have any."""
    timed = [said for said in windows_of(stretch)[1] if said.times]
    return all(said.words.kind in BREAKS | SOCIAL and said.what is What.TITLE for said in timed)
